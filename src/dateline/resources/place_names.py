"""The names of places in running text, with the words that belong to them.

A run of capitalised words is a place where the gazetteer knows it and its surroundings speak for a place: its
country is named, a word such as "in" or "village" stands beside it, it stands in a list of places, or the
report names it so elsewhere. An unknown name needs more: a word for a kind of place, or a known place that it
is said to lie in.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model.analysis import Mention, MentionKind
from dateline.model.span import Span
from dateline.resources.countries import adjectives
from dateline.resources.gazetteer import Entry, Gazetteer, gazetteer
from dateline.resources.phrases import words
from dateline.resources.place_runs import Run, Stretch, runs_of, widened, widened_after

WELL_KNOWN = 100_000
"""From this population on a town is recognised anywhere in the world by its name alone."""

WORLD_KNOWN = 1_000_000
"""From this population on it is recognised without any word beside it."""

TOWN = 20_000
"""From this population on a town under a name that is merely alike is believed, if its country is named."""

SAME = 0.95
_REACH = 60
_NOT_ALONE = r"(?!,? (?:city )?(?:[A-Z]|of|punishment|market|flight|city))"
_THE_CAPITAL = re.compile(rf"\b(?:the|its)(?: \w+n| \w+i|(?: \w+)?'s)? capital\b{_NOT_ALONE}")
_IN_LIST = re.compile(r"\s*(?:,|/|-|–|,?\s*(?:and|or)\b)\s*(?:the\s+)?", re.IGNORECASE)
_HOW_MANY = r"\d[\d.,]*|an?|two|three|four|five|six|seven|eight|nine|ten|(?:a )?few|several"
_UNIT = r"(?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?)(?: \([^()\n]{1,20}\))?"
_MEASURED = re.compile(
    r"\b(?:(?:close|next|adjacent) to (?:the )?"
    rf"|(?:(?:about|around|some|roughly|nearly|just) )?(?:{_HOW_MANY})(?:(?: to |-|–)\d+)?[ -]{_UNIT}"
    r"(?: (?:to the|due|(?:away )?from(?: the)?))? )\Z"
)
"""A distance that stands right before "south of" and a name, or "close to"."""
_SENTENCE_END = re.compile(r"[.!?:\"“”\n]")
_INSIDE = re.compile(r",?\s*(?:(?:in|of|near|inside|outside)\s+)?(?:the\s+)?(?:\w+ern\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Report:
    """What a report as a whole says of its places."""

    votes: Counter[str]
    """How often it surely names a place of each country."""
    country: str
    """The country that it names most; "" if none."""
    small: frozenset[str]
    """The words that it also writes in small letters."""

    def home(self, entry: Entry) -> bool:
        """The entry lies in the country that the report names most."""
        return entry.place.country == self.country

    def named(self, entry: Entry) -> bool:
        """The entry lies in a country that the report names."""
        return entry.place.country in self.votes


class PlaceNames:
    """Finds the names of places in a text."""

    def __init__(self, places: Gazetteer) -> None:
        self._places = places

    def find(
        self, text: str, stretches: Iterable[Span] | None = None, taken: Iterable[Span] = ()
    ) -> list[Mention]:
        """The places that a text names, in text order.

        A mention is the name alone, so that "Aleppo" and "Aleppo city" are one name to whoever compares them;
        `phrase` gives the words around it. `stretches` are the paragraphs to read (the whole text where none
        are given); no mention overlaps `taken`.
        """
        paragraphs = [Span(0, len(text))] if stretches is None else list(stretches)
        taken = list(taken)
        names = _starts(taken)
        parts = [_stretch(text, span, names) for span in paragraphs]
        runs = [run for part in parts for run in runs_of(part, self._places)]
        small = frozenset(w.lower for part in parts for w in part.words if w.exact.islower())
        votes = _votes(runs, parts)
        country = max(votes, key=lambda code: votes[code], default="")
        report = _Report(votes=votes, country=country, small=small)
        found = [_mention(run, report) for run in _chosen(runs, report)]
        found += _capitals(text, paragraphs, [*taken, *(mention.span for mention in found)])
        return sorted(found, key=lambda mention: mention.span)

    def phrase(self, text: str, span: Span) -> Span:
        """A name with the words that belong to it: "northern Aleppo province", "near Damascus"."""
        start, end = max(text.rfind("\n", 0, span.start) + 1, span.start - _REACH), span.end + _REACH
        line = text.find("\n", span.end, end)
        stretch = _stretch(text, Span(start, end if line < 0 else line), {})
        inside = [
            i for i, word in enumerate(stretch.words) if span.start < word.end and word.start < span.end
        ]
        wide = widened(Run(stretch, inside[0], inside[-1] + 1, ())).union(span) if inside else span
        measured = _MEASURED.search(text, start, wide.start)
        return Span(measured.start(), wide.end) if measured else wide

    def within(self, text: str) -> list[str]:
        """The known names inside the words for a place, without the words around them."""
        stretch = _stretch(text, Span(0, len(text)), {})
        return [run.name for run in runs_of(stretch, self._places) if run.entries]


def _capitals(text: str, paragraphs: Iterable[Span], taken: Sequence[Span]) -> Iterator[Mention]:
    """Capitals that are called so without their name: "the Syrian capital"."""
    for span in paragraphs:
        for match in _THE_CAPITAL.finditer(text, span.start, span.end):
            found = Span(*match.span())
            if not any(found.overlaps(other) for other in taken):
                yield Mention(kind=MentionKind.PLACE, span=found)


def _starts(taken: Iterable[Span]) -> dict[int, int]:
    """The end of each span by its start."""
    return {span.start: span.end for span in taken}


def _stretch(text: str, span: Span, taken: dict[int, int]) -> Stretch:
    """A stretch as words, those inside names of parties marked."""
    seen = words(text, span.start, span.end)
    marks, until = [], -1
    for word in seen:
        until = max(until, taken.get(word.start, -1))
        marks.append(word.start < until)
    return Stretch(text, seen, marks)


def _votes(runs: Sequence[Run], parts: Sequence[Stretch]) -> Counter[str]:
    """How often the runs surely name a place of each country, and the words its people."""
    votes: Counter[str] = Counter()
    for run in runs:
        for entry in run.entries[:1]:
            wide = entry.kind in {"country", "province"} or entry.population >= WELL_KNOWN
            if wide and entry.likeness >= SAME and entry.place.country and not run.describes:
                votes[entry.place.country] += 4 if entry.kind == "country" else 2
    for word in (w for part in parts for w in part.words if w.exact[:1].isupper()):
        if code := adjectives().get(word.lower):
            votes[code] += 1
    return votes


def _chosen(runs: Sequence[Run], report: _Report) -> Iterator[Run]:
    """The runs that are places by themselves, by a list that they stand in, or by a mention elsewhere."""
    sure = [_is_place(run, report) for run in runs]
    names = {run.name.lower() for run, certain in zip(runs, sure, strict=True) if certain}
    for i, run in enumerate(runs):
        again = run.name.lower() in names and len(run.name) > 3 and not run.describes
        listed = _listed(runs, i, sure) and _can_be_listed(run, report)
        sure[i] = sure[i] or again or listed or _introduced(runs, i, report)
        if sure[i]:
            yield run


def _is_place(run: Run, report: _Report) -> bool:
    """The run with the words beside it names a place."""
    if run.describes or (run.last - run.first == 1 and run.stretch.lower(run.first) in adjectives()):
        return False
    if not _no_common_word(run, report):
        return False
    if run.called or not run.entries:
        return run.called or run.foreign_form
    best = next((e for e in run.entries if report.home(e) and e.likeness >= 0.75), run.entries[0])
    if best.kind == "country" and best.likeness >= SAME:
        return True
    shown = run.located
    if report.home(best):
        return _at_home(run, best, shown=shown)
    return _is_abroad(run, best, report, shown=shown)


def _is_abroad(run: Run, best: Entry, report: _Report, *, shown: bool) -> bool:
    """A place outside the report's country needs its country's name, many people, or both."""
    if run.among_names and not shown:
        return False
    if best.likeness < SAME:
        return (
            (shown or run.struck) and report.named(best) and best.likeness >= 0.8 and best.population > TOWN
        )
    if best.population >= WELL_KNOWN or best.kind == "province":
        return shown or run.struck or report.named(best) or best.population >= WORLD_KNOWN
    return report.named(best) and (shown or (run.struck and best.population > 0))


def _at_home(run: Run, best: Entry, *, shown: bool) -> bool:
    """A place of the country that the report is about needs little to be believed."""
    known = best.kind == "province" or best.population >= WELL_KNOWN
    if best.likeness >= 0.8 and known and (shown or not run.among_names):
        return True
    return (shown or run.struck) if run.among_names or _opens(run) else best.likeness >= 0.75 or shown


def _opens(run: Run) -> bool:
    """One word at the beginning of a sentence, capitalised whatever it is."""
    begins = run.first == 0 or _SENTENCE_END.search(run.stretch.gap(run.first - 1, run.first))
    return run.last - run.first == 1 and bool(begins)


def _no_common_word(run: Run, report: _Report) -> bool:
    """The run is not a single word that the report also writes in small letters."""
    return run.last - run.first > 1 or run.name.lower() not in report.small


def _listed(runs: Sequence[Run], index: int, sure: Sequence[bool]) -> bool:
    """The run stands right behind a place in a list: "Homs, Hama and Rastan"."""
    if index == 0 or not sure[index - 1] or runs[index - 1].stretch is not runs[index].stretch:
        return False
    before, run = runs[index - 1], runs[index]
    return bool(_IN_LIST.fullmatch(_between(before, run)))


def _between(before: Run, run: Run) -> str:
    """What stands between two runs, the words that belong to either left out."""
    return run.stretch.text[widened(before).end : max(widened(before).end, widened(run).start)]


def _can_be_listed(run: Run, report: _Report) -> bool:
    """A run in a list of places is one where its country is named, or it has a place's form."""
    if run.among_names or run.describes or not _no_common_word(run, report):
        return False
    return any(report.named(e) and e.likeness >= 0.75 for e in run.entries)


