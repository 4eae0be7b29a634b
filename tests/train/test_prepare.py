"""Annotated claims found again in the words of a report."""

from tests.support.analyses import analysed
from tools.train.examples import Example, Target
from tools.train.prepare import example

from dateline.extract.learned.labels import COUNTS, NOTHING, TAGS, TYPES

TEXT = "Shells hit a market in Idlib on Monday. They killed 12 people and injured Omar Hadi, a medic said."


def claim(**cells: object) -> dict[str, object]:
    """An annotated claim of twelve killed, but for the cells given."""
    usual = {"ev": "They killed 12 people", "num": "12 people", "lo": 12, "hi": 12, "trig": "killed"}
    told = {"type": "shelling", "out": "killed", "inc": 1, "src": "a medic", "at": ["Idlib"]}
    return {**usual, **told, **cells}


def prepared(*rows: dict[str, object]) -> Example:
    """The example of the report with these claims."""
    return example(analysed(TEXT), "d1", rows)


def counted(report: Example) -> dict[str, Target]:
    """The quantities of an example by their words."""
    return {" ".join(report.words[t.first : t.last + 1]): t for t in report.targets if t.quantity}


def test_a_claim_is_learned_on_its_quantity() -> None:
    """The annotated number is the grammar's."""
    target = counted(prepared(claim()))["12 people"]

    assert COUNTS[target.choices["counts"]] == "killed"
    assert TYPES[target.choices["types"]] == "shelling"


def test_a_quantity_without_a_claim_counts_nothing() -> None:
    """Most numbers make no claim, and that is learned too; of what they are not, nothing."""
    target = counted(prepared())["12 people"]

    assert target.choices == {"counts": COUNTS.index(NOTHING)}


def test_a_role_points_at_all_its_words() -> None:
    """The place stands in the sentence before."""
    report = prepared(claim())
    ((first, last),) = counted(report)["12 people"].roles["at"] or ()

    assert report.words[first : last + 1] == ["Idlib"]


def test_a_role_that_stands_nowhere_is_not_learned() -> None:
    """Its words are annotated, but not in the report: neither a place nor nowhere would be right."""
    assert counted(prepared(claim(src="a nurse")))["12 people"].roles["src"] is None


def test_a_role_that_is_not_annotated_is_nowhere() -> None:
    """Nobody is said to have done it."""
    assert counted(prepared(claim()))["12 people"].roles["by"] == []


def test_a_claim_without_a_number_is_learned_on_its_event() -> None:
    """The words that name it have a tag."""
    report = prepared(claim(ev="Shells hit a market", num=None, lo=None, hi=None, trig="hit", out=None))
    target = next(t for t in report.targets if not t.quantity)

    assert report.words[target.first] == "hit"
    assert TAGS[report.tags[target.first]] == "shelling"


def test_a_claim_of_a_named_person_is_learned_on_its_event() -> None:
    """There is no quantity, but somebody is harmed; the tag says that it is a person."""
    named = {"ev": "injured Omar Hadi", "num": "Omar Hadi", "trig": "injured", "out": "injured"}
    report = prepared(claim(**named, lo=1, hi=1))
    target = next(t for t in report.targets if not t.quantity)

    assert COUNTS[target.choices["counts"]] == "injured"
    assert TAGS[report.tags[target.first]] == "person"


def test_evidence_that_stands_nowhere_makes_no_claim() -> None:
    """What cannot be found cannot be learned."""
    assert prepared(claim(ev="They killed 13 people")) == prepared()
