"""Cut a Markdown body into blocks and compose each one's prose."""

import re

from factcheck.model.article import SectionKind
from factcheck.model.span import Span
from factcheck.read.composer import Composer
from factcheck.read.markdown_inline import InlineEdits
from factcheck.read.tables import TableComposer

_BULLET = re.compile(r"[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+(?=\S)")
_MARKUP = re.compile(r"[\\`*_\[\]<&~]|https?://|www\.")
_FENCES = ("```", "~~~")
_MARKED = {
    "[caption]": "caption",
    "[headline]": "headline",
    "[standfirst]": "standfirst",
    "[quote]": "quote",
}

Line = tuple[int, int]  # where a line's content starts and ends in the source


class MarkdownBlocks:
    """Reads the body line by line; each block is composed when it ends."""

    def __init__(self, composer: Composer, *, has_headline: bool) -> None:
        """Read into ``composer``; without a headline the first heading is one."""
        self.composer = composer
        self.source = composer.source
        self.has_headline = has_headline
        self.comments: list[Span] = []
        self.references: frozenset[str] = frozenset()
        self._lines: list[Line] = []
        self._kind: SectionKind = "body"
        self._in_list = False
        self._after_image = False

    def read(self, start: int) -> None:
        """Compose every block from ``start`` to the end of the source."""
        lines = _lines(self.source, start)
        self.references = _references(self.source, lines)
        index = 0
        while index < len(lines):
            index = self._line(lines, index)
        self._flush()

    def _line(self, lines: list[Line], index: int) -> int:
        """Handle one line and return the index of the next one to handle."""
        source = self.source
        start, end = lines[index]
        if start == end:
            return self._blank(lines, index)
        line = source[start:end]
        first = line[0]
        quoted = False
        if first in " \t" or first == ">":
            indent = len(line) - len(line.lstrip(" \t"))
            if (indent >= 4 or first == "\t") and not self._lines and not self._in_list:
                return index + 1  # indented code
            while line.lstrip(" \t").startswith(">"):
                quoted = True
                line = line[line.index(">") + 1 :]
            line = line.lstrip(" \t")
            start = end - len(line)
            if not line:
                self._flush()
                return index + 1
            first = line[0]
        if quoted and self._kind != "quote":
            self._flush()
            self._kind = "quote"
        elif not quoted and self._kind == "quote" and not self._lines:
            self._kind = "body"
        if first == "#" and (level := _heading_level(line)):
            return self._heading(start, end, level, index)
        if line.startswith(_FENCES):
            self._flush()
            return _after_fence(source, lines, index, line)
        if first in "-=*_" and self._rule_or_underline(line):
            return index + 1
        if first == "<" and (after := self._html(lines, index, line)):
            return after
        if first == "[" and (after := self._definition(lines, index, line, start)):
            return after
        if "|" in line and index + 1 < len(lines) and not self._in_list:
            below = source[slice(*lines[index + 1])].lstrip("> \t")
            if _is_delimiter_row(below):
                return self._table(lines, index)
        if _BULLET.match(line):
            if self._lines and not self._in_list:
                self._flush(keep_kind=True)
            self._in_list = True
        self._lines.append((start, end))
        return index + 1

    def _blank(self, lines: list[Line], index: int) -> int:
        if self._in_list:
            after = index + 1
            while after < len(lines) and lines[after][0] == lines[after][1]:
                after += 1
            following = self.source[slice(*lines[after])] if after < len(lines) else ""
            if following.startswith(("  ", "\t")) or _BULLET.match(following):
                return after
        self._flush()
        return index + 1

    def _heading(self, start: int, end: int, level: int, index: int) -> int:
        self._flush()
        text = self.source[start:end]
        body = text[level:].strip(" \t")
        bare = body.rstrip("#")
        if bare != body and (not bare or bare[-1] in " \t"):
            body = bare.rstrip(" \t")
        if body:
            first = start + level + text[level:].index(body)
            self._lines.append((first, first + len(body)))
        self._title(level)
        return index + 1

    def _title(self, level: int) -> None:
        """End the block as the headline, if it can be that, or as a subhead."""
        if level == 1 and not self.has_headline and self._lines:
            self.has_headline = True
            self._flush("headline")
        else:
            self._flush("subhead")

    def _rule_or_underline(self, line: str) -> bool:
        """Handle a line of dashes and the like: a heading's underline or a rule."""
        marks = set(line) - {" ", "\t"}
        if len(marks) != 1:
            return False
        mark = marks.pop()
        if self._lines and not self._in_list and mark in "=-" and " " not in line.strip():
            self._title(1 if mark == "=" else 2)
            return True
        if mark in "-*_" and line.count(mark) >= 3:
            self._flush()
            return True
        return False

    def _html(self, lines: list[Line], index: int, line: str) -> int:
        """Hand a block of HTML to its reader; return 0 if ``line`` begins none."""
        from factcheck.read.markdown_html import html_block_end

        last = html_block_end(self.source, lines, index, line, inside=bool(self._lines))
        if not last:
            return 0
        self._flush()
        from factcheck.read.html_blocks import HtmlBlocks

        reader = HtmlBlocks(self.composer, has_headline=self.has_headline)
        reader.read(lines[index][0], lines[last - 1][1])
        self.has_headline = reader.has_headline
        self.comments.extend(reader.comments)
        return last

    def _definition(self, lines: list[Line], index: int, line: str, start: int) -> int:
        """Handle a marked paragraph, a note or a link definition; 0 if it is none."""
        close = line.find("]")
        if not self._lines and line[: close + 1].lower() in _MARKED:
            self._kind = _MARKED[line[: close + 1].lower()]  # type: ignore[assignment]
            text = line[close + 1 :].lstrip()
            self._lines.append((start + len(line) - len(text), start + len(line)))
            return index + 1
        if close < 0 or line[close + 1 : close + 2] != ":":
            return 0
        if line.startswith("[^"):
            self._flush()
            text = line[close + 2 :].lstrip()
            self._kind = "footnote"
            self._lines.append((start + len(line) - len(text), start + len(line)))
            return index + 1
        if self._lines:
            return 0
        return index + 1

    def _table(self, lines: list[Line], index: int) -> int:
        self._flush()
        rows = [lines[index]]
        after = index + 2
        while after < len(lines):
            row = self.source[slice(*lines[after])]
            if not row.strip() or "|" not in row:
                break
            rows.append(lines[after])
            after += 1
        table = TableComposer(self.composer, rows[0][0])
        for number, (start, end) in enumerate(rows):
            table.row()
            for first, last in _cells(self.source, start, end):
                table.begin(first, head=number == 0)
                self._inline([(first, last)])
                table.end()
        table.close()
        return after

    def _flush(self, kind: SectionKind | None = None, *, keep_kind: bool = False) -> None:
        """Compose the open block, if there is one."""
        lines, self._lines = self._lines, []
        kind = kind or self._kind
        if not keep_kind:
            self._kind = "body"
        in_list, self._in_list = self._in_list, False
        if not lines:
            return
        image = _image_caption(self.source, lines) if self.source[lines[0][0]] == "!" else None
        if image is not None:
            self._after_image = True
            lines, kind = ([image], "caption") if image[0] < image[1] else ([], kind)
            if not lines:
                return
        elif self._after_image:
            self._after_image = False
            if kind == "body" and _is_emphasised(self.source, lines):
                kind = "caption"
        self.composer.open(lines[0][0])
        self._inline(lines, in_list=in_list)
        block = self.composer.close(kind)
        if block and kind == "body" and not self.has_headline and len(self.composer.blocks) == 1:
            self._maybe_headline()

    def _maybe_headline(self) -> None:
        """Take a first paragraph that reads as a title for the headline."""
        self.has_headline = True
        block = self.composer.blocks[0]
        text = self.composer.tail(block.span.start)
        if len(text) <= 200 and "\n" not in text and text.rstrip("\"'”’)")[-1:] not in ".:;,":
            self.composer.blocks[0] = block._replace(kind="headline")

    def _inline(self, lines: list[Line], *, in_list: bool = False) -> None:
        """Compose the prose of these lines; a soft line break is a space."""
        source, composer = self.source, self.composer
        chunk = "\n".join([source[start:end].rstrip() for start, end in lines])
        marker = 0
        if in_list and (bullet := _BULLET.match(chunk)):
            marker = bullet.end()
        edits: list[tuple[int, int, str]] = []
        if _MARKUP.search(chunk, marker):
            inline = InlineEdits(_masked(chunk, in_list), self.references)
            edits = sorted(inline.edits, key=_by_place)
            base = lines[0][0]
            if len(lines) == 1:
                self.comments.extend(
                    Span(base + start, base + end) for start, end in inline.comments
                )
        starts = []
        at = 0
        for start, end in lines:
            starts.append(at)
            at += len(source[start:end].rstrip()) + 1
        place = 0
        edits.append((len(chunk), len(chunk), ""))
        line = 0
        for first, last, shown in edits:
            if first < place:
                continue
            while place < first:
                stop = min(first, starts[line + 1] - 1 if line + 1 < len(starts) else first)
                offset = lines[line][0] - starts[line]
                composer.verbatim(place + offset, stop + offset)
                place = stop
                if place < first:
                    hard = source[lines[line][1] - 2 : lines[line][1]] == "  " or (
                        in_list and _BULLET.match(source, *lines[line + 1])
                    )
                    composer.decoded("\n" if hard else " ", stop + offset, lines[line + 1][0])
                    place += 1
                    line += 1
            while line + 1 < len(starts) and last >= starts[line + 1]:
                line += 1
            offset = lines[line][0] - starts[line]
            if shown:
                composer.decoded(shown, first + offset, last + offset)
            place = last


