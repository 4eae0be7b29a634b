"""`dateline rebuild`: the views made again from the entries."""

from collections.abc import Mapping

from dateline.cli.console import print_lines
from dateline.cli.options import Ledger
from dateline.cli.verb import verb


@verb
def rebuild(ledger: Ledger = None) -> None:
    """Throw the views away and make them again from what is recorded; they come out identical.

    \b
    Example:
      dateline rebuild --ledger war.ledger
    """
    from dateline.cli.opening import writing
    from dateline.engines.refresh import refresh

    with writing(ledger) as store:
        before = store.views_digest()
        store.rebuild()
        refresh(store)
        after = store.views_digest()
        counts = store.counts()
    same = "as they were" if before == after else "not as they were: they had been out of date or altered"
    print_lines([f"rebuilt {as_words(counts)}: {same}"])


def as_words(counts: Mapping[str, int]) -> str:
    """What a ledger holds, in words."""
    return ", ".join(f"{counts[name]} {name}" for name in ("reports", "claims", "incidents", "totals"))
