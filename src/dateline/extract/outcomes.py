"""What each number of a sentence counts: killed, injured, displaced, shells ... or nothing.

The rules are tried in the order of `RULES`; the first that links a number to a word of harm decides, among
links by one rule the shortest. What other rules would have said is kept as an alternative.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.extract.phrases import Hit
from dateline.extract.reading import Counted, Reading
from dateline.model.claim import Alternative
from dateline.model.vocabulary import Outcome

_HEDGE = (
    r"(?:(?:at least|at most|as many as|as few as|up to|about|around|nearly|almost|roughly|approximately|some|an"
    r" estimated|more than|over|fewer than|less than|close to|no fewer than|no less than|an?|the|another|an"
    r" additional|a further|further|additional|a total of|total of|reportedly|also|both|its|their|his|her|all|of|"
    r"two|three|or|other|only|just|and|what it said were|what it called|including|instantly) ?)*"
)
_FILLER = re.compile(rf"^{_HEDGE}$")
_BE = frozenset("was were been be are is being got get gets getting had has have 's".split())
_ADVERBS = frozenset(
    "also reportedly either all both already since immediately instantly later recently allegedly then still"
    " not seriously severely critically badly mostly slightly directly confirmed believed".split()
)
_INSERT = re.compile(
    r", (?:including|among|most|mainly|mostly|some|many|one|two|three|half|many|which|who)\b.*?,|\([^)]*\)"
)
_BREAK = re.compile(r"[;:]| (?:while|but|after|when|where|whereas|although|though|before|as) ")
_PART_BEFORE = re.compile(
    r"\b(?:including|included|includes|include|among them|among whom|among these|of them|of whom|amongst them|"
    r"among the (?:dead|killed|victims|casualties|injured|wounded|martyrs)(?: (?:were|was|are|is))?|"
    r"(?:dead|killed|victims|casualties|injured|wounded) (?:were|was|include[ds]?))"
    r"(?: (?:were|was|are|is|at least|up to|about|around|some|more than|over|nearly|also))*$"
)
_PART_AFTER = re.compile(r"^,? ?(?:of them|of whom|of which|among them|among whom|of those killed)\b")
_JOIN = re.compile(
    r"^(?:,|and|, and|as well as|, as well as|and also|plus|along with|, along with|and wounded) ?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one number of a sentence counts."""

    counted: Counted
    outcome: Outcome
    cue: Hit | None
    """The word that says so; None where the counted noun itself does."""
    rule: str
    part: bool = False
    """It is part of another number of the same sentence."""
    whole: Counted | None = None
    """The number that it is part of."""
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class _Link:
    """One rule's proposal for one number."""

    outcome: Outcome
    cue: Hit | None
    rule: str
    order: int
    distance: int


_Rule = Callable[[Reading, Counted, Hit], bool]


def counts(reading: Reading) -> list[Count]:
    """What the numbers of the sentence count; those that count nothing are left out."""
    decided: dict[int, Count] = {}
    numbers = reading.counted
    for place, counted in enumerate(numbers):
        count = _own(reading, counted)
        if count is not None:
            decided[place] = count
    _inherit(reading, numbers, decided)
    return [decided[place] for place in sorted(decided)]


def _own(reading: Reading, counted: Counted) -> Count | None:
    """What a number counts by the words around it."""
    if counted.kind in {"other", "speaker"}:
        return None
    if counted.kind == "event":
        return Count(
            counted=counted, outcome=Outcome.EVENTS, cue=None, rule="the counted noun is a strike or a shell"
        )
    links = sorted(_links(reading, counted), key=lambda link: (link.order, link.distance))
    if counted.kind == "structure":
        return _structure(reading, counted, links)
    if not links:
        return None
    best = links[0]
    others = tuple(
        Alternative(value=link.outcome.value, reason=f"{link.rule}, but a stronger rule came first")
        for link in links[1:]
        if link.outcome is not best.outcome
    )
    return Count(counted=counted, outcome=best.outcome, cue=best.cue, rule=best.rule, alternatives=others)


