"""What the checker of interchange rows finds."""

from typing import Any

import pytest

from dateline.evaluate import check_rows
from dateline.evaluate.check import faults_of

TEXT = "Rocket hits school\nA rocket hit a school in Karm on Friday. Medics said six children died."
FOLDED = TEXT.replace("\n", " ")
CLAIM: dict[str, Any] = {
    "ev": "Medics said six children died",
    "type": "shelling",
    "trig": "died",
    "out": "killed",
    "num": "six children",
    "lo": 6,
    "hi": 6,
    "at": ["Karm"],
    "d0": "2014-08-01",
    "d1": "2014-08-01",
    "src": "Medics",
    "src_class": "medical",
    "inc": 1,
}


def faults(**changed: object) -> list[str]:
    """The faults of the sound claim with some fields changed."""
    return list(faults_of({**CLAIM, **changed}, FOLDED))  # type: ignore[typeddict-item]


def test_a_sound_claim_has_no_fault() -> None:
    """A claim that follows the guidelines passes."""
    assert faults() == []


def test_fields_at_their_default_may_be_left_out() -> None:
    """Evidence, type and number of the event are enough."""
    assert not check_rows({"a": [{"ev": "A rocket hit a school", "type": "shelling", "inc": 1}]}, {"a": TEXT})


@pytest.mark.parametrize(
    ("field", "wrong", "fault"),
    [
        ("ev", "Medics say six children died", "ev is not in the report"),
        ("ev", "", "ev is not in the report"),
        ("trig", "rocket", "trig 'rocket' is not in ev"),
        ("num", "seven", "num 'seven' is not in ev"),
        ("how", "mortar", "how 'mortar' is not in the report"),
        ("at", ["Karm", "Homs"], "at 'Homs' is not in the report"),
        ("type", "battle", "type 'battle' is not one of the values"),
        ("mod", "hoped", "mod 'hoped' is not one of the values"),
        ("by_id", ["syria"], "by_id 'syria' is not one of the values"),
        ("lo", "6", "lo '6' is not a whole number"),
        ("lo", 7, "lo 7 > hi 6"),
        ("num", None, "a quantity without num"),
        ("d0", "2014-08-32", "d0 '2014-08-32' is no date"),
        ("d1", "2014-07-31", "d0 is after d1"),
        ("src_class", "publisher", "src is named but src_class is publisher"),
        ("killed", 6, "unknown field 'killed'"),
    ],
)
def test_each_rule_has_its_fault(field: str, wrong: object, fault: str) -> None:
    """A claim that breaks one rule is told which one."""
    found = faults(**{field: wrong})

    assert any(line.startswith(fault) for line in found)


def test_quotations_run_across_line_breaks() -> None:
    """White space is folded before words are compared."""
    rows: dict[str, Any] = {"a": [{**CLAIM, "ev": "Medics said  six\nchildren died"}]}

    assert not check_rows(rows, {"a": TEXT.replace("said six", "said\nsix")})


def test_a_fault_says_where_it_is() -> None:
    """A fault names the report and the claim's place in it."""
    rows: dict[str, Any] = {"a": [CLAIM, {**CLAIM, "lo": 7}]}

    assert [str(fault) for fault in check_rows(rows, {"a": TEXT})] == ["a claim 1: lo 7 > hi 6"]


def test_a_row_of_no_report_is_a_fault() -> None:
    """Claims need their report."""
    assert [str(f) for f in check_rows({"b": []}, {"a": TEXT})] == ["b: no report 'b'"]
