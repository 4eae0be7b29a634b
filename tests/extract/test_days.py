"""Which day expression dates a claim."""

from collections.abc import Callable

from dateline.model.claim import Claim, Extraction

Extract = Callable[..., Extraction]


def tolls(extraction: Extraction) -> list[Claim]:
    """The claims with a number of people."""
    return [claim for claim in extraction.claims if claim.has_toll]


def test_a_toll_without_a_day_takes_the_day_of_its_event(extract: Extract) -> None:
    """The lead's day dates the toll of the sentence after it."""
    first, second = tolls(
        extract("A car bomb killed 12 people in Homs on Monday.", "The car bomb also wounded 30 people.")
    )

    assert (first.when.value, second.when.value) == ("on Monday", "on Monday")


def test_a_war_takes_no_day_of_an_attack(extract: Extract) -> None:
    """The dead of the war are counted since it began, not on the day of the raid."""
    _, war = tolls(
        extract(
            "Air strikes killed 12 people in Idlib on Monday.",
            "The conflict has killed more than 300,000 people since 2011.",
        )
    )

    assert war.when.value == "since 2011"


def test_expressions_not_chosen_are_kept(extract: Extract) -> None:
    """The day of the saying stands among the alternatives."""
    claim = tolls(extract("A raid killed 12 people in Homs on Friday, a monitor said Saturday."))[0]

    assert [other.value for other in claim.when.alternatives] == ["Saturday"]


def test_a_report_without_days_dates_nothing(extract: Extract) -> None:
    """Where no day is written none is made up."""
    claim = tolls(extract("A raid killed 12 people in Homs."))[0]

    assert claim.when.value is None
