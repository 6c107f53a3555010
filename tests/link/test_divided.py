"""What divides a total: marks, "with", "including", "of which", and the next sentence."""

import re

import pytest
from hypothesis import given, strategies as st

from factcheck.link.index import Index
from factcheck.link.sums.divided import find_divided
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

DIVIDED = (
    "The county saw 454 cases on Monday, with {{386|368}} infections found in Hull, 36 in "
    "Leeds and 32 in York.",
    "In two years 24 clubs have been formed — {{14|19}} with leave of the league and 10 "
    "without it.",
    "The bank set aside $160 million (£125 million) — including {{$60|$80}} "
    "million in aid for farms and $100 million for roads.",
    "The fleet has {{14|12}} ships, including seven tugs, one dredger, two ferries and four "
    "barges.",
    "A study named 85 victims – {{52|25}} men, 31 women, one girl and one boy.",
    "The town lost 115 teachers. {{74|47}} retired and 41 resigned.",
    "The survey found 44 new species. Of these, {{14|41}} had been seen before, but the "
    "remaining 30 were unknown.",
    "He had argued 32 cases. He won {{14|24}} of those cases at home and 18 abroad.",
    "Of the firm's $10 million debt, {{$6|$9}} million is owed to banks and the remaining $4 "
    "million to its owners.",
    "The choir raised £1.2m. This includes {{£600,000|£900,000}} from concerts, £200,000 from "
    "records and £400,000 from gifts.",
)
NOT_DIVIDED = (
    "Gangs of 300 men with 20 dogs and 12 cats came by.",
    "Seven plants were shut, including 2,750 workers in Hull and 4,800 in Leeds.",
    "Delta had 722 planes, compared with 618 at Orr and 427 at Lee.",
    "The index stood at 234; 269 in Hull; 285 in Leeds; and 264 in York.",
    "In two sectors — 116 and 62 — the air is bad.",
    "The wards have 24 patients — 20 in Hull and three in York and one in Leeds.",
    "It fined four builders, with 315 yards of pipe and 64 of cable.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", DIVIDED)
def test_parts_of_a_total_fit_it(draft: str) -> None:
    """The right numbers draw nothing, a number that does not fit draws a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", NOT_DIVIDED)
def test_numbers_beside_a_total_are_no_parts(draft: str) -> None:
    """Other things, other times, levels and labels divide nothing."""
    assert _found(draft) == []


def test_a_count_of_places_is_not_what_is_divided() -> None:
    """The persons are divided, not the districts that they live in."""
    draft = (
        "So far 7,038 fell ill in three towns — 5,622 in Hull, 817 in Leeds and 599 in York."
    )
    assert _found(draft) == [("7,038", ("5,622", "817", "599"), True)]


def test_what_is_only_included_may_fall_short() -> None:
    """“Including” tells of no more than all."""
    draft = "The fire hurt 31 people, including three children and seven women."
    assert _found(draft) == [("31", ("three", "seven"), False)]


@given(st.tuples(*[st.integers(2, 999)] * 3))
def test_what_is_divided_does_not_hang_on_values(values: tuple[int, ...]) -> None:
    """The same words give the same parts and total, whatever the numbers are."""
    total, one, two = values
    draft = f"The town has {total} teachers — {one} in Hull and {two} in York."
    assert _found(draft) == [(str(total), (str(one), str(two)), True)]


def _found(draft: str) -> list[tuple[str, tuple[str, ...], bool]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_divided(Index(reading.article, reading.figures))
    return [
        (each.total.text, tuple(part.text for part in each.parts), each.closed)
        for each in found
        if each.total is not None
    ]


@pytest.mark.parametrize(("draft", "right", "wrong"), [
    ("The wards had {} patients—21 in Hull and three each in York and Ely.", "27", "37"),
    ("It shut {} shops: three in Hull and two each in York, Ely and Ripon.", "nine", "ten"),
    ("The city will buy {} buses (1,000 each for Hull and York).", "2,000", "3,000"),
])  # fmt: skip
def test_a_part_counts_for_each_that_is_named(draft: str, right: str, wrong: str) -> None:
    """“Each in York and Ely” makes a part count twice."""
    found = [rule for rule, _ in loud(draft.format(wrong))]

    assert (["parts-and-total"], []) == (found, loud(draft.format(right)))
