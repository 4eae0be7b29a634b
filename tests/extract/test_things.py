"""Things: which numbers of strikes, shells and buildings are claims of their own."""

from collections.abc import Callable

from dateline.model.claim import Extraction
from dateline.model.vocabulary import Outcome

Extract = Callable[..., Extraction]


def outcomes(extraction: Extraction) -> list[Outcome]:
    """What the claims count."""
    return [claim.out.value for claim in extraction.claims]


def test_a_number_of_shells_is_a_claim(extract: Extract) -> None:
    """Forty shells are worth a row."""
    assert Outcome.EVENTS in outcomes(extract("Rebels fired 40 shells at the village on Monday."))


def test_the_attack_that_made_a_toll_is_not_counted_again(extract: Extract) -> None:
    """People killed in a rocket attack: the attack is the means of the toll."""
    assert Outcome.EVENTS not in outcomes(extract("Six people were killed in a rocket attack."))
