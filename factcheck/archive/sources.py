"""Read stories out of what a house exports: folders, JSON lines, CSV and Parquet."""

import csv
import gzip
import json
import os
import sys
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO, NamedTuple, cast

from factcheck.archive.columns import Columns, RowError, choose_columns, named, story_of
from factcheck.archive.story import ArchivedStory, SetAside
from factcheck.errors import DraftError, FactcheckError, SettingsError
from factcheck.read import STORY_SUFFIXES, read_draft, read_string, stories_in

# A long book is 5 MB. A line beyond this is no story, and memory stays bounded.
LARGEST_ROW = 64_000_000
_TABLES = (".jsonl", ".ndjson", ".csv", ".parquet")
_KEPT = 100_000  # characters of a bad row that are written aside
_ROWS_AT_ONCE = 256  # of a Parquet file

Outcome = ArchivedStory | SetAside


class How(NamedTuple):
    """How rows are read: columns by part, and what the text column holds (txt, html, md)."""

    columns: Mapping[str, str]
    text_format: str = "txt"

    @property
    def told(self) -> str:
        """One line that is the same for the same way of reading."""
        return json.dumps([sorted(self.columns.items()), self.text_format])


class Source(NamedTuple):
    """One file to read, and what it was when it was found; ``named`` by the user, or met."""

    path: str
    size: int
    changed: int  # nanoseconds since 1970, as the file system says
    named: bool = True


def find_sources(paths: tuple[str, ...]) -> list[Source]:
    """Return the files named, or found in the folders named, in order and once each.

    Raises ``SettingsError`` for a path that is not there or holds nothing to add.
    """
    found: dict[str, Source] = {}
    for path in paths:
        if os.path.isdir(path):
            files = [file for file in _files_in(path) if _kind(file)]
            if not files:
                raise SettingsError(f"{path}: no stories and no tables in this folder")
        elif os.path.isfile(path):
            files = [path]
        elif os.path.exists(path):
            raise SettingsError(f"{path}: not a regular file; name a file or a folder")
        else:
            raise SettingsError(f"{path}: no such file or folder")
        for file in files:
            try:
                state = os.stat(file)
            except OSError:  # a link to nothing: told when it is read, the others are added
                found.setdefault(os.path.abspath(file), Source(os.path.abspath(file), 0, 0))
                continue
            whole = os.path.abspath(file)
            named = not os.path.isdir(path)
            found.setdefault(whole, Source(whole, state.st_size, state.st_mtime_ns, named))
    return list(found.values())


def read_source(source: Source, how: How, skip: int = 0) -> Iterator[Outcome]:
    """Yield the stories of a file and the rows that are none, after the first ``skip``.

    Raises ``SettingsError`` where its columns cannot be told, ``DraftError``
    where reading stops before its end.
    """
    kind = _kind(source.path)
    if kind == ".parquet" and not os.path.isfile(source.path):
        raise DraftError(f"{source.path}: not a regular file")
    read = {".csv": _csv, ".parquet": _parquet, "story": _stories}.get(kind, _json_lines)
    try:
        for outcome in islice(read(source.path, how), skip, None):
            if isinstance(outcome, ArchivedStory) and how.text_format != "txt":
                yield _converted(outcome, how)
            else:
                yield outcome
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise DraftError(f"{source.path}: cannot be read to its end: {reason}") from error


def _files_in(folder: str) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield os.path.join(root, name)


def _kind(path: str) -> str:
    """Return a table's suffix, "story" for a draft, empty for what is neither."""
    name = path.lower().removesuffix(".gz")
    suffix = os.path.splitext(name)[1]
    if suffix in _TABLES:
        return suffix
    return "story" if suffix in STORY_SUFFIXES and name == path.lower() else ""


