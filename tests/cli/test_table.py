"""Tables fit the width that there is, and no cell is cut."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dateline.cli.table import allot, items_of, table_lines, wrap

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=30)
LINES = st.lists(WORDS, max_size=12).map(" ".join)


def squeezed(lines: list[str]) -> str:
    """All characters but the white space."""
    return "".join("".join(lines).split())


def test_short_rows_stand_side_by_side() -> None:
    """Where everything fits, each row is one line and columns are aligned."""
    lines = list(table_lines([{"town": "Homs", "killed": 3}, {"town": "Aleppo", "killed": 12}], 80))

    assert lines == ["town    killed", "Homs         3", "Aleppo      12"]


def test_a_list_has_a_line_for_each_item() -> None:
    """The items of a cell stand below each other."""
    lines = list(table_lines([{"who": ["a monitor", "the army"], "n": 1}], 80))

    assert lines == ["who        n", "a monitor  1", "the army"]


def test_a_narrow_terminal_gets_blocks() -> None:
    """Where columns do not fit side by side, each row becomes a block with a field a line."""
    row = {"identifier": "i0123456789ab", "where": "Masaken-Hanano", "who says what": "45 killed: a monitor"}
    lines = list(table_lines([row, row], 30))

    assert lines[0].split() == ["identifier", "i0123456789ab"]
    assert lines.count("") == 1


def test_no_rows_no_lines() -> None:
    """An empty list has no header."""
    assert list(table_lines([], 80)) == []


@given(LINES, st.integers(4, 60), st.integers(0, 6))
def test_folding_loses_nothing(text: str, width: int, hang: int) -> None:
    """Folded lines hold all that was said, in order."""
    assert squeezed(wrap(text, width, hang)) == squeezed([text])


@given(LINES, st.integers(4, 60), st.integers(0, 6))
def test_folded_lines_fit(text: str, width: int, hang: int) -> None:
    """No line is wider than asked for."""
    assert all(cell_len(line) <= width for line in wrap(text, width, hang))


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 200)), min_size=1, max_size=8), st.integers(0, 300)
)
def test_columns_share_the_room(wishes: list[tuple[int, int]], room: int) -> None:
    """Columns get at least the least and at most the natural width, and together no more than there is."""
    least = [low for low, _ in wishes]
    natural = [low + more for low, more in wishes]
    widths = allot(natural, least, room)

    if widths is None:
        assert sum(least) > room
    else:
        assert sum(widths) <= room
        assert all(low <= w <= high for low, w, high in zip(least, widths, natural, strict=True))


def test_unknown_is_empty() -> None:
    """A value that is not known shows nothing, not the word None."""
    assert items_of(None) == items_of("") == []
