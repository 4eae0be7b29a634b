"""Floors: the scores below which a change does not pass, pinned to the data they were measured on."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dateline.errors import MalformedReportError
from dateline.evaluate.scoring import Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The F1 that one measure must reach."""

    measure: str
    f1: float
    reason: str
    """Why it stands where it stands; for a lowered floor, why it was lowered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The floors of one set of annotated reports."""

    name: str
    digests: Mapping[str, str]
    """SHA-256 of each file or folder that the floors were measured on, by its path under the data folder."""
    floors: tuple[Floor, ...]


def read_floors(path: Path) -> dict[str, Floors]:
    """The floors of every data set in a `floors.toml`, by the set's name."""
    try:
        sets = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: _floors(name, table) for name, table in sets.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise MalformedReportError(
            f"{path} holds no floors ({error!r})",
            expected="[SET.digests] and [SET.floors.MEASURE] with f1 and reason, as evals/README.md says",
        ) from error


def _floors(name: str, table: Mapping[str, Mapping[str, Mapping[str, object]]]) -> Floors:
    return Floors(
        name=name,
        digests={path: str(digest) for path, digest in table["digests"].items()},
        floors=tuple(
            Floor(measure=measure, f1=float(str(floor["f1"])), reason=str(floor["reason"]))
            for measure, floor in table["floors"].items()
        ),
    )


def check_floors(scores: Scores, floors: Floors) -> list[str]:
    """One sentence for each floor that the scores do not reach; an empty list means that they pass."""
    return [sentence for floor in floors.floors if (sentence := _below(scores, floor))]


def _below(scores: Scores, floor: Floor) -> str:
    measure = scores.measures.get(floor.measure)
    if measure is None:
        return f"{floor.measure} has a floor of {floor.f1:.3f} and was not measured"
    if measure.tally.f1 < floor.f1:
        return (
            f"{floor.measure} is {measure.tally.f1:.3f}, below its floor of {floor.f1:.3f} ({floor.reason})"
        )
    return ""


def check_digests(folder: Path, floors: Floors) -> list[str]:
    """One sentence for each data file under `folder` that is not the one the floors were measured on."""
    return [
        f"{path} is not the file that the floors of {floors.name} were measured on: "
        f"expected {expected}, seen {seen}. Measure again and pin the new digest."
        for path, expected in floors.digests.items()
        if (seen := digest(folder / path)) != expected
    ]


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes; of a folder, that of its files' names and digests in the order of names."""
    if path.is_dir():
        names = sorted(child.name for child in path.iterdir() if child.is_file())
        listing = "".join(f"{digest(path / name)}  {name}\n" for name in names)
        return sha256(listing.encode()).hexdigest()
    return sha256(path.read_bytes()).hexdigest() if path.exists() else "no such file"
