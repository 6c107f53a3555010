"""Find and read the stories that a command names: files, folders, globs, standard input."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from factcheck.errors import DraftError, FactcheckError, SettingsError
from factcheck.files import file_of, item_of, read_regular
from factcheck.model.article import Article, Published
from factcheck.policy.names import BASELINE, LEDGER
from factcheck.read import STORY_SUFFIXES, UNREADABLE_SUFFIXES, read_string, stories_in
from factcheck.read.draft import load_draft
from factcheck.read.formats import format_of
from factcheck.read.publication import given_day
from factcheck.report.characters import shown

# Files that only keep an empty folder in a repository: it is meant to be empty.
_PLACEHOLDERS = frozenset({".gitkeep", ".keep"})
# What a desk keeps beside its drafts for us.
_OUR_OWN = frozenset({BASELINE, LEDGER, "factcheck.toml", "pyproject.toml"})
_NAMES_COMPARED = 2_000  # of a folder in which a name is not found
_NAMED = 8  # endings of files passed over that are named
STDIN_LIMIT = 64 * 1024 * 1024  # bytes; a story is rarely above 100 KB
_LOOKED_FOR = 10_000  # lines of a table of dates whose stories are looked for
LARGEST_TABLE = 100_000_000  # bytes of a table of dates; some 1.5 million stories


class StoryOptions(NamedTuple):
    """How the stories of one run are found and dated."""

    paths: tuple[str, ...]
    date: str = ""
    dates: str = ""
    input_format: str = ""
    stdin_filename: str = ""
    extract_article: bool = False


class Found(NamedTuple):
    """The story files of a run in order, the faults met, and what was passed over and why."""

    paths: list[str]
    faults: list[str]
    notes: list[str]


def expand(paths: tuple[str, ...]) -> Found:
    """Return the story files named by ``paths`` in order.

    A folder gives its stories in name order, hidden files and folders left out.
    A file that several paths reach is given once, under the first of them.
    """
    search = _Search()
    for path in paths:
        if path == "-" or os.path.isfile(file_of(path)):
            search.add(path)
        elif os.path.isdir(path):
            search.add_folder(path)
        elif any(mark in path for mark in "*?["):
            search.add_pattern(path)
        elif os.path.exists(path):
            search.faults.append(f"{path}: not a regular file; name a story, a folder or -")
        else:
            search.faults.append(f"{path}: no such file or folder{_near(path)}")
    return Found(search.paths, search.faults, search.notes)


def _near(path: str) -> str:
    """Return which name of the same folder may be meant: " (did you mean right/?)"."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        with os.scandir(folder or ".") as entries:
            names = {entry.name: entry.is_dir() for entry in islice(entries, _NAMES_COMPARED)}
    except OSError:
        return ""
    near = get_close_matches(name, names, n=1)
    if not near:
        return ""
    meant = os.path.join(folder, near[0]) + ("/" if names[near[0]] else "")
    return f" (did you mean {shown(meant)}?)"


class _Search:
    """Gathers files, each once however it is reached."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.faults: list[str] = []
        self.notes: list[str] = []
        self._met: set[object] = set()

    def add(self, path: str) -> None:
        """Take a file's stories, unless it was met before, under this name or another."""
        file, number = item_of(path)
        try:
            state = os.stat(file)
            same: object = (state.st_dev, state.st_ino, number) if state.st_ino else path
        except OSError:
            same = path  # told when it is read
        if same in self._met:
            return
        self._met.add(same)
        try:
            self.paths += stories_in(path)
        except DraftError as error:
            self.faults.append(str(error))

    def add_folder(self, folder: str) -> None:
        """Take the stories in a folder, and say what looks like one but cannot be read."""
        any_file = placeholder = False
        others: list[str] = []
        for root, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                placeholder = placeholder or name in _PLACEHOLDERS
                # "~$" begins Word's lock files.
                if name.startswith((".", "~$")) or name in _OUR_OWN or name in _PLACEHOLDERS:
                    continue
                taken = self._add_found(os.path.join(root, name))
                any_file = taken or any_file
                suffix = os.path.splitext(name)[1].lower()
                if not (taken or suffix in STORY_SUFFIXES or suffix in UNREADABLE_SUFFIXES):
                    others.append(suffix or name)
        if not any_file and placeholder:
            self.notes.append(f"{folder}: no stories yet")
        elif not any_file:
            kinds = " ".join(sorted(STORY_SUFFIXES))
            self.faults.append(f"{folder}: no stories in this folder (looked for {kinds})")
        elif others:
            count = f"{len(others)} file{'' if len(others) == 1 else 's'}"
            named = ", ".join(sorted(set(others))[:_NAMED])
            self.notes.append(
                f"{folder}: {count} passed over, not named as a story is: {named}"
            )

    def _add_found(self, path: str) -> bool:
        """Take a file of a folder if it is named as a story is; say whether it was."""
        suffix = os.path.splitext(path)[1].lower()
        if suffix in STORY_SUFFIXES:
            if os.path.isfile(path) or not os.path.exists(path):
                self.add(path)
                return True
            self.notes.append(f"{path}: passed over: not a regular file")
        elif why := UNREADABLE_SUFFIXES.get(suffix):
            self.notes.append(f"{path}: passed over: {why}")
        return False

    def add_pattern(self, pattern: str) -> None:
        """Take the files that a pattern matches."""
        from factcheck.cli.patterns import matching

        matched = matching(pattern)
        files = [path for path in matched if os.path.isfile(path)]
        odd = [p for p in matched if p not in files and not os.path.isdir(p)]
        self.notes += [f"{path}: passed over: not a regular file" for path in odd]
        if not files:
            self.faults.append(f"{pattern}: no file matches this pattern")
        for path in files:
            self.add(path)


