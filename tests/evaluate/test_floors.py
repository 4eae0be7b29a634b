"""Floors are read from their file, hold scores up, and know the data they were measured on."""

from pathlib import Path

import pytest

from dateline.errors import MalformedReportError
from dateline.evaluate import AnnotatedClaim, Floor, Floors, check_digests, check_floors, read_floors, score
from dateline.evaluate.floors import digest
from dateline.evaluate.scoring import MEASURES

PINNED = Path(__file__).parents[2] / "evals" / "floors.toml"
CLAIM: AnnotatedClaim = {
    "ev": "four died",
    "type": "violence",
    "out": "killed",
    "num": "four",
    "lo": 4,
    "hi": 4,
}
SCORES = score({"a": "\nfour died"}, {"a": [CLAIM]}, {"a": [{**CLAIM, "mod": "denied"}]})
"""Tolls 1.0, sourced tolls 0.0."""


def floors(measure: str) -> Floors:
    """A floor of one half for one measure."""
    return Floors(name="t", digests={}, floors=(Floor(measure=measure, f1=0.5, reason="earned"),))


def test_a_score_above_its_floor_passes() -> None:
    """Nothing is said of a measure that reaches its floor."""
    assert check_floors(SCORES, floors("tolls")) == []


def test_a_score_below_its_floor_is_named() -> None:
    """A failure gives the measure, its score, its floor and the floor's reason."""
    failures = check_floors(SCORES, floors("sourced tolls"))

    assert failures == ["sourced tolls is 0.000, below its floor of 0.500 (earned)"]


def test_a_floor_of_nothing_measured_fails() -> None:
    """A floor whose measure was renamed does not pass in silence."""
    assert check_floors(SCORES, floors("tols")) == ["tols has a floor of 0.500 and was not measured"]


def test_changed_data_are_seen(tmp_path: Path) -> None:
    """Data with another digest than the pinned one are named, in files and in folders."""
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "one.json").write_text("{}")
    pinned = Floors(name="t", digests={"set": digest(tmp_path / "set"), "gone": "0"}, floors=())
    (tmp_path / "set" / "one.json").write_text("{ }")

    changed = check_digests(tmp_path, pinned)

    assert [line.split(" ", 1)[0] for line in changed] == ["set", "gone"]


def test_a_file_that_holds_no_floors_is_refused(tmp_path: Path) -> None:
    """A floor without a reason is refused with what was expected."""
    path = tmp_path / "floors.toml"
    path.write_text("[dev.digests]\n[dev.floors.tolls]\nf1 = 0.9\n")

    with pytest.raises(MalformedReportError, match="reason"):
        read_floors(path)


def test_pinned_floors_name_measures() -> None:
    """Every floor that is pinned belongs to a measure that exists."""
    measures = {floor.measure for pinned in read_floors(PINNED).values() for floor in pinned.floors}

    assert measures
    assert measures <= set(MEASURES)


@pytest.mark.measure
def test_pinned_digests_are_those_of_the_data(claims_folder: Path) -> None:
    """The floors were measured on the data that stand there now."""
    assert [
        line
        for pinned in read_floors(PINNED).values()
        for line in check_digests(claims_folder.parent, pinned)
    ] == []
