"""The command line: one file a verb.

A verb's file holds its options and what it does; `rendering`, `story` and `explanation` make the words that
people read, `console` and `table` print them. Everything heavy is imported by the verb that needs it, when
it needs it, so that `dateline --help` answers at once.
"""

from dateline.cli.app import main

__all__ = ["main"]
