"""What stands around a number that counts nobody, by reason: ages, years, dates, distances, money.

Each table maps a reason in plain words to patterns, in the order in which they are tried. They match in any
case of letters; `(?-i:...)` insists on the case as written.
"""

MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
"""Names of months, with their short forms."""

_TIME = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?"
    r"|decades?|centur(?:y|ies))"
)
_LONG = (
    r"(?:(?:more|other|consecutive|straight|long|full|whole|last|past|previous|further|additional|and a half"
    r"|successive|bloody|calendar|working)[ -])?"
)
_METRE = r"(?:(?:kilo|centi)?met(?:er|re)s?|kms?|cm|miles?|yards?|feet|foot|ft|inch(?:es)?)"
_SQUARE = r"(?:sq\.?|square)[ -](?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet)"
_COINS = (
    r"(?:dollars?|euros?|pounds?|sterling|roubles?|rubles?|liras?|riyals?|dinars?|dirhams?|yen|francs?|shekels?"
    r"|cents?|pence)"
)
_WEIGHT = (
    r"(?:tons?|tonnes?|kgs?|kilos?|kilograms?|grams?|lbs?|litres?|liters?|gallons?|bpd|cubic|megatons?|kilotons?"
    r"|metric|barrels[ ](?:of[ ]oil|a[ ]day|per))"
)
_FRACTION = r"(?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|halves|half)"

_TITLES = (
    r"\b(?:resolutions?|articles?|paragraphs?|para|chapters?|annex|appendix|decree|law|bill|order|no\.|nos\."
    r"|number|nr\.|№|protocol|amendment|clause|convention|tel\.?|phone|fax)[ ](?:no\.?[ ])?#?"
)
_UNITS = (
    r"\b(?:division|brigade|battalion|regiment|unit|highway|route|road|motorway|page|pages|phase|flight|channel"
    r"|section|part|point|points|geneva|vienna|astana|sochi|room|gate|line|day|week|round|level|type|model|version"
    r"|area|zone|station|block|checkpoint|camp|episode|tier|category|option|track|exit|pier|hill|site|base|branch"
    r"|group of)[ ]"
)

AFTER: dict[str, tuple[str, ...]] = {
    "age": (r"[ -](?:year|month|week|day)s?[ -]olds?\b", r"[ ]years?[ ]of[ ]age\b", r"[ ]?y/o\b"),
    "date": (rf"(?:st|nd|rd|th)?(?:[ ]of)?[ ,-]{{1,2}}(?-i:{MONTHS})(?!\w)",),
    "ordinal number": (r"(?:st|nd|rd|th)\b", r"-(?:and-)?(?:first|second|third|fourth|fifth)\b"),
    "fraction": (rf"[ -]{_FRACTION}\b", r"[ ]in[ ](?:every[ ])?\d+\b"),
    "clock time": (
        r"[:.h]\d{2}(?::\d{2})?(?:[ ]?[ap]\.?m\b|[ ]?(?-i:GMT|UTC|[A-Z]{1,2}[SD]?T)\b|(?=[ ,;)]|\.?$))",
        r"[ ]?[ap]\.?m\b\.?",
        r"[ ]?o[’']?clock\b",
        r"[ ]?(?-i:GMT|UTC|BST|EST|EET|CET|Z)\b",
        r"[ ]?hours?[ ](?:local|GMT)\b",
    ),
    "percentage": (r"[ ]?%", r"[ -]?per[ -]?cent\b", r"[ -]percent(?:age)?\b", r"[ ]pct\b"),
    "speed": (
        r"[ -]?(?:km/h|kmh|kph|mph|knots|m/s)\b",
        r"[ -](?:kilomet(?:er|re)s|miles)[ ](?:per|an)[ ]hour\b",
    ),
    "area": (rf"[ -]{_SQUARE}\b", r"[ ](?:hectares?|acres?)\b", r"[ ]?k?m²"),
    "distance": (
        rf"[ -]?{_METRE}\b",
        r"[ ]nautical[ ]miles?\b",
        r"[ -]?m\b(?=[ ]?(?:away|from|deep|long|high|wide|of[ ]the|\(|,|\.))",
        r"[ ]?m\b(?=-)",
    ),
    "calibre": (r"[ -]?(?:mm|millimet(?:er|re)s?)\b", r"[ -]?cal(?:ibre|iber|\.)"),
    "weight or volume": (rf"[ -]?{_WEIGHT}\b", r"-pounds?\b"),
    "temperature": (r"[ ]?°", r"[ ]degrees?\b"),
    "money": (
        rf"[ -]?(?:m|bn|million|billion|thousand)?[ -]?(?:US[ -])?{_COINS}\b",
        r"[ ]?(?-i:(?:USD|EUR|GBP|SYP|SAR)\b|US\$)",
        r"[ ]?[€$£]",
    ),
    "duration": (rf"[ -]{_LONG}{_TIME}(?:\b|(?=[’']))",),
    "decade": (r"[’']?s\b",),
    "how many times": (r"[ ](?:times|fold)\b", r"-fold\b", r"-times?\b"),
    "score or vote": (
        r"[ ]?[-–:][ ]?\d{1,2}[ ](?:vote|win|victory|defeat|draw|against|in[ ]favou?r)\b",
        r"[ ]votes?\b",
        r"[ ](?:in[ ]favou?r|abstentions?|against\b)",
    ),
    "phone number": (r"-\d{3,4}-\d{3,}",),
    "part of a longer number": (r"[/_=@]\w", r"\.\d+\.\d", r"-\d{1,4}-\d{1,4}"),
    "part of a compound word": (r"-(?!odd|plus|ish|to-|strong\b)(?-i:[a-z]{2,})(?:-[a-z]+)*\b",),
}
"""Reasons and what follows the number."""

