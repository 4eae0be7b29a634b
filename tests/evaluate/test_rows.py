"""Reading interchange files and the texts they quote."""

from pathlib import Path

import pytest

from dateline.errors import MalformedReportError, UnreadableFileError
from dateline.evaluate import read_rows, read_texts


def test_rows_are_read_by_report(tmp_path: Path) -> None:
    """Each line gives the claims of one report; blank lines give none."""
    path = tmp_path / "rows.jsonl"
    path.write_text('{"doc": "a", "claims": []}\n\n{"doc": "b", "claims": [{"ev": "x"}]}\n')

    assert read_rows(path) == {"a": [], "b": [{"ev": "x"}]}


@pytest.mark.parametrize("line", ["{", '{"doc": "a"}', "[]", '{"claims": []}'])
def test_a_line_that_is_no_row_is_named(tmp_path: Path, line: str) -> None:
    """The error gives the file and the number of the line."""
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"doc": "a", "claims": []}}\n{line}\n')

    with pytest.raises(MalformedReportError, match=r"rows\.jsonl, line 2"):
        read_rows(path)


def test_a_file_that_is_absent_is_an_error(tmp_path: Path) -> None:
    """A path without a file is told as such."""
    with pytest.raises(UnreadableFileError, match=r"absent\.jsonl"):
        read_rows(tmp_path / "absent.jsonl")


def test_base_text_is_title_line_break_text(tmp_path: Path) -> None:
    """Texts are read for the named reports that stand in the folder."""
    (tmp_path / "a.json").write_text('{"id": "a", "title": "T", "text": "One.\\nTwo."}')

    assert read_texts(tmp_path, ["a", "b"]) == {"a": "T\nOne.\nTwo."}


def test_a_report_without_text_is_an_error(tmp_path: Path) -> None:
    """A JSON file that is no report is named."""
    (tmp_path / "a.json").write_text('{"id": "a"}')

    with pytest.raises(MalformedReportError, match=r"a\.json"):
        read_texts(tmp_path, ["a"])