def _by_place(edit: tuple[int, int, str]) -> tuple[int, int]:
    return edit[0], -edit[1]


def _masked(chunk: str, in_list: bool) -> str:
    """Blank out list markers, so that ``*`` as a bullet is no emphasis."""
    if not in_list:
        return chunk
    return "\n".join(
        " " * found.end() + line[found.end() :] if (found := _BULLET.match(line)) else line
        for line in chunk.split("\n")
    )


def _lines(source: str, start: int) -> list[Line]:
    found = []
    for line in source[start:].splitlines(keepends=True):
        found.append((start, start + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))))
        if not line.strip():
            found[-1] = (start, start)
        start += len(line)
    return found


def _references(source: str, lines: list[Line]) -> frozenset[str]:
    if "]:" not in source:
        return frozenset()
    names = set()
    for start, end in lines:
        line = source[start:end].lstrip()
        if line.startswith("[") and not line.startswith("[^"):
            name, found, _ = line[1:1000].partition("]:")
            if found:
                names.add(" ".join(name.lower().split()))
    return frozenset(names)


def _heading_level(line: str) -> int:
    level = len(line) - len(line.lstrip("#"))
    return level if level <= 6 and (len(line) == level or line[level] in " \t") else 0


def _after_fence(source: str, lines: list[Line], index: int, line: str) -> int:
    mark = line[0] * (len(line) - len(line.lstrip(line[0])))
    for after in range(index + 1, len(lines)):
        start, end = lines[after]
        text = source[start:end].strip()
        if text.startswith(mark) and not text.strip(mark[0]):
            return after + 1
    return len(lines)


