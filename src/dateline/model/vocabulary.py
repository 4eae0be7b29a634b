"""The closed lists of values, as the annotation guidelines name them.

Source: the project's guidelines for annotating claims; the values are the same in code, columns and pages.
"""

from enum import StrEnum


class EventType(StrEnum):
    """What happened."""

    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    BOMBING = "bombing"
    CHEMICAL_ATTACK = "chemical_attack"
    CLASH = "clash"
    ATTACK = "attack"
    ABDUCTION = "abduction"
    DETENTION = "detention"
    SEXUAL_VIOLENCE = "sexual_violence"
    VIOLENCE = "violence"
    OFFENSIVE = "offensive"
    TERRITORY_CHANGE = "territory_change"
    SIEGE = "siege"
    DISPLACEMENT = "displacement"
    EVACUATION = "evacuation"
    AID = "aid"
    DAMAGE = "damage"
    AGREEMENT = "agreement"
    TALKS = "talks"
    APPEAL = "appeal"
    ACCUSATION = "accusation"
    DECISION = "decision"
    MILITARY_SUPPORT = "military_support"
    PROTEST = "protest"


class Outcome(StrEnum):
    """What a quantity counts."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    DISPLACED = "displaced"
    RETURNED = "returned"
    EVACUATED = "evacuated"
    TRAPPED = "trapped"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    RELEASED = "released"
    DEPLOYED = "deployed"
    STRUCTURES = "structures"
    EVENTS = "events"
    NONE = "none"

    @property
    def counts_people(self) -> bool:
        """The outcome counts people harmed or moved, so that its quantity is a toll."""
        return self not in _NOT_PEOPLE


_NOT_PEOPLE = frozenset({Outcome.STRUCTURES, Outcome.EVENTS, Outcome.NONE})


class Group(StrEnum):
    """Which people are counted."""

    CIVILIANS = "civilians"
    COMBATANTS = "combatants"
    CHILDREN = "children"
    WOMEN = "women"
    AID_WORKERS = "aid_workers"
    MEDICS = "medics"
    JOURNALISTS = "journalists"
    PRISONERS = "prisoners"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class SourceClass(StrEnum):
    """What kind of speaker makes the claim."""

    PUBLISHER = "publisher"
    GOVERNMENT = "government"
    STATE_MEDIA = "state_media"
    OPPOSITION = "opposition"
    ARMED_GROUP = "armed_group"
    MONITOR = "monitor"
    ACTIVIST = "activist"
    RESCUE = "rescue"
    MEDICAL = "medical"
    WITNESS = "witness"
    UN = "un"
    NGO = "ngo"
    FOREIGN_GOVERNMENT = "foreign_government"
    EXPERT = "expert"
    MEDIA = "media"
    UNKNOWN = "unknown"


class Modality(StrEnum):
    """How the event stands in the claim."""

    ASSERTED = "asserted"
    DENIED = "denied"
    REQUESTED = "requested"
    PLANNED = "planned"
    UNCERTAIN = "uncertain"


class Scope(StrEnum):
    """Whether a quantity belongs to one event, or to a period or area and is never added to incidents."""

    INCIDENT = "incident"
    TOTAL = "total"


class ActorId(StrEnum):
    """The guidelines' short list of actors, to which the interchange form maps every party."""

    SYRIA_GOVERNMENT = "syria_government"
    RUSSIA = "russia"
    IRAN = "iran"
    HEZBOLLAH = "hezbollah"
    OPPOSITION = "opposition"
    ISIS = "isis"
    NUSRA = "nusra"
    KURDISH = "kurdish"
    COALITION = "coalition"
    USA = "usa"
    TURKEY = "turkey"
    ISRAEL = "israel"
    UN = "un"
    OTHER_STATE = "other_state"
    OTHER_ARMED_GROUP = "other_armed_group"
    UNKNOWN = "unknown"
