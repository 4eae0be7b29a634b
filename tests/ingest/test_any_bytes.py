"""Whatever the bytes are, ingest gives reports and reasons, never an error, and the same ones twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ingest import ingest_bytes
from dateline.model.report import Report, Skipped

NAMES = ["a", "a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.docx", "a.pdf", "a.bin"]
STARTS = [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"{", b"[", b"\xff\xfe", b"text,title\n", b"HD x\n"]
PARTS = [
    b"<p>",
    b"</div>",
    b'"text": ',
    b"End of Document\n",
    b"1 of 2 DOCUMENTS\n",
    b",",
    b"\n",
    b"\x00",
    b"\xc3",
]
BYTES = st.builds(
    lambda start, parts: start + b"".join(parts),
    st.sampled_from(STARTS),
    st.lists(st.one_of(st.sampled_from(PARTS), st.binary(max_size=40)), max_size=12),
)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(raw=BYTES)
def test_any_bytes_give_reports_or_reasons(name: str, raw: bytes) -> None:
    """Something is always said, and each reason comes with advice."""
    found = list(ingest_bytes(raw, name))

    assert all(isinstance(item, Report) or (item.reason and item.advice) for item in found)
    assert found or name.endswith(("json", "jsonl", "csv", "tsv"))


@settings(max_examples=100, deadline=None)
@given(raw=BYTES, name=st.sampled_from(NAMES))
def test_the_same_bytes_give_the_same_reports(raw: bytes, name: str) -> None:
    """Ids, texts and reasons are functions of the bytes."""
    assert list(ingest_bytes(raw, name)) == list(ingest_bytes(raw, name))


@settings(max_examples=100, deadline=None)
@given(words=st.text(max_size=200))
def test_every_text_that_is_read_can_be_stored(words: str) -> None:
    """A base text has no null character and can be written as UTF-8."""
    for item in ingest_bytes(words.encode("utf-8", errors="surrogatepass"), "a.txt"):
        if not isinstance(item, Skipped):
            assert "\x00" not in item.text
            item.text.encode("utf-8")
