"""Numbers that count nobody are found with the reason."""

import pytest

from dateline.grammar.quantities import QuantityKind, find

CASES = [
    ("age", "a 9-year-old cried"),
    ("age", "aged 34"),
    ("age", "Karim, 34, a baker"),
    ("age", "he was 40 years old"),
    ("year", "in 2013"),
    ("year", "the war of 2011"),
    ("year", "the 2014-15 winter"),
    ("date", "on April 6"),
    ("date", "on 6 April"),
    ("date", "on the 6th of April"),
    ("date", "on 11/12/2016"),
    ("clock time", "at 10:30"),
    ("clock time", "at 5 p.m."),
    ("clock time", "at 0900 GMT"),
    ("distance", "5 km away"),
    ("distance", "12-mile road"),
    ("distance", "200 metres"),
    ("money", "$3 million"),
    ("money", "40 million dollars"),
    ("money", "€500"),
    ("calibre", "122mm"),
    ("calibre", "a 23-mm cannon"),
    ("ordinal number", "the 15th"),
    ("ordinal number", "the twenty-first"),
    ("percentage", "45 percent"),
    ("percentage", "45%"),
    ("percentage", "45 per cent"),
    ("score or vote", "13 votes"),
    ("score or vote", "11 in favour"),
    ("model name", "the T-72"),
    ("model name", "a Su-24"),
    ("model name", "an F-16"),
    ("number of a resolution, article or the like", "resolution 2118"),
    ("number of a resolution, article or the like", "Article 7"),
    ("part of a name", "the G7"),
    ("phone number", "+963 11 555"),
    ("temperature", "30 degrees"),
    ("duration", "two weeks"),
    ("duration", "three consecutive days"),
    ("duration", "a 24-hour truce"),
    ("speed", "80 km/h"),
    ("weight or volume", "3 tons"),
    ("weight or volume", "500 kilograms"),
    ("area", "20 square kilometres"),
    ("decade", "the 1980s"),
    ("how many times", "three times"),
    ("fraction", "one in 5"),
    ("part of a compound word", "a four-wheel drive"),
    ("number of a unit, road, round or the like", "Brigade 52"),
    ("an identifier", "serial 0004711"),
    ("pronoun", "the one who left"),
    ("not a whole number", "3.7 of them"),
]


@pytest.mark.parametrize(("reason", "text"), CASES)
def test_what_is_no_count_says_why(reason: str, text: str) -> None:
    """The number is given as no count, with its reason and without a value."""
    rejected = [f for f in find(text) if f.kind is QuantityKind.NOT_A_COUNT]

    assert reason in [f.reason for f in rejected]
    assert not any(f.quantity.stated for f in rejected)


@pytest.mark.parametrize(("reason", "text"), CASES)
def test_what_is_no_count_gives_no_count(reason: str, text: str) -> None:
    """No count of people comes out of such words."""
    counts = [f for f in find(text) if f.kind is QuantityKind.COUNT]

    assert counts == [], reason


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2000 people fled", 2000),
        ("on Nov 15 100 people fled", 100),
        ("1 500 people fled", 1500),
        ("21people fled", 21),
        ("the blast killed30", 30),
        ("12 Kalashnikov-armed men", 12),
    ],
)
def test_damaged_text_keeps_its_counts(text: str, number: int) -> None:
    """Lost commas and spaces do not hide a count."""
    counts = [f.quantity.low for f in find(text) if f.kind is QuantityKind.COUNT]

    assert counts == [number]
