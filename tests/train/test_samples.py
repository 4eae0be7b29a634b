"""Windows of a report with the targets that they answer for."""

from dataclasses import replace

from tests.support.training import example
from tools.train.samples import inside, samples

LONG = example(
    " ".join(["Idlib", *["word"] * 300, "killed", "12", "people", *["word"] * 300]),
    places=["Idlib"],
    quantity="12 people",
    roles={"at": "Idlib", "ev": "killed 12 people", "when": "word"},
)


def test_a_target_is_learned_in_one_window() -> None:
    """The window that answers for its first word."""
    found = samples(LONG, lambda _: [7])

    assert [len(sample.targets) for sample in found].count(1) == 1


def test_a_target_in_a_later_window_is_the_same_words() -> None:
    """Words are counted from the window's begin."""
    sample = next(s for s in samples(LONG, lambda _: [7]) if s.targets)
    target = sample.targets[0]
    own = sample.window.places[target.first : target.last + 1]

    assert [LONG.words[place] for place in own] == ["12", "people"]


def test_a_role_outside_the_window_is_not_learned() -> None:
    """Nowhere would be wrong: its words stand where the window does not reach."""
    target = LONG.targets[0]
    shown = {place: index for index, place in enumerate(range(target.first - 5, target.last + 5))}

    assert inside(target, shown).roles["at"] is None


def test_a_speaker_outside_the_window_is_no_prior() -> None:
    """The rules' speaker is weighed in only where his words are seen."""
    target = replace(LONG.targets[0], prior=(0, LONG.targets[0].first - 1, -1))
    shown = {place: index for index, place in enumerate(range(target.first - 5, target.last + 5))}

    assert inside(target, shown).prior == (-1, 4, -1)


def test_tags_are_those_of_the_words_shown() -> None:
    """Each word of a window has its own tag."""
    report = example("one two three")

    assert [len(s.tags) for s in samples(report, lambda _: [7])] == [3]
