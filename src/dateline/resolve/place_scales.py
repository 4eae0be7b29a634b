"""A place's precision on the scales of the two data sets that the field loads: ACLED's and UCDP GED's.

Sources: ACLED Codebook, "Geo-precision"; UCDP GED Codebook, "where_prec". Both count upward from exact.
"""

from dateline.model.place import Place, PlacePrecision

NEAR_A_POINT_KM = 25.0
"""UCDP's limit: a place known to lie within so many km of a point is near it."""

_TOWNS = frozenset({PlacePrecision.EXACT, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.TOWN})


def acled_geo_precision(place: Place) -> int | None:
    """1 a named town or a part of one, 2 a small area around a point, 3 a larger region; None for a country.

    ACLED codes no event by its country alone.
    """
    if place.precision in _TOWNS:
        return 1
    if place.precision is PlacePrecision.DISTRICT:
        return 2
    return 3 if place.precision is PlacePrecision.PROVINCE else None


def ucdp_where_prec(place: Place) -> int:
    """1 exact, 2 near a point, 3 second-order district, 4 province, 5 an area without bounds, 6 country.

    A district is of the second order where a source of such districts names it.
    """
    if place.precision in _TOWNS:
        return 1
    if place.precision is PlacePrecision.COUNTRY:
        return 6
    if place.precision is PlacePrecision.PROVINCE:
        return 4 if place.adm1 else 5
    if _second_order(place):
        return 3
    return 2 if (place.uncertainty_km or 0.0) <= NEAR_A_POINT_KM else 5


def _second_order(place: Place) -> bool:
    """The place is a district of an official list, in which each has a p-code."""
    return place.id.startswith("pcode:")
