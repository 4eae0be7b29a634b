"""Reliability as text for a terminal, as plain values for JSON, and as pictures."""

from collections.abc import Iterator, Mapping

from dateline.evaluate.reliability import Reliability

_ROW = "{:<11} {:>7} {:>7} {:>6} {:>6}  {:>6} {:<16} {:>6} {:<16} {:>7}"
_BIN = "{:<11} {:>11} {:>7} {:>6} {:>6}  {}"


def reliability_table(found: Mapping[str, Reliability]) -> str:
    """One line for each name, then the bins of those that state a confidence."""
    spoken = {name: one for name, one in found.items() if one.stated}
    silent = [name for name, one in found.items() if not one.stated]
    lines = [*_figures(spoken), "", *_bins(spoken), "", *_thresholds(spoken), ""] if spoken else []
    if silent:
        lines += [f"no confidence is stated of: {', '.join(silent)}"]
    return "\n".join(lines) + "\n"


def _figures(spoken: Mapping[str, Reliability]) -> Iterator[str]:
    """One line for each name."""
    interval = "95 % interval"
    heads = ("stated", "without", "mean", "right", "ECE", interval, "Brier", interval, "of mean")
    yield _ROW.format("confidence", *heads)
    for name, one in spoken.items():
        yield _ROW.format(
            name,
            one.stated,
            one.unstated,
            f"{one.confidence:.3f}",
            f"{one.accuracy:.3f}",
            f"{one.ece:.3f}",
            _between(one.ece_interval),
            f"{one.brier:.3f}",
            _between(one.brier_interval),
            f"{one.brier_of_the_mean:.3f}",
        )


def _bins(spoken: Mapping[str, Reliability]) -> Iterator[str]:
    """One line for each bin."""
    yield _BIN.format("bins", "from to", "count", "mean", "right", "95 % interval")
    for name, one in spoken.items():
        for held in one.bins:
            yield _BIN.format(
                name,
                f"{held.low:.2f}-{held.high:.2f}",
                held.count,
                f"{held.confidence:.3f}",
                f"{held.accuracy:.3f}",
                _between(held.interval),
            )


def _thresholds(spoken: Mapping[str, Reliability]) -> Iterator[str]:
    """One line for each threshold: who takes only what is so confident gets how many, and how many right."""
    yield _BIN.format("taking", "at least", "count", "part", "right", "95 % interval")
    for name, one in spoken.items():
        for kept in one.above:
            part, right = f"{kept.count / one.stated:.3f}", f"{kept.accuracy:.3f}"
            interval = _between(kept.interval)
            yield _BIN.format(name, f"{kept.threshold:.2f}", kept.count, part, right, interval)


def _between(interval: tuple[float, float]) -> str:
    return f"{interval[0]:.3f} to {interval[1]:.3f}"


def reliability_values(found: Mapping[str, Reliability]) -> dict[str, object]:
    """The figures as plain values, unrounded; null for what cannot be told where nothing is stated."""
    return {name: _values(one) for name, one in found.items()}


def _values(one: Reliability) -> dict[str, object]:
    figures = {
        "confidence": one.confidence,
        "accuracy": one.accuracy,
        "ece": one.ece,
        "ece_interval": list(one.ece_interval),
        "brier": one.brier,
        "brier_interval": list(one.brier_interval),
        "brier_of_mean": one.brier_of_the_mean,
    }
    return {
        "stated": one.stated,
        "unstated": one.unstated,
        "right": one.right,
        **{name: figure if one.stated else None for name, figure in figures.items()},
        "bins": [
            {
                "from": held.low,
                "to": held.high,
                "count": held.count,
                "confidence": held.confidence,
                "accuracy": held.accuracy,
                "low": held.interval[0],
                "high": held.interval[1],
            }
            for held in one.bins
        ],
        "above": [
            {
                "threshold": kept.threshold,
                "count": kept.count,
                "accuracy": kept.accuracy,
                "low": kept.interval[0],
                "high": kept.interval[1],
            }
            for kept in one.above
        ],
    }
