"""The spans of a copy are the words that it shares, from the first to the last."""

from dateline.link import ReportText, find_copies
from dateline.model.span import Span

STORY = " ".join(f"word{i}" for i in range(60))


def report(id_: str, text: str) -> ReportText:
    """A report of one block."""
    return ReportText(id=id_, text=text, spans=(Span(0, len(text)),), published=None, publisher=id_)


def test_a_stretch_that_begins_its_block_is_kept() -> None:
    """A paragraph that was copied from its first word on is evidence from its first word on."""
    (copy,) = find_copies({r.id: r for r in (report("a", STORY), report("b", STORY))})

    assert [span.of(STORY) for span in copy.spans] == [STORY]
