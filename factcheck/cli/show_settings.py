"""Print the settings in force, in the form of a settings file."""

import os
from collections.abc import Mapping
from typing import TextIO

from factcheck.settings import DEFAULTS, Settings

_PLACE = ("source", "folder", "per_path")


def write_settings(settings: Settings, path: str, out: TextIO) -> None:
    """Write each setting for ``path``; those that no file and no option set are commented."""
    source = settings.source or "built in, no settings file governs it"
    out.write(f"# settings for {path}: {source}\n")
    for name, value in settings._asdict().items():
        if name in _PLACE:
            continue
        default = value == getattr(DEFAULTS, name)
        line = f"{name.replace('_', '-')} = {_toml(value)}"
        out.write(f"{'# ' if default else ''}{line}\n")
    for override in settings.per_path:
        out.write(
            f"# [per-path.{_toml(override.pattern)}] in {os.path.basename(settings.source)}\n"
        )


def _toml(value: object) -> str:
    if value is None:
        return "[]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_toml(key)} = {_toml(one)}" for key, one in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    return str(value)
