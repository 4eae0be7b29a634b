"""Numbers that count nobody: ages, years, dates, clock times, distances, money, model names, ...

Three tables, tried in order: what stands right after the number, what stands right before it, and the shape
of the number itself. Each row is a reason in plain words and a pattern.
"""

import re
from dataclasses import dataclass

from dateline.grammar.quantities_nouns import Counted, Noun

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
"""Names of months, capitalised, with their short forms."""

_GAP = r"[ \u00a0\u202f-]?"
_TIME_UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?"
    r"|decades?|centur(?:y|ies))"
)
_TIME_ADJECTIVE = (
    r"(?:(?:more|other|consecutive|straight|long|full|whole|last|past|previous|further|additional|and a half"
    r"|successive|bloody|calendar|working|terrible|brutal)[ -])?"
)

AFTER: list[tuple[str, str]] = [
    ("age", r"[ -](?:year|month|week|day)s?[ -]olds?\b|[ ]years?[ ]of[ ]age\b|[ ]?y/o\b"),
    ("date", rf"(?:(?:st|nd|rd|th)?(?:[ ]of)?[ ,-]{{1,2}}(?-i:{MONTHS})(?:\b|(?<=\.)))(?![ ]for\b)"),
    ("ordinal number", r"(?:st|nd|rd|th)\b|-(?:and-)?(?:first|second|third|fourth|fifth)\b"),
    (
        "fraction",
        r"[ -](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|halves|half)\b|[ ]in[ ](?:every[ ])?\d+\b",
    ),
    (
        "clock time",
        r"[:.h]\d{2}(?::\d{2})?(?:[ ]?[ap]\.?m\b|[ ]?(?-i:GMT|UTC|[A-Z]{1,2}[SD]?T)\b|(?=[ ,;)]|\.?$))"
        r"|[ ]?[ap]\.?m\b\.?|[ ]?o[’']?clock\b|[ ]?(?-i:GMT|UTC|BST|EST|EET|CET|Z)\b|[ ]?hours?[ ](?:local|GMT)\b",
    ),
    ("percentage", r"[ ]?%|[ -]?per[ -]?cent\b|[ -]percent(?:age)?\b|[ ]pct\b"),
    (
        "speed",
        r"[ -]?(?:km/h|kmh|kph|mph|knots|(?:kilomet(?:er|re)s|miles)[ ](?:per|an)[ ]hour|m/s)\b",
    ),
    (
        "area",
        r"[ -](?:sq\.?|square)[ -](?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet)\b|[ ](?:hectares?|acres?)\b"
        r"|[ ]?km²|[ ]?m²",
    ),
    (
        "distance",
        r"[ -]?(?:kilomet(?:er|re)s?|kms?|met(?:er|re)s?|centimet(?:er|re)s?|cm|miles?|yards?|feet|foot|ft|inch(?:es)?"
        r"|nautical[ ]miles?)\b|[ -]?m\b(?=[ ]?(?:away|from|deep|long|high|wide|of[ ]the|\(|,|\.))|[ ]?m\b(?=-)",
    ),
    ("calibre", r"[ -]?(?:mm|millimet(?:er|re)s?)\b|[ -]?cal(?:ibre|iber|\.)"),
    (
        "weight or volume",
        r"[ -]?(?:tons?|tonnes?|kgs?|kilos?|kilograms?|grams?|lbs?|litres?|liters?|gallons?|barrels[ ](?:of[ ]oil|a[ ]day|per)"
        r"|bpd|cubic|megatons?|kilotons?|metric)\b|-pounds?\b",
    ),
    ("temperature", r"[ ]?°|[ ]degrees?\b"),
    (
        "money",
        r"[ -]?(?:m|bn|million|billion|thousand)?[ -]?(?:US[ -])?(?:dollars?|euros?|pounds?|sterling|roubles?|rubles?"
        r"|liras?|riyals?|dinars?|dirhams?|yen|francs?|shekels?|cents?|pence)\b|[ ]?(?-i:(?:USD|EUR|GBP|SYP|SAR)\b|US\$)|[ ]?[€$£]",
    ),
    ("duration", rf"[ -]{_TIME_ADJECTIVE}{_TIME_UNIT}(?:\b|(?=[’']))"),
    ("decade", r"[’']?s\b"),
    ("how many times", r"[ ](?:times|fold)\b|-fold\b|-times?\b"),
    (
        "score or vote",
        r"[ ]?[-–:][ ]?\d{1,2}(?:[ ](?:vote|win|victory|defeat|draw|against|in[ ]favou?r)\b)|[ ]votes?\b",
    ),
    ("score or vote", r"[ ](?:in[ ]favou?r|abstentions?|against\b)"),
    ("phone number", r"-\d{3,4}-\d{3,}"),
    ("part of a longer number", r"[/_=@]\w|\.\d+\.\d|-\d{1,4}-\d{1,4}"),
    (
        "part of a compound word",
        r"-(?!odd|plus|ish|to-|strong\b)(?-i:[a-z]{2,})(?:-[a-z]+)*\b",
    ),
]
"""Reasons and what follows the number."""

