"""Judgements of people; what to look at first."""
