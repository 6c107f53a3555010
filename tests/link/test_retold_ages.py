"""Ages: two that the words give to one person are equal."""

import pytest
from hypothesis import given, strategies as st

from factcheck.link.index import Index
from factcheck.link.times.retold_ages import find_retold_ages
from factcheck.link.times.retold_ages.codes import codes, pairs
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

ONE = [
    "Police charged a {}-year-old man over the fire on Monday. ¶ The {}-year-old will appear "
    "in court next week.",
    "The mayor, Nora Quill, {}, won by nine votes. ¶ The {}-year-old Quill has run the mill "
    "for ten years.",
    "Ivo Marsh, {}, of Dunmore, died in the crash. ¶ Friends left flowers for Ivo Marsh, {}, "
    "at the roadside.",
]
TWO = [
    "A {}-year-old man and a {}-year-old woman were hurt in the crash.",
    "Nora Quill, {}, and her brother Ivo, {}, run the mill.",
    "Ivo Marsh, {}, of Dunmore, died on Monday. ¶ Marsh leaves a {}-year-old castle.",
]


def _index(text: str) -> Index:
    reading = read_source(read_text(text.replace(" ¶ ", "\n\n"), "draft.txt", None))
    return Index(reading.article, reading.figures)


@pytest.mark.parametrize("draft", ONE)
def test_two_ages_of_one_person_are_equal(draft: str) -> None:
    """An age told again with another value is found, with the same value it is not."""
    wrong = loud(draft.format(38, 53).replace(" ¶ ", "\n\n"))
    right = loud(draft.format(38, 38).replace(" ¶ ", "\n\n"))

    assert ([rule for rule, _ in wrong], right) == (["two-values"], [])


@pytest.mark.parametrize("draft", TWO)
def test_two_persons_have_ages_of_their_own(draft: str) -> None:
    """Ages of two persons are not proposed."""
    assert list(find_retold_ages(_index(draft.format(38, 53)))) == []


@given(st.sampled_from(ONE + TWO), st.integers(20, 99), st.integers(20, 99))
def test_a_pair_knows_no_age(draft: str, one: int, other: int) -> None:
    """Other ages leave every code as it is."""
    told, again = (
        [codes(pair) for choice in pairs(_index(draft.format(*ages))) for pair in choice]
        for ages in ((38, 53), (one, other))
    )

    assert told == again
    assert told
