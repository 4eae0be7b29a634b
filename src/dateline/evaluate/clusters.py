"""Whether claims of one event within a report carry one number, by B-cubed."""

from collections import Counter
from collections.abc import Sequence

from dateline.evaluate.tally import Accuracy


def b_cubed(labels: Sequence[tuple[object, object]]) -> tuple[Accuracy, Accuracy]:
    """Precision and recall over items with an annotated and a found label each.

    For one item: of the items that share its found label, the part that shares its annotated label
    (precision), and the other way round (recall). Bagga and Baldwin, 1998.
    """
    gold, found, both = Counter(a for a, _ in labels), Counter(b for _, b in labels), Counter(labels)
    precision = recall = 0.0
    for label in labels:
        precision += both[label] / found[label[1]]
        recall += both[label] / gold[label[0]]
    return Accuracy(right=precision, pairs=len(labels)), Accuracy(right=recall, pairs=len(labels))
