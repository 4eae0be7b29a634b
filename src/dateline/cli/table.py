"""A list as a table of plain text that fits the width there is: cells are folded, never cut.

Every column gets the width of its longest word, and long columns share the rest. Where there is no room for
that, each row becomes a block of its own, a field a line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len

GAP = 2
"""Spaces between two columns."""
LONGEST_WORD = 18
"""Cells; longer words (addresses, file names) may be broken where a column is narrow."""
SHORT = 14
"""Cells; a phrase no longer than that ("injured 30-71+", a day) stays on one line."""
HANG = 2
"""Spaces before the further lines of one item of a list."""

_BREAKS = re.compile(r"(?<=[-_/.,])")

Row = Mapping[str, object]


def table_lines(rows: Sequence[Row], width: int) -> Iterator[str]:
    """The rows as lines, header first; nothing for no rows."""
    if not rows:
        return
    names = list(rows[0])
    cells = [[items_of(row[name]) for name in names] for row in rows]
    columns = [[[name], *(row[i] for row in cells)] for i, name in enumerate(names)]
    widths = allot(
        [max(_widest(cell) for cell in column) for column in columns],
        [max(_least(cell) for cell in column) for column in columns],
        width - GAP * (len(names) - 1),
    )
    if widths is None:
        yield from _blocks(names, cells, width)
        return
    right = [all(isinstance(row[name], int | None) for row in rows) for name in names]
    yield from _row_lines([[name] for name in names], widths, right)
    for row in cells:
        yield from _row_lines(row, widths, right)


def items_of(value: object) -> list[str]:
    """A cell's items, one a line: those of a list, or the value alone; unknown is empty."""
    if isinstance(value, list | tuple):
        return [item for part in value for item in items_of(part)]
    return [] if value is None or value == "" else [" ".join(str(value).split())]


def allot(natural: Sequence[int], least: Sequence[int], room: int) -> list[int] | None:
    """The width of each column; None where their least widths do not fit.

    Where the natural widths do not fit either, what is left beyond the least widths goes to the columns by
    how much more each would like.
    """
    spare, wishes = room - sum(least), [wide - low for wide, low in zip(natural, least, strict=True)]
    if spare < 0:
        return None
    if sum(wishes) <= spare:
        return list(natural)
    return [low + spare * wish // sum(wishes) for low, wish in zip(least, wishes, strict=True)]


def wrap(text: str, width: int, hang: int = 0) -> list[str]:
    """The text in lines of at most `width` cells, those after the first indented by `hang`."""
    hang = min(hang, width // 2)
    lines, line = [], ""
    for word in text.split(" "):
        grown = f"{line} {word}" if line.strip() else line + word
        if cell_len(grown) <= width:
            line = grown
            continue
        if line.strip():
            lines.append(line)
            line = " " * min(hang, max(0, width - cell_len(word)))
        *full, line = _pieces(word, width, line)
        lines += full
    return [*lines, line]


def _pieces(word: str, width: int, indent: str) -> list[str]:
    """A word behind an indent, broken into lines after its hyphens, slashes and dots, or else anywhere."""
    lines, line = [], indent
    for part in _BREAKS.split(word):
        if cell_len(line + part) > width and line.strip():
            lines.append(line)
            line = indent
        for letter in part:
            if cell_len(line + letter) > width and line.strip():
                lines.append(line)
                line = indent
            line += letter
    return [*lines, line]


def _row_lines(row: Sequence[Sequence[str]], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    """One row: its cells side by side, each folded to its column."""
    folded = [
        [line for item in cell for line in wrap(item, width, HANG)]
        for cell, width in zip(row, widths, strict=True)
    ]
    for number in range(max(1, *(len(cell) for cell in folded))):
        parts = [cell[number] if number < len(cell) else "" for cell in folded]
        padded = (_padded(part, width, at) for part, width, at in zip(parts, widths, right, strict=True))
        yield (" " * GAP).join(padded).rstrip()


def _padded(text: str, width: int, right: bool) -> str:
    """The text filled up to a width."""
    blank = " " * (width - cell_len(text))
    return blank + text if right else text + blank


def _blocks(names: Sequence[str], cells: Sequence[Sequence[Sequence[str]]], width: int) -> Iterator[str]:
    """Each row as a block of lines, a field a line, empty fields left out."""
    label = max(map(len, names)) + GAP
    for index, row in enumerate(cells):
        if index:
            yield ""
        for name, cell in zip(names, row, strict=True):
            for number, item in enumerate(cell):
                head = f"{name if number == 0 else '':{label}}"
                yield from _labelled(head, item, max(width, label + LONGEST_WORD))


def _labelled(head: str, text: str, width: int) -> Iterator[str]:
    """A text behind its label, further lines below its beginning."""
    first, *rest = wrap(text, width - len(head), HANG)
    yield (head + first).rstrip()
    yield from (" " * len(head) + line for line in rest)


def _widest(cell: Sequence[str]) -> int:
    """The width of the longest item."""
    return max(map(cell_len, cell), default=0)


def _least(cell: Sequence[str]) -> int:
    """The width below which words, or phrases that are short, would be broken."""
    return max(map(_least_of, cell), default=0)


def _least_of(item: str) -> int:
    if cell_len(item) <= SHORT:
        return cell_len(item)
    return max(min(cell_len(word), LONGEST_WORD) for word in item.split())
