"""Load the tables of a file, csv, tsv, xlsx, parquet or HTML, large ones in pieces."""

import csv
import os
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.compare.tables.columns import Column, Gathering, writes_comma
from factcheck.compare.tables.html_tables import tables_of_page
from factcheck.errors import DraftError
from factcheck.files import read_regular, refuse_bomb

if TYPE_CHECKING:
    from pandas import DataFrame

TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx", ".parquet"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})  # read as stories and for their tables

_PIECE = 20_000  # rows read at a time
_MOST_COLUMNS = 2000
_LARGEST_PAGE = 50_000_000  # bytes, as of any draft
_LARGEST = 2_000_000_000  # bytes of a table of text, read in pieces
_MOST_UNPACKED = 500_000_000  # bytes of a workbook's parts
_PREAMBLE = 30  # rows among which the header is looked for
_NOTE_STARTS = ("source", "note", "notes", "*", "†", "©", "(", "[")
_SEPARATORS = (",", ";", "\t", "|")
_TOLD = 3  # cells named of one column


class Table(NamedTuple):
    """A table of a source: its name, columns, number of rows and title.

    ``notes`` say what of it could not be read.
    """

    name: str
    columns: tuple[Column, ...]
    rows: int
    title: str = ""
    notes: tuple[str, ...] = ()


def read_tables(path: str) -> list[Table]:
    """Return the tables of a file: one for CSV and parquet, one a sheet, one a table of a page.

    Raises ``DraftError`` for a file that cannot be read as a table.
    """
    suffix = os.path.splitext(path)[1].lower()
    name = os.path.basename(path)
    try:
        if suffix == ".parquet":
            return [_from_parquet(path, name)]
        if suffix == ".xlsx":
            return list(_from_sheets(path, name))
        if suffix in PAGE_SUFFIXES:
            return list(_from_page(path, name))
        return [_from_text(path, name, "\t" if suffix == ".tsv" else "")]
    except ImportError as error:
        raise DraftError(
            f"{path}: reading {suffix} tables needs the extra 'tables': "
            "pip install 'factcheck-figures[tables]'"
        ) from error
    except DraftError:
        raise
    except Exception as error:
        # Each library raises kinds of its own for broken files.
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise DraftError(f"{path}: cannot be read as a table: {reason}") from error


def header_place(rows: Sequence[Sequence[object]]) -> int:
    """Return which of the first rows is the header; those above it are titles."""
    widths = [sum(cell not in (None, "") for cell in row) for row in rows]
    for place, width in enumerate(widths):
        if width > 1 and 2 * width >= max(widths):
            return place
    return next((place for place, width in enumerate(widths) if width), 0)


def _title(rows: Sequence[Sequence[object]]) -> str:
    return " ".join(str(cell) for row in rows for cell in row if cell not in (None, ""))


def _names(header: Sequence[object]) -> list[str]:
    """Return the header's cells as names, each once."""
    if len(header) > _MOST_COLUMNS:
        raise ValueError(f"it has {len(header):,} columns, more than {_MOST_COLUMNS:,}")
    names: dict[str, None] = {}
    for number, cell in enumerate(header, 1):
        name = str(cell).strip() if cell not in (None, "") else f"column {number}"
        names[name if name not in names else f"{name} ({number})"] = None
    return list(names)


def _from_text(path: str, name: str, separator: str) -> Table:
    import pandas as pd

    if os.path.getsize(path) == 0:
        raise DraftError(f"{path}: the table is empty")
    if os.path.getsize(path) > _LARGEST:
        raise DraftError(f"{path}: larger than {_LARGEST // 1_000_000} MB")
    encoding = _encoding(path)
    separator = separator or _separator(path, encoding)
    with open(path, encoding=encoding, newline="") as file:
        reader = csv.reader(file, delimiter=separator, skipinitialspace=True)
        first, ends = [], []
        for row in reader:
            first.append(row)
            ends.append(reader.line_num)
            if len(first) == _PREAMBLE:
                break
    place = header_place(first) if first else 0
    comma = writes_comma(cell for row in first[place + 1 :] for cell in row)
    with pd.read_csv(
        path, sep=separator, chunksize=_PIECE, encoding=encoding,
        thousands="." if comma else ",", decimal="," if comma else ".",
        skipinitialspace=True, low_memory=False, header=None, skip_blank_lines=False,
        names=_names(first[place]) if first else None, skiprows=ends[place] if ends else 0,
        index_col=False,
    ) as pieces:  # fmt: skip
        table = _from_pieces(iter(pieces), name, _title(first[:place]))
    if encoding != "cp1252":
        return table
    return table._replace(notes=("not UTF-8, so read as Windows-1252", *table.notes))


