"""Read one settings file, and the ones it extends, into ``Settings``."""

import os.path
from typing import Any

from factcheck.errors import SettingsError
from factcheck.files import read_regular
from factcheck.settings.kept import keep, recall
from factcheck.settings.search import LARGEST_FILE
from factcheck.settings.values import Override, Settings

_MERGED_TABLES = ("severity", "style", "reader")
_ADDED_LISTS = ("per_path",)


def load_settings(path: str) -> Settings:
    """Return the settings that ``path`` states, laid over those it extends.

    A value replaces the extended file's value; ``severity``, ``style`` and
    ``reader`` are merged key by key, and ``per-path`` entries follow the extended ones.
    Raises ``SettingsError`` with file, line and, for an unknown key, the
    nearest one.
    """
    path = os.path.abspath(path)
    values = _values_of(path, ())
    return Settings(**values, source=path, folder=os.path.dirname(path))


def _values_of(path: str, seen: tuple[str, ...]) -> dict[str, Any]:
    if path in seen:
        chain = " -> ".join(os.path.basename(name) for name in (*seen, path))
        raise SettingsError(f"{seen[-1]}: extends itself: {chain}")
    text, table = _read_table(path)
    stated = recall(path, text)
    if stated is None:
        from factcheck.settings.schema import validate

        stated = validate(table, text, path)
        keep(path, text, stated)
    folder = os.path.dirname(path)
    values: dict[str, Any] = {}
    for other in stated.pop("extend", ()):
        parent = os.path.normpath(os.path.join(folder, os.path.expanduser(other)))
        if not os.path.isfile(parent):
            raise SettingsError(f"{path}: extend: no such file: {other}")
        values = _laid_over(values, _values_of(parent, (*seen, path)))
    return _laid_over(values, _placed(stated, folder))


def _read_table(path: str) -> tuple[str, dict[str, Any]]:
    import tomllib

    try:
        text = read_regular(path, LARGEST_FILE).decode("utf-8-sig")
        table = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 (byte {error.start})") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}{_line_in(str(error))}: is not TOML: {error}") from error
    except RecursionError as error:
        raise SettingsError(f"{path}: is nested too deeply") from error
    if os.path.basename(path) == "pyproject.toml":
        tool = table.get("tool")
        table = tool.get("factcheck", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise SettingsError(f"{path}: tool.factcheck must be a table")
    return text, table


def _line_in(message: str) -> str:
    """Return ":3" from tomllib's "... (at line 3, column 5)"."""
    number = message.partition("at line ")[2].partition(",")[0]
    return f":{number}" if number.isdigit() else ""


def _placed(stated: dict[str, Any], folder: str) -> dict[str, Any]:
    """Make every path absolute and every per-path glob read from ``folder``."""

    def absolute(path: str) -> str:
        return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))

    for key in ("rules", "tables"):
        if key in stated:
            stated[key] = tuple(map(absolute, stated[key]))
    for key in ("baseline", "ledger", "memory"):
        if key in stated:
            stated[key] = absolute(stated[key])
    if "output" in stated:
        stated["output"] = tuple(_placed_output(entry, absolute) for entry in stated["output"])
    if "per_path" in stated:
        stated["per_path"] = tuple(
            Override(pattern=pattern, **values)
            for pattern, values in stated["per_path"].items()
        )
    return stated


def _placed_output(entry: str, absolute: Any) -> str:
    name, colon, path = entry.partition(":")
    if not colon or len(name) == 1:  # a path alone; a single letter is a drive
        return str(absolute(entry))
    return entry if path == "-" else f"{name}:{absolute(path)}"


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = {**below, **above}
    for key in _MERGED_TABLES:
        if key in below and key in above:
            merged[key] = {**below[key], **above[key]}
    for key in _ADDED_LISTS:
        if key in below and key in above:
            merged[key] = below[key] + above[key]
    return merged
