"""What every verb has in common: one line for an error, and exit codes that a script can rely on.

| code | meaning |
|---|---|
| 0 | done |
| 1 | could not be done; one line on standard error says why and what to do |
| 2 | the command line was not understood |
| 130 | stopped by Ctrl-C; what was recorded stays |
"""

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

import typer
from rich.text import Text

from dateline.cli.console import messages
from dateline.errors import DatelineError

P = ParamSpec("P")

FAILED = 1
INTERRUPTED = 130


def verb(function: Callable[P, None]) -> Callable[P, None]:
    """Make the errors of a verb one line each, and its exit codes the ones above."""

    @functools.wraps(function)
    def spoken(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            function(*args, **kwargs)
        except DatelineError as error:
            messages().print(Text(f"dateline: {error}"))
            raise typer.Exit(FAILED) from error
        except KeyboardInterrupt as error:
            messages().print("dateline: stopped; nothing recorded is lost")
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError:
            # The reader of our output has gone (`| head`): that is its right, and no error.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    return spoken
