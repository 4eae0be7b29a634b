"""The rules that link a number of people to a word of harm, in the order in which they are tried.

Each rule looks at one number and one word of harm and says whether the words between them make the number
the word's object, subject or company. None needs a parse: the words between are few kinds of words, or not.
"""

import re
from collections.abc import Callable, Sequence

from dateline.extract.phrases import Hit, bag
from dateline.extract.reading import Counted, Reading
from dateline.grammar.quantities import QuantityKind

HEDGE = (
    r"(?:(?:at least|at most|as many as|as few as|up to|about|around|nearly|almost|roughly|approximately|some"
    r"|an estimated|more than|over|fewer than|less than|close to|no fewer than|no less than|an?|the|another"
    r"|an additional|a further|further|additional|a total of|total of|reportedly|also|both|its|their|his|her"
    r"|all|of|two|three|or|other|only|just|and|what it said were|what it called|including|instantly"
    r"|between"
    r"|from|out) ?)*"
)
"""Words that may stand between a verb and the number that is its object."""

_FILLER = re.compile(rf"^{HEDGE}$")
_BE = bag("was were been be are is being got get gets getting")
_ADVERBS = bag(
    "also reportedly either all both already since immediately instantly later recently allegedly then still"
    " not seriously severely critically badly mostly slightly directly confirmed believed reported feared"
)
_INSERT = re.compile(
    r",? ?(?:including|among|most|mainly|mostly|some|many|one|two|three|four|five|half|all|which|who|along"
    r"|as well)\b.*?,|\([^)]*\)| [-–—] .*? [-–—] |,? including .*"
)
_BREAK = re.compile(r"[;:]| (?:while|but|after|when|where|whereas|although|though|before|as) ")
_TO_NUMBER = re.compile(
    r"\b(?:to|at|of|was|is|reached|reaches|reach|exceeds?|exceeded|hits?|as|topped|tops|passed|above|with"
    r"|counted)\b"
    r"(?: (?:at least|now|about|around|nearly|more than|over|some))*$|:$|^$"
)
_INSIDE = bag("of for by with against in at on near than")
_OF_ANOTHER = re.compile(r", which (?:was|were|has|had|have|is|are)\b[^,]*$")
_LEAVE = re.compile(r"\b(?:flee|leave|abandon|escape|from|out|evacuate)\b")
_LIVES_IN = re.compile(
    r"^(?:[\w' -]* )?(?:live|lives|lived|living|reside|residing|remain|remained|inhabitants|estimated"
    r"|believed|inside|in)\b"
)
_HOME_TO = re.compile(
    r"\b(?:home to|houses|housing|threatens|population of|where(?: an estimated)?|affecting|for)$"
)
_SIEGE = re.compile(r"\b(?:siege|besieged|blockade|encircled|sieges)\b")

Rule = Callable[[Reading, Counted, Hit], bool]


