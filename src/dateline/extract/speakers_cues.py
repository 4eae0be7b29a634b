"""The words of a sentence that attribute: "X said", "according to X", "X denied"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dateline.extract.speakers_line import DASHES, QUOTE_MARKS, Line, lexicon_set
from dateline.extract.speakers_phrase import Bounds, phrase_after, subject_before

_CONJUNCTIONS = frozenset({"but", "while", "although", "though", "whereas", "as", "and", "with", ";"})
_DOCUMENTS = frozenset(
    "statement report interview tweet message briefing remarks conference press release speech letter video bulletin "
    "telephone phone post page account website".split()
)
_BY = frozenset(
    "said reported confirmed announced documented claimed released published cited quoted recorded verified "
    "condemned denied compiled provided according".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One attribution in a line, in word indices."""

    source: Bounds
    verb: Bounds
    start: int
    """First word of the attributing phrase."""
    end: int
    """The word after the attributing phrase and its adjuncts."""
    form: str
    """"verb", "inverted", "according", "act", "by", "citing", "label"."""
    rule: str
    via: Bounds | None = None


def cues(line: Line) -> list[Cue]:
    """The attributions of one sentence, in text order."""
    found: list[Cue] = []
    for index in range(len(line)):
        if line.quoted[index] or (found and index < found[-1].verb[1]):
            continue
        cue = _at(line, index, found[-1] if found else None)
        if cue:
            found.append(cue)
    return found


def _at(line: Line, index: int, last: Cue | None) -> Cue | None:
    """The attribution whose verb or preposition stands at `index`."""
    word = line.lower[index]
    if word == "according" and _word(line, index + 1) == "to":
        return _forward(line, index, index + 2, "according", 'named after "according to"')
    if word in lexicon_set("citing") and index + 1 < len(line):
        return _forward(line, index, index + 1, "citing", "named as what another source cites")
    if word in {"quoted", "quotes", "cited", "cites"}:
        return _quoting(line, index, last)
    if word in _BY and _word(line, index + 1) == "by":
        return _forward(line, index, index + 2, "by", f'named after "{word} by"')
    for kind in ("say", "act", "figure"):
        end = _verb_end(line, index, kind)
        if end:
            return _verbal(line, index, end, kind, last)
    if word in lexicon_set("participle"):
        return _participle(line, index, last)
    return None


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


def _verb_end(line: Line, index: int, kind: str) -> int | None:
    """The index after a speech verb of this kind at `index`; None where there is none."""
    if kind != "figure":
        for words in _with_particle(kind).get(line.lower[index], []):
            if list(line.lower[index : index + len(words)]) == words:
                return index + len(words)
    if line.lower[index] not in lexicon_set(kind):
        return None
    return index + 1 if kind != "figure" or _gives_figure(line, index) else None


def _gives_figure(line: Line, index: int) -> bool:
    """A verb such as "put", "documented", "showed" gives a finding of its subject."""
    word = line.lower[index]
    if word in {"put", "puts", "placed"}:
        return any(
            w in {"toll", "number", "figure", "count", "death"} for w in line.lower[index + 1 : index + 7]
        )
    if word in {
        "showed",
        "show",
        "shows",
        "aired",
        "broadcast",
        "broadcasts",
        "described",
        "describes",
        "found",
        "finds",
    }:
        subject = subject_before(line, index)
        return subject is not None and any(
            line.words[i].text in lexicon_set("shower") or line.lower[i] in lexicon_set("shower")
            for i in range(*subject)
        )
    if word in {"released", "published", "issued", "posted"}:
        return any(
            w in {"statement", "report", "video", "footage", "figures", "images"}
            for w in line.lower[index + 1 : index + 7]
        )
    return word not in {"saw", "heard", "suspect"}


def _verbal(line: Line, index: int, end: int, kind: str, last: Cue | None) -> Cue | None:
    """The attribution of a verb with its subject before it, or after it where the order is inverted."""
    before = _before_verb(line, index)
    if before in {"negated", "not said"} and kind != "act":
        return None
    if before == "passive" or (before == "not said" and kind == "act"):
        return None
    form = "act" if kind == "act" else "verb"
    start = last.end if last else 0
    inverted = kind == "say" and _inverts(line, index, end)
    if inverted:
        return _forward(line, index, end, "inverted", f'named after "{line.words[index].text}"')
    who = _relative(line, index, start) or subject_before(line, index, start)
    if who is None or not _could_say(line, who, index):
        return None
    stop, via = _past_adjuncts(line, index, end)
    rule = f'subject of "{line.words[index].text}"'
    return Cue(source=who, verb=(index, end), start=who[0], end=stop, form=form, rule=rule, via=via)


def _before_verb(line: Line, index: int) -> str:
    """How the words before a verb change it: "passive", "negated", "not said", or ""."""
    at = index - 1
    while at >= 0:
        word = line.lower[at]
        if word in lexicon_set("be"):
            return "passive"
        if word in lexicon_set("negation"):
            return "negated"
        if word in lexicon_set("not said"):
            return "not said"
        if word not in lexicon_set("auxiliary"):
            return ""
        at -= 1
    return ""


