"""Scoring against annotated data."""
