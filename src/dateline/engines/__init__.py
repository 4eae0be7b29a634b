"""Where a run executes, and the table of stages."""
