"""Which names of a report go, and which come in their place: within a report always the same one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from dateline.evaluate.swap.war import ARMED, OLD, War, country_of
from dateline.resources.gazetteer import Entry, gazetteer
from dateline.resources.parties import Party, parties
from dateline.resources.place_names import place_names

_LIKE = 0.85
"""How alike a spelling must be to a Syrian place's, 0 to 1, to be taken for it."""

_LEADER = {
    **dict.fromkeys(("Bashar al-Assad", "Bashar al Assad", "Bashar Assad", "Bashar al-Asad"), 0),
    **dict.fromkeys(("al-Assad", "Assad", "Asad"), 1),
}
"""What stands for the leader in full (0) and in short (1)."""

_AGENCY = "SANA"
_HEAD = "rahman"
"""What names of the head of the monitoring group have in common, in any spelling."""
_INITIALS = ("SOHR", "SNHR", "SARC")
"""Monitors and helpers whose initials begin with the country's."""

CAPITAL_PROVINCES = ("Damascus", "Rif Dimashq")
"""The old capital's province and the one around it."""

_SMALL = frozenset({"al", "el", "of", "the", "and", "bin", "ibn", "ash", "as", "for"})
_WORDS = re.compile(r"[\w']+")

_CAPITALISED = re.compile(r"\b[A-Z]\w{2,}")
_ONE_TO_THREE_WORDS = [re.compile(rf"\w+(?:[ -]\w+){{{count}}}") for count in range(3)]

Swaps = Mapping[str, str]
"""What comes by what goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The swaps of one report."""

    words: Swaps
    """By the words as written."""
    provinces: Swaps
    """The provinces of the new country by those of the old one."""
    left: tuple[str, ...]
    """Places of the old country that keep their names, since the new one has no more of its own."""
    parties: Mapping[str, str]
    """The new party's id by the old one's, for groups that were replaced by name."""


def names_of(text: str, places: Iterable[str], war: War, draws: Random) -> Names:
    """The swaps of a report whose text and annotated places are given."""
    known = _syrian_places(text, places)
    provinces = _provinces(known.values(), war, draws)
    place_words, left = _place_words(known, provinces, war, draws)
    group_words, groups = _group_words(text, war, draws)
    words = {**group_words, **place_words, **_country_words(war), **_face_words(war)}
    return Names(words=words, provinces=provinces, left=tuple(left), parties=groups)


def _country_words(war: War) -> dict[str, str]:
    """The country's names and adjectives; its people are the adjective with an s, where that can take one."""
    old = country_of(OLD)
    new_name, new_adjective = war.country.names[0], war.country.adjectives[0]
    people = new_adjective if new_adjective.endswith("ese") else f"{new_adjective}s"
    return {**dict.fromkeys(old.names, new_name), old.adjectives[0]: new_adjective, "Syrians": people}


def _face_words(war: War) -> dict[str, str]:
    """The leader, the state's agency, the monitors' head, and initials that begin with the country's."""
    full, short = war.faces.leader
    head, head_short = war.faces.monitor
    heads = [name for name in parties()["sohr"].names if _HEAD in name.lower()]
    initial = war.country.adjectives[0][0]
    return {
        **{name: (full, short)[which] for name, which in _LEADER.items()},
        _AGENCY: war.faces.agency,
        **{name: head if " " in name and name.split()[0] == "Rami" else head_short for name in heads},
        **{letters: initial + letters[1:] for letters in _INITIALS},
    }


def _syrian_places(text: str, places: Iterable[str]) -> dict[str, Entry]:
    """The places of the old country that the text or the annotation names, by their words, in text order."""
    finder = place_names()
    spans = sorted({m.span for m in finder.find(text)})
    found = [span.of(text) for span in spans] + [name for words in places for name in finder.within(words)]
    entries = {words: _syrian(words) for words in dict.fromkeys(found)}
    provinces = {words: _syrian(words) for words in _stretches(text) if words not in entries}
    return {
        **{words: entry for words, entry in entries.items() if entry},
        **{words: entry for words, entry in provinces.items() if entry and _is_province(entry)},
    }


def _stretches(text: str) -> Iterator[str]:
    """Up to three words that begin with a capital: spellings of provinces that the finder may not know."""
    for start in _CAPITALISED.finditer(text):
        tried = (pattern.match(text, start.start()) for pattern in _ONE_TO_THREE_WORDS)
        yield from (found[0] for found in tried if found)


