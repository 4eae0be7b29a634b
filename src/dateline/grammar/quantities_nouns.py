"""The noun that a number counts, told by word lists and word order, without a parser.

A noun phrase runs from the number to its last noun and ends before any word that cannot stand inside one
(prepositions, auxiliaries, verbs): "at least 20 Islamic State | fighters" takes both.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class Counted(StrEnum):
    """What kind of thing a number counts."""

    PEOPLE = "people"
    THINGS = "things"
    UNKNOWN = "unknown"


_PEOPLE = """
person civilian child woman man boy girl baby infant toddler teenager youth minor adult elder newborn
victim casualty causality witness nurse dustman death fatality body corpse survivor martyr life soul injury loss
citizen resident inhabitant villager local family household neighbour neighbor native tribesman
soldier troop fighter rebel militant insurgent terrorist jihadist jihadi extremist gunman militiaman combatant
warrior guerrilla mercenary recruit conscript serviceman servicewoman officer commander general colonel captain
lieutenant major sergeant leader chief member operative sniper bomber attacker assailant marine policeman
policewoman guard pilot crewman crewmember airman sailor paratrooper commando reservist veteran defector deserter
peacekeeper observer monitor inspector adviser advisor instructor trainer trooper infantryman
prisoner detainee captive hostage inmate abductee convict
doctor medic nurse paramedic surgeon patient rescuer volunteer worker staffer employee driver labourer laborer
engineer technician journalist reporter photographer cameraman activist teacher student pupil schoolchild
schoolboy schoolgirl professor academic cleric priest imam bishop nun monk shopkeeper farmer shepherd fisherman
trader merchant businessman official minister lawmaker deputy mp diplomat ambassador judge lawyer spokesman
refugee evacuee migrant returnee idp asylum-seeker bride groom teammate
father mother son daughter brother sister husband wife parent grandchild grandson granddaughter grandmother
grandfather cousin uncle aunt nephew niece sibling relative orphan widow
crusader passenger pilgrim worshipper worshiper mourner protester protestor demonstrator
bystander pedestrian passerby shopper traveller traveler tourist guest spectator
national foreigner expatriate briton american syrian turk kurd arab iraqi lebanese iranian russian
palestinian israeli christian muslim alawite sunni shiite druze yazidi assyrian armenian turkmen
suspect criminal bandit smuggler accomplice comrade colleague companion emir sheikh figure emissary contractor
defender helmet responder firefighter caretaker cook baker mayor governor president premier
nomad settler occupant tenant dweller individual human others other wounded injured dead killed missing displaced
slain detained besieged trapped
""".split()

_IRREGULAR = """
people persons children women men babies families casualties fatalities bodies deputies lives wives
troops personnel staff police militia militiamen crew forces militias
population dead youths schoolchildren grandchildren passersby losses mps idps
""".split()

_THINGS = """
home house building apartment flat shop store market school hospital clinic mosque church bakery warehouse depot
tank vehicle car truck bus ambulance lorry convoy van motorcycle motorbike bulldozer pickup helicopter plane
aircraft warplane jet drone ship boat
missile rocket shell mortar bomb barrel mine grenade round bullet weapon gun launcher cannon howitzer rifle
strike airstrike raid sortie attack assault blast explosion shelling clash battle bombing incident violation
breach operation mission flight position target base checkpoint headquarters stronghold tunnel bunker camp
village town city neighbourhood neighborhood district area province governorate country state nation region
location site point building facility centre center institution organisation organization group faction brigade
truckload parcel package basket box meal tent ration post hill kilometre well pipeline station bridge road
document report case photo picture video vote ceasefire truce agreement side front party way time thing part
reason hand element phase stage condition
""".split()


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|ch|sh)$", noun) else "s")


PEOPLE_SINGULAR = frozenset(_PEOPLE) - {"others", "other", "wounded", "injured", "dead", "killed", "missing"}
_PEOPLE_WORDS = frozenset(_PEOPLE) | frozenset(map(_plural, _PEOPLE)) | frozenset(_IRREGULAR)
_THING_SINGULAR = frozenset(_THINGS)
_THING_WORDS = frozenset(_THINGS) | frozenset(map(_plural, _THINGS))
_HARMED = frozenset(
    {"wounded", "injured", "dead", "killed", "missing", "displaced", "slain", "trapped", "besieged"}
)
_PLURAL_SUFFIXES = ("men", "women", "ists", "fighters", "workers", "goers", "children", "eers")
_SINGULAR_SUFFIXES = ("man", "woman", "ist", "fighter", "worker", "goer", "child")

_STOP = frozenset(
    """
a an the this that these those in on at by from to into near of for with without within inside outside over under
during after before since until when while where as if than then and or but nor so because although though who whom
whose which what how why between among amid across through against towards toward around about along behind
he she it they we you i his her its their our my him them us me himself herself itself themselves
is are was were be been being am has have had having do does did will would can could may might must shall should
said says say told tells saying not no also still already yet now later earlier ago yesterday today tomorrow
killed dead dying died die dies kill kills killing wounding injuring hurt including included include includes
leaving left remain remained remains became become were fled flee flees went go goes came come comes
took take takes made make makes got get gets gave give gives lost lose fell fall found saw see
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december there here per each every both either neither plus
""".split()
)
_PARTICIPLES = frozenset(
    """
