"""The precision of a place is never better than its words allow."""

import pytest
from tests.resolve.place_cases import CASES

from dateline.model.place import Place, PlacePrecision
from dateline.model.span import Span
from dateline.resolve.context import Context
from dateline.resolve.place import resolve_place
from dateline.resources.place_names import place_names

SCALE = list(PlacePrecision)


def place(country: str, sentence: str, names: tuple[str, ...]) -> Place | None:
    """The place of the names in a sentence, each with the words that belong to it, as the stage has it."""
    phrases = []
    for name in names:
        at = sentence.index(name)
        phrases.append(place_names().phrase(sentence, Span(at, at + len(name))).of(sentence))
    return resolve_place(phrases, Context(country=country)).value


def test_there_are_a_hundred_cases() -> None:
    """Of sentences that differ."""
    sentences = {case[1] for case in CASES}

    assert len(sentences) >= 100


@pytest.mark.parametrize(
    ("country", "sentence", "names", "finest", "least_km"), CASES, ids=lambda v: str(v)[:60]
)
def test_no_place_is_finer_than_its_words(
    country: str, sentence: str, names: tuple[str, ...], finest: PlacePrecision, least_km: float
) -> None:
    """Neither the precision nor the radius claims more than the sentence says."""
    found = place(country, sentence, names)

    assert found
    assert SCALE.index(found.precision) >= SCALE.index(finest)
    assert (found.uncertainty_km or 0.0) >= least_km


@pytest.mark.parametrize(
    ("country", "sentence", "names", "finest", "least_km"), CASES, ids=lambda v: str(v)[:60]
)
def test_no_place_is_lost_in_vagueness(
    country: str, sentence: str, names: tuple[str, ...], finest: PlacePrecision, least_km: float
) -> None:
    """The precision is at most one step coarser than the words allow, the radius no wild multiple."""
    found = place(country, sentence, names)

    assert found
    assert SCALE.index(found.precision) <= SCALE.index(finest) + 1
    assert (found.uncertainty_km or 0.0) <= 8 * least_km + 10
