"""The words of a sentence that attribute: "X said", "according to X", "X denied"."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.extract.phrases import bag
from dateline.extract.speakers.adjuncts import past_adjuncts
from dateline.extract.speakers.line import DASHES, QUOTE_MARKS, Line, lexicon_set
from dateline.extract.speakers.phrase import Bounds, first_subject, phrase_after, subject_before

_FIGURE_NOUNS = frozenset({"toll", "number", "figure", "count", "death", "tally"})
_GIVES = frozenset({"put", "puts", "placed", "gave", "given", "gives"})
_SHOWS = frozenset({"showed", "show", "shows", "aired", "broadcast", "broadcasts", "found", "finds"})
_ISSUES = frozenset({"released", "published", "issued", "posted"})
_POINTERS = frozenset({"this", "that", "these", "those", "there", "which"})
_PLURAL_VERBS = frozenset(
    {"report", "claim", "fear", "estimate", "suspect", "document", "show", "demand", "deny"}
)
_NOUN_LIKE = frozenset(
    {"reports", "claims", "fears", "estimates", "records", "documents", "demands", "notes", "finds"}
)
_BLAMED_EVENTS = bag(
    "airstrike airstrikes strike strikes raid raids attack attacks shelling bombing bombings bombardment"
    " blast explosion massacre killing killings"
)
_VAGUE = bag(
    "first initial early earlier other latest some several many local unconfirmed conflicting media news"
    " press preliminary recent new more"
)
"""What stands before "reports" as a noun and names nobody."""


class Form(StrEnum):
    """How an attribution stands in its sentence."""

    VERB = "verb"
    INVERTED = "inverted"
    ACCORDING = "according"
    ACT = "act"
    BY = "by"
    CITING = "citing"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One attribution in a line, in word indices."""

    source: Bounds
    verb: Bounds
    start: int
    """First word of the attributing phrase."""
    end: int
    """The word after the attributing phrase and its adjuncts."""
    form: Form
    rule: str
    via: Bounds | None = None


def cues(line: Line) -> list[Cue]:
    """The attributions of one sentence, in text order."""
    found: list[Cue] = []
    for index in range(len(line)):
        if (line.quoted[index] and not line.all_quoted) or (found and index < found[-1].verb[1]):
            continue
        cue = _at(line, index, found)
        if cue:
            found.append(cue)
    return found


def _at(line: Line, index: int, found: Sequence[Cue]) -> Cue | None:
    """The attribution whose verb or preposition stands at `index`."""
    word, following = line.lower[index], _word(line, index + 1)
    if word.startswith("according") and following == "to":
        return _forward(line, index, index + 2, Form.ACCORDING)
    if word in lexicon_set("citing"):
        return _forward(line, index, index + 1, Form.CITING)
    figure = word == "given" and not _FIGURE_NOUNS.isdisjoint(line.lower[max(0, index - 4) : index])
    if (figure or word in lexicon_set("by")) and following == "by":
        return _forward(line, index, index + 2, Form.BY)
    if word in {"quoted", "quotes", "cited", "cites", "reported"}:
        quoting = _quoting(line, index, found)
        if quoting or word != "reported":
            return quoting
    if word in lexicon_set("participle"):
        return _participle(line, index, found)
    return _verb_at(line, index, found)


def _word(line: Line, index: int) -> str:
    return line.lower[index] if 0 <= index < len(line) else ""


@cache
def _with_particle(kind: str) -> dict[str, list[list[str]]]:
    """Verbs that need further words, by their first word."""
    found: dict[str, list[list[str]]] = {}
    for entry in lexicon_set(f"{kind} with particle"):
        words = entry.split()
        found.setdefault(words[0], []).append(words)
    return found


def _verb_at(line: Line, index: int, found: Sequence[Cue]) -> Cue | None:
    """The attribution by a finite verb of speech at `index`."""
    for kind in ("say", "act"):
        for words in _with_particle(kind).get(line.lower[index], ()):
            if list(line.lower[index : index + len(words)]) == words:
                return _verbal(line, (index, index + len(words)), kind, found)
        if line.lower[index] in lexicon_set(kind):
            return _verbal(line, (index, index + 1), kind, found)
    if line.lower[index] in lexicon_set("figure") and _gives_figure(line, index):
        return _verbal(line, (index, index + 1), "figure", found)
    return None


def _gives_figure(line: Line, index: int) -> bool:
    """A verb such as "put", "showed", "released" gives a finding of its subject."""
    word, following = line.lower[index], line.lower[index + 1 : index + 7]
    if word in _GIVES:
        return not _FIGURE_NOUNS.isdisjoint(following)
    if word in _ISSUES:
        return not lexicon_set("document").isdisjoint(following)
    if word in _SHOWS:
        subject = subject_before(line, index)
        return subject is not None and not lexicon_set("shower").isdisjoint(line.lower[slice(*subject)])
    return word not in {"saw", "heard"}


