"""Keep records of checked stories, so that an unchanged story is not checked again.

An entry's key is a hash of all that a report depends on, so an entry is never
wrong, only unused. All entries stand in one SQLite file; the oldest leave it as soon
as it has grown past its bound, within a run too, and the files that other versions
left are removed when nobody has used them for a month.
"""

import marshal
import os
import sys
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.files import files_below
from factcheck.kept_files import digest, is_own, remove
from factcheck.runs.record import FORM, Record

if TYPE_CHECKING:
    from sqlite3 import Connection

KEPT_DAYS = 30
LARGEST = 1_000_000_000  # bytes of all entries
_SEAL = 16  # bytes of checksum before each entry
_BATCH = 64  # entries written in one transaction
_WAIT = 1.0  # seconds for another run that is writing
_DAY = 86400
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Where a checkout keeps the built-in rules; a wheel has them inside the package.
_RULES = os.path.join(os.path.dirname(_PACKAGE), "rules")

_TABLE = (
    "CREATE TABLE IF NOT EXISTS reports "
    "(key BLOB PRIMARY KEY, day INTEGER NOT NULL, entry BLOB NOT NULL)"
)


class Cache:
    """Records by key, in one file of a folder that may be deleted at any time.

    A file that cannot be read, written or trusted keeps nothing and breaks nothing.
    """

    def __init__(self, folder: str, parts: Iterable[str]) -> None:
        """Open the cache; ``parts`` are what every report of the run depends on."""
        self.path = os.path.join(folder, f"reports-{FORM}.sqlite") if folder else ""
        state = (__version__, sys.version, str(FORM), *parts)
        self._salt = digest(*(part.encode("utf-8", "surrogatepass") for part in state))
        self._today = int(time.time()) // _DAY
        self._base: Connection | None = None
        self._opened = not folder
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []

    def key(self, data: bytes, *parts: str) -> str:
        """Return the key of the entry for a story's bytes and what else decides its report."""
        rest = (part.encode("utf-8", "surrogatepass") for part in parts)
        return digest(self._salt, data, *rest).hex()

    def get(self, key: str) -> Record | None:
        """Return the record kept under ``key``; ``None`` if there is none or it is damaged."""
        name = bytes.fromhex(key)
        rows = self._ask("SELECT day, entry FROM reports WHERE key = ?", (name,))
        if not rows:
            return None
        day, entry = rows[0]
        seal, body = bytes(entry[:_SEAL]), bytes(entry[_SEAL:])
        if seal != digest(name, body)[:_SEAL]:
            return None
        if day != self._today:
            self._used.append(name)
        record: Record = marshal.loads(zlib.decompress(body))  # noqa: S302 - sealed, our own
        return record

    def put(self, key: str, record: Record) -> None:
        """Keep a record; it is written with others, at the latest when the cache closes."""
        name, body = bytes.fromhex(key), zlib.compress(marshal.dumps(record), 1)
        self._new[name] = digest(name, body)[:_SEAL] + body
        if len(self._new) >= _BATCH:
            self._write()

    def close(self) -> None:
        """Write what is still to write, and make room if there is too much."""
        wrote = bool(self._new or self._used)
        self._write()
        if wrote:
            self._ask("DELETE FROM reports WHERE day < ?", (self._today - KEPT_DAYS,))
            self._make_room()
            self._remove_other_forms()
        if self._base is not None:
            self._base.close()
        self._base, self._opened = None, True

    def _write(self) -> None:
        new = [(name, self._today, entry) for name, entry in self._new.items()]
        used = [(self._today, name) for name in self._used]
        self._new, self._used = {}, []
        if not new and not used:
            return
        self._ask("BEGIN IMMEDIATE")
        self._ask_many("INSERT OR REPLACE INTO reports VALUES (?, ?, ?)", new)
        self._ask_many("UPDATE reports SET day = ? WHERE key = ?", used)
        self._ask("COMMIT")
        if _size(self.path) > LARGEST:
            self._make_room()

    def _make_room(self) -> None:
        """Drop the longest unused entries past the bound; others then take their place.

        Keys are hashes: among entries of one day, chance decides, so that a run
        over more stories than there is room for still finds some of them again.
        """
        pages = self._ask("PRAGMA page_count"), self._ask("PRAGMA freelist_count")
        size = self._ask("PRAGMA page_size")
        if not (pages[0] and pages[1] and size):
            return
        taken = (pages[0][0][0] - pages[1][0][0]) * size[0][0]
        count = self._ask("SELECT COUNT(*) FROM reports") if taken > LARGEST else []
        if count:
            surplus = int(count[0][0] * (1 - 0.9 * LARGEST / taken)) + 1
            self._ask(
                "DELETE FROM reports WHERE key IN "
                "(SELECT key FROM reports ORDER BY day, key LIMIT ?)",
                (surplus,),
            )

    def _remove_other_forms(self) -> None:
        """Remove what other versions kept and nobody has written to for as long as we keep."""
        folder, own = os.path.split(self.path)
        try:
            others = [
                entry.path
                for entry in os.scandir(folder)
                if entry.name.startswith("reports-") and entry.name.endswith(".sqlite")
                if entry.name != own and entry.stat().st_mtime // _DAY < self._today - KEPT_DAYS
            ]
        except OSError:
            return
        for path in others:
            remove(path)

    def _ask(self, words: str, values: tuple[object, ...] = ()) -> list[Any]:
        base = self._connection()
        if base is None:
            return []
        try:
            return base.execute(words, values).fetchall()
        except _faults() as error:
            self._give_up(error)
            return []

    def _ask_many(self, words: str, values: Sequence[tuple[object, ...]]) -> None:
        base = self._connection()
        if base is None or not values:
            return
        try:
            base.executemany(words, values)
        except _faults() as error:
            self._give_up(error)

    def _connection(self) -> "Connection | None":
        if self._opened:
            return self._base
        self._opened = True
        folder = os.path.dirname(self.path)
        try:
            from _sqlite3 import connect  # the library's Python half costs 2 ms

            os.makedirs(folder, mode=0o700, exist_ok=True)
            if not is_own(folder) or (os.path.exists(self.path) and not is_own(self.path)):
                return None
            if not os.path.exists(self.path):
                os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
            self._base = connect(self.path, timeout=_WAIT, isolation_level=None)
            # Losing the last entries to a crash costs a second check of them, no more.
            self._base.execute("PRAGMA synchronous = OFF")
            self._base.execute("PRAGMA journal_mode = MEMORY")
            self._base.execute(_TABLE)
        except ImportError:  # a Python built without SQLite
            return None
        except OSError:
            return None
        except _faults() as error:
            self._give_up(error)
        return self._base

    def _give_up(self, error: Exception) -> None:
        """Use the file no more in this run; one that is damaged is removed."""
        damaged = type(error).__name__ == "DatabaseError"
        if self._base is not None:
            try:
                self._base.close()
            except _faults():
                damaged = True
        self._base = None
        if damaged:
            remove(self.path)


