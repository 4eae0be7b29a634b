"""The stages in the order in which things happen, each with what it reads, writes, and its version.

A stage's version stands in its own package and changes whenever the stage's output could. Runs record the
versions, so that `dateline explain` can say what made a claim and a later run can say why it differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata

from dateline import clean, ingest, language, link, reconcile, resolve
from dateline.extract.local import VERSION as RULES
from dateline.resources import network

EXTRACTOR = f"{RULES}+{network.version(network.pinned())}"
"""The rules and the packaged network, by its pinned digests: to name it, it need not be loaded."""


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
    Stage(
        name="ingest", reads="files", writes="Report", version=ingest.VERSION, meaning="bytes to base text"
    ),
    Stage(
        name="clean",
        reads="Report",
        writes="Document",
        version=clean.VERSION,
        meaning="kinds of block, publication day",
    ),
    Stage(
        name="language",
        reads="Document",
        writes="Analysis",
        version=language.VERSION,
        meaning="sentences, words, quotations, names",
    ),
    Stage(name="extract", reads="Analysis", writes="Claim", version=EXTRACTOR, meaning="claims as raw spans"),
    Stage(
        name="resolve",
        reads="Claim",
        writes="Claim",
        version=resolve.VERSION,
        meaning="place, days, actors, speaker",
    ),
    Stage(
        name="link",
        reads="Claim",
        writes="Link",
        version=link.VERSION,
        meaning="copies, and links between claims of one event",
    ),
    Stage(
        name="reconcile",
        reads="Claim, Link",
        writes="Incident",
        version=reconcile.VERSION,
        meaning="incidents, totals: the fold and its rules",
    ),
)
"""Up to `resolve` each stage handles one report at a time, as a pure function of it and the resources."""


def versions() -> Mapping[str, str]:
    """The version of the program and of every stage, by name."""
    return {"dateline": metadata.version("dateline")} | {stage.name: stage.version for stage in STAGES}
