"""Places told without a name of their own: "the city", "Iraqi territory"."""

from collections.abc import Callable

from dateline.model.claim import Claim, Extraction

Extract = Callable[..., Extraction]
ABROAD = (
    "Syrian troops fired on Homs on Monday as rebels claimed the killing of 30 Syrian soldiers"
    " on Iraqi territory last week."
)


def figure(extraction: Extraction, low: int) -> Claim:
    """The claim with this number."""
    return next(c for c in extraction.claims if c.num.value is not None and c.num.value.low == low)


def test_foreign_territory_is_a_place(extract: Extract) -> None:
    """A country told by its people's name is where it happened, not a town of the sentence before."""
    found = extract(
        "Shelling killed four people in Homs on Monday. "
        "Ten Syrian soldiers were killed on Iraqi soil last week."
    )

    assert figure(found, 10).at.value == ("Iraqi soil",)


def test_the_day_of_the_own_clause_dates(extract: Extract) -> None:
    """The day behind the claim wins over the day of the clause before "as"."""
    assert figure(extract(ABROAD), 30).when.value == "last week"


def test_the_city_is_the_city_named_before(extract: Extract) -> None:
    """A toll in "the city" is in the last city that the report named."""
    found = extract(
        "Aid reached Aleppo on Monday.",
        "Six civilians were killed in shelling on the western side of the city, state media said.",
    )

    assert figure(found, 6).at.value == ("Aleppo",)


def test_a_city_that_no_sentence_names_is_no_place(extract: Extract) -> None:
    """Without a city before it "the city" says nothing."""
    found = extract("Six civilians were killed in shelling on the western side of the city.")

    assert figure(found, 6).at.value == ()


def test_who_is_blamed_in_the_sentence_did_it(extract: Extract) -> None:
    """The speaker's blame belongs to the toll that the same speaker gives."""
    found = extract("A rescue group put the death toll in Homs at 30 and blamed the government for the raid.")

    assert figure(found, 30).by.value == "the government"


def test_blame_in_the_sentence_after_is_a_claim(extract: Extract) -> None:
    """Another speaker's blame is a claim of its own, by whoever is blamed."""
    found = extract(
        "Aid reached Aleppo on Monday.",
        "Six civilians were killed in shelling on the western side of the city, according to state media.",
        "The government blamed rebels for the attack.",
    )
    told = [(claim.src.value, claim.by.value, claim.type.value.value) for claim in found.claims]

    assert told[-1] == ("The government", "rebels", "shelling")
