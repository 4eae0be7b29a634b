"""Builders of judgements, for tests."""

from dateline.ledger import (
    JudgementEntry,
)
from dateline.model.judgement import Judgement, JudgementKind


def judged(id_: str, *, day: str = "2013-06-02") -> JudgementEntry:
    """A person dates a report."""
    return JudgementEntry(
        judgement=Judgement(
            id=id_,
            kind=JudgementKind.DATE,
            about=("r1",),
            value={"day": day},
            person="ada",
            time="2020-01-01T00:00:00Z",
        )
    )


def withdrawal(id_: str, of: str) -> JudgementEntry:
    """A person takes a judgement back."""
    return JudgementEntry(
        judgement=Judgement(
            id=id_, kind=JudgementKind.WITHDRAW, about=(of,), person="ada", time="2020-01-02T00:00:00Z"
        )
    )
