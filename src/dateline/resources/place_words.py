"""What the words for a place say beside the name: its kind, a part of it, its surroundings."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.resources.lexicons import section

KINDS = ("province", "city", "district", "neighbourhood", "site")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """An element of `at`, taken apart."""

    words: str
    name: str
    """The words without those around the name."""
    kinds: tuple[str, ...]
    """What kinds of place the words around the name say ("province", "city", ...)."""
    part: bool
    """A part is meant: "northern Aleppo"."""
    near: bool
    """The surroundings are meant: "near Damascus", "10 km south of Hama", "outskirts of Homs"."""


_AROUND = re.compile(
    r"\b(?:near|outside|around|close to|suburbs?|outskirts|countryside|surround\w*|rural|edge|km|kilomet\w+|"
    r"miles?|"
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west)(?:ern)? of)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^(?:the\s+)?[\w\s-]*?\b(?:of|in|to|near|outside|around|between|from)\s+(?:the\s+)?(?=[A-Z]|al-|el-)"
)


_OWNER = re.compile(r"(?P<owner>[A-Z][\w-]+)['’]s\s+(?P<rest>[A-Z].*|(?:al|el)-.*)$")
_INSIDE = re.compile(
    r"^(?P<inner>(?:.*?\s)?(?:[A-Z]|(?:al|el|ad|ar|as|ash|az|an)-)\S*?.*?),?\s+(?:of|in)\s+(?P<outer>(?:.*\s)?[A-Z].*)$"
)


def split_phrase(words: str) -> list[str]:
    """The names that one phrase holds, the smaller first: "the Baba Amr district of Homs" names two places.

    A phrase is not split where the part before "of" or "in" is no name with a word for its kind.
    """
    plain = re.sub(r"\s+", " ", words).strip()
    found = _INSIDE.match(plain)
    if not found or not _names_a_place(found["inner"]):
        return [plain]
    return [found["inner"], *split_phrase(found["outer"])]


def _names_a_place(words: str) -> bool:
    """The words are a capitalised name with a word for its kind."""
    taken = take_apart(words)
    rest = _LINKS.sub(" ", taken.name)
    kinds = any(pattern.search(rest) for pattern in _patterns()[0].values())
    return bool(taken.kinds) and not kinds and rest[:1].isupper() and not taken.near


_LINKS = re.compile(r"\b(?:al|el|ad|ar|as|ash|az|an)-|\bthe\s")


@cache
def _patterns() -> tuple[dict[str, re.Pattern[str]], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns for the words of each kind, for a part, before a name and after it."""

    def any_of(words: list[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    kinds = {kind: list(section("places", kind)) for kind in KINDS}
    parts = list(section("places", "part"))
    every = [word for words in kinds.values() for word in words]
    around = any_of([*every, *parts, *section("places", "near")])
    return (
        {kind: re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE) for kind, words in kinds.items()},
        re.compile(rf"\b(?:{any_of(parts)})\b", re.IGNORECASE),
        re.compile(rf"^(?:(?:the|a|some|{around})\b(?:['’]s)?\s+|of\s+)+", re.IGNORECASE),
        re.compile(rf"(?:['’]s?)?(?:\s+(?:the|of|{around}|and|its|environs|edges?)\b)+$", re.IGNORECASE),
    )


def take_apart(words: str) -> PlaceWords:
    """An element of `at`, taken apart."""
    kinds, part, before, after = _patterns()
    whole = re.sub(r"\s+", " ", words).strip()
    plain = re.sub(r"\s*\([^()]*\)", "", whole).strip() or whole
    name = _OF.sub("", plain)
    stripped = after.sub("", before.sub("", name)).strip(" ,.-") or name
    name = re.sub(r"['’]s?$", "", stripped) if stripped[:1].isupper() or "-" in stripped else name
    if owned := _OWNER.search(name):
        name = take_apart(owned["rest"]).name
    around = plain.replace(name, " ", 1) if name in plain else plain
    return PlaceWords(
        words=whole,
        name=name,
        kinds=tuple(kind for kind, pattern in kinds.items() if pattern.search(around)),
        part=bool(part.search(around)),
        near=bool(_AROUND.search(around)),
    )
