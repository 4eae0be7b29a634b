"""Results for people and for programs."""

import io

import pytest

from dateline.cli.console import bold, plain, print_csv, styled, width


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t1"])
def test_no_cell_runs_as_a_formula(text: str) -> None:
    """Text that a spreadsheet would compute stands behind an apostrophe."""
    assert plain(text) == f"'{text}"


def test_numbers_stay_numbers() -> None:
    """A negative number is no formula."""
    assert plain(-12.5) == "-12.5"


def test_no_rows_still_have_a_header(capsys: pytest.CaptureFixture[str]) -> None:
    """A program that loads an empty CSV finds the columns."""
    print_csv([], ["id", "when"])

    assert capsys.readouterr().out == "id,when\n"


def test_bold_on_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets plain text."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    assert (styled(Terminal()), styled(io.StringIO())) == (True, False)


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR leaves a terminal plain too."""
    monkeypatch.setenv("NO_COLOR", "1")

    assert bold("word", Terminal()) == "word"


def test_columns_set_the_width_of_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table in a pipe is 160 wide unless COLUMNS says otherwise."""
    monkeypatch.delenv("COLUMNS", raising=False)
    usual = width()
    monkeypatch.setenv("COLUMNS", "90")

    assert (usual, width()) == (160, 90)