def _introduced(runs: Sequence[Run], index: int, report: _Report) -> bool:
    """An unknown name that the words place inside or beside a known one: "in Zorbaq, Homs"."""
    run = runs[index]
    if run.entries and not any(report.named(e) for e in run.entries):
        return False
    if not run.located or run.among_names or not _no_common_word(run, report) or index + 1 == len(runs):
        return False
    if run.stretch.lower(run.first) in adjectives():
        return False
    after = runs[index + 1]
    known = after.stretch is run.stretch and after.entries and _is_place(after, report)
    return bool(known and _INSIDE.fullmatch(_between(run, after)))


def _mention(run: Run, report: _Report) -> Mention:
    """The mention of a run; an unknown name keeps the word that calls it a village, a square and so on."""
    span = run.span if run.entries else run.span.union(widened_after(run))
    return Mention(kind=MentionKind.PLACE, span=span, key=_key(run, report))


def _key(run: Run, report: _Report) -> str:
    """The place's id where the words have just one in the countries that the report names; else ""."""
    close = [e for e in run.entries if e.likeness > 0.9]
    named = [e for e in close if report.named(e)] or close
    found = [e for e in named if e.kind == "country"] or named
    return found[0].place.id if len(found) == 1 else ""


@cache
def place_names() -> PlaceNames:
    """The finder over the packaged gazetteer."""
    return PlaceNames(gazetteer())
