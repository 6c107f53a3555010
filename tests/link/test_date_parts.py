"""Lengths of time between parts of a year: the start of one, the end of another."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.index import Index
from factcheck.link.times.lengths_of_time import find_lengths_of_time
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

SPANS = (
    "The concession runs for 30 years, from the start of 2027 to the end of {{2056|2051}}.",
    "The concession runs for 30 years, from the start of 2027 to the end of {{2056|2057}}.",
    "It runs for 30 years from the beginning of 2027 until the end of {{2056|2046}}.",
    "The concession runs for 30 years, from the end of 2026 to the end of {{2056|2055}}.",
    "The concession runs for {{30|25}} years, from January 2027 to December 2056.",
    "The concession runs for 30 years, from January 2027 to December {{2056|2057}}.",
    "The {{30|25}}-year concession runs from the start of 2027 to the end of 2056.",
    "The {{30|20}}-year concession starts in January 2027 and ends in December 2056.",
    "The {{30|24}}-year concession starts at the start of 2027 and ends at the end of 2056.",
    "The permit lasts {{30|20}} years, beginning in January 2027 and ending in December 2056.",
    "It runs from the start of 2027 to the end of 2056, {{30|25}} years in all.",
    "The line is let for {{five|eight}} years, from early 2027 to late 2031.",
    "It shuts for {{four|seven}} years, from mid-2027 to mid-2031.",
    "It shuts for {{five|three}} months, from the start of May to the end of September.",
    "It shuts for {{three|five}} months, from the end of May to the start of September.",
    "The permit is for {{30|25}} years. It runs from the start of 2027 to the end of 2056.",
    "The permit is for {{30|25}} years. It starts in January 2027 and ends in December 2056.",
    "The permit is for {{30|25}} years. That runs from January 2027 until December 2056.",
)
APART = (
    "The permit is for 30 years. Tolls have run from the start of 2027 to the end of 2031.",
    "The permit is for 30 years and has two more. It runs from 2027 to 2031, for four years.",
    "The permit is for 30 years. It starts in January 2027. The tolls end in December 2031.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", SPANS)
def test_a_length_is_held_to_its_span(draft: str) -> None:
    """From the start of one year to the end of another is a year more than between the two."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), len(loud(wrong))) == ([], 1)


@pytest.mark.parametrize("draft", APART)
def test_spans_of_something_else_are_left(draft: str) -> None:
    """Another subject and lengths of their own keep a span from the length before."""
    assert [each for each in _found(draft) if each[0] == "30 years"] == []


@settings(deadline=None)
@given(st.integers(2, 40), st.integers(2020, 2090), st.integers(2020, 2090))
def test_the_span_does_not_hang_on_its_values(length: int, start: int, end: int) -> None:
    """The same words give the same length, start and end, whatever the numbers are."""
    draft = f"It runs for {length} years, from the start of {start} to the end of {end}."
    assert _found(draft) == [(f"{length} years", str(start), str(end))]


def _found(draft: str) -> list[tuple[str, str, str]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_lengths_of_time(Index(reading.article, reading.figures))
    return [(one.length.text, one.start.text, str(one.end)) for one in found]
