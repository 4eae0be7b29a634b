"""Which words of a sentence belong to which of its attributions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.speakers.adjuncts import outlet
from dateline.extract.speakers.cues import Cue, Form
from dateline.extract.speakers.line import DASHES, QUOTE_MARKS, Line
from dateline.extract.speakers.phrase import Bounds

_FORWARD = frozenset({Form.ACCORDING, Form.INVERTED, Form.CITING, Form.BY})
_TURNS = frozenset({"but", "while", "although", "though", "whereas", "as"})
_ENDS = frozenset({",", ".", ";", "!", "?", ")"}) | DASHES


def with_channels(line: Line, found: Sequence[Cue]) -> list[Cue]:
    """The attributions, with outlets that only pass on another's words made channels of those.

    "X said, citing Y", "the agency said, according to Y" and "X said, AFP reported" have one speaker each.
    """
    kept: list[Cue] = []
    for cue in found:
        carrier = kept[-1] if kept else None
        if carrier and carrier.form is Form.CITING and len(kept) == 1 and cue.form is Form.VERB:
            kept[-1] = replace(cue, source=carrier.source, rule=carrier.rule, via=cue.source)
        elif carrier and cue.form is Form.CITING:
            kept[-1] = replace(carrier, source=cue.source, rule=cue.rule, via=carrier.via or carrier.source)
        elif carrier and _passes_on(line, carrier, cue):
            kept[-1] = replace(cue, via=carrier.source)
        elif carrier and _passes_on(line, cue, carrier):
            kept[-1] = replace(carrier, end=cue.end, via=carrier.via or cue.source)
        else:
            kept.append(cue)
    return kept


def _passes_on(line: Line, outer: Cue, inner: Cue) -> bool:
    """`outer` is an outlet that reports `inner` in the same breath."""
    between = range(min(outer.end, inner.end), max(outer.start, inner.start))
    together = all(line.words[i].text in _ENDS | QUOTE_MARKS for i in between)
    return together and bool(between) and outlet(line, outer.source) and not outlet(line, inner.source)


def contents(line: Line, found: Sequence[Cue]) -> Iterator[tuple[Cue, list[Bounds]]]:
    """Each cue with the stretches of its line whose claims belong to its speaker."""
    for number, cue in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        limit = _limit(line, cue, following)
        yield cue, [(a, b) for a, b in _stretches(line, cue, following, limit) if a < b]


def _limit(line: Line, cue: Cue, following: Cue | None) -> int:
    """Where what `cue` attributes ends at the latest."""
    if following is None:
        return len(line)
    if following.form in _FORWARD or _trails(line, following):
        leads = cue.form is Form.ACT or not _trails(line, cue)
        return max(following.start, cue.end) if leads else len(line)
    return max(following.start, cue.end)


def _trails(line: Line, cue: Cue) -> bool:
    """Nothing that the speaker says follows the attribution within its own clause."""
    return cue.end >= len(line) or line.words[cue.end].text in _ENDS


def _stretches(line: Line, cue: Cue, following: Cue | None, limit: int) -> list[Bounds]:
    """The stretches of a line that one attribution covers."""
    if cue.form is Form.ACT:
        relative = cue.start > 0 and line.lower[cue.start - 1] in {"which", "that"}
        return [(_clause_start(line, cue.start) if relative else cue.start, limit)]
    if cue.form is Form.BY and line.lower[cue.verb[0]] == "given":
        return [(_figure_start(line, cue.verb[0]), cue.end)]
    if cue.form in {Form.BY, Form.LABEL}:
        return [(0, len(line))]
    leads = cue.start <= 1
    if cue.form is Form.VERB and not _trails(line, cue):
        before = line.lower[cue.start - 1] if cue.start else ""
        whole = before in {"which", "who", "that"} or before in QUOTE_MARKS
        return [(0 if whole else cue.start, limit)]
    if leads:
        return [(cue.start, limit)]
    after = (cue.end, limit) if _goes_on(line, cue, following) else (0, 0)
    return [(0, cue.end), after]


def _figure_start(line: Line, index: int) -> int:
    """Where a figure that somebody gave begins: "a figure of 20,000 given by the Red Cross"."""
    return next((i for i in range(index, 0, -1) if line.lower[i] in {"figure", "toll", "number"}), index)


def _clause_start(line: Line, index: int) -> int:
    """Where the antecedent of the relative clause at `index` may begin: after the last comma before it."""
    commas = [i for i in range(index - 2) if line.lower[i] == ","]
    return commas[-1] + 1 if commas else 0


def _goes_on(line: Line, cue: Cue, following: Cue | None) -> bool:
    """What stands after an inserted attribution is still the speaker's."""
    at = cue.end + 1
    if at >= len(line) or line.words[cue.end].text in {".", ";"}:
        return False
    word = line.lower[at]
    if word in _TURNS:
        return False
    return not (following and following.form in _FORWARD and word in {"and", "with"})
