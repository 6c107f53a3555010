"""Add stories to an archive: in a stream, once each, and on from where a run was stopped."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.archive.sources import How, Source, read_source
from factcheck.archive.store import (
    GROUP,
    MANIFEST,
    aside_path,
    check_form,
    make_tables,
    open_manifest,
    partition_path,
    row_of,
    schema,
)
from factcheck.archive.story import ArchivedStory, SetAside
from factcheck.errors import DraftError, SettingsError

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetWriter

LOCK = "adding.lock"
# A partition ends at whichever comes first; a killed run does no more than this again.
PARTITION_STORIES = 10_000
PARTITION_CHARACTERS = 64_000_000


class Added(NamedTuple):
    """What became of the rows of one run: of sources, of rows, and what could not be read."""

    sources: int = 0
    unchanged: int = 0
    stories: int = 0
    repeated: int = 0
    aside: int = 0
    faults: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class Adder:
    """One run that adds to an archive; nothing else may add to it meanwhile."""

    def __init__(
        self, folder: str, manifest: sqlite3.Connection, told: Callable[["Added"], None]
    ) -> None:
        """Write into ``folder``; ``told`` hears of each partition that is complete."""
        self._folder = folder
        self._manifest = manifest
        self._told = told
        self._partition: _Partition | None = None
        self.done = Added()

    def add(self, source: Source, how: How) -> None:
        """Add the rows of one source that were not yet read."""
        row = self._manifest.execute(
            "select rows, complete, added, repeated, aside from source "
            "where path = ? and size = ? and changed = ? and how = ?",
            (*source[:3], how.told),
        ).fetchone()
        rows, complete, added, repeated, aside = row or (0, 0, 0, 0, 0)
        self._count(sources=1)
        if complete:
            self._count(unchanged=1)
            return
        self._begin()
        try:
            for outcome in read_source(source, how, rows):
                rows += 1
                if not self._is_new(outcome):
                    repeated += 1
                    self._count(repeated=1)
                elif isinstance(outcome, SetAside):
                    aside += 1
                    self._open().set_aside(outcome)
                    self._count(aside=1)
                else:
                    added += 1
                    self._open().add(outcome)
                    self._count(stories=1)
                if self._partition is not None and self._partition.full:
                    self._keep(source, how, rows, False, (added, repeated, aside))
                    self._commit()
                    self._begin()
            complete = True
        except DraftError as error:
            self.done = self.done._replace(faults=(*self.done.faults, str(error)))
        except SettingsError as error:
            if source.named:
                raise
            # A folder may hold tables of other things.
            self.done = self.done._replace(left_out=(*self.done.left_out, str(error)))
            return
        self._keep(source, how, rows, bool(complete), (added, repeated, aside))

    def finish(self) -> None:
        """Commit what is still open."""
        if self._manifest.in_transaction:
            self._commit()

    def abandon(self) -> None:
        """Leave the archive as the last commit left it."""
        if self._partition is not None:
            self._partition.remove()
        if self._manifest.in_transaction:
            self._manifest.execute("rollback")

    def _begin(self) -> None:
        if not self._manifest.in_transaction:
            self._manifest.execute("begin immediate")

    def _is_new(self, row: ArchivedStory | SetAside) -> bool:
        inserted = self._manifest.execute(
            "insert or ignore into row values (?)", (row.content_hash,)
        )
        return inserted.rowcount == 1

    def _open(self) -> "_Partition":
        if self._partition is None:
            last = self._manifest.execute("select max(number) from partition").fetchone()[0]
            self._partition = _Partition(self._folder, (last or 0) + 1)
        return self._partition

    def _keep(
        self, source: Source, how: How, rows: int, complete: bool, counts: tuple[int, int, int]
    ) -> None:
        self._manifest.execute(
            "insert or replace into source values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*source[:3], how.told, rows, complete, *counts),
        )

    def _commit(self) -> None:
        if self._partition is not None:
            self._manifest.execute(
                "insert into partition values (?, ?, ?, ?, ?, ?, ?)", self._partition.close()
            )
            self._partition = None
        self._manifest.execute("commit")
        self._told(self.done)

    def _count(self, **more: int) -> None:
        counts = {name: getattr(self.done, name) + number for name, number in more.items()}
        self.done = self.done._replace(**counts)


class _Partition:
    """A partition in the making: row groups go to a file that is renamed at the end."""

    def __init__(self, folder: str, number: int) -> None:
        self._number = number
        self._path = partition_path(folder, number)
        self._aside_path = aside_path(folder, number)
        self._rows: list[dict[str, Any]] = []
        self._aside: list[SetAside] = []
        self._writer: ParquetWriter | None = None
        self._groups = self._stories = self._characters = 0
        self._days: list[str] = []

    @property
    def full(self) -> bool:
        """Whether it has as much as a partition holds."""
        return (
            self._stories >= PARTITION_STORIES
            or self._characters >= PARTITION_CHARACTERS
            or len(self._aside) >= PARTITION_STORIES
        )

    def add(self, story: ArchivedStory) -> None:
        """Take a story."""
        self._rows.append(row_of(story))
        self._stories += 1
        self._characters += len(story.text)
        if story.day is not None:
            self._days = _widened(self._days, story.day.isoformat())
        # Row groups are full but for the last, so that a shard's stories can be reckoned.
        if len(self._rows) >= GROUP:
            self._write()

    def set_aside(self, row: SetAside) -> None:
        """Take a row that is no story."""
        self._aside.append(row)

    def close(self) -> tuple[int, int, int, int, int, str | None, str | None]:
        """Put the files in their places and return the manifest's row."""
        if self._rows:
            self._write()
        if self._writer is not None:
            self._writer.close()
            _in_place(f"{self._path}.part", self._path)
        if self._aside:
            os.makedirs(os.path.dirname(self._aside_path), exist_ok=True)
            part = f"{self._aside_path}.part"
            with open(part, "w", encoding="utf-8") as file:
                for row in self._aside:
                    file.write(json.dumps(row._asdict(), ensure_ascii=False) + "\n")
            _in_place(part, self._aside_path)
        first, last = (self._days[0], self._days[-1]) if self._days else (None, None)
        counts = self._stories, len(self._aside), self._groups, GROUP
        return self._number, *counts, first, last

    def remove(self) -> None:
        """Delete what was written so far."""
        if self._writer is not None:
            with suppress(OSError):  # the disk is full, and closing writes
                self._writer.close()
        for path in (self._path, self._aside_path):
            with suppress(FileNotFoundError):
                os.remove(f"{path}.part")

    def _write(self) -> None:
        import pyarrow
        from pyarrow.parquet import ParquetWriter

        if self._writer is None:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            self._writer = ParquetWriter(f"{self._path}.part", schema(), compression="zstd")
        table = pyarrow.Table.from_pylist(self._rows, schema())
        self._writer.write_table(table, row_group_size=GROUP)
        self._groups += 1
        self._rows = []


