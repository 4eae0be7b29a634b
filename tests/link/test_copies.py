"""Copies of one story are found by the runs of words that they share."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.link import ReportText, find_copies
from dateline.model.span import Span

DAY = date(2014, 5, 5)


def prose(name: str, words: int) -> str:
    """Words that no other name has."""
    return " ".join(f"{name}{i}" for i in range(words))


def report(id_: str, text: str, *, day: int = 0) -> ReportText:
    """A report of one block, published so many days after the first."""
    published = DAY + timedelta(days=day)
    return ReportText(
        id=id_, text=text, spans=(Span(0, len(text)),), published=published, publisher=f"outlet of {id_}"
    )


def pairs(*reports: ReportText) -> list[tuple[str, str]]:
    """Copy and original of each find."""
    return [(copy.report, copy.of) for copy in find_copies({r.id: r for r in reports})]


def test_the_later_of_two_equal_texts_is_the_copy() -> None:
    """The report published first stands for the original, whatever its id."""
    text = prose("shell", 60)

    assert pairs(report("a", text, day=1), report("b", text)) == [("a", "b")]


def test_of_one_day_the_first_id_is_the_original() -> None:
    """Two reports of one day are ordered by their ids, so that every machine finds the same."""
    text = prose("shell", 60)

    assert pairs(report("b", text), report("a", text)) == [("b", "a")]


def test_a_story_taken_over_by_half_is_found() -> None:
    """A report that took over two halves of paragraphs and wrote the rest itself is a copy."""
    agency = " ".join([prose("shell", 40), prose("market", 40)])
    outlet = " ".join([prose("shell", 20), prose("own", 100), prose("market", 20)])

    assert pairs(report("a", agency), report("b", outlet, day=1)) == [("b", "a")]


def test_a_quoted_sentence_makes_no_copy() -> None:
    """Two reports that quote one sentence of a speaker wrote the rest themselves."""
    quoted = prose("said", 20)
    first = " ".join([prose("one", 40), quoted, prose("uno", 40)])
    second = " ".join([prose("two", 40), quoted, prose("due", 40)])

    assert pairs(report("a", first), report("b", second)) == []


def test_one_long_statement_makes_no_copy() -> None:
    """A single stretch in common is a statement that both quote, unless it makes up much of a report."""
    statement = prose("said", 40)
    first = " ".join([prose("one", 40), statement, prose("uno", 40)])
    second = " ".join([prose("two", 40), statement, prose("due", 40)])

    assert pairs(report("a", first), report("b", second)) == []


def test_background_at_the_end_of_both_makes_no_copy() -> None:
    """The standing paragraphs below two different stories are no sign that one copied the other."""
    background = " ".join([prose("war", 30), "and", prose("since", 30)])
    first = " ".join([prose("one", 90), background])
    second = " ".join([prose("two", 90), background.replace("and", "with")])

    assert pairs(report("a", first), report("b", second)) == []


def test_text_met_again_weeks_later_is_no_story() -> None:
    """Words that an outlet repeats for weeks are its background, not a story that travels."""
    text = prose("shell", 60)

    assert pairs(report("a", text), report("b", text, day=1), report("c", text, day=30)) == []


def test_a_report_made_of_two_stories_names_both() -> None:
    """Each original adds its own part of the text."""
    first, second = prose("one", 60), prose("two", 60)
    both = report("c", f"{first} and {second}", day=1)

    assert pairs(report("a", first), report("b", second), both) == [("c", "a"), ("c", "b")]


def test_spans_cover_the_copied_words() -> None:
    """The evidence of a copy is the stretch of its own text that stands in the original."""
    shared = prose("shell", 60)
    copy = report("b", f"own words first {shared} own words last", day=1)
    (found,) = find_copies({"a": report("a", shared), "b": copy})

    assert [span.of(copy.text) for span in found.spans] == [shared]


def test_share_is_that_of_the_smaller_report() -> None:
    """A short story that stands whole in a long one is shared by all of its words."""
    short = prose("shell", 60)
    (found,) = find_copies({"a": report("a", short), "b": report("b", f"{short} {prose('own', 300)}", day=1)})

    assert found.share == 1.0


def test_a_credit_line_is_noted() -> None:
    """An agency that the copying report names stands with the copy."""
    original = report("a", prose("shell", 60))
    copy = replace(report("b", prose("shell", 60), day=1), credits=("Coast Wire",))
    (found,) = find_copies({"a": original, "b": copy})

    assert found.credits == ("Coast Wire",)


def test_menus_and_credit_lines_are_not_compared() -> None:
    """Only the blocks from which claims are read count."""
    text = prose("menu", 60)
    outside = [ReportText(id=id_, text=text, spans=(), published=DAY, publisher="") for id_ in ("a", "b")]

    assert find_copies({r.id: r for r in outside}) == []


def test_the_order_of_the_reports_does_not_matter() -> None:
    """The same reports in another order give the same copies."""
    reports = [report("a", prose("x", 60)), report("b", prose("x", 60), day=1), report("c", prose("x", 50))]
    forward = find_copies({r.id: r for r in reports})
    backward = find_copies({r.id: r for r in reversed(reports)})

    assert forward == backward != []
