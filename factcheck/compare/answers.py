"""Answers: what a table's rows give for one question, each with the evidence for asking it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from factcheck.compare.filters import Filter
from factcheck.compare.source_tables import Column, Table
from factcheck.link.stems import stem

if TYPE_CHECKING:
    import numpy as np


Aggregate = Literal[
    "cell", "sum", "mean", "median", "min", "max", "count", "share", "change", "difference"
]


class Asked(NamedTuple):
    """What a sentence names: words and stems, cues, and labels and years to filter by.

    ``own`` holds the stems of what the figure itself counts, empty where the text is silent.
    """

    told: frozenset[str]
    own: frozenset[str]
    cues: frozenset[str]
    filters: tuple["Filter", ...]


class Query(NamedTuple):
    """One reading of a figure on a table, its answer and how well the words ask for it."""

    words: str
    value: Decimal
    evidence: float
    percent: bool
    aggregate: Aggregate


_SMALL_WORDS = frozenset("of the in and per by for to a million billion thousand usd".split())


def header_evidence(column: Column, asked: Asked) -> float:
    """Return how well the sentence's words name the column by its header."""
    stems = [stem(word) or word for word in column.words if word not in _SMALL_WORDS]
    if not stems:
        return 0.0
    shared = sum(found in asked.told for found in stems)
    own = 0.0 if not asked.own else 1.0 if asked.own & set(stems) else -1.5
    return 2.0 * shared / len(stems) + (0.5 if shared else -0.5) + own


def aggregates(
    of: str, column: Column, values: "np.ndarray[Any, Any]", asked: Asked
) -> Iterator[Query]:
    """Yield sum, mean, median and extremes of the rows' values."""
    import numpy as np

    header = header_evidence(column, asked)
    answers: tuple[tuple[Aggregate, Any], ...] = (
        ("sum", values.sum()), ("mean", values.mean()), ("median", np.median(values)),
        ("min", values.min()), ("max", values.max()),
    )  # fmt: skip
    for name, answer in answers:
        likely = 1.0 if name in asked.cues else -0.5 if name == "sum" else -2.0
        yield Query(
            f"{name} of {of}", scaled(answer, column), header + likely, column.percent, name
        )


def shares(
    column: Column, rows: Any, chosen: tuple[Filter, ...], of: str, header: float
) -> Iterator[Query]:
    """Yield the rows' part of the whole that one filter less leaves."""
    for left_out in range(len(chosen)):
        base = column.numbers == column.numbers
        for place, item in enumerate(chosen):
            if place != left_out:
                base = base & item.rows
        whole = values_of(column, base).sum()
        if whole:
            part = values_of(column, rows).sum()
            answer = _plain(100 * part / whole)
            yield Query(f"{of} as a share of all", answer, header + 1.0, True, "share")


def changes(
    column: Column, rows: Any, chosen: tuple[Filter, ...], asked: Asked
) -> Iterator[Query]:
    """Yield the change of the rows' value from each other period that the sentence names.

    Where it names one year only, the year before is the one it rose from.
    """
    import numpy as np

    header = header_evidence(column, asked)
    for item in chosen:
        if not item.column.years or item.column.numbers is None:
            continue
        others = [f for f in asked.filters if f.column is item.column and f.text < item.text]
        if not others:
            before = item.column.numbers == int(item.text) - 1
            others = [Filter(item.column, str(int(item.text) - 1), before)]
        for other in others:
            mask = other.rows
            for same in chosen:
                if same is not item:
                    mask = mask & same.rows
            old, new = values_of(column, mask), values_of(column, rows)
            if len(old) != len(new) or not len(old) or not np.any(old):
                continue
            name = f"{column.name} from {other.text} to {item.text}"
            yield from _between(name, column, old.sum(), new.sum(), header)


def kinds(
    table: Table, chosen: tuple[Filter, ...], rows: Any, asked: Asked, inside: str
) -> Iterator[Query]:
    """Yield how many different labels a column has that the sentence names ("three berths")."""
    import numpy as np

    for column in table.columns:
        if column.codes is None or any(item.column is column for item in chosen):
            continue
        header = header_evidence(column, asked)
        if header > 1.0:
            codes = np.unique(column.codes[rows])
            count = Decimal(int((codes >= 0).sum()))
            yield Query(f"different {column.name}{inside}", count, header, False, "count")


def changes_across(
    column: Column, columns: list[Column], rows: Any, told: frozenset[str], inside: str
) -> Iterator[Query]:
    """Yield the change between two columns that name years ("2020", "2021")."""
    if not column.name.isdigit() or column.name not in told:
        return
    earlier = [c for c in columns if c.name.isdigit() and c.name < column.name]
    named = [c for c in earlier if c.name in told] or earlier[-1:]
    for other in named:
        old, new = values_of(other, rows), values_of(column, rows)
        if len(old) == len(new) == 1:
            name = f"{other.name} to {column.name}{inside}"
            yield from _between(name, column, old[0], new[0], 2.0)


def _between(name: str, column: Column, old: Any, new: Any, header: float) -> Iterator[Query]:
    if old:
        change = _plain(abs(100 * (new - old) / old))
        yield Query(f"change of {name}", change, header + 1.0, True, "change")
    difference = scaled(abs(new - old), column)
    yield Query(f"difference of {name}", difference, header + 0.5, column.percent, "difference")


def values_of(column: Column, rows: Any) -> "np.ndarray[Any, Any]":
    """Return the column's numbers in these rows, gaps left out."""
    import numpy as np

    assert column.numbers is not None
    values = column.numbers[rows]
    kept: np.ndarray[Any, Any] = values[~np.isnan(values)]
    return kept


def scaled(value: Any, column: Column) -> Decimal:
    """Return a value as its header scales it: 41.8 under "$ million" is 41,800,000."""
    return _plain(value) * column.scale


def _plain(value: Any) -> Decimal:
    """Return the shortest decimal of a float to fifteen digits, as the file printed it."""
    return Decimal(f"{float(value):.15g}")
