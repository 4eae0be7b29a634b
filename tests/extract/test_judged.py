"""Numbers, people and event words of a sentence, where a network weighs in."""

from collections.abc import Callable

import pytest
from tests.support.networks import Sure

from dateline.extract import judged
from dateline.extract.learned import Opinions
from dateline.extract.named import Named
from dateline.extract.outcomes import counts
from dateline.extract.parts import Count
from dateline.extract.reading import Reading
from dateline.model.vocabulary import Outcome

Sentence = Callable[[str], Reading]


pytestmark = pytest.mark.usefixtures("trusted")


def opinions_of(reading: Reading, network: Sure) -> Opinions:
    """What a network says of a sentence in which nobody speaks."""
    return Opinions(network, reading.analysis, [reading], [])


def counted(reading: Reading, network: Sure) -> list[Count]:
    """What the numbers of the sentence count, weighed."""
    return judged.counts(reading, counts(reading), opinions_of(reading, network))


def people(reading: Reading, network: Sure) -> list[Named]:
    """The people harmed whom the network alone sees."""
    return list(judged.people(reading, [], [], opinions_of(reading, network)))


def test_a_count_that_both_see_keeps_the_rule(sentence: Sentence) -> None:
    """What the rules found and the network confirms is told by its rule."""
    reading = sentence("Shells killed 12 people in Homs.")
    (by_rules,) = counts(reading)
    (count,) = counted(reading, Sure(counts="killed"))

    assert (count.rule, count.cue) == (by_rules.rule, by_rules.cue)


def test_a_count_tells_how_sure_it_is(sentence: Sentence) -> None:
    """The share of its outcome among all."""
    (count,) = counted(sentence("Shells killed 12 people in Homs."), Sure(counts="killed"))

    assert count.confidence == pytest.approx(1)


def test_a_changed_count_names_the_network(sentence: Sentence) -> None:
    """A reader is told that no rule found it."""
    (count,) = counted(sentence("Shells killed 12 people in Homs."), Sure(counts="injured"))

    assert count.rule == "the network reads the number as injured"


def test_a_changed_count_rests_on_the_nearest_word_of_its_harm(sentence: Sentence) -> None:
    """The rules link the number to the first word, the outcome has its own."""
    reading = sentence("Shells killed 12 people and others were wounded in Homs.")
    (count,) = counted(reading, Sure(counts="injured"))
    assert count.cue is not None

    assert reading.between(count.cue.first, count.cue.last) == "wounded"


def test_a_changed_count_rests_on_where_the_network_points(sentence: Sentence) -> None:
    """No list knows a word for it in the sentence."""
    reading = sentence("Shells hit 12 people in Homs.")
    (count,) = counted(reading, Sure(counts="trapped", points={"trig": "hit"}))
    assert count.cue is not None

    assert reading.between(count.cue.first, count.cue.last) == "hit"


def test_what_else_a_number_may_count_is_told(sentence: Sentence) -> None:
    """A changed count shows two others."""
    (count,) = counted(sentence("Shells killed 12 people in Homs."), Sure(counts="injured"))

    assert len(count.alternatives) == 2


def test_without_an_opinion_an_outcome_is_the_rules() -> None:
    """Where the network saw nothing nothing changes."""
    assert judged.outcome(Outcome.KILLED, None) is Outcome.KILLED


def test_the_outcome_of_an_event_is_weighed(sentence: Sentence) -> None:
    """The network outvotes the word list."""
    reading = sentence("Shells killed people in Homs.")
    (hit,) = reading.harms
    opinion = opinions_of(reading, Sure(counts="injured")).event(hit.first, hit.last)

    assert judged.outcome(Outcome.KILLED, opinion) is Outcome.INJURED


def test_an_event_never_counts_nothing(sentence: Sentence) -> None:
    """Nothing is what a number may count; an event has an outcome of its own for it."""
    reading = sentence("Shells killed people in Homs.")
    (hit,) = reading.harms
    opinion = opinions_of(reading, Sure(counts="nothing")).event(hit.first, hit.last)

    assert judged.outcome(Outcome.NONE, opinion) is Outcome.NONE


def test_a_person_at_whom_the_network_points_is_harmed(sentence: Sentence) -> None:
    """The rules found nobody."""
    reading = sentence("Shells killed Omar in Homs.")
    (person,) = people(reading, Sure(names={"killed": "person"}, points={"who": "Omar"}))

    assert reading.between(person.first, person.last) == "omar"


@pytest.mark.parametrize("pointed", ["men", "killed", "killed Omar"])
def test_a_person_has_a_name_of_its_own(sentence: Sentence, pointed: str) -> None:
    """Neither words without a capital nor the word of harm itself name anybody."""
    reading = sentence("Shells killed Omar and men in Homs.")

    assert not people(reading, Sure(names={"killed": "person"}, points={"who": pointed}))


def test_a_word_of_harm_that_has_a_number_has_no_person(sentence: Sentence) -> None:
    """The number tells who was harmed."""
    reading = sentence("Shells killed Omar in Homs.")
    network = Sure(names={"killed": "person"}, points={"who": "Omar"})

    assert not list(judged.people(reading, [], reading.harms, opinions_of(reading, network)))


def test_words_that_rather_tell_of_a_person_have_a_type(sentence: Sentence) -> None:
    """The type of an event is one of the types, though the harm of a person is likelier still."""
    reading = sentence("Students sang in Homs.")
    opinions = opinions_of(reading, Sure(names={"sang": "person protest"}))

    assert [hit.value for hit in judged.unlisted(reading, opinions)] == ["protest"]


def test_neighbouring_words_for_an_event_are_one_mention(sentence: Sentence) -> None:
    """The network marks each word by itself."""
    reading = sentence("Students sang loudly in Homs.")
    opinions = opinions_of(reading, Sure(names={"sang": "protest", "loudly": "protest"}))

    assert [(hit.first, hit.last) for hit in judged.unlisted(reading, opinions)] == [(1, 3)]
