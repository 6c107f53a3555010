"""A part is no more than the body or the wider place that it belongs to."""

import re

import pytest
from hypothesis import given, strategies as st

from factcheck.link.index import Index
from factcheck.link.sums.parts import find_parts
from factcheck.link.sums.wider_places import find_wider_places
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

WITHIN = (
    "The flu has infected more than {{1.2|12}} million people in the U.S. and 3.9 million "
    "worldwide.",
    "The flu has killed at least 275,397 people globally, and there were at least "
    "{{77,280|772,280}} deaths in Kenya.",
    "There are {{40|940}} clinics in the state and 900 nationwide.",
    "The office has had only {{three|eight}} active commissioners on its six-member board.",
    "The town must pay ${{3.2|9.2}} million of the estimated total $8.2 million cost.",
    "They now account for {{$12|$120}} billion of the $80 billion market.",
    "{{Seven|Eleven}} members of the nine-member council voted for the plan.",
)
NOT_WITHIN = (
    "Sales will hit 821 million phones worldwide this year and 1.2 billion in 2013.",
    "Sales were 82 million phones worldwide in June and 120 million in July.",
    "The firm has 120 engineers in Kenya and 90 shops worldwide.",
    "There were 940 cases in Kenya, up from 300 nationwide.",
    "It raised $9 million of capital and the $8 million was spent.",
    "They paid $9 million of taxes on the $8 million.",
    "Twelve candidates ran for the nine-member council.",
    "Some 40 people spoke to the nine-member council.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", WITHIN)
def test_a_part_is_no_more_than_what_it_belongs_to(draft: str) -> None:
    """The right numbers draw nothing, more here than there draws a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", NOT_WITHIN)
def test_other_times_and_other_things_are_no_parts(draft: str) -> None:
    """Other years, other nouns, changes and guests of a body are no parts of it."""
    assert _found(draft) == []


@given(st.tuples(*[st.integers(2, 999)] * 2))
def test_what_is_part_of_what_does_not_hang_on_values(values: tuple[int, ...]) -> None:
    """The same words give the same part and whole, whatever the numbers are."""
    one, other = values
    draft = f"There are {one} clinics in Kenya and {other} worldwide."
    assert _found(draft) == [(str(one), str(other))]


def _found(draft: str) -> list[tuple[str, str]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    index = Index(reading.article, reading.figures)
    found = [*find_wider_places(index), *find_parts(index)]
    return [(str(one.part), str(one.whole)) for one in found]