def _structure(reading: Reading, counted: Counted, links: Sequence[_Link]) -> Count | None:
    del links
    near = [t for t in reading.triggers if t.value in {"damage", "hit?", "airstrike", "shelling", "bombing"}]
    near += [w for w in reading.weapons if w.value]
    if not near:
        return None
    return Count(
        counted=counted,
        outcome=Outcome.STRUCTURES,
        cue=min(near, key=lambda hit: _distance(counted, hit)),
        rule="a building, vehicle or weapon is counted where the sentence tells of a strike or damage",
    )


def _links(reading: Reading, counted: Counted) -> Iterator[_Link]:
    for cue in reading.harms:
        for order, (rule, sentence) in enumerate(RULES):
            if rule(reading, counted, cue):
                outcome = _outcome(reading, counted, cue)
                yield _Link(
                    outcome, cue, sentence.format(cue=cue_words(reading, cue)), order, _distance(counted, cue)
                )
                break


def _outcome(reading: Reading, counted: Counted, cue: Hit) -> Outcome:
    del reading, counted
    return Outcome(cue.value)


def cue_words(reading: Reading, cue: Hit) -> str:
    """The words of a cue as the report has them."""
    return reading.span_of(cue.first, cue.last).of(reading.analysis.text)


def _distance(counted: Counted, cue: Hit) -> int:
    return max(0, cue.first - counted.last, counted.first - cue.last)


