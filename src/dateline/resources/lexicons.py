"""Word lists: plain text files with named sections, read once."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dateline.errors import ResourceError


@cache
def lexicon(name: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of the word list `name`, each with its entries in file order.

    A file has one entry a line under a section's name in brackets; "#" starts a comment.
    """
    path = files("dateline.resources") / "lexicons" / f"{name}.txt"
    if not path.is_file():
        raise ResourceError(
            f"no word list {name!r}",
            expected="a file in dateline/resources/lexicons",
            advice="Install dateline again: its package is incomplete.",
        )
    return _sections(name, path.read_text(encoding="utf-8"))


def section(name: str, part: str) -> tuple[str, ...]:
    """The entries of one section of a word list."""
    sections = lexicon(name)
    if part not in sections:
        raise ResourceError(f"the word list {name!r} has no section {part!r}", expected=", ".join(sections))
    return sections[part]


def _sections(name: str, text: str) -> dict[str, tuple[str, ...]]:
    """The entries by section, in file order."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in text.splitlines():
        entry = line.partition("#")[0].strip()
        if entry.startswith("[") and entry.endswith("]"):
            current = found.setdefault(entry[1:-1], [])
        elif entry and current is None:
            raise ResourceError(f"the word list {name!r} has {entry!r} before any [section]")
        elif entry and current is not None:
            current.append(entry)
    return {part: tuple(entries) for part, entries in found.items()}
