"""What stands between a verb of speech and what is said: times, addressees, documents, outlets."""

from dateline.extract.speakers.line import QUOTE_MARKS, Line, lexicon_set
from dateline.extract.speakers.phrase import Bounds, phrase_after

_STARTS = frozenset(["in", "on", "at", "by", "via", "during", "through", "to", "over", "from"])
_STOPS = frozenset([",", ":", ".", ";", "("]) | QUOTE_MARKS


def past_adjuncts(line: Line, verb: int, end: int) -> tuple[int, Bounds | None]:
    """The index after times, addressees and "in a statement", and the outlet named there."""
    via: Bounds | None = None
    at = end
    if line.lower[verb] in {"told", "tells", "tell", "telling", "informed"}:
        heard = phrase_after(line, at)
        if heard:
            at, via = heard[1], (heard if outlet(line, heard) else None)
    while at < len(line):
        stop, found = _adjunct(line, at)
        if stop == at:
            break
        at, via = stop, via or found
    return at, via


def _adjunct(line: Line, at: int) -> tuple[int, Bounds | None]:
    """The end of one adjunct at `at` (`at` itself where none begins) and the outlet it names."""
    word, next_word = line.lower[at], line.lower[at + 1] if at + 1 < len(line) else ""
    adverb = word in lexicon_set("auxiliary") and word not in {
        "had",
        "has",
        "have",
        "all",
        "both",
        "only",
        "just",
    }
    if line.tells_time(at) or adverb:
        return _past_date(line, at + 1), None
    if word in {"this", "last", "earlier"} and at + 1 < len(line) and line.tells_time(at + 1):
        return _past_date(line, at + 2), None
    if word not in _STARTS or next_word in {"least", "most"}:
        return at, None
    if at + 1 < len(line) and line.tells_time(at + 1):
        return _past_date(line, at + 2), None
    stop = at + 1
    while (
        stop < len(line)
        and line.words[stop].text not in _STOPS
        and line.lower[stop] not in {"that", "saying"}
    ):
        stop += 1
    document = not lexicon_set("statement").isdisjoint(line.lower[at : min(at + 5, stop)]) and stop - at < 16
    closed = stop >= len(line) - 1 or line.lower[stop] in {"that", ",", ":", "saying"}
    if not document and not (closed and stop - at < 7 and word in {"to", "via", "on", "in", "at"}):
        return at, None
    return stop, _outlet_in(line, at, stop)


def _past_date(line: Line, at: int) -> int:
    """The index after the number of a day that follows a month's name."""
    return at + 1 if at < len(line) and line.lower[at].isdigit() and line.capital(at - 1) else at


def _outlet_in(line: Line, start: int, end: int) -> Bounds | None:
    """The outlet after "to", "with" or "via" between two indices."""
    for index in range(start, end - 1):
        if line.lower[index] in {"to", "with", "via", "on", "by"}:
            phrase = phrase_after(line, index + 1)
            if phrase and outlet(line, phrase):
                return phrase
    return None


def outlet(line: Line, phrase: Bounds) -> bool:
    """The phrase names an outlet, agency or other channel through which others speak."""
    known = lexicon_set("outlet")
    return any(line.words[i].text in known or line.lower[i] in known for i in range(*phrase))
