"""The regular expressions of single time expressions, one row a kind, in the order in which they are tried.

A row begins on the word that makes it a time; what leads to it ("late on", "since the end of") is read
leftwards by `LEAD`. A row's groups carry its name as prefix ("dmy_day"); `read` makes a match a value.
"""

import re

from dateline.grammar.numbers import SPELLED

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
_MONTH = rf"(?-i:(?:{_FULL}|{_FULL.upper()})\b|{_SHORT})"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_YEAR = r"(?:19|20)\d{2}\b(?![,.]\d)"
_WHICH_YEAR = r"(?:last|this|next)[ ]year\b"
_WEEKDAY = r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
_ANY_WEEKDAY = rf"(?:{_WEEKDAY}|(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_TO = r"(?:[ ]?[-–—/][ ]?|[ ](?:to|and|until|through|till)[ ](?:the[ ])?)"
_DAY_PART = (
    r"(?:morning|afternoon|evening|night|dawn|noon|midday|midnight|daybreak|nightfall|sunset|sunrise|hours)"
)
_UNIT = r"(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade)"
_COUNT = (
    rf"(?:\d{{1,3}}(?=(?:-plus|-odd)?[ -])|{SPELLED}|(?:a[ ])?(?:couple|few|number|couple[ ]of|number[ ]of)"
    r"|several|many|some|an?)"
)
_NTH = (
    r"(?:(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif)tieth|\d{1,3}(?:st|nd|rd|th))"
)
_TAIL = rf"(?:[ ](?:early[ ]|late[ ])?(?:before[ ]|at[ ])?{_DAY_PART}(?:[ ]and[ ]{_DAY_PART})?)?(?:['’]s\b)?"
_QUALIFIER = (
    r"(?:about|around|roughly|approximately|nearly|almost|near|barely|just|only|at[ ]least|less[ ]than"
    r"|more[ ]than|over|under|fewer[ ]than|up[ ]to)[ ]"
)

ROWS: dict[str, str] = {
    "iso": (r"(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b"),
    "slash": (r"(?P<slash_first>\d{1,2})[/.](?P<slash_second>\d{1,2})[/.](?P<slash_year>(?:19|20)\d\d)\b"),
    "dmy": (
        rf"(?:{_ANY_WEEKDAY},?[ ])?(?P<dmy_day>{_DAY})(?:{_TO}(?P<dmy_last>{_DAY}))?[ ](?:of[ ])?"
        rf"(?P<dmy_month>{_MONTH})(?:,?[ ](?P<dmy_year>{_YEAR}|{_WHICH_YEAR}))?"
    ),
    "mdy": (
        rf"(?:{_ANY_WEEKDAY},?[ ](?:the[ ])?)?(?P<mdy_month>{_MONTH}),?[ ](?:the[ ])?(?P<mdy_day>{_DAY})"
        rf"(?![:.]\d)(?:{_TO}(?P<mdy_last>{_DAY})(?![ ](?-i:[a-z])))?"
        rf"(?:,?[ ](?P<mdy_year>{_YEAR}|{_WHICH_YEAR}))?"
    ),
    "portion": (
        r"(?P<portion_which>first|second|third|fourth|last|final)[ ]"
        rf"(?:(?P<portion_count>\d{{1,2}}|{SPELLED})[ ])?"
        rf"(?P<portion_unit>half|day|week|month)s?[ ]of[ ](?:(?P<portion_month>{_MONTH})"
        rf"(?:,?[ ](?:of[ ])?(?P<portion_year>{_YEAR}))?|(?P<portion_whole>{_YEAR}))"
    ),
    "holiday": (
        rf"(?:(?P<holiday_nth>{_NTH})[ ]day[ ]of[ ](?:the[ ])?)?"
        r"(?:(?:holy[ ]month|month|feast|holiday)[ ]of[ ])?"
        r"(?-i:(?P<holiday_name>Ramadan|Ramazan|Eid(?:[ ](?:al|ul)[- ](?:Fitr|Adha))?|Ashura|Nowruz|Newroz"
        r"|Christmas(?:[ ](?:Day|Eve))?|New[ ]Year['’]s[ ](?:Eve|Day)|Easter(?:[ ]Sunday)?|Good[ ]Friday"
        r"|Thanksgiving(?:[ ]Day)?))\b"
        rf"(?:,?[ ](?:of[ ]|in[ ])?(?P<holiday_year>{_YEAR}))?"
    ),
    "month": (
        rf"(?P<month_name>{_MONTH})(?:,?[ ](?:of[ ])?(?P<month_year>{_YEAR}|(?:last|this|next)[ ]year\b)"
        r"|(?![ ](?:al|el)-))(?:['’]s\b)?"
    ),
    "season": (
        rf"(?P<season_name>spring|summer|autumn|fall|winter)\b(?:[ ](?:of[ ])?(?P<season_year>{_YEAR}))?"
    ),
    "quarter": (
        r"(?P<quarter_number>first|second|third|fourth)[ ]quarter"
        rf"(?:[ ]of[ ](?P<quarter_year>{_YEAR}|(?:this|last)[ ]year))?"
    ),
    "weekday": (rf"(?P<weekday_name>{_WEEKDAY})(?:[-–](?P<weekday_last>{_WEEKDAY}))?{_TAIL}"),
    "night": (
        rf"(?:overnight(?:[ ](?:on|from)?[ ]?(?P<night_weekday>{_WEEKDAY}))?"
        r"|last[ ]night|the[ ](?:previous[ ])?night(?![ ]of\b))\b"
    ),
    "today": (
        rf"(?:today|tonight|this[ ](?:early[ ])?{_DAY_PART}|the[ ]day)(?:['’]s)?\b"
        r"(?![ ](?:after|before|when|that|of|earlier|on)\b)"
    ),
    "beside": r"the[ ]day[ ](?:(?P<beside_before>before[ ]yesterday)|after[ ]tomorrow)\b",
    "yesterday": (
        r"(?:yesterday|(?:(?:just|only|barely)[ ])?the[ ](?:previous[ ]day|day[ ]before)"
        rf"|(?:(?:just|only|barely)[ ])?a[ ]day[ ](?:earlier|ago|before|after|since))\b{_TAIL}"
    ),
    "tomorrow": (rf"tomorrow\b{_TAIL}"),
    "nth": (
        rf"(?:a[ ])?(?P<nth_count>{_NTH})[ ](?:(?P<nth_run>consecutive|straight|successive|running)[ ])?day\b"
        rf"(?P<nth_row>[ ]in[ ]a[ ]row|[ ]running)?"
    ),
    "span": (
        r"(?:(?P<span_which>past|last|previous|latest|preceding|recent|next|coming|following|this|current|that"
        rf"|the[ ]same)[ ])?(?:{_QUALIFIER})*"
        rf"(?:(?P<span_count>{_COUNT})(?:-plus|-odd|[ ]and[ ]a[ ]half)?[ -])?"
        r"(?:(?:consecutive|straight|long|full|whole|bloody)[ ])?"
        rf"(?P<span_unit>{_UNIT})(?P<span_plural>s)?\b(?P<span_old>-old\b)?(?P<span_long>-long\b)?(?:['’]s?\b)?"
        rf"(?:[ ](?P<span_after>ago|earlier|before|previously|later|after|afterwards?)\b)?(?![ -]old)"
    ),
    "now": (
        r"(?:now|currently|presently|at[ ](?:the[ ])?(?:present|moment)|these[ ]days|ongoing|nowadays)\b"
    ),
    "recently": (
        r"(?:recently|recent|lately|previously|so[ ]far|to[ ]date|until[ ]now|up[ ]to[ ]now|of[ ]late"
        rf"|since[ ]then|to[ ]this[ ]day|in[ ]the[ ]past(?![ ]\w+[ ]?(?:{_UNIT}|-)|[ ]{_UNIT}))\b"
    ),
    "soon": (r"(?:soon|shortly)\b(?![ ]after)"),
    "clock": (r"\d{1,2}(?:[:.]?\d\d)?[ ]?[ap]\.?m\b\.?(?:[ ]local[ ]time)?|\d{1,2}:?\d\d[ ](?-i:GMT)"),
    "hours": (rf"{_DAY_PART}\b"),
    "earlier": (r"earlier\b(?![ ]than)"),
    "year": (rf"(?P<year_number>{_YEAR})"),
}
"""Name and pattern of each kind of single expression."""

