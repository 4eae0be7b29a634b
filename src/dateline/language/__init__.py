"""Document → Analysis: sentences, words, quotations, and the names found in them."""

from dateline.language.analysis import analyse

__all__ = ["VERSION", "analyse"]

VERSION = "1"
"""Changes whenever the sentences, words or names of any document could."""
