"""A report and its annotation, moved to another war together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from dateline.evaluate.rows import AnnotatedClaim, base_text
from dateline.evaluate.swap.annotation import Mask, actor_images, mask_of, swapped_claim, with_actors
from dateline.evaluate.swap.names import names_of
from dateline.evaluate.swap.rewrite import Rewriting
from dateline.evaluate.swap.war import WARS, War, war_of
from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Swapped:
    """A report in another war."""

    war: str
    """ISO 3166 of the country that it was moved to."""
    report: Mapping[str, Any]
    """The JSON report, title and text rewritten."""
    claims: Sequence[AnnotatedClaim]
    """The annotation, in its old order."""
    masks: Sequence[Mask]
    """For each claim the fields that are left out of the comparison."""
    names: int
    """How many stretches of the text were replaced."""


def swap(
    report: Mapping[str, Any],
    claims: Sequence[AnnotatedClaim],
    seed: int,
    wars: Sequence[str] = WARS,
) -> Swapped:
    """The report in one of the wars, chosen by the seed and its id; the same input gives the same result."""
    draws = Random(f"{seed}:{report['id']}")  # noqa: S311 - chooses names, guards no secret
    text = base_text(report)
    war = _war(text, wars, draws)
    places = [words for claim in claims for words in claim.get("at") or []]
    names = names_of(text, places, war, draws)
    rewriting = Rewriting(text, names.words)
    images = actor_images(text, names, war)
    title = Span(0, len(report.get("title") or ""))
    return Swapped(
        war=war.code,
        report={
            **report,
            "title": rewriting.of(title),
            "text": rewriting.of(Span(title.end + 1, len(text))),
        },
        claims=[with_actors(swapped_claim(claim, rewriting, names, war), images) for claim in claims],
        masks=[mask_of(claim, names, images) for claim in claims],
        names=len(rewriting.changes),
    )


def _war(text: str, codes: Sequence[str], draws: Random) -> War:
    """A war that the report does not speak of already, if there is one."""
    wars = [war_of(code) for code in codes]
    apart = [war for war in wars if not war.named_in(text)]
    return draws.choice(apart or wars)
