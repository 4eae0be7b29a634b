"""What linking reads of every report."""

from dataclasses import replace

import pytest
from tests.support.claims import PLAIN, report_of

from dateline.ledger import ReportEntry, Store


@pytest.mark.usefixtures("market")
def test_documents_are_the_reports_that_were_read(store: Store) -> None:
    """A report that nothing has read is no document yet; the others come with their blocks and their day."""
    store.append([ReportEntry(report=report_of(PLAIN))], run="n1")
    read = [row.id for row in store.reports().rows if row.extractor]
    whole = [store.document(id_) for id_ in read]

    assert list(store.documents()) == [replace(d, report=replace(d.report, raw=b"")) for d in whole]


@pytest.mark.usefixtures("market")
def test_fold_point_moves_with_what_is_folded(store: Store) -> None:
    """Incidents folded from an earlier point leave the ledger to be folded again."""
    before = store.fold_point()
    store.append([ReportEntry(report=report_of(PLAIN))], run="n1")
    store.write_views([], upto=before)

    assert store.is_stale()
