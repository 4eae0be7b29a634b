"""The one interface that every extractor takes: rules, the trained model, an LLM."""

from typing import Protocol

from dateline.model.analysis import Analysis
from dateline.model.claim import Extraction


class Extractor(Protocol):
    """Reads the claims of one report, deterministically, from its analysis alone."""

    @property
    def version(self) -> str:
        """Name and version of the extractor; changes whenever its claims could."""
        ...

    def __call__(self, analysis: Analysis) -> Extraction:
        """The claims of the report and the sentences that gave none though they have a casualty word."""
        ...
