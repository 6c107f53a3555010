"""Golden files: what a writer printed when somebody last looked and found it right.

Set ``FACTCHECK_WRITE_GOLDEN=1`` to write them anew, then read the difference.
"""

import os
from pathlib import Path

_FOLDER = Path(__file__).with_name("golden")


def golden(name: str, actual: str) -> str:
    """Return the golden text ``name``; write ``actual`` there first if asked to."""
    path = _FOLDER / name
    if os.environ.get("FACTCHECK_WRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(actual, "utf-8", newline="\n")
    return path.read_text("utf-8")
