"""Outcomes: what each number of a sentence counts."""

from collections.abc import Callable

import pytest

from dateline.extract.outcomes import counts
from dateline.extract.reading import Reading

Sentence = Callable[[str], Reading]


def said(reading: Reading) -> list[tuple[str, str]]:
    """Each number that counts something, with what it counts."""
    text = reading.analysis.text
    return [(count.outcome.value, count.counted.found.span.of(text)) for count in counts(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid killed 12 people.", ("killed", "12 people")),
        ("At least 12 people were killed in the raid.", ("killed", "At least 12 people")),
        ("Three nurses, including a mother, were wounded.", ("injured", "Three nurses")),
        ("The blast left 35 people dead.", ("killed", "35 people")),
        ("The death toll rose to 45.", ("killed", "45")),
        ("The number of people killed in the raid has risen to 20.", ("killed", "20")),
        ("Rescuers found the bodies of eight villagers.", ("killed", "eight villagers")),
        ("The siege claimed 14 lives.", ("killed", "14 lives")),
        ("Some 3,000 families fled the town.", ("displaced", "Some 3,000 families")),
        ("Fighting forced 12,000 people to leave.", ("displaced", "12,000 people")),
        ("About 800 residents were evacuated.", ("evacuated", "About 800 residents")),
        ("Gunmen kidnapped six engineers.", ("abducted", "six engineers")),
        ("The police arrested nine students.", ("detained", "nine students")),
        ("Officials released 40 prisoners.", ("released", "40 prisoners")),
        ("The shelling killed and wounded dozens.", ("casualties", "dozens")),
        ("Six children were among the dead.", ("killed", "Six children")),
        ("Up to 9,000 people live in the besieged town.", ("trapped", "Up to 9,000 people")),
        ("The army sent 200 soldiers to the front.", ("deployed", "200 soldiers")),
        ("Twelve rockets hit the market.", ("events", "Twelve rockets")),
        ("The strike destroyed two hospitals.", ("structures", "two hospitals")),
    ],
)
def test_a_number_counts_what_the_words_around_it_say(
    sentence: Sentence, text: str, expected: tuple[str, str]
) -> None:
    """Verbs, nouns and tolls before and after a number decide what it counts."""
    assert said(sentence(text))[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The town has 12,000 people.",
        "The ministers met 12 times.",
        "A spokesman said that killing must stop.",
        "He was killed two days after the truce.",
        "Talks with 15 states went on.",
    ],
)
def test_a_number_that_no_word_of_harm_governs_counts_nothing(sentence: Sentence, text: str) -> None:
    """Inhabitants, times, days and states are no tolls."""
    assert said(sentence(text)) == []


def test_two_verbs_take_a_number_each(sentence: Sentence) -> None:
    """Killing 12 and wounding 30 is two numbers of two outcomes."""
    found = said(sentence("The car bomb killed 12 people and wounded 30 others."))

    assert found == [("killed", "12 people"), ("injured", "30 others")]


def test_a_verb_left_out_is_the_next_one(sentence: Sentence) -> None:
    """Soldiers and guards who "were killed" were all killed."""
    found = said(sentence("Twelve soldiers and three guards were killed."))

    assert found == [("killed", "Twelve soldiers"), ("killed", "three guards")]


def test_a_passive_verb_takes_no_object(sentence: Sentence) -> None:
    """Where four were killed and 12 were wounded, the twelve were not killed."""
    found = said(sentence("Four people were killed and 12 others were wounded."))

    assert found == [("killed", "Four people"), ("injured", "12 others")]


def test_those_who_kill_are_not_killed(sentence: Sentence) -> None:
    """The subject of an active verb with an object is not counted."""
    assert said(sentence("Three gunmen killed two farmers.")) == [("killed", "two farmers")]


def test_the_outcome_not_chosen_is_kept(sentence: Sentence) -> None:
    """A count tells which other outcome its words would have allowed."""
    (count,) = counts(sentence("Six hostages were killed."))

    assert [other.value for other in count.alternatives] == ["abducted"]
