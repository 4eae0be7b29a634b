"""The program starts without what a verb may need later."""

import subprocess
import sys

import pytest

HEAVY = (
    "lxml",
    "numpy",
    "scipy",
    "onnxruntime",
    "trafilatura",
    "docx",
    "pypdf",
    "dateline.ledger",
    "dateline.extract",
    "rich.console",
)


@pytest.mark.parametrize("heavy", HEAVY)
def test_help_loads_nothing_heavy(heavy: str) -> None:
    """`dateline --help` imports no stage, no store and no large library."""
    code = f"import sys, dateline.cli.app; sys.exit({heavy!r} in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_looking_loads_no_stage() -> None:
    """Opening an up-to-date ledger imports neither extraction nor linking."""
    code = (
        "import sys, dateline.cli.incidents, dateline.cli.opening, dateline.cli.rendering,"
        " dateline.cli.filters, dateline.engines.naming, dateline.engines.choosing;"
        "sys.exit(bool({'dateline.extract', 'dateline.link', 'numpy'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_naming_the_extractor_loads_no_network() -> None:
    """What records the versions of a run imports no runtime of networks."""
    code = "import sys, dateline.engines.stages; sys.exit('onnxruntime' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