def _size(path: str) -> int:
    """Return a file's size in bytes, none where there is no such file."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _faults() -> type[Exception]:
    from _sqlite3 import Error

    return Error


def state_of(*folders: str) -> Iterator[str]:
    """Yield the state of program, libraries, rules and ``folders`` by their content.

    Nothing in it depends on where or when the program was installed, so a fresh
    environment with the same versions has the same state. Only a checkout's own
    modules, which are being worked on, go by their sizes and times.
    """
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):
            yield from sorted(n for n in os.listdir(folder) if n.endswith(".dist-info"))
    yield from _program()
    for folder in folders:
        yield "a folder"
        yield from _content(folder)


def _program() -> Iterator[str]:
    """Yield the installer's list of the package's files with their hashes, if there is one."""
    home = os.path.dirname(_PACKAGE)
    if home.endswith("-packages"):
        for name in sorted(os.listdir(home)):
            if name.startswith("factcheck_figures-") and name.endswith(".dist-info"):
                with open(os.path.join(home, name, "RECORD"), "rb") as file:
                    lines = [line for line in file if line.startswith(b"factcheck/")]
                # Compiled files are made on the machine, with its times in them.
                yield digest(*sorted(n for n in lines if b"__pycache__" not in n)).hex()
                return
    for folder in (_PACKAGE, _RULES):
        yield from _stamps(folder)


def _stamps(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "__pycache__")):
            continue
        if entry.is_dir():
            yield from _stamps(entry.path)
        else:
            state = entry.stat()
            yield f"{entry.name} {state.st_size} {state.st_mtime_ns}"


def _content(folder: str) -> Iterator[str]:
    """Yield name and hash of every file under ``folder``."""
    try:
        for path in files_below(folder, lambda name: not name.startswith((".", "__pycache__"))):
            with open(path, "rb") as file:
                hashes = [digest(piece) for piece in iter(lambda: file.read(1 << 20), b"")]
            yield f"{os.path.relpath(path, folder)} {digest(*hashes).hex()}"
    except OSError as error:
        yield f"{error.strerror}"
