"""Archive: partitions of stories in Parquet, with a manifest in SQLite.

    ARCHIVE/archive.sqlite          which partitions count, what was read, what is in it
    ARCHIVE/stories/000001.parquet  stories, in row groups of at most 200: a shard each
    ARCHIVE/aside/000001.jsonl      rows of the same sources that are no stories, with reasons

A partition counts once the manifest's transaction that names it is committed;
before that its file may be there, and the next run writes it anew.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.archive.story import ArchivedStory
from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from pyarrow import Schema
    from pyarrow.parquet import ParquetFile

MANIFEST = "archive.sqlite"
FORM = 1  # raised whenever the form of the manifest or of the partitions changes
GROUP = 200  # stories of a row group: some five seconds' work, so that workers end together

_TABLES = """
create table if not exists meta (key text primary key, value text not null);
create table if not exists partition (
    number integer primary key, stories integer not null, aside integer not null,
    groups integer not null, grouped integer not null, first_day text, last_day text
);
create table if not exists source (
    path text primary key, size integer not null, changed integer not null,
    how text not null, rows integer not null, complete integer not null,
    added integer not null, repeated integer not null, aside integer not null
);
create table if not exists row (hash blob primary key) without rowid;
"""


class Shard(NamedTuple):
    """The unit of work: one row group of one partition, and how many stories it holds."""

    partition: int
    group: int
    stories: int

    @property
    def name(self) -> str:
        """A name to file the shard's results under, in the order of the archive."""
        return f"{self.partition:06d}-{self.group:04d}"


class Archive:
    """An archive that exists; reading needs no lock, since partitions never change."""

    def __init__(self, folder: str) -> None:
        """Open it; raise ``SettingsError`` if the folder is no archive of this form."""
        self.folder = folder
        path = os.path.join(folder, MANIFEST)
        if not os.path.isfile(path):
            raise SettingsError(
                f"{folder}: no archive; factcheck archive add SOURCE --into {folder} makes one"
            )
        with self._manifest() as manifest:
            check_form(manifest, path)

    def shards(self) -> list[Shard]:
        """Return the shards in order."""
        with self._manifest() as manifest:
            rows = manifest.execute(
                "select number, groups, grouped, stories from partition "
                "where stories order by number"
            ).fetchall()
        return [
            Shard(number, group, min(grouped, stories - group * grouped))
            for number, groups, grouped, stories in rows
            for group in range(groups)
        ]

    def counted(self) -> tuple[int, int]:
        """Return how many stories it holds, and how many rows were set aside."""
        with self._manifest() as manifest:
            row = manifest.execute(
                "select coalesce(sum(stories), 0), coalesce(sum(aside), 0) from partition"
            ).fetchone()
        return row[0], row[1]

    def days(self) -> tuple[str, str]:
        """Return the first and the last day of a dated story, empty without any."""
        with self._manifest() as manifest:
            row = manifest.execute(
                "select coalesce(min(first_day), ''), coalesce(max(last_day), '') "
                "from partition"
            ).fetchone()
        return row[0], row[1]

    def stories(self, shard: Shard) -> Iterator[ArchivedStory]:
        """Yield the stories of a shard in order; raise ``SettingsError`` for a broken file."""
        from pyarrow import ArrowException

        path = partition_path(self.folder, shard.partition)
        try:
            with _parquet(path) as file:
                rows = file.read_row_group(shard.group).to_pylist()
        except (ArrowException, OSError) as error:
            reason = " ".join(str(error).split())
            raise SettingsError(f"{path}: cannot be read: {reason}") from error
        for row in rows:
            yield story_from(row)

    def every_story(self) -> Iterator[ArchivedStory]:
        """Yield all stories in the order they were added, a shard in memory at a time."""
        for shard in self.shards():
            yield from self.stories(shard)

    @contextmanager
    def _manifest(self) -> Iterator[sqlite3.Connection]:
        manifest = open_manifest(os.path.join(self.folder, MANIFEST))
        try:
            yield manifest
        except sqlite3.Error as error:
            raise SettingsError(f"{self.folder}: cannot be read: {error}") from error
        finally:
            manifest.close()


def open_manifest(path: str) -> sqlite3.Connection:
    """Return a connection whose transactions the caller begins and ends."""
    return sqlite3.connect(path, timeout=30, isolation_level=None)


def make_tables(manifest: sqlite3.Connection) -> None:
    """Make the manifest's tables where they are not there yet."""
    manifest.executescript(_TABLES)
    manifest.execute("insert or ignore into meta values ('form', ?)", (str(FORM),))


def check_form(manifest: sqlite3.Connection, path: str) -> None:
    """Raise ``SettingsError`` if the manifest is none, or of another form."""
    try:
        row = manifest.execute("select value from meta where key = 'form'").fetchone()
    except sqlite3.Error as error:
        raise SettingsError(f"{path}: no archive's manifest: {error}") from error
    if row is None or row[0] != str(FORM):
        form = row[0] if row else "none"
        raise SettingsError(
            f"{path}: an archive of form {form}, where this program reads {FORM}"
        )


def partition_path(folder: str, number: int) -> str:
    """Return the file of a partition's stories."""
    return os.path.join(folder, "stories", f"{number:06d}.parquet")


def aside_path(folder: str, number: int) -> str:
    """Return the file of the rows set aside while a partition was made."""
    return os.path.join(folder, "aside", f"{number:06d}.jsonl")


def schema() -> "Schema":
    """Return the columns of a partition."""
    import pyarrow

    texts = ("id", "headline", "text", "url", "outlet", "section", "source")
    return pyarrow.schema(
        [("date", pyarrow.date32()), *((name, pyarrow.string()) for name in texts)]
    )


def row_of(story: ArchivedStory) -> dict[str, Any]:
    """Return a story as a row of a partition."""
    row = story._asdict()
    row["date"] = row.pop("day")
    return row


def story_from(row: dict[str, Any]) -> ArchivedStory:
    """Return the story of a partition's row."""
    day: date | None = row.pop("date")
    return ArchivedStory(day=day, **row)


def _parquet(path: str) -> "ParquetFile":
    from pyarrow.parquet import ParquetFile

    return ParquetFile(path, memory_map=False, pre_buffer=False)
