"""Whatever is extracted, its interchange form holds to the guidelines."""

from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.engines.reader import default_reader
from dateline.evaluate import AnnotatedClaim, check_rows
from dateline.ingest import ingest_bytes
from dateline.model.claim import Claim
from dateline.model.report import Report
from dateline.publish.interchange import evidence_words, squash, to_interchange

COUNTS = ("21 people", "At least 14 civilians", "No one", "Dozens", "20 to 30 fighters", "About 1,500 people")
HARM = ("were killed", "were wounded", "died", "fled their homes", "were trapped")
PLACES = ("in Homs", "in east Aleppo", "near Hama", "in Syria", "")
DAYS = ("on Monday", "overnight", "since March 2011", "last week", "")
VOICES = (
    ", activists said",
    ", according to the United Nations",
    ", the army denied",
    "",
    ", SANA told Reuters",
)
PLAIN = ("The road was shut.", "It rained.", "\n", "Bread was short in Homs.")


def joined(parts: tuple[str, ...]) -> str:
    """A sentence of its parts."""
    return squash(" ".join(part for part in parts if part)).replace(" ,", ",") + "."


SENTENCES = st.tuples(*map(st.sampled_from, (COUNTS, HARM, PLACES, DAYS, VOICES))).map(joined)
BODIES = st.lists(SENTENCES | st.sampled_from(PLAIN), min_size=1, max_size=6).map(" ".join)
TITLES = SENTENCES | st.just("Shells hit Homs") | st.just("")


def read(title: str, body: str) -> tuple[Report, tuple[Claim, ...]] | None:
    """A report and what is extracted from it; None for a text that is no report."""
    text = f"{title}\n{body}" if title else body
    found = next(ingest_bytes(text.encode(), "note.txt"))
    return (found, default_reader()(found).extraction.claims) if isinstance(found, Report) else None


@settings(max_examples=60, deadline=None)
@given(TITLES, BODIES)
def test_extracted_claims_hold_to_the_guidelines(title: str, body: str) -> None:
    """No rule of the form is broken by any extracted claim."""
    done = read(title, body)
    if done is None:
        return
    report, claims = done
    rows = [cast("AnnotatedClaim", to_interchange(claim, report)) for claim in claims]

    assert check_rows({report.name: rows}, {report.name: report.text}) == []


@settings(max_examples=60, deadline=None)
@given(TITLES, BODIES, st.data())
def test_evidence_begins_no_earlier_than_it_is_found(title: str, body: str, data: st.DataObject) -> None:
    """Searching for the evidence finds words that hold the ones meant, unless the whole text repeats them."""
    done = read(title, body)
    if done is None or not done[1]:
        return
    report, claims = done
    claim = data.draw(st.sampled_from(claims))
    words = evidence_words(claim.ev, report)

    assert squash(claim.ev.of(report.text)) in words
    assert words in squash(report.text)
