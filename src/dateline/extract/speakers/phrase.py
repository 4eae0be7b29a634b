"""Where the words that name a speaker begin and end."""

from dateline.extract.speakers.line import DASHES, QUOTE_MARKS, Line, lexicon_set

Bounds = tuple[int, int]
"""First word and the one after the last, as indices in a line."""

_STOPS = frozenset({",", ";", ":", "(", ")", "[", "]", ".", "!", "?", "...", "…"}) | QUOTE_MARKS | DASHES
_LONGEST = 16
_OPENS_INSERTION = frozenset(
    [
        "who",
        "which",
        "whose",
        "where",
        "based",
        "citing",
        "quoting",
        "speaking",
        "meanwhile",
        "however",
        "too",
    ]
)
_PAIRED = frozenset({","}) | DASHES
_LINKS = frozenset({"and", "&", "or"})


def subject_before(line: Line, end: int, start: int = 0) -> Bounds | None:
    """The noun phrase that is the subject of a verb at `end`, looking back no further than `start`.

    Auxiliaries, adverbs, times and inserted phrases between the two are passed over. An appositive belongs to
    the phrase ("Ali Saleh, a doctor in Homs,"); a clause with "which" does not.
    """
    end = _skip_adverbs_back(line, end, start)
    if end <= start:
        return None
    if line.lower[end - 1] in _PAIRED:
        return _subject_before_comma(line, end - 1, start)
    if line.words[end - 1].text in {")", "]"}:
        opening = next((i for i in range(end - 2, start, -1) if line.words[i].text in "(["), None)
        head = subject_before(line, opening, start) if opening else None
        return (head[0], end) if head else None
    if line.words[end - 1].text in QUOTE_MARKS:
        return _with_quoted_name(line, end, start)
    return _phrase_back(line, end, start)


def _with_quoted_name(line: Line, end: int, start: int) -> Bounds | None:
    """A phrase that ends on a short name in quotation marks: the units known as "White Hats"."""
    opening = next(
        (i for i in range(end - 2, max(start, end - 6), -1) if line.words[i].text in QUOTE_MARKS), None
    )
    if opening is None or line.words[end - 2].text in _STOPS or line.words[opening - 1].text in _STOPS:
        return None
    head = _phrase_back(line, opening, start)
    return (head[0], end) if head else None


def first_subject(line: Line, start: int, end: int) -> Bounds | None:
    """The subject of the first finite verb between two indices."""
    for index in range(start + 1, end):
        if not line.quoted[index] and (_finite(line, index) or line.lower[index] in {"has", "have", "had"}):
            return subject_before(line, index, start)
    return None


def _skip_adverbs_back(line: Line, end: int, start: int) -> int:
    """The index after the subject, past auxiliaries, adverbs and times that stand before a verb."""
    at = end
    while at > start:
        word = line.lower[at - 1]
        if (
            word in lexicon_set("auxiliary")
            or word == "there"
            or (word.endswith("ly") and not line.capital(at - 1))
        ):
            at -= 1
        elif line.tells_time(at - 1):
            at = _skip_time_back(line, at - 1, start)
        else:
            break
    return at


def _skip_time_back(line: Line, at: int, start: int) -> int:
    """The index where a time expression begins that goes on to `at`, its preposition included."""
    leading = {"on", "in", "at", "late", "early", "last", "this"}
    while at > start and (
        line.tells_time(at - 1) or line.lower[at - 1] in leading or line.lower[at - 1].isdigit()
    ):
        at -= 1
    return at


def _subject_before_comma(line: Line, comma: int, start: int) -> Bounds | None:
    """The subject of a verb that follows a comma or dash: "X, a monitor, said", "X, meanwhile, said"."""
    end = comma
    opened = _previous_comma(line, comma, start)
    while opened is not None and _inserted(line, opened + 1, comma):
        head = _phrase_back(line, opened, start)
        if head and _begins_clause(line, head[0], start):
            keep = comma if _appositive(line, opened + 1, comma) else opened
            return (head[0], keep if end - head[0] <= _LONGEST + 6 else opened)
        comma, opened = opened, _previous_comma(line, opened, start)
    return None


def _previous_comma(line: Line, index: int, start: int) -> int | None:
    return next((i for i in range(index - 1, start, -1) if line.lower[i] in _PAIRED), None)


def _begins_clause(line: Line, index: int, start: int) -> bool:
    """Nothing of the same clause stands before `index` but conjunctions, adverbs and times."""
    if line.capital(index) and line.lower[index] in {"a", "an", "the"}:
        return True  # a headline or byline ran into the sentence
    index = _skip_adverbs_back(line, index, start)
    if index <= start:
        return True
    before = line.lower[index - 1]
    return before in _STOPS or before in _LINKS or before in lexicon_set("clause") or before in {"on", "to"}


def _inserted(line: Line, start: int, end: int) -> bool:
    """The words between two commas are an insertion: an appositive, a relative clause, an adverb."""
    if start >= end or end - start > 26:
        return False
    word = line.lower[start]
    if word in {"but", "while", "as", "with", "when", "including", "and", "because"}:
        return False
    if word in _OPENS_INSERTION or (
        word == "in" and not lexicon_set("document").isdisjoint(line.lower[start:end])
    ):
        return True
    return not any(_finite(line, i) for i in range(start, end))


def _appositive(line: Line, start: int, end: int) -> bool:
    """The inserted words say who or what the subject is."""
    first = line.lower[start]
    if first in _OPENS_INSERTION or first in {"in", "on", "at", "for"}:
        return first == "who" and end - start <= 8
    return True


