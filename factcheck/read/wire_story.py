"""Compose a wire's fields, HTML or plain, into one story without a source map."""

import re

from factcheck.model.article import SectionKind
from factcheck.read.composer import Composer
from factcheck.read.html_blocks import HtmlBlocks
from factcheck.read.tables import TableComposer

# What to do with several stories in one text.
AS_A_FILE = ": name them as a file, whose stories are checked one by one"
_PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*|\r\n\s*\r\n\s*")


class WireStory:
    """The story so far; every field added names its part."""

    def __init__(self) -> None:
        """Start without text."""
        self.composer = Composer(mapped=False)
        self._seen: set[str] = set()

    def html(self, value: object, part: str, kind: SectionKind = "body") -> None:
        """Add a field that holds HTML; nothing if it is no string."""
        if not isinstance(value, str) or not value.strip():
            return
        child = Composer(value, mapped=False)
        HtmlBlocks(child, has_headline=True, part=part, kind=kind).read(0, len(value))
        if kind != "body" and self._repeats(child.text()):
            return
        self.composer.adopt(child)

    def plain(self, value: object, part: str, kind: SectionKind = "body") -> None:
        """Add a field of plain text, with blank lines between its paragraphs."""
        if not isinstance(value, str) or not value.strip():
            return
        if kind != "body" and self._repeats(value):
            return
        if kind in ("headline", "standfirst", "subhead"):
            value = " ".join(value.split())
        for paragraph in _PARAGRAPHS.split(value.strip()):
            self.composer.open()
            self.composer.plain(paragraph)
            self.composer.close(kind, part)

    def table(self, rows: list[list[str]], part: str, *, heads: bool) -> None:
        """Add a table of cells' texts; ``heads`` says that the first row is its header."""
        table = TableComposer(self.composer)
        for number, row in enumerate(rows):
            table.row()
            for text in row:
                table.begin(0, head=heads and number == 0)
                self.composer.plain(" ".join(text.split()) or " ")
                table.end()
        table.close(part)

    def _repeats(self, text: str) -> bool:
        """Whether a headline, summary or caption stands in the story already."""
        bare = " ".join(text.split()).casefold()
        seen = bare in self._seen
        self._seen.add(bare)
        return seen
