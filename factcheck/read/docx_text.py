"""Compose a Word part's paragraphs, text boxes and tables from what the walk meets."""

from factcheck.model.article import SectionKind
from factcheck.read.composer import Composer
from factcheck.read.tables import TableComposer


class DocxText:
    """The blocks of one part; ``note`` is the label of the footnote being read.

    A table inside a table's cell is part of the cell's text.
    """

    def __init__(self, composer: Composer, *, has_headline: bool) -> None:
        """Compose into ``composer``; a second headline becomes a subhead."""
        self.composer = composer
        self.has_headline = has_headline
        self.note = ""
        self.joined = False
        self._kind: SectionKind = "body"
        self._open = False
        self._paragraphs = self._tables = self._depth = 0
        self._boxes: list[SectionKind] = []
        self._table: TableComposer | None = None
        self._columns = 1

    def add(self, text: str) -> None:
        """Add text to the open block or cell."""
        if not self._open and not self._depth:
            self._open = True
            self.composer.open()
        self.composer.plain(text)

    def add_break(self, text: str) -> None:
        """Add a line break or a tab, unless the block has not begun."""
        if self._open or self._depth:
            self.composer.plain(" " if self._depth else text)

    def begin_paragraph(self) -> None:
        """Begin a paragraph, or go on with one whose mark was deleted."""
        if self._depth:
            last = self.composer.tail_characters(1)
            self.composer.plain("" if last.isspace() or not last else " ")
            return
        self._paragraphs += not self._boxes
        if not self.joined:
            self._end_block()
            self._kind = "footnote" if self.note else "body"
        self.joined = False

    def end_paragraph(self) -> None:
        """End a paragraph, unless the deletion of its mark joins it to the next."""
        if not self._depth and not self.joined:
            self._end_block()

    def style(self, kind: SectionKind | None) -> None:
        """Take the kind that the paragraph's style stands for."""
        if kind and not self.note and not self._open and not self._depth:
            self._kind = kind

    def _end_block(self) -> None:
        if not self._open:
            return
        self._open = False
        kind = self._kind
        if kind == "headline" and self.has_headline:
            kind = "subhead"
        part = self.note or f"paragraph {self._paragraphs}"
        if self.composer.close(kind, part) and kind == "headline":
            self.has_headline = True

    def begin_box(self) -> None:
        """Begin a text box inside a paragraph, which it cuts in two."""
        self._boxes.append(self._kind)
        if not self._depth:
            self._end_block()

    def end_box(self) -> None:
        """End a text box; its paragraph goes on."""
        if not self._depth:
            self._end_block()
        self._kind = self._boxes.pop()

    def begin_table(self) -> None:
        """Begin a table."""
        self._depth += 1
        if self._depth == 1:
            self._end_block()
            self._tables += 1
            self._table = TableComposer(self.composer)

    def end_table(self) -> None:
        """End a table."""
        self._depth -= 1
        if not self._depth and self._table:
            self._table.close(self.note or f"table {self._tables}")
            self._table = None

    def row(self) -> None:
        """Begin a table's row."""
        if self._table and self._depth == 1:
            self._table.row()

    def begin_cell(self) -> None:
        """Begin a cell."""
        if self._table and self._depth == 1:
            self._columns = 1
            self._table.begin(0)

    def span_columns(self, count: str) -> None:
        """Let the open cell span as many columns."""
        if count.isdecimal() and len(count) < 4:
            self._columns = int(count)

    def end_cell(self) -> None:
        """End a cell."""
        if self._table and self._depth == 1:
            self._table.end(self._columns)
