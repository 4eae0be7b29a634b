"""What a person decided, and withdrew."""

import pytest
from tests.support.judgements import judged, withdrawal

from dateline.errors import LedgerError
from dateline.ledger import (
    Store,
)


def test_withdrawn_one_is_kept_and_not_in_force(store: Store) -> None:
    """A withdrawal takes a judgement's force and leaves it on record."""
    store.append([judged("j1"), judged("j2"), withdrawal("j3", "j1")], run="n1")

    assert [judgement.id for judgement in store.judgements()] == ["j2"]
    assert [judgement.id for judgement in store.judgements(withdrawn=True)] == ["j1", "j2", "j3"]


def test_withdrawal_can_be_withdrawn(store: Store) -> None:
    """Taking back a withdrawal gives the judgement its force again."""
    store.append([judged("j1"), withdrawal("j2", "j1"), withdrawal("j3", "j2")], run="n1")

    assert [judgement.id for judgement in store.judgements()] == ["j1"]


def test_is_never_overwritten(store: Store) -> None:
    """Another decision under a recorded id is refused."""
    store.append([judged("j1")], run="n1")

    with pytest.raises(LedgerError, match="judgement j1 is recorded already"):
        store.append([judged("j1", day="2013-06-03")], run="n1")
