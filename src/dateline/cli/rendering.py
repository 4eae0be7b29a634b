"""Incidents, figures and claims as the words and rows that people read."""

from datetime import date

from dateline.ledger import ClaimRow
from dateline.model.day import DayInterval
from dateline.model.incident import Figure, Incident, Toll
from dateline.model.vocabulary import Modality

NO_PLACE = "place unknown"
NO_DAY = "day unknown"
SPEAKERS_SHOWN = 4

Row = dict[str, object]


def days_text(days: DayInterval | None) -> str:
    """An interval as people write it; an end that is not known stays open."""
    if days is None or (days.first is None and days.last is None):
        return NO_DAY
    if days.first == days.last:
        return _iso(days.first)
    return f"{_iso(days.first)}..{_iso(days.last)}"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def place_text(incident: Incident) -> str:
    """The place as the reports name it, with its province where that adds something."""
    place = incident.place
    if place is None:
        return incident.place_words or NO_PLACE
    words = incident.place_words or place.name
    around = place.adm1 or place.country or ""
    return words if not around or around in words else f"{words} ({around})"


def toll_text(toll: Toll) -> str:
    """The range of a toll: "killed 21-45+", where + says that it is open above."""
    if toll.low is None and toll.high is None:
        return f"{toll.outcome.value} not told"
    low = "?" if toll.low is None else f"{toll.low:,}"
    high = "?" if toll.high is None else f"{toll.high:,}"
    numbers = low if low == high or toll.high is None else f"{low}-{high}"
    return f"{toll.outcome.value} {numbers}{'+' if toll.open else ''}"


def figure_text(figure: Figure) -> str:
    """One speaker's figure in its own words: "at least 21 civilians (The Courier)"."""
    denied = " denied" if figure.modality is Modality.DENIED else ""
    return f"{figure.words}{denied} ({figure.speaker})"


def incident_row(incident: Incident) -> Row:
    """An incident as a line of the list."""
    figures = [f for f in incident.figures if not f.part]
    said = list(dict.fromkeys(figure_text(f) for f in figures))
    more = [f"and {len(said) - SPEAKERS_SHOWN} more"] if len(said) > SPEAKERS_SHOWN else []
    return {
        "id": incident.id,
        "when": days_text(incident.days),
        "where": place_text(incident),
        "what": incident.type.value,
        "toll": [toll_text(toll) for toll in incident.tolls],
        "who says what": (said[:SPEAKERS_SHOWN] + more) or list(incident.speakers[:SPEAKERS_SHOWN]),
        "reports": len(incident.reports),
        "independent": incident.independent_reports,
    }


def total_rows(total: Incident) -> list[Row]:
    """A total as lines, one a figure, in the order of their days."""
    figures = sorted(total.figures, key=lambda f: (f.published or "9999", f.speaker))
    return [
        {
            "id": total.id,
            "period": days_text(total.days),
            "area": place_text(total),
            "outcome": figure.outcome.value,
            "figure": figure.words,
            "low": figure.low,
            "high": figure.high,
            "speaker": figure.speaker,
            "published": figure.published,
            "reports": len(figure.reports),
        }
        for figure in figures
    ]


def claim_row(row: ClaimRow) -> Row:
    """A claim as a line of the list."""
    claim = row.claim
    num = claim.num.value
    place = claim.place.value if claim.place else None
    return {
        "id": claim.id,
        "when": days_text(claim.days.value if claim.days else None),
        "where": "; ".join(claim.at.value) or (place.name if place else ""),
        "what": claim.type.value.value,
        "outcome": claim.out.value.value,
        "low": num.low if num else None,
        "high": num.high if num else None,
        "speaker": claim.src.value or row.publisher,
        "modality": claim.mod.value.value,
        "quotation": row.quotation,
        "publisher": row.publisher,
        "incident": row.incident,
    }
