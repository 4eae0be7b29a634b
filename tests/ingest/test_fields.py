"""The names under which records carry a report's fields, in JSON and in tables alike."""

import json
from datetime import date

import pytest

from dateline.ingest import IngestOptions, ingest_bytes
from dateline.model.report import Report, Skipped

TEXT = "Two shells fell on the old market of Marat on Sunday, residents said."


def read(record: dict[str, object]) -> Report:
    """The report of one JSON object."""
    (report,) = ingest_bytes(json.dumps(record).encode(), "a.json")
    assert isinstance(report, Report), report
    return report


def reason(record: dict[str, object]) -> str:
    """Why one JSON object gives no report."""
    (skipped,) = ingest_bytes(json.dumps(record).encode(), "a.json")
    assert isinstance(skipped, Skipped)
    return skipped.reason


@pytest.mark.parametrize(
    "key", ["published", "date", "published_at", "publishedAt", "publication_date", "Date"]
)
def test_the_day_has_several_names(key: str) -> None:
    """Case, hyphens and underscores do not count."""
    found = read({"text": TEXT, key: "2013-06-02"})

    assert found.published.day == date(2013, 6, 2)
    assert key in found.published.rule


@pytest.mark.parametrize("key", ["text", "body", "content", "full_text"])
def test_the_text_has_several_names(key: str) -> None:
    """Whichever is there."""
    assert read({key: TEXT}).text == TEXT


@pytest.mark.parametrize("publisher", ["The Marat Post", {"id": None, "name": "The Marat Post"}])
def test_other_fields_have_several_names(publisher: object) -> None:
    """A publisher may be an object with a name, as news services give it."""
    found = read(
        {"headline": "Shells fall", "source": publisher, "link": "https://marat.example", "content": TEXT}
    )

    assert (found.title, found.publisher, found.address) == (
        "Shells fall",
        "The Marat Post",
        "https://marat.example",
    )


def test_the_first_name_wins_and_the_other_is_kept() -> None:
    """`text` before `content`."""
    found = read({"content": "A summary.", "text": TEXT})

    assert found.text == TEXT
    assert found.other == {"content": "A summary."}


def test_an_empty_field_gives_way_to_its_other_name() -> None:
    """A null is as good as no key."""
    assert (
        read({"text": None, "body": TEXT, "published": None, "date": "2013-06-02"}).published.day is not None
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [(12, "a number"), ([TEXT], "a list"), ({"a": TEXT}, "an object"), (True, "true or false")],
)
def test_a_text_that_is_none_is_named(text: object, kind: str) -> None:
    """With what it is instead."""
    assert reason({"text": text}) == f"its `text` is {kind} and no text"


def test_a_record_without_a_text_shows_its_keys() -> None:
    """So that the user sees which one should be called `text`."""
    assert (
        reason({"title": "Shells fall", "story": TEXT}) == "it has no `text`; its keys are `title`, `story`"
    )


@pytest.mark.parametrize("stamp", [1201123100000, 1480521600, "1480521600"])
def test_seconds_since_1970_are_no_day(stamp: object) -> None:
    """They are kept in the note."""
    found = read({"text": TEXT, "published": stamp}).published

    assert found.day is None
    assert str(stamp) in found.note


def test_a_mapped_column_wins_whatever_its_place() -> None:
    """Also where another column's heading is the field's own name."""
    (report,) = ingest_bytes(
        b"words;text\nOne shell fell.;x\n", "a.csv", IngestOptions(columns={"text": "words"})
    )

    assert isinstance(report, Report)
    assert report.text == "One shell fell."
