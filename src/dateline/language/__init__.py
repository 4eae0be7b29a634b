"""Document → Analysis: sentences, words, quotations, and the names found in them."""

from dateline.language.analysis import analyse

__all__ = ["analyse"]
