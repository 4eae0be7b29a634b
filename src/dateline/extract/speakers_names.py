"""The fullest name of a speaker in a report, and whom a pronoun takes up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.extract.speakers_line import lexicon_set
from dateline.model.analysis import Analysis
from dateline.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LIGHT = frozenset("the a an of for in on at by to and from with its his her their this that s".split())
_SPLIT = re.compile(r",|\(|\b(?:of|for|in|at|from|with|on|who|which|that|near|based)\b")
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]*|al-[A-Z]\w*)(?:[ \n](?:(?:of|for|and|the|al|bin|de|ez|el)[ \n])*(?:[A-Z][\w’'-]*|al-[A-Z]\w*))+"
)
_LONGEST = 14
_HE = frozenset({"he", "she"})
_PRONOUNS = _HE | {"it", "they", "who", "the two", "one"}


@dataclass(slots=True)
class Speakers:
    """The speakers of one report, in the order in which it names them."""

    analysis: Analysis
    names: list[Span] = field(default_factory=list)
    """Runs of capitalised words anywhere in the report."""
    seen: list[Span] = field(default_factory=list)
    """The phrases that stood as speakers so far, pronouns left out, each in its fullest form."""
    phrases: Sequence[Span] = ()
    """Every phrase that stands as a speaker anywhere in the report."""

    def fullest(self, phrase: Span) -> tuple[Span, str]:
        """The fullest name of the speaker that `phrase` stands for, and what led to it."""
        words = phrase.of(self.analysis.text)
        plain = words.lower().strip()
        if plain in _PRONOUNS:
            found = self._taken_up(plain)
            return (found, f'"{words}" takes up the last such speaker') if found else (phrase, "")
        if _bare(plain) in lexicon_set("monitor"):
            found = self._monitor()
            if found:
                return found, f'"{words}" is the monitor that the report names'
        found = self._longer(phrase)
        return (found, "the fullest name in the report") if found else (phrase, "")

    def remember(self, phrase: Span) -> None:
        """Note that this speaker spoke."""
        self.seen.append(phrase)

    def last(self) -> Span | None:
        """The speaker who spoke last."""
        return self.seen[-1] if self.seen else None

    def _taken_up(self, pronoun: str) -> Span | None:
        """The speaker whom a pronoun stands for."""
        for span in reversed(self.seen):
            words = span.of(self.analysis.text)
            if pronoun in _HE and not is_organisation(words):
                return span
            if pronoun == "it" and not is_person(words):
                return span
            if pronoun == "they" and _plural(words):
                return span
        return self.last()

    def _monitor(self) -> Span | None:
        """The monitoring group that the report names, if it names one."""
        text = self.analysis.text
        options = [s for s in [*self.phrases, *self.names] if _monitor_name(s.of(text))]
        return max(options, key=lambda s: (min(len(_content(s.of(text))), _LONGEST), -s.start), default=None)

    def _longer(self, phrase: Span) -> Span | None:
        """A longer name with the same head that holds every name word of `phrase`."""
        text = self.analysis.text
        own = phrase.of(text)
        head, wanted = _head(own), _content(own)
        best: Span | None = None
        for span in [*self.phrases, *self.names]:
            other = span.of(text)
            content = _content(other)
            if not len(wanted) < len(content) <= _LONGEST:
                continue
            if (
                _same_head(own, head, other)
                and wanted <= content
                and (best is None or len(content) > len(_content(best.of(text))))
            ):
                best = span
        return best


def speakers_of(analysis: Analysis, phrases: Sequence[Span]) -> Speakers:
    """The names of a report, ready to be asked."""
    names = [Span(*m.span()) for m in _NAME.finditer(analysis.text)]
    return Speakers(analysis=analysis, names=names, phrases=phrases)


def _content(words: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    return frozenset(
        w
        for w in (m.lower().replace("'s", "").replace("’s", "") for m in _WORD.findall(words))
        if w not in _LIGHT
    )


def _head(words: str) -> str:
    """The last word of a phrase before its first preposition or comma."""
    first = _SPLIT.split(words.strip(), maxsplit=1)[0]
    found = _WORD.findall(first) or _WORD.findall(words)
    return found[-1].lower() if found else ""


def _same_head(own: str, head: str, other: str) -> bool:
    """Two phrases name one thing as far as their heads tell."""
    if _head(other) == head:
        return True
    first = _SPLIT.split(other, maxsplit=1)[0]
    if head in lexicon_set("person noun"):
        # "the Observatory head" is "Observatory head Ali Saleh": a role before a name.
        return head in {w.lower() for w in _WORD.findall(first)}
    if own[-1:].isupper() and own.isupper():
        return f"({own})" in other
    return False


def _bare(words: str) -> str:
    """A description without its article and number."""
    return re.sub(r"^(?:the|a|an|one|two|another)\s+", "", words)


def _monitor_name(words: str) -> bool:
    head = _head(words)
    return head in {w.lower() for w in lexicon_set("monitor name")} or "Observatory for Human Rights" in words


def is_person(words: str) -> bool:
    """The phrase names a person, by role or by the shape of the name."""
    found = [w.lower() for w in _WORD.findall(_SPLIT.split(words, maxsplit=1)[0])]
    if any(w in lexicon_set("person noun") for w in found):
        return True
    return (
        not is_organisation(words)
        and words[:1].isupper()
        and len(found) >= 2
        and not words.startswith("The ")
    )


def is_organisation(words: str) -> bool:
    """The phrase names an organisation or a body."""
    first = _SPLIT.split(words, maxsplit=1)[0]
    found = _WORD.findall(first)
    if not found or any(w.lower() in lexicon_set("person noun") for w in found):
        return False
    if found[-1].isupper() and len(found[-1]) > 1:
        return True
    return any(w.lower() in lexicon_set("organisation noun") for w in found)


def _plural(words: str) -> bool:
    return _head(words).endswith("s") or " and " in words
