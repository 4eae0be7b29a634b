"""What counts as found, as a toll, as a sourced toll, as a row and as an event."""

import pytest

from dateline.errors import InputError
from dateline.evaluate import AnnotatedClaim, Scores, score

TEXT = "Two shells hit the bakery\nTwo shells hit the bakery. The mayor said nine people died on Monday."
DEATHS: AnnotatedClaim = {
    "ev": "The mayor said nine people died on Monday",
    "type": "shelling",
    "out": "killed",
    "num": "nine people",
    "lo": 9,
    "hi": 9,
    "src": "The mayor",
    "src_class": "government",
    "adm1": "Idlib",
    "d0": "2016-05-02",
    "d1": "2016-05-02",
    "inc": 1,
}
STRIKE: AnnotatedClaim = {"ev": "Two shells hit the bakery", "type": "shelling", "out": "events", "inc": 1}


def scores(gold: list[AnnotatedClaim], found: list[AnnotatedClaim]) -> Scores:
    """The scores of one report's claims."""
    return score({"a": TEXT}, {"a": gold}, {"a": found})


def right(found: AnnotatedClaim) -> dict[str, int]:
    """What one found claim gets right of the claim about deaths."""
    return {name: m.tally.right for name, m in scores([DEATHS], [found]).measures.items()}


def test_the_annotation_itself_is_perfect() -> None:
    """Claims that equal the annotation get everything right."""
    measured = scores([DEATHS, STRIKE], [DEATHS, STRIKE]).measures

    assert {m.tally.f1 for m in measured.values()} == {1.0}


def test_a_wrong_range_is_a_claim_without_a_toll() -> None:
    """A claim of the right type and outcome counts, though its number is wrong."""
    counted = right({**DEATHS, "hi": None})

    assert counted == {"claims": 1, "claim events": 1, "tolls": 0, "sourced tolls": 0, "rows": 0}


def test_a_wrong_speaker_is_a_toll_without_a_source() -> None:
    """The right number from the wrong speaker is a toll, and no sourced toll."""
    counted = right({**DEATHS, "src": "a doctor"})

    assert (counted["tolls"], counted["sourced tolls"]) == (1, 0)


def test_a_wrong_modality_is_a_toll_without_a_source() -> None:
    """A number that was denied is not the same sourced toll as one that was stated."""
    counted = right({**DEATHS, "mod": "denied"})

    assert (counted["tolls"], counted["sourced tolls"]) == (1, 0)


@pytest.mark.parametrize("spoilt", [{"d1": None}, {"adm1": "Homs"}, {"by_id": ["isis"]}, {"scope": "total"}])
def test_a_row_needs_days_province_actors_and_scope(spoilt: AnnotatedClaim) -> None:
    """One wrong cell among them makes a sourced toll no row."""
    counted = right({**DEATHS, **spoilt})

    assert (counted["sourced tolls"], counted["rows"]) == (1, 0)


def test_an_unknown_actor_is_no_actor() -> None:
    """Naming nobody and naming "unknown" agree."""
    assert right({**DEATHS, "by_id": ["unknown"]})["rows"] == 1


def test_a_name_may_be_shortened() -> None:
    """Half of the shorter name's words are enough: articles and prepositions do not count."""
    assert right({**DEATHS, "src": "mayor of the town"})["sourced tolls"] == 1


def test_a_wrong_type_is_a_toll_without_an_event() -> None:
    """A toll does not ask for the type, an event does."""
    counted = right({**DEATHS, "type": "airstrike"})

    assert (counted["tolls"], counted["claims"], counted["claim events"]) == (1, 0, 0)


def test_evidence_must_be_shared() -> None:
    """The same claim read from other words pairs with nothing."""
    assert right({**DEATHS, "ev": "Two shells hit the bakery"})["tolls"] == 0


def test_two_claims_of_one_stretch_are_one_event() -> None:
    """The dead and the wounded of one sentence are two claims and one claim event."""
    wounded: AnnotatedClaim = {**DEATHS, "out": "injured"}
    measured = scores([DEATHS, wounded], [DEATHS, wounded]).measures

    assert (measured["claims"].tally.gold, measured["claim events"].tally.gold) == (2, 1)


def test_each_event_is_met_once() -> None:
    """A found event that spans two annotated ones stands for one of them."""
    halves: list[AnnotatedClaim] = [{**DEATHS, "ev": "The mayor said"}, {**DEATHS, "ev": "nine people died"}]
    tally = scores(halves, [DEATHS]).measures["claim events"].tally

    assert (tally.right, tally.found, tally.gold) == (1, 1, 2)


def test_reports_that_are_not_annotated_do_not_count() -> None:
    """What was found in other reports changes nothing."""
    alone = score({"a": TEXT}, {"a": [DEATHS]}, {"a": [DEATHS]})

    assert score({"a": TEXT}, {"a": [DEATHS]}, {"a": [DEATHS], "b": [STRIKE]}) == alone


def test_a_report_without_prediction_is_missing_and_scores_nothing() -> None:
    """A report that was not read counts as missing, and its claims as missed."""
    measured = score({"a": TEXT}, {"a": [DEATHS]}, {})

    assert measured.missing == 1
    assert [d.wrong for d in measured.disagreements] == [("missed",)]


def test_an_absent_text_is_an_error() -> None:
    """An annotated report whose text is absent cannot be scored."""
    with pytest.raises(InputError, match="'a'"):
        score({}, {"a": [DEATHS]}, {})


def test_nothing_annotated_gives_zeros() -> None:
    """Scores of no report are zeros and no error."""
    measured = score({}, {}, {})

    assert {(m.tally.f1, m.low, m.high) for m in measured.measures.values()} == {(0.0, 0.0, 0.0)}


def test_disagreements_name_their_fields() -> None:
    """A pair that differs is listed with every field that differs, the type last."""
    found: AnnotatedClaim = {**DEATHS, "type": "airstrike", "lo": 8, "adm1": "Homs"}

    listed = scores([DEATHS], [found]).disagreements

    assert [d.wrong for d in listed] == [("quantity", "adm1", "type")]
