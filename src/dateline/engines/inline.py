"""The plainest engine: one report after the other, in this process."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


class Inline:
    """Runs a task on each item in turn and gives the results in the same order."""

    def map(self, task: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """The task's result for each item; nothing is read ahead."""
        return map(task, items)
