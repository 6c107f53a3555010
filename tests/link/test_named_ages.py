"""Ages: two that stand with one full name are one person's."""

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.index import Index
from factcheck.link.times.named_ages import find_named_ages
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

FIRST = (
    "Sarah Dowd, {}, won the seat.",
    "Sarah Dowd ({}) won the seat.",
    "Sarah Dowd, a {}-year-old vet, won the seat.",
    "Sarah Dowd, who is {}, won the seat.",
    "Sarah Dowd, aged {}, won the seat.",
    "Vet Sarah Dowd, {}, won the seat.",
    "The seat went to the {}-year-old vet Sarah Dowd.",
)
AGAIN = (
    "Voters said that Sarah Dowd, a {}-year-old vet, had listened.",
    "Neighbours of Sarah Dowd, {}, were glad.",
    "In the evening the {}-year-old Sarah Dowd thanked them.",
    "Dr Sarah Dowd ({}) thanked them.",
    "The winner, Sarah Dowd, who is now {}, thanked them.",
    "Sarah Dowd – a {}-year-old vet – thanked them.",
)
APART = (
    "John Dowd, {}, won the seat.\n\nHis father, John Dowd, {}, thanked them.",
    "John Dowd, {}, won the seat.\n\nHis son John Dowd, a {}-year-old vet, thanked them.",
    "John Dowd, {}, won the seat.\n\nJohn Dowd Sr, {}, thanked them.",
    "John Dowd, {}, won the seat.\n\nPeter Dowd, {}, came second.",
    "John Dowd, {}, won the seat.\n\nMr Dowd was beside his sister Ann Dowd, {}, all day.",
    "John Dowd, {}, won the seat.\n\nJohn Dowd, then {}, lost in 2004.",
    "Two John Dowds stood: John Dowd, {}, of Hull, and John Dowd, {}, of York.",
    "Ann Lee, of Hill Road, {}, won.\n\nIvo Orr, of Hill Road, {}, lost.",
    "Cecil De Marle, {}, died.\n\nMrs. De Marle, who is {}, was told.",
)


def _found(draft: str) -> list[tuple[str, str]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_named_ages(Index(reading.article, reading.figures))
    return [(one.first.text, one.second.text) for one in found]


@pytest.mark.parametrize("again", AGAIN)
@pytest.mark.parametrize("first", FIRST)
def test_one_full_name_has_one_age(first: str, again: str) -> None:
    """Two ages draw a warning, one age told twice does not."""
    draft = f"{first}\n\n{again}"
    right, wrong = loud(draft.format(47, 47)), loud(draft.format(47, 43))
    assert (right, [rule for rule, _ in wrong]) == ([], ["two-values"])


@pytest.mark.parametrize("draft", APART)
def test_kin_places_and_other_times_stand_apart(draft: str) -> None:
    """Father and son of one name, a place behind a name and an age of then are no retelling."""
    assert _found(draft.format(47, 71)) == []


@pytest.mark.parametrize("draft", APART[:6])
def test_kin_draw_no_warning(draft: str) -> None:
    """What is told of two of one surname is right."""
    assert loud(draft.format(47, 71)) == []


def test_a_caption_is_held_to_the_text() -> None:
    """The age under a picture is the one of the story."""
    draft = (
        "[Caption] Sarah Dowd, 43, in Hull.\n\nThe council chose Sarah Dowd, who is {}, today."
    )
    assert [rule for rule, _ in loud(draft.format(47))] == ["caption-against-text"]
    assert loud(draft.format(43)) == []


@settings(deadline=None)
@given(st.tuples(st.integers(20, 99), st.integers(20, 99)))
def test_which_ages_are_paired_does_not_hang_on_them(ages: tuple[int, int]) -> None:
    """The same words give the same pair, whatever the ages are."""
    one, other = ages
    draft = f"Sarah Dowd, {one}, won the seat.\n\nSarah Dowd, a {other}-year-old vet, spoke."
    assert _found(draft) == [(str(one), f"{other}-year-old")]