def _verbal(line: Line, verb: Bounds, kind: str, found: Sequence[Cue]) -> Cue | None:
    """The attribution of a verb with its subject before it, or after it where the order is inverted."""
    index, end = verb
    if _unsaid(line, index) or _word(line, end) in {"by", "of"}:
        return None
    if kind == "say" and _inverts(line, index, end):
        return _forward(line, index, end, Form.INVERTED)
    start = found[-1].end if found else 0
    who = _relative(line, index) or subject_before(line, index, start) or _shared_subject(line, index, found)
    who = _behind_blamed(line, who, end) if who and line.lower[index] == "blamed" else who
    if who is None or not _could_say(line, who, index):
        return None
    if line.lower[index] == "continued" and not _trailing(line, end):
        return None
    if line.lower[who[0]] in {"it", "they", "he", "she"} and found and not _trailing(line, found[-1].end):
        return None  # "the group said it documented ...": still the group
    stop, via = past_adjuncts(line, index, end)
    form = Form.ACT if kind == "act" else Form.VERB
    rule = f'subject of "{line.words[index].text}"'
    return Cue(source=who, verb=verb, start=min(who[0], index), end=stop, form=form, rule=rule, via=via)


def _behind_blamed(line: Line, who: Bounds, end: int) -> Bounds:
    """Who blames in a reduced relative clause: "an air strike activists blamed on the army"."""
    if _word(line, end) != "on":
        return who
    events = [i for i in range(*who) if line.lower[i] in _BLAMED_EVENTS]
    return (events[-1] + 1, who[1]) if events and events[-1] + 1 < who[1] else who


def _unsaid(line: Line, index: int) -> bool:
    """The words before a verb take it back: passive, negated, an infinitive, a modal."""
    for at in range(index - 1, -1, -1):
        word = line.lower[at]
        if word in lexicon_set("be") or word in lexicon_set("negation") or word in lexicon_set("not said"):
            return True
        if word not in lexicon_set("auxiliary"):
            return False
    return False


def _trailing(line: Line, end: int) -> bool:
    """An attribution that ends here has nothing of what was said straight after it."""
    return end >= len(line) or line.words[end].text in {",", ".", ";", "!", "?", ")", *DASHES}


def _inverts(line: Line, index: int, end: int) -> bool:
    """The subject follows the verb, as in: "...", said X."""
    if end >= len(line) or index == 0 or line.lower[index] in {"told", "tells"}:
        return False
    following = line.lower[end]
    if (
        following in {"that", "it", "they", "there", ",", ":", ".", "in", "on", "at"}
        or line.words[end].text in QUOTE_MARKS
    ):
        return False
    before = line.words[index - 1].text
    if following in lexicon_set("say"):
        return False  # "reports say"
    if line.lower[index] not in lexicon_set("inverting") or line.capital(index):
        return False
    if before in QUOTE_MARKS:
        return True
    return before in {",", ";", *DASHES} and subject_before(line, index) is None


def _relative(line: Line, index: int) -> Bounds | None:
    """The phrase before "who" where that is the subject of the verb."""
    at = index - 1
    while at > 0 and line.lower[at] in lexicon_set("auxiliary"):
        at -= 1
    if at <= 0 or line.lower[at] != "who":
        return None
    return subject_before(line, at - 1 if line.lower[at - 1] == "," else at)


def _shared_subject(line: Line, index: int, found: Sequence[Cue]) -> Bounds | None:
    """The subject of an earlier verb that a verb after "and", "but" or a comma shares."""
    at = index - 1
    while at > 0 and line.lower[at] in lexicon_set("auxiliary"):
        at -= 1
    if found or at <= 0 or line.lower[at] not in {"and", "but", ","}:
        return None
    return first_subject(line, 0, at)


def _could_say(line: Line, who: Bounds, index: int) -> bool:
    """The phrase before a speech verb can be its subject, and the word can be a verb there."""
    last, verb = line.lower[who[1] - 1], line.lower[index]
    if who[1] - who[0] == 1 and (last in _POINTERS or (line.quoted[index] and last in {"i", "we"})):
        return False
    if last in lexicon_set("preposition") or last in {"a", "an", "the", "no", "no one", "its", "their"}:
        return False
    if "no" in line.lower[who[0] : who[0] + 1]:
        return False
    if _takes_lives(line, index):
        return False
    if verb in _PLURAL_VERBS:
        return (
            last.endswith("s")
            or last in {"they", "who", "media", "we", "people"}
            or "and" in line.lower[slice(*who)]
        )
    return verb not in _NOUN_LIKE or _verb_not_noun(line, who, index)


def _takes_lives(line: Line, index: int) -> bool:
    """The verb "claim" takes lives here and says nothing."""
    following = line.lower[index + 1 : index + 8]
    taken = {"life", "lives", "killed", "dead", "victims", "martyrs"}
    return line.lower[index].startswith("claim") and not taken.isdisjoint(following)


