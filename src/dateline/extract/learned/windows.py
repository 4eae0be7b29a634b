"""Windows: the stretches of a report that the network reads at once.

Most reports fit whole. A longer one is cut between sentences; each window begins with the title and shows
words before and after the part that it answers for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.extract.learned.words import ReportWords

MAX_PIECES = 510
_ROOM = MAX_PIECES - 2
"""Pieces of words in a window, without those that open and close it."""
TITLE, BEFORE, MAIN, AFTER = 40, 90, 230, 20
"""Words of the title, before, inside and after the part that a window answers for."""
OPEN, CLOSE = 101, 102
"""The pieces that open and close a window."""
_EDGE = (0,) * 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What the network reads at once."""

    places: Sequence[int]
    """The index in the report of each word."""
    pieces: Sequence[int]
    features: Sequence[Sequence[int]]
    """Of each piece, those of its word."""
    heads: Sequence[int]
    """The first piece of each word."""
    main: tuple[int, int]
    """The words of the report, from and up to, that the window answers for."""


def windows(report: ReportWords, pieces_of: Callable[[str], Sequence[int]]) -> list[Window]:
    """The windows of a report, in order; together they answer for every word once."""
    # A word that no window can hold, such as a long web address, is read by its beginning.
    pieces = [pieces_of(word)[:_ROOM] for word in report.words]
    return [
        _window(places, main, pieces, report.features) for places, main in stretches(report.sentences, pieces)
    ]


def _window(
    places: Sequence[int],
    main: tuple[int, int],
    pieces: Sequence[Sequence[int]],
    features: Sequence[Sequence[int]],
) -> Window:
    shown, known, heads = [OPEN], [list(_EDGE)], []
    for place in places:
        heads.append(len(shown))
        shown += pieces[place]
        known += [list(features[place])] * len(pieces[place])
    return Window(
        places=places, pieces=[*shown, CLOSE], features=[*known, list(_EDGE)], heads=heads, main=main
    )


def stretches(
    sentences: Sequence[tuple[int, int]], pieces: Sequence[Sequence[int]]
) -> list[tuple[list[int], tuple[int, int]]]:
    """The words of each window and the part that it answers for, by index in the report."""
    count = len(pieces)
    if sum(map(len, pieces)) <= _ROOM:
        return [(list(range(count)), (0, count))] if count else []
    title = min(sentences[0][1], TITLE) if sentences else 0
    ends = [last for _, last in sentences]
    found = []
    begin = 0
    while begin < count:
        end = next((e for e in reversed(ends) if begin < e <= begin + MAIN), min(count, begin + MAIN))
        places = sorted({*range(title), *range(max(0, begin - BEFORE), min(count, end + AFTER))})
        places = _fitting(places, pieces, begin, title)
        end = min(end, places[-1] + 1)
        found.append((places, (begin, end)))
        begin = end
    return found


def _fitting(places: list[int], pieces: Sequence[Sequence[int]], begin: int, title: int) -> list[int]:
    """Places without those that do not fit: first words far before, then from the end, then the title's last.

    The word at `begin` always stays, so that every window answers for one word at least.
    """
    room = _ROOM - sum(len(pieces[place]) for place in places)
    kept = list(places)
    while room < 0:
        before = next((i for i, place in enumerate(kept) if title <= place < begin), None)
        if before is None:
            before = len(kept) - 1 if kept[-1] > begin else len(kept) - 2
        room += len(pieces[kept[before]])
        del kept[before]
    return kept