def _head(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The cue is itself what is counted."""
    if "head" not in cue.entry.notes or not counted.first <= cue.first < counted.last + 1:
        return False
    core = reading.token_at(counted.found.core.end - 1)
    if reading.lower(cue.last) in {"figure", "figures", "toll", "count"}:
        return False
    inside = cue.last <= counted.last and cue.first - core <= 4
    return cue.first > core and (inside or cue.first == core + 1) and _names_people(counted, cue)


def _names_people(counted: Counted, cue: Hit) -> bool:
    """A besieged suburb is nobody; 12 besieged are people."""
    return counted.found.kind is not QuantityKind.ARTICLE or cue.value not in {"trapped", "displaced"}


def _named(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The people counted are called victims, refugees, hostages: that decides where nothing else does."""
    del reading
    return bool(cue.entry.notes & {"last", "head"}) and counted.first <= cue.first < counted.last


def _beside(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The cue follows the number at once, as in "12 dead", "30 others wounded"."""
    if not cue.entry.notes & {"adjective", "passive", "head"} or cue.first < counted.last:
        return False
    gap = reading.between(counted.last, cue.first)
    if _takes_object(reading, cue) or (gap and reading.lower(counted.first - 1) in {"of", "from"}):
        return False
    return (gap.endswith("ly") and " " not in gap) or gap in {
        "",
        "people",
        "others",
        "reportedly",
        "confirmed",
        "were",
        "was",
        "are",
        "is",
        "reported",
        "either",
    }


def _takes_object(reading: Reading, cue: Hit) -> bool:
    """A number stands right behind the verb, whose object it is: "three bombers killed two people"."""
    if "active" not in cue.entry.notes or is_passive(reading, cue):
        return False
    return any(
        cue.last <= c.first and _FILLER.match(reading.between(cue.last, c.first)) for c in reading.counted
    )


def _object(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The number is the object of an active verb."""
    if "active" not in cue.entry.notes or counted.first < cue.last or is_passive(reading, cue):
        return False
    if "people" in cue.entry.notes and counted.kind != "people":
        return False
    return bool(_FILLER.match(reading.between(cue.last, counted.first)))


def _left(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "left 35 people, including 22 children, dead"."""
    if not cue.entry.notes & {"adjective", "passive"} or cue.first < counted.last:
        return False
    before = reading.between(counted.first - 3, counted.first).split()
    if not set(before) & {"left", "leaving", "leaves", "leave"}:
        return False
    gap = reading.between(counted.last, cue.first)
    return gap.count(",") in {0, 2} and len(gap.split()) <= 10


def _lives(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "claimed 12 lives"."""
    if "lives" not in cue.entry.notes or counted.first < cue.last:
        return False
    noun = reading.between(counted.first, counted.last)
    martyrs = noun.endswith(("lives", "life", "martyrs"))
    return martyrs and bool(_FILLER.match(reading.between(cue.last, counted.first)))


def _forced(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "forced 12,000 to flee"."""
    if "forces" not in cue.entry.notes or counted.first < cue.last:
        return False
    follows = bool(_FILLER.match(reading.between(cue.last, counted.first)))
    return follows and bool(_LEAVE.search(reading.between(counted.last, counted.last + 8)))


def _nominal(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "the death of 12", "the evacuation of 300"."""
    if "of" not in cue.entry.notes or counted.first <= cue.last:
        return False
    gap = reading.between(cue.last, counted.first)
    return gap.startswith("of") and bool(_FILLER.match(gap.removeprefix("of").strip()))


def _toll(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "the death toll rose to 45"."""
    if "toll" not in cue.entry.notes or counted.first < cue.last:
        return False
    gap = reading.between(cue.last, counted.first)
    others = [c for c in reading.counted if cue.last <= c.first < counted.first and c.kind == "people"]
    return len(gap.split()) <= 22 and not others and bool(_TO_NUMBER.search(gap))


def _counted_word(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "the number of civilians killed has risen to 20", "brought casualties to 300"."""
    if not cue.entry.notes & {"passive", "head"} or counted.first < cue.last:
        return False
    before = reading.between(max(reading.first, cue.first - 7), cue.first)
    if not re.search(r"\b(?:number|toll of|tally of|total)\b", before):
        return False
    gap = reading.between(cue.last, counted.first)
    others = [c for c in reading.counted if cue.last <= c.first < counted.first]
    return len(gap.split()) <= 22 and not others and bool(_TO_NUMBER.search(gap))


def _subject(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The number is the subject: "12 people ... were killed", "12 people died"."""
    if cue.first < counted.last or not cue.entry.notes & {"passive", "subject"}:
        return False
    if "subject" not in cue.entry.notes and not is_passive(reading, cue):
        return False
    if reading.lower(counted.first - 1) in _INSIDE and reading.lower(counted.first - 2) not in {
        "bodies",
        "lives",
    }:
        return False
    gap = reading.between(counted.last, cue.first)
    bare = _INSERT.sub(" ", f"{gap} ")
    if _OF_ANOTHER.search(gap) or _BREAK.search(bare) or len(bare.split()) > 18:
        return False
    inner = [c for c in reading.counted if counted.last <= c.first < cue.first and c.kind in {"people", ""}]
    return not [c for c in inner if f" {reading.between(c.first, c.last)} " in f" {bare} "]


def _reduced(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "84 people, including 17 children, killed by the army"."""
    if "passive" not in cue.entry.notes or cue.first < counted.last or counted.kind != "people":
        return False
    gap = reading.between(counted.last, cue.first)
    return bool(gap) and _INSERT.sub("", f"{gap} ").strip() in {"", ","} and len(gap.split()) <= 14


def _among(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """As in "six children were among the dead", "among the dead were six children"."""
    if not cue.entry.notes & {"passive", "head", "last"}:
        return False
    if cue.first >= counted.last:
        gap = reading.between(counted.last, cue.first)
        return (
            bool(
                re.search(
                    r"\b(?:among|amongst)(?: (?:the|those|them|\d+|people|civilians|who|were|were|others))*$",
                    gap,
                )
            )
            and len(gap.split()) <= 14
        )
    before = reading.between(max(reading.first, cue.first - 3), cue.first)
    gap = reading.between(cue.last, counted.first)
    victims = re.match(
        r"^(?:in [\w' -]+ )?(?:were|was|are|include[ds]?|including)(?: (?:at least|about|some|also))*$", gap
    )
    return bool(victims and ("among" in before or "includ" in gap or "last" in cue.entry.notes))


def _besieged(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """People who live where a siege is told of."""
    if (
        cue.value != "trapped"
        or counted.kind != "people"
        or not _SIEGE.search(reading.between(cue.first, cue.last))
    ):
        return False
    if (counted.found.quantity.low or 0) < 100 and (counted.found.quantity.high or 0) < 100:
        return False
    before = reading.between(max(reading.first, counted.first - 5), counted.first)
    return bool(_HOME_TO.search(before) or _LIVES_IN.match(reading.between(counted.last, counted.last + 6)))


def _far_object(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The number is joined to another object: "killed a commander and 12 of his men"."""
    if "active" not in cue.entry.notes or counted.first < cue.last or is_passive(reading, cue):
        return False
    gap = reading.between(cue.last, counted.first)
    if (
        len(gap.split()) > 12
        or _BREAK.search(gap)
        or re.search(r"\b(?:was|were|in|at|on|near|by|had|has|said|says|told)\b", gap)
    ):
        return False
    return bool(re.search(rf"(?:\band|,|as well as) {HEDGE}$", f"{gap} "))


RULES: Sequence[tuple[Rule, str]] = (
    (_head, "the counted word is {cue!r} itself"),
    (_beside, "{cue!r} stands right behind the number"),
    (_object, "the number is the object of {cue!r}"),
    (_left, "the number of people left {cue!r}"),
    (_lives, "{cue!r} with a number of lives"),
    (_forced, "people {cue!r} to leave"),
    (_nominal, "the number follows {cue!r} and 'of'"),
    (_toll, "the number follows {cue!r}"),
    (_counted_word, "the number of people {cue!r}"),
    (_among, "they are among those who are {cue!r}"),
    (_reduced, "{cue!r} follows the number and its parts"),
    (_subject, "the number is the subject of {cue!r}"),
    (_far_object, "the number is joined to the object of {cue!r}"),
    (_besieged, "people who live under {cue!r}"),
    (_named, "the people counted are {cue!r}"),
)
"""Each rule with the sentence that a cell shows, the surest first."""


def is_passive(reading: Reading, cue: Hit) -> bool:
    """A form of "be", "have been" or "get" stands before the cue."""
    index = cue.first - 1
    while reading.lower(index) in _ADVERBS or reading.lower(index).endswith("ly"):
        index -= 1
    # "have killed" is active; "have been killed" ends in "been". "IS" in capitals is a group.
    return reading.lower(index) in _BE and reading.analysis.tokens[index].text != "IS"
