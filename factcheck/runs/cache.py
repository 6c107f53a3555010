"""Keep records of checked stories, so that an unchanged story is not checked again.

An entry's name is a hash of all that a report depends on, so an entry is never
wrong, only unused; two runs at once write the same bytes under the same name.
"""

import marshal
import os
import sys
import time
from collections.abc import Iterable, Iterator

from factcheck import __version__
from factcheck.runs.record import FORM, Record

try:  # without the OpenSSL library that hashlib loads, which costs 3 ms
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - a Python built without it
    from hashlib import blake2b

KEPT_DAYS = 30
_SEAL = 16  # bytes of checksum before each entry
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Where a checkout keeps the built-in rules; a wheel has them inside the package.
_RULES = os.path.join(os.path.dirname(_PACKAGE), "rules")


def cache_folder() -> str:
    """Return the user's cache folder for us; ``FACTCHECK_CACHE_DIR`` moves it."""
    own = os.environ.get("FACTCHECK_CACHE_DIR")
    if own:
        return own
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "factcheck")


class Cache:
    """Records by key, one file each, in a folder that may be deleted at any time."""

    def __init__(self, folder: str, parts: Iterable[str]) -> None:
        """Open the cache; ``parts`` are what every report of the run depends on."""
        self._folder = os.path.join(folder, f"reports-{FORM}")
        state = (__version__, sys.version, str(FORM), *parts)
        self._salt = _digest(*(part.encode("utf-8", "surrogatepass") for part in state))
        self._wrote = False

    def key(self, data: bytes, *parts: str) -> str:
        """Return the name of the entry for a story's bytes and what else decides its report."""
        rest = (part.encode("utf-8", "surrogatepass") for part in parts)
        return _digest(self._salt, data, *rest).hex()

    def get(self, key: str) -> Record | None:
        """Return the record kept under ``key``; ``None`` if there is none or it is damaged."""
        try:
            with open(self._path(key), "rb") as file:
                entry = file.read()
        except OSError:
            return None
        seal, body = entry[:_SEAL], entry[_SEAL:]
        if seal != _digest(body)[:_SEAL]:
            return None
        record: Record = marshal.loads(body)  # noqa: S302 - sealed, and our own user's
        return record

    def put(self, key: str, record: Record) -> None:
        """Keep a record, whole or not at all; a folder that cannot be written keeps none."""
        path = self._path(key)
        body = marshal.dumps(record)
        partial = f"{path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(partial, "wb") as file:
                file.write(_digest(body)[:_SEAL] + body)
            os.replace(partial, path)
        except OSError:
            return
        except BaseException:
            _remove(partial)
            raise
        if not self._wrote:
            self._wrote = True
            self._forget_old(os.path.dirname(path))

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], key[2:])

    def _forget_old(self, folder: str) -> None:
        """Delete entries of one folder that are past their days; each run tidies one."""
        oldest = time.time() - KEPT_DAYS * 86400
        for entry in os.scandir(folder):
            if entry.stat().st_mtime < oldest:
                _remove(entry.path)


def state_of(*folders: str) -> Iterator[str]:
    """Yield the state of program, libraries, rules and ``folders``: names, sizes and times.

    Rules and tables under development change the state as soon as they are saved.
    """
    for folder in sys.path:  # touched whenever a library is installed or removed
        if folder.endswith("-packages") and os.path.isdir(folder):
            yield f"{folder} {os.stat(folder).st_mtime_ns}"
    for folder in (_PACKAGE, _RULES, *folders):
        yield folder
        yield from _state(folder)


def _state(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "__pycache__")):
            continue
        if entry.is_dir():
            yield from _state(entry.path)
        else:
            stat = entry.stat()
            yield f"{entry.name} {stat.st_size} {stat.st_mtime_ns}"


def _digest(*parts: bytes) -> bytes:
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        return
