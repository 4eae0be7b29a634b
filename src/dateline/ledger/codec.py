"""The nouns as JSON and back, always in the same bytes.

Fields stand in the order of their class, keys of mappings sorted; enums by value, days as ISO 8601, bytes in
base 64. Reading checks every type and every rule that a noun states of itself.
"""

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from dateline.errors import LedgerCorruptError, LedgerError

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order="deterministic")


def encode(value: object) -> bytes:
    """The JSON of a noun, or of a tuple of nouns, in UTF-8; equal values give equal bytes."""
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError as error:
        raise LedgerError(
            f"a text holds half of a surrogate pair: {error.object[error.start : error.end]!r}",
            expected="Unicode text",
            advice="Decode the report again with replacement of what cannot be decoded.",
        ) from error


def decode(data: bytes | str, kind: type[T]) -> T:
    """The noun of class `kind` that `data` holds; LedgerCorruptError where it holds something else."""
    try:
        value: T = _decoder(cast(Any, kind)).decode(data)
    except msgspec.MsgspecError as error:
        name = getattr(kind, "__name__", str(kind))
        raise LedgerCorruptError(f"a stored {name} cannot be read: {error}", advice=_ADVICE) from error
    return value


_ADVICE = "Run `dateline verify` to see which entries are damaged, and restore a backup."


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    """The decoder of one class, made once."""
    return msgspec.json.Decoder(cast(Any, kind))
