"""What the network says of a report, found by the words that the rules ask about."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.special import log_softmax

from dateline.extract.learned.heads import PAIR, Judged, judge
from dateline.extract.learned.labels import ACTORS, COUNTS, GROUPS, MODALITIES, ROLES, TAGS, TYPES
from dateline.extract.learned.reader import Floats, Network
from dateline.extract.learned.windows import Window, windows
from dateline.extract.learned.words import Anchor, prior, report_words
from dateline.extract.places import Places
from dateline.extract.reading import Reading
from dateline.extract.speakers import Attribution
from dateline.model.analysis import Analysis
from dateline.model.span import Span

_LONGEST = {"src": 14, "via": 8, "by": 12, "how": 8, "at": 8, "when": 10, "who": 12, "ev": 60, "trig": 6}
"""Words that the span of a role has at most."""
_LOWEST = -20.0
"""The log-probability of what a window does not hold."""
_LEAST = 1e-9
PERSON = TAGS.index("person")
LIKELY_EVENT = 0.2
"""The probability from which words are judged as an event without a quantity."""


@dataclass(frozen=True, slots=True)
class AnchorOpinion:
    """What the network says of one quantity or of the words for one event; probabilities as logarithms."""

    anchor: Anchor
    window: Window
    at: Mapping[int, int]
    judged: Judged
    row: int
    bias: float

    def choice(self, head: str) -> dict[str, float]:
        """The log-probability of every value of a closed list: counts, types, grp, mod, sub, scope."""
        return dict(zip(_VALUES[head], map(float, self.judged.choices[head][self.row]), strict=True))

    def actors(self) -> dict[str, float]:
        """The log-probability of each value of `by_id`, each by itself."""
        return dict(zip(ACTORS, map(float, self.judged.actors[self.row]), strict=True))

    def nowhere(self, role: str) -> float:
        """The log-probability that a role is filled by no words."""
        return float(self.judged.starts[self.row, ROLES.index(role), 0])

    def points(self, role: str, bounds: Iterable[tuple[int, int] | None]) -> float:
        """The log-probability that a role begins inside some words, given by their first and last index."""
        upto = self.judged.upto[self.row, ROLES.index(role)]
        total, done = 0.0, -1
        for first, last in sorted(filter(None, bounds)):
            begin, end = self.at.get(first), self.at.get(last)
            if begin is not None and end is not None and end > done:
                # Words that two stretches share count once.
                total += upto[1 + end] - upto[max(begin, done + 1)]
                done = end
        return max(math.log(max(total, 0.0) + _LEAST), _LOWEST)

    def best(self, role: str, within: range | None = None) -> tuple[int, int] | None:
        """The first and last word that a role most probably has; None where nowhere is likelier.

        within: words of the report to which the answer is bound; of these the best, however unlikely.
        """
        starts = self.judged.starts[self.row, ROLES.index(role)]
        ends = self.judged.ends[self.row, ROLES.index(role)]
        known = range(len(self.window.places))
        allowed = known if within is None else [self.at[i] for i in within if i in self.at]
        if not allowed:
            return None
        first = max(allowed, key=lambda i: (starts[1 + i], -i))
        if within is None and starts[0] >= starts[1 + first]:
            return None
        begin = self.window.places[first]
        reach = [
            i
            for i in allowed
            # The title and the words around the part are shown side by side; no span runs over the gap.
            if 0 <= i - first < _LONGEST[role] and self.window.places[i] - begin == i - first
        ]
        last = max(reach, key=lambda i: (ends[i], -i))
        return self.window.places[first], self.window.places[last]

    def together(self, other: "AnchorOpinion") -> float | None:
        """The log-odds that two anchors are of one event; None where no window holds both."""
        if self.judged is not other.judged:
            return None
        one, two = self.judged.left, self.judged.right
        score = float(one[self.row] @ two[other.row] + one[other.row] @ two[self.row])
        return score * float(PAIR**-0.5) + self.bias


_VALUES = {
    "counts": COUNTS,
    "types": TYPES,
    "grp": GROUPS,
    "mod": MODALITIES,
    "sub": ("whole", "part"),
    "scope": ("incident", "total"),
}


class Opinions:
    """The network's opinions of one report."""

    def __init__(
        self,
        network: Network,
        analysis: Analysis,
        readings: Sequence[Reading],
        voices: Sequence[Attribution],
    ) -> None:
        self._places = Places(analysis)
        self.tags = np.full((len(analysis.tokens), len(TAGS)), _LOWEST, dtype=np.float32)
        """(words, tags): log-probability of what each word names."""
        self.tags[:, 0] = 0.0
        self._found: dict[tuple[int, int, bool], AnchorOpinion] = {}
        bias = float(network.heads["pair_bias"][0])
        anchors = list(self._listed(readings, voices))
        for window in windows(report_words(analysis, readings, voices), network.pieces):
            encoded = network.encode(window)
            at = {place: index for index, place in enumerate(window.places)}
            begin, end = window.main
            self.tags[begin:end] = log_softmax(encoded.tags[at[begin] : at[end - 1] + 1], axis=1)
            mine = [a for a in anchors if begin <= a.first < end and a.last in at]
            mine += self._unlisted(mine, window.main, voices)
            if not mine:
                continue
            judged = judge(mine, encoded, at, network.heads)
            for row, anchor in enumerate(mine):
                key = (anchor.first, anchor.last, anchor.quantity)
                self._found[key] = AnchorOpinion(anchor, window, at, judged, row, bias)

    def quantity(self, span: Span) -> AnchorOpinion | None:
        """The opinion of a quantity; None where it was cut apart."""
        bounds = self._places.of(span)
        return self._found.get((*bounds, True)) if bounds else None

    def event(self, first: int, last: int) -> AnchorOpinion | None:
        """The opinion of the words for an event, the tokens [first, last)."""
        return self._found.get((first, last - 1, False))

    def names_event(self, first: int, last: int) -> float:
        """The log-odds that one of the tokens [first, last) names an event that has no quantity."""
        return _odds(float(self._event[first:last].max()))

    def names_person(self, first: int, last: int) -> float:
        """The log-odds that one of the tokens [first, last) tells of the harm of a named person."""
        return _odds(float(np.exp(self.tags[first:last, PERSON]).max()))

    @cached_property
    def _event(self) -> Floats:
        """(words): the probability that each names an event without a quantity."""
        events: Floats = np.exp(self.tags[:, 1 : 1 + len(TYPES)]).sum(axis=1)
        return events

    @cached_property
    def likely_events(self) -> list[tuple[int, int]]:
        """The stretches of the whole report that may name an event without a quantity."""
        return self._likely_events(0, len(self.tags))

    def _likely_events(self, first: int, last: int) -> list[tuple[int, int]]:
        """Those among the tokens [first, last)."""
        events = np.exp(self.tags[first:last, 1 : 1 + len(TYPES)]).sum(axis=1)
        found: list[tuple[int, int]] = []
        for index in (first + int(i) for i in np.flatnonzero(events > LIKELY_EVENT)):
            if found and found[-1][1] == index:
                found[-1] = (found[-1][0], index + 1)
            else:
                found.append((index, index + 1))
        return found

    def _listed(self, readings: Sequence[Reading], voices: Sequence[Attribution]) -> Iterator[Anchor]:
        """Every quantity and every word of the lists of events and of harm."""
        seen = set()
        for first, last, quantity in self._bounds(readings):
            if (first, last, quantity) not in seen:
                seen.add((first, last, quantity))
                yield self._anchor(first, last, voices, quantity=quantity)

    def _unlisted(
        self, listed: Sequence[Anchor], main: tuple[int, int], voices: Sequence[Attribution]
    ) -> list[Anchor]:
        """What else seems to name an event."""
        known = {(anchor.first, anchor.last) for anchor in listed if not anchor.quantity}
        stretches = self._likely_events(*main)
        return [
            self._anchor(first, last - 1, voices, quantity=False)
            for first, last in stretches
            if (first, last - 1) not in known
        ]

    def _anchor(self, first: int, last: int, voices: Sequence[Attribution], *, quantity: bool) -> Anchor:
        by_rules = prior(self._places.span(first, last), voices, self._places)
        return Anchor(first=first, last=last, quantity=quantity, prior=by_rules)

    def _bounds(self, readings: Sequence[Reading]) -> Iterator[tuple[int, int, bool]]:
        for reading in readings:
            for counted in reading.counted:
                bounds = self._places.of(counted.found.span)
                if bounds:
                    yield (*bounds, True)
            for hit in (*reading.triggers, *reading.harms):
                yield hit.first, hit.last - 1, False


def _odds(chance: float) -> float:
    """The log-odds of a probability, within what single precision can tell."""
    kept = min(max(chance, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))
