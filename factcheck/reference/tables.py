"""Tables: a newsroom's own reference numbers, read from files beside its rules.

``tables/population.csv`` is the table "population". Column conventions:

=============  ==========================================================
value          the number, exact as written; or
low, high      the ends of a range, where it is known as one
unit           canonical unit ("USD", "kilometre"), empty for a count
as_of          the day it held, as 2024-06-30, 2024-06 or 2024
source         who published it
anything else  a key to look rows up by: place, team, year
=============  ==========================================================

``.xlsx`` and ``.parquet`` files follow the same conventions. pandas is
imported when a rule first asks for a table.
"""

import os
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import SettingsError
from factcheck.files import refuse_bomb
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from pandas import DataFrame

SUFFIXES = (".csv", ".xlsx", ".parquet")
_PLAIN = ("value", "low", "high", "unit", "as_of", "source")
_MOST_UNPACKED = 500_000_000  # bytes of a workbook's parts
_MOST_CELLS = 20_000_000
_ARTICLES = ("the ", "a ", "an ")


class Known(NamedTuple):
    """A row of a table: its interval, unit, day and source."""

    interval: Interval
    unit: str
    as_of: str
    source: str

    @property
    def low(self) -> Decimal:
        """The lowest value."""
        return self.interval.low

    @property
    def high(self) -> Decimal:
        """The highest value."""
        return self.interval.high


class Tables:
    """The tables of the configured folders, each read when first asked for."""

    def __init__(self, folders: Sequence[str]) -> None:
        """Look for tables in ``folders``; the first that has one wins."""
        self._folders = tuple(folders)
        self._frames: dict[str, DataFrame] = {}
        self._indices: dict[tuple[str, ...], dict[tuple[str, ...], list[int]]] = {}

    def __getattr__(self, name: str) -> "DataFrame":
        """Return a table as a DataFrame: ``tables.population``."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> "DataFrame":
        """Return the table of this name: a DataFrame of texts, its numbers as Decimals.

        Raises ``SettingsError`` for a table that is missing or cannot be read.
        """
        if name not in self._frames:
            self._frames[name] = _read(self.path(name))
        return self._frames[name]

    def path(self, name: str) -> str:
        """Return the file of a table; raise ``SettingsError`` where there is none."""
        for folder in self._folders:
            for suffix in SUFFIXES:
                path = os.path.join(folder, name + suffix)
                if os.path.isfile(path):
                    return path
        looked = " or ".join(self._folders) or "any folder: none is configured"
        raise SettingsError(f"no table {name!r} (.csv, .xlsx or .parquet) in {looked}")

    def known(self, name: str, **keys: object) -> Interval | None:
        """Return what the table says, or ``None`` where it has no such row.

        A key may be text, a number, or a figure's scope, measure or period: any
        of a figure's scopes may match. Case and a leading "in" or "the" do not
        matter.
        """
        row = self.row(name, **keys)
        return None if row is None else row.interval

    def row(self, name: str, **keys: object) -> Known | None:
        """Return the whole row that the keys name, or ``None``.

        Raises ``SettingsError`` for a key that is no column, several rows that
        answer to the keys, or a value that is no number.
        """
        frame = self[name]
        path = self.path(name)
        for key in keys:
            if key not in frame.columns:
                have = ", ".join(str(column) for column in frame.columns)
                raise SettingsError(f"{path}:1: no column {key!r}; the table has {have}")
        rows = self._index(name, tuple(sorted(keys)))
        wanted = [_names_in(keys[key]) for key in sorted(keys)]
        found = {line for names in _choices(wanted) for line in rows.get(names, ())}
        if len(found) > 1:
            places = ", ".join(str(line) for line in sorted(found))
            raise SettingsError(f"{path}: lines {places} all answer to {_told(keys)}")
        return _known(frame, path, found.pop()) if found else None

    def _index(self, name: str, keys: tuple[str, ...]) -> dict[tuple[str, ...], list[int]]:
        """Return the table's line numbers by the values of the key columns."""
        if (name, *keys) not in self._indices:
            index = self._indices[(name, *keys)] = {}
            columns = [self[name][key] for key in keys]
            for position, values in enumerate(zip(*columns, strict=True)):
                index.setdefault(tuple(map(_plain, values)), []).append(position + 2)
        return self._indices[(name, *keys)]


