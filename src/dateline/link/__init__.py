"""Copies of one story, and links between claims of one event."""
