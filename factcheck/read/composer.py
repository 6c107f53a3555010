"""Compose the text that the stages read, and keep where each stretch came from."""

from factcheck.model.article import Cell, SectionKind, Segment
from factcheck.model.span import Span


class Block:
    """A section in the making: its kind and place in the composed text."""

    __slots__ = ("cells", "kind", "part", "span")

    def __init__(
        self, kind: SectionKind, span: Span, part: str = "", cells: tuple[Cell, ...] = ()
    ) -> None:
        """Describe the block; a reader may still change its kind."""
        self.kind = kind
        self.span = span
        self.part = part
        self.cells = cells


class Composer:
    """Text put together from stretches of a source, block after block.

    ``length`` is how much text there is so far; a block spans what was added
    between ``open`` and ``close``, without white space at its ends. Without a
    ``source`` (a container format, whose places mean nothing to a reader) no
    segments are kept.
    """

    __slots__ = (
        "_first", "_mapped", "_next", "_start", "blocks", "length", "pieces", "segments",
        "source",
    )  # fmt: skip

    def __init__(self, source: str = "", *, mapped: bool = True) -> None:
        """Start with no text; ``mapped`` keeps the segments."""
        self._mapped = mapped
        self.source = source
        self.pieces: list[str] = []
        self.segments: list[Segment] = []
        self.blocks: list[Block] = []
        self.length = 0
        self._next = -1  # the source place that would continue the last segment
        self._start = self._first = 0

    def verbatim(self, start: int, end: int, shown: str | None = None) -> None:
        """Add ``source[start:end]``; ``shown`` replaces it by as many characters."""
        if start >= end:
            return
        if start != self._next:
            self.segments.append(Segment(self.length, start))
        self._next = end
        self.pieces.append(self.source[start:end] if shown is None else shown)
        self.length += end - start

    def decoded(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which the source writes as ``source[start:end]``."""
        if text and not self._mapped:
            self.plain(text)
        elif text:
            self.segments.append(Segment(self.length, start, False, end - start))
            self._next = -1
            self.pieces.append(text)
            self.length += len(text)

    def plain(self, text: str) -> None:
        """Add ``text`` that has no place in the source."""
        self.pieces.append(text)
        self.length += len(text)

    def open(self) -> None:
        """Begin a block, parted from what is there by a blank line."""
        if self.length:
            self.plain("\n\n")
            self._next = -1
        self._start = self.length
        self._first = len(self.pieces)

    def close(
        self, kind: SectionKind, part: str = "", cells: tuple[Cell, ...] = ()
    ) -> Block | None:
        """End the block and return it, or ``None`` if it holds no text."""
        pieces = self.pieces
        chunk = pieces[-1] if len(pieces) == self._first + 1 else "".join(pieces[self._first :])
        if not chunk or chunk.isspace():
            return None
        start, end = self._start, self.length
        if chunk[0].isspace() or chunk[-1].isspace():
            start += len(chunk) - len(chunk.lstrip())
            end -= len(chunk) - len(chunk.rstrip())
        block = Block(kind, Span(start, end), part, cells)
        self.blocks.append(block)
        return block

    def adopt(self, other: "Composer") -> None:
        """Add another composer's blocks at the end, without segments."""
        if not other.blocks:
            return
        self.open()
        by = self.length
        self.plain(other.text())
        for block in other.blocks:
            cells = tuple(cell._replace(span=_moved(cell.span, by)) for cell in block.cells)
            self.blocks.append(Block(block.kind, _moved(block.span, by), block.part, cells))

    def tail(self, start: int) -> str:
        """Return the text from ``start`` on; a piece must begin there."""
        return "".join(self.pieces[self._piece_at(start) :])

    def tail_characters(self, count: int) -> str:
        """Return the last characters of the text so far, as many as there are."""
        taken, index = "", len(self.pieces)
        while index and len(taken) < count:
            index -= 1
            taken = self.pieces[index] + taken
        return taken[-count:]

    def trimmed(self, start: int) -> Span:
        """Return the place of the text from ``start`` on, without white space around it."""
        chunk = self.tail(start)
        body = chunk.strip()
        start += len(chunk) - len(chunk.lstrip())
        return Span(start, start + len(body))

    def _piece_at(self, start: int) -> int:
        size, index = self.length - start, len(self.pieces)
        while size > 0:
            index -= 1
            size -= len(self.pieces[index])
        return index

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self.pieces)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
