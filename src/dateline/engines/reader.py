"""Everything that is done to one report, from its bytes to its claims: a pure function."""

from dataclasses import dataclass, replace

from dateline.clean import clean
from dateline.extract.interface import Extractor
from dateline.extract.rules import RuleExtractor
from dateline.language import analyse
from dateline.model.claim import Extraction
from dateline.model.document import Document
from dateline.model.report import Report
from dateline.resolve import resolve

READ_LANGUAGES = frozenset({"en", ""})
"""Languages that are read; a text too short to tell its language is read as English."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The stages from `clean` to `resolve`, one after the other."""

    extractor: Extractor

    def __call__(self, report: Report) -> Reading:
        """The report's claims with place, days, actors and speaker."""
        document = clean(report)
        if report.language not in READ_LANGUAGES:
            return self._kept(document, f"its language is {report.language}, and only English is read")
        analysis = analyse(document)
        extraction = self.extractor(analysis)
        claims = resolve(extraction.claims, analysis)
        return Reading(
            report=report,
            document=document,
            extraction=replace(extraction, claims=claims),
            extractor=self.extractor.version,
        )

    def _kept(self, document: Document, reason: str) -> Reading:
        return Reading(
            report=document.report,
            document=document,
            extraction=Extraction(claims=()),
            extractor=self.extractor.version,
            not_read=reason,
        )


def default_reader() -> Reader:
    """The reader that is used where none is chosen."""
    return Reader(extractor=RuleExtractor())
