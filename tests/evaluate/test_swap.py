"""Reports moved to another war, their annotation with them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate import AnnotatedClaim, check_rows, read_rows
from dateline.evaluate.rows import base_text, read_report
from dateline.evaluate.swap.files import write_swapped
from dateline.evaluate.swap.loss import losses, side
from dateline.evaluate.swap.report import Swapped, swap
from dateline.evaluate.swap.rewrite import Rewriting
from dateline.evaluate.swap.war import FACES, TRAINING_WARS, WARS, war_of
from dateline.model.span import Span
from dateline.resources.gazetteer import gazetteer
from dateline.resources.parties import parties

TITLE = "Four killed in Aleppo"
TEXT = (
    "Syrian warplanes struck Aleppo province on Monday, killing four people in al-Bab. Forces loyal to "
    "Bashar al-Assad and fighters of Ahrar al-Sham clashed near Rastan in Homs, SYRIA TV said. Syrians in "
    "Damascus and in Aleppo city were told to stay at home. Hundreds have died since the war began."
)
REPORT = {"id": "story-1", "title": TITLE, "text": TEXT, "published": "2016-05-03", "publisher": "Courier"}
STRIKE: AnnotatedClaim = {
    "ev": "Syrian warplanes struck Aleppo province on Monday, killing four people in al-Bab",
    "type": "airstrike",
    "trig": "struck",
    "out": "killed",
    "num": "four people",
    "lo": 4,
    "hi": 4,
    "by": "Syrian warplanes",
    "by_id": ["syria_government"],
    "at": ["al-Bab", "Aleppo province"],
    "adm1": "Aleppo",
    "country": "SY",
}
CLASH: AnnotatedClaim = {
    "ev": "Forces loyal to Bashar al-Assad and fighters of Ahrar al-Sham clashed near Rastan in Homs",
    "type": "clash",
    "by_id": ["syria_government", "opposition"],
    "at": ["Rastan", "Homs"],
    "adm1": "Homs",
    "country": "SY",
    "src": "SYRIA TV",
    "src_class": "state_media",
}
DEATHS: AnnotatedClaim = {
    "ev": "Hundreds have died since the war began",
    "type": "violence",
    "out": "killed",
    "when": "since the war began",
    "d0": "2011-03-01",
}
CLAIMS = [STRIKE, CLASH, DEATHS]


def moved(seed: int = 1, **changes: str) -> Swapped:
    """The story in another war."""
    return swap({**REPORT, **changes}, CLAIMS, seed)


def text_of(one: Swapped) -> str:
    """The title and text of a moved report."""
    return base_text(one.report)


SEEDS = range(12)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_name_of_the_old_war_stays(seed: int) -> None:
    """Places, country, people, leader and group have other names."""
    text = text_of(moved(seed)).lower()

    old = ("syria", "aleppo", "bab.", "assad", "rastan", "homs", "damascus")
    assert [name for name in old if name in text] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_annotation_still_quotes_its_report(seed: int) -> None:
    """Every quotation stands word for word in the moved report."""
    one = moved(seed)

    assert check_rows({"story-1": one.claims}, {"story-1": text_of(one)}) == []


def test_the_same_seed_gives_the_same_report() -> None:
    """Nothing is left to chance; another seed gives another report."""
    assert moved(1) == moved(1)
    assert len({text_of(moved(seed)) for seed in SEEDS}) > 5


def test_one_name_stands_for_one_name() -> None:
    """The town, the province and the headline all take the same new name for the same old one."""
    one = moved()
    name = str(one.report["title"]).removeprefix("Four killed in ")
    counted = Counter(
        {"old": (TITLE + TEXT).count("Aleppo"), "new": (TITLE + str(one.report["text"])).count(name)}
    )

    assert counted["new"] == counted["old"] - 1  # the old title was counted with the new text
    assert one.claims[0]["at"][1] == f"{name} province"


def test_words_beside_names_stay() -> None:
    """What is not a name is untouched."""
    assert " on Monday, killing four people in " in text_of(moved())


def test_the_province_is_that_of_the_new_place() -> None:
    """The gazetteer finds the new town in the new province of the new country."""
    one = moved()
    claim = one.claims[0]
    best = gazetteer().lookup(claim["at"][0])[0].place

    assert (best.country, best.adm1) == (one.war, claim["adm1"]) == (claim["country"], claim["adm1"])


def test_a_name_in_capitals_stays_in_capitals() -> None:
    """A country written in capitals is so afterwards."""
    country = war_of(moved().war).country.names[0]

    assert moved().claims[1]["src"] == f"{country.upper()} TV"


def test_the_government_becomes_another_state() -> None:
    """The guidelines' list of actors has no name for the new war's government."""
    assert moved().claims[0]["by_id"] == ["other_state"]
    assert "by_id" not in moved().masks[0]


def test_days_since_the_old_war_began_are_left_out() -> None:
    """The new war began on another day, which the annotation does not tell."""
    assert [("days" in mask) for mask in moved().masks] == [False, False, True]


def test_a_war_that_the_report_speaks_of_is_not_chosen() -> None:
    """A report that names Ukraine, Yemen, Sudan and Myanmar is moved to Afghanistan."""
    about = f"{TEXT} Envoys flew to Ukraine, Yemen, Sudan and Myanmar."

    assert {moved(seed, text=about).war for seed in SEEDS} == {"AF"}


@pytest.mark.parametrize("code", [*WARS, *TRAINING_WARS])
def test_the_names_of_a_war_come_from_the_resources(code: str) -> None:
    """Provinces are the country's own, each with a seat that the gazetteer finds there."""
    war = war_of(code)

    assert len(war.seats) >= 14
    for province, seat in war.seats.items():
        best = gazetteer().lookup(seat)[0].place
        assert (best.country, best.adm1) == (code, province)


