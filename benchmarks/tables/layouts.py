"""Lay a cube out as a statistics office would, in four file formats."""

import csv
from collections.abc import Callable
from html import escape
from pathlib import Path

from tables.cubes import Cube, Measure

Cell = str | float | None
Grid = list[list[Cell]]


def _name(period: str) -> str:
    return "Year" if period.isdigit() else "Quarter" if period.startswith("Q") else "Month"


def _year(period: str) -> Cell:
    return int(period) if period.isdigit() else period


def long(cube: Cube, measure: Measure) -> Grid:
    """One row for each place and period, one column for each measure."""
    measures = cube.domain.measures
    grid: Grid = [
        [
            cube.domain.row.capitalize(),
            _name(cube.periods[0]),
            *(each.header for each in measures),
        ]
    ]
    for name in cube.domain.names:
        for period in cube.periods:
            row = [cube.value(name, period, each) for each in measures]
            grid.append([name, _year(period), *row])
    return grid


def tidy(cube: Cube, measure: Measure) -> Grid:
    """One row for each single value."""
    head = [cube.domain.row.capitalize(), _name(cube.periods[0]), "Indicator", "Value"]
    grid: Grid = [list(head)]
    for each in cube.domain.measures:
        for name in cube.domain.names:
            for period in cube.periods:
                value = cube.value(name, period, each)
                grid.append([name, _year(period), each.header, value])
    return grid


def wide(cube: Cube, measure: Measure) -> Grid:
    """One measure: places down, periods across."""
    grid: Grid = [[cube.domain.row.capitalize(), *cube.periods]]
    grid += [
        [name, *(cube.value(name, period, measure) for period in cube.periods)]
        for name in cube.domain.names
    ]
    return grid


def turned(cube: Cube, measure: Measure) -> Grid:
    """One measure: periods down, places across."""
    grid: Grid = [[_name(cube.periods[0]), *cube.domain.names]]
    grid += [
        [_year(period), *(cube.value(name, period, measure) for name in cube.domain.names)]
        for period in cube.periods
    ]
    return grid


def single(cube: Cube, measure: Measure) -> Grid:
    """One period: places down, measures across."""
    period = cube.periods[-1]
    grid: Grid = [
        [cube.domain.row.capitalize(), *(each.header for each in cube.domain.measures)]
    ]
    grid += [
        [name, *(cube.value(name, period, each) for each in cube.domain.measures)]
        for name in cube.domain.names
    ]
    return grid


LAYOUTS: dict[str, Callable[[Cube, Measure], Grid]] = {
    "long": long,
    "tidy": tidy,
    "wide": wide,
    "turned": turned,
    "single": single,
}


def with_total(cube: Cube) -> Cube:
    """Return the cube with a row that sums the others, as statistics tables have."""
    domain, values = cube.domain, dict(cube.values)
    for measure in domain.measures:
        for period in cube.periods:
            numbers = [value for value in cube.column(period, measure) if value is not None]
            whole = len(numbers) == len(domain.names) and measure.unit != "%"
            values[domain.total, period, measure.header] = (
                round(sum(numbers), 1) if whole else None
            )
    return Cube(domain._replace(names=(*domain.names, domain.total)), cube.periods, values)


def write_table(
    grid: Grid,
    path: Path,
    *,
    title: str = "",
    note: str = "",
    gap: str = "",
    commas: bool = False,
) -> None:
    """Write a grid to a file; the suffix tells the format."""
    shown = [[gap if cell is None else _shown(cell, commas) for cell in row] for row in grid]
    if path.suffix == ".csv":
        rows: list[list[Cell]] = [[title], []] if title else []
        rows += shown
        rows += [[], [note]] if note else []
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    elif path.suffix == ".xlsx":
        _write_workbook(grid, path, title, note)
    elif path.suffix == ".html":
        _write_page(shown, path, title, note)
    else:
        import pandas

        frame = pandas.DataFrame(grid[1:], columns=[str(cell) for cell in grid[0]])
        frame.to_parquet(path)


def _shown(cell: Cell, commas: bool) -> Cell:
    if isinstance(cell, str) or cell is None:
        return cell
    whole = cell == int(cell) and not isinstance(cell, int)
    if isinstance(cell, int):
        return cell
    if commas:
        return f"{cell:,.0f}" if whole else f"{cell:,.1f}"
    return int(cell) if whole else cell


def _write_workbook(grid: Grid, path: Path, title: str, note: str) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    if title:
        sheet.append([title])
        sheet.append([])
    for row in grid:
        sheet.append(row)
    if note:
        sheet.append([])
        sheet.append([note])
    book.save(path)


def _write_page(shown: Grid, path: Path, title: str, note: str) -> None:
    head = "".join(f"<th>{escape(str(cell))}</th>" for cell in shown[0])
    body = "\n".join(
        f"<tr><th>{escape(str(row[0]))}</th>"
        + "".join(f"<td>{escape(str(cell))}</td>" for cell in row[1:])
        + "</tr>"
        for row in shown[1:]
    )
    path.write_text(
        f"<!DOCTYPE html><html><head><title>{escape(title)}</title></head><body>"
        f"<h1>{escape(title)}</h1>\n<p>Published by the statistics office.</p>\n"
        f"<table><caption>{escape(title)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>{body}</tbody></table>\n<p>{escape(note)}</p></body></html>",
        encoding="utf-8",
    )
