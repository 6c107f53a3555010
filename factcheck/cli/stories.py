"""Find and read the stories that a command names: files, folders, globs, standard input."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.errors import DraftError, FactcheckError, SettingsError
from factcheck.model.article import Article, Published
from factcheck.read import STORY_SUFFIXES, read_string
from factcheck.read.draft import load_draft
from factcheck.read.formats import format_of

STDIN_LIMIT = 64 * 1024 * 1024  # bytes; a story is rarely above 100 KB


class StoryOptions(NamedTuple):
    """How the stories of one run are found and dated."""

    paths: tuple[str, ...]
    date: str = ""
    dates: str = ""
    input_format: str = ""
    stdin_filename: str = ""
    extract_article: bool = False


def expand(paths: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return the story files named by ``paths`` in order, once each, and the faults met.

    A folder gives its stories in name order, hidden files and folders left out.
    """
    found: dict[str, None] = {}
    faults: list[str] = []
    for path in paths:
        if path == "-" or os.path.isfile(path):
            found[path] = None
        elif os.path.isdir(path):
            stories = list(_stories_in(path))
            if not stories:
                kinds = " ".join(sorted(STORY_SUFFIXES))
                faults.append(f"{path}: no stories in this folder (looked for {kinds})")
            found.update(dict.fromkeys(stories))
        elif any(mark in path for mark in "*?["):
            matches = _matches(path)
            if not matches:
                faults.append(f"{path}: no file matches this pattern")
            found.update(dict.fromkeys(matches))
        elif os.path.exists(path):
            faults.append(f"{path}: not a regular file; name a story, a folder or -")
        else:
            faults.append(f"{path}: no such file or folder")
    return list(found), faults


def _stories_in(folder: str) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if os.path.splitext(name)[1].lower() in STORY_SUFFIXES and not name.startswith("."):
                yield os.path.join(root, name)


def _matches(pattern: str) -> list[str]:
    from glob import glob

    return sorted(path for path in glob(pattern, recursive=True) if os.path.isfile(path))


class StoryReader:
    """Reads stories, dated as the options say.

    Raises ``SettingsError`` where ``--date`` is no date, or the ``--dates``
    table cannot be read; reading raises ``DraftError``.
    """

    def __init__(self, options: StoryOptions) -> None:
        """Take the options of the run."""
        self.options = options
        self._default = _given_date(options.date)
        self._table = _dates_table(options.dates) if options.dates else {}

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

    def published(self, path: str) -> Published | None:
        """Return the day of publication that the options give to the story at ``path``."""
        return self._table.get(os.path.abspath(self.name_of(path)), self._default)

    def read(self, path: str, data: bytes, fallback: Published | None = None) -> Article:
        """Return the article in ``data``, the bytes of ``path``.

        ``fallback`` is the day of publication where the options give none.
        """
        name = self.name_of(path)
        format = self.options.input_format
        if not format:
            format = _format_of(name) if path == "-" else format_of(path, data)
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


def _format_of(name: str) -> str:
    suffix = os.path.splitext(name)[1].lower()
    return {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}.get(suffix, "txt")


def _given_date(text: str) -> Published | None:
    if not text:
        return None
    try:
        return Published(date.fromisoformat(text), "--date")
    except ValueError:
        raise SettingsError(f"--date {text}: not a date; write it as YYYY-MM-DD") from None


def _dates_table(path: str) -> dict[str, Published]:
    """Return the days by absolute path; the table's paths may be relative to it or to here."""
    import csv

    found: dict[str, Published] = {}
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not rows.fieldnames or not {"path", "date"} <= set(rows.fieldnames):
                raise SettingsError(f"{path}:1: the table needs the columns path,date")
            for row in rows:
                try:
                    day = date.fromisoformat((row["date"] or "").strip())
                except ValueError:
                    place = f"{path}:{rows.line_num}"
                    raise SettingsError(
                        f"{place}: {row['date']!r} is not a date; write it as YYYY-MM-DD"
                    ) from None
                story = (row["path"] or "").strip()
                published = Published(day, f"--dates {path}")
                found[os.path.abspath(os.path.join(os.path.dirname(path), story))] = published
                found.setdefault(os.path.abspath(story), published)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise SettingsError(f"{path}: cannot read the table of dates: {reason}") from error
    return found


def complain(error: FactcheckError | str) -> None:
    """Print one line on standard error."""
    line = " ".join(str(error).splitlines())
    print(f"factcheck: {line}", file=sys.stderr)  # noqa: T201
