"""Words in capitals that open sentences and hardly ever stand inside a name: where glued text begins."""

_ARTICLES = (
    "The|A|An|At least|At the|At|More than|Nearly|About|Around|Over|Up to|Some|Several|Dozens|Scores|Hundreds"
)
_NUMBERS = (
    "Thousands|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|"
    "Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety"
)
_PEOPLES = (
    "Syrian|Russian|Turkish|Iraqi|Iranian|Israeli|Lebanese|Jordanian|Saudi|Yemeni|Libyan|Afghan|Ukrainian|American|"
    "British|French|Kurdish|Palestinian|US|U\\.S\\."
)

OPENER = rf"(?:{_ARTICLES}|{_NUMBERS})(?= [a-z\d]|\s[A-Z])"
"""Articles, vague and plain numbers: as part of a regular expression."""
AFTER_CITY = rf"(?:{_ARTICLES}|{_NUMBERS}|{_PEOPLES})(?=\s)"
"""What may follow the city of a dateline without any mark, and no city's name goes on with."""