BEFORE: list[tuple[str, str]] = [
    ("date", rf"(?-i:\b(?:{MONTHS}))[ ,]{{1,2}}(?:the[ ])?(?:\d{{1,2}}[ ]?(?:-|–|to|and|or|through)[ ]?)?"),
    ("date", r"\d[./-]|\d[./-]\d{1,2}[./-]"),
    (
        "money",
        r"(?:[$€£¥]|(?-i:\bUSD|\bEUR|\bGBP|\bSYP|\bUS\$))[ ]?(?:\d[\d.,]*[ ]?(?:-|–|to|and|or)[ ]?[$€£]?)?",
    ),
    ("clock time", r"\d[:.h]"),
    (
        "age",
        r"\b(?:aged|ages|age|age of|aged between|under the age of|over the age of|between the ages of)[ ]"
        r"(?:\d+[ ]?(?:-|–|to|and)[ ]?)?|\b(?:under|over)-",
    ),
    (
        "number of a resolution, article or the like",
        r"\b(?:resolutions?|articles?|paragraphs?|para|chapters?|annex|appendix|decree|law|bill|order|no\.|nos\.|number"
        r"|nr\.|№|protocol|amendment|clause|convention|tel\.?|phone|fax)[ ](?:no\.?[ ])?#?|[#№]|\bphone:[ ]|\btel:[ ]",
    ),
    ("phone number", r"\+|\+\d[\d -]*[ -]"),
    (
        "model name",
        r"(?-i:\b[A-Z][A-Za-z]{0,6}-)|(?-i:\b(?:MiG|Mig|MIG|Su|SU|Tu|Mi|Il|F|T|BM|BMP|AK|M|S|RPG|Windows))[ -]",
    ),
    ("year", r"\b(?:mid|pre|post|early|late)-"),
    ("part of a compound word", r"(?-i:[A-Za-z]-)|[/_=@]"),
    ("group name", r"(?-i:\bG|\bP|\bE|\bFriends of Syria )-?"),
]
"""Reasons and what the number follows."""

NAMED: list[tuple[str, str]] = [
    (
        "number of a unit, road, round or the like",
        r"\b(?:division|brigade|battalion|regiment|unit|highway|route|road|motorway|page|pages|phase|flight|channel|section"
        r"|part|point|points|geneva|vienna|astana|sochi|room|gate|line|day|week|round|level|type|model|version|area|zone"
        r"|station|block|checkpoint|camp|episode|tier|category|option|track|exit|pier|hill|site|base|branch|group of)[ ]",
    ),
    ("date", rf"(?-i:\b(?:{MONTHS}))[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]"),
    ("age", r"(?-i:[A-Z][\w’'-]+),[ ](?:who[ ]is[ ])?"),
]
"""The same, where no noun for people follows the number."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a number is no count, and the stretch that shows it."""

    reason: str
    start: int
    end: int


def _groups(table: list[tuple[str, str]], tail: str) -> tuple[re.Pattern[str], list[str]]:
    rows = "|".join(f"(?P<g{i}>(?:{pattern}){tail})" for i, (_, pattern) in enumerate(table))
    return re.compile(rows, re.IGNORECASE), [reason for reason, _ in table]


_AFTER, _AFTER_REASONS = _groups(AFTER, "")
_BEFORE, _BEFORE_REASONS = _groups(BEFORE, r"\Z")
_NAMED, _NAMED_REASONS = _groups(NAMED, r"\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d{2}(?:[-–/](?:(?:1[89]|20)?\d{2}))?")
_YEAR_LED = re.compile(
    r"\b(?:in|since|until|till|during|early|late|mid|year|summer|winter|spring|autumn)[ ]\Z", re.IGNORECASE
)
_APPOSITION = re.compile(r"[ ]?[,.;)]|[ ]?$")
_LOOK_BACK = 28
_FIRST_DIGITS = re.compile(r"\d{1,2}(?=[ \u00a0\u202f]\d{3})")
_NAME_TAIL = re.compile(r"\w+")
_GLUED_BEFORE = re.compile(
    r"(?:killed|wounded|injured|killing|wounding|injuring|least|than|over|about|around|some)\Z"
)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:this|that|the|which|any|every|each|only|last|latest|first|next)[ ]\Z", re.IGNORECASE
)
_PRONOUN_AFTER = re.compile(
    r"[ ](?:another|by|side|that|who|which|way|thing|hand|can|could|would|must|should)\b|-", re.IGNORECASE
)


