"""Put comment marks into a Word body's XML at places of its text."""

import re
from bisect import bisect_right

from factcheck.model.span import Span
from factcheck.read.docx_walk import DocxWalk, Piece

_TEXT_NAME = re.compile(rb"<([\w.-]+:)?t\b")
_RUN_NAME = re.compile(rb"<([\w.-]+:)?r\b")


class DocxAnchors:
    """The body's bytes with the marks to insert; a run is cut in two at each."""

    def __init__(self, xml: bytes, walk: DocxWalk) -> None:
        """Take the body's XML and its walk, made with places."""
        self.xml = xml
        self._walk = walk
        self._starts = [piece.text for piece in walk.pieces]
        self._cuts: dict[int, tuple[Piece, list[bytes]]] = {}
        self._before: dict[int, list[bytes]] = {}
        self._spaced: set[int] = set()

    def mark(self, span: Span, comment: int) -> bool:
        """Anchor a comment on ``span``; say whether the body holds its text."""
        first, last = self._piece(span.start), self._piece(span.end - 1)
        if first is None or last is None:
            return False
        prefix = self._prefix(first)
        opening = b'<%scommentRangeStart %sid="%d"/>' % (prefix, prefix, comment)
        self._cut(first, span.start - first.text).append(opening)
        closing = b'<%scommentRangeEnd %sid="%d"/>' % (prefix, prefix, comment)
        self._cut(last, span.end - last.text).append(closing + _reference(prefix, comment))
        return True

    def mark_note(self, noun: str, number: int, comment: int) -> bool:
        """Anchor a comment on the mark of a footnote or endnote, counted from 1."""
        ids = [note for note in self._walk.note_runs if note[0] == noun]
        if not 0 < number <= len(ids):
            return False
        start = self._walk.runs[self._walk.note_runs[ids[number - 1]]].start
        found = _RUN_NAME.match(self.xml, start)
        prefix = (found and found[1]) or b""
        self._before.setdefault(start, []).append(_reference(prefix, comment))
        return True

    def result(self) -> bytes:
        """Return the XML with every mark in place."""
        inserts: list[tuple[int, bytes]] = []
        for at, (piece, marks) in self._cuts.items():
            prefix = self._prefix(piece)
            # Where one range ends and another begins, the end comes first.
            ordered = sorted(marks, key=lambda mark: b"RangeEnd" not in mark[:40])
            cut = b'</%st></%sr>%s<%sr>%s<%st xml:space="preserve">' % (
                prefix, prefix, b"".join(ordered), prefix, self._properties(piece), prefix,
            )  # fmt: skip
            inserts.append((at, cut))
        inserts.extend((at, b"".join(marks)) for at, marks in self._before.items())
        inserts.extend((at, b' xml:space="preserve"') for at in self._spaced)
        parts, place = [], 0
        for at, insert in sorted(inserts):
            parts += [self.xml[place:at], insert]
            place = at
        return b"".join([*parts, self.xml[place:]])

    def _piece(self, place: int) -> Piece | None:
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return None
        piece = self._walk.pieces[index]
        return piece if place < piece.text + len(piece.written) else None

    def _cut(self, piece: Piece, offset: int) -> list[bytes]:
        """Return the marks at ``offset`` characters into the piece, to add to."""
        at = piece.at + len(piece.written[:offset].encode())
        if self.xml[piece.at : piece.at + 1] == b"&" and offset:
            at = self.xml.index(b";", piece.at) + 1
        tag = _TEXT_NAME.match(self.xml, piece.tag)
        if tag and b"xml:space" not in self.xml[tag.end() : self.xml.index(b">", tag.end())]:
            self._spaced.add(tag.end())
        return self._cuts.setdefault(at, (piece, []))[1]

    def _prefix(self, piece: Piece) -> bytes:
        found = _TEXT_NAME.match(self.xml, piece.tag)
        return (found and found[1]) or b""

    def _properties(self, piece: Piece) -> bytes:
        start, end = self._walk.runs[piece.run].properties
        if not end:
            return b""
        first = self.xml.index(b">", start) + 1
        return self.xml[
            start : first
            if self.xml[first - 2 : first] == b"/>"
            else self.xml.index(b">", end) + 1
        ]


def _reference(prefix: bytes, comment: int) -> bytes:
    return b'<%sr><%scommentReference %sid="%d"/></%sr>' % (
        prefix, prefix, prefix, comment, prefix,
    )  # fmt: skip
