"""Reports to documents: kinds of block, publication day."""
