"""The closed lists that the network chooses from, in the fixed order that its weights rely on."""

from typing import Final

TYPES: Final = (
    "airstrike",
    "shelling",
    "bombing",
    "chemical_attack",
    "clash",
    "attack",
    "abduction",
    "detention",
    "sexual_violence",
    "violence",
    "offensive",
    "territory_change",
    "siege",
    "displacement",
    "evacuation",
    "aid",
    "damage",
    "agreement",
    "talks",
    "appeal",
    "accusation",
    "decision",
    "military_support",
    "protest",
)
"""Values of EventType."""
NOTHING: Final = "nothing"
"""What a quantity counts that makes no claim."""
COUNTS: Final = (
    "killed",
    "injured",
    "casualties",
    "displaced",
    "returned",
    "evacuated",
    "trapped",
    "missing",
    "abducted",
    "detained",
    "released",
    "deployed",
    "structures",
    "events",
    "none",
    NOTHING,
)
"""Values of Outcome, and nothing."""
GROUPS: Final = (
    "civilians",
    "combatants",
    "children",
    "women",
    "aid_workers",
    "medics",
    "journalists",
    "prisoners",
    "mixed",
    "unknown",
)
MODALITIES: Final = ("asserted", "denied", "requested", "planned", "uncertain")
ACTORS: Final = (
    "syria_government",
    "russia",
    "iran",
    "hezbollah",
    "opposition",
    "isis",
    "nusra",
    "kurdish",
    "coalition",
    "usa",
    "turkey",
    "israel",
    "un",
    "other_state",
    "other_armed_group",
    "unknown",
)
"""The guidelines' `by_id`."""
TAGS: Final = ("nothing", *TYPES, "person")
"""What a word names: no event, the event of a claim without a quantity, or the harm of a named person."""
ROLES: Final = ("src", "via", "by", "how", "at", "when", "who", "ev", "trig")
"""What is pointed at: words anywhere in the window; "ev" and "trig" in the claim's own sentence."""
UPOS: Final = (
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
)
"""Universal parts of speech."""
DEPRELS: Final = (
    "acl",
    "advcl",
    "advmod",
    "amod",
    "appos",
    "aux",
    "case",
    "cc",
    "ccomp",
    "clf",
    "compound",
    "conj",
    "cop",
    "csubj",
    "dep",
    "det",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nsubj",
    "nummod",
    "obj",
    "obl",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "root",
    "vocative",
    "xcomp",
)
"""Universal dependency relations, without their subtypes."""
NAMES: Final = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
