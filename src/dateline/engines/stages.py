"""The stages in the order in which things happen, each with what it reads, writes, and its version.

A stage's version changes whenever its output could. Runs record the versions, so that `dateline explain` can
say what made a claim and a later run can say why it differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata

from dateline.extract.rules import VERSION as RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step from one named type to another."""

    name: str
    """The package that holds it."""
    reads: str
    writes: str
    version: str
    meaning: str


STAGES: tuple[Stage, ...] = (
    Stage(name="ingest", reads="files", writes="Report", version="1", meaning="bytes to base text"),
    Stage(name="clean", reads="Report", writes="Document", version="1", meaning="blocks and publication day"),
    Stage(
        name="language", reads="Document", writes="Analysis", version="1", meaning="sentences, words, names"
    ),
    Stage(name="extract", reads="Analysis", writes="Claim", version=RULES, meaning="claims as raw spans"),
    Stage(name="resolve", reads="Claim", writes="Claim", version="1", meaning="place, days, actors, speaker"),
    Stage(name="link", reads="Claim", writes="Link", version="1", meaning="copies, and claims of one event"),
    Stage(
        name="reconcile", reads="Claim, Link", writes="Incident", version="1", meaning="incidents and totals"
    ),
)
"""Up to `resolve` each stage handles one report at a time, as a pure function of it and the resources."""


def versions() -> Mapping[str, str]:
    """The version of the program and of every stage, by name."""
    return {"dateline": metadata.version("dateline")} | {stage.name: stage.version for stage in STAGES}
