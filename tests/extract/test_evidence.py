"""Evidence: the clause that states a claim."""

from collections.abc import Callable

from dateline.model.claim import Extraction


def test_evidence_is_the_clause_with_the_number(extract: Callable[..., Extraction]) -> None:
    """What another clause says is left out."""
    extraction = extract("A car bomb killed 12 people in Homs, while a shell wounded nine in Hama.")

    words = [
        claim.ev.of("A car bomb killed 12 people in Homs, while a shell wounded nine in Hama.")
        for claim in extraction.claims
    ]

    assert words[0] == "A car bomb killed 12 people in Homs"


def test_evidence_has_no_stop(extract: Callable[..., Extraction]) -> None:
    """The mark that ends a sentence states nothing."""
    text = "A car bomb killed 12 people."

    assert extract(text).claims[0].ev.of(text) == text.rstrip(".")
