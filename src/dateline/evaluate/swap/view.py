"""The loss as text for a terminal and as plain values for JSON."""

from dateline.evaluate.comparison import FIELDS
from dateline.evaluate.rendering import measure_values
from dateline.evaluate.swap.loss import SwapResult, losses

_ROW = "{:<14} {:>7} {:>8} {:>7}  {}"


def swap_table(result: SwapResult) -> str:
    """What was moved, then every measure and field before and after."""
    wars = ", ".join(f"{code} {count}" for code, count in result.wars.items())
    masked = ", ".join(f"{field} {count}" for field, count in result.left_out.items()) or "none"
    claims = sum(len(one.claims) for one in result.moved.values())
    lines = [
        f"names swapped (seed {result.seed}): {result.names} in {len(result.moved)} reports; wars: {wars}",
        f"left out of the comparison, of {claims} claims: {masked}",
        "",
        _ROW.format("measure", "F1", "swapped", "loss", "95 % interval, points"),
    ]
    for name, loss in losses(result.before, result.after).items():
        before, after = loss.before.tally.f1, loss.after.tally.f1
        interval = f"{loss.interval[0]:+.1f} to {loss.interval[1]:+.1f}"
        lines.append(_ROW.format(name, f"{before:.3f}", f"{after:.3f}", f"{loss.points:+.1f}", interval))
    return "\n".join([*lines, "", *_field_lines(result)]) + "\n"


def _field_lines(result: SwapResult) -> list[str]:
    """The accuracy of each field before and after."""
    lines = [_ROW.format("field", "right", "swapped", "loss", "pairs, swapped")]
    for name in FIELDS:
        old, new = result.before.fields[name], result.after.fields[name]
        points = f"{100 * (old.share - new.share):+.1f}"
        pairs = f"{old.pairs}, {new.pairs}"
        lines.append(_ROW.format(name, f"{old.share:.3f}", f"{new.share:.3f}", points, pairs))
    return lines


def swap_values(result: SwapResult) -> dict[str, object]:
    """The figures as plain values, unrounded."""
    return {
        "seed": result.seed,
        "wars": result.wars,
        "names": result.names,
        "left_out": result.left_out,
        "measures": {
            name: {
                "before": measure_values(loss.before),
                "after": measure_values(loss.after),
                "loss": loss.points,
                "low": loss.interval[0],
                "high": loss.interval[1],
            }
            for name, loss in losses(result.before, result.after).items()
        },
        "fields": {
            name: {
                "before": result.before.fields[name].share,
                "after": result.after.fields[name].share,
                "pairs": [result.before.fields[name].pairs, result.after.fields[name].pairs],
            }
            for name in FIELDS
        },
    }
