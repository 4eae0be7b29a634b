"""A network made up of fixed random numbers."""

import pytest
from tests.support.networks import MadeUp

from dateline.extract.learned.reader import Network


@pytest.fixture(scope="session")
def network() -> Network:
    """A network made up of fixed random numbers."""
    return MadeUp()
