"""Turn annotated reports into training examples, by the same code that reads reports at run time.

Usage: python -m tools.train.prepare CLAIMS OUT

CLAIMS is the folder of annotated reports: `reports/`, `train.jsonl`, `dev.jsonl`. Writes OUT/train.jsonl and
OUT/dev.jsonl, one example a line. Needs no torch. Equal reports, annotation and code give equal files.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.train.annotation import Annotated, Row, annotated, target
from tools.train.examples import Bounds, Example, Name, Target, write

from dateline.clean import clean
from dateline.extract import speakers
from dateline.extract.learned.labels import COUNTS, NOTHING, TAGS
from dateline.extract.learned.words import ReportWords, prior, report_words
from dateline.extract.places import Places
from dateline.extract.reading import Counted, Reading
from dateline.extract.speakers import Attribution
from dateline.ingest import ingest
from dateline.language import analyse
from dateline.model.analysis import Analysis, MentionKind
from dateline.model.report import Report

PARTS = ("train", "dev")
PERSON = TAGS.index("person")
_NAMES = {MentionKind.PLACE: "place", MentionKind.PARTY: "party"}


def main() -> None:
    """Write the examples of both parts and say how many there are."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        made = [
            example(analyse(clean(report)), report.name, rows) for report, rows in annotations(folder, part)
        ]
        write(out / f"{part}.jsonl", made)
        words, targets = sum(len(e.words) for e in made), sum(len(e.targets) for e in made)
        print(f"{part}: {len(made)} reports, {words} words, {targets} quantities and events", flush=True)


def annotations(folder: Path, part: str) -> Iterator[tuple[Report, Sequence[Row]]]:
    """The reports of one part with their annotated claims."""
    for line in (folder / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for report in ingest([folder / "reports" / f"{row['doc']}.json"]):
            if isinstance(report, Report):
                yield report, row["claims"]


def example(analysis: Analysis, doc: str, rows: Sequence[Row]) -> Example:
    """One report as a training example."""
    readings = [Reading(analysis, index) for index in range(len(analysis.sentences))]
    voices = speakers.attributions(analysis)
    seen = report_words(analysis, readings, voices)
    places = Places(analysis)
    counted = [one for reading in readings for one in reading.counted]
    found = [annotated(row, analysis.text, places, counted) for row in rows]
    return labelled(seen, doc, _names(analysis, places), [c for c in found if c], (counted, voices, places))


def labelled(
    seen: ReportWords,
    doc: str,
    names: Sequence[Name],
    claims: Sequence[Annotated],
    known: tuple[Sequence[Counted], Sequence[Attribution], Places],
) -> Example:
    """The words of a report with the targets of its quantities and events."""
    counted, voices, places = known
    tagged, tags = _tagged(claims, len(seen.words))
    events = [*tagged, *_named(claims, tagged, tags)]
    targets = [target(c, *b, prior(places.span(*b), voices, places), quantity=False) for c, b in events]
    return Example(
        doc=doc,
        words=seen.words,
        features=seen.features,
        sentences=seen.sentences,
        names=names,
        targets=[*targets, *_quantities(claims, counted, voices, places)],
        tags=tags,
    )


def _names(analysis: Analysis, places: Places) -> list[Name]:
    """The places and parties that the report names."""
    return [
        Name(kind=_NAMES[mention.kind], first=bounds[0], last=bounds[1])
        for mention in analysis.mentions
        if mention.kind in _NAMES and (bounds := places.of(mention.span))
    ]


Event = tuple[Annotated, Bounds]
"""A claim that no quantity stands for, and the words that name its event."""


def _tagged(claims: Sequence[Annotated], count: int) -> tuple[list[Event], list[int]]:
    """The claims without a number by the words for their event, and the tag of each word."""
    tags = [0] * count
    found = []
    for claim in claims:
        if claim.quantity or claim.named or not claim.trig:
            continue
        first, last = claim.trig
        if not any(tags[first : last + 1]):
            value = 1 + target(claim, first, last, (-1, -1, -1), quantity=False).choices["types"]
            tags[first : last + 1] = [value] * (last + 1 - first)
            found.append((claim, claim.trig))
    return found, tags


def _named(claims: Sequence[Annotated], tagged: Sequence[Event], tags: list[int]) -> list[Event]:
    """The claims of named persons by the words for their event, each words once; marks their words."""
    taken = {bounds for _, bounds in tagged}
    found = []
    for claim in claims:
        if claim.named and claim.trig and claim.trig not in taken:
            taken.add(claim.trig)
            found.append((claim, claim.trig))
            for index in range(claim.trig[0], claim.trig[1] + 1):
                tags[index] = tags[index] or PERSON
    return found


def _quantities(
    claims: Sequence[Annotated], counted: Sequence[Counted], voices: Sequence[Attribution], places: Places
) -> Iterator[Target]:
    """Every quantity, each words once, with its first claim; without one it counts nothing."""
    claimed: dict[Bounds, Annotated] = {}
    for claim in claims:
        bounds = places.of(claim.quantity.found.span) if claim.quantity else None
        if bounds:
            claimed.setdefault(bounds, claim)
    for bounds in sorted(set(places.of_all(one.found.span for one in counted))):
        by_rules = prior(places.span(*bounds), voices, places)
        own = claimed.get(bounds)
        if own:
            yield target(own, *bounds, by_rules, quantity=True)
        else:
            nothing = {"counts": COUNTS.index(NOTHING)}
            yield Target(first=bounds[0], last=bounds[1], quantity=True, prior=by_rules, choices=nothing)


if __name__ == "__main__":
    main()
