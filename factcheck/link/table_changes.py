"""Find the change that a table's row tells beside the two levels it is made of.

Finds: "Outer | £40 | £46 | 15%" under "Zone | Before | After | Change".
Skips: rows with other than two levels of one unit, changes with a sign of their own.
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.story_tables import Placed, placed_in
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_CHANGES = frozenset(
    "change increase rise growth difference up gain fall drop decrease decline chg".split()
)
_LEVELS = frozenset({"count", "money", "measure"})
_YEARS = range(1000, 3000)


def find_table_changes(index: Index) -> Iterator[Change]:
    """Yield each row's percentage under a header of change, with the row's two levels."""
    for table in index.article.sections_of("table"):
        rows: dict[int, list[Placed]] = {}
        for placed in placed_in(index, table):
            rows.setdefault(placed[0].row, []).append(placed)
        for row in rows.values():
            yield from _changes(row)


def _changes(row: list[Placed]) -> Iterator[Change]:
    levels = [(cell, figure) for cell, figure in row if figure.kind in _LEVELS]
    told = [figure for cell, figure in row if _is_change(cell.column_header, figure)]
    if len(levels) != 2 or len(told) != 1:
        return
    (first, before), (second, after) = levels
    if before.unit != after.unit or before.kind != after.kind or before.value == after.value:
        return
    if _year(first.column_header) > _year(second.column_header):  # the latest year stands first
        before, after = after, before
    yield Change(before, after, told[0], why="a row of a table, and its change")


def _is_change(header: str, figure: Figure) -> bool:
    words = header.lower().replace("%", " ").split()
    return (
        figure.kind == "percentage"
        and figure.value is not None
        and figure.value > 0
        and not _CHANGES.isdisjoint(words)
    )


def _year(header: str) -> int:
    """Return the year that a header names, 0 without one."""
    years = [int(word) for word in header.split() if word.isdecimal() and int(word) in _YEARS]
    return years[0] if years else 0
