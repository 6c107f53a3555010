"""Keep a rules folder's compiled files in one file, so that a run need not compile them all.

The bundle tells name, subject and severity of every rule without executing any.
That of the built-in rules stands beside them, as Python's own compiled files do,
or in the user's cache folder, and holds for as long as no file's time or size
changes. A newsroom's stands in the cache folder alone and goes by what its files
hold: nothing in a rules folder but its sources is ever run.
"""

import marshal
import os
import sys
from typing import Any, NamedTuple

from factcheck import __version__
from factcheck.check.subjects import HELPERS, subject_names
from factcheck.errors import RuleError
from factcheck.files import files_below, read_regular
from factcheck.kept_files import cache_folder, digest, read_sealed, write_sealed

_FORMAT = 2
LARGEST_RULE_FILE = 10_000_000  # bytes


class Stamp(NamedTuple):
    """A rule file as it stood: another ``state`` makes the bundle stale."""

    path: str
    state: str


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


def stamps_of(folder: str, *, trusted: bool = False) -> tuple[Stamp, ...]:
    """Return the files under ``folder`` that hold rules or fixtures, by path.

    Tests, ``conftest.py`` and names that begin with a dot or underscore are none.
    The state of a ``trusted`` file is its time and size, else its content's hash.
    """
    try:
        paths = [p for p in files_below(folder, _counts) if p.endswith(".py")]
        return tuple(Stamp(path, _state(path, trusted)) for path in paths)
    except OSError as error:
        where = error.filename or folder
        raise RuleError(f"{where}: cannot be read: {error.strerror}") from error


def _counts(name: str) -> bool:
    return name[0] not in "._" and not (
        name.startswith(("test_", "conftest.")) or name.endswith("_test.py")
    )


def _state(path: str, trusted: bool) -> str:
    if trusted:
        found = os.stat(path)
        return f"{found.st_mtime_ns} {found.st_size}"
    return digest(read_regular(path, LARGEST_RULE_FILE)).hex()


def read_bundle(
    folder: str, stamps: tuple[Stamp, ...], *, trusted: bool = False
) -> list[Compiled] | None:
    """Return the folder's files as bundled; ``None`` where they must be compiled anew."""
    if not stamps:
        return None
    key = _key(stamps)
    for place in _places(folder, trusted):
        data = read_sealed(place)
        if data is not None:
            held_key, entries = marshal.loads(data)  # noqa: S302 - sealed, and the user's own
            if held_key == key:
                return [_compiled(entry) for entry in entries]
    return None


def write_bundle(
    folder: str, stamps: tuple[Stamp, ...], files: list[Compiled], *, trusted: bool = False
) -> None:
    """Keep the compiled files for the next run, where a place for them can be written.

    Where Python is told to leave no bytecode beside sources, the user's cache
    folder is the place: without it each run would compile every rule again.
    """
    if not stamps:
        return
    plain = [(f.path, f.code, tuple(tuple(r) for r in f.rules), f.fixtures) for f in files]
    data = marshal.dumps((_key(stamps), plain))
    places = _places(folder, trusted)
    for place in places[1:] if trusted and sys.dont_write_bytecode else places:
        if write_sealed(place, data):
            return


def _compiled(entry: tuple[Any, ...]) -> Compiled:
    path, code, rules, fixtures = entry
    return Compiled(path, code, tuple(Described(*rule) for rule in rules), fixtures)


def _key(stamps: tuple[Stamp, ...]) -> tuple[Any, ...]:
    names = (*subject_names(), *HELPERS)
    return (_FORMAT, __version__, sys.version, names, tuple(tuple(stamp) for stamp in stamps))


def _places(folder: str, trusted: bool) -> list[str]:
    tag = sys.implementation.cache_tag or "python"
    own = digest(folder.encode("utf-8", "surrogatepass")).hex()[:16]
    places = [os.path.join(folder, "__pycache__", f"rules.{tag}.bundle")] if trusted else []
    cache = cache_folder()
    return [*places, os.path.join(cache, f"rules-{own}.{tag}.bundle")] if cache else places
