"""The names of places in claims that nothing knows, as the beginning of a table of one's own."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.claim import Claim
from dateline.resources.countries import adjectives
from dateline.resources.gazetteer import gazetteer
from dateline.resources.place_words import split_phrase, take_apart

COLUMNS = (
    *("name", "spellings", "kind", "country", "adm1", "container", "latitude", "longitude"),
    *("radius_km", "claims", "reports"),
)
_NAME = re.compile(r"(?:^|[\s-])[A-Z]\w|^(?:al|el|ad|ar|as|ash|az|an)-[A-Z]")
_ABROAD = 0.95
"""How alike a name of another country must be to be known."""

_AT_HOME = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingName:
    """A name that is not known, and where the claims with it were placed instead."""

    name: str
    claims: int
    reports: int
    country: str
    adm1: str
    placed_in: str
    """The place that most of its claims were given."""

    def shown(self) -> dict[str, object]:
        """A row for readers."""
        return {
            "name": self.name,
            "claims": self.claims,
            "reports": self.reports,
            "placed in": ", ".join(dict.fromkeys(p for p in (self.placed_in, self.adm1, self.country) if p)),
        }


def template_row(row: MissingName) -> dict[str, object]:
    """A row of a table that `dateline places load` reads, its position still to be filled in."""
    known = {
        "name": row.name,
        "country": row.country,
        "adm1": row.adm1,
        "container": row.placed_in if row.placed_in not in {row.adm1, row.country} else "",
        "claims": row.claims,
        "reports": row.reports,
    }
    return {column: known.get(column, "") for column in COLUMNS}


def missing_names(claims: Iterable[Claim]) -> list[MissingName]:
    """The names that are not known, most frequent first."""
    seen: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for name in _unknown(claim):
            seen[name].append(claim)
    rows = [_missing(name, having) for name, having in seen.items()]
    return sorted(rows, key=lambda row: (-row.claims, row.name))


def _unknown(claim: Claim) -> Iterator[str]:
    """The names of a claim's place that are not known, each once."""
    country = claim.place.value.country if claim.place and claim.place.value else None
    parts = (part for words in claim.at.value if words.strip() for part in split_phrase(words))
    names = dict.fromkeys(take_apart(part).name for part in parts)
    yield from (name for name in names if _is_named(name) and not _is_known(name, country))


def _is_named(words: str) -> bool:
    """The words hold a name, and not only that of a people: "the Yemeni capital" is none."""
    capitals = re.findall(r"\b[A-Z][\w-]+", words)
    return bool(_NAME.search(words)) and not all(word.lower() in adjectives() for word in capitals)


def _is_known(name: str, country: str | None) -> bool:
    """The gazetteer has the name, in the claim's country in any spelling."""
    places = gazetteer()
    found = places.lookup(name) or (places.guess(name, country) if country else ())
    return any(entry.likeness >= (_AT_HOME if entry.place.country == country else _ABROAD) for entry in found)


def _missing(name: str, claims: list[Claim]) -> MissingName:
    """What is to be told of one name."""
    placed = Counter(claim.place.value for claim in claims if claim.place and claim.place.value)
    place = next((found for found, _ in placed.most_common(1)), None)
    return MissingName(
        name=name,
        claims=len(claims),
        reports=len({claim.report for claim in claims}),
        country=(place and place.country) or "",
        adm1=(place and place.adm1) or "",
        placed_in=place.name if place else "",
    )
