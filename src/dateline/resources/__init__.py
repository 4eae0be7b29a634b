"""Gazetteer, party list, lexicons: committed, pinned by digest, with their loaders."""
