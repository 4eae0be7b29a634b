"""The one regular expression that finds a quantity: qualifiers, then one of the amounts, then a qualifier.

Its groups: `between`, `from`, `pre` the qualifiers, `number` and `number2` of a range (`dozen`, `pre2`,
`dozen2`), `vague`, `unbounded`, `article`, `none`, `family` and `members`, `post` the qualifier after it.
"""

import re

from dateline.grammar import numbers
from dateline.grammar.quantities import bounds, vague

_SP = r"(?:[ \u00a0\u202f]{1,2})"
_PRE = rf"(?:{bounds.PREFIX}{_SP})"
_CEILING = (
    rf",?{_SP}(?:and|or|but){_SP}(?:(?:possibly|perhaps|maybe|potentially|probably|likely){_SP})?(?=as |up )"
)
_LINK = rf"(?:{_SP}?[-–—]{_SP}?|{_SP}(?:to|or){_SP}|{_CEILING}|(?(between){_SP}and{_SP}|(?!)))"
_SECOND = (
    rf"(?:{_LINK}(?P<pre2>{_PRE}*)(?P<number2>{numbers.DIGITS}|{numbers.FRACTION}|\b{numbers.SPELLED})"
    rf"(?P<dozen2>{vague.DOZENS})?(?!\w)(?!-(?!odd|plus)\w))?"
)
_NUMBER = (
    rf"(?P<number>(?<!\d)(?<!\d[.,]){numbers.DIGITS}"
    rf"|\b(?!{vague.SHARE})(?:{numbers.FRACTION}|{numbers.ARTICLE_SCALE}|{numbers.SPELLED}))"
    rf"(?P<dozen>{vague.DOZENS})?{_SECOND}"
)
_AMOUNT = (
    rf"(?P<family>\b(?:a|one){_SP}family{_SP}of{_SP}(?P<members>{numbers.SPELLED}|\d{{1,2}}\b))"
    rf"|(?P<none>\b(?:{vague.NO_ONE})\b)"
    rf"|(?P<vague>\b{vague.VAGUE})"
    rf"|{_NUMBER}"
    rf"|(?P<unbounded>\b{vague.UNBOUNDED})"
    r"|(?P<article>\b(?:another|an|a)\b)"
)
_BEGINNINGS = (
    r"a[ bdlprt]|an(?!d)|as[ ]|be[lt]|c[eilo]|do|e[ilnsx]|f[aeiru]|fo[ru]|gr|h[aiu]|in[ en]|ju|l[aei]"
    r"|m[aiou]|n[eiou]|o[nv]|pe|qu|ro|s[cemou]|si[gx]|sl|te|th[ior]|t[ow]|u[np]|va|we|wi|ze"
)
"""How every word begins that a quantity can begin with: most words fail on it at once."""

PATTERN = re.compile(
    rf"(?:(?<![A-Za-z])(?=\d|{_BEGINNINGS})|(?<=[A-Za-z])(?=\d))"
    rf"(?:(?:\b(?P<between>between)|\b(?P<from>from)){_SP})?(?P<pre>{_PRE}*)(?:{_AMOUNT})"
    rf"(?P<post>{bounds.SUFFIX})?",
    re.IGNORECASE,
)

SUFFIX = re.compile(bounds.SUFFIX, re.IGNORECASE)
"""A qualifier after the counted noun: "20 civilians at least"."""
