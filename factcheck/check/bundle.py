"""Keep a rules folder's compiled files in one file, so that a run need not open them all.

The bundle stands in the folder's ``__pycache__``, or in the user's cache folder
where that cannot be written, and holds for as long as no rule file changes. It
tells name, subject and severity of every rule without executing any.
"""

import marshal
import os
import sys
from typing import Any, NamedTuple

from factcheck import __version__
from factcheck.check.subjects import HELPERS, subject_names
from factcheck.errors import RuleError

_FORMAT = 1


class Stamp(NamedTuple):
    """A rule file as it stood: another time or size makes the bundle stale."""

    path: str
    changed: int
    size: int


class Described(NamedTuple):
    """What a rule's function and decorators say, as plain values."""

    function: str
    name: str
    group: str
    severity: str
    subject: str
    helpers: tuple[str, ...]
    line: int
    on: bool
    sections: tuple[str, ...]
    tags: tuple[str, ...]
    instead_of: tuple[str, ...]


class Compiled(NamedTuple):
    """One file: its marshalled code, the rules in it and the names of its fixtures."""

    path: str
    code: bytes
    rules: tuple[Described, ...]
    fixtures: tuple[str, ...]


def stamps_of(folder: str) -> tuple[Stamp, ...]:
    """Return the files under ``folder`` that hold rules or fixtures, by path.

    Tests, ``conftest.py`` and names that begin with a dot or underscore are none.
    """
    found: list[Stamp] = []
    inner: list[str] = []
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        raise RuleError(f"{folder}: cannot be read: {error.strerror}") from error
    for entry in entries:
        name = entry.name
        if name[0] in "._" or _leads_back(entry):
            continue
        if entry.is_dir():
            inner.append(entry.path)
        elif name.endswith(".py") and not _is_other(name):
            stat = entry.stat()
            found.append(Stamp(entry.path, stat.st_mtime_ns, stat.st_size))
    found.sort()
    for path in sorted(inner):
        found.extend(stamps_of(path))
    return tuple(found)


def _leads_back(entry: "os.DirEntry[str]") -> bool:
    """Whether the entry is a link to a folder that it stands in."""
    if not entry.is_symlink():
        return False
    here, there = os.path.realpath(os.path.dirname(entry.path)), os.path.realpath(entry.path)
    return here == there or here.startswith(there + os.sep)


def _is_other(name: str) -> bool:
    return name.startswith(("test_", "conftest.")) or name.endswith("_test.py")


def read_bundle(folder: str, stamps: tuple[Stamp, ...]) -> list[Compiled] | None:
    """Return the folder's files as bundled; ``None`` where they must be compiled anew."""
    key = _key(stamps)
    for place in _places(folder):
        try:
            with open(place, "rb") as file:
                held = marshal.loads(file.read())  # noqa: S302 - as trusted as any .pyc
            if held[0] == key:
                return [_compiled(entry) for entry in held[1]]
        except (OSError, EOFError, ValueError, TypeError, IndexError):
            continue
    return None


def write_bundle(folder: str, stamps: tuple[Stamp, ...], files: list[Compiled]) -> None:
    """Keep the compiled files for the next run, where a place for them can be written.

    Where Python is told to leave no bytecode beside sources, the user's cache
    folder is the place: without it each run would compile every rule again.
    """
    plain = [(f.path, f.code, tuple(tuple(r) for r in f.rules), f.fixtures) for f in files]
    data = marshal.dumps((_key(stamps), plain))
    for place in _places(folder)[1 if sys.dont_write_bytecode else 0 :]:
        draft = f"{place}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(draft, "wb") as file:
                file.write(data)
            os.replace(draft, place)
        except OSError:
            continue
        return


def _compiled(entry: tuple[Any, ...]) -> Compiled:
    path, code, rules, fixtures = entry
    return Compiled(path, code, tuple(Described(*rule) for rule in rules), fixtures)


def _key(stamps: tuple[Stamp, ...]) -> tuple[Any, ...]:
    names = (*subject_names(), *HELPERS)
    return (_FORMAT, __version__, sys.version, names, tuple(tuple(stamp) for stamp in stamps))


def _places(folder: str) -> tuple[str, str]:
    tag = sys.implementation.cache_tag or "python"
    cache = os.environ.get("FACTCHECK_CACHE_DIR") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "factcheck"
    )
    own = folder.strip(os.sep).replace(os.sep, "-")[-100:]
    return (
        os.path.join(folder, "__pycache__", f"rules.{tag}.bundle"),
        os.path.join(cache, f"{own}.{tag}.bundle"),
    )