def _syrian(words: str) -> Entry | None:
    """The place of the old country that some words name, if no other place bears that name more exactly."""
    entries = gazetteer().lookup(words)
    own = next((e for e in entries if e.place.country == OLD), None)
    if own is None or own.kind == "country" or not own.place.adm1 or own.likeness < _LIKE:
        return None
    return own if own.likeness >= round(entries[0].likeness, 1) else None


def _is_province(entry: Entry) -> bool:
    """The entry is a province, or the town that it is named for."""
    return entry.kind == "province" or entry.place.name == entry.place.adm1


def _provinces(known: Iterable[Entry], war: War, draws: Random) -> dict[str, str]:
    """A province of the new country for each of the old one.

    The capital's stands for the capital's and for the one around it, whose towns reports place beside the
    capital. Of the others, those with most places choose first, among those that have towns enough.
    """
    needed = Counter({e.place.adm1 or "": 0 for e in known})
    needed.update(e.place.adm1 or "" for e in {e.place.id: e for e in known if not _is_province(e)}.values())
    chosen = dict.fromkeys(CAPITAL_PROVINCES, war.capital)
    free = [p for p in sorted(war.seats) if p != war.capital]
    draws.shuffle(free)
    for province in sorted((p for p in needed if p not in chosen), key=lambda p: (-needed[p], p)):
        enough = [p for p in free if len(war.towns[p]) >= needed[province]]
        pick = enough[0] if enough else max(free, key=lambda p: len(war.towns[p]), default="")
        if pick:
            chosen[province] = pick
            free.remove(pick)
    return chosen


def _place_words(
    known: Mapping[str, Entry], provinces: Swaps, war: War, draws: Random
) -> tuple[dict[str, str], list[str]]:
    """The new name by the old words, and the words for which there is none."""
    pools = {province: _drawn(war.towns.get(province, ()), draws) for province in sorted(provinces.values())}
    names: dict[str, str] = {}
    words: dict[str, str] = {}
    left = []
    for spelled, entry in known.items():
        province = provinces.get(entry.place.adm1 or "", "")
        if province and _is_province(entry):
            names[entry.place.id] = war.seats[province]
        elif entry.place.id not in names and pools.get(province):
            names[entry.place.id] = pools[province].pop()
        if entry.place.id in names:
            words[spelled] = names[entry.place.id]
        else:
            left.append(spelled)
    return words, left


def _drawn(towns: Sequence[str], draws: Random) -> list[str]:
    """Towns in a drawn order, the large ones to be taken from the end first: reports name large towns."""
    size = max(10, len(towns) // 4)
    large, small = list(towns[:size]), list(towns[size:])
    draws.shuffle(large)
    draws.shuffle(small)
    return small + large


def _group_words(text: str, war: War, draws: Random) -> tuple[dict[str, str], dict[str, str]]:
    """The new names of armed groups by the old words, and the new ids by the old ones."""
    known = parties()
    found: dict[str, list[str]] = {}
    for match in known.matches(text):
        name = text[match.start : match.end]
        if match.form == "name" and _is_own_group(known.by_key.get(match.key), name):
            found.setdefault(match.key, []).append(name)
    free = list(war.groups)
    draws.shuffle(free)
    words: dict[str, str] = {}
    ids: dict[str, str] = {}
    for key, spelled in found.items():
        new = _counterpart(known[key], free)
        if new:
            free.remove(new)
            ids[key] = new.id
            words |= {one: _as_written(one, new) for one in spelled}
    return words, ids


def _is_own_group(party: Party | None, words: str) -> bool:
    """The words are the name of an armed group of the old war, no description and no person's name."""
    if party is None or party.country != OLD or party.kind not in ARMED or party.side == "government":
        return False
    if any(word.startswith("Syria") for word in words.split()):
        return False
    parts = [w for w in re.split(r"[\s-]+", words) if w.lower() not in _SMALL]
    if not all(part[:1].isupper() for part in parts):
        return False
    shared = set(_WORDS.findall(words.lower())) & set(_WORDS.findall(party.name.lower()))
    return words.isupper() or bool(shared - _SMALL)


def _counterpart(party: Party, free: Sequence[Party]) -> Party | None:
    """A free group of the new war, of the same side if there is one."""
    others = [group for group in free if group.side != "government"]
    return next((group for group in others if group.side == party.side), others[0] if others else None)


def _as_written(words: str, new: Party) -> str:
    """The new group's name, short where the old one is."""
    short = next((name for name in new.names if name.isupper()), "")
    return short if words.isupper() and short else new.name