class StoryReader:
    """Reads stories, dated as the options say.

    Raises ``SettingsError`` where ``--date`` is no date, or the ``--dates``
    table cannot be read; reading raises ``DraftError``.
    """

    def __init__(self, options: StoryOptions) -> None:
        """Take the options of the run."""
        self.options = options
        self._default = _given_date(options.date)
        self._table, self._lost = _dates_table(options.dates) if options.dates else ({}, [])

    def __call__(self, path: str) -> Article:
        """Return the article at ``path``; ``-`` is standard input."""
        return self.read(path, self.load(path))

    def load(self, path: str) -> bytes:
        """Return the bytes of the draft."""
        if path != "-":
            return load_draft(path)
        data = sys.stdin.buffer.read(STDIN_LIMIT + 1)
        if len(data) > STDIN_LIMIT:
            name = self.name_of(path)
            raise DraftError(f"{name}: more than {STDIN_LIMIT:,} bytes on standard input")
        return data

    def name_of(self, path: str) -> str:
        """Return the name that the report gives to ``path``."""
        return (self.options.stdin_filename or "<stdin>") if path == "-" else path

    def undated(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield what is wrong with the table of dates, in the light of a run's stories."""
        yield from self._lost
        names = [form for path in paths for form in (path, file_of(path))]
        if (
            self._table
            and not self._lost
            and not any(os.path.abspath(name) in self._table for name in names)
        ):
            yield f"{self.options.dates}: gives no date to any story of this run"

    def published(self, path: str) -> Published | None:
        """Return the day of publication that the options give to the story at ``path``."""
        name = self.name_of(path)
        for stated in (name, file_of(name)):
            if day := self._table.get(os.path.abspath(stated)):
                return day
        return self._default

    def read(self, path: str, data: bytes, fallback: Published | None = None) -> Article:
        """Return the article in ``data``, the bytes of ``path``.

        ``fallback`` is the day of publication where the options give none.
        """
        name = self.name_of(path)
        format = self.options.input_format
        if not format:
            format = format_of(name, data)
        return read_string(
            data,
            name,
            format,
            self.published(path) or fallback,
            extract_article=self.options.extract_article,
        )


def reader(options: StoryOptions) -> StoryReader:
    """Return a function that reads one story, dated as the options say."""
    return StoryReader(options)


def _given_date(text: str) -> Published | None:
    if not text:
        return None
    try:
        return Published(given_day(text, today=date.today()), "--date", "option")
    except ValueError as error:
        raise SettingsError(f"--date {text}: {error}") from None


def _dates_table(path: str) -> tuple[dict[str, Published], list[str]]:
    """Return the days by absolute path, and what is told of paths that lead to no file.

    The table's paths may be relative to it or to the working folder.
    """
    import csv
    from io import StringIO

    found: dict[str, Published] = {}
    lost: list[str] = []
    try:
        text = read_regular(path, LARGEST_TABLE).decode("utf-8-sig")
        rows = csv.DictReader(StringIO(text, newline=""))
        if not rows.fieldnames or not {"path", "date"} <= set(rows.fieldnames):
            raise SettingsError(f"{path}:1: the table needs the columns path,date")
        for row in rows:
            try:
                day = given_day(row["date"] or "")
            except ValueError as error:
                place = f"{path}:{rows.line_num}"
                raise SettingsError(f"{place}: date {row['date']!r}: {error}") from None
            story = (row["path"] or "").strip()
            published = Published(day, f"--dates {path}", "option")
            places = [os.path.abspath(os.path.join(os.path.dirname(path), story))]
            places.append(os.path.abspath(story))
            found[places[0]] = published
            found.setdefault(places[1], published)
            if rows.line_num <= _LOOKED_FOR and not any(
                os.path.exists(file_of(place)) for place in places
            ):
                lost.append(f"{path}:{rows.line_num}: {story}: no such story")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise SettingsError(f"{path}: cannot read the table of dates: {reason}") from error
    if len(lost) > _NAMED:
        lost[_NAMED:] = [f"{path}: {len(lost) - _NAMED} more paths lead to no story"]
    return found, lost


def complain(error: FactcheckError | str) -> None:
    """Print one line on standard error, with nothing in it that a terminal would obey."""
    print(f"factcheck: {shown(str(error))}", file=sys.stderr)  # noqa: T201
