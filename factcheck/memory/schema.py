"""The memory's tables, their version, and the steps that bring an older file up to it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.errors import SettingsError

VERSION = 4
_NAME = 0x66634D45  # "fcME", SQLite's application_id: another program's file is told apart

ANY_NOUN = "*"  # stands in ``band`` for all nouns of a unit

# Plain enough for a house's own database: texts, numbers and ISO days; no triggers.
_TABLES = """
create table story (
    id integer primary key,
    hash blob not null unique,      -- of day, outlet, headline and text
    name text not null,             -- the house's own id, or the path
    day text,                       -- YYYY-MM-DD, null where unknown
    outlet text not null,
    headline text not null,
    url text not null,
    places text                     -- where it is: countries; other places; null if unknown
);
create index story_day on story (day);
create table figure (
    id integer primary key,
    story integer not null references story (id),
    kind text not null,             -- count, money, measure, percentage, ...
    noun text not null,             -- what is counted, in the singular; empty where unsaid
    unit text not null,             -- canonical unit, empty for a plain count
    per text not null,              -- denominator of a rate
    value text,                     -- as written, a decimal; null for "dozens"
    low text not null,              -- ends of the hard interval
    high text not null,
    size real,                      -- log10 of |value|, null for none and zero
    written text not null,          -- as printed
    hedge text not null,
    status text not null,           -- measured, estimated, projected, claimed, ...
    measure text not null,          -- what is counted, as printed
    scope text not null,            -- which people or place, as printed
    within text not null,           -- stems of the scope, sorted; empty where unsaid
    fate text,                      -- what befell those counted: dead, hurt; null if unknown
    period text not null,           -- the time it describes, as printed
    first_day text,                 -- and resolved
    last_day text,
    source text not null,           -- who says so
    caveat text not null,           -- the limit stated with it
    names text not null,            -- stems of names near it, each between spaces
    words text not null,            -- stems of words near it, each between spaces
    sentence text not null          -- where it stands
);
create index figure_story on figure (story, noun, unit, per, kind);
create index figure_size on figure (noun, unit, per, kind, size, story, value);
create index figure_within on figure (noun, unit, per, kind, within, size, story, value)
    where within != '';
create index figure_unit on figure (unit, per, kind, size, story, value) where unit != '';
create table word (
    stem text primary key,
    stories integer not null        -- that hold it near a figure or in the headline
) without rowid;
create table clue (                 -- which stories count a noun near a name
    stem text not null,             -- of a name near the figure, or a word of the headline
    noun text not null,
    story integer not null references story (id),
    primary key (stem, noun, story)
) without rowid;
create table band (                 -- how large figures of a kind are, in half orders
    noun text not null,             -- '*' for all nouns of a unit
    unit text not null,
    per text not null,
    kind text not null,
    within text not null,           -- a scope, or empty for figures of any and none
    half integer not null,          -- floor(2 * log10 |value|)
    figures integer not null,
    primary key (noun, unit, per, kind, within, half)
) without rowid;
create table correction (
    id integer primary key,
    wrong text not null,            -- the value that was wrong, a decimal
    written text not null,          -- as it was printed
    right text not null,            -- what should have been printed
    unit text not null,
    noun text not null,
    words text not null,            -- stems of what it is about, each between spaces
    about text not null,            -- in words, for people
    day text,
    url text not null,
    source text not null,           -- "by hand", a CSV file, or the story with the note
    unique (wrong, unit, words, source)
);
"""

# Statements that bring a file from the version before to each version. ``within_of`` and
# ``half_of`` are those of ``remembered``.
_STEPS = {
    2: "create index story_day on story (day); "
    "create index figure_unit on figure (unit, per, kind, size) where unit != ''; "
    "insert into band select '*', unit, per, kind, half, sum(figures) from band "
    "where unit != '' group by unit, per, kind, half",
    3: "alter table figure add column within text not null default ''; "
    "alter table figure add column fate text; "
    "update figure set within = within_of(scope) where scope != ''; "
    "drop index figure_story; "
    "create index figure_story on figure (story, noun, unit, per, kind); "
    "create index figure_within on figure (noun, unit, per, kind, within, size) "
    "where within != ''; "
    "alter table band rename to band_2; "
    "create table band (noun text not null, unit text not null, per text not null, "
    "kind text not null, within text not null, half integer not null, "
    "figures integer not null, primary key (noun, unit, per, kind, within, half)) "
    "without rowid; "
    "insert into band select noun, unit, per, kind, '', half, figures from band_2; "
    "drop table band_2; "
    "insert into band select noun, unit, per, kind, within, half_of(size) as half, count(*) "
    "from figure where within != '' and size is not null "
    "group by noun, unit, per, kind, within, half",
    4: "alter table story add column places text; "
    "drop index figure_size; drop index figure_within; drop index figure_unit; "
    "create index figure_size on figure (noun, unit, per, kind, size, story, value); "
    "create index figure_within on figure (noun, unit, per, kind, within, size, story, value) "
    "where within != ''; "
    "create index figure_unit on figure (unit, per, kind, size, story, value) "
    "where unit != ''",
}


def in_process() -> sqlite3.Connection:
    """Return an empty memory that is gone with the process, for examples and tests."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(_TABLES)
    return connection


