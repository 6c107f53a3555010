"""Span: a place in an article's text, in code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """The half-open stretch ``text[start:end]``; compares and sorts by place."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