@pytest.mark.parametrize("code", sorted(set(WARS) - {"MM"}))
def test_leaders_stand_in_the_list_of_parties(code: str) -> None:
    """The full name of a leader is one that the list has for the country (it has none for Myanmar)."""
    known = parties()

    assert [known[key].country for key in known.lookup(FACES[code].leader[0])] == [code]


def test_training_and_measuring_share_no_war() -> None:
    """What an extractor has learnt of moved training reports helps it in no moved report that is measured."""
    one = swap(REPORT, CLAIMS, 1, TRAINING_WARS)

    assert one.war in TRAINING_WARS
    assert not set(TRAINING_WARS) & set(WARS)


def test_a_quotation_that_cuts_a_name_takes_it_whole() -> None:
    """Words that end within a name end behind the new one."""
    rewriting = Rewriting("in Deir Ezzor city", {"Deir Ezzor": "Kassala"})

    assert (rewriting.new, rewriting.words("in Deir")) == ("in Kassala city", "in Kassala")


def test_the_longest_name_goes_first() -> None:
    """A name inside a longer one does not take its place; the article goes with its name."""
    rewriting = Rewriting("Homs Gate, al-Homs", {"Homs": "Kassala", "Homs Gate": "East Side"})

    assert rewriting.new == "East Side, Kassala"


def test_nothing_to_swap_leaves_a_text_as_it_is() -> None:
    """Without names the words are those that there were."""
    assert Rewriting("as it is", {}).of(Span(3, 8)) == "it is"


def test_left_out_fields_move_no_measure() -> None:
    """A masked field that is wrong before and right after costs and gains nothing."""
    toll: AnnotatedClaim = {**STRIKE, "by_id": ["russia"]}
    gold, texts, masks = {"a": [STRIKE]}, {"a": f"{TITLE}\n{TEXT}"}, {"a": [frozenset({"by_id"})]}
    before, after = (side(texts, gold, {"a": [found]}, masks) for found in (toll, STRIKE))

    assert losses(before, after)["rows"].points == 0.0
    assert before.fields["by_id"].pairs == 0


def test_a_loss_is_in_points() -> None:
    """One of two tolls lost is the F1 from 1 to 2/3: 33.3 points."""
    gold, texts, masks = (
        {"a": [STRIKE], "b": [STRIKE]},
        dict.fromkeys("ab", TEXT),
        {doc: [frozenset[str]()] for doc in "ab"},
    )
    before, after = (
        side(texts, gold, found, masks) for found in ({"a": [STRIKE], "b": [STRIKE]}, {"a": [STRIKE]})
    )

    assert losses(before, after)["tolls"].points == pytest.approx(100 / 3)


def test_moved_reports_are_written_as_they_were_read(tmp_path: Path) -> None:
    """The folder has the form of the one that the reports came from."""
    write_swapped(tmp_path, {"story-1": moved()})

    assert read_report(tmp_path / "reports" / "story-1.json") == moved().report
    assert read_rows(tmp_path / "claims.jsonl") == {"story-1": moved().claims}


@pytest.mark.measure
def test_moved_dev_reports_quote_faithfully(claims_folder: Path) -> None:
    """In all dev reports every annotated quotation is found again, and none names Syria."""
    gold = read_rows(claims_folder / "dev.jsonl")
    moved_all = {
        doc: swap(read_report(claims_folder / "reports" / f"{doc}.json"), c, 1) for doc, c in gold.items()
    }
    rows: dict[str, Any] = {doc: one.claims for doc, one in moved_all.items()}

    assert check_rows(rows, {doc: text_of(one) for doc, one in moved_all.items()}) == []
    assert "Syria" not in json.dumps(rows)
