"""JSON and JSON Lines. One report is an object with `id`, `publisher`, `title`, `published`, `text`.

The base text is title, line break, text; a report without a title is its text alone. Keys that have no field
here are kept.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dateline.grammar.decode import decode
from dateline.ingest.draft import Draft, Source, stated_day
from dateline.ingest.plain import not_text
from dateline.model.report import Skipped

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "publisher": ("publisher", "outlet"),
    "title": ("title", "headline"),
    "published": ("published", "date"),
    "text": ("text", "body", "content"),
    "address": ("address", "url"),
    "language": ("language", "lang"),
}
"""The keys that a field is read from; the first one there counts."""

_LISTS = ("reports", "articles")
_SHAPE = "A report is an object with `text` and, where known, `id`, `publisher`, `title`, `published`."
_LINES = frozenset({".jsonl", ".ndjson"})


def read_json(source: Source) -> Iterator[Draft | Skipped]:
    """The reports of a file that holds one object, a list of them, or one a line."""
    decoded = decode(source.raw)
    if decoded is None:
        yield not_text(source.origin)
    elif source.suffix in _LINES:
        yield from _read_lines(decoded.text, source.origin)
    else:
        yield from _read_whole(decoded.text, source)


def draft_of(record: Mapping[str, Any], origin: str, raw: bytes, media_type: str) -> Draft | Skipped:
    """One report from named values; keys without a field here are kept in `other`."""
    keys = {field: next((key for key in names if _has(record, key)), None) for field, names in NAMES.items()}
    values = {field: _words(record[key]) if key else "" for field, key in keys.items()}
    if not values["text"].strip():
        return Skipped(origin=origin, reason="it has no `text`", advice=_SHAPE)
    return Draft(
        origin=origin,
        text=f"{values['title']}\n{values['text']}" if values["title"] else values["text"],
        raw=raw,
        media_type=media_type,
        own_id=values["id"],
        title=values["title"],
        publisher=values["publisher"],
        address=values["address"],
        language=values["language"],
        published=stated_day(values["published"], f"the key `{keys['published']}`"),
        other={
            str(key): _words(value)
            for key, value in record.items()
            if key not in keys.values() and value is not None
        },
    )


def _has(record: Mapping[str, Any], key: str) -> bool:
    return record.get(key) is not None and not isinstance(record[key], dict | list)


def _words(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _read_lines(text: str, origin: str) -> Iterator[Draft | Skipped]:
    """One report a line; a malformed line is named and the others go on."""
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        if words:
            yield _read_one(words, f"{origin}#{number}", f"line {number}")


def _read_one(words: str, origin: str, where: str) -> Draft | Skipped:
    try:
        record = json.loads(words)
    except (ValueError, RecursionError) as error:
        return _malformed(origin, f"{where} is not JSON: {_fault(error)}")
    return _record(record, origin, where, words)


def _record(record: object, origin: str, where: str, words: str) -> Draft | Skipped:
    if not isinstance(record, dict):
        return _malformed(origin, f"{where} is {type(record).__name__} and no object")
    if "claims" in record and "doc" in record:
        return _malformed(origin, f"{where} holds claims and no report")
    return draft_of(record, origin, words.encode("utf-8", errors="surrogatepass"), "application/json")


def _read_whole(text: str, source: Source) -> Iterator[Draft | Skipped]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield from _read_broken(text, source.origin, error)
        return
    if isinstance(whole, dict):
        inner = next((whole[key] for key in _LISTS if isinstance(whole.get(key), list)), None)
        if inner is None:
            draft = _record(whole, source.origin, "the file", text)
            # The report's bytes are the file's, so that its id is the file's hash whatever its spacing.
            yield replace(draft, raw=source.raw) if isinstance(draft, Draft) else draft
            return
        whole = inner
    if isinstance(whole, list):
        for number, record in enumerate(whole, 1):
            words = json.dumps(record, ensure_ascii=False)
            yield _record(record, f"{source.origin}#{number}", f"entry {number}", words)
    else:
        yield _malformed(source.origin, f"the file is {type(whole).__name__} and no object")


def _read_broken(text: str, origin: str, error: Exception) -> Iterator[Draft | Skipped]:
    """A file that is not one JSON value: one object a line under another name, or truly malformed."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and sum(_is_object(line) for line in lines) * 2 >= len(lines):
        yield from _read_lines(text, origin)
    else:
        yield _malformed(origin, f"it is not JSON: {_fault(error)}")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _fault(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    return str(error) or type(error).__name__


def _malformed(origin: str, reason: str) -> Skipped:
    return Skipped(origin=origin, reason=reason, advice=_SHAPE)
