"""Who says it: the speaker of every stretch of a report.

Reading order: `line`, `phrase`, `adjuncts`, `cues`, `contents`, `headline`, `names`, `finding`.
"""

from dateline.extract.speakers.finding import Attribution, alternatives, attributions, speaker_for

__all__ = ["Attribution", "alternatives", "attributions", "speaker_for"]
