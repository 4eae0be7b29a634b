"""The append-only store and its queries."""
