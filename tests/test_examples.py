"""The example corpus is read whole, says what it is said to say, and holds nobody else's sentences."""

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dateline.clean import clean
from dateline.ingest import ingest
from dateline.model.report import Report, Skipped
from dateline.model.vocabulary import EventType, Outcome

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "examples" / "corpus"
SHARED = ROOT.parent / "shared"
FACTS = tomllib.loads((ROOT / "examples" / "expected.toml").read_text(encoding="utf-8"))
EXPECTED: list[dict[str, Any]] = FACTS["event"]
FIGURES = [
    pytest.param(event, figure, id=f"{event['name']}: {figure['words']}, {figure['speaker']}")
    for event in EXPECTED
    for figure in event["figures"]
]
RUN = 8
"""So many words in a row are somebody's sentence."""
INSTITUTIONS = {
    "syrian observatory for human rights": "observatory",
    "international committee of the red cross": "icrc",
}
"""Names that are most of a run by themselves; a name is nobody's sentence."""


@pytest.fixture(scope="module")
def read() -> list[Report | Skipped]:
    """Everything that ingesting the corpus gives."""
    return list(ingest([CORPUS]))


@pytest.fixture(scope="module")
def reports(read: list[Report | Skipped]) -> list[Report]:
    """The reports of the corpus."""
    return [item for item in read if isinstance(item, Report)]


def texts_of(reports: list[Report], files: list[str]) -> str:
    """The base texts of all reports that come from the named files, white space folded."""
    chosen = [r.text for r in reports if Path(r.origin.split("#", 1)[0]).name in files]
    return re.sub(r"\s+", " ", "\n".join(chosen))


def words_of(text: str) -> list[str]:
    """Words in lower case, with each institution's name as one word."""
    plain = re.sub(r"\s+", " ", text.lower())
    for name, short in INSTITUTIONS.items():
        plain = plain.replace(name, short)
    return re.findall(r"\w+", plain)


def runs_of(text: str) -> set[str]:
    """Every run of eight words."""
    words = words_of(text)
    return {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_every_file_is_read(read: list[Report | Skipped]) -> None:
    """Nothing in the corpus is skipped."""
    assert [item for item in read if isinstance(item, Skipped)] == []


def test_every_file_gives_a_report(reports: list[Report]) -> None:
    """Every file of the corpus gives at least one report, and all have their own id."""
    origins = {Path(report.origin.split("#", 1)[0]).name for report in reports}

    assert origins == {path.name for path in CORPUS.iterdir()}
    assert len({report.id for report in reports}) == len(reports)


def test_readme_lists_every_file() -> None:
    """The README's tables name every file of the corpus and no other."""
    readme = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([^`]+)` \|", readme, re.MULTILINE)

    assert sorted(named) == sorted(path.name for path in CORPUS.iterdir())


def test_readme_counts_the_corpus(reports: list[Report]) -> None:
    """The README's first line counts files and reports rightly."""
    readme = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")

    assert f"{len(list(CORPUS.iterdir()))} files with {len(reports)} reports" in readme


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that makes the Word file and the PDF."""
    spec = importlib.util.spec_from_file_location("maker", ROOT / "tools" / "make_example_files.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_made_files_are_what_the_script_makes(maker: ModuleType) -> None:
    """Word file and PDF are, byte for byte, what the script makes of its text."""
    differing = [name for name, made in maker.example_files().items() if (CORPUS / name).read_bytes() != made]

    assert differing == []


@pytest.mark.parametrize(("event", "figure"), FIGURES)
def test_expected_figures_stand_in_the_reports(
    event: dict[str, Any], figure: dict[str, Any], reports: list[Report]
) -> None:
    """The words of an expected figure and its speaker's name stand in the event's reports."""
    text = texts_of(reports, event["files"])

    assert figure["words"] in text
    assert figure["speaker"].lower() in text.lower()


@pytest.mark.parametrize("event", EXPECTED, ids=lambda event: event["name"])
def test_expected_events_use_the_vocabulary(event: dict[str, Any]) -> None:
    """Types, outcomes and files of an expected event exist."""
    assert set(event["types"]) <= set(EventType)
    assert {figure["out"] for figure in event["figures"]} <= set(Outcome)
    assert all((CORPUS / name).exists() for name in event["files"] + event.get("copies", []))


def report_of(reports: list[Report], name: str) -> Report:
    """The only report of a file."""
    (report,) = (r for r in reports if Path(r.origin).name == name)
    return report


@pytest.mark.parametrize(("name", "day"), FACTS["published"].items())
def test_publication_days_are_those_of_a_careful_reader(name: str, day: str, reports: list[Report]) -> None:
    """The settled publication day is the one that the report tells, and unknown where it tells none."""
    settled = clean(report_of(reports, name)).published.day

    assert (settled.isoformat() if settled else "unknown") == day


@pytest.mark.parametrize(
    ("name", "words"),
    [(name, words) for name, listed in FACTS["furniture"].items() for words in listed],
)
def test_furniture_makes_no_claims(name: str, words: str, reports: list[Report]) -> None:
    """No block from which claims are read holds words that belong to the page."""
    document = clean(report_of(reports, name))
    assert words in document.text

    claiming = [block.span.of(document.text) for block in document.blocks if block.kind.makes_claims]

    assert [text for text in claiming if words in text] == []


@pytest.mark.measure
def test_no_sentence_is_anybody_elses(reports: list[Report]) -> None:
    """No eight words in a row stand in a report that others wrote."""
    folder = SHARED / "claims" / "reports"
    if not folder.is_dir():
        pytest.skip("the annotated reports in ../shared are absent")
    others: set[str] = set()
    for path in folder.glob("*.json"):
        report = json.loads(path.read_text(encoding="utf-8"))
        others |= runs_of(f"{report['title']}\n{report['text']}")
    for path in (SHARED / "seeds").glob("*.txt"):
        others |= runs_of(path.read_text(encoding="utf-8"))

    assert {
        report.origin: runs_of(report.text) & others for report in reports if runs_of(report.text) & others
    } == {}
