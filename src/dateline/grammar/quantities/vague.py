"""Vague quantities and what they bound: "dozens", "a few hundred", "no one", "most".

A plural of a unit means two of it ("hundreds": 200 or more), "scores" 40, "several" and "a few" 3, as the
annotation guidelines fix it.
"""

import re

_SP = r"(?:[ \u00a0\u202f]{1,2})"
_UNITS = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_UNIT = "|".join(_UNITS)
_FEW = {
    "several": 3,
    "a few": 3,
    "few": 3,
    "some few": 3,
    "a couple": 2,
    "a couple of": 2,
    "many": 3,
    "multiple": 3,
}
_SMALL = {
    "several": 3,
    "a few": 3,
    "quite a few": 3,
    "a handful of": 3,
    "a handful": 3,
    "a number of": 3,
    "number of": 3,
    "numbers of": 3,
    "tens": 20,
}
_COUNTED = {
    "a dozen": 12,
    "dozen": 12,
    "half a dozen": 6,
    "half-a-dozen": 6,
    "half-dozen": 6,
    "a half-dozen": 6,
    "a half dozen": 6,
    "a couple of": 2,
    "a couple": 2,
    "a pair of": 2,
    "a score of": 20,
    "a score": 20,
}
_SIZES = (
    "large|huge|great|growing|significant|considerable|small|unspecified|unknown|undisclosed|high|vast|substantial"
    "|certain|limited"
)
SHARE = r"(?:a|one|two|three|four)[- ](?:thirds?|quarters?|fifths?|tenths?)\b(?! of a)"
"""A share of a whole: "two-thirds", but not "a quarter of a million"."""

_HALF = (
    r"(?:about |nearly |almost |over |more than |at least )?"
    rf"(?:half|{SHARE})(?: of)?"
)
_UNBOUNDED = (
    "numerous|countless|innumerable|various|multiple|many|most|mostly|some|few"
    f"|(?:an? )?(?:{_SIZES}) numbers? of|(?:a )?majority of|much of|{_HALF}"
)
NO_ONE = r"no one|no-one|nobody|none|not a single|without any|without|no(?= )"
"""Words that count nobody; "no" and "without" do so before a noun for people or their harm."""

PLURALS = rf"(?:(?:tens|hundreds|dozens|scores|thousands|millions){_SP}of{_SP})?(?:{_UNIT})s"
"""Open plurals: "dozens", "tens of thousands"."""

FEW_UNITS = (
    rf"(?:several|(?:some |a )?few|a couple(?: of)?|many|multiple){_SP}(?:dozen|hundred|thousand|million)s?\b"
)
"""A few of a unit: "several hundred"."""

VAGUE = (
    rf"(?:{FEW_UNITS}|{PLURALS}\b|(?:{'|'.join(sorted(_COUNTED, key=len, reverse=True))})\b"
    rf"|(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})\b)"
)
"""Any vague quantity with a bound."""

UNBOUNDED = rf"(?:{_UNBOUNDED})\b"
"""Words that speak of many or few and bound nothing."""

DOZENS = rf"{_SP}dozen\b"
"""The unit after an exact number: "two dozen"."""

_TAIL = re.compile(r"(?P<few>.*?)\s+(?P<unit>dozen|hundred|thousand|million)s?")
_PLURAL = re.compile(
    rf"(?:(?P<outer>tens|hundreds|dozens|scores|thousands|millions)\s+of\s+)?(?P<unit>{_UNIT})s"
)


def value(words: str) -> tuple[int, int | None] | None:
    """Lower and upper bound of a vague quantity; None where `words` are not one."""
    text = " ".join(words.lower().split())
    if text in _COUNTED:
        return _COUNTED[text], _COUNTED[text]
    if text in _SMALL:
        return _SMALL[text], None
    return _plural(text) or _few_units(text)


def _plural(text: str) -> tuple[int, None] | None:
    match = _PLURAL.fullmatch(text)
    if not match:
        return None
    # "tens of thousands" is twenty thousand: the outer word is itself a plural of ten, twelve, ...
    outer = match["outer"]
    if outer is None:
        return 2 * _UNITS[match["unit"]], None
    return 2 * _UNITS.get(outer.removesuffix("s"), 10) * _UNITS[match["unit"]], None


def _few_units(text: str) -> tuple[int, int | None] | None:
    match = _TAIL.fullmatch(text)
    if not match or match["few"] not in _FEW:
        return None
    number = _FEW[match["few"]] * _UNITS[match["unit"]]
    return number, number if match["few"].startswith("a couple") else None