def _open(path: str) -> BinaryIO:
    """Open a table; raise ``DraftError`` for a pipe or device, which would never end."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise DraftError(f"{path}: not a regular file")
    packed = path.lower().endswith(".gz")
    return cast("BinaryIO", gzip.open(path) if packed else open(path, "rb"))


def _stories(path: str, how: How) -> Iterator[Outcome]:
    del how  # a draft's own format says how it is read
    try:
        stories = stories_in(path)
    except DraftError as error:
        yield _unread(path, error)
        return
    yield from map(_one_draft, stories)


def _one_draft(path: str) -> Outcome:
    try:
        article = read_draft(path)
    except DraftError as error:
        return _unread(path, error)
    headline = article.headline
    body = [s for s in article.sections if s is not headline]
    story = ArchivedStory(
        id=path,
        day=article.published.day if article.published else None,
        headline=" ".join(article.quote(headline.span).split()) if headline else "",
        text="\n\n".join(article.quote(section.span) for section in body),
        url=str(article.meta.get("url", "")),
        outlet=str(article.meta.get("outlet", "")),
        section=str(article.meta.get("section", "")),
        source=path,
    )
    return story if story.text else SetAside(path, "no text", story.headline)


def _unread(path: str, error: DraftError) -> SetAside:
    return SetAside(path, str(error).removeprefix(f"{path}: "), "")


def _json_lines(path: str, how: How) -> Iterator[Outcome]:
    known: dict[tuple[str, ...], Columns] = {}  # rows may leave out what they lack
    with _open(path) as file:
        number = 0
        while line := file.readline(LARGEST_ROW + 1):
            number += 1
            place = f"{path}:{number}"
            if len(line) > LARGEST_ROW:
                yield SetAside(place, f"a line of more than {LARGEST_ROW:,} bytes", _cut(line))
                while line and not line.endswith(b"\n"):
                    line = file.readline(LARGEST_ROW)
                continue
            if line.isspace():
                continue
            try:
                row = _row_of(line)
                keys = tuple(row)
                if keys not in known:
                    known[keys] = _columns_of(row, how, path, first=not known)
                yield story_of(row, known[keys], place)
            except RowError as error:
                yield SetAside(place, str(error), _cut(line))


def _columns_of(row: dict[str, Any], how: How, path: str, *, first: bool) -> Columns:
    """Return the columns of a JSON row; only the first must have all that the user named."""
    if first:
        return choose_columns(row, how.columns, path)
    given = {part: name for part, name in how.columns.items() if name in row}
    try:
        return choose_columns(row, given, path)
    except SettingsError:
        raise RowError("no text") from None


def _row_of(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise RowError("not UTF-8") from None
    except RecursionError:
        raise RowError("JSON nested too deeply") from None
    except ValueError as error:
        raise RowError(f"not JSON: {error}") from None
    if not isinstance(row, dict):
        raise RowError("no JSON object")
    return row


def _csv(path: str, how: How) -> Iterator[Outcome]:
    import io

    csv.field_size_limit(min(LARGEST_ROW, sys.maxsize))
    with (
        _open(path) as raw,
        io.TextIOWrapper(raw, "utf-8-sig", "surrogateescape", newline="") as file,
    ):
        rows = csv.reader(file)
        header = next(rows, None)
        if header is None:
            raise SettingsError(f"{path}: empty; a CSV file begins with its column names")
        columns = choose_columns(header, how.columns, path)
        while True:
            first = rows.line_num + 1
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield SetAside(f"{path}:{first}", f"not CSV: {error}", "")
                continue
            if not cells:
                continue
            place = f"{path}:{first}"
            try:
                if len(cells) != len(header):
                    raise RowError(f"{len(cells)} cells, where the header has {len(header)}")
                yield story_of(dict(zip(header, cells, strict=True)), columns, place)
            except RowError as error:
                yield SetAside(place, str(error), _cut(",".join(cells)))


def _parquet(path: str, how: How) -> Iterator[Outcome]:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(path)
        columns = choose_columns(file.schema_arrow.names, how.columns, path)
        number = 0
        for batch in file.iter_batches(_ROWS_AT_ONCE, columns=sorted({*columns} - {""})):
            for row in batch.to_pylist():
                number += 1
                place = f"{path}:{number}"
                try:
                    yield story_of(row, columns, place)
                except RowError as error:
                    yield SetAside(place, str(error), _cut(json.dumps(row, default=str)))
    except ArrowException as error:
        raise DraftError(f"{path}: cannot be read as Parquet: {_line(error)}") from error


def _line(error: Exception) -> str:
    return " ".join(str(error).split())


def _cut(row: bytes | str) -> str:
    text = row.decode("utf-8", "replace") if isinstance(row, bytes) else row
    text = text.rstrip("\n").encode("utf-8", "replace").decode()
    return text if len(text) <= _KEPT else text[:_KEPT] + f"… ({len(text):,} characters)"


def _converted(story: ArchivedStory, how: How) -> Outcome:
    """Return the story with the prose of its marked-up text."""
    try:
        article = read_string(story.text, story.source, how.text_format)
    except FactcheckError as error:
        reason = str(error).removeprefix(f"{story.source}: ")
        return SetAside(story.source, reason, _cut(story.text))
    bare = " ".join(story.headline.split()).casefold()
    paragraphs = [article.quote(section.span) for section in article.sections]
    if paragraphs and " ".join(paragraphs[0].split()).casefold() == bare:
        del paragraphs[0]
    if not paragraphs:
        return SetAside(story.source, "no text", _cut(story.text))
    return named(story._replace(text="\n\n".join(paragraphs)))