def _head(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The cue is itself what is counted."""
    if "head" not in cue.entry.notes or not counted.first <= cue.first < counted.last + 1:
        return False
    core = reading.token_at(counted.found.core.end - 1)
    return cue.first > core and reading.between(core + 1, cue.first) in {
        "",
        "others",
        "people",
        "more",
        "other",
    }


def _beside(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The cue follows the number at once, as in "12 dead", "30 others wounded"."""
    if not cue.entry.notes & {"adjective", "passive", "head"} or cue.first < counted.last:
        return False
    gap = reading.between(counted.last, cue.first)
    return gap in {"", "people", "others", "reportedly", "confirmed", "were", "was", "are", "is"}


def _object(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The number is the object of an active verb."""
    if not cue.entry.notes & {"active"} or counted.first < cue.last or is_passive(reading, cue):
        return False
    return bool(_FILLER.match(reading.between(cue.last, counted.first)))


def _subject(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The number is the subject: "12 people ... were killed", "12 people died"."""
    if cue.first < counted.last or not cue.entry.notes & {"passive", "subject", "remain"}:
        return False
    if "subject" not in cue.entry.notes and not is_passive(reading, cue):
        return False
    gap = reading.between(counted.last, cue.first)
    bare = _INSERT.sub(" ", f"{gap} ")
    if _BREAK.search(bare) or len(bare.split()) > 18:
        return False
    inner = [c for c in reading.counted if counted.last <= c.first < cue.first and c.kind in {"people", ""}]
    return not [c for c in inner if f" {reading.between(c.first, c.last)} " in f" {bare} "]


def _nominal(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """ "the death of 12", "the evacuation of 300"."""
    if "of" not in cue.entry.notes or counted.first <= cue.last:
        return False
    gap = reading.between(cue.last, counted.first)
    return gap.startswith("of") and bool(_FILLER.match(gap.removeprefix("of").strip()))


def _toll(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """ "the death toll rose to 45"."""
    if "toll" not in cue.entry.notes:
        return False
    if counted.first >= cue.last:
        gap = reading.between(cue.last, counted.first)
        return len(gap.split()) <= 10 and bool(
            re.search(r"\b(?:to|at|of|was|is|reached|reaches|exceed\w*|hit|as|:)\b|^$", gap)
        )
    return False


def _leaves(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """ "claimed 12 lives"."""
    if "lives" not in cue.entry.notes or counted.first < cue.last:
        return False
    noun = reading.between(counted.first, counted.last)
    return noun.endswith(("lives", "life")) and bool(_FILLER.match(reading.between(cue.last, counted.first)))


def _forced(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """ "forced 12,000 to flee"."""
    if "forces" not in cue.entry.notes or counted.first < cue.last:
        return False
    if not _FILLER.match(reading.between(cue.last, counted.first)):
        return False
    return bool(
        re.search(
            r"\b(?:flee|leave|abandon|escape|from|out|evacuate)\b",
            reading.between(counted.last, counted.last + 8),
        )
    )


def _far_object(reading: Reading, counted: Counted, cue: Hit) -> bool:
    """The number is joined to another object: "killed a commander and 12 of his men"."""
    if not cue.entry.notes & {"active"} or counted.first < cue.last or is_passive(reading, cue):
        return False
    gap = reading.between(cue.last, counted.first)
    if (
        len(gap.split()) > 12
        or _BREAK.search(gap)
        or re.search(r"\b(?:was|were|in|at|on|near|by|had|has)\b", gap)
    ):
        return False
    return bool(re.search(rf"(?:\band|,|as well as) {_HEDGE}$", f"{gap} "))


RULES: Sequence[tuple[_Rule, str]] = (
    (_head, "the counted word is {cue!r} itself"),
    (_beside, "{cue!r} stands right behind the number"),
    (_object, "the number is the object of {cue!r}"),
    (_leaves, "{cue!r} with a number of lives"),
    (_forced, "people {cue!r} to leave"),
    (_nominal, "the number follows {cue!r} and 'of'"),
    (_toll, "the number follows {cue!r}"),
    (_subject, "the number is the subject of {cue!r}"),
    (_far_object, "the number is joined to the object of {cue!r}"),
)
"""The rules for people in the order in which they are tried, each with the sentence that a cell shows."""


def is_passive(reading: Reading, cue: Hit) -> bool:
    """A form of "be", "have been" or "get" stands before the cue."""
    index = cue.first - 1
    while reading.lower(index) in _ADVERBS or reading.lower(index).endswith("ly"):
        index -= 1
    return reading.lower(index) in _BE and not (
        reading.lower(index) in {"had", "has", "have"}
        and "head" not in cue.entry.notes
        and _active_have(reading, index)
    )


def _active_have(reading: Reading, index: int) -> bool:
    """ "have killed" is active, "have been killed" passive."""
    return reading.lower(index + 1) != "been"


def _inherit(reading: Reading, numbers: Sequence[Counted], decided: dict[int, Count]) -> None:
    """Parts and joined numbers take over what the number beside them counts."""
    for place in range(len(numbers)):
        part = _is_part(reading, numbers[place])
        if place in decided:
            if part and place - 1 in decided and decided[place].outcome.counts_people:
                decided[place] = replace(decided[place], part=True, whole=numbers[place - 1])
            continue
        if numbers[place].kind not in {"people", ""}:
            continue
        _from_left(reading, numbers, decided, place, part=part)
    for place in range(len(numbers) - 2, -1, -1):
        if place not in decided and place + 1 in decided and numbers[place].kind == "people":
            _from_right(reading, numbers, decided, place)


def _is_part(reading: Reading, counted: Counted) -> bool:
    before = reading.between(max(reading.first, counted.first - 9), counted.first)
    after = reading.between(counted.last, counted.last + 4)
    return bool(_PART_BEFORE.search(before) or _PART_AFTER.match(after))


def _from_left(
    reading: Reading, numbers: Sequence[Counted], decided: dict[int, Count], place: int, *, part: bool
) -> None:
    left = next(
        (decided[i] for i in range(place - 1, -1, -1) if i in decided and decided[i].outcome.counts_people),
        None,
    )
    if left is None:
        return
    gap = reading.between(left.counted.last, numbers[place].first)
    joined = bool(_JOIN.match(gap))
    if not part and not joined:
        return
    rule = "part of the number before it" if part else "joined to the number before it"
    decided[place] = Count(
        counted=numbers[place],
        outcome=left.outcome,
        cue=left.cue,
        rule=rule,
        part=part or left.part,
        whole=(left.whole or left.counted) if part or left.part else None,
    )


def _from_right(reading: Reading, numbers: Sequence[Counted], decided: dict[int, Count], place: int) -> None:
    right = decided[place + 1]
    if not right.outcome.counts_people or not right.cue or right.cue.first < right.counted.first:
        return
    if _JOIN.match(reading.between(numbers[place].last, numbers[place + 1].first)):
        decided[place] = Count(
            counted=numbers[place], outcome=right.outcome, cue=right.cue, rule="joined to the number after it"
        )
