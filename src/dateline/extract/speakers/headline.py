"""Who a headline says it is by: "... : monitor", "... - UN", "UN: ..."."""

from dateline.extract.speakers.cues import Cue, Form
from dateline.extract.speakers.line import DASHES, Line, lexicon_set
from dateline.extract.speakers.phrase import Bounds

_LONGEST_LABEL = 4
_VERBS = frozenset({"hit", "kill", "leave", "say", "strike", "take", "die"})
_MARKS = frozenset({",", ":", "|", "_"}) | DASHES
_NEVER_OBJECTS = frozenset({"monitor", "monitors", "ngo", "watchdog"})
"""Labels that are hardly what the headline's verb is about, so that a lost mark before them shows."""


def label(line: Line) -> list[Cue]:
    """The label at the end or the start of a headline, as an attribution of the whole of it."""
    for end in range(len(line), 0, -1):
        if end < len(line) and line.words[end].text not in _MARKS:
            continue  # only what the page's own name follows: "... - Region - Outlet"
        found = _label_before(line, end)
        if found:
            return [found]
    return _label_at_start(line)


def _label_before(line: Line, end: int) -> Cue | None:
    """A label that ends before `end`; with a mark before it, or a capital where the mark was lost."""
    for start in range(max(1, end - _LONGEST_LABEL), end):
        words = " ".join(line.lower[start:end])
        marked = line.words[start - 1].text in _MARKS
        lost = line.capital(start) or words.startswith("state ") or words in _NEVER_OBJECTS
        if words in lexicon_set("label") and (marked or lost):
            return _cue((start, end))
        behind_colon = line.words[start - 1].text == ":"
        if behind_colon and _stands_alone(line, start, end):
            return _cue((start, end))
    return None


def _stands_alone(line: Line, start: int, end: int) -> bool:
    """Words behind a colon are a name: nothing goes on behind them, and no verb or count is in them."""
    goes_on = end < len(line) and line.words[end].text == ","
    return not goes_on and not any(_verb_or_number(line, i) for i in range(start, end))


def _label_at_start(line: Line) -> list[Cue]:
    """A name before a colon at the start."""
    for index in range(1, min(_LONGEST_LABEL, len(line) - 1)):
        if (
            line.words[index].text == ":"
            and line.capital(0)
            and not any(_dates(line, i) for i in range(index))
            and line.lower[index + 1] not in lexicon_set("label")
        ):
            return [_cue((0, index))]
    return []


def _verb_or_number(line: Line, index: int) -> bool:
    """The word shows that a clause stands there, or a count, and no name."""
    word = line.lower[index]
    if _dates(line, index) or word in lexicon_set("finite"):
        return True
    return word.endswith("s") and word[:-1] in _VERBS


def _dates(line: Line, index: int) -> bool:
    """The word is a number or tells a time."""
    return line.lower[index][:1].isdigit() or line.tells_time(index)


def _cue(words: Bounds) -> Cue:
    """An attribution of the whole headline to its label."""
    start, end = words
    rule = "the headline's own label"
    return Cue(source=words, verb=words, start=start, end=end, form=Form.LABEL, rule=rule)
