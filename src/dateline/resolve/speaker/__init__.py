"""Who says so: the words for a speaker as a party and a kind, and through whom the claim came."""

from dateline.resolve.speaker.chain import Role, Voice, chain, passed_on
from dateline.resolve.speaker.naming import resolve_speaker

__all__ = ["Role", "Voice", "chain", "passed_on", "resolve_speaker"]
