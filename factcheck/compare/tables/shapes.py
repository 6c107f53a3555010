"""Shape tables into views: times and groups that stand in headers become labels.

A table has one view as it stands and, where its headers are periods or the
members of a group, one in which they are labels. Numbers of the first are not copied.
"""

import os
from collections.abc import Iterator
from typing import Any

from factcheck.compare.tables.columns import Column, is_percent, scale_of, words_of
from factcheck.compare.tables.periods import split_header, told_periods
from factcheck.compare.tables.source_tables import Table
from factcheck.compare.tables.totals import cells_of, with_totals
from factcheck.compare.tables.views import Dim, Measure, View, dim_of, stems_of, year_dim

_MOST_MELTED = 2_000_000  # cells of a table whose headers are turned into labels
_GENERIC = frozenset("value values figure amount number count obs obs_value total n".split())
_INDICATORS = frozenset(
    "indicator measure variable series statistic metric item outcome".split()
)


def views_of(table: Table) -> list[View]:
    """Return the views of a table that have numbers."""
    return [view for view in _views(table) if view.measures and view.rows]


def _views(table: Table) -> Iterator[View]:
    topic = f"{table.title} {os.path.splitext(table.name.split(', ')[0])[0]}"
    dims, plain, timed = [], [], []
    for column in table.columns:
        if column.codes is not None:
            dims.append(dim_of(column.name, column.labels, column.codes))
        elif column.years and column.numbers is not None:
            dims.append(year_dim(column))
        elif split_header(column.name)[0]:
            timed.append(column)
        else:
            plain.append(column)
    has_time = any(dim.periods for dim in dims)
    if len(timed) < 2 or has_time or table.rows * len(timed) > _MOST_MELTED:
        plain, timed = plain + timed, []
    if timed:
        yield _timed_view(table, topic, dims, timed)
    if len(plain) == 1 and plain[0].name.lower() in _GENERIC:
        spread = next((dim for dim in dims if _INDICATORS & set(words_of(dim.name))), None)
        if spread is not None and len(spread.labels) * table.rows <= _MOST_MELTED:
            yield _spread_view(table, topic, dims, spread, plain[0])
            return
    grouped = [column for column in plain if not column.percent]
    only_times = len(dims) == 1 and dims[0].periods
    if only_times and len(grouped) > 2 and len(grouped) * table.rows <= _MOST_MELTED:
        yield _group_view(table, topic, dims[0], grouped)
        if " by " in topic:
            return
    yield _view(table, topic, dims, tuple(_measure(column, topic) for column in plain))


def _view(table: Table, topic: str, dims: list[Dim], measures: tuple[Measure, ...]) -> View:
    rows = len(dims[0].codes) if dims else table.rows
    known = [with_totals(dim, dims, measures, rows) for dim in dims]
    years = tuple(told.key for told in told_periods(topic))
    return View(
        table.name, tuple(known), measures, rows, stems_of(words_of(topic)), table.title, years
    )


def _measure(column: Column, topic: str, name: str = "") -> Measure:
    """Return a column as a measure; one without a name of its own has its table's."""
    assert column.numbers is not None
    own = name or column.name
    generic = own.lower() in _GENERIC or own.startswith("column ")
    told = f"{own} {topic}" if generic else own
    scale = column.scale if column.scale != 1 or column.percent else scale_of(topic)
    words = words_of(_subject(topic) if generic else own)
    return Measure(
        own if not generic else _subject(topic) or own, stems_of(words), column.numbers, scale,
        column.percent or (generic and is_percent(told)),
    )  # fmt: skip


def _subject(topic: str) -> str:
    """Return a title's words before "by district" and the years."""
    told = told_periods(topic)
    head = topic[: told[0].start] if told and told[0].start else topic
    return head.split(" by ")[0].split(",")[0].strip(" -_")


def _timed_view(table: Table, topic: str, dims: list[Dim], columns: list[Column]) -> View:
    """Return the view in which periods that are headers are labels."""
    import numpy as np

    split = [split_header(column.name) for column in columns]
    periods = tuple(dict.fromkeys(key for key, _ in split))
    numbers: dict[str, Any] = {}
    shown: dict[str, Column] = {}
    for (key, rest), column in zip(split, columns, strict=True):
        whole = numbers.setdefault(rest, np.full((len(periods), table.rows), np.nan))
        whole[periods.index(key)] = column.numbers
        shown.setdefault(rest, column)
    labels = tuple(
        next(c.name if not rest else key for (key, rest), c in zip(split, columns, strict=True)
             if key == period)
        for period in periods
    )  # fmt: skip
    codes = np.repeat(np.arange(len(periods), dtype="int32"), table.rows)
    time = dim_of("period", labels, codes)
    tiled = [dim._replace(codes=np.tile(dim.codes, len(periods))) for dim in dims]
    measures = []
    for rest, whole in numbers.items():
        column = shown[rest]
        scale = scale_of(rest) if scale_of(rest) != 1 else scale_of(topic)
        percent = column.percent or (not rest and is_percent(topic))
        named = rest or _subject(topic)
        measures.append(
            Measure(named, stems_of(words_of(named)), whole.reshape(-1), scale, percent)
        )
    return _view(table, topic, [*tiled, time], tuple(measures))


def _spread_view(
    table: Table, topic: str, dims: list[Dim], spread: Dim, column: Column
) -> View:
    """Return the view in which each indicator of a tidy table is a measure of its own."""
    import numpy as np

    others = [dim for dim in dims if dim is not spread]
    _, first, cells = np.unique(
        cells_of(others, table.rows), return_index=True, return_inverse=True
    )
    measures = []
    for code, label in enumerate(spread.labels):
        numbers = np.full(len(first), np.nan)
        mine = spread.codes == code
        assert column.numbers is not None
        numbers[cells[mine]] = column.numbers[mine]
        measures.append(
            Measure(
                label, stems_of(words_of(label)), numbers, scale_of(label), is_percent(label)
            )
        )
    kept = [dim._replace(codes=dim.codes[first]) for dim in others]
    return _view(table, topic, kept, tuple(measures))


def _group_view(table: Table, topic: str, time: Dim, columns: list[Column]) -> View:
    """Return the view in which headers that are members of a group are labels."""
    import numpy as np

    numbers = np.concatenate(
        [column.numbers for column in columns if column.numbers is not None]
    )
    labels = tuple(column.name for column in columns)
    codes = np.repeat(np.arange(len(columns), dtype="int32"), table.rows)
    by = topic.partition(" by ")[2].partition(",")[0] or "column"
    measure = Measure(
        _subject(topic), stems_of(words_of(_subject(topic))), numbers, scale_of(topic),
        is_percent(topic),
    )  # fmt: skip
    group = dim_of(by, labels, codes)
    return _view(
        table,
        topic,
        [group, time._replace(codes=np.tile(time.codes, len(columns)))],
        (measure,),
    )
