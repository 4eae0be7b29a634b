"""`dateline rebuild`: the views made again from the entries."""

from dateline.cli.console import print_lines
from dateline.cli.options import Ledger
from dateline.cli.verb import verb


@verb
def rebuild(ledger: Ledger = None) -> None:
    """Make incidents and lists again from what is recorded.

    They come out identical unless they were out of date or altered.

    \b
    Example:
      dateline rebuild --ledger war.ledger
    """
    from dateline.cli.opening import writing
    from dateline.cli.summary import as_words
    from dateline.engines.refresh import refresh

    with writing(ledger) as store:
        before = store.views_digest()
        store.rebuild()
        refresh(store)
        after = store.views_digest()
        counts = store.counts()
    same = "as they were" if before == after else "not as they were: they had been out of date or altered"
    print_lines([f"rebuilt {as_words(counts)}: {same}"])
