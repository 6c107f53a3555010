"""Keep a settings file's validated values, so that only a changed file is validated.

Validation needs pydantic, whose import costs a run more than all its rules.
"""

import marshal
import os
from typing import Any

from factcheck import __version__
from factcheck.kept_files import cache_folder, digest, read_sealed, write_sealed

_FORM = 2


def recall(path: str, text: str) -> dict[str, Any] | None:
    """Return the values that were validated for just this text of ``path``, if any."""
    place = _place(path)
    data = read_sealed(place) if place else None
    if data is None:
        return None
    form, kept_text, values = marshal.loads(data)  # noqa: S302 - sealed, and the user's own
    if (form, kept_text) != ((_FORM, __version__), text) or not isinstance(values, dict):
        return None
    return values


def keep(path: str, text: str, values: dict[str, Any]) -> None:
    """Keep validated values for the next run, where they can be written."""
    place = _place(path)
    if not place:
        return
    try:
        data = marshal.dumps(((_FORM, __version__), text, values))
    except ValueError:
        return  # a value such as a date that has no plain form
    write_sealed(place, data)


def _place(path: str) -> str:
    folder = cache_folder()
    name = digest(path.encode("utf-8", "surrogatepass")).hex()[:16]
    return os.path.join(folder, f"settings-{name}") if folder else ""
