"""An entry of the list of parties and institutions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.model.vocabulary import ActorId, SourceClass

_GROUPS = frozenset({"armed_group", "militia", "opposition"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A party's id in another register."""

    id: str
    checked_in: str
    """The public file that was read to check it: repository and path, or address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An entry of the list of parties and institutions."""

    id: str
    names: tuple[str, ...]
    """The usual name first."""
    kind: str
    side: str
    by_id: ActorId
    """Its value in the guidelines' short list of actors."""
    source_class: SourceClass
    """What kind of speaker it is."""
    country: str = ""
    """ISO 3166 of the country that it belongs to; "" if none."""
    parent: str = ""
    """The party that it is part of or steered by; "" if none."""
    active: str = ""
    """Years, as from..to; "" if not recorded."""
    acled: str = ""
    """What ACLED calls it; "" if not recorded."""
    ucdp: str = ""
    """What UCDP calls it; "" if not recorded."""
    registers: Mapping[str, Register] = field(default_factory=dict)
    """Its ids in other registers by the register's name, each with the file that it was checked in."""

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0]

    @property
    def outside_the_state(self) -> bool:
        """It bears arms or politics against or beside a state, and is no part of one."""
        return self.kind in _GROUPS and self.side not in {"government", "state"}
