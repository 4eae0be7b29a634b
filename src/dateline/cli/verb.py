"""What every verb has in common: one line for an error, and exit codes that a script can rely on.

| code | meaning |
|---|---|
| 0 | done |
| 1 | not done, or not all of it: a line on standard error says what, why, and what to do |
| 2 | the command line was not understood |
| 130 | stopped by Ctrl-C; what was recorded stays |
| 143 | stopped by a request to end (SIGTERM); what was recorded stays |
"""

import functools
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import ParamSpec

import typer

from dateline.cli.console import say
from dateline.errors import DatelineError, UsageError

P = ParamSpec("P")

FAILED = 1
MISUSED = 2
INTERRUPTED = 130
TERMINATED = 143


class Terminated(KeyboardInterrupt):
    """The system asked the program to end; handled as Ctrl-C is."""


def verb(function: Callable[P, None]) -> Callable[P, None]:
    """Make the errors of a verb one line each, and its exit codes the ones above."""

    @functools.wraps(function)
    def spoken(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            function(*args, **kwargs)
            sys.stdout.flush()
        except DatelineError as error:
            say(f"dateline: {error}")
            raise typer.Exit(MISUSED if isinstance(error, UsageError) else FAILED) from error
        except KeyboardInterrupt as error:
            say("dateline: stopped; nothing recorded is lost. Run the same command again to go on.")
            raise typer.Exit(stop_code(error)) from error
        except BrokenPipeError:
            _hush()  # The reader of our output has gone (`| head`): that is its right, and no error.
        except OSError as error:
            _hush()
            say(
                f"dateline: {_what(error)}. Look at the disk and the permissions, then run the command again."
            )
            raise typer.Exit(FAILED) from error

    return spoken


def stop_code(stop: KeyboardInterrupt) -> int:
    """The exit code for what stopped the program."""
    return TERMINATED if isinstance(stop, Terminated) else INTERRUPTED


def heed_termination() -> None:
    """Let a request to end stop the program as Ctrl-C does: with what was read so far recorded."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Terminated

    signal.signal(signal.SIGTERM, stop)


def _hush() -> None:
    """Send what is still to be printed nowhere, so that the end of the program does not fail on it again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file here
        return


def _what(error: OSError) -> str:
    """What the system would not do, in one line."""
    subject = f"{error.filename}: " if error.filename else "a file or the output cannot be used: "
    return subject + (error.strerror or str(error))
