"""Find the settings file that governs a folder: the nearest one wins."""

import os

from factcheck.errors import SettingsError
from factcheck.files import read_regular
from factcheck.settings.values import DEFAULTS, Settings

OWN_NAME = "factcheck.toml"
SHARED_NAME = "pyproject.toml"
LARGEST_FILE = 10_000_000  # bytes

# Files in folders above that belong to somebody else, and are not used.
passed_over: list[str] = []
_found: dict[str, str] = {}
_loaded: dict[str, Settings] = {}


def find_settings(start: str = ".") -> Settings:
    """Return the settings that govern the folder ``start``.

    The nearest ``factcheck.toml``, or ``pyproject.toml`` with a
    ``[tool.factcheck]`` table, from ``start`` upwards; the built-in settings
    where there is none. Files above that are somebody else's are passed over, and
    listed in ``passed_over``. Raises ``SettingsError`` for one that cannot be used.
    """
    path = settings_file(start)
    if not path:
        return DEFAULTS
    if path not in _loaded:
        from factcheck.settings.load import load_settings

        _loaded[path] = load_settings(path)
    return _loaded[path]


def settings_file(start: str = ".") -> str:
    """Return the path of the file that governs ``start``, empty if there is none."""
    folder = os.path.abspath(start)
    passed = []
    found = ""
    while True:
        if folder in _found:
            found = _found[folder]
            break
        passed.append(folder)
        found = _file_in(folder)
        if found and passed[1:] and not _is_trusted(found, passed[0]):
            passed_over.append(found)
            found = ""
        parent = os.path.dirname(folder)
        if found or parent == folder:
            break
        folder = parent
    for folder in passed:
        _found[folder] = found
    return found


def _is_trusted(path: str, start: str) -> bool:
    """Whether a file in a folder above may govern ``start``: settings name code to run.

    It must belong to the user, to the system or to whom the folder itself belongs
    to, as a checkout of another user's may in a container.
    """
    if not hasattr(os, "geteuid"):  # Windows
        return True
    try:
        owners = {0, os.geteuid(), os.stat(start).st_uid}
        return os.stat(path).st_uid in owners
    except OSError:
        return True  # told when it is read


def _file_in(folder: str) -> str:
    own = os.path.join(folder, OWN_NAME)
    if os.path.isfile(own):
        return own
    shared = os.path.join(folder, SHARED_NAME)
    if os.path.isfile(shared) and _holds_our_table(shared):
        return shared
    return ""


def _holds_our_table(path: str) -> bool:
    """Whether a pyproject.toml speaks of us; parsed only if a plain search says it may."""
    try:
        text = read_regular(path, LARGEST_FILE)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    bare = text.replace(b" ", b"").replace(b"\t", b"").replace(b'"', b"").replace(b"'", b"")
    if b"tool.factcheck" not in bare and not (b"[tool]" in bare and b"factcheck" in bare):
        return False
    import tomllib

    try:
        table = tomllib.loads(text.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return True  # ours to report, once it is loaded
    tool = table.get("tool")
    return isinstance(tool, dict) and "factcheck" in tool
