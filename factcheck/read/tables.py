"""Compose a table: cells in rows, each with the header words that govern it."""

from typing import NamedTuple

from factcheck.model.article import Cell
from factcheck.model.span import Span
from factcheck.read.composer import Composer


class _Written(NamedTuple):
    span: Span
    row: int
    column: int
    text: str
    head: bool


class TableComposer:
    """Adds cells to a composer, tabs between them and a new line for each row.

    Call ``row`` and then ``begin`` and ``end`` around each cell's text;
    ``close`` ends the block.
    """

    def __init__(self, composer: Composer) -> None:
        """Open the table's block."""
        self.composer = composer
        composer.open()
        self._written: list[_Written] = []
        self._row = -1
        self._column = 0
        self._start = 0
        self._head = False

    def row(self) -> None:
        """Begin the next row."""
        self._row += 1
        self._column = 0

    def begin(self, at: int, *, head: bool = False) -> None:
        """Begin the next cell; ``head`` marks a header cell."""
        if self._written:
            same = self._written[-1].row == self._row
            self.composer.decoded("\t" if same else "\n", at, at)
        self._start = self.composer.length
        self._head = head

    def end(self, columns: int = 1) -> None:
        """End the cell, which spans as many ``columns``."""
        span = self.composer.trimmed(self._start)
        text = self.composer.tail(self._start).strip()
        if text:
            self._written.append(_Written(span, self._row, self._column, text, self._head))
        self._column += columns

    def put(self, cell: str, start: int, *, head: bool = False) -> None:
        """Note a cell that stands in the text already, at ``start``."""
        text = cell.strip()
        if text:
            start += len(cell) - len(cell.lstrip())
            span = Span(start, start + len(text))
            self._written.append(_Written(span, self._row, self._column, text, head))
        self._column += 1

    def close(self, part: str = "") -> None:
        """End the table's block."""
        self.composer.close("table", part, self.cells())

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells so far with their headers."""
        heads = self._header_rows()
        columns: dict[int, str] = {}
        sides: dict[int, str] = {}
        cells = []
        for span, row, column, text, head in self._written:
            if row < heads:
                columns[column] = f"{columns.get(column, '')} {text}".strip()
                cells.append(Cell(span, row, column, "", ""))
                continue
            above = columns.get(column, "")
            if column == 0 and (head or not is_number(text)):
                sides[row] = text
                cells.append(Cell(span, row, column, "", above))
            else:
                cells.append(Cell(span, row, column, sides.get(row, ""), above))
        return tuple(cells)

    def _header_rows(self) -> int:
        """Count the first rows that hold only header cells, or only words."""
        plain = next((cell.row for cell in self._written if not cell.head), 0)
        if plain or self._row < 1:
            return plain
        first = [cell for cell in self._written if cell.row == 0]
        return int(not any(is_amount(cell.text) for cell in first))


def is_number(text: str) -> bool:
    """Whether a cell holds digits and no words: "3,800", "-4%", "£12.50"."""
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def is_amount(text: str) -> bool:
    """Whether a cell of a first row makes it data; a bare year may head a column."""
    return is_number(text) and not (len(text) == 4 and text.isdigit() and text[0] in "12")


def tabbed_cells(text: str, span: Span) -> tuple[Cell, ...]:
    """Return the cells of a block of lines that tabs part alike, or none."""
    rows = text[span.start : span.end].split("\n")
    width = rows[0].count("\t")
    if len(rows) < 2 or not width or any(row.count("\t") != width for row in rows):
        return ()
    table = TableComposer(Composer(mapped=False))
    place = span.start
    for number, row in enumerate(rows):
        table.row()
        for cell in row.split("\t"):
            table.put(cell, place, head=number == 0)
            place += len(cell) + 1
    return table.cells()
