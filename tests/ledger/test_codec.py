"""Nouns as JSON and back."""

import pytest
from hypothesis import HealthCheck, given, settings
from tests.support import strategies

from dateline.errors import LedgerCorruptError, LedgerError
from dateline.ledger import (
    AliasEntry,
    CopiesEntry,
    Entry,
    IncidentEntry,
    JudgementEntry,
    LinksEntry,
    ReadingEntry,
    ReportEntry,
    RunEntry,
    SkippedEntry,
)
from dateline.ledger.codec import decode, encode
from dateline.ledger.packing import pack, unpack
from dateline.model.claim import Cell, Claim, Unread
from dateline.model.day import UNDATED
from dateline.model.judgement import Judgement
from dateline.model.link import Copy, Link
from dateline.model.report import Report, Skipped
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.vocabulary import EventType

unhurried = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def round_trip(entry: Entry) -> Entry:
    """The entry packed and unpacked."""
    packed = pack(entry)
    blobs = {blob.hash: blob.data for blob in (packed.body, *packed.attached)}
    return unpack(packed.kind, blobs[packed.body.hash], blobs.__getitem__)


@unhurried
@given(strategies.claims)
def test_claim_survives(claim: Claim) -> None:
    """A claim read back equals the claim that was written, whatever its cells hold."""
    assert decode(encode(claim), Claim) == claim


@unhurried
@given(strategies.claims)
def test_claim_gives_the_same_bytes_again(claim: Claim) -> None:
    """A claim read back and written again gives the bytes that it was read from."""
    written = encode(claim)

    assert encode(decode(written, Claim)) == written


@unhurried
@given(strategies.reports)
def test_report_survives(report: Report) -> None:
    """A report's entry gives back text, bytes and fields."""
    assert round_trip(ReportEntry(report=report)) == ReportEntry(report=report)


@unhurried
@given(strategies.runs)
def test_run_survives(run: Run) -> None:
    """A run's entry gives back versions and settings."""
    assert round_trip(RunEntry(run=run)) == RunEntry(run=run)


@unhurried
@given(strategies.links)
def test_link_survives(link: Link) -> None:
    """A link's score and reasons come back to the last digit."""
    entry = LinksEntry(version="1", links=(link,), gone=(("a", "b"),))

    assert round_trip(entry) == entry


@unhurried
@given(strategies.copies)
def test_copy_survives(copy: Copy) -> None:
    """A copy's share and spans come back."""
    entry = CopiesEntry(report="r1", version="1", copies=(copy,))

    assert round_trip(entry) == entry


@unhurried
@given(strategies.judgements)
def test_judgement_survives(judgement: Judgement) -> None:
    """A judgement comes back with its values."""
    entry = JudgementEntry(judgement=judgement)

    assert round_trip(entry) == entry


@pytest.mark.parametrize(
    "entry",
    [
        SkippedEntry(skipped=Skipped(origin="a", reason="b", advice="c"), report="r1"),
        IncidentEntry(id="i1", anchor="c1"),
        AliasEntry(id="i1", now="i2"),
        ReadingEntry(
            report="r1",
            extractor="rules 1",
            published=UNDATED,
            dateline_place=Span(1, 4),
            unread=(Unread(report="r1", span=Span(0, 9), cue=Span(2, 4), reason="no event"),),
        ),
    ],
    ids=lambda entry: type(entry).__name__,
)
def test_smaller_entries_survive(entry: Entry) -> None:
    """Every kind of entry comes back as it was."""
    assert round_trip(entry) == entry


def test_order_of_a_mapping_does_not_matter() -> None:
    """Equal mappings give equal bytes, in whatever order they were filled."""
    assert encode({"b": "1", "a": "2"}) == encode({"a": "2", "b": "1"})


def test_value_of_a_wrong_type_is_corrupt() -> None:
    """JSON that does not fit its class is an error that names the class and the place."""
    with pytest.raises(LedgerCorruptError, match=r"Cell.*airdrop"):
        decode(b'{"value": "airdrop", "rule": ""}', Cell[EventType])


def test_broken_rule_of_a_noun_is_corrupt() -> None:
    """JSON that breaks what a noun states of itself is an error."""
    with pytest.raises(LedgerCorruptError, match="a span runs forward"):
        decode(b'{"start": 5, "end": 2}', Span)


def test_half_of_a_surrogate_pair_is_refused() -> None:
    """Text that is not Unicode cannot be kept, and the message says so."""
    with pytest.raises(LedgerError, match="half of a surrogate pair"):
        encode("\ud83d")
