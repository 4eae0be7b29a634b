"""How many annotated fields follow from the annotated words."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate.comparison import same_name
from dateline.resolve.actor import resolve_actors
from dateline.resolve.context import Context, make_context
from dateline.resolve.place import resolve_place
from dateline.resolve.speaker import resolve_speaker
from dateline.resources.parties import by_id, parties
from dateline.resources.place_names import place_names

CLAIMS = Path(__file__).resolve().parents[3] / "shared" / "claims"
VENUES = {"talks", "decision"}
NO_PLACE = VENUES | {"appeal", "accusation"}

Row = dict[str, Any]


def annotated(split: str) -> Iterator[tuple[Row, Context]]:
    """Each annotated claim with its report's context, made as the stage makes it."""
    for line in (CLAIMS / f"{split}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        report = json.loads((CLAIMS / "reports" / f"{row['doc']}.json").read_text(encoding="utf-8"))
        text = f"{report['title']}\n{report['text']}"
        places = [mention.span.of(text) for mention in place_names().find(text)]
        places += [name for claim in row["claims"] for name in claim.get("at") or ()]
        named = Counter(mention.key for mention in parties().find(text))
        context = make_context(text, places, [key for key, _ in named.most_common()])
        for claim in row["claims"]:
            yield claim, context


def place_agrees(claim: Row, context: Context) -> tuple[bool, bool]:
    """The province and the country of the annotated names are the annotated ones."""
    place = resolve_place(tuple(claim.get("at") or ()), context).value
    adm1 = place.adm1 if place and claim["type"] not in VENUES else None
    country = place.country if place else None
    if not claim.get("at") and claim["type"] not in NO_PLACE:
        country = context.country
    return same_name(claim.get("adm1"), adm1), claim.get("country") == country


@pytest.fixture(scope="module", params=["train", "dev"])
def claims(request: pytest.FixtureRequest) -> list[tuple[Row, Context]]:
    """The annotated claims of one split."""
    if not CLAIMS.is_dir():
        pytest.skip("the annotated reports stand outside the repository")
    return list(annotated(request.param))


@pytest.mark.measure
def test_annotated_names_resolve_to_the_annotated_place(claims: list[tuple[Row, Context]]) -> None:
    """Province and country from the annotated names."""
    hits = [place_agrees(claim, context) for claim, context in claims]

    assert sum(adm1 for adm1, _ in hits) / len(hits) >= 0.97
    assert sum(country for _, country in hits) / len(hits) >= 0.97


@pytest.mark.measure
def test_annotated_doers_resolve_to_the_annotated_parties(claims: list[tuple[Row, Context]]) -> None:
    """The short list's values from the annotated words for the doer; unknown counts as nobody."""
    hits = 0
    for claim, context in claims:
        found = by_id(resolve_actors(claim.get("by"), claim.get("how"), context).value)
        hits += set(found) - {"unknown"} == set(claim.get("by_id") or []) - {"unknown"}

    assert hits / len(claims) >= 0.91


@pytest.mark.measure
def test_annotated_speakers_resolve_to_the_annotated_class(claims: list[tuple[Row, Context]]) -> None:
    """The kind of speaker from the annotated words for the speaker."""
    hits = 0
    for claim, context in claims:
        _, kind = resolve_speaker(claim.get("src"), claim.get("via"), context)
        hits += kind.value == (claim.get("src_class") or "publisher")

    assert hits / len(claims) >= 0.96
