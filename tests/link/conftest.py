"""Where the annotated reports stand, for tests that measure."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def annotated() -> Path:
    """The folder of annotated reports; the test is skipped where it is absent."""
    folder = Path(__file__).parents[2].parent / "shared" / "claims"
    if not folder.is_dir():
        pytest.skip("the annotated reports are not here: they stand outside the repository")
    return folder
