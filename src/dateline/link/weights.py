"""What each feature is worth, from a table that a person can read and change."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from dateline.errors import ResourceError
from dateline.link.events import LocalEvent
from dateline.link.features import signs
from dateline.model.link import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Log-odds by feature, for pairs of incidents and for pairs of totals."""

    incident: Mapping[str, float]
    total: Mapping[str, float]

    def reasons(self, left: LocalEvent, right: LocalEvent) -> tuple[Reason, ...]:
        """What each feature of a pair adds to its score; a feature without a weight adds nothing."""
        table = self.total if left.is_total else self.incident
        return tuple(
            Reason(feature=sign.name, score=round(table[sign.name] * sign.value, 3), sentence=sign.sentence)
            for sign in signs(left, right)
            if sign.name in table
        )


@functools.cache
def load_weights() -> Weights:
    """The weights that come with the program."""
    text = resources.files(__package__).joinpath("weights.toml").read_text(encoding="utf-8")
    return parse_weights(text)


def parse_weights(text: str) -> Weights:
    """Weights from a table in TOML with the parts `incident` and `total`."""
    try:
        table = tomllib.loads(text)
        return Weights(incident=_flat(table["incident"]), total=_flat(table["total"]))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as problem:
        raise ResourceError(
            f"the weights cannot be read: {problem}",
            expected="TOML with the parts [incident] and [total], a number for each feature",
        ) from problem


def _flat(table: Mapping[str, object]) -> dict[str, float]:
    """Features by their whole name: the part "days" with the key "same" is "days.same"."""
    return {
        f"{group}.{name}": float(weight)
        for group, members in table.items()
        if isinstance(members, dict)
        for name, weight in members.items()
    }
