"""Walk an HTML source and compose the prose of its blocks."""

from factcheck.model.article import SectionKind
from factcheck.model.span import Span
from factcheck.read.composer import Composer
from factcheck.read.html_extent import after_element, after_raw, holds_data
from factcheck.read.html_kinds import BLOCKS, RAW, VOID, is_hidden, kind_of
from factcheck.read.html_tags import Tag, Tags, attributes
from factcheck.read.html_text import add_text, begins_comment, note_mark
from factcheck.read.tables import TableComposer


class HtmlBlocks:
    """Reads blocks between two places of a source; nesting takes no recursion."""

    def __init__(
        self,
        composer: Composer,
        *,
        has_headline: bool,
        part: str = "",
        kind: SectionKind = "body",
    ) -> None:
        """Read into ``composer``; the first h1 is the headline unless there is one.

        ``part`` names the place of a fragment, ``kind`` what its prose is.
        """
        self.kind = kind
        self.composer = composer
        self.source = composer.source
        self.has_headline = has_headline
        self.part = part
        self.comments: list[Span] = []
        self._tags = Tags(self.source)
        self._depth: dict[str, int] = {}
        self._kinds: list[tuple[str, int, SectionKind]] = []
        self._lists: list[list[int]] = []  # for each open list its next number, 0 for bullets
        self._block = False
        self._spaced = True
        self._broken = False
        self._table: TableComposer | None = None
        self._in_table = self._in_cell = False
        self._columns = 1

    def read(self, start: int, end: int) -> None:
        """Compose every block of ``source[start:end]``."""
        place = start
        while place < end:
            less = self.source.find("<", place, end)
            if less < 0:
                self._text(place, end)
                break
            if less > place:
                self._text(place, less)
            tag = self._tags.at(less)
            if tag is None:
                self._text(less, less + 1)
                place = less + 1
            else:
                place = self._tag(tag, less)
        self._end_table()
        self._close()

    def _text(self, start: int, end: int) -> None:
        if self._in_table and not self._in_cell and not (self._kinds or self._block):
            return  # white space and strays between cells
        if not self._block and not self._in_cell:
            if not self.source[start:end].strip():
                return
            self.composer.open()
            self._block = True
            self._spaced = True
        self._broken = False
        self._spaced = add_text(self.composer, start, end, spaced=self._spaced)

    def _tag(self, tag: Tag, at: int) -> int:
        """Handle a tag and return where to go on."""
        name, closing, text, end = tag
        if name == "!--":
            self.comments.append(Span(at, end))
            return end
        if name in RAW and not closing:
            return after_raw(self.source, name, end)
        if name == "br":
            self._break(at, end)
            return end
        if closing:
            self._closed(name, at)
            return end
        if name == "sup" and (mark := note_mark(self.composer, at)):
            return mark
        if name == "q":
            self._shown("“", at)
        if name in ("p", "div") and begins_comment(self.source, end):
            return after_element(self._tags, name, end) or end
        if is_hidden(name, text) and (after := after_element(self._tags, name, end)):
            return after
        if name in BLOCKS:
            self._opened(name, text, at, end)
        elif text and name not in VOID and (kind := kind_of(name, text)):
            self._enter(name, kind)
        return end

    def _opened(self, name: str, text: str, at: int, end: int) -> None:
        if name == "table":
            self._close()
            self._in_table = holds_data(self.source, end)
        elif self._in_table and name in ("tr", "td", "th"):
            self._cell(name, text, at)
        elif self._in_cell:
            self._space(at)
        elif name in ("ul", "ol"):
            if not self._lists:
                self._close()
            self._lists.append([int(name == "ol")])
        elif name == "li" and self._lists:
            self._bullet(at)
        elif self._lists and name in ("p", "div", "section"):
            self._break(at, at, twice=True)
        else:
            self._close()
        if name == "h1" and not self.has_headline:
            self._enter(name, "headline")
        elif kind := kind_of("h2" if name == "h1" else name, text):
            self._close()
            self._enter(name, kind)
        elif name in self._depth:
            self._depth[name] += 1

    def _closed(self, name: str, at: int) -> None:
        if name == "q":
            self._shown("”", at)
        if self._in_table and name in ("td", "th", "tr", "table"):
            self._end_cell()
            if name == "table":
                self._end_table()
        elif self._in_cell:
            if name in BLOCKS:
                self._space(at)
        elif name in ("ul", "ol") and self._lists:
            self._lists.pop()
            if not self._lists:
                self._close()
        elif name in BLOCKS and (not self._lists or not self._block):
            self._close()
        if name in self._depth:
            if self._kinds and self._kinds[-1][:2] == (name, self._depth[name]):
                self._close()
                self._kinds.pop()
            self._depth[name] = max(0, self._depth[name] - 1)

    def _enter(self, name: str, kind: SectionKind) -> None:
        depth = self._depth[name] = self._depth.get(name, 0) + 1
        self._kinds.append((name, depth, kind))

    def _close(self) -> None:
        """End the open block, if there is one."""
        if not self._block:
            return
        self._block = False
        kind = self._kinds[-1][2] if self._kinds else self.kind
        if self.composer.close(kind, self.part) and kind == "headline":
            self.has_headline = True

    def _shown(self, text: str, at: int) -> None:
        if text == "“" and not self._in_table and not self._block:
            self.composer.open()
            self._block = True
        if self._block or self._in_cell:
            self.composer.decoded(text, at, at)
            self._spaced = text == "“"

    def _space(self, at: int) -> None:
        if not self._spaced:
            self.composer.decoded(" ", at, at)
            self._spaced = True

    def _break(self, at: int, end: int, *, twice: bool = False) -> None:
        """Break the line; a second break in a row ends the paragraph."""
        if self._in_cell or self._in_title():
            self._space(at)
        elif self._block and self._broken and not twice and not self._lists:
            self._close()
        elif self._block and not self._broken and self.composer.pieces[-1][-2:] != "- ":
            self.composer.decoded("\n", at, end)
            self._spaced = self._broken = True

    def _in_title(self) -> bool:
        return bool(self._kinds) and self._kinds[-1][2] in ("headline", "subhead", "standfirst")

    def _bullet(self, at: int) -> None:
        if self._block:
            self.composer.decoded("\n", at, at)
        else:
            self.composer.open()
            self._block = True
        number = self._lists[-1]
        self.composer.decoded(f"{number[0]}. " if number[0] else "- ", at, at)
        number[0] += bool(number[0])
        self._spaced = True
        self._broken = True

    def _cell(self, name: str, text: str, at: int) -> None:
        self._end_cell()
        if self._table is None:
            self._close()
            self._table = TableComposer(self.composer)
            self._table.row()
        elif name == "tr":
            self._table.row()
        if name != "tr":
            self._table.begin(at, head=name == "th")
            span = attributes(text).get("colspan", "") if "colspan" in text else ""
            self._columns = min(int(span), 1000) if span.isdecimal() and len(span) < 5 else 1
            self._in_cell = self._spaced = True

    def _end_cell(self) -> None:
        if self._in_cell and self._table:
            self._table.end(self._columns)
        self._in_cell = False

    def _end_table(self) -> None:
        self._end_cell()
        if self._table:
            self._table.close(self.part)
        self._table = None
        self._in_table = False
