"""The commands shown in the documentation do what it says they do."""

from pathlib import Path

import pytest
from tools.docs_commands import NOT_RUN, ROOT, matches, pages, run, steps_of, workplace

SHOWING = [page for page in pages() if steps_of(page)]


@pytest.mark.parametrize("page", SHOWING, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_page_shows_what_its_commands_print(page: Path, tmp_path: Path) -> None:
    """Every command of the page prints what the page shows."""
    folder = workplace(tmp_path)

    for step in steps_of(page):
        if step.command.startswith(NOT_RUN):
            continue
        printed = run(step.command, folder)
        assert not step.shown or matches(step.shown, printed), f"$ {step.command}\n{printed}"


@pytest.mark.parametrize("page", SHOWING, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_page_shows_a_command_that_breaks(page: Path) -> None:
    """What a page shows is never a fault of the program or of the command."""
    assert [step.command for step in steps_of(page) if "Traceback" in step.shown] == []


def test_three_dots_stand_for_any_lines() -> None:
    """The dots match lines between two shown ones."""
    assert matches("a\n...\nd", "a\nb\nc\nd")


def test_what_is_shown_without_dots_must_be_printed_so() -> None:
    """A line that is missing is not forgiven."""
    assert not matches("a\n...\nd", "a\nb\nc")
