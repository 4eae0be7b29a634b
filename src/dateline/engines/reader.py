"""Everything that is done to one report, from its bytes to its claims: a pure function."""

from dataclasses import dataclass, replace
from typing import Self

from dateline.clean import clean
from dateline.extract.interface import Extractor
from dateline.extract.learned import packaged
from dateline.extract.local import LocalExtractor
from dateline.language import analyse
from dateline.model.claim import Extraction
from dateline.model.document import Document
from dateline.model.report import Report
from dateline.resolve import resolve

READ_LANGUAGES = frozenset({"en", ""})
"""Languages that are read; a text too short to tell its language is read as English."""


OTHER_LANGUAGE = "The report is kept. If its language was mistaken, read the file again with --language en."


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One report with what was read in it."""

    report: Report
    document: Document
    extraction: Extraction
    extractor: str
    """Name and version of what read it."""
    not_read: str = ""
    """Why the report was kept and not read; "" where it was read."""
    advice: str = ""
    """What to do about that."""

    @classmethod
    def failed(cls, report: Report, reason: str, advice: str) -> Self:
        """A report that is kept and was not read."""
        return cls(
            report=report,
            document=Document(report=report, blocks=(), published=report.published),
            extraction=Extraction(claims=()),
            extractor="",
            not_read=reason,
            advice=advice,
        )


def is_readable(report: Report) -> bool:
    """Reports in this one's language are read."""
    return report.language in READ_LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The stages from `clean` to `resolve`, one after the other."""

    extractor: Extractor

    def __call__(self, report: Report) -> Reading:
        """The report's claims with place, days, actors and speaker."""
        if not is_readable(report):
            reason = f"its language is {report.language}, and only English is read"
            return Reading.failed(report, reason, OTHER_LANGUAGE)
        document = clean(report)
        analysis = analyse(document)
        extraction = self.extractor(analysis)
        claims = resolve(extraction.claims, analysis)
        return Reading(
            report=report,
            document=document,
            extraction=replace(extraction, claims=claims),
            extractor=self.extractor.version,
        )


def default_reader() -> Reader:
    """The reader that is used where none is chosen: rules and the packaged network together."""
    return Reader(extractor=LocalExtractor(packaged()))
