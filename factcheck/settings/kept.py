"""Keep a settings file's validated values, so that only a changed file is validated.

Validation needs pydantic, whose import costs a run more than all its rules.
"""

import marshal
import os
import zlib
from typing import Any

from factcheck import __version__

_FORM = 1


def recall(path: str, text: str) -> dict[str, Any] | None:
    """Return the values that were validated for just this text of ``path``, if any."""
    try:
        with open(_place(path), "rb") as file:
            form, kept_text, values = marshal.loads(file.read())  # noqa: S302 - as any .pyc
    except (OSError, EOFError, ValueError, TypeError):
        return None
    if (form, kept_text) != ((_FORM, __version__), text) or not isinstance(values, dict):
        return None
    return values


def keep(path: str, text: str, values: dict[str, Any]) -> None:
    """Keep validated values for the next run, where they can be written."""
    place = _place(path)
    draft = f"{place}.{os.getpid()}"
    try:
        data = marshal.dumps(((_FORM, __version__), text, values))
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(draft, "wb") as file:
            file.write(data)
        os.replace(draft, place)
    except (OSError, ValueError):
        return  # not writable, or a value such as a date that has no plain form


def _place(path: str) -> str:
    cache = os.environ.get("FACTCHECK_CACHE_DIR") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "factcheck"
    )
    return os.path.join(cache, f"settings-{zlib.crc32(path.encode()):08x}")
