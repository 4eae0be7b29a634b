"""The reference of the command line is what the program says of itself."""

from tools.render_cli import PAGE, page


def test_the_reference_is_up_to_date() -> None:
    """docs/reference/cli.md is what tools/render_cli.py writes."""
    assert PAGE.read_text(encoding="utf-8") == page(), "run tools/render_cli.py"
