"""Document → Analysis: sentences, words, quotations, and the names found in them."""

from dateline.language.analyse import analyse

__all__ = ["analyse"]