def _read(path: str) -> "DataFrame":
    import pandas

    try:
        if path.endswith(".csv"):
            # Text keeps every digit; numbers are made of it when asked for.
            frame = pandas.read_csv(
                path, dtype=str, keep_default_na=False, encoding="utf-8-sig"
            )
        elif path.endswith(".xlsx"):
            _refuse_boundless(path)
            frame = pandas.read_excel(path, dtype=str, keep_default_na=False)
        else:
            frame = pandas.read_parquet(path)
    except ImportError as error:
        raise SettingsError(
            f"{path}: {error}; needs the extra 'tables': "
            "pip install 'factcheck-figures[tables]'"
        ) from error
    except Exception as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise SettingsError(f"{path}:{_line_of(reason)}: cannot be read: {reason}") from error
    frame.columns = [str(column).strip() for column in frame.columns]
    if "value" not in frame.columns and not {"low", "high"} <= set(frame.columns):
        have = ", ".join(frame.columns)
        raise SettingsError(f"{path}:1: needs a column value, or low and high; it has {have}")
    for column in ("value", "low", "high"):
        if column in frame.columns:
            cells = enumerate(frame[column], 2)
            numbers = [_decimal(cell, path, line) for line, cell in cells]
            frame[column] = pandas.Series(numbers, index=frame.index, dtype=object)
    for position in range(len(frame)):
        _known(frame, path, position + 2)
    return frame


def _refuse_boundless(path: str) -> None:
    """Raise ``ValueError`` for a workbook that no memory holds, such as one stray far cell."""
    import openpyxl

    refuse_bomb(path, _MOST_UNPACKED)
    width = 0
    with open(path, "rb") as file:  # the library leaves a file open that it cannot load
        sheet = openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()  # else rows are as wide as the file says the sheet is
        for rows, row in enumerate(sheet.iter_rows(values_only=True), 1):
            width = max(width, len(row))
            if rows * width > _MOST_CELLS:
                raise ValueError(f"its first sheet spans more than {_MOST_CELLS:,} cells")


def _line_of(reason: str) -> int:
    """Return the line that the reader's message names, the first without one."""
    words = reason.replace(",", " ").split()
    for word, after in pairwise(words):
        if word == "line" and after.isdecimal():
            return int(after)
    return 1


def _known(frame: "DataFrame", path: str, line: int) -> Known:
    row = {column: frame[column].iloc[line - 2] for column in _PLAIN if column in frame.columns}
    value = row.get("value")
    low, high = (row.get("low"), row.get("high")) if value is None else (value, value)
    if low is None or high is None:
        raise SettingsError(f"{path}:{line}: has no value, nor low and high")
    if low > high:
        raise SettingsError(f"{path}:{line}: low {low} is above high {high}")
    texts = [str(row.get(column, "") or "") for column in ("unit", "as_of", "source")]
    return Known(Interval(low, high), *texts)


def _decimal(cell: object, path: str, line: int) -> Decimal | None:
    """Return a cell's number, ``None`` for an empty cell."""
    text = str(cell).strip().replace(",", "").replace("_", "")
    if cell is None or text in ("", "nan", "None", "<NA>"):
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise SettingsError(f"{path}:{line}: {cell!r} is not a number") from None
    if not number.is_finite():
        raise SettingsError(f"{path}:{line}: {cell!r} is not a number")
    return number


def _names_in(value: object) -> list[str]:
    """Return the names that a key value may go by."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [name for member in value for name in _names_in(member)]
    text = _plain(getattr(value, "text", value))
    head = getattr(value, "head", "")
    return [text, _plain(head)] if head else [text]


def _plain(value: object) -> str:
    text = " ".join(str(value).replace("’", "'").lower().split())
    first, _, rest = text.partition(" ")
    if rest and first in ("in", "of", "at", "for", "across", "on", "from"):
        text = rest
    for word in _ARTICLES:
        text = text.removeprefix(word)
    return text


def _choices(wanted: list[list[str]]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [()]
    for names in wanted:
        rows = [(*row, name) for row in rows for name in names]
    return rows


def _told(keys: dict[str, object]) -> str:
    return ", ".join(f"{key} {' or '.join(_names_in(value))}" for key, value in keys.items())