armed wounded injured displaced trapped detained besieged unarmed masked unidentified suspected alleged related
allied hooded retired wanted uninjured exhausted unaccompanied starved malnourished abandoned captured
kidnapped abducted arrested jailed imprisoned so-called united mixed experienced trained skilled dedicated
red hundred hatred sacred opposed deceased charred affiliated disabled handicapped aged naked wicked
married educated uniformed listed estimated confirmed registered destroyed damaged guided improvised
""".split()
)
_MORE = frozenset({"more", "further", "additional"})
_WORD = re.compile(
    r"[ \u00a0\u202f]{1,2}[\"“‘]?((?:\d{1,3}-years?-old|[^\W\d_][\w’'-]*)(?:\.(?=[ ]?[a-z]))?)[\"”]?"
)
_OF = re.compile(
    r"[ ](?:of|out of|from among)[ ](?:(all )?(?:the|its|their|his|her|our|those|these|my|your)\b)?",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"[ ]of[ ](?:them|whom|us|which|those|these)\b", re.IGNORECASE)
_GLUED = re.compile(r"[^\W\d_]+")
_MOST_UNKNOWN = 5
_LY = frozenset(
    {
        "elderly",
        "family",
        "newly",
        "heavily",
        "lightly",
        "badly",
        "seriously",
        "severely",
        "critically",
        "mainly",
        "mostly",
        "previously",
        "recently",
        "early",
        "italy",
        "predominantly",
        "deadly",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """The noun phrase that a number counts."""

    span: Span
    """Without determiner or "of"."""
    kind: Counted
    plural: bool
    """The last word is a plural or a word for several people."""


def _kind(word: str, written: str) -> Counted | None:
    if word in _PEOPLE_WORDS or word.endswith(_PLURAL_SUFFIXES + _SINGULAR_SUFFIXES):
        return Counted.PEOPLE
    if word in _THING_WORDS:
        return Counted.THINGS
    if written[0].isupper() and word.endswith(("ans", "ians", "ites", "ons", "ese", "is")):
        return Counted.PEOPLE  # demonyms: "Syrians", "Britons", "Iraqis"
    return None


def counted(text: str, position: int, end: int, *, after_article: bool = False) -> Noun | None:
    """The noun phrase right after `position` (the end of a number), if one stands there.

    "of", "of the", "of its" before it are stepped over; "of them" is a noun phrase of its own.
    """
    if position < end and text[position].isalpha() and text[position - 1].isdigit():
        # Digits glued to their noun ("21people"): the word pattern wants its space, so begin on the word itself.
        word = _GLUED.match(text, position, end)
        kind = _kind(word[0].lower(), word[0]) if word else None
        return word and Noun(span=Span(*word.span()), kind=kind or Counted.UNKNOWN, plural=True)
    pronoun = _OF_THEM.match(text, position, end)
    if pronoun:
        start = pronoun.start() + len(pronoun[0].split(" ")[0]) + 1
        return Noun(span=Span(start, pronoun.end()), kind=Counted.UNKNOWN, plural=True)
    of = _OF.match(text, position, end)
    if of:
        position = of.end() - (of[0][-1] == " ")
    return _phrase(text, position, end, sure=after_article or bool(of), after_of=bool(of))


def _phrase(text: str, position: int, end: int, *, sure: bool, after_of: bool) -> Noun | None:
    """Steps word by word, keeping the last place where a noun ended.

    sure: a noun must follow (an article or "of the" stands before), so that a word in -ed is no verb.
    """
    first = best = None
    kind, name, unknown = Counted.UNKNOWN, "", 0
    while unknown <= _MOST_UNKNOWN and (match := _WORD.match(text, position, end)) is not None:
        written = match[1]
        word = written.lower().removesuffix("'s").removesuffix("’s")
        if word in _STOP or (best is not None and word in _HARMED):
            break
        if not (sure and best is None) and _looks_like_verb(word, written):
            break
        first = match.start(1) if first is None else first
        position = match.end()
        seen = _harmed(word, best, after_of=after_of) or _kind(word, written)
        if seen is not None:
            best, kind, name, unknown = match.end(1), seen, word, 0
        elif word in _MORE or (best is None and _unknown_plural(word)):
            best, name = match.end(1), word
        else:
            unknown += 1
        if _closes(word, seen) or text[match.end() - 1] in ".":
            break
    if first is None or best is None:
        return None
    return Noun(span=Span(first, best), kind=kind, plural=not _is_singular(name))


def _harmed(word: str, best: int | None, *, after_of: bool) -> Counted | None:
    """ "the wounded" after "of" is a noun; right after a number ("12 wounded") it is what happened to them."""
    return Counted.PEOPLE if after_of and best is None and word in _HARMED else None


def _closes(word: str, seen: Counted | None) -> bool:
    """A noun for several people ends its phrase: what follows it belongs to the verb or to another headline."""
    return seen is Counted.PEOPLE and word not in _HARMED and not _is_singular(word)


def _is_singular(word: str) -> bool:
    return word in PEOPLE_SINGULAR or word in _THING_SINGULAR or word.endswith(_SINGULAR_SUFFIXES)


def _looks_like_verb(word: str, written: str) -> bool:
    if word.endswith("ly"):
        return word not in _LY
    past = word.endswith("ed") and word not in _PARTICIPLES and "-" not in word and not written[0].isupper()
    return past


def _unknown_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
