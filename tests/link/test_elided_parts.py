"""Numbers that leave out their noun share out the things told before."""

import re

import pytest
from hypothesis import given, strategies as st

from factcheck.link.index import Index
from factcheck.link.sums.elided_parts import find_elided_parts
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

SHARED_OUT = (
    "The region had 34 new cases on Sunday.\n\nOf the new cases announced, {{26|36}} were "
    "caught at home and eight were imported.",
    "In May 1,847 migrants came, of whom {{1,812|1,821}} were Poles, 13 were Czechs and 22 "
    "were Greeks.",
    "There had been 31 polls in a week. Orr led in 19, Lee in {{seven|eleven}}, and five were "
    "tied.",
    "The wards have {{26|16}} patients: 19 in Hull, four in Leeds and three in York.",
    "The firm has {{80|70}} engineers, with 27 in Hull, 22 in Leeds and 31 in York.",
    "The shelter took in 40 dogs, of which {{27|37}} were found homes and 13 are waiting.",
)
NOT_SHARED_OUT = (
    "Of the four stations, three were busy - 273 at Hull, 250 at Leeds and 248 at York.",
    "The court fined four builders in sectors 83, 104, 44 and 26.",
    "Phases 11 and 12 show 12 rivals; phase 13, 14 and 15 list 9 more.",
    "Hull saw 1,986 fires, 3,233 in 2022 and 5,993 in 2021.",
    "The bank shut 81 branches, compared with 125 last year and 93 in 2007.",
    "Police listed seven people as missing.\n\nOf the wounded, 132 were guests and 12 staff.",
    "There were two new local cases.\n\nOf the foreign cases, 179 are over and 49 are active.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", SHARED_OUT)
def test_parts_without_a_noun_are_no_more_than_all(draft: str) -> None:
    """The right numbers draw nothing, a part or a total that does not fit draws a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", NOT_SHARED_OUT)
def test_numbers_of_other_things_are_no_parts(draft: str) -> None:
    """Labels, other years, other kinds and readings at places share nothing out."""
    assert _found(draft) == []


@given(st.tuples(*[st.integers(2, 999)] * 3))
def test_what_is_shared_out_does_not_hang_on_values(values: tuple[int, ...]) -> None:
    """The same words give the same parts and total, whatever the numbers are."""
    total, one, two = values
    draft = f"The ship took {total} guests, of whom {one} were ill and {two} were tired."
    assert _found(draft) == [(str(total), (str(one), str(two)))]


def _found(draft: str) -> list[tuple[str, tuple[str, ...]]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_elided_parts(Index(reading.article, reading.figures))
    return [(str(one.total), tuple(map(str, one.parts))) for one in found]
