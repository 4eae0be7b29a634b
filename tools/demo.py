"""Read the example corpus into a ledger and print its incidents: what `make demo` shows."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEDGER = Path("build") / "demo.ledger"
PROGRAM = [sys.executable, "-m", "dateline"]


def run(*words: str) -> None:
    """Show a command and run it."""
    print(f"\n$ dateline {' '.join(words)}", flush=True)
    subprocess.run([*PROGRAM, *words], cwd=ROOT, check=True)


def main() -> None:
    """The demo, from a fresh ledger."""
    (ROOT / LEDGER).parent.mkdir(exist_ok=True)
    for old in (ROOT / LEDGER.parent).glob(f"{LEDGER.name}*"):
        old.unlink()
    run("read", "examples/corpus", "--ledger", str(LEDGER))
    run("incidents", "--ledger", str(LEDGER), "--tolls")
    run("totals", "--ledger", str(LEDGER), "--out", "killed")
    print(
        f"\nThe ledger stands in {LEDGER}. Look further with, for example:\n"
        f"  .venv/bin/dateline show INCIDENT --ledger {LEDGER}     one incident, rival figures side by side\n"
        f"  .venv/bin/dateline claims --ledger {LEDGER} --mod denied\n"
        f"  .venv/bin/dateline unread --ledger {LEDGER}            what was read and not coded, and why\n"
        "A desk in the browser over the same ledger is to come; until then the terminal is the desk."
    )


if __name__ == "__main__":
    main()