def _verb_not_noun(line: Line, who: Bounds, index: int) -> bool:
    """A word such as "reports" or "claims" is the verb of this subject, not a noun that goes on with it."""
    last, following = line.lower[who[1] - 1], _word(line, index + 1)
    if following in {"of", "by", "about", "from"} or following in lexicon_set("say") or last in {"'", "'s"}:
        return False
    if last in _VAGUE or following in _GIVES or following in lexicon_set("figure"):
        return False
    named = (
        line.capital(who[1] - 1)
        or last in lexicon_set("organisation noun")
        or last in lexicon_set("person noun")
    )
    return named or last in {"it", "he", "she"}


def _forward(line: Line, index: int, start: int, form: Form) -> Cue | None:
    """An attribution whose speaker follows it."""
    who = phrase_after(line, start)
    if who is None:
        return None
    who = _issuer(line, who)
    if line.lower[who[1] - 1] in {"toll", "tally", "count"} and not any(line.capital(i) for i in range(*who)):
        return None  # "according to the latest toll" names nobody
    stop, via = past_adjuncts(line, index, who[1])
    words = " ".join(line.lower[index:start])
    rule = f'named after "{words}"'
    return Cue(source=who, verb=(index, start), start=index, end=stop, form=form, rule=rule, via=via)


def _issuer(line: Line, who: Bounds) -> Bounds:
    """Whoever issued a document: "a toll from the Observatory", "a statement by the army"."""
    taken = lexicon_set("toll")
    for at in range(who[0] + 1, min(who[1] + 1, len(line) - 1)):
        said_by = line.lower[at].endswith("ed") and _word(line, at + 1) == "by"
        if (line.lower[at] in {"from", "by"} or said_by) and line.lower[at - 1] in taken:
            return phrase_after(line, at + 1 + said_by) or who
    return who


def _quoting(line: Line, index: int, found: Sequence[Cue]) -> Cue | None:
    """The words "SANA quoted X as saying" or "X was quoted by SANA as saying"."""
    start = found[-1].end if found else 0
    if _unsaid(line, index):
        return _quoted(line, index, start)
    outlet_named, who = subject_before(line, index, start), phrase_after(line, index + 1)
    if who is None or outlet_named is None:
        return None
    saying = next((i for i in range(who[1], min(who[1] + 14, len(line))) if line.lower[i] == "saying"), None)
    if saying is None or (line.lower[index] == "reported" and line.lower[saying - 1] != "as"):
        return None
    return Cue(
        source=who,
        verb=(index, index + 1),
        start=outlet_named[0],
        end=past_adjuncts(line, index, saying + 1)[0],
        form=Form.VERB,
        rule=f'named after "{line.words[index].text}"',
        via=outlet_named,
    )


def _quoted(line: Line, index: int, start: int) -> Cue | None:
    """The words "X was quoted by SANA as saying" or "X was quoted as saying by SANA"."""
    be = index
    while be > 0 and line.lower[be] not in lexicon_set("be"):
        be -= 1
    who = subject_before(line, be, start)
    saying = next(
        (i + 1 for i in range(index, min(index + 14, len(line))) if line.lower[i] == "saying"), None
    )
    if who is None or saying is None:
        return None
    before = _word(line, index + 1) == "by"
    by = (
        phrase_after(line, index + 2 if before else saying + 1)
        if before or _word(line, saying) == "by"
        else None
    )
    end = max(saying, by[1]) if by else saying
    return Cue(
        source=who,
        verb=(index, saying),
        start=who[0],
        end=end,
        form=Form.VERB,
        rule="quoted by others",
        via=by,
    )


def _participle(line: Line, index: int, found: Sequence[Cue]) -> Cue | None:
    """The words "with a monitor saying", "X is reporting", "X issued a statement saying"."""
    before = _word(line, index - 1)
    if _takes_lives(line, index):
        return None
    progressive = before in lexicon_set("be")
    with_subject = None if progressive else _with_subject(line, index)
    if with_subject:
        who: Bounds | None = with_subject
    elif progressive:
        who = subject_before(line, index - 1, found[-1].end if found else 0)
    elif not found and (before == "," or before in lexicon_set("document")):
        who = first_subject(line, 0, index)
    else:
        who = None
    if who is None:
        return None
    stop, via = past_adjuncts(line, index, index + 1)
    start = index if not with_subject and not progressive else who[0]
    rule = f'subject of "{line.words[index].text}"'
    return Cue(source=who, verb=(index, index + 1), start=start, end=stop, form=Form.VERB, rule=rule, via=via)


def _with_subject(line: Line, index: int) -> Bounds | None:
    """The phrase between "with" and a participle."""
    at = next((i for i in range(index - 1, max(index - 12, 0), -1) if line.lower[i] == "with"), None)
    if at is None or at + 1 >= index or any(line.lower[i] in {",", "that"} for i in range(at, index)):
        return None
    return (at + 1, index)
