"""Places with their uncertainty."""

from dataclasses import dataclass
from enum import StrEnum


class PlacePrecision(StrEnum):
    """What kind of place the words name: never finer than the words."""

    EXACT = "exact"
    NEIGHBOURHOOD = "neighbourhood"
    TOWN = "town"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that words were resolved to."""

    id: str
    """Its id in the source ("geonames:170063"); "" for a container alone."""
    name: str
    """Its usual English name."""
    source: str
    """The resource it comes from ("geonames", "supplement", a loaded file's name)."""
    precision: PlacePrecision
    country: str | None
    """ISO 3166 two letters."""
    adm1: str | None
    """The first-level province in plain English."""
    latitude: float | None = None
    """Degrees north."""
    longitude: float | None = None
    """Degrees east."""
    uncertainty_km: float | None = None
    """The event lies within so many kilometres of the point."""
    container: str = ""
    """The town or district that it lies in, where the source tells one beside its province."""

    @property
    def path(self) -> tuple[str, ...]:
        """What it lies in, widest first, its own name last."""
        parts = (self.country, self.adm1, self.container, self.name)
        return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCandidate:
    """A place that was considered for a name, with what spoke for it."""

    place: Place
    score: float
    reason: str
