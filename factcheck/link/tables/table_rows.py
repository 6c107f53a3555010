"""Find what a row of a table makes of its own cells: totals, differences, shares, changes.

Finds: "12 | 10 | 5 | 27" under "Gold | Silver | Bronze | Total", a goal difference beside goals
for and against, games played beside those won, drawn and lost, points that a win and a draw
bring, "340 | 102 | 30%" where the other rows' shares are of those two, "£40 | £46 | 15%" under
"Before | After | Change".
Skips: rows that lack a cell, an equation of columns that most rows do not bear out.
What a column is to others is told by its header; which of them are meant, by the rows: an
equation is proposed for all rows where it holds for most of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.equations.judging import judge
from factcheck.lexicon.table_headers import (
    AGAINST,
    CHANGES,
    DIFFERENCES,
    DRAWN,
    FOR,
    LOST,
    PLAYED,
    POINTS,
    TOTALS,
    WON,
)
from factcheck.link.index import Index
from factcheck.link.tables.story_tables import Placed, named, placed_in
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown, Change, Margin, Share

_LEVELS = frozenset({"count", "money", "measure"})
_YEARS = range(1000, 3000)
_MOST_COLUMNS = 16
_MOST_ROWS = 200
_FIRST_ROWS = 10  # that are tried before all others are
# How a win and a draw are counted in points: by the most usual first.
_POINTS = ((3, 1), (2, 1))
_FEWEST_SHARES = 2  # rows whose share tells of which column it is taken

Row = dict[int, Figure]
Equation = Breakdown | Change | Margin | Share
Making = Callable[[Row], Equation | None]


def find_table_rows(index: Index) -> Iterator[Equation]:
    """Yield for each row what its columns' headers and the other rows say that it makes."""
    for table in index.article.sections_of("table"):
        placed = placed_in(index, table)
        headers = {cell.column: named(cell.column_header) for cell, _ in placed}
        rows: dict[int, Row] = {}
        totals: set[int] = set()
        for cell, figure in placed:
            rows.setdefault(cell.row, {})[cell.column] = figure
            if named(cell.row_header) in TOTALS:
                totals.add(cell.row)
        if len(headers) <= _MOST_COLUMNS and len(rows) <= _MOST_ROWS:
            yield from _standings(headers, list(rows.values()))
            yield from _differences(headers, list(rows.values()))
            yield from _sums(headers, list(rows.values()))
            yield from _shares(headers, rows, totals)
        yield from _changes(placed)


def _borne_out(
    rows: Iterable[Row], makings: Iterable[Making], least: int = 1
) -> list[Equation]:
    """Return for all rows the equation that holds for most of them; the first of the best."""
    best: list[Equation] = []
    most = least - 1
    table = list(rows)
    for making in makings:
        first = [each for each in map(making, table[:_FIRST_ROWS]) if each is not None]
        if 2 * _held(first) < len(first):
            continue
        found = [each for each in map(making, table) if each is not None]
        held = _held(found)
        if held > most and 2 * held >= len(found):
            best, most = found, held
    return best


def _held(equations: Iterable[Equation]) -> int:
    return sum(judge(each).verdict == "holds" for each in equations)


def _column(headers: dict[int, str], words: frozenset[str]) -> int:
    """Return the one column that a word heads; -1 if there is none, or more than one."""
    found = [column for column, header in headers.items() if header in words]
    return found[0] if len(found) == 1 else -1


def _standings(headers: dict[int, str], rows: list[Row]) -> Iterator[Equation]:
    """Yield games played as those won, drawn and lost, and points as wins and draws bring."""
    won, drawn, lost = (_column(headers, words) for words in (WON, DRAWN, LOST))
    if won < 0 or lost < 0:
        return
    kinds = [column for column in (won, drawn, lost) if column >= 0]
    played, points = _column(headers, PLAYED), _column(headers, POINTS)
    if played >= 0:
        why = "games that were won, lost or drawn are those played"
        yield from _borne_out(rows, [_adding(played, kinds, why)])
    if points >= 0 and drawn >= 0:
        why = "what wins and draws bring"
        ways = [_adding(points, [won, drawn], why, each) for each in _POINTS]
        yield from _borne_out(rows, ways)