@contextmanager
def adding_to(folder: str, told: Callable[[Added], None]) -> Iterator[Adder]:
    """Make or open the archive in ``folder`` and add to it.

    Raises ``SettingsError`` where the folder holds something else, cannot be
    written, or another run is adding.
    """
    path = os.path.join(folder, MANIFEST)
    if os.path.isdir(folder) and not os.path.exists(path) and _holds_other_things(folder):
        raise SettingsError(f"--into {folder}: this folder holds other things; name a new one")
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"--into {folder}: cannot be made: {error.strerror}") from error
    new = not os.path.exists(path)
    empty = False
    try:
        with _alone(folder):
            manifest = open_manifest(path)
            try:
                yield from _adding(folder, manifest, path, told)
            finally:
                empty = new and _is_empty(manifest)
                manifest.close()
    except sqlite3.Error as error:
        raise SettingsError(f"{path}: cannot be written: {error}") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise SettingsError(f"--into {folder}: cannot be written: {reason}") from error
    finally:
        if empty:
            _remove(folder)


def _adding(
    folder: str, manifest: sqlite3.Connection, path: str, told: Callable[[Added], None]
) -> Iterator[Adder]:
    manifest.execute("pragma journal_mode = wal")
    make_tables(manifest)
    check_form(manifest, path)
    adder = Adder(folder, manifest, told)
    try:
        yield adder
        adder.finish()
        with suppress(sqlite3.OperationalError):  # a reader is at it just now
            manifest.execute("pragma journal_mode = delete")
    except BaseException:
        adder.abandon()
        raise


def _is_empty(manifest: sqlite3.Connection) -> bool:
    try:
        return bool(manifest.execute("select count(*) from partition").fetchone() == (0,))
    except sqlite3.Error:
        return False


def _holds_other_things(folder: str) -> bool:
    """Tell whether a folder has more in it than a run leaves that was killed as it began."""
    return any(not name.startswith(LOCK) for name in os.listdir(folder))


def _remove(folder: str) -> None:
    """Take away what a run that added nothing has made."""
    for name in os.listdir(folder):
        if name.startswith((MANIFEST, LOCK)):
            os.remove(os.path.join(folder, name))
    for path in (partition_path(folder, 1), aside_path(folder, 1)):
        shutil.rmtree(os.path.dirname(path), ignore_errors=True)
    with suppress(OSError):
        os.rmdir(folder)


@contextmanager
def _alone(folder: str) -> Iterator[None]:
    """Hold a lock that the system gives back however this process ends."""
    lock = sqlite3.connect(os.path.join(folder, LOCK), timeout=0, isolation_level=None)
    try:
        lock.execute("begin exclusive")
        yield
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        raise SettingsError(f"--into {folder}: another run is adding to this archive") from None
    finally:
        lock.close()


def _in_place(part: str, path: str) -> None:
    """Make sure that the file is on the disk before its name says that it is whole."""
    descriptor = os.open(part, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.replace(part, path)


def _widened(days: list[str], day: str) -> list[str]:
    return [min(*days, day), max(*days, day)] if days else [day, day]
