"""Word lists of the quantity grammar: nouns for people and for things, and words that end a noun phrase."""

import re


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which are separated by white space."""
    return frozenset(text.split())


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|ch|sh)$", noun) else "s")


PERSON = word_set("""
person civilian child woman man boy girl baby infant toddler teenager youth minor adult elder newborn
victim casualty causality witness nurse dustman death fatality body corpse survivor martyr life soul
injury loss citizen resident inhabitant villager local family household neighbour neighbor native
tribesman soldier troop fighter rebel militant insurgent terrorist jihadist jihadi extremist gunman
militiaman combatant warrior guerrilla mercenary recruit conscript serviceman servicewoman officer
commander general colonel captain lieutenant major sergeant leader chief member operative sniper bomber
attacker assailant marine policeman policewoman guard pilot crewman crewmember airman sailor paratrooper
commando reservist veteran defector deserter peacekeeper observer monitor inspector adviser advisor
instructor trainer trooper infantryman prisoner detainee captive hostage inmate abductee convict doctor
medic paramedic surgeon patient rescuer volunteer worker staffer employee driver labourer laborer
engineer technician journalist reporter photographer cameraman activist teacher student pupil
schoolchild schoolboy schoolgirl professor academic cleric priest imam bishop nun monk shopkeeper farmer
shepherd fisherman trader merchant businessman official minister lawmaker deputy mp diplomat ambassador
judge lawyer spokesman refugee evacuee migrant returnee idp asylum-seeker bride groom teammate father
mother son daughter brother sister husband wife parent grandchild grandson granddaughter grandmother
grandfather cousin uncle aunt nephew niece sibling relative orphan widow crusader passenger pilgrim
worshipper worshiper mourner protester protestor demonstrator bystander pedestrian passerby shopper
traveller traveler tourist guest spectator national foreigner expatriate briton american syrian turk
kurd arab iraqi lebanese iranian russian palestinian israeli christian muslim alawite sunni shiite druze
yazidi assyrian armenian turkmen suspect criminal bandit smuggler accomplice comrade colleague companion
emir sheikh figure emissary contractor defender responder firefighter caretaker cook baker mayor
governor president premier nomad settler occupant tenant dweller individual human
""")
"""Singular nouns for a person, or for a harm that counts as one ("casualty")."""

_SEVERAL = word_set("""
people persons children women men babies families casualties fatalities bodies deputies lives wives
troops personnel staff police militia militiamen crew forces militias population youths
schoolchildren grandchildren passersby losses mps idps others
""")

PEOPLE = PERSON | frozenset(map(_plural, PERSON)) | _SEVERAL
"""Every noun for people."""

THING = word_set("""
home house building apartment flat shop store market school hospital clinic mosque church bakery
warehouse depot tank vehicle car truck bus ambulance lorry convoy van motorcycle motorbike bulldozer
pickup helicopter plane aircraft warplane jet drone ship boat missile rocket shell mortar bomb barrel
mine grenade round bullet weapon gun launcher cannon howitzer rifle strike airstrike raid sortie attack
assault blast explosion shelling clash battle bombing incident violation breach operation mission flight
position target base checkpoint headquarters stronghold tunnel bunker camp village town city
neighbourhood neighborhood district area province governorate country state nation region location site
point facility centre center institution organisation organization group faction brigade truckload
parcel package basket box meal tent ration post hill kilometre well pipeline station bridge road
document report case photo picture video vote ceasefire truce agreement side front party way time thing
part reason hand element phase stage condition
""")
"""Singular nouns for things that reports of war count."""

THINGS = THING | frozenset(map(_plural, THING))
"""Every noun for such things."""

HARMED = word_set("wounded injured dead killed missing displaced slain trapped besieged hurt")
"""What befell people; after "of the" these stand for the people themselves."""

MORE = word_set("more further additional other")
"""Words between a number and its noun that may also stand without one: "dozens more"."""

OPEN = word_set("staff police crew medical militia")
"""Nouns for several people that another noun may follow: "staff members"."""

STOP = word_set("""
a an the this that these those in on at by from to into near of for with without within inside outside
over under during after before since until when while where as if than then and or but nor so because
although though who whom whose which what how why between among amid across through against towards
toward around about along behind he she it they we you i his her its their our my him them us me himself
herself itself themselves is are was were be been being am has have had having do does did will would
can could may might must shall should said says say told tells saying not no also still already yet now
later earlier ago yesterday today tomorrow dying died die dies kill kills killing wounding injuring
including included include includes leaving left remain remained remains became become fled flee flees
went go goes came come comes took take takes made make makes got get gets gave give gives lost lose fell
fall found saw see monday tuesday wednesday thursday friday saturday sunday january february march april
june july august september october november december there here per each every both either neither plus
""")
"""Words that cannot stand inside a noun phrase."""

PARTICIPLES = word_set("""
armed wounded injured displaced trapped detained besieged unarmed masked unidentified suspected alleged
related allied hooded retired wanted uninjured exhausted unaccompanied starved malnourished abandoned
captured kidnapped abducted arrested jailed imprisoned so-called united mixed experienced trained
skilled dedicated red hundred hatred sacred opposed deceased charred affiliated disabled handicapped
aged naked wicked married educated uniformed listed estimated confirmed registered destroyed damaged
guided improvised
""")
"""Words in -ed that describe a noun that follows; others are taken for verbs."""

LY = word_set("""
elderly family newly heavily lightly badly seriously severely critically mainly mostly previously recently
early italy predominantly deadly
""")
"""Words in -ly that may stand before a noun; others end its phrase."""

PLURAL_ENDINGS = ("men", "women", "ists", "fighters", "workers", "goers", "children", "eers")
"""Endings of nouns for several people."""

SINGULAR_ENDINGS = ("man", "woman", "ist", "fighter", "worker", "goer", "child")
"""Endings of nouns for one person."""

DEMONYM_ENDINGS = ("ans", "ites", "ons", "ese", "is")
"""Endings of names of peoples: "Syrians", "Alawites", "Britons", "Iraqis"."""
