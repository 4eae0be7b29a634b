"""What became of the files that were read, in words or as data."""

from collections.abc import Mapping

from dateline.cli.console import print_json, say
from dateline.cli.rendering import many
from dateline.engines.recording import Summary
from dateline.model.report import Skipped

SHOWN_SKIPS = 20
"""Skipped files named in the summary; all are in `dateline reports --skipped`."""


def print_summary(summary: Summary, counts: Mapping[str, int], *, as_json: bool) -> None:
    """Print the summary: as JSON to standard output, or in words to standard error."""
    if as_json:
        print_json(summary_data(summary, counts))
        return
    for line in summary_lines(summary, counts):
        say(line)


def summary_data(summary: Summary, counts: Mapping[str, int]) -> dict[str, object]:
    """The summary as plain values."""
    return {
        "read": summary.read,
        "known": summary.known,
        "undated": summary.undated,
        "not_read": dict(summary.not_read),
        "failed": dict(summary.failed),
        "skipped": [{"origin": s.origin, "reason": s.reason, "advice": s.advice} for s in summary.skipped],
        "claims": summary.claims,
        "interrupted": summary.interrupted is not None,
        "ledger": counts,
    }


def summary_lines(summary: Summary, counts: Mapping[str, int]) -> list[str]:
    """The summary in words, a line a fact, facts of nothing left out."""
    lines = [f"{many(summary.read, 'report')} read, {many(summary.claims, 'claim')}"]
    if summary.known:
        lines.append(f"{many(summary.known, 'report')} already in the ledger: nothing added")
    if summary.undated:
        lines.append(f"{many(summary.undated, 'report')} without a day: see `dateline reports --undated`")
    for reason, number in sorted((summary.not_read + summary.failed).items()):
        lines.append(f"{many(number, 'report')} kept and not read: {reason}")
    lines += map(skipped_line, summary.skipped[:SHOWN_SKIPS])
    if len(summary.skipped) > SHOWN_SKIPS:
        more = len(summary.skipped) - SHOWN_SKIPS
        lines.append(f"and {more} more skipped: see `dateline reports --skipped`")
    if summary.interrupted:
        return [*lines, "stopped: what is counted here is recorded. Run the same command again to go on."]
    return [*lines, f"the ledger holds {as_words(counts)}"]


def skipped_line(item: Skipped) -> str:
    """What was not read, why, and what to do, in one line."""
    return f"skipped {item.origin}: {item.reason}. {item.advice}".rstrip()


def as_words(counts: Mapping[str, int]) -> str:
    """What a ledger holds, in words."""
    return ", ".join(
        many(counts[name], name.removesuffix("s")) for name in ("reports", "claims", "incidents", "totals")
    )
