"""The glossary lists the fields and values that the program has, all of them and no others."""

import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest

from dateline.evaluate import AnnotatedClaim
from dateline.model import vocabulary
from dateline.model.claim import Claim
from dateline.model.day import DayPrecision, DayTrust
from dateline.model.document import BlockKind
from dateline.model.judgement import JudgementKind
from dateline.model.place import PlacePrecision

GLOSSARY = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")
VOCABULARIES = [
    found
    for found in vars(vocabulary).values()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
]
OTHERS: list[type[StrEnum]] = [BlockKind, DayPrecision, DayTrust, PlacePrecision, JudgementKind]


def listed(type_name: str) -> list[str]:
    """The first cells of the table in the section whose heading ends with the type's name."""
    _, _, section = GLOSSARY.partition(f"(`{type_name}`)\n")
    table = re.split(r"^#", section, maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"^\| `(\w+)` \| \S", table, re.MULTILINE)


def test_every_vocabulary_is_seen() -> None:
    """The test below runs over every closed list of the vocabulary, not over an empty one."""
    defined = re.findall(r"^class (\w+)\(StrEnum\)", Path(vocabulary.__file__).read_text(), re.MULTILINE)

    assert [values.__name__ for values in VOCABULARIES] == defined


@pytest.mark.parametrize("values", [*VOCABULARIES, *OTHERS], ids=lambda values: values.__name__)
def test_every_value_has_its_meaning(values: type[StrEnum]) -> None:
    """The table of a closed list holds its values, in their order."""
    assert listed(values.__name__) == [str(value) for value in values]


def test_every_field_of_a_claim_has_its_meaning() -> None:
    """The table of a claim holds its fields."""
    assert sorted(listed("Claim")) == sorted(field.name for field in fields(Claim))


def test_every_field_of_the_interchange_form_has_its_meaning() -> None:
    """The table of the interchange form holds its fields, in their order."""
    assert listed("AnnotatedClaim") == list(AnnotatedClaim.__annotations__)


def test_no_word_is_told_twice() -> None:
    """The table of words names each word once."""
    words = re.findall(r"^\| ([a-z ]+) \|", GLOSSARY.split("## A claim", 1)[0], re.MULTILINE)

    assert len(words) == len(set(words))
