"""Entries of a list of parties, checked field by field: what is wrong is said by entry and field."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import yaml

from dateline.errors import ResourceError
from dateline.model.vocabulary import ActorId, SourceClass
from dateline.resources.parties.party import Party, Register

KINDS = (
    *("state", "government", "army", "security", "militia", "pmc", "armed_group", "gang", "party"),
    *("opposition", "coalition", "alliance", "agency", "court", "ngo", "monitor", "activists", "rescue"),
    *("medical", "media", "think_tank", "civilians"),
)
"""What a party can be."""

SIDES = (
    *("government", "state", "opposition", "rebel", "separatist", "jihadist", "kurdish", "palestinian"),
    *("settlers", "gang", "un", "red_cross", "ngo", "monitor", "rescue", "medical", "media", "expert"),
)
"""Whose side a party can be on, or which line of work it is in."""

Check = Callable[[object], str]
"""What a value was expected to be; "" where it is that."""


def _text(value: object) -> str:
    return "" if isinstance(value, str) and value.strip() else "words"


def _form(pattern: str, expected: str) -> Check:
    matches = re.compile(pattern).fullmatch
    return lambda value: "" if isinstance(value, str) and matches(value) else expected


def _one_of(allowed: Sequence[str]) -> Check:
    return lambda value: "" if value in allowed else f"one of {', '.join(allowed)}"


def _names(value: object) -> str:
    fits = isinstance(value, list) and value and all(not _text(name) for name in value)
    return "" if fits else "a list of at least one name"


def _registers(value: object) -> str:
    expected = 'a register\'s name with its id and the file that it was checked in: {wikidata: {id: "Q1", '
    expected += 'checked_in: "owner/repository path"}}'
    if not isinstance(value, dict):
        return expected
    whole = all(
        isinstance(one, dict) and set(one) == {"id", "checked_in"} and all(not _text(v) for v in one.values())
        for one in value.values()
    )
    return "" if whole else expected


_REQUIRED: Mapping[str, Check] = {
    "id": _form(r"[a-z0-9]+(?:-[a-z0-9]+)*", "small letters, digits and hyphens"),
    "names": _names,
    "kind": _one_of(KINDS),
    "side": _one_of(SIDES),
    "by_id": _one_of([value.value for value in ActorId]),
    "source_class": _one_of([value.value for value in SourceClass]),
}
_OPTIONAL: Mapping[str, Check] = {
    "country": _form(r"[A-Z]{2}", "two capitals, ISO 3166"),
    "parent": _text,
    "active": _form(r"(?:\d{4})?\.\.(?:\d{4})?", "years as from..to, in quotation marks"),
    "acled": _text,
    "ucdp": _text,
    "registers": _registers,
}
FIELDS = (*_REQUIRED, *_OPTIONAL)
"""Every field that an entry can have."""


def load(text: str, source: str) -> dict[str, Any]:
    """The file's content; source: what it is called in messages."""
    try:
        raw = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both are safe loaders
    except yaml.YAMLError as error:
        raise ResourceError(f"{source} is no YAML: {error}", expected="a list under `parties:`") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("parties"), list):
        raise ResourceError(f"{source} holds no list", expected="a list of entries under `parties:`")
    return raw


def faults(entries: Sequence[Any], *, known: Mapping[str, Party] | None = None) -> Iterator[str]:
    """What is wrong with the entries, each fault by entry, field, what was expected and what was seen.

    known: parties of another list, whose ids may be taken up by an entry that changes only some fields.
    """
    others = known or {}
    ids = [entry.get("id") for entry in entries if isinstance(entry, dict)]
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            yield f"entry {number}: expected fields, saw {entry!r}"
            continue
        label = f"entry {number} ({entry.get('id', 'without id')})"
        yield from (f"{label}, {fault}" for fault in _of_entry(entry, complete=entry.get("id") not in others))
        if ids.index(entry.get("id")) != number - 1:
            yield f"{label}, field id: an entry before has it too"
        parent = entry.get("parent")
        if parent and parent not in ids and parent not in others and not str(parent).startswith("state-"):
            yield f"{label}, field parent: expected the id of a listed party, saw {parent!r}"


def _of_entry(entry: Mapping[str, Any], *, complete: bool) -> Iterator[str]:
    """What is wrong with the fields of one entry; complete: it must have all that are required."""
    for name in _REQUIRED:
        if name not in entry and complete:
            yield f"field {name}: expected {_REQUIRED[name](None)}, saw nothing"
    for name, value in entry.items():
        check = _REQUIRED.get(name) or _OPTIONAL.get(name)
        if check is None:
            near = difflib.get_close_matches(str(name), FIELDS, n=1)
            meant = f" (did you mean {near[0]}?)" if near else ""
            yield f"field {name}: no such field{meant}; expected one of {', '.join(FIELDS)}"
        elif expected := check(value):
            yield f"field {name}: expected {expected}, saw {value!r}"


def checked(
    entries: Sequence[Any], source: str, *, known: Mapping[str, Party] | None = None
) -> list[Mapping[str, Any]]:
    """The entries, if nothing is wrong with them."""
    found = list(faults(entries, known=known))
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise ResourceError(
            f"{source}: {found[0]}{more}", advice="The fields are described at the top of parties.yaml."
        )
    return list(entries)


def party_of(entry: Mapping[str, Any], base: Party | None = None) -> Party:
    """The party of a checked entry; base: the party that it changes, whose names it keeps."""
    kept = {name: getattr(base, name) for name in FIELDS} if base else {}
    registers = {name: Register(**one) for name, one in entry.get("registers", {}).items()}
    names = dict.fromkeys([*(base.names if base else ()), *entry.get("names", ())])
    merged = {**kept, **entry, "names": tuple(names)}
    merged["by_id"] = ActorId(merged["by_id"])
    merged["source_class"] = SourceClass(merged["source_class"])
    merged["registers"] = {**(base.registers if base else {}), **registers}
    return Party(**merged)
