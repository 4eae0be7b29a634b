"""Samples: one window of a report, or one sentence of the treebank, with its targets inside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tools.train.examples import Bounds, Example, Target

from dateline.extract.learned.windows import Window, windows
from dateline.extract.learned.words import ReportWords

PiecesOf = Callable[[str], Sequence[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The syntax of a sentence, by numbers of the closed lists."""

    upos: Sequence[int]
    governors: Sequence[int]
    """0 is the root, 1 the first word."""
    relations: Sequence[int]
    names: Sequence[int] | None
    """None where names are not annotated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What is learned from at once; words are counted in the window."""

    window: Window
    targets: Sequence[Target] = ()
    main: Bounds = (0, 0)
    """The words, from and up to, whose tags are learned."""
    tags: Sequence[int] = ()
    tree: Tree | None = None
    """The syntax of a sentence of the treebank; a sample with one has no targets."""

    @property
    def size(self) -> int:
        """Its pieces."""
        return len(self.window.pieces)


def samples(example: Example, pieces_of: PiecesOf) -> list[Sample]:
    """The windows of a report, cut as at run time; a target is learned in the window that answers for it."""
    report = ReportWords(words=example.words, features=example.features, sentences=example.sentences)
    return [_sample(example, window) for window in windows(report, pieces_of)]


def _sample(example: Example, window: Window) -> Sample:
    at = {place: index for index, place in enumerate(window.places)}
    begin, end = window.main
    mine = [t for t in example.targets if begin <= t.first < end and t.last in at]
    return Sample(
        window=window,
        targets=[inside(target, at) for target in mine],
        main=(at[begin], at[begin] + end - begin),
        tags=[example.tags[place] for place in window.places],
    )


def inside(target: Target, at: Mapping[int, int]) -> Target:
    """The target in words of a window; `at` gives each word of the report its place there."""
    one, two, three = (at.get(place, -1) for place in target.prior)
    roles = {role: _shown(spans, at) for role, spans in target.roles.items()}
    return replace(target, first=at[target.first], last=at[target.last], prior=(one, two, three), roles=roles)


def _shown(spans: Sequence[Bounds] | None, at: Mapping[int, int]) -> Sequence[Bounds] | None:
    """The places inside the window; where all stand outside it, the role is not learned."""
    if not spans:
        return spans
    kept = [(at[a], at[b]) for a, b in spans if a in at and b in at and at[b] - at[a] == b - a]
    return kept or None
