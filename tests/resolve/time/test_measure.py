"""How many of the annotated time expressions resolve to the annotated days."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dateline.grammar import days
from dateline.resolve.time import resolve_days

CLAIMS = Path(__file__).resolve().parents[4] / "shared" / "claims"


def annotated(split: str) -> Iterator[tuple[str, date | None, bool, tuple[str | None, str | None]]]:
    """Words, publication day, whether it is planned, and annotated days of each claim with a `when`."""
    for line in (CLAIMS / f"{split}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        report = json.loads((CLAIMS / "reports" / f"{row['doc']}.json").read_text(encoding="utf-8"))
        published = date.fromisoformat(report["published"]) if report["published"] else None
        for claim in row["claims"]:
            if claim.get("when"):
                yield (
                    claim["when"],
                    published,
                    claim.get("mod") == "planned",
                    (claim.get("d0"), claim.get("d1")),
                )


@pytest.mark.measure
@pytest.mark.skipif(not CLAIMS.is_dir(), reason="the annotated reports stand outside the repository")
@pytest.mark.parametrize(("split", "floor"), [("train", 0.895), ("dev", 0.84)])
def test_annotated_words_resolve_to_the_annotated_days(split: str, floor: float) -> None:
    """The words alone, with the day of publication, give exactly the annotated first and last day."""
    cases = list(annotated(split))

    hits = 0
    for words, published, planned, gold in cases:
        interval, _ = resolve_days(words, published, asserted=not planned)
        first, last = (interval.first, interval.last) if interval else (None, None)
        hits += (first and first.isoformat(), last and last.isoformat()) == gold

    assert hits / len(cases) >= floor


@pytest.mark.measure
@pytest.mark.skipif(not CLAIMS.is_dir(), reason="the annotated reports stand outside the repository")
@pytest.mark.parametrize("split", ["train", "dev"])
def test_every_annotated_time_is_parsed_or_understood_to_be_vague(split: str) -> None:
    """No wording of an annotated `when` is one that the grammar does not know."""
    unknown = {words for words, *_ in annotated(split) if days.parse(words) is None}

    assert not unknown


@pytest.mark.measure
@pytest.mark.skipif(not CLAIMS.is_dir(), reason="the annotated reports stand outside the repository")
@pytest.mark.parametrize("split", ["train", "dev"])
def test_few_annotated_times_are_only_vague(split: str) -> None:
    """Calling everything vague would pass the test above: nine of ten denote days."""
    found = [days.parse(words) for words, *_ in annotated(split)]

    assert sum(one is not None and not one.vague for one in found) / len(found) >= 0.95