_BEGINNINGS = (
    r"a[ bflprtu]|an[ ]|ashura|barely|c[ou]|chr|d[aeu]|e[ailv]|eid|good|f[aeiru]|fo[lru]|h[ou]|in[ ]the[ ]p"
    r"|j[au]|l[ae]|m[aiou]"
    r"|n[eiou]|o[cnv]|of[ ]l|p[ar]|qu|ram|ri|ro|re|s[aeiou]|sh|sp|st|su|t[eou]|th[aioru]|the[ ][dnps]"
    r"|these|tw|un|up|we|wi|y|ze"
)
"""How every word begins that a time expression can begin with: most words fail on it at once."""

ATOM = re.compile(
    rf"(?:(?<![\w/-])(?<!\d[.,])|(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-))(?=\d|{_BEGINNINGS})(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in ROWS.items())
    + ")"
    r"(?!\w)",
    re.IGNORECASE,
)
"""Any single time expression, without what leads to it."""

_LEADS = (
    r"on|in|at|during|over|from|late|early|mid|earlier|later|around|about|within|through|throughout|across|into"
    r"|after|shortly|before|the|of|course|for|by|until|till|since|between|whole|all|this|last|next|past|coming|ever"
    r"|just|only|nearly|almost|less[ ]than|more[ ]than|at[ ]least|start|beginning|end|middle|month|hours"
    r"|morning|night|evening|afternoon|overnight|midday|noon|midnight|dawn|day|first|week|two|three"
    r"|\d{1,2}(?:[:.]?\d{2})?[ ]?[ap]\.?m\.?|\d{1,2}:\d{2}|GMT|local[ ]time"
)
LEAD = re.compile(rf"(?:(?<=\s)|(?<![^\W])\b|^)(?:(?:{_LEADS})[ -])+\Z", re.IGNORECASE)
"""The words that lead to a time expression, up to its first word."""

SINCE_CLAUSE = re.compile(r"\bsince\b(?:(?!\bsince\b)[^.,;:!?\n]){0,110}\Z", re.IGNORECASE)
"""A clause from "since" up to the expression that dates it: "since the conflict began in"."""

BARE_SINCE = re.compile(r"\b(?:ever[ ])?since\b", re.IGNORECASE)
"""A "since" that no day follows."""

JOIN = re.compile(
    r"[ ]?(?:[-–—]|,?[ ](?:to|and|through|until|till|into)"
    r"(?:[ ](?:continued|was[ ]continuing|continuing|again|then|one))*(?:[ ](?:into|on))?)[ ]?",
    re.IGNORECASE,
)
"""What joins two time expressions into one stretch."""