def _inverts(line: Line, index: int, end: int) -> bool:
    """The subject follows the verb: '"...", said X.'"""
    if end >= len(line) or index == 0 or line.lower[index] in {"told", "tells"}:
        return False
    following = line.lower[end]
    if (
        following in {"that", "it", "they", "there", ",", ":", "in", "on", "at"}
        or line.words[end].text in QUOTE_MARKS
    ):
        return False
    before = line.words[index - 1].text
    if before in QUOTE_MARKS:
        return True
    if before not in {",", *DASHES, ";"}:
        return False
    return subject_before(line, index) is None


def _relative(line: Line, index: int, start: int) -> Bounds | None:
    """The phrase before "who" where that is the subject of the verb."""
    at = index - 1
    while at > start and line.lower[at] in lexicon_set("auxiliary"):
        at -= 1
    if at <= start or line.lower[at] != "who":
        return None
    return subject_before(line, at - 1 if line.lower[at - 1] == "," else at, start)


def _could_say(line: Line, who: Bounds, index: int) -> bool:
    """The phrase before a speech verb can be its subject."""
    last = line.lower[who[1] - 1]
    if last in lexicon_set("preposition") or last in lexicon_set("determiner") - {
        "one",
        "two",
        "another",
        "some",
        "many",
    }:
        return False
    verb = line.lower[index]
    if verb == "claimed" and any(w in {"life", "lives"} for w in line.lower[index + 1 : index + 8]):
        return False
    if verb in {"report", "claim", "fear", "estimate", "suspect", "document", "show", "demand", "deny"}:
        return (
            last.endswith("s")
            or last in {"they", "who", "media", "we", "people"}
            or "and" in line.lower[slice(*who)]
        )
    if verb in {
        "reports",
        "claims",
        "fears",
        "estimates",
        "records",
        "documents",
        "demands",
        "shows",
        "notes",
        "finds",
    }:
        following = _word(line, index + 1)
        return (
            not last.endswith("s")
            and following not in {"of", "by", "said", "say"}
            and last not in {"media", "local"}
            or last in {"sana", "news"}
        )
    return True


def _forward(line: Line, index: int, start: int, form: str, rule: str) -> Cue | None:
    """An attribution whose speaker follows it."""
    who = phrase_after(line, start)
    if who is None:
        return None
    stop, via = _past_adjuncts(line, index, who[1])
    return Cue(source=who, verb=(index, start), start=index, end=stop, form=form, rule=rule, via=via)


def _quoting(line: Line, index: int, last: Cue | None) -> Cue | None:
    """ "SANA quoted X as saying", "X was quoted by SANA as saying"."""
    if _before_verb(line, index) == "passive":
        who = subject_before(line, _be_before(line, index), last.end if last else 0)
        by = phrase_after(line, index + 2) if _word(line, index + 1) == "by" else None
        end = next(
            (i + 1 for i in range(index, min(index + 14, len(line))) if line.lower[i] == "saying"), index + 1
        )
        if by is None and _word(line, end) == "by":
            by = phrase_after(line, end + 1)
            end = by[1] if by else end
        if who is None:
            return None
        return Cue(
            source=who, verb=(index, end), start=who[0], end=end, form="verb", rule="quoted by others", via=by
        )
    outlet = subject_before(line, index, last.end if last else 0)
    who = phrase_after(line, index + 1)
    if who is None or outlet is None or _word(line, who[1]) != "as":
        return None
    end = min(who[1] + 2, len(line))
    return Cue(
        source=who,
        verb=(index, index + 1),
        start=outlet[0],
        end=end,
        form="verb",
        rule="quoted by an outlet",
        via=outlet,
    )


def _be_before(line: Line, index: int) -> int:
    while index > 0 and line.lower[index] not in lexicon_set("be"):
        index -= 1
    return index


def _participle(line: Line, index: int, last: Cue | None) -> Cue | None:
    """ "with a monitor saying ..."; "X issued a statement saying ..."."""
    who = subject_before(line, index, last.end if last else 0)
    with_subject = who is not None and who[0] > 0 and line.lower[who[0] - 1] == "with"
    if who is None or not with_subject:
        return None
    stop, via = _past_adjuncts(line, index, index + 1)
    return Cue(
        source=who,
        verb=(index, index + 1),
        start=who[0] - 1,
        end=stop,
        form="verb",
        rule='subject of "saying"',
        via=via,
    )


def _past_adjuncts(line: Line, verb: int, end: int) -> tuple[int, Bounds | None]:
    """The index after times, addressees and "in a statement", and the outlet named there."""
    via: Bounds | None = None
    at = end
    if line.lower[verb] in {"told", "tells", "tell", "telling"}:
        heard = phrase_after(line, at)
        if heard:
            at, via = heard[1], (heard if _outlet(line, heard) else None)
    while at < len(line):
        stop, found = _adjunct(line, at)
        if stop == at:
            break
        at, via = stop, via or found
    return at, via


