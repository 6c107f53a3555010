"""Load a table as a source: columns of numbers and columns of labels, in bounded memory.

Files are read in pieces. A column of numbers is kept as float64 (the file's own
digits, to fifteen places; a figure is compared with them as a Decimal), a
column of labels as codes into its distinct labels.
"""

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import DraftError

if TYPE_CHECKING:
    import numpy as np
    from pandas import DataFrame, Series

TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx", ".parquet"})

_PIECE = 20_000  # rows read at a time
_NUMBERS = 0.8  # share of a column's distinct texts that must be numbers to make it one
_WORDS = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)?")
_SCALES = {
    "thousand": 10**3, "thousands": 10**3, "000s": 10**3, "000": 10**3, "million": 10**6,
    "millions": 10**6, "mn": 10**6, "m": 10**6, "billion": 10**9, "billions": 10**9,
    "bn": 10**9,
}  # fmt: skip
_MARKS = re.compile(r"[%$£€,\s]")


class Column(NamedTuple):
    """One column: its header's words, and numbers or codes into ``labels``.

    ``scale`` and ``percent`` are read off the header ("Revenue, $ million").
    ``years`` marks numbers that name years.
    """

    name: str
    words: tuple[str, ...]
    numbers: "np.ndarray[Any, Any] | None"
    codes: "np.ndarray[Any, Any] | None"
    labels: tuple[str, ...]
    scale: int
    percent: bool
    years: bool


class Table(NamedTuple):
    """A table of a source: its name, columns and number of rows."""

    name: str
    columns: tuple[Column, ...]
    rows: int


def read_tables(path: str) -> list[Table]:
    """Return the tables of a file: one for CSV and parquet, one a sheet for xlsx.

    Raises ``DraftError`` for a file that cannot be read as a table.
    """
    suffix = os.path.splitext(path)[1].lower()
    name = os.path.basename(path)
    try:
        if suffix == ".parquet":
            return [_from_parquet(path, name)]
        if suffix == ".xlsx":
            return list(_from_sheets(path, name))
        return [_from_pieces(_csv_pieces(path, "\t" if suffix == ".tsv" else ","), name)]
    except ImportError as error:
        raise DraftError(
            f"{path}: reading {suffix} tables needs the extra factcheck[tables]"
        ) from error
    except (OSError, ValueError, KeyError, UnicodeError, EOFError) as error:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise DraftError(f"{path}: cannot be read as a table: {reason}") from error
    except Exception as error:
        # zipfile, pyarrow and openpyxl raise kinds of their own for broken files.
        if type(error).__module__.partition(".")[0] in (
            "zipfile",
            "pyarrow",
            "openpyxl",
            "zlib",
        ):
            raise DraftError(f"{path}: cannot be read as a table: {error}") from error
        raise


def words_of(text: str) -> tuple[str, ...]:
    """Return the lower-case words of a header, a label or a sentence."""
    return tuple(word.lower().replace("’", "'") for word in _WORDS.findall(text))


def _csv_pieces(path: str, separator: str) -> Iterator["DataFrame"]:
    import pandas as pd

    if os.path.getsize(path) == 0:
        raise DraftError(f"{path}: the table is empty")
    with pd.read_csv(
        path, sep=separator, chunksize=_PIECE, encoding="utf-8-sig", thousands=",",
        skipinitialspace=True, low_memory=False,
    ) as pieces:  # fmt: skip
        yield from pieces


def _from_pieces(pieces: Iterator["DataFrame"], name: str) -> Table:
    gathered: dict[str, _Gathering] = {}
    rows = 0
    for piece in pieces:
        rows += len(piece)
        for header in piece.columns:
            gathered.setdefault(str(header), _Gathering()).add(piece[header])
    # Each column's pieces are let go as soon as they are joined: half the peak of memory.
    columns = tuple(gathered.pop(header).column(header) for header in list(gathered))
    return Table(name, columns, rows)


def _from_parquet(path: str, name: str) -> Table:
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    file = pq.ParquetFile(path)
    columns = []
    for header in file.schema_arrow.names:
        part = _Gathering()
        for batch in file.iter_batches(batch_size=_PIECE, columns=[header]):
            part.add(batch.column(0).to_pandas())
        columns.append(part.column(header))
    return Table(name, tuple(columns), int(file.metadata.num_rows))


def _from_sheets(path: str, name: str) -> Iterator[Table]:
    import openpyxl  # type: ignore[import-untyped]
    import pandas as pd

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True)
            header = next(
                (row for row in rows if sum(cell is not None for cell in row) > 1), None
            )
            if header is None:
                continue
            names = [
                str(cell) if cell is not None else f"column {n}"
                for n, cell in enumerate(header, 1)
            ]

            def pieces(rows: Any = rows, names: list[str] = names) -> Iterator["DataFrame"]:
                batch: list[tuple[Any, ...]] = []
                for row in rows:
                    batch.append(row)
                    if len(batch) >= _PIECE:
                        yield pd.DataFrame(batch, columns=names)
                        batch = []
                yield pd.DataFrame(batch, columns=names)

            yield _from_pieces(pieces(), f"{name}, sheet {sheet.title}")
    finally:
        book.close()


class _Gathering:
    """A column while it is read piece by piece."""

    def __init__(self) -> None:
        self._numbers: list[Any] = []
        self._codes: list[Any] = []
        self._known: dict[str, int] = {}

    def add(self, values: "Series[Any]") -> None:
        """Take the next piece; once text was met, the column is one of labels."""
        import numpy as np
        import pandas as pd

        if not self._codes and pd.api.types.is_numeric_dtype(values.dtype):
            self._numbers.append(values.to_numpy(dtype="float64", na_value=np.nan))
            return
        for numbers in self._numbers:
            self._add_labels(pd.Series(numbers))
        self._numbers = []
        self._add_labels(values)

    def _add_labels(self, values: "Series[Any]") -> None:
        import numpy as np
        import pandas as pd

        codes, distinct = pd.factorize(values)
        mapped = [self._known.setdefault(_label(item), len(self._known)) for item in distinct]
        table = np.asarray([*mapped, -1], dtype="int32")
        self._codes.append(table[codes])

    def column(self, header: str) -> Column:
        """Return the whole column."""
        import numpy as np

        words = words_of(header)
        scale = next((_SCALES[word] for word in words if word in _SCALES), 1)
        percent = "%" in header or "percent" in words or "pct" in words or "share" in words
        if self._numbers:
            numbers = np.concatenate(self._numbers)
        else:
            codes = np.concatenate(self._codes) if self._codes else np.empty(0, dtype="int32")
            labels = tuple(self._known)
            parsed = [_number(label) for label in labels]
            told = sum(value is not None for value in parsed)
            if not labels or told < _NUMBERS * len(labels):
                return Column(header, words, None, codes, labels, scale, percent, years=False)
            percent = percent or any("%" in label for label in labels)
            table = np.asarray([*(np.nan if v is None else v for v in parsed), np.nan])
            numbers = table[codes]
        return Column(
            header, words, numbers, None, (), scale, percent, _are_years(header, numbers)
        )


def _label(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _number(label: str) -> float | None:
    try:
        return float(_MARKS.sub("", label))
    except ValueError:
        return None


def _are_years(header: str, numbers: "np.ndarray[Any, Any]") -> bool:
    import numpy as np

    real = numbers[~np.isnan(numbers)]
    if not len(real) or not {"year", "years", "season", "edition"} & set(words_of(header)):
        return False
    return bool(((real >= 1500) & (real <= 2200) & (real == real.round())).all())
