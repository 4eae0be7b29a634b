"""`python -m dateline` is the program `dateline`."""

from dateline.cli import main

main()
