"""Lines and columns of places in a source text."""

from bisect import bisect_right
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column, both counted from 1, the column in code points."""

    line: int
    column: int


class Places:
    """Where the offsets of one source text lie; only line feeds end a line."""

    __slots__ = ("_starts", "source")

    def __init__(self, source: str) -> None:
        """Index the lines of ``source``, the file as decoded."""
        self.source = source
        starts = [0]
        found = source.find("\n")
        while found >= 0:
            starts.append(found + 1)
            found = source.find("\n", found + 1)
        self._starts = starts

    def line_column(self, offset: int) -> Place:
        """Return the line and column of ``offset``; one past the end is allowed."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Return where ``line`` (from 1) starts and ends, its line feed left out."""
        start = self._starts[line - 1]
        last = line == len(self._starts)
        end = len(self.source) if last else self._starts[line] - 1
        return start, end
