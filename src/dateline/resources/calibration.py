"""Calibration: what a score means as a confidence, as a small table of knots.

A table is a file of three columns parted by tabs (`of`, `score`, `confidence`, and a header of these names);
lines that begin with # are notes. Between two knots the confidence runs straight, beyond the last ones it
stays. `tools` fit the knots with `dateline.evaluate.calibration`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.errors import ResourceError
from dateline.resources import network

Knot = tuple[float, float]
"""A score and the confidence that it means."""

_HEADER = ("of", "score", "confidence")


@dataclass(frozen=True, slots=True)
class Calibration:
    """A rising curve from scores to confidences."""

    knots: tuple[Knot, ...]
    """By rising score; the confidences never fall and lie within 0 and 1."""

    def __post_init__(self) -> None:
        fault = _fault(self.knots)
        if fault:
            raise ResourceError(
                f"a calibration cannot be used: {fault}",
                expected="knots of rising score whose confidences never fall and lie within 0 and 1",
                advice="Fit it again.",
            )

    def __call__(self, score: float) -> float:
        """The confidence that a score means."""
        after = bisect_right(self.knots, score, key=lambda knot: knot[0])
        if after == 0:
            return self.knots[0][1]
        if after == len(self.knots):
            return self.knots[-1][1]
        (left, low), (right, high) = self.knots[after - 1], self.knots[after]
        # Kept within its neighbours: the last digit of a product may fall outside.
        return min(max(low + (high - low) * (score - left) / (right - left), low), high)


def read_calibrations(text: str) -> dict[str, Calibration]:
    """The calibrations of a table, by what they are of ("claims", "src", ...)."""
    knots: dict[str, list[Knot]] = {}
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines or tuple(lines[0].split("\t")) != _HEADER:
        raise ResourceError("a table of calibrations has no header", expected="\t".join(_HEADER))
    for line in lines[1:]:
        name, knot = _knot(line)
        knots.setdefault(name, []).append(knot)
    return {name: Calibration(tuple(own)) for name, own in knots.items()}


def calibrations_text(calibrations: Mapping[str, Calibration], notes: Iterable[str] = ()) -> str:
    """The table of calibrations that `read_calibrations` reads; `notes` stand above it."""
    lines = [*(f"# {note}" for note in notes), "\t".join(_HEADER)]
    for name, calibration in calibrations.items():
        lines += [f"{name}\t{score!r}\t{confidence!r}" for score, confidence in calibration.knots]
    return "\n".join(lines) + "\n"


def _knot(line: str) -> tuple[str, Knot]:
    try:
        name, score, confidence = line.split("\t")
        return name, (float(score), float(confidence))
    except ValueError as error:
        raise ResourceError(
            f"a line of a table of calibrations cannot be read: {line!r}", expected="\t".join(_HEADER)
        ) from error


def _fault(knots: tuple[Knot, ...]) -> str:
    """What is wrong with the knots; "" if nothing is."""
    if not knots:
        return "it has no knot"
    if not all(left[0] < right[0] and left[1] <= right[1] for left, right in pairwise(knots)):
        return "its scores do not rise or its confidences fall"
    # Said so that a value that is no number is caught as well.
    return (
        "" if all(0 <= confidence <= 1 for _, confidence in knots) else "a confidence is not within 0 and 1"
    )


@cache
def packaged() -> Mapping[str, Calibration]:
    """The calibrations that were measured with the package's network."""
    table = network.read(network.packaged(), network.CALIBRATION, network.pinned())
    return read_calibrations(table.decode("utf-8"))


def meaning(of: str, score: float | None) -> float | None:
    """The confidence that a score means; None where there is none, or its meaning was not measured."""
    curve = packaged().get(of)
    return None if score is None or curve is None else round(curve(score), 3)
