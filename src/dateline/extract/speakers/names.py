"""The fullest name of a speaker in a report, and whom a pronoun or description takes up."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from dateline.extract.speakers.line import lexicon_set
from dateline.model.analysis import Analysis, MentionKind
from dateline.model.document import BlockKind
from dateline.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LIGHT = frozenset("the a an of for in on at by to and from with its his her their this that s".split())  # noqa: SIM905 - reads as a sentence
_SPLIT = re.compile(r",|\(|\[| - |\b(?:of|for|in|at|from|with|on|who|which|that|near|(?<!-)based|known)\b")
_CAPITAL = r"(?:[A-Z][\w’'-]*|al-[A-Z][\w’'-]*)"
_NAME = re.compile(
    rf"{_CAPITAL}(?: (?:(?:of|for|and|of the|for the|bin|de) )?{_CAPITAL})+(?: ?[(\[][A-Z]{{2,}}[)\]])?"
)
_LONGEST = 14
_HE = frozenset({"he", "she"})
_FIRST = frozenset({"i", "we"})
_PRONOUNS = _HE | _FIRST | {"it", "they", "who", "the two", "one"}
_NATIONS = frozenset({"A", "The", "An", "One", "Syria", "Syrian", "British", "Monitor", "NGO", "Monitors"})
_MONITOR_NAMES = ("Observatory for Human Rights", "Observatory", "SOHR", "Network for Human Rights")


@dataclass(slots=True)
class Speakers:
    """The speakers of one report, in the order in which it names them."""

    analysis: Analysis
    names: Sequence[Span]
    """Runs of capitalised words in the report's body."""
    phrases: Sequence[Span]
    """Every phrase that stands as a speaker anywhere in the report."""
    longer: dict[str, Span | None] = field(default_factory=dict)
    """The longer name found for words asked for before."""
    seen: list[Span] = field(default_factory=list)
    """The speakers so far, each in its fullest form, pronouns resolved."""

    def fullest(self, phrase: Span) -> tuple[Span, str]:
        """The fullest name of the speaker that `phrase` stands for, and what led to it."""
        words = self._words(phrase)
        plain = words.lower().strip()
        for found, reason in self._candidates(phrase, words, plain):
            if found is not None:
                return found, reason
        return phrase, ""

    def _candidates(self, phrase: Span, words: str, plain: str) -> Iterator[tuple[Span | None, str]]:
        """What a phrase may stand for, the likeliest first."""
        if plain in _PRONOUNS:
            yield self._taken_up(plain), f'"{words}" takes up the last such speaker'
            return
        if describes_monitor(words.split(",", 1)[0]):
            yield self._monitor(), f'"{words}" is the monitor that the report names'
        if _takes_up(words):
            yield self._definite(phrase, words), f'"{words}" takes up a speaker named before'
        yield self._longer(phrase), "the fullest name in the report"

    def remember(self, phrase: Span) -> None:
        """Note that this speaker spoke."""
        self.seen.append(phrase)

    def last(self) -> Span | None:
        """The speaker who spoke last."""
        return self.seen[-1] if self.seen else None

    def _words(self, span: Span) -> str:
        return span.of(self.analysis.text)

    def _taken_up(self, pronoun: str) -> Span | None:
        """The speaker whom a pronoun stands for."""
        fits: dict[str, Callable[[str], bool]] = {"it": _may_be_thing, "they": _plural}
        person = pronoun in _HE or pronoun in _FIRST
        tests: list[Callable[[str], bool]] = (
            [is_person, _may_be_person] if person else [fits.get(pronoun, bool)]
        )
        for test in tests:
            found = next((s for s in reversed(self.seen) if test(self._words(s))), None)
            if found:
                return found
        return self.last()

    def _definite(self, phrase: Span, words: str) -> Span | None:
        """The speaker that "the group", "the source", "the statement" takes up."""
        head = _head(words)
        same = next((s for s in reversed(self.seen) if _head(self._words(s)) == head), None)
        if same:
            return self._longer(same) or same
        role = next((s for s in reversed(self.seen) if head in _first_words(self._words(s))), None)
        if role:
            return role
        if head in lexicon_set("document"):
            return self.last()
        if head in {"group", "organisation", "organization", "body", "charity", "agency", "ngo"}:
            return next(
                (s for s in reversed(self.seen) if not is_person(self._words(s))), None
            ) or self._party(phrase)
        return None

    def _party(self, phrase: Span) -> Span | None:
        """The party that was named last before `phrase`."""
        named = (
            m.span
            for m in self.analysis.mentions
            if m.kind is MentionKind.PARTY and m.span.end <= phrase.start
        )
        return max(named, default=None)

    def _monitor(self) -> Span | None:
        """The monitoring group that the report names, if it names one."""
        if "" not in self.longer:
            self.longer[""] = self._search_monitor()
        return self.longer[""]

    def _search_monitor(self) -> Span | None:
        """The fullest name of a monitoring group in the report."""
        for name in _MONITOR_NAMES:
            options = [s for s in [*self.phrases, *self.names] if self._is_monitor(s, name)]
            if options:
                return max(options, key=lambda s: (min(len(_content(self._words(s))), _LONGEST), -s.start))
        return None

    def _is_monitor(self, span: Span, name: str) -> bool:
        words = self._words(span)
        return name in words and _head(words) in {"observatory", "sohr", "network", "monitor", "group"}

    def _longer(self, phrase: Span) -> Span | None:
        """A longer name with the same head that holds every telling word of `phrase`."""
        own = self._words(phrase).split(",", 1)[0]
        if own not in self.longer:
            self.longer[own] = self._search_longer(own)
        return self.longer[own]

    def _search_longer(self, own: str) -> Span | None:
        """The longest name in the report that `own` shortens."""
        head, wanted, size = _head(own), _telling(own), len(_content(own))
        best: Span | None = None
        for span in [*self.phrases, *self.names]:
            other = self._words(span)
            content = _content(other)
            if not size < len(content) <= _LONGEST or not _same_head(own, head, other):
                continue
            if (wanted <= content or _is_acronym(own, other)) and (
                best is None or len(content) > len(_content(self._words(best)))
            ):
                best = span
        return best


