"""What each feature is worth, from a table that a person can read and change."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from dateline.errors import ResourceError
from dateline.link.events import LocalEvent
from dateline.link.features import setting, signs, substance
from dateline.link.sentences import sentence
from dateline.link.tolls import Sign
from dateline.model.link import Reason

HOPELESS = -4000
"""Log-odds, in thousandths, of time, place and kind below which nothing else makes two events one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Log-odds by feature, in thousandths: for claims of one report, for pairs of incidents, of totals.

    A feature without a weight adds nothing. Whole thousandths make every sum exact, in whatever order.
    """

    report: Mapping[str, int]
    incident: Mapping[str, int]
    total: Mapping[str, int]

    def score(self, left: LocalEvent, right: LocalEvent) -> int | None:
        """The score of a pair in thousandths; None if its setting alone is hopeless."""
        table = self.total if left.is_total else self.incident
        by_setting = sum([worth(table, sign) for sign in setting(left, right)])
        if by_setting < HOPELESS:
            return None
        return by_setting + sum([worth(table, sign) for sign in substance(left, right)])

    def reasons(self, left: LocalEvent, right: LocalEvent) -> tuple[Reason, ...]:
        """What each feature of a pair adds to its score, with its sentence."""
        table = self.total if left.is_total else self.incident
        return tuple(
            Reason(feature=sign[0], score=worth(table, sign) / 1000, sentence=sentence(sign[0], left, right))
            for sign in signs(left, right)
            if sign[0] in table
        )


def worth(table: Mapping[str, int], sign: Sign) -> int:
    """What one feature adds, in thousandths."""
    name, value = sign
    return table.get(name, 0) if value == 1 else round(table.get(name, 0) * value)


@functools.cache
def load_weights() -> Weights:
    """The weights that come with the program."""
    text = resources.files(__package__).joinpath("weights.toml").read_text(encoding="utf-8")
    return parse_weights(text)


def parse_weights(text: str) -> Weights:
    """Weights from a table in TOML with the parts `report`, `incident` and `total`."""
    try:
        table = tomllib.loads(text)
        return Weights(**{part: _flat(table[part]) for part in ("report", "incident", "total")})
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as problem:
        raise ResourceError(
            f"the weights cannot be read: {problem}",
            expected="TOML with the parts [report], [incident] and [total], a number for each feature",
        ) from problem


def _flat(table: Mapping[str, Mapping[str, float]]) -> dict[str, int]:
    """Features by their whole name: the part "days" with the key "same" is "days.same"."""
    return {
        f"{group}.{name}": round(1000 * weight)
        for group, members in table.items()
        for name, weight in members.items()
    }
