"""Hypothesis strategies of the nouns that a ledger keeps."""

from typing import TypeVar

from hypothesis import strategies as st

from dateline.model.claim import Alternative, Cell, Claim
from dateline.model.day import DayInterval, DayPrecision, DayTrust, PublicationDay
from dateline.model.document import BlockKind
from dateline.model.judgement import Judgement, JudgementKind
from dateline.model.link import Copy, Link, Reason
from dateline.model.place import Place, PlacePrecision
from dateline.model.quantity import Quantity
from dateline.model.report import Report
from dateline.model.run import Run
from dateline.model.span import Span
from dateline.model.vocabulary import EventType, Group, Modality, Outcome, Scope, SourceClass

T = TypeVar("T")

words = st.text(max_size=12)
numbers = st.none() | st.integers(min_value=0, max_value=10**9)
shares = st.floats(min_value=0, max_value=1)
scores = st.floats(allow_nan=False, allow_infinity=False)
maybe_words = st.none() | words
mappings = st.dictionaries(words, words, max_size=3)


def tuples_of(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Tuples of a few values."""
    return st.lists(values, max_size=3).map(tuple)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Spans that run forward."""
    start, end = sorted((draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6))))
    return Span(start, end)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Quantities whose range runs upward."""
    low, high = draw(numbers), draw(numbers)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    return Quantity(low=low, high=high, approximate=draw(st.booleans()))


@st.composite
def intervals(draw: st.DrawFn) -> DayInterval:
    """Intervals of days that end no earlier than they begin."""
    first, last = draw(st.none() | st.dates()), draw(st.none() | st.dates())
    if first and last:
        first, last = min(first, last), max(first, last)
    return DayInterval(first=first, last=last, precision=draw(st.sampled_from(DayPrecision)))


publication_days = st.builds(
    PublicationDay, day=st.none() | st.dates(), trust=st.sampled_from(DayTrust), rule=words, note=words
)

places = st.builds(
    Place,
    id=words,
    name=words,
    source=words,
    precision=st.sampled_from(PlacePrecision),
    country=maybe_words,
    adm1=maybe_words,
    latitude=st.none() | scores,
    longitude=st.none() | scores,
    uncertainty_km=st.none() | scores,
)

alternatives = st.builds(Alternative, value=words, reason=words, score=st.none() | scores)


def cells(values: st.SearchStrategy[T]) -> st.SearchStrategy[Cell[T]]:
    """Cells of the values given."""
    return st.builds(
        Cell,
        value=values,
        spans=tuples_of(spans()),
        rule=words,
        confidence=st.none() | shares,
        alternatives=tuples_of(alternatives),
    )


claims = st.builds(
    Claim,
    id=words,
    report=words,
    ev=spans(),
    block=st.sampled_from(BlockKind),
    inc=st.integers(0, 1000),
    type=cells(st.sampled_from(EventType)),
    trig=cells(maybe_words),
    out=cells(st.sampled_from(Outcome)),
    num=cells(st.none() | quantities()),
    sub=cells(st.booleans()),
    scope=cells(st.sampled_from(Scope)),
    who=cells(maybe_words),
    grp=cells(st.sampled_from(Group)),
    by=cells(maybe_words),
    how=cells(maybe_words),
    at=cells(tuples_of(words)),
    when=cells(maybe_words),
    src=cells(maybe_words),
    via=cells(maybe_words),
    mod=cells(st.sampled_from(Modality)),
    src_class=st.none() | cells(st.sampled_from(SourceClass)),
    speaker=st.none() | cells(maybe_words),
    actors=st.none() | cells(tuples_of(words)),
    place=st.none() | cells(st.none() | places),
    days=st.none() | cells(st.none() | intervals()),
    confidence=st.none() | shares,
)

links = st.builds(
    Link,
    left=words,
    right=words,
    score=scores,
    reasons=tuples_of(st.builds(Reason, feature=words, score=scores, sentence=words)),
)

copies = st.builds(Copy, report=words, of=words, share=shares, spans=tuples_of(spans()))

judgements = st.builds(
    Judgement,
    id=words,
    kind=st.sampled_from(JudgementKind),
    about=tuples_of(words),
    value=mappings,
    person=words,
    time=words,
    reason=words,
)

runs = st.builds(Run, id=words, verb=words, started=words, versions=mappings, settings=mappings)

reports = st.builds(
    Report,
    id=words,
    text=st.text(max_size=200),
    raw=st.binary(max_size=200),
    media_type=words,
    own_id=words,
    origin=words,
    address=words,
    publisher=words,
    title=words,
    published=publication_days,
    language=words,
    other=mappings,
)
