"""Cut a Markdown body into blocks and compose each one's prose."""

from typing import TYPE_CHECKING

from factcheck.model.article import SectionKind
from factcheck.model.span import Span
from factcheck.read.composer import Composer
from factcheck.read.docs_comments import docs_comments
from factcheck.read.markdown_lines import (
    References,
    after_fence,
    heading_text,
    image_caption,
    is_delimiter_row,
    is_emphasised,
    lines_of,
    links_of,
    row_cells,
)
from factcheck.read.markdown_prose import Line, bullet_end, compose_prose
from factcheck.read.titles import is_title

if TYPE_CHECKING:
    from factcheck.read.markdown_html import HtmlEnds

_FENCES = ("```", "~~~")

_ABOVE_TEXT = frozenset({"headline", "standfirst"})


class MarkdownBlocks:
    """Reads the body line by line; each block is composed when it ends."""

    def __init__(self, composer: Composer, *, has_headline: bool) -> None:
        """Read into ``composer``; without a headline the first heading is one."""
        self.composer = composer
        self.source = composer.source
        self.has_headline = has_headline
        self._in_fields = has_headline
        self.comments: list[Span] = []
        self._references = References()
        self._lines: list[Line] = []
        self._html_ends: HtmlEnds | None = None
        self._open: list[Line] = []
        self._kind: SectionKind = "body"
        self._in_list = False
        self._after_image = self._captioned = self._has_heading = False

    def read(self, start: int) -> None:
        """Compose every block from ``start`` to the end of the source."""
        self._lines = lines_of(self.source, start)
        links = links_of(self.source, self._lines)
        self._references = References(links)
        if comments := docs_comments(self.source):
            self._lines = [line for line in self._lines if line[0] < comments.start]
            marks = frozenset(self.source[slice(*mark)] for mark in comments.marks)
            self._references = References(links, marks)
        self._has_heading = "\n# " in self.source or "\n==" in self.source
        index = 0
        while index < len(self._lines):
            start, end = self._lines[index]
            index = self._blank(index) if start == end else self._line(index, start, end)
        self._flush()

    def _line(self, index: int, start: int, end: int) -> int:
        """Handle a line of text and return the index of the next one."""
        line = self.source[start:end]
        first = line[0]
        if first in " \t" or first == ">":
            code = line.startswith(("    ", "\t")) and not self._open and not self._in_list
            if code:
                return index + 1
            line = self._unquoted(line)
            if not line:
                self._flush()
                return index + 1
            start = end - len(line)
            first = line[0]
        elif self._kind == "quote" and not self._open:
            self._kind = "body"
        if not (first.isalpha() or first in "“\"'$£€"):
            after = self._marked(index, start, line)
            if after:
                return after
        elif "|" in line and self._is_table(index):
            return self._table(index)
        self._open.append((start, end))
        return index + 1

    def _unquoted(self, line: str) -> str:
        """Return the line without indent and quote marks; note whether it had any."""
        quoted = line.lstrip(" \t").startswith(">")
        bare = line.lstrip("> \t")
        if quoted and self._kind != "quote":
            self._flush()
            self._kind = "quote"
        return bare

    def _marked(self, index: int, start: int, line: str) -> int:
        """Handle a line that begins with a mark; 0 if it is a paragraph's after all."""
        first = line[0]
        after = 0
        if first == "#":
            after = self._heading(index, start, line)
        elif line.startswith(_FENCES):
            self._flush()
            after = after_fence(self.source, self._lines, index, line)
        elif first in "-=*_" and self._rule_or_underline(line):
            after = index + 1
        elif first == "<":
            after = self._html(index, line)
        elif first == "[":
            after = self._definition(index, start, line)
        if not after and "|" in line and self._is_table(index):
            after = self._table(index)
        if not after and bullet_end(line):
            if self._open and not self._in_list:
                self._flush()
            self._in_list = True
        return after

    def _blank(self, index: int) -> int:
        if not self._in_list:
            self._flush()
            return index + 1
        after = index + 1
        while after < len(self._lines) and self._lines[after][0] == self._lines[after][1]:
            after += 1
        following = self.source[slice(*self._lines[after])] if after < len(self._lines) else ""
        if following.startswith(("  ", "\t")) or bullet_end(following):
            if self._open and not bullet_end(following):
                self._open.append(self._lines[index])  # a second paragraph of the entry
        else:
            self._flush()
        return after

    def _heading(self, index: int, start: int, line: str) -> int:
        level, first, last = heading_text(line)
        if not level:
            return 0
        self._flush()
        if first < last:
            self._open.append((start + first, start + last))
            self._title(level)
        return index + 1

    def _title(self, level: int) -> None:
        """End the block as the headline, if it can be that, or as a subhead.

        Above all text a first heading is one beside the front matter's: many drafts have both.
        """
        again = self._in_fields and all(
            block.kind in _ABOVE_TEXT for block in self.composer.blocks
        )
        if level == 1 and (again or not self.has_headline):
            self.has_headline, self._in_fields = True, False
            self._flush("headline")
        else:
            self._flush("subhead")

    def _rule_or_underline(self, line: str) -> bool:
        """Handle a line of dashes and the like: a heading's underline or a rule."""
        mark = line[0]
        if line.strip(mark + " \t"):
            return False
        if self._open and not self._in_list and mark in "=-" and " " not in line.strip():
            self._title(1 if mark == "=" else 2)
            return True
        if mark != "=" and line.count(mark) >= 3:
            self._flush()
            return True
        return False

    def _html(self, index: int, line: str) -> int:
        """Hand a block of HTML to its reader; 0 if the line begins none."""
        from factcheck.read.html_blocks import HtmlBlocks
        from factcheck.read.markdown_html import HtmlEnds

        if self._html_ends is None:
            self._html_ends = HtmlEnds(self.source, self._lines)
        last = self._html_ends.after(index, line, inside=bool(self._open))
        if last:
            self._flush()
            reader = HtmlBlocks(self.composer, has_headline=self.has_headline)
            reader.read(self._lines[index][0], self._lines[last - 1][1])
            self.has_headline = reader.has_headline
            self.comments.extend(reader.comments)
        return last

    def _definition(self, index: int, start: int, line: str) -> int:
        """Handle a note or a link definition; 0 if the line is none."""
        close = line.find("]:")
        inside = bool(self._open) and self._kind != "footnote"
        if close < 0 or "[" in line[1:close] or (inside and line[1] != "^"):
            return 0
        if line[1] == "^":
            self._flush()
            text = line[close + 2 :].lstrip()
            self._kind = "footnote"
            if text:
                self._open.append((start + len(line) - len(text), start + len(line)))
        return index + 1

    def _is_table(self, index: int) -> bool:
        if self._in_list or index + 1 >= len(self._lines):
            return False
        return is_delimiter_row(self.source[slice(*self._lines[index + 1])].lstrip("> \t"))

    def _table(self, index: int) -> int:
        self._flush()
        after = index + 2
        while after < len(self._lines) and "|" in self.source[slice(*self._lines[after])]:
            after += 1
        rows = [self._lines[index], *self._lines[index + 2 : after]]
        from factcheck.read.tables import TableComposer

        table = TableComposer(self.composer)
        for number, (start, end) in enumerate(rows):
            table.row()
            for first, last in row_cells(self.source, start, end):
                table.begin(first, head=number == 0)
                if first < last:
                    compose_prose(self.composer, [(first, last)], self._references)
                table.end()
        table.close()
        return after

    def _flush(self, kind: SectionKind | None = None) -> None:
        """Compose the open block, if there is one."""
        lines, self._open = self._open, []
        if len(lines) > 1 and image_caption(self.source, lines[:1]):
            self._open = lines[:1]
            self._flush()
            lines = lines[1:]  # the caption stands right below
        kind = kind or self._kind
        self._kind = "body"
        in_list, self._in_list = self._in_list, False
        if lines and self.source[lines[0][0]] == "!":
            image = image_caption(self.source, lines)
            if image:
                words = self.source[slice(*image)].split()
                # "![caption](crane.jpg)" only announces the paragraph below.
                self._captioned = [word.lower() for word in words] == ["caption"]
                self._after_image = True
                lines, kind = [image] if len(words) > 1 else [], "caption"
        elif lines and self._after_image:
            self._after_image = False
            if kind == "body" and (self._captioned or is_emphasised(self.source, lines)):
                kind = "caption"
        if not lines:
            return
        self.composer.open()
        self.comments.extend(
            compose_prose(self.composer, lines, self._references, in_list=in_list)
        )
        block = self.composer.close(kind)
        if block and kind == "body" and not self.has_headline and not in_list:
            self._maybe_headline(len(self.composer.blocks) - 1)

    def _maybe_headline(self, index: int) -> None:
        """Take a first paragraph that reads as a title for the headline.

        Not where a heading of level 1 stands below it: a byline may come first.
        """
        if self._has_heading:
            return
        self.has_headline = True
        block = self.composer.blocks[index]
        text = self.composer.tail(block.span.start)
        if not text.startswith("[") and is_title(text, Span(0, len(text))):
            block.kind = "headline"
