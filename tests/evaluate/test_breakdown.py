"""Measures by kind of claim and of report, and what is told of modality."""

import json
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.evaluate import AnnotatedClaim, score
from dateline.evaluate.bootstrap import Resamples
from dateline.evaluate.breakdown import DIVISIONS, Group, ReportFacts, break_down, read_facts
from dateline.evaluate.matching import match_all
from dateline.evaluate.modality import modality_scores
from dateline.evaluate.tally import Tally, tally_sum
from dateline.evaluate.views import breakdown_table

TEXT = "Blast in the port\nA blast in the port killed four people. A shell hit the bridge."
DEATHS: AnnotatedClaim = {
    "ev": "A blast in the port killed four people",
    "type": "bombing",
    "out": "killed",
    "lo": 4,
    "hi": 4,
}
SHELL: AnnotatedClaim = {"ev": "A shell hit the bridge", "type": "shelling", "out": "events"}
TEXTS = {"x-1": TEXT, "x-2": TEXT, "y-1": TEXT}
Claims = dict[str, list[AnnotatedClaim]]
GOLD: Claims = {"x-1": [DEATHS, SHELL], "x-2": [DEATHS], "y-1": [DEATHS]}
FOUND: Claims = {
    "x-1": [{**DEATHS, "type": "airstrike"}, SHELL],
    "x-2": [DEATHS, {**SHELL, "type": "attack"}],
    "y-1": [{**DEATHS, "out": "injured"}],
}
FACTS = {
    "x-1": ReportFacts(doc="x-1", publisher="Courier", words=100),
    "x-2": ReportFacts(doc="x-2", publisher="Gazette", words=299),
    "y-1": ReportFacts(doc="y-1", publisher="Courier", words=900),
}


def groups(by: str) -> dict[str, Group]:
    """The groups of a division, by name."""
    return {group.name: group for group in break_down(match_all(TEXTS, GOLD, FOUND), FACTS, by)}


@pytest.mark.parametrize("by", DIVISIONS)
def test_the_groups_sum_to_the_whole(by: str) -> None:
    """Each claim counts in one group: every measure's tallies sum to that of all reports."""
    whole = score(TEXTS, GOLD, FOUND).measures
    for name, measure in whole.items():
        if (by, name) == ("outcome", "claim events"):
            continue
        parts = [group.measures[name].tally for group in groups(by).values()]

        assert tally_sum(parts) == measure.tally, name


def test_a_claim_of_the_wrong_type_is_missed_in_one_group_and_spurious_in_another() -> None:
    """The bombing that was read as an air strike counts as annotated there and as found here."""
    by_type = groups("type")

    assert by_type["bombing"].measures["claims"].tally == Tally(right=1, found=2, gold=3)
    assert by_type["airstrike"].measures["claims"].tally == Tally(right=0, found=1, gold=0)


def test_a_toll_that_is_right_goes_with_its_annotated_type() -> None:
    """A toll does not ask for the type: the right number under the wrong type counts as a bombing's."""
    by_type = groups("type")

    assert by_type["bombing"].measures["tolls"].tally == Tally(right=2, found=3, gold=3)
    assert by_type["airstrike"].measures["tolls"].tally == Tally(right=0, found=0, gold=0)


def test_reports_are_divided_by_what_stands_before_the_hyphen() -> None:
    """The prefix of the id parts collections."""
    assert {name: group.reports for name, group in groups("prefix").items()} == {"x": 2, "y": 1}


def test_lengths_begin_where_they_say() -> None:
    """A report of 299 words is one of 150 to 299."""
    assert list(groups("length")) == ["under 150 words", "150 to 299 words", "500 words or more"]


def test_a_table_leaves_out_what_a_group_cannot_have() -> None:
    """Events carry no toll: the table has no line of zeros for theirs."""
    table = breakdown_table("outcome", list(groups("outcome").values()))
    lines = [line.split()[:2] for line in table.splitlines()]

    assert ["events", "claims"] in lines
    assert ["events", "tolls"] not in lines


def test_events_have_no_outcome() -> None:
    """By outcome there is no measure of claim events, which do not look at it."""
    assert all("claim events" not in group.measures for group in groups("outcome").values())


def test_an_unknown_division_is_an_error() -> None:
    """What can be divided by is said."""
    with pytest.raises(UsageError, match="one of outcome, type, publisher, length, prefix"):
        groups("weekday")


def test_facts_are_read_from_the_report(tmp_path: Path) -> None:
    """The publisher is the file's, the length that of its text."""
    report = {"publisher": "Courier", "title": "A title", "text": "One two three."}
    (tmp_path / "x-1.json").write_text(json.dumps(report), encoding="utf-8")

    assert read_facts(tmp_path, ["x-1"]) == {"x-1": ReportFacts(doc="x-1", publisher="Courier", words=3)}


def test_draws_without_the_group_do_not_count() -> None:
    """A group that one report of many has stays perfect: draws without it do not count as zero."""
    nothing, perfect = Tally(right=0, found=0, gold=0), Tally(right=1, found=1, gold=1)
    measure = Resamples(5).f1([perfect, nothing, nothing, nothing, nothing])

    assert (measure.low, measure.high) == (1.0, 1.0)


def test_an_interval_holds_what_it_is_of() -> None:
    """Reports of which some are read well and some badly give an interval around the whole."""
    each = [Tally(right=i % 5, found=4, gold=4) for i in range(40)]
    measure = Resamples(40).f1(each)

    assert 0 < measure.low < measure.tally.f1 < measure.high < 1


def test_only_what_is_not_asserted_counts_for_modality() -> None:
    """A denial that was found, and one asserted claim taken for a plan: half of the found ones are right."""
    gold: Claims = {"a": [{**DEATHS, "mod": "denied"}, SHELL]}
    found: Claims = {"a": [{**DEATHS, "mod": "denied"}, {**SHELL, "mod": "planned"}]}
    scores = modality_scores(match_all({"a": TEXT}, gold, found))["claim"]

    assert scores["non-asserted"].f1.tally == Tally(right=1, found=2, gold=1)
    assert scores["denied"].f1.tally == Tally(right=1, found=1, gold=1)


def test_a_denial_taken_for_a_plan_is_no_denial() -> None:
    """Not asserted is not enough: the modality must be the same."""
    gold: Claims = {"a": [{**DEATHS, "mod": "denied"}]}
    found: Claims = {"a": [{**DEATHS, "mod": "planned"}]}
    scores = modality_scores(match_all({"a": TEXT}, gold, found))["evidence"]

    assert scores["non-asserted"].f1.tally == Tally(right=0, found=1, gold=1)


def test_a_denial_under_the_wrong_type_counts_where_evidence_is_enough() -> None:
    """The two strictnesses part where type or outcome is wrong and modality right."""
    gold: Claims = {"a": [{**DEATHS, "mod": "denied"}]}
    found: Claims = {"a": [{**DEATHS, "mod": "denied", "type": "attack"}]}
    scores = modality_scores(match_all({"a": TEXT}, gold, found))

    assert [scores[s]["denied"].f1.tally.right for s in ("evidence", "claim")] == [1, 0]
