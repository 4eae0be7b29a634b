"""Documents to analyses: sentences, words, quotations, names."""
