"""Cutting marks out of a text loses nothing and overlaps nothing."""

from hypothesis import given, strategies as st

from factcheck.model.span import Span
from factcheck.report.html.marked_text import Cutter, Marked

places = st.integers(0, 60)
spans = st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends) + 1))


@given(st.text(min_size=61, max_size=61), spans, st.lists(spans, max_size=8))
def test_pieces_join_to_the_text(text: str, section: Span, marked: list[Span]) -> None:
    """The pieces of a section are its text, marked exactly where a mark lies."""
    marks = [Marked(span, number=n + 1, severity="error") for n, span in enumerate(marked)]
    pieces = Cutter(text, marks).pieces(section)

    assert "".join(piece.text for piece in pieces) == text[section.start : section.end]
    for piece in pieces:
        here = Span(piece.start, piece.start + len(piece.text))
        over = {str(mark.number) for mark in marks if mark.span.overlaps(here)}
        assert set(piece.numbers.split()) == over


@given(spans, st.lists(spans, max_size=8))
def test_each_mark_that_ends_inside_gets_one_badge(section: Span, marked: list[Span]) -> None:
    """A mark's badge follows its last piece."""
    marks = [Marked(span, number=n + 1, severity="info") for n, span in enumerate(marked)]
    badges = [
        badge.number
        for piece in Cutter("x" * 61, marks).pieces(section)
        for badge in piece.badges
    ]
    ending = [
        mark.number for mark in marks
        if mark.span.overlaps(section) and mark.span.end <= section.end
    ]  # fmt: skip

    assert sorted(badges) == sorted(ending)