def _adjunct(line: Line, at: int) -> tuple[int, Bounds | None]:
    """The end of one adjunct at `at` (`at` itself where none begins) and the outlet it names."""
    word = line.lower[at]
    if line.tells_time(at) or (
        word in lexicon_set("auxiliary") and word not in {"had", "has", "have", "all", "both", "only", "just"}
    ):
        return at + 1, None
    if word not in {"in", "on", "at", "by", "via", "during", "through", "to", "over", "from"} or _word(
        line, at + 1
    ) in {"least", "most"}:
        return at, None
    if at + 1 < len(line) and line.tells_time(at + 1):
        return at + 2, None
    stop = at + 1
    while (
        stop < len(line)
        and line.words[stop].text not in {",", ":", ".", ";", "("} | QUOTE_MARKS
        and line.lower[stop] not in {"that", "saying"}
    ):
        stop += 1
    said_in = any(line.lower[i] in _DOCUMENTS for i in range(at, min(at + 5, stop)))
    ends_well = stop < len(line) and line.lower[stop] in {"that", ",", ":", "saying"} or stop >= len(line) - 1
    if not (said_in and stop - at < 16) and not (
        ends_well and stop - at < 7 and word in {"to", "via", "on", "in", "at"}
    ):
        return at, None
    return stop, _outlet_in(line, at, stop)


def _outlet_in(line: Line, start: int, end: int) -> Bounds | None:
    """The outlet after "to", "with" or "via" between two indices."""
    for index in range(start, end - 1):
        if line.lower[index] in {"to", "with", "via", "on"}:
            phrase = phrase_after(line, index + 1)
            if phrase and _outlet(line, phrase):
                return phrase
    return None


def _outlet(line: Line, phrase: Bounds) -> bool:
    """The phrase names an outlet, agency or other channel."""
    known = lexicon_set("outlet")
    return any(line.words[i].text in known or line.lower[i] in known for i in range(*phrase))


def outlet(line: Line, phrase: Bounds) -> bool:
    """The phrase names an outlet, agency or other channel through which others speak."""
    return _outlet(line, phrase)


def contents(line: Line, found: list[Cue]) -> Iterator[tuple[Cue, Bounds]]:
    """Each cue with each stretch of its line whose claims belong to its speaker."""
    for number, cue in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        limit = _clause_start(line, following, cue.end) if following else len(line)
        for bounds in _stretches(line, cue, following, limit):
            if bounds[0] < bounds[1]:
                yield cue, bounds


def _clause_start(line: Line, cue: Cue, least: int) -> int:
    """Where the clause of the next attribution begins; the end of the line where it trails its content."""
    if cue.form in {"according", "inverted", "citing", "by"} or _trails(line, cue):
        return len(line)
    return max(cue.start, least)


def _trails(line: Line, cue: Cue) -> bool:
    """Nothing that the speaker says follows the attribution within its own clause."""
    return cue.end >= len(line) or line.words[cue.end].text in {",", ".", ";", "!", "?", ")", *DASHES}


def _stretches(line: Line, cue: Cue, following: Cue | None, limit: int) -> list[Bounds]:
    """The stretches of a line that one attribution covers."""
    if cue.form == "act":
        return [(cue.start, limit)]
    if cue.form == "by":
        return [(0, len(line))]
    leads = cue.start <= 1
    trails = _trails(line, cue)
    if cue.form == "verb" and not trails:
        quoted_before = cue.start > 0 and line.words[cue.start - 1].text in QUOTE_MARKS
        return [(0, cue.start), (cue.end, limit)] if quoted_before else [(cue.end, limit)]
    if leads:
        return [(cue.end, limit)]
    after = (cue.end, limit) if _goes_on(line, cue, following) else (0, 0)
    return [(0, cue.start), after]


def _goes_on(line: Line, cue: Cue, following: Cue | None) -> bool:
    """What stands after an inserted attribution is still the speaker's."""
    at = cue.end + 1
    if at >= len(line) or line.words[cue.end].text == ".":
        return False
    word = line.lower[at]
    if word in {"but", "while", "although", "though", "whereas", "as"} or line.words[cue.end].text == ";":
        return False
    return not (following and following.form in {"according", "inverted", "citing"} and word in _CONJUNCTIONS)


def with_channels(line: Line, found: list[Cue]) -> list[Cue]:
    """The attributions with outlets that only pass on another's words made channels of those."""
    kept: list[Cue] = []
    for cue in found:
        if cue.form == "citing" and kept:
            carrier = kept[-1]
            kept[-1] = replace(carrier, source=cue.source, rule=cue.rule, via=carrier.via or carrier.source)
        else:
            kept.append(cue)
    return kept