def speakers_of(analysis: Analysis, phrases: Sequence[Span]) -> Speakers:
    """The names of a report, ready to be asked; headlines are left out, since their capitals name nothing."""
    names = [
        Span(sentence.span.start + m.start(), sentence.span.start + m.end())
        for sentence in analysis.sentences
        if sentence.kind is not BlockKind.HEADLINE
        for m in _NAME.finditer(sentence.span.of(analysis.text))
    ]
    return Speakers(analysis=analysis, names=_distinct(analysis, names), phrases=_distinct(analysis, phrases))


def _distinct(analysis: Analysis, spans: Sequence[Span]) -> list[Span]:
    """The first span of each wording."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(span.of(analysis.text), span)
    return list(first.values())


@cache
def _content(words: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    found = (m.lower().replace("'s", "").replace("’s", "") for m in _WORD.findall(words))
    return frozenset(w for w in found if w not in _LIGHT)


def _telling(words: str) -> frozenset[str]:
    """The words of a phrase that its fuller form must have: the capitalised ones where there are any."""
    plain = re.sub(r"^(?:The|A|An)\s", "", words)
    names = [
        w for w in _WORD.findall(plain) if w[:1].isupper() and not w.endswith(("-based", "-backed", "-run"))
    ]
    return _content(" ".join(names)) if names else _content(words)


@cache
def _head(words: str) -> str:
    """The last word of a phrase before its first preposition or comma."""
    first = _SPLIT.split(words.strip(), maxsplit=1)[0]
    found = _WORD.findall(first) or _WORD.findall(words)
    return re.sub(r"['’]s$", "", found[-1].lower()) if found else ""


@cache
def _first_words(words: str) -> frozenset[str]:
    """The words of a phrase before its first preposition or comma."""
    return frozenset(w.lower() for w in _WORD.findall(_SPLIT.split(words.strip(), maxsplit=1)[0]))


def _same_head(own: str, head: str, other: str) -> bool:
    """Two phrases name one thing as far as their heads tell."""
    if _head(other) == head or _is_acronym(own, other):
        return True
    # "the Observatory head" is "Observatory head Ali Saleh": a role before a name.
    return head in lexicon_set("person noun") and head in _first_words(other)


def _is_acronym(own: str, other: str) -> bool:
    """A short name in capitals stands for the longer one: in brackets after it, or its first letters."""
    short = re.sub(r"^(?:the|The)\s", "", own)
    if not (short.isupper() and 2 <= len(short) <= 6 and short.isalpha()):
        return False
    if f"({short})" in other or f"[{short}]" in other:
        return True
    initials = "".join(w[0] for w in _WORD.findall(other) if w[:1].isupper() and w.lower() not in _LIGHT)
    return initials.endswith(short)


def _takes_up(words: str) -> bool:
    """The phrase takes up something already named: "the group", "the Britain-based organisation"."""
    lower = words.lower()
    if not lower.startswith(("the ", "this ", "that ", "its ", "his ", "their ")):
        return False
    return not any(w[:1].isupper() and not w.endswith("-based") for w in _WORD.findall(words)[1:])


def describes_monitor(words: str) -> bool:
    """The phrase describes a monitoring group without naming it."""
    found = _WORD.findall(words)
    lower = [w.lower().removesuffix("'s") for w in found]
    if len(found) > 9 or "and" in lower or {"observatory", "network"} & set(lower):
        return False
    if any(w[:1].isupper() and not w.endswith("-based") and w not in _NATIONS for w in found):
        return False
    based = any(w.endswith("-based") for w in lower) and bool(
        {"group", "organisation", "organization"} & set(lower)
    )
    return based or not lexicon_set("monitor").isdisjoint(lower)


@cache
def is_person(words: str) -> bool:
    """The phrase names a person, by role or by the shape of the name."""
    first = re.split(r",|\(", words, maxsplit=1)[0]
    found = _WORD.findall(first)
    if any(w.lower() in lexicon_set("person noun") for w in found):
        return True
    return (
        not is_organisation(words)
        and len(found) >= 2
        and all(w[:1].isupper() for w in found[-2:])
        and found[0] != "The"
    )


def _may_be_thing(words: str) -> bool:
    """The phrase may name one body or thing."""
    return not is_person(words) and not _plural(words)


def _may_be_person(words: str) -> bool:
    """Nothing speaks against the phrase naming a person."""
    return (
        not is_organisation(words)
        and not _plural(words)
        and words[:1].isupper()
        and _head(words) not in lexicon_set("document")
    )


@cache
def is_organisation(words: str) -> bool:
    """The phrase names an organisation or a body."""
    found = _WORD.findall(_SPLIT.split(words, maxsplit=1)[0])
    if not found or any(w.lower() in lexicon_set("person noun") for w in found):
        return False
    if found[-1].isupper() and len(found[-1]) > 1:
        return True
    return any(w.lower() in lexicon_set("organisation noun") for w in found)


@cache
def _plural(words: str) -> bool:
    return _head(words).endswith("s") or " and " in words
