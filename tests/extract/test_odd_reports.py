"""Reports that nobody would write: read to their end, and every claim in words of the report."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.test_local import WORDS
from tests.support.analyses import analysed
from tests.support.claims import reading_of
from tests.support.networks import MadeUp

from dateline.extract.local import LocalExtractor
from dateline.ledger.door import unfaithful
from dateline.model.analysis import Analysis

ODD = (
    *("\u2019s", "\u2019S", "\u200b", "\u200f", "\ufeff", "\xa0", "\x00", "\u00ad", "\t", "(", '"', "\u201c"),
    *(
        "قتل 12 شخصا",
        "😀",
        "👨\u200d👩\u200d👧",
        "十二",
        "½",
        "Ⅻ",
        "１２",
        "5,000",
        "2-year-old",
        "$5m",
        "a-b" * 30,
    ),
    *("Mr. Assad", "KILLED", "was killed", "it said", "Reuters", "told", "the Observatory", "that", "denied"),
)
TEXTS = st.lists(st.sampled_from(WORDS + ODD), min_size=1, max_size=40).map(" ".join)
REPORTS = {
    "empty": "",
    "a single word": "killed",
    "a single number": "12",
    "emoji alone": "😀😀 👨\u200d👩\u200d👧 🇸🇾",
    "right to left": "قتل 12 شخصا في حلب يوم الاثنين. قال ناشطون إن 30 جرحوا.",
    "without capitals": "shells hit a market in idlib on monday and killed 12 people, a medic said.",
    "in capitals": "SHELLS HIT A MARKET IN IDLIB ON MONDAY AND KILLED 12 PEOPLE, A MEDIC SAID.",
    "a word of many pieces": f"Shells killed 12 people in {'xyz-' * 200} on Monday.",
    "a sentence of many words": f"Shells hit {'a market and ' * 200} killed 12 people in Homs.",
    "a number of many digits": f"{'9' * 400} people were killed in Homs.",
}


def faults(analysis: Analysis, seed: int = 0) -> list[str]:
    """What the door of the ledger finds wrong in what is read, with a network made up of random numbers."""
    found = LocalExtractor(MadeUp(seed))(analysis)
    report = analysis.document.report
    reading = replace(reading_of(report, *found.claims), unread=found.unread)
    return list(unfaithful(reading, report.text))


@pytest.mark.parametrize("name", REPORTS)
def test_an_odd_report_is_read_faithfully(name: str) -> None:
    """Whatever a network says, the ledger takes its claims."""
    assert faults(analysed(REPORTS[name])) == []


@settings(max_examples=60, deadline=None)  # the machine may be busy
@given(text=TEXTS, seed=st.integers(0, 50))
def test_any_words_are_read_faithfully(text: str, seed: int) -> None:
    """Every cell holds words of the report, whichever network advises."""
    assert faults(analysed(text), seed) == []


@settings(max_examples=30, deadline=None)  # the machine may be busy
@given(text=TEXTS, seed=st.integers(0, 50))
def test_the_number_stands_in_the_evidence(text: str, seed: int) -> None:
    """What a claim rests on holds its number and the words for its event."""
    for claim in LocalExtractor(MadeUp(seed))(analysed(text)).claims:
        assert all(claim.ev.covers(span) for span in (*claim.num.spans, *claim.trig.spans))
