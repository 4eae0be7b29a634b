"""The extractor by rules as a whole."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.analyses import analysed

from dateline.extract.local import VERSION, LocalExtractor
from dateline.model.claim import Cell, Claim, Extraction

WORDS = (
    *("the", "army", "rebels", "killed", "wounded", "12", "30", "people", "civilians", "were", "was", "in"),
    *(
        "on Monday",
        "Idlib",
        "Aleppo",
        "and",
        ",",
        ".",
        "including",
        "three children",
        "air strikes",
        "shells",
    ),
    *(
        "a car bomb",
        "said",
        "a monitor",
        "displaced",
        "fled",
        "at least",
        "dozens of",
        "dead",
        "by",
        "a child",
    ),
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)


def read(text: str) -> Extraction:
    """What the rules read from one paragraph."""
    return LocalExtractor()(analysed(text))


def cells(claim: Claim) -> list[Cell[str | None]]:
    """The cells whose value is words of the report."""
    return [claim.trig, claim.who, claim.by, claim.how, claim.when, claim.src, claim.via]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_cell_holds_the_words_at_its_span(text: str) -> None:
    """Whatever the text, a cell's value is what the report has at the cell's place."""
    for claim in read(text).claims:
        for cell in cells(claim):
            assert cell.value == (cell.spans[0].of(text) if cell.spans else None)
        assert claim.at.value == tuple(span.of(text) for span in claim.at.spans)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    """Nothing but the report decides, ids included."""
    assert read(text) == read(text)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_ids_differ(text: str) -> None:
    """No two claims of a report have one id."""
    ids = [claim.id for claim in read(text).claims]

    assert len(ids) == len(set(ids))


def test_every_cell_says_what_decided_it() -> None:
    """No cell is without a rule in words."""
    (claim,) = read("A car bomb killed 12 people in Homs.").claims

    assert all(
        [c.rule for c in cells(claim)] + [claim.type.rule, claim.out.rule, claim.num.rule, claim.at.rule]
    )


def test_the_speaker_and_the_outlet_are_told() -> None:
    """Who says it stands with the claim."""
    (claim,) = read("A car bomb killed 12 people in Homs, a doctor told Reuters.").claims

    assert (claim.src.value, claim.via.value) == ("a doctor", "Reuters")


def test_a_denial_is_a_claim(extract: Callable[..., Extraction]) -> None:
    """What somebody denies is kept, as denied."""
    claims = extract("The army denied that its shells killed 12 people in Homs.").claims

    assert [claim.mod.value.value for claim in claims if claim.has_toll] == ["denied"]


def test_the_version_is_told() -> None:
    """Runs record which extractor read a report."""
    assert LocalExtractor().version == VERSION