def _phrase_back(line: Line, end: int, start: int) -> Bounds | None:
    """The noun phrase that ends before `end`."""
    at, link = end, None
    while at > start and end - at < _LONGEST and not _bounds_left(line, at - 1, end):
        at -= 1
        word = line.lower[at]
        if word in _LINKS:
            link = at
        if word in lexicon_set("determiner") and not _continues_left(line, at, start):
            link = None
            break
    if link is not None and at > start and _finite(line, at - 1):
        at = link + 1
    at = _strip_left(line, at, end)
    return (at, end) if _names_somebody(line, at, end) else None


def _bounds_left(line: Line, index: int, end: int) -> bool:
    """A noun phrase cannot reach back over this word."""
    word = line.lower[index]
    if line.words[index].text in _STOPS or (line.quoted[index] and not line.quoted[end - 1]):
        return True
    if word in lexicon_set("clause"):
        return line.lower[index + 1] not in lexicon_set("tracking")
    return _finite(line, index) and word not in lexicon_set("tracking")


def _finite(line: Line, index: int) -> bool:
    """The word looks like a finite verb."""
    word = line.lower[index]
    if word in lexicon_set("finite"):
        return True
    if line.capital(index) or not word.endswith("ed") or "-" in word or word in lexicon_set("no verb"):
        return False
    return index == 0 or line.lower[index - 1] not in lexicon_set("determiner")


def _continues_left(line: Line, index: int, start: int) -> bool:
    """The phrase goes on before a determiner: "director of the Observatory", "the army and the police"."""
    if index <= start:
        return False
    before = line.lower[index - 1]
    if before in lexicon_set("preposition"):
        return not line.capital(index)
    return before in _LINKS or before in {"all", "both", "half"} or before in lexicon_set("tracking")


def _strip_left(line: Line, at: int, end: int) -> int:
    """Leave out what leads up to the phrase: conjunctions, adverbs, "On Monday", "In Geneva"."""
    while at < end:
        word = line.lower[at]
        if (
            word in _LINKS
            or word in lexicon_set("auxiliary")
            or word in {"but", "so", "'s", "by"}
            or line.tells_time(at)
        ):
            at += 1
        elif word in lexicon_set("preposition"):
            at = _past_adverbial(line, at, end)
        elif word.isdigit() and at + 1 < end and line.capital(at + 1):
            at += 1
        else:
            break
    return at


def _past_adverbial(line: Line, at: int, end: int) -> int:
    """The index after a prepositional phrase that leads a clause; `end` if nothing follows it."""
    at += 1
    if at < end and line.lower[at] in lexicon_set("determiner"):
        at += 1
    while at < end:
        if line.tells_time(at):
            at += 1
            while at < end and (line.tells_time(at) or line.lower[at].isdigit()):
                at += 1
            return at
        if line.lower[at] in lexicon_set("determiner") and line.lower[at - 1] not in lexicon_set(
            "preposition"
        ):
            return at
        at += 1
    return end


def _names_somebody(line: Line, start: int, end: int) -> bool:
    """The words can name a speaker: a word is there that is neither a number, a time nor a mark."""
    if start >= end or line.lower[end - 1] in _LINKS:
        return False
    return any(line.lower[i][:1].isalpha() and not line.tells_time(i) for i in range(start, end))


def phrase_after(line: Line, start: int) -> Bounds | None:
    """The noun phrase that begins at `start`: after "according to", "said", "by" or "citing"."""
    at = start
    while at < len(line) and at - start < _LONGEST and not _bounds_right(line, start, at):
        at += 1
    while at > start and (
        line.lower[at - 1] in lexicon_set("preposition") | _LINKS or line.tells_time(at - 1)
    ):
        at -= 1
    if at <= start or not _names_somebody(line, start, at):
        return None
    return (start, _with_appositive(line, at))


def _bounds_right(line: Line, start: int, index: int) -> bool:
    """A noun phrase cannot go on over this word."""
    word = line.lower[index]
    if line.words[index].text in _STOPS:
        return not _short_bracket(line, index)
    if word in lexicon_set("clause"):
        return _word(line, index + 1) not in lexicon_set("tracking")
    if index == start:
        return False
    if word in lexicon_set("say") or word in lexicon_set("participle"):
        return word != "report"
    if word in {"on", "in", "at", "to", "by", "late", "during"}:
        return _adverbial(line, index)
    return _finite(line, index)


def _word(line: Line, index: int) -> str:
    return line.lower[index] if index < len(line) else ""


def _short_bracket(line: Line, index: int) -> bool:
    if line.words[index].text == "(":
        return index + 2 < len(line) and line.words[index + 2].text == ")"
    return line.words[index].text == ")" and index >= 2 and line.words[index - 2].text == "("


def _adverbial(line: Line, index: int) -> bool:
    """A preposition at `index` begins an adverbial of the verb, not a part of the name."""
    following = index + 1
    if following < len(line) and line.lower[following] in lexicon_set("determiner"):
        following += 1
    if following >= len(line) or line.tells_time(following):
        return True
    if line.lower[index] in {"to", "by", "late", "during"}:
        return True
    return line.lower[following] in lexicon_set("statement")


def _with_appositive(line: Line, end: int) -> int:
    """The end of a phrase with the short appositive that follows it after a comma."""
    if end + 1 >= len(line) or line.lower[end] != ",":
        return end
    first = line.lower[end + 1]
    if first not in {"a", "an", "the", "who"} and first not in lexicon_set("person noun"):
        return end
    close, tells_who = end + 1, False
    while close < len(line) and line.words[close].text not in _STOPS and close - end < 14:
        clause = line.lower[close] in lexicon_set("clause") or _finite(line, close)
        if close > end + 1 and first != "who" and clause:
            return end
        role = line.lower[close] in lexicon_set("person noun") or line.lower[close] in lexicon_set(
            "organisation noun"
        )
        tells_who = tells_who or role or first == "who"
        close += 1
    return close if tells_who else end