def _differences(headers: dict[int, str], rows: list[Row]) -> Iterator[Equation]:
    """Yield each difference with the two columns whose difference it is."""
    column = _column(headers, DIFFERENCES)
    if column < 0:
        return
    first, second = _column(headers, FOR), _column(headers, AGAINST)
    named_both = first >= 0 and second >= 0
    near = [at for at in (column - 2, column - 1, column + 1, column + 2) if at in headers]
    apart = [(one, other) for one in near for other in near if one != other]
    pairs = [(first, second)] if named_both else apart
    least = 1 if named_both else 2
    yield from _borne_out(rows, [_parting(column, *pair) for pair in pairs], least)


def _sums(headers: dict[int, str], rows: list[Row]) -> Iterator[Equation]:
    """Yield each row's total with the longest run of columns beside it that makes it."""
    total = _column(headers, TOTALS)
    if total < 0:
        return
    before = [list(range(start, total)) for start in range(total - 1)]
    behind = [list(range(total + 1, end)) for end in range(max(headers) + 1, total + 2, -1)]
    runs = [run for run in (*before, *behind) if all(column in headers for column in run)]
    why = "a column of totals in a table"
    yield from _borne_out(rows, [_adding(total, run, why) for run in runs])


def _shares(
    headers: dict[int, str], rows: dict[int, Row], totals: set[int]
) -> Iterator[Equation]:
    """Yield each percentage with the two cells of its row, or of the total, that make it."""
    plain = [row for at, row in rows.items() if at not in totals]
    last = [rows[at] for at in sorted(totals)]
    for share, header in headers.items():
        shares = any(share in row and row[share].kind == "percentage" for row in plain)
        if not shares or not CHANGES.isdisjoint(header.split()):
            continue
        others = [column for column in headers if column != share]
        within = [_sharing(share, a, b) for a in others for b in others if a != b]
        of_all = [_sharing(share, a, a, last[0]) for a in others] if len(last) == 1 else []
        yield from _borne_out(plain, of_all + within, _FEWEST_SHARES)


def _adding(total: int, parts: Sequence[int], why: str, times: tuple[int, ...] = ()) -> Making:
    def making(row: Row) -> Breakdown | None:
        cells = [row[column] for column in (total, *parts) if column in row]
        if len(cells) != len(parts) + 1 or not _alike(cells):
            return None
        return Breakdown(cells[0], tuple(cells[1:]), why=why, repeats=times)

    return making


def _parting(column: int, first: int, second: int) -> Making:
    def making(row: Row) -> Margin | None:
        cells = [row[at] for at in (column, first, second) if at in row]
        if len(cells) != 3 or not _alike(cells):
            return None
        return Margin(cells[1], cells[2], cells[0], why="a column of differences in a table")

    return making


def _sharing(share: int, amount: int, base: int, total: Row | None = None) -> Making:
    def making(row: Row) -> Share | None:
        told, part, whole = row.get(share), row.get(amount), (total or row).get(base)
        if told is None or part is None or whole is None or told.kind != "percentage":
            return None
        if not _alike([part, whole]) or not whole.value:
            return None
        return Share(told, whole, part, why="a column of shares in a table")

    return making


def _alike(cells: Sequence[Figure]) -> bool:
    first = cells[0]
    return first.kind in _LEVELS and all(
        cell.kind == first.kind and cell.unit == first.unit for cell in cells
    )


def _changes(placed: Sequence[Placed]) -> Iterator[Change]:
    """Yield each row's percentage under a header of change, with the row's two levels."""
    rows: dict[int, list[Placed]] = {}
    for each in placed:
        rows.setdefault(each[0].row, []).append(each)
    for row in rows.values():
        levels = [(cell, figure) for cell, figure in row if figure.kind in _LEVELS]
        told = [figure for cell, figure in row if _is_change(cell.column_header, figure)]
        if len(levels) != 2 or len(told) != 1:
            continue
        (first, before), (second, after) = levels
        if (
            before.unit != after.unit
            or before.kind != after.kind
            or before.value == after.value
        ):
            continue
        if _year(first.column_header) > _year(
            second.column_header
        ):  # the latest year stands first
            before, after = after, before
        yield Change(before, after, told[0], why="a row of a table, and its change")


def _is_change(header: str, figure: Figure) -> bool:
    words = header.lower().replace("%", " ").split()
    return (
        figure.kind == "percentage"
        and figure.value is not None
        and figure.value > 0
        and not CHANGES.isdisjoint(words)
    )


def _year(header: str) -> int:
    """Return the year that a header names, 0 without one."""
    years = [int(word) for word in header.split() if word.isdecimal() and int(word) in _YEARS]
    return years[0] if years else 0
