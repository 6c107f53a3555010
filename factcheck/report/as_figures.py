"""Write the figures of stories as a table for the eye or as CSV."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TextIO

from factcheck.model.reading import Reading
from factcheck.report.as_csv import guarded
from factcheck.report.as_json import figures_object
from factcheck.report.characters import shown
from factcheck.report.clocks import clock
from factcheck.report.coverage import counted

_COLUMNS = (
    "place", "as written", "stands for", "unit", "kind", "what is counted", "scope", "period",
    "attribution", "hedge",
)  # fmt: skip
_DIGITS = 6  # behind the point, of an end that is shown as it is
_WIDEST = 32  # characters of one cell of the table; CSV cuts nothing


def write_table(readings: Iterable[Reading], out: TextIO, *, rejected: bool) -> None:
    """Write one table a story; ``rejected`` adds the numbers that are no figures."""
    for reading in readings:
        found = figures_object(reading, rejected=rejected)
        out.write(f"{shown(found['path'])}: {counted(len(found['figures']), 'figure')}\n")
        if found["not_read"]:
            out.write(f"not checked: {shown(found['not_read'])}\n")
        if found["figures"]:
            _write_columns(_COLUMNS, [_row(figure) for figure in found["figures"]], out)
        if rejected and found["rejected"]:
            out.write("\nnumbers that are no figures\n")
            rows = [
                (f"{item['line']}:{item['column']}", item["text"], item["reason"])
                for item in found["rejected"]
            ]
            _write_columns(("place", "as written", "why not"), rows, out)


def write_csv(readings: Iterable[Reading], out: TextIO, *, rejected: bool) -> None:
    """Write one row a figure, with a header, the path first."""
    import csv

    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("path", *_COLUMNS, "section", "why not"))
    for reading in readings:
        found = figures_object(reading, rejected=rejected)
        for row in _csv_rows(found):
            writer.writerow([guarded(cell) for cell in row])


def _csv_rows(found: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for figure in found["figures"]:
        yield (found["path"], *_row(figure), figure["section"], "")
    blank = ("",) * (len(_COLUMNS) - 2)
    for item in found.get("rejected", ()):
        place = f"{item['line']}:{item['column']}"
        yield (found["path"], place, item["text"], *blank, "", item["reason"])


def _row(figure: dict[str, Any]) -> tuple[str, ...]:
    attribution, period = figure["attribution"], figure["period"]
    unit = figure["unit"] + (f" per {figure['per']}" if figure["per"] else "")
    return (
        f"{figure['line']}:{figure['column']}",
        figure["text"],
        _interval(figure),
        unit,
        figure["kind"],
        figure["measure"],
        "; ".join(figure["scope"]),
        period["text"] if period else "",
        attribution["name"] if attribution else "",
        figure["hedge"].replace("_", " "),
    )


def _interval(figure: dict[str, Any]) -> str:
    low, high, days = figure["low"], figure["high"], figure["days"]
    if days:
        return days["first"] if days["first"] == days["last"] else " to ".join(days.values())
    if low is None and high is None:
        return ""
    if figure["kind"] == "time" and None not in (low, high):
        return clock(Decimal(low), Decimal(high))
    if low is None or high is None:
        bound, strict = (
            (low, figure["low_open"]) if high is None else (high, figure["high_open"])
        )
        word = ("above" if strict else "at least") if high is None else "below"
        return f"{word} {_grouped(bound)}"
    if low == high:
        return _grouped(low)
    low, high = _without_needless_digits(low, high)
    left = "above " if figure["low_open"] else ""
    right = "below " if figure["high_open"] else ""
    return f"{left}{_grouped(low)} to {right}{_grouped(high)}"


def _without_needless_digits(*ends: str) -> tuple[str, ...]:
    """Return the ends, computed ones rounded to a tenth of what lies between them."""
    low, high = map(Decimal, ends)
    places = max(0, 1 - (high - low).adjusted())
    return tuple(
        f"{round(Decimal(end), places):f}" if len(end.partition(".")[2]) > _DIGITS else end
        for end in ends
    )


def _grouped(digits: str) -> str:
    whole, point, rest = digits.partition(".")
    sign = "-" if whole.startswith("-") else ""
    whole = whole.lstrip("-")
    if len(whole) <= 4 or not whole.isdigit():
        return digits
    return f"{sign}{int(whole[:4000]):,}{point}{rest}"


def _write_columns(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], out: TextIO) -> None:
    cut = [tuple(_cut(cell) for cell in row) for row in (head, *rows)]
    widths = [max(len(row[index]) for row in cut) for index in range(len(head))]
    used = [index for index in range(len(head)) if any(row[index] for row in cut[1:])]
    for number, row in enumerate(cut):
        line = "  ".join(row[index].ljust(widths[index]) for index in used)
        out.write(line.rstrip() + "\n")
        if number == 0:
            out.write("  ".join("-" * widths[index] for index in used) + "\n")


def _cut(cell: str) -> str:
    flat = " ".join(shown(cell).split())
    return flat if len(flat) <= _WIDEST else flat[: _WIDEST - 1] + "…"