def create(path: str) -> None:
    """Make an empty memory at ``path``, whole or not at all, unless there is one."""
    if os.path.exists(path):
        return
    part = f"{path}.{os.getpid()}.part"
    try:
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute(f"pragma application_id = {_NAME}")
            connection.executescript(
                f"begin; {_TABLES} pragma user_version = {VERSION}; commit;"
            )
        finally:
            connection.close()
        os.replace(part, path)
    except (sqlite3.Error, OSError) as error:
        raise SettingsError(f"{path}: cannot be made: {error}") from error
    finally:
        if os.path.exists(part):
            os.remove(part)


@contextmanager
def opened(path: str, *, write: bool = False) -> Iterator[sqlite3.Connection]:
    """Open a memory, brought up to this version where it is to be written.

    Raises ``SettingsError`` for a file that is none, is of a later version or,
    where it is only read, of an earlier one.
    """
    connection = connect(path, write=write)
    try:
        yield connection
    except sqlite3.Error as error:
        raise SettingsError(f"{path}: {_told(error)}") from error
    finally:
        connection.close()


def content_of(path: str) -> str:
    """Return a text that is the same for as long as a memory holds the same.

    Stories are only ever added, so their number says enough of them. Raises
    ``SettingsError`` for a file that is no memory.
    """
    with opened(path) as connection:
        stories = connection.execute("select count(*) from story").fetchone()
        corrections = connection.execute("select wrong, right, words from correction")
        return f"{stories} {corrections.fetchall()}"


def connect(path: str, *, write: bool = False) -> sqlite3.Connection:
    """Return a connection to a memory; see ``opened`` for what it raises."""
    if not os.path.isfile(path):
        raise SettingsError(f"{path}: no memory; factcheck remember makes one")
    try:
        connection = sqlite3.connect(path, timeout=60, isolation_level=None)
        connection.execute("pragma busy_timeout = 60000")
        connection.execute("pragma cache_size = -32768")  # KiB: most look-ups stay in memory
        connection.execute("pragma mmap_size = 134217728")
        name = connection.execute("pragma application_id").fetchone()[0]
        version = connection.execute("pragma user_version").fetchone()[0]
        if name != _NAME:
            raise SettingsError(f"{path}: not a memory, but another SQLite file")
        if version > VERSION:
            raise SettingsError(
                f"{path}: a memory of version {version}, which needs a newer factcheck"
            )
        if version < VERSION and not write:
            raise SettingsError(
                f"{path}: a memory of version {version}; factcheck remember brings it to "
                f"{VERSION}"
            )
        if version < VERSION:
            migrate(connection, version)
    except sqlite3.Error as error:
        raise SettingsError(f"{path}: {_told(error)}") from error
    return connection


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a file from ``version`` up to this one, all steps or none."""
    # Few runs migrate, and every run with a memory loads this module.
    from factcheck.memory.remembered import half_of, within_of

    connection.create_function("within_of", 1, within_of, deterministic=True)
    connection.create_function("half_of", 1, half_of, deterministic=True)
    connection.execute("begin immediate")
    try:
        for step in range(version + 1, VERSION + 1):
            for statement in _STEPS[step].split(";"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"pragma user_version = {step}")
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _told(error: sqlite3.Error) -> str:
    text = str(error)
    if "not a database" in text or "malformed" in text:
        return f"not a memory, or damaged ({text})"
    return f"cannot be used: {text}"