def reason(text: str, match: re.Match[str], last: int, end: int, noun: Noun | None) -> Rejection | None:
    """Why the number of `match` (of the quantity pattern), which ends at `last`, is no count."""
    start = match.start("number")
    people = noun is not None and noun.kind is Counted.PEOPLE and noun.span.start - last <= 2
    return (
        _glued(text, start, last, end)
        or measure(text, start, last, end)
        or _pronoun(text, match, last, end, noun)
        or _led(text, start, last, people_follow=people)
        or _year(text, start, last, people_follow=people)
        or _digits_alone(text, start, last)
    )


def measure(text: str, start: int, position: int, end: int) -> Rejection | None:
    """The unit or other sign that follows a number which ends at `position`."""
    match = _AFTER.match(text, position, end)
    if match is None or match.lastgroup is None:
        return None
    return Rejection(_AFTER_REASONS[int(match.lastgroup[1:])], start, match.end())


def _glued(text: str, start: int, position: int, end: int) -> Rejection | None:
    """Digits inside a word are part of a name, unless the word before or after is plainly one of its own."""
    if not text[start].isdigit():
        return None
    if (
        start
        and text[start - 1].isalpha()
        and not _GLUED_BEFORE.search(text[max(0, start - 8) : start].lower())
    ):
        word = _NAME_TAIL.match(text, position, end)
        return Rejection("part of a name", start, word.end() if word else position)
    if position < end and text[position].isalpha() and text[position - 1].isdigit():
        return _glued_after(text, start, position, end)
    return None


def _glued_after(text: str, start: int, position: int, end: int) -> Rejection | None:
    unit = measure(text, start, position, end)
    word = _NAME_TAIL.match(text, position, end)
    if unit or word is None or len(word[0]) >= 4:
        return unit
    return Rejection("part of a name", start, word.end())


def _pronoun(text: str, match: re.Match[str], last: int, end: int, noun: Noun | None) -> Rejection | None:
    """ "one" that counts nothing: "the one", "one another", "one day"."""
    if match["number"].lower() != "one" or match["pre"]:
        return None
    start = match.start("number")
    led = _PRONOUN_BEFORE.search(text[max(0, start - 8) : start]) is not None
    if (led and noun is None) or _PRONOUN_AFTER.match(text, last, end):
        return Rejection("pronoun", start, last)
    return None


def _led(text: str, start: int, position: int, *, people_follow: bool) -> Rejection | None:
    """What stands right before the number."""
    left = text[max(0, start - _LOOK_BACK) : start]
    match = _BEFORE.search(left)
    if match is not None and match.lastgroup is not None:
        stop = _after_date(text, start, position, match, people_follow=people_follow)
        return Rejection(_BEFORE_REASONS[int(match.lastgroup[1:])], start - len(left) + match.start(), stop)
    if people_follow:
        return None
    match = _NAMED.search(left)
    if match is None or match.lastgroup is None:
        return None
    reason = _NAMED_REASONS[int(match.lastgroup[1:])]
    if reason == "age" and not _is_age(text, start, position):
        return None
    return Rejection(reason, start - len(left) + match.start(), position)


def _after_date(text: str, start: int, position: int, match: re.Match[str], *, people_follow: bool) -> int:
    """Where the rejected number ends: "Nov 15 100 people" (its comma lost) is a day, then a hundred people."""
    first = _FIRST_DIGITS.match(text, start, position)
    dated = match.lastgroup is not None and _BEFORE_REASONS[int(match.lastgroup[1:])] == "date"
    return first.end() if dated and people_follow and first else position


def _is_age(text: str, start: int, position: int) -> bool:
    """A number of one or two digits between commas after a name is the person's age."""
    return position - start <= 2 and text[start].isdigit() and bool(_APPOSITION.match(text, position))


def _year(text: str, start: int, position: int, *, people_follow: bool) -> Rejection | None:
    """Four digits are a year if nothing follows that they could count, or "in", "since" stands before."""
    if not _YEAR.fullmatch(text, start, position):
        return None
    if people_follow and not _YEAR_LED.search(text[max(0, start - 12) : start]):
        return None
    return Rejection("year", start, position)


def _digits_alone(text: str, start: int, position: int) -> Rejection | None:
    """Long runs of digits without grouping, or with a leading nought, are numbers of things."""
    written = text[start:position]
    if written.isdigit() and (len(written) > 8 or (len(written) > 1 and written[0] == "0")):
        return Rejection("an identifier", start, position)
    return None
