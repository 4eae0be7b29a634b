"""Local events: what one report says of one event."""

from datetime import date

from tests.support.stories import MONDAY, all_claims, killed, story, texts

from dateline.link.events import LocalEvent, local_events
from dateline.model.vocabulary import EventType


def events_of(*rows: dict[str, object], published: date | None = MONDAY) -> list[LocalEvent]:
    """The local events of one report."""
    one = story("r1", *rows, published=published)
    return local_events(all_claims([one]), texts([one]))


def test_claims_of_one_number_are_one_event() -> None:
    """The report's own numbering makes its local events."""
    events = events_of(killed(3), killed(4, inc=2), killed(5, inc=2))

    assert [len(event.claims) for event in events] == [1, 2]


def test_a_claim_told_apart_by_a_person_stands_alone() -> None:
    """A claim that a person took out of its report's numbering is an event of its own."""
    one = story("r1", killed(3), killed(4))
    claims = all_claims([one])
    events = local_events(claims, texts([one]), apart=[claims[1].id])

    assert sorted(len(event.claims) for event in events) == [1, 1]


def test_the_narrowest_days_count() -> None:
    """A claim that says "this month" does not widen the Monday of another."""
    month = killed(4, d0="2014-04-10", d1="2014-05-05")
    (event,) = events_of(killed(3), month)

    assert (event.first, event.last) == (MONDAY, MONDAY)


def test_an_event_without_days_lies_on_the_day_of_its_report() -> None:
    """Where no words date an event its report's day stands in, and the event counts as undated."""
    (event,) = events_of(killed(3, d0=None, d1=None))

    assert (event.dated, event.end) == (False, MONDAY.toordinal())


def test_a_province_is_no_place_within_itself() -> None:
    """A city that is named like its province tells no more than the province."""
    (event,) = events_of(killed(3, at=["Derna"]))

    assert event.places == {}


def test_spellings_of_a_place_share_a_key() -> None:
    """Articles and transliteration do not make two places of one."""
    (one,) = events_of(killed(3, at=["al-Quriyah"]))
    (other,) = events_of(killed(3, at=["Quria"]))

    assert one.places.keys() == other.places.keys()


def test_the_kind_is_that_of_most_claims() -> None:
    """An event goes by the kind that most of its claims carry."""
    (event,) = events_of(killed(3), killed(4), killed(5, type="airstrike"))

    assert event.type is EventType.SHELLING


def test_an_event_is_a_total_if_most_of_its_claims_are() -> None:
    """The scope of the claims makes an event a total."""
    (event,) = events_of(killed(90, scope="total"), killed(91, scope="total"), killed(92))

    assert event.is_total


def test_a_denial_gives_no_figure() -> None:
    """What a speaker denies is no figure of the event."""
    (event,) = events_of(killed(3, mod="denied"))

    assert event.tolls == ()


def test_the_target_is_read_from_the_words() -> None:
    """A hospital, a market or a school named in the evidence is the event's target."""
    (event,) = events_of({"ev": "Shells hit a hospital and a market"})

    assert event.targets == {"medical", "market"}