def _encoding(path: str) -> str:
    """Return UTF-8, or what spreadsheets save where the bytes are not UTF-8."""
    decoder = getincrementaldecoder("utf-8")()
    with open(path, "rb") as file:
        try:
            while piece := file.read(1 << 20):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _separator(path: str, encoding: str) -> str:
    """Return the mark that most of the first lines have, a comma where none is commoner."""
    with open(path, encoding=encoding, newline="") as file:
        lines = list(islice(file, _PREAMBLE))
    return max(_SEPARATORS, key=lambda mark: sum(mark in line for line in lines))


def _without_notes(piece: "DataFrame") -> "DataFrame":
    """Return a piece without its empty rows and its notes, one cell wide."""
    told = piece.notna().sum(axis=1)
    if (told > 1).all():
        return piece
    lead = piece.iloc[:, 0].astype("string").str.strip().str.lower().fillna("")
    note = lead.str.startswith(_NOTE_STARTS) | (lead.str.len() > 60)
    return piece[(told > 1) | ((told == 1) & ~note.astype(bool) & (piece.shape[1] > 1))]


def _from_pieces(pieces: Iterator["DataFrame"], name: str, title: str = "") -> Table:
    gathered: dict[str, Gathering] = {}
    rows = 0
    for whole in pieces:
        piece = _without_notes(whole)
        rows += len(piece)
        for header in piece.columns:
            gathered.setdefault(str(header), Gathering()).add(piece[header])
    # Each column's pieces are let go as soon as they are joined: half the peak of memory.
    columns = tuple(gathered.pop(header).column(header) for header in list(gathered))
    return Table(name, columns, rows, title, tuple(_notes(columns)))


def _notes(columns: tuple[Column, ...]) -> Iterator[str]:
    """Yield what cells of columns of numbers are none, a line a column."""
    for column in columns:
        if column.unread:
            told = ", ".join(repr(cell[:30]) for cell in column.unread[:_TOLD])
            more = ", ..." if len(column.unread) > _TOLD else ""
            yield f"column {column.name!r}: no number, so left out: {told}{more}"


def _from_parquet(path: str, name: str) -> Table:
    import pyarrow.parquet as pq

    file = pq.ParquetFile(path)
    columns = []
    for header in file.schema_arrow.names:
        part = Gathering()
        for batch in file.iter_batches(batch_size=_PIECE, columns=[header]):
            part.add(batch.column(0).to_pandas())
        columns.append(part.column(header))
    return Table(name, tuple(columns), int(file.metadata.num_rows))


def _from_page(path: str, name: str) -> Iterator[Table]:
    import pandas as pd

    page = read_regular(path, _LARGEST_PAGE).decode("utf-8", "replace")
    for number, table in enumerate(tables_of_page(page), 1):
        place = header_place(table.rows[:_PREAMBLE])
        names = _names(table.rows[place])
        frame = pd.DataFrame(table.rows[place + 1 :], columns=names, dtype=object)
        frame = frame.replace("", None)
        title = f"{table.title} {_title(table.rows[:place])}".strip()
        yield _from_pieces(iter([frame]), f"{name}, table {number}", title)


def _from_sheets(path: str, name: str) -> Iterator[Table]:
    import openpyxl

    refuse_bomb(path, _MOST_UNPACKED)
    with open(path, "rb") as file:  # the library leaves a file open that it cannot load
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # else rows are as wide as the file says the sheet is
            rows = sheet.iter_rows(values_only=True)
            first = [_told_part(row) for row in islice(rows, _PREAMBLE)]
            if not any(cell is not None for row in first for cell in row):
                continue
            place = header_place(first)
            names = _names(first[place])
            pieces = _sheet_pieces(first[place + 1 :], rows, names)
            yield _from_pieces(pieces, f"{name}, sheet {sheet.title}", _title(first[:place]))


def _sheet_pieces(
    first: list[Any], rows: Iterator[Any], names: list[str]
) -> Iterator["DataFrame"]:
    import pandas as pd

    width = len(names)
    batch = [_wide(row, width) for row in first]
    for row in rows:
        if any(cell is not None for cell in row):
            batch.append(_wide(row, width))
        if len(batch) >= _PIECE:
            yield pd.DataFrame(batch, columns=names)
            batch = []
    yield pd.DataFrame(batch, columns=names)


def _told_part(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row without the empty cells at its end: a stray cell may stand far out."""
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return row[:end]


def _wide(row: tuple[Any, ...], width: int) -> tuple[Any, ...]:
    return row[:width] if len(row) >= width else (*row, *[None] * (width - len(row)))
