"""Incidents, figures, claims and reports as the words and rows that people read."""

from collections.abc import Mapping
from datetime import date

from dateline.cli.table import Row
from dateline.ledger import ClaimRow, ReportRow, SkippedRow, UnreadRow
from dateline.model.claim import Claim
from dateline.model.day import DayInterval
from dateline.model.incident import Figure, Incident, Toll
from dateline.model.quantity import Quantity
from dateline.model.vocabulary import Modality

NO_PLACE = "place unknown"
NO_DAY = "day unknown"
FIGURES_SHOWN = 4
"""Figures named in a line of the list; `dateline show` has them all."""


def many(number: int, noun: str) -> str:
    """A number of things."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def days_text(days: DayInterval | None) -> str:
    """An interval as people write it; an end that is not known stays open."""
    if days is None or (days.first is None and days.last is None):
        return NO_DAY
    if days.first == days.last:
        return _iso(days.first)
    if days.first is None:
        return f"until {_iso(days.last)}"
    return f"{_iso(days.first)} to {_iso(days.last)}" if days.last else f"from {_iso(days.first)}"


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


def range_text(toll: Toll) -> str:
    """The range of a toll: "21-45+", where + says that it is open above."""
    if toll.low is None and toll.high is None:
        return "not told"
    low = "?" if toll.low is None else f"{toll.low:,}"
    high = "?" if toll.high is None else f"{toll.high:,}"
    numbers = low if low == high or toll.high is None else f"{low}-{high}"
    return f"{numbers}{'+' if toll.open else ''}"


def toll_text(toll: Toll) -> str:
    """A toll in a line: "killed 21-45+"."""
    return f"{toll.outcome.value} {range_text(toll)}"


def quantity_text(quantity: Quantity) -> str:
    """A quantity's range in words that leave nothing to guess."""
    about = "about " if quantity.approximate else ""
    match quantity.low, quantity.high:
        case None, None:
            return "no number"
        case None, int(high):
            return f"{about}{high:,} at most"
        case int(low), None:
            return f"{about}{low:,} or more"
        case low, high:
            return f"{about}{low:,}" if low == high else f"{about}{low:,} to {high:,}"


def figure_words(figure: Figure) -> str:
    """A figure in its own words, with what it counts where people are counted: "at least 21 killed"."""
    counted = figure.outcome.value if figure.outcome.counts_people else ""
    said = counted and counted not in figure.words.lower()
    denied = " (denied)" if figure.modality is Modality.DENIED else ""
    return f"{figure.words}{f' {counted}' if said else ''}{denied}"


def incident_row(incident: Incident) -> Row:
    """An incident as a line of the list."""
    said = list(dict.fromkeys(f"{figure_words(f)}: {f.speaker}" for f in incident.figures if not f.part))
    more = [f"and {len(said) - FIGURES_SHOWN} more"] if len(said) > FIGURES_SHOWN else []
    return {
        "id": incident.id,
        "when": days_text(incident.days),
        "where": place_text(incident),
        "what": incident.type.value,
        "toll": [toll_text(toll) for toll in incident.tolls],
        "who says what": (said[:FIGURES_SHOWN] + more) or list(incident.speakers[:FIGURES_SHOWN]),
        "reports": len(incident.reports),
        "independent": incident.independent_reports,
    }


def total_rows(total: Incident) -> list[Row]:
    """A total as lines of the list, one a figure, each in its own words, in the order of their days."""
    figures = sorted(total.figures, key=lambda f: (f.published or "9999", f.speaker))
    return [
        {
            "id": total.id,
            "period": days_text(total.days),
            "area": place_text(total),
            "counts": figure.outcome.value,
            "figure": figure.words,
            "speaker": figure.speaker,
            "published": figure.published or "undated",
            "reports": len(figure.reports),
        }
        for figure in figures
    ]


def quantity_words(row: ClaimRow) -> str:
    """A claim's quantity in its own words, with what it counts where people are counted; "" for none."""
    claim, shift = row.claim, row.claim.ev.start
    if claim.num.value is None:
        return ""
    said = " ".join(row.quotation[s.start - shift : s.end - shift] for s in claim.num.spans)
    counted = claim.out.value.value if claim.out.value.counts_people else ""
    return " ".join([*said.split(), counted]).strip()


def claim_words(row: ClaimRow) -> str:
    """What a claim says in few words: its quantity as written, or else its event."""
    claim = row.claim
    toll = quantity_words(row)
    parts = [toll] if toll and claim.out.value.counts_people else [toll, _event_words(claim)]
    modality = "" if claim.mod.value is Modality.ASSERTED else f"({claim.mod.value.value})"
    return " ".join(part for part in [*parts, modality] if part)


def _event_words(claim: Claim) -> str:
    """The event, with the harm it did where that is told without a number: "shelling, killed"."""
    harm = claim.out.value.value if claim.out.value.counts_people else ""
    return ", ".join(part for part in (claim.type.value.value, harm) if part)


def claim_row(row: ClaimRow, names: Mapping[str, str]) -> Row:
    """A claim as a line of the list: what a reader looks at first."""
    claim = row.claim
    publisher = row.publisher or names.get(claim.report, claim.report)
    modality = [] if claim.mod.value is Modality.ASSERTED else [claim.mod.value.value]
    return {
        "id": claim.id,
        "when": days_text(claim.days.value if claim.days else None),
        "where": list(claim.at.value) or NO_PLACE,
        "what": [claim.type.value.value, *modality],
        "how many": quantity_words(row),
        "who says so": claim.src.value or publisher,
        "words": row.quotation,
        "in": publisher,
        "incident": row.incident,
    }


def report_row(row: ReportRow) -> Row:
    """A report as a line of the list."""
    return {
        "id": row.id,
        "name": row.own_id,
        "published": row.published.day or "unknown",
        "day from": [row.published.rule, *([row.published.note] if row.published.note else [])],
        "publisher": row.publisher,
        "title": row.title,
        "claims": row.claims if row.extractor else None,
        "unread": row.unread if row.extractor else None,
        "file": row.origin,
    }


def skipped_row(row: SkippedRow) -> Row:
    """Something not read, as a line of the list."""
    return {
        "file": row.skipped.origin,
        "reason": row.skipped.reason,
        "advice": row.skipped.advice,
        "report": row.report,
    }


def unread_row(row: UnreadRow, names: Mapping[str, str]) -> Row:
    """An unread sentence as a line of the list."""
    report = row.unread.report
    name = row.report_name if row.report_name != report else names.get(report, report)
    return {
        "report": name,
        "cue": row.cue,
        "reason": row.unread.reason,
        "sentence": row.sentence,
        "start": row.unread.span.start,
        "end": row.unread.span.end,
    }
