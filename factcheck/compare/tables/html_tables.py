"""Take the tables out of an HTML page as rows of cells."""

from html.parser import HTMLParser
from typing import NamedTuple

_MOST_SPAN = 100  # columns or rows one cell is taken to cover


class PageTable(NamedTuple):
    """A table of a page: its caption, or the heading before it, and its rows."""

    title: str
    rows: list[list[str]]


def tables_of_page(page: str) -> list[PageTable]:
    """Return the tables of a page that have at least two rows and two columns."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return [table for table in reader.tables if len(table.rows) > 1 and len(table.rows[0]) > 1]


class _Reader(HTMLParser):
    """Gathers cells; a cell that spans several columns or rows is repeated in each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[PageTable] = []
        self._rows: list[list[str]] | None = None
        self._row: list[str] | None = None
        self._below: dict[int, tuple[int, str]] = {}
        self._text: list[str] = []
        self._takes = ""
        self._span = (1, 1)
        self._heading = ""
        self._caption = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row, a cell or a heading."""
        if tag == "table":
            self._rows, self._caption, self._below = [], "", {}
        elif tag == "tr" and self._rows is not None:
            self._end_row()
            self._row = []
        elif tag in ("td", "th") and self._rows is not None:
            self._end_text()
            self._takes, self._text = "cell", []
            given = dict(attrs)
            self._span = (_size(given.get("colspan")), _size(given.get("rowspan")))
        elif tag == "caption" or tag in ("h1", "h2", "h3", "h4"):
            self._end_text()
            self._takes, self._text = "caption" if tag == "caption" else "heading", []
        elif tag == "br":
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close what was open."""
        if tag in ("td", "th", "caption", "h1", "h2", "h3", "h4"):
            self._end_text()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self._rows is not None:
            self._end_row()
            width = max((len(row) for row in self._rows), default=0)
            rows = [row + [""] * (width - len(row)) for row in self._rows]
            self.tables.append(PageTable(self._caption or self._heading, rows))
            self._rows = None

    def handle_data(self, data: str) -> None:
        """Take text where it belongs to a cell or a heading."""
        if self._takes:
            self._text.append(data)

    def _end_text(self) -> None:
        text, takes = " ".join("".join(self._text).split()), self._takes
        self._takes = ""
        if takes == "caption":
            self._caption = text
        elif takes == "heading":
            self._heading = text
        elif takes == "cell":
            if self._row is None:
                self._row = []
            self._fill()
            across, down = self._span
            for _ in range(across):
                if down > 1:
                    self._below[len(self._row)] = (down - 1, text)
                self._row.append(text)

    def _fill(self) -> None:
        """Repeat the cells of rows above that reach down to here."""
        assert self._row is not None
        while (place := len(self._row)) in self._below:
            left, text = self._below.pop(place)
            if left > 1:
                self._below[place] = (left - 1, text)
            self._row.append(text)

    def _end_row(self) -> None:
        self._end_text()
        if self._row is not None and self._rows is not None:
            self._fill()
            if self._row:
                self._rows.append(self._row)
        self._row = None


def _size(given: str | None) -> int:
    return max(1, min(_MOST_SPAN, int(given))) if given and given.isdigit() else 1
