"""Whether a body is somebody dead or an organisation: "the body of a man", "a governing body"."""

import re

BODIES = frozenset({"body", "bodies"})

_ORGANISATION = re.compile(
    r"\b(?:opposition|governing|ruling|legislative|political|international|national|local|regional|global|civil"
    r"|government|governmental|un|u\.n\.|eu|nations|league|union|watchdog|monitoring|rights|humanitarian|aid"
    r"|relief|medical|military|security|advisory|executive|judicial|religious|supervisory|umbrella|official"
    r"|transitional|interim|negotiating|negotiations|decision-making|professional|regulatory|coordinating"
    r"|coordination|investigative|world|main|leading|key|independent|representative|state|public)"
    r" bod(?:y|ies)$"
)
_DEAD_BEFORE = re.compile(
    r"\b(?:dead|lifeless|motionless|charred|burn(?:t|ed)|mutilated|mangled|bloodied|bloody|headless|decapitated"
    r"|decomposed|decomposing|bullet-riddled|severed|dismembered|buried|unidentified|found|find|finds|finding"
    r"|discovered|discovering|recovered|recovers?|recovering|pulled|pulling|retrieved|retrieving|dug|carried"
    r"|carrying|dragged|dragging|buried|burying|dumped|received|delivered|handed over|returned|identified"
    r"|saw|seen|see|seeing|shows?|showed|showing)\b"
)
_DEAD_AFTER = re.compile(
    r"^of (?!experts|laws?|evidence|work|water|states|nations|the (?:united|arab|european))"
    r"|\b(?:found|discovered|recovered|pulled|retrieved|dug|lay|lying|laid|left|dumped|buried|carried|returned"
    r"|handed|dragged|identified|strewn|scattered|arrived|brought|taken|washed|wrapped|covered|bore|bearing"
    r"|hung|hanged|hanging|displayed|mutilated|burn(?:t|ed)|charred|rubble|morgue|mortuary|grave|shroud)\b"
)


def is_dead(before: str, after: str) -> bool:
    """A word for an organisation before it decides; one body alone needs a cue of death, several do not.

    before: the sentence up to the word, itself included; after: the rest. Both in small letters.
    """
    if _ORGANISATION.search(before):
        return False
    return before.endswith("bodies") or bool(_DEAD_BEFORE.search(before) or _DEAD_AFTER.search(after))
