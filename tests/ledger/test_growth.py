"""Whatever happens to a ledger, its views are what its entries say."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tests.support.claims import DARNA, TEXT, claim_of, reading_of, report_of
from tests.support.incidents import incident_of
from tests.support.judgements import judged, withdrawal
from tests.support.links import link

from dateline.errors import LedgerError
from dateline.ledger import (
    AliasEntry,
    CopiesEntry,
    Entry,
    Mode,
    ReportEntry,
    SkippedEntry,
    SqliteLedger,
    changed_links,
)
from dateline.model.link import Copy
from dateline.model.report import Skipped

REPORTS = [
    report_of(TEXT + f" Note {number}.", origin=f"{number}.txt", own_id=f"o{number}") for number in range(3)
]
QUOTATIONS = [
    "Eleven people were killed",
    "put the toll at 14",
    "Scores fled the town",
    "shells hit a market",
]

numbers = st.integers(0, 2)
names = st.sampled_from(["i0", "i1", "i2"])


class LedgerMachine(RuleBasedStateMachine):
    """Reports are read and read again, files skipped, links and judgements made, incidents folded."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.ledger = SqliteLedger.open(Path(self.folder.name) / "l", Mode.CREATE)
        self.ledger.record_run(verb="read", started="2020-01-01T00:00:00Z", versions={})
        self.acknowledged = self.ledger.verify()

    def record(self, *entries: Entry) -> None:
        """Append, unless the ledger refuses."""
        try:
            done = self.ledger.append(entries, run="n1")
        except LedgerError:
            return
        assert done.seq == self.acknowledged.entries + done.added
        self.acknowledged = self.ledger.verify()
        assert self.acknowledged.head == done.head

    @rule(number=numbers, words=st.lists(st.sampled_from(QUOTATIONS), unique=True), place=st.booleans())
    def read(self, number: int, words: list[str], *, place: bool) -> None:
        """A report arrives if it is new, and gets a reading."""
        report = REPORTS[number]
        found = [claim_of(report, ev, killed=11, place=DARNA if place else None) for ev in words]
        self.record(ReportEntry(report=report), reading_of(report, *found))

    @rule(number=numbers, reason=st.sampled_from(["empty", "no permission"]), kept=st.booleans())
    def skip(self, number: int, reason: str, *, kept: bool) -> None:
        """A file is met and not read."""
        skipped = Skipped(origin=REPORTS[number].origin, reason=reason)
        self.record(SkippedEntry(skipped=skipped, report=REPORTS[number].id if kept else ""))

    @rule(
        pairs=st.sets(st.tuples(st.sampled_from("ab"), st.sampled_from("cd"))),
        score=st.sampled_from([1.0, 2.0]),
    )
    def link(self, pairs: set[tuple[str, str]], score: float) -> None:
        """The linker sees other links than before."""
        entry = changed_links(self.ledger, [link(*pair, score) for pair in pairs], version="1")
        if entry:
            self.record(entry)

    @rule(number=numbers, originals=st.sets(st.sampled_from(["r1", "r2"])))
    def copy(self, number: int, originals: set[str]) -> None:
        """A report is found to hold others' text."""
        report = REPORTS[number].id
        copies = tuple(Copy(report=report, of=of, share=0.5, spans=()) for of in sorted(originals))
        self.record(CopiesEntry(report=report, version="1", copies=copies))

    @rule(old=names, now=names)
    def merge(self, old: str, now: str) -> None:
        """An incident's id gives way to another."""
        self.record(AliasEntry(id=old, now=now))

    @rule(number=numbers, other=numbers)
    def judge(self, number: int, other: int) -> None:
        """A person decides, or takes a decision back."""
        self.record(judged(f"j{number}"), withdrawal(f"w{number}", f"j{other}"))

    @rule(share=st.integers(0, 3))
    def fold(self, share: int) -> None:
        """Incidents are made of some of the claims."""
        claims = list(self.ledger.all_claims())[:share]
        self.ledger.write_views([incident_of(f"i{place}", [claim]) for place, claim in enumerate(claims)])

    @invariant()
    def is_sound(self) -> None:
        """Every entry says what was recorded."""
        assert self.ledger.verify() == self.acknowledged
        assert self.acknowledged.sound

    @invariant()
    def views_equal_a_rebuild(self) -> None:
        """Throwing the views away and making them again changes nothing."""
        incidents = self.ledger.incidents().rows
        self.ledger.write_views(incidents)
        before = self.ledger.views_digest()
        self.ledger.rebuild()
        self.ledger.write_views(incidents)
        assert self.ledger.views_digest() == before

    def teardown(self) -> None:
        """Let go of the file."""
        self.ledger.close()
        self.folder.cleanup()


LedgerMachine.TestCase.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)
test_views_always_equal_a_rebuild = LedgerMachine.TestCase
