"""What can go wrong, as one tree.

DatelineError
├── InputError              something given by the user cannot be used
│   ├── UnreadableFileError     a file cannot be opened or decoded
│   ├── MalformedReportError    a record inside a file is not a report
│   ├── UnknownFormatError      nothing here reads such a file
│   └── UsageError              the command line asks for what there is not
├── LedgerError             the store cannot do what was asked
│   ├── LedgerMissingError      no ledger at that path
│   ├── NotALedgerError         a file or folder that is no ledger
│   ├── LedgerTooNewError       written by a later version
│   ├── LedgerBusyError         another process is writing
│   ├── LedgerFullError         no room left on the disk
│   ├── LedgerReadOnlyError     the file or its folder cannot be written
│   ├── UnknownIdError          nothing in the ledger has that id
│   ├── LedgerCorruptError      an entry does not say what its hash says
│   └── UnfaithfulClaimError    a claim whose words are not at its offsets
└── ResourceError           a packaged resource is missing or not the pinned one

Every message says what was expected, what was seen, and what to do next.
"""


class DatelineError(Exception):
    """The root of every error that dateline raises on purpose.

    expected, seen and advice are kept apart so that a program can show them in its own way.
    """

    def __init__(self, seen: str, *, expected: str = "", advice: str = "") -> None:
        self.seen = seen
        self.expected = expected
        self.advice = advice
        super().__init__(str(self))

    def __str__(self) -> str:
        """One line: what was seen, what was expected, what to do."""
        parts = [self.seen]
        if self.expected:
            parts.append(f"expected {self.expected}")
        line = "; ".join(parts)
        return f"{line}. {self.advice}" if self.advice else line


class InputError(DatelineError):
    """Something given by the user cannot be used."""


class UnreadableFileError(InputError):
    """A file cannot be opened or decoded."""


class MalformedReportError(InputError):
    """A record inside a file is not a report."""


class UnknownFormatError(InputError):
    """Nothing here reads such a file."""


class UsageError(InputError):
    """The command line asks for something that the program does not have."""


class LedgerError(DatelineError):
    """The store cannot do what was asked."""


class LedgerMissingError(LedgerError):
    """No ledger stands at that path."""


class NotALedgerError(LedgerError):
    """What stands at that path is not a ledger."""


class LedgerTooNewError(LedgerError):
    """The ledger was written by a later version of dateline."""


class LedgerBusyError(LedgerError):
    """Another process is writing to the ledger."""


class LedgerFullError(LedgerError):
    """There is no room left on the disk."""


class LedgerReadOnlyError(LedgerError):
    """The ledger's file or folder cannot be written by this user."""


class UnknownIdError(LedgerError):
    """Nothing in the ledger has that id."""


class LedgerCorruptError(LedgerError):
    """An entry does not say what its hash says."""


class UnfaithfulClaimError(LedgerError):
    """A claim quotes words that are not in its report at the place it names."""


class ResourceError(DatelineError):
    """A packaged resource is missing or is not the pinned one."""
