"""The page about claims and incidents says what the corpus and the program say."""

import re
from pathlib import Path

from dateline.reconcile import RULES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "explanation" / "claims-and-incidents.md").read_text(encoding="utf-8")


def test_the_quoted_report_is_in_the_corpus() -> None:
    """Every quoted paragraph stands in the agency's story, word for word."""
    wire = (ROOT / "examples" / "corpus" / "aleppo-2016-11-30-northline-wire.txt").read_text(encoding="utf-8")
    lines = re.findall(r"^> ?(.*)$", PAGE, re.MULTILINE)
    paragraphs = [p.replace("\n", " ") for p in "\n".join(lines).split("\n\n")]

    assert len(paragraphs) == 3
    assert all(paragraph in wire for paragraph in paragraphs)


def test_every_rule_is_told() -> None:
    """The table of rules holds every rule with the program's own sentence."""
    told = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, re.MULTILINE))

    assert told == {name: rule.sentence for name, rule in RULES.items()}
