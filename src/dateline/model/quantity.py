"""Quantities as closed ranges with their hedge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of people or things as a closed range.

    "at least 21" is 21 to unbounded, "more than 21" is 22 to unbounded, "up to 50" is unbounded to 50,
    "about 1,500" is 1500 to 1500 and approximate, "many" is unbounded on both sides.
    """

    low: int | None
    """The lowest number that the words admit; None if they set no lower bound."""
    high: int | None
    """The highest number that the words admit; None if they set no upper bound."""
    approximate: bool = False
    """The report itself marks the number as rough."""

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a quantity's range runs upward, not from {self.low} to {self.high}")

    @property
    def stated(self) -> bool:
        """At least one bound is known."""
        return self.low is not None or self.high is not None

    @property
    def exact(self) -> bool:
        """The words give one number and do not mark it as rough."""
        return self.low is not None and self.low == self.high and not self.approximate
