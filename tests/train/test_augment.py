"""Reports as careless collectors leave them, and as if they told of another country."""

from hypothesis import given
from hypothesis import strategies as st
from tests.support.training import draw, example
from tools.train.augment import augmented, edited, with_other_names, without_marks
from tools.train.examples import Example
from tools.train.names import CountryNames, Names

from dateline.extract.learned.words import QUOTED, SHAPE, shape

NAMES = Names(
    countries=[
        CountryNames(
            home={"Syria": "Chad", "Syrian": "Chadian", "Syrians": "Chadians", "Damascus": "N'Djamena"},
            places=["Abeche", "Am Timan"],
            parties=["Union of Resistance Forces"],
        )
    ]
)
REPORT = example(
    'Shells , it said , hit Idlib and killed 12 people , " the White Helmets " in Syria said',
    places=["Idlib"],
    parties=["White Helmets"],
    quantity="12 people",
    roles={"src": '" the White Helmets "', "at": "Idlib", "ev": "killed 12 people"},
)
EDITS = st.dictionaries(st.integers(0, len(REPORT.words) - 1), st.lists(st.just("New"), max_size=3))


def words_of(report: Example, role: str) -> str:
    """The words that a role of the first target points at."""
    ((first, last),) = report.targets[0].roles[role] or ()
    return " ".join(report.words[first : last + 1])


def test_words_behind_a_dropped_comma_are_still_found() -> None:
    """Targets move with their words."""
    assert words_of(without_marks(REPORT), "ev") == "killed 12 people"


def test_a_role_ends_at_the_last_word_that_is_left() -> None:
    """A dropped quotation mark takes none of its neighbours with it, and brings none in."""
    assert words_of(without_marks(REPORT), "src") == "the White Helmets"


def test_an_apostrophe_is_dropped_inside_a_word() -> None:
    """A careless collector drops it there too."""
    assert without_marks(example("Syria 's people 's own")).words == ["Syria", "s", "people", "s", "own"]


def test_a_place_becomes_a_place_of_another_country() -> None:
    """The place of the event is pointed at under its new name."""
    swapped = with_other_names(REPORT, NAMES, draw())

    assert words_of(swapped, "at") in {"Abeche", "Am Timan"}


def test_the_home_country_is_swapped_wherever_it_stands() -> None:
    """No name betrays where the report comes from."""
    swapped = with_other_names(REPORT, NAMES, draw())

    assert "Syria" not in swapped.words
    assert "Chad" in swapped.words


def test_a_party_named_after_its_country_keeps_its_noun() -> None:
    """The adjective alone is swapped."""
    army = example("the Syrian army said", parties=["Syrian army"])

    assert with_other_names(army, NAMES, draw()).words == ["the", "Chadian", "army", "said"]


def test_who_did_it_is_not_learned_from_swapped_names() -> None:
    """The list of actors holds none of the new ones."""
    assert with_other_names(REPORT, NAMES, draw()).targets[0].actors is None


def test_a_new_word_has_its_own_shape_and_the_marks_of_the_old() -> None:
    """What rules saw of a word stays true of the word in its place."""
    features = [list(known) for known in REPORT.features]
    features[5][QUOTED] = 1
    marked = Example(**{name: getattr(REPORT, name) for name in REPORT.__slots__} | {"features": features})
    done = edited(marked, {5: (5, ["AM", "timan"])})

    assert [(f[SHAPE], f[QUOTED]) for f in done.features[5:7]] == [(shape("AM"), 1), (shape("timan"), 1)]


def test_a_target_whose_words_are_gone_is_gone() -> None:
    """Nothing is asked about words that nobody sees."""
    first = REPORT.targets[0].first

    assert edited(REPORT, {first: (first + 1, ())}).targets == []


@given(edits=EDITS)
def test_an_edit_keeps_every_index_inside_the_report(edits: dict[int, list[str]]) -> None:
    """Whatever is dropped or put in, what is left points at words that are there."""
    done = edited(REPORT, {index: (index, words) for index, words in edits.items()})
    spans = [(t.first, t.last) for t in done.targets]
    spans += [b for t in done.targets for places in t.roles.values() for b in places or ()]

    assert len(done.words) == len(done.features) == len(done.tags)
    assert all(0 <= first <= last < len(done.words) for first, last in spans)


@given(edits=EDITS)
def test_an_edit_elsewhere_leaves_the_words_of_a_target_alone(edits: dict[int, list[str]]) -> None:
    """The quantity is the same words after any edit of others."""
    own = range(REPORT.targets[0].first, REPORT.targets[0].last + 1)
    done = edited(REPORT, {i: (i, words) for i, words in edits.items() if i not in own})
    target = done.targets[0]

    assert list(done.words[target.first : target.last + 1]) == ["12", "people"]


def test_equal_seeds_change_a_report_equally() -> None:
    """A run that is started again sees what it would have seen."""
    first, second = (augmented(REPORT, NAMES, draw("0 3")) for _ in range(2))

    assert first == second