def _is_delimiter_row(line: str) -> bool:
    return "-" in line and "|" in line and not set(line) - set("|-: \t")


def _cells(source: str, start: int, end: int) -> list[Line]:
    """Return where each cell of a table row stands, without its white space."""
    text = source[start:end]
    edges = [at for at, mark in enumerate(text) if mark == "|" and text[at - 1 : at] != "\\"]
    lead = text.lstrip("> \t")
    inner = len(text) - len(lead)
    if lead.startswith("|"):
        edges = edges[1:]
        inner += 1
    if not edges or text[edges[-1] + 1 :].strip():
        edges.append(len(text))
    found = []
    for edge in edges:
        cell = text[inner:edge]
        first = inner + len(cell) - len(cell.lstrip())
        found.append((start + first, start + first + len(cell.strip())))
        inner = edge + 1
    return found


def _image_caption(source: str, lines: list[Line]) -> Line | None:
    """Return where an image's caption stands if the block is an image alone."""
    start, end = lines[0][0], lines[-1][1]
    found = re.fullmatch(
        r"!\[([^\]\n]{0,2000})\]\([^\s()]{0,2000}(?:\s+[\"']([^\"\n]{0,2000})[\"'])?\)\s*",
        source[start:end],
    )
    if not found:
        return None
    group = 2 if found[2] else 1
    return start + found.start(group), start + found.end(group)


def _is_emphasised(source: str, lines: list[Line]) -> bool:
    text = source[lines[0][0] : lines[-1][1]].strip()
    mark = text[:1]
    return mark in ("*", "_") and text.endswith(mark) and mark not in text.strip(mark)