BEFORE: dict[str, tuple[str, ...]] = {
    "date": (
        rf"(?-i:\b{MONTHS})[ ,]{{1,2}}(?:the[ ])?(?:\d{{1,2}}[ ]?(?:-|–|to|and|or|through)[ ]?)?",
        r"\d[./-]",
        r"\d[./-]\d{1,2}[./-]",
    ),
    "money": (
        r"(?:[$€£¥]|(?-i:\bUSD|\bEUR|\bGBP|\bSYP|\bUS\$))[ ]?(?:\d[\d.,]*[ ]?(?:-|–|to|and|or)[ ]?[$€£]?)?",
    ),
    "clock time": (r"\d[:.h]",),
    "age": (
        r"\b(?:aged between|aged|ages|age|age of|between the ages of)[ ](?:\d+[ ]?(?:-|–|to|and)[ ]?)?",
        r"\b(?:under|over)-",
    ),
    "number of a resolution, article or the like": (
        _TITLES,
        r"[#№]",
        r"\b(?:phone|tel):[ ]",
    ),
    "phone number": (r"\+", r"\+\d[\d -]*[ -]"),
    "model name": (
        r"(?-i:\b[A-Z][A-Za-z]{0,6}-)",
        r"(?-i:\b(?:MiG|Mig|MIG|Su|SU|Tu|Mi|Il|F|T|BM|BMP|AK|M|S|RPG|Windows))[ -]",
    ),
    "year": (r"\b(?:mid|pre|post|early|late)-",),
    "part of a compound word": (r"(?-i:[A-Za-z]-)", r"\w[/_=@]"),
    "group name": (r"(?-i:\bG|\bP|\bE)-?",),
}
"""Reasons and what the number follows."""

DIGITS_ONLY = frozenset(
    {"date", "clock time", "phone number", "model name", "part of a compound word", "group name"}
)
"""Reasons of `BEFORE` that hold for digits and not for number words."""

NAMED: dict[str, tuple[str, ...]] = {
    "number of a unit, road, round or the like": (_UNITS,),
    "date": (rf"(?-i:\b{MONTHS})[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]",),
    "age": (r"(?-i:[A-Z][\w’'-]+),[ ](?:who[ ]is[ ])?",),
}
"""The same, where no noun for people follows the number."""
