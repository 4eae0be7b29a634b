"""Training examples: a report as the network reads it, with what the annotation says of it.

An example is made once from a report (prepare.py) and kept as a line of JSON; augmentations turn one example
into another; samples.py cuts it into what is learned from at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

Bounds = tuple[int, int]
"""First and last word."""
UNKNOWN = -1
"""Stands for a value that is not to be learned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A quantity or the words for an event, with what is to be learned of it; lists are those of `labels`."""

    first: int
    last: int
    quantity: bool
    prior: tuple[int, int, int]
    """As in dateline.extract.learned.words.Anchor."""
    choices: Mapping[str, int] = field(default_factory=dict)
    """The right value of counts, types, sub, scope, grp and mod; left out where it is not to be learned."""
    actors: Sequence[int] | None = None
    """Who did it; None where it is not to be learned."""
    incident: int = UNKNOWN
    """Claims of one report with the same number are of one event."""
    roles: Mapping[str, Sequence[Bounds] | None] = field(default_factory=dict)
    """Every place that a role may be pointed at; () means nowhere, None not to be learned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A place or a party that the report names."""

    kind: str
    """ "place" or "party"."""
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A report with everything that is learned from it."""

    doc: str
    words: Sequence[str]
    features: Sequence[Sequence[int]]
    """The seven features of each word, as at run time."""
    sentences: Sequence[Bounds]
    """First word and the word after the last."""
    names: Sequence[Name]
    targets: Sequence[Target]
    tags: Sequence[int]
    """For each word 0, or 1 + the type of the event without a quantity that it names."""


def write(path: Path, examples: Sequence[Example]) -> None:
    """Keeps examples as lines of JSON."""
    encoder = msgspec.json.Encoder()
    path.write_bytes(b"".join(encoder.encode(example) + b"\n" for example in examples))


def read(path: Path) -> list[Example]:
    """The examples of a file."""
    decoder = msgspec.json.Decoder(Example)
    return [decoder.decode(line) for line in path.read_bytes().splitlines()]
