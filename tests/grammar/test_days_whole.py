"""Words that are a time only where they are the whole of a claim's `when`."""

import pytest

from dateline.grammar import days
from dateline.grammar.days.values import (
    Between,
    CalendarMonth,
    CalendarYear,
    CurrentUnit,
    DayValue,
    Elsewhen,
    Lasting,
    Now,
    Often,
    Past,
    Recently,
    Shift,
    TimeOfDay,
    Unit,
)

VALUES: list[tuple[str, DayValue]] = [
    ("May", CalendarMonth(month=5)),
    ("March", CalendarMonth(month=3)),
    ("a week", Lasting(count=1, unit=Unit.WEEK)),
    ("years", Lasting(count=None, unit=Unit.YEAR)),
    ("in a matter of weeks", Lasting(count=None, unit=Unit.WEEK)),
    ("weekend", CurrentUnit(unit=Unit.WEEKEND, shift=Shift.THIS)),
    ("throughout the civil war", Past(count=None, unit=Unit.YEAR)),
    ("in its third year", Past(count=None, unit=Unit.YEAR)),
    ("in the early 1980s", Between(first=CalendarYear(year=1980), last=CalendarYear(year=1989))),
    ("nearly every day", Often()),
    ("regularly", Often()),
    ("underway", Now()),
    ("still", Recently()),
    ("at about 1330", TimeOfDay()),
    ("after the raid", Elsewhen()),
    ("When the siege began", Elsewhen()),
    ("in the same period", Elsewhen()),
]


@pytest.mark.parametrize(("words", "value"), VALUES)
def test_the_value_of_a_whole(words: str, value: DayValue) -> None:
    """Each wording has its value where it stands alone."""
    expression = days.parse(words)

    assert expression is not None
    assert expression.value == value


@pytest.mark.parametrize("words", [words for words, _ in VALUES])
def test_in_running_text_they_are_no_time(words: str) -> None:
    """Inside a sentence the finder leaves such words alone."""
    found = days.find(f"They said it {words.lower()} went on")

    assert all(isinstance(one.value, Now | TimeOfDay | CurrentUnit) for one in found)


@pytest.mark.parametrize("words", ["after Friday", "before 30 November", "when it began in May 2012"])
def test_a_day_named_counts_before_the_whole(words: str) -> None:
    """Words that name a day are read by it."""
    expression = days.parse(words)

    assert expression is not None
    assert not expression.vague
