"""Run the command line as ``python -m factcheck``."""

from factcheck.cli.entry import main

main()
