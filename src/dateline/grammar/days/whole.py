"""Words that are a time only where they are the whole of a claim's `when`: "May", "still", "after the raid".

In running text the same words are mostly no time, so `find` leaves them alone.
"""

import re
from collections.abc import Callable

from dateline.grammar.days.patterns import MONTHS
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

_WAR = r"(?:war|conflict|uprising|revolution|revolt|insurgency|crisis|fighting)"
_THE = r"(?:(?:the|this|its|their) )?"
_UNITS = {"hour": Unit.HOUR, "day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
_UNIT = "|".join(_UNITS)


def read_whole(words: str) -> DayValue | None:
    """What the words mean as a whole; None where they are no time that is known."""
    plain = " ".join(words.split())
    for pattern, reader in _ROWS:
        if match := pattern.fullmatch(plain):
            return reader(match)
    return None


def _decades(match: re.Match[str]) -> DayValue:
    last = int(match["last"] or match["first"])
    return Between(first=CalendarYear(year=int(match["first"])), last=CalendarYear(year=last + 9))


def _row(
    pattern: str, reader: Callable[[re.Match[str]], DayValue]
) -> tuple[re.Pattern[str], Callable[..., DayValue]]:
    return re.compile(pattern, re.IGNORECASE), reader


_ROWS = (
    _row(
        rf"(?-i:(?P<month>{'|'.join(month.capitalize() for month in MONTHS)}))",
        lambda match: CalendarMonth(month=MONTHS.index(match["month"].lower()) + 1),
    ),
    _row(
        rf"an? (?P<unit>{_UNIT})",
        lambda match: Lasting(count=1, unit=_UNITS[match["unit"].lower()]),
    ),
    _row(
        rf"(?:in a matter of )?(?P<unit>{_UNIT})s",
        lambda match: Lasting(count=None, unit=_UNITS[match["unit"].lower()]),
    ),
    _row(
        r"\d+-1/2[- ]years?",
        lambda _: Lasting(count=None, unit=Unit.YEAR),
    ),
    _row(
        r"(?:in |over |at )?(?:the )?week(?P<end>end)?",
        lambda match: CurrentUnit(unit=Unit.WEEKEND if match["end"] else Unit.WEEK, shift=Shift.THIS),
    ),
    _row(
        rf"(?:in|during|throughout|over the course of) {_THE}(?:\w+ ){{0,2}}{_WAR}",
        lambda _: Past(count=None, unit=Unit.YEAR),
    ),
    _row(
        r"(?:now )?in its \w+ year",
        lambda _: Past(count=None, unit=Unit.YEAR),
    ),
    _row(
        r"(?:in |during )?(?:the )?(?:(?:early|mid|late)[ -])?(?P<first>(?:19|20)\d0)s"
        r"(?: (?:and|to) (?:the )?(?:(?:early|mid|late)[ -])?(?P<last>(?:19|20)\d0)s)?",
        _decades,
    ),
    _row(
        r"(?:regularly|frequently|often|repeatedly|occasionally|periodically|sporadically|every now and then"
        r"|(?:nearly |almost )?(?:every (?:day|night|week|month|year)|daily|nightly|weekly|monthly))",
        lambda _: Often(),
    ),
    _row(r"(?:under ?way|ongoing)", lambda _: Now()),
    _row(r"(?:still|as yet|to this point|formerly|once)", lambda _: Recently()),
    _row(
        r"(?:(?:at|around|by) )?(?:(?:about|around) )?(?:[01]\d|2[0-3])[0-5]\d(?: hours| GMT| local time)?",
        lambda _: TimeOfDay(),
    ),
    _row(
        r"(?:(?:just|only|shortly|straight|soon|right|even|long|immediately) )?"
        r"(?:after|before|following|when|while|once|during|amid|upon|as|until|at the time of|prior to)"
        r"(?: .*)?",
        lambda _: Elsewhen(),
    ),
    _row(r"(?:in|during|over) (?:the same|that|this) (?:period|time)", lambda _: Elsewhen()),
    _row(r"(?:the same|that) (?:day|night|week|month|year)", lambda _: Elsewhen()),
)
"""Pattern and reader of each kind, the first that fits counts."""
