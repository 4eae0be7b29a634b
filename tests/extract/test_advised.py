"""A network that is sure outvotes the rules in every decision; one without an opinion leaves it to them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.networks import Sure

from dateline.extract.local import LocalExtractor
from dateline.extract.weights import in_folder, table
from dateline.model.claim import Claim, Extraction
from dateline.model.vocabulary import EventType, Group, Modality, Outcome, Scope

Advised = Callable[..., Extraction]
REPORT = "Shells killed 12 people in Homs on Monday, a doctor said."


@pytest.fixture
def one(advised: Advised) -> Callable[..., Claim]:
    """The only claim of the report."""

    def of(network: Sure, report: str = REPORT) -> Claim:
        (claim,) = advised(network, report).claims
        return claim

    return of


Only = Callable[..., Claim]


def test_it_changes_what_a_number_counts(one: Only) -> None:
    """The rules read the number as killed."""
    assert one(Sure(counts="injured")).out.value is Outcome.INJURED


def test_it_takes_a_number_away(advised: Advised) -> None:
    """A number that counts nothing makes no claim."""
    assert not advised(Sure(counts="nothing"), REPORT).claims


def test_it_makes_a_claim_of_a_number_that_the_rules_pass_over(advised: Advised) -> None:
    """A number beside no word of harm says nothing to the rules."""
    report = "The 12 people in Homs were heard of."

    assert [c.out.value for c in advised(Sure(counts="missing"), report).claims] == [Outcome.MISSING]


def test_it_changes_the_type(one: Only) -> None:
    """The rules take the shells for the means."""
    assert one(Sure(types="airstrike")).type.value is EventType.AIRSTRIKE


def test_it_changes_the_scope(one: Only) -> None:
    """The rules see one event."""
    assert one(Sure(scope="total")).scope.value is Scope.TOTAL


def test_it_changes_the_part(one: Only) -> None:
    """The rules see a number of its own."""
    assert one(Sure(sub="part")).sub.value is True


def test_it_changes_the_group(one: Only) -> None:
    """The rules know people alone."""
    assert one(Sure(grp="children")).grp.value is Group.CHILDREN


def test_it_changes_the_modality(one: Only) -> None:
    """The rules find nothing that takes the event back."""
    assert one(Sure(mod="denied")).mod.value is Modality.DENIED


def test_what_the_rules_held_stays_an_alternative(one: Only) -> None:
    """The modality tells what it would have been."""
    assert [a.value for a in one(Sure(mod="denied")).mod.alternatives] == ["asserted"]


def test_it_takes_the_day_away(one: Only) -> None:
    """A day that is nowhere dates nothing."""
    assert one(Sure()).when.value is None


def test_it_keeps_the_day_at_which_it_points(one: Only) -> None:
    """The day expression that the word belongs to."""
    assert "Monday" in (one(Sure(points={"when": "Monday"})).when.value or "")


def test_it_names_a_doer_whom_the_rules_do_not_know(one: Only) -> None:
    """Any words may be a doer to the network."""
    assert one(Sure(points={"by": "doctor"})).by.value == "doctor"


def test_it_makes_an_event_of_words_that_no_list_knows(advised: Advised) -> None:
    """The type is the one that the network sees."""
    (claim,) = advised(Sure(names={"sang": "protest"}, types="protest"), "Students sang in Homs.").claims

    assert (claim.trig.value, claim.type.value) == ("sang", EventType.PROTEST)


def test_it_takes_an_event_of_the_lists_away(advised: Advised, extract: Callable[..., Extraction]) -> None:
    """Words that name nothing to the network make no claim."""
    report = "Clashes broke out in Homs."

    assert len(extract(report).claims) == 1
    assert not advised(Sure(), report).claims


@pytest.mark.parametrize(("odds", "events"), [(9.0, 1), (-9.0, 2)])
def test_it_says_which_claims_are_of_one_event(advised: Advised, odds: float, events: int) -> None:
    """Two claims share an event where the network says so, whatever the sentence."""
    report = "Shells killed 12 people in Homs and wounded 30 people."
    claims = advised(Sure(together=odds), report).claims

    assert len({claim.inc for claim in claims}) == events


def test_without_an_opinion_the_rules_decide(one: Only, extract: Callable[..., Extraction]) -> None:
    """A network that favours no value of a list leaves all to the rules."""
    (ruled,) = extract(REPORT).claims
    claim = one(Sure())

    assert (claim.out.value, claim.type.value, claim.mod.value) == (
        ruled.out.value,
        ruled.type.value,
        ruled.mod.value,
    )


def test_without_a_network_nothing_is_sure(extract: Callable[..., Extraction]) -> None:
    """The rules alone tell no confidence, of no cell."""
    (claim,) = extract(REPORT).claims
    cells = (claim.type, claim.out, claim.sub, claim.scope, claim.grp, claim.by, claim.at, claim.when)

    assert {cell.confidence for cell in cells} | {claim.src.confidence, claim.confidence} == {None}


def test_without_a_network_the_mixture_decides_nothing(
    extract: Callable[..., Extraction], tmp_path: Path
) -> None:
    """What is between rules and network does not matter where only the rules speak."""
    expected = extract(REPORT)
    (tmp_path / "mix_weights.tsv").write_text(
        "".join(f"{name}\t99\n" for name in table("mix_weights")), encoding="utf-8"
    )

    with in_folder(tmp_path):
        assert extract(REPORT) == expected


def test_the_version_names_the_network() -> None:
    """Runs record which network advised the rules."""
    assert LocalExtractor(Sure()).version == f"{LocalExtractor().version}+sure"
