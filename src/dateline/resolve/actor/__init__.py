"""Who did it: the words for a doer as parties of the list, in the context of the report."""

from dateline.resolve.actor.doer import resolve_doer
from dateline.resolve.actor.flying import of_air_strike
from dateline.resolve.actor.naming import resolve_actors
from dateline.resolve.actor.sides import with_other_side

__all__ = ["of_air_strike", "resolve_actors", "resolve_doer", "with_other_side"]
