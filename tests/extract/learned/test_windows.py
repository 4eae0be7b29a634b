"""Windows of a report."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.learned.windows import MAX_PIECES, Window, windows
from dateline.extract.learned.words import ReportWords

LENGTHS = st.lists(st.integers(1, 60), min_size=1, max_size=40)


def made(lengths: list[int], pieces: int = 1) -> list[Window]:
    """The windows of a report of sentences with so many words, each of so many pieces."""
    ends = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    count = ends[-1]
    report = ReportWords(
        words=["word"] * count,
        features=[[0] * 7] * count,
        sentences=list(zip([0, *ends[:-1]], ends, strict=True)),
    )
    return windows(report, lambda _: [5] * pieces)


def test_a_short_report_is_one_window() -> None:
    """Everything is read at once where it fits."""
    (window,) = made([20, 30])

    assert window.main == (0, 50)


def test_a_report_without_words_has_no_window() -> None:
    """Nothing is read where nothing is written."""
    assert windows(ReportWords(words=[], features=[], sentences=[]), lambda _: [5]) == []


@settings(deadline=None)  # the machine may be busy
@given(lengths=LENGTHS, pieces=st.integers(1, 4))
def test_every_word_is_answered_for_once(lengths: list[int], pieces: int) -> None:
    """The parts of the windows follow each other without gap or overlap."""
    parts = [window.main for window in made(lengths, pieces)]

    assert [word for begin, end in parts for word in range(begin, end)] == list(range(sum(lengths)))


@settings(deadline=None)  # the machine may be busy
@given(lengths=LENGTHS, pieces=st.integers(1, 4))
def test_no_window_is_longer_than_the_encoder_reads(lengths: list[int], pieces: int) -> None:
    """The encoder has 512 positions."""
    assert all(len(window.pieces) <= MAX_PIECES for window in made(lengths, pieces))


@settings(deadline=None)  # the machine may be busy
@given(lengths=LENGTHS, pieces=st.integers(1, 4))
def test_a_window_shows_all_that_it_answers_for(lengths: list[int], pieces: int) -> None:
    """A word that is answered for is seen."""
    found = made(lengths, pieces)

    assert all(set(range(*window.main)) <= set(window.places) for window in found)


def test_a_later_window_shows_the_title() -> None:
    """Who and where often stand in the title alone."""
    last = made([10, *[50] * 12])[-1]

    assert list(last.places[:10]) == list(range(10))


def test_a_title_of_many_pieces_leaves_room_for_what_follows() -> None:
    """A later window drops the end of a title that alone would fill it, and goes on."""
    found = made([40, *[50] * 4], pieces=20)

    assert [window.main[0] for window in found] == sorted({window.main[0] for window in found})
    assert found[-1].main[1] == 240


def test_a_word_of_more_pieces_than_fit_is_read_by_its_beginning() -> None:
    """A long web address fills its window alone."""
    found = made([1, 1], pieces=2000)

    assert [len(window.pieces) for window in found] == [MAX_PIECES, MAX_PIECES]
