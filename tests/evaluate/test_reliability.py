"""Reliability: bins, errors, and what counts as right."""

from xml.etree import ElementTree  # noqa: ICN001  # the module under its own name

import pytest

from dateline.errors import InputError
from dateline.evaluate import AnnotatedClaim
from dateline.evaluate.confidence import ConfidentClaim, Rated, rate
from dateline.evaluate.curve import curve_svg
from dateline.evaluate.matching import match
from dateline.evaluate.reliability import reliability, wilson
from dateline.evaluate.reliability_view import reliability_table, reliability_values

TEXT = "Blast in the port\nA blast in the port killed four people. A shell hit the bridge."
DEATHS: AnnotatedClaim = {
    "ev": "A blast in the port killed four people",
    "type": "bombing",
    "out": "killed",
    "lo": 4,
    "hi": 4,
}


def rated(*stated: tuple[float | None, bool]) -> list[Rated]:
    """Confidences of one report with their answers."""
    return [Rated(doc="a", confidence=confidence, right=right) for confidence, right in stated]


def test_a_bin_is_as_wrong_as_its_mean_is_from_its_accuracy() -> None:
    """Two bins, off by 0.1 and by 0.4: the error is their mean, each counted by its size."""
    found = reliability(rated((0.9, True), (0.9, True), (0.9, True), (0.4, False)))

    assert found.ece == pytest.approx((3 * 0.1 + 1 * 0.4) / 4)


def test_brier_is_the_mean_square() -> None:
    """The Brier score is the mean of the squared distances from 1 and 0."""
    assert reliability(rated((0.8, True), (0.6, False))).brier == pytest.approx((0.04 + 0.36) / 2)


def test_an_interval_is_over_reports() -> None:
    """Half of the reports boast and half keep their word: the error of a draw lies between the two."""
    each = [Rated(doc=str(i), confidence=0.8, right=i % 2 == 0) for i in range(40)]
    found = reliability(each)

    assert found.ece == pytest.approx(0.3)
    assert found.ece_interval[0] < found.ece < found.ece_interval[1]
    assert found.brier_interval[0] < found.brier < found.brier_interval[1]


def test_claims_of_one_report_are_drawn_together() -> None:
    """A single report has no interval to speak of: every draw is that report."""
    found = reliability(rated((0.9, True), (0.4, False)))

    assert found.ece_interval == (found.ece, found.ece)


def test_bins_of_equal_width_hold_their_edges() -> None:
    """An edge belongs to the bin above it, and 1 to the last bin."""
    bins = reliability(rated((0.0, True), (0.1, True), (0.95, True), (1.0, True))).bins

    assert [(b.low, b.count) for b in bins] == [(0.0, 1), (0.1, 1), (0.9, 2)]


def test_bins_of_equal_mass_hold_equal_counts() -> None:
    """Crowded confidences are parted, and equal ones never are."""
    crowded = rated(*((0.9 + i / 1000, True) for i in range(8)), *((0.99, False) for _ in range(4)))

    assert [b.count for b in reliability(crowded, bins=3, equal_mass=True).bins] == [4, 4, 4]


def test_what_states_no_confidence_counts_apart() -> None:
    """Claims without a confidence are counted and change no figure."""
    found = reliability(rated((0.8, True), (None, False)))

    assert (found.stated, found.unstated, found.accuracy) == (1, 1, 1.0)


def test_a_threshold_keeps_what_is_at_least_so_confident() -> None:
    """Who takes 0.8 and more gets two of three, one of them wrong; what nothing reaches has no line."""
    found = reliability(rated((0.8, True), (0.85, False), (0.55, True)))

    assert [(a.threshold, a.count, a.right) for a in found.above if a.threshold > 0.7] == [(0.8, 2, 1)]


def test_wilson_gives_the_textbook_interval() -> None:
    """Of 10, 0 right: 0 to 0.278; 5 right: 0.237 to 0.763 (Newcombe 1998)."""
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)


def test_a_confidence_that_is_no_share_is_an_error() -> None:
    """Percents are not taken for shares."""
    with pytest.raises(InputError, match="a confidence of 90"):
        reliability(rated((90.0, True)))


def found_claim(**fields: object) -> ConfidentClaim:
    """The claim about deaths as found, with what is stated of it."""
    return {**DEATHS, "confidence": {"claims": 0.7, "quantity": 0.9}, **fields}  # type: ignore[typeddict-item]


def test_a_claim_is_right_where_type_and_outcome_agree() -> None:
    """Claims are right as the measure `claims` counts them; their cells then stand for themselves."""
    report = match("a", TEXT, [DEATHS], [found_claim(hi=None)])
    answers = rate([report])

    assert [(r.confidence, r.right) for r in answers["claims"]] == [(0.7, True)]
    assert [(r.confidence, r.right) for r in answers["quantity"]] == [(0.9, False)]


def test_cells_of_a_wrong_claim_are_not_judged() -> None:
    """A claim of the wrong type is wrong, its type is wrong, and nothing is said of its other cells."""
    answers = rate([match("a", TEXT, [DEATHS], [found_claim(type="shelling")])])

    assert [r.right for r in answers["claims"]] == [False]
    assert ([r.right for r in answers["type"]], [r.right for r in answers["out"]]) == ([False], [True])
    assert answers["quantity"] == []


def test_a_claim_that_stands_for_nothing_is_wrong() -> None:
    """What nobody annotated counts as wrong, and its cells do not count."""
    answers = rate([match("a", TEXT, [], [found_claim()])])

    assert [r.right for r in answers["claims"]] == [False]
    assert sum(map(len, answers.values())) == 1


def test_no_confidence_at_all_is_said() -> None:
    """Where nothing is stated, the table says so and JSON gives null, not a perfect zero."""
    found = {"claims": reliability(rated((None, True)))}

    assert reliability_table(found) == "no confidence is stated of: claims\n"
    assert reliability_values(found)["claims"]["ece"] is None  # type: ignore[index]


def test_the_picture_says_in_words_what_it_shows() -> None:
    """The SVG has a title and a description with every bin, for those who do not see it."""
    svg = curve_svg(reliability(rated((0.9, True), (0.2, False))), "Claims & cells")

    assert '<title id="title">Claims &amp; cells</title>' in svg
    assert "at 0.90, 1.00 are right (0.21 to 1.00), 1 of 1" in svg


@pytest.mark.parametrize("stated", [(), ((0.5, True), (1.0, True))])
def test_the_picture_is_one_xml_document_without_scripts(stated: tuple[tuple[float, bool], ...]) -> None:
    """Any reader of XML reads it, also where nothing is stated."""
    root = ElementTree.fromstring(curve_svg(reliability(rated(*stated)), "x"))  # noqa: S314  # our own text
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}

    assert "svg" in tags
    assert "script" not in tags
