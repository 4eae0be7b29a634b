"""JSON and JSON Lines. One report is an object with `id`, `publisher`, `title`, `published`, `text`.

The base text is title, line break, text; a report without a title is its text alone. Other usual names of the
fields are in `fields`; keys that have no field here are kept.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from dateline.grammar.decode import decode
from dateline.ingest.draft import Draft, Source, stated_day
from dateline.ingest.fields import fields_of
from dateline.ingest.plain import not_text
from dateline.model.report import Skipped

_LISTS = ("reports", "articles")
_SHAPE = "A report is an object with `text` and, where known, `id`, `publisher`, `title`, `published`."
_SAMPLE = 200
"""So many lines tell whether a file holds one object a line."""
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


def draft_of(
    origin: str,
    raw: bytes,
    media_type: str,
    *,
    values: Mapping[str, str],
    other: Mapping[str, str],
    dated_by: str,
) -> Draft:
    """One report from the values of its fields; `dated_by` is the key or column that tells its day."""
    title, text = values.get("title", ""), values["text"]
    return Draft(
        origin=origin,
        text=f"{title}\n{text}" if title else text,
        raw=raw,
        media_type=media_type,
        own_id=values.get("id", ""),
        title=title,
        publisher=values.get("publisher", ""),
        address=values.get("address", ""),
        language=values.get("language", ""),
        published=stated_day(values.get("published", ""), f"the key `{dated_by}`"),
        other=other,
    )


def _read_object(record: Mapping[str, Any], origin: str, raw: bytes) -> Draft | Skipped:
    keys = fields_of(key for key, value in record.items() if value is not None)
    text = record[keys["text"]] if "text" in keys else None
    if text is None:
        seen = ", ".join(f"`{key[:40]}`" for key in list(record)[:8])
        return _malformed(origin, f"it has no `text`; its keys are {seen or 'none'}")
    if not isinstance(text, str):
        return _malformed(origin, f"its `{keys['text']}` is {_kind(text)} and no text")
    values = {field: _value(record[key], field) for field, key in keys.items()}
    other = {
        key: _words(value)
        for key, value in record.items()
        if value is not None and (key not in keys.values() or not values[_field(keys, key)])
    }
    return draft_of(
        origin,
        raw,
        "application/json",
        values=values,
        other=other,
        dated_by=keys.get("published", ""),
    )


def _field(keys: Mapping[str, str], key: str) -> str:
    return next(field for field, name in keys.items() if name == key)


def _value(value: object, field: str) -> str:
    """A field's words; of an object that names the publisher its name, of other objects and lists nothing."""
    if field == "publisher" and isinstance(value, dict) and isinstance(value.get("name"), str):
        return str(value["name"])
    return "" if isinstance(value, dict | list) else _words(value)


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
        return _malformed(origin, f"{where} is not JSON: {_fault(error, of_line=True)}")
    return _record(record, origin, where, words)


def _record(record: object, origin: str, where: str, words: str) -> Draft | Skipped:
    if not isinstance(record, dict):
        return _malformed(origin, f"{where} is {_kind(record)} and no object")
    if "claims" in record and "doc" in record:
        return _malformed(origin, f"{where} holds claims and no report")
    return _read_object(record, origin, words.encode("utf-8", errors="surrogatepass"))


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
        yield _malformed(source.origin, f"the file is {_kind(whole)} and no object")


def _read_broken(text: str, origin: str, error: Exception) -> Iterator[Draft | Skipped]:
    """A file that is not one JSON value: one object a line under another name, or truly malformed."""
    lines = list(islice((line for line in text.split("\n") if line.strip()), _SAMPLE))
    if len(lines) > 1 and sum(_is_object(line) for line in lines) * 2 >= len(lines):
        yield from _read_lines(text, origin)
    else:
        yield _malformed(origin, f"it is not JSON: {_fault(error)}")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _fault(error: Exception, *, of_line: bool = False) -> str:
    if isinstance(error, json.JSONDecodeError):
        place = f"column {error.colno}" if of_line else f"line {error.lineno}, column {error.colno}"
        return f"{error.msg.removesuffix(' at')} at {place}"
    return (
        "brackets in it are nested too deep"
        if isinstance(error, RecursionError)
        else "a number in it is too long"
    )


def _kind(value: object) -> str:
    """What a JSON value is, in words."""
    return next(
        (words for kind, words in _KINDS if isinstance(value, kind)),
        "null",
    )


_KINDS: tuple[tuple[type, str], ...] = (
    (dict, "an object"),
    (list, "a list"),
    (str, "a text"),
    (bool, "true or false"),
    (int, "a number"),
    (float, "a number"),
)


def _malformed(origin: str, reason: str) -> Skipped:
    return Skipped(origin=origin, reason=reason, advice=_SHAPE)
