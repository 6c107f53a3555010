"""Ranges: the lower end comes first, whatever the unit and the form."""

import pytest

from factcheck.link.index import Index
from factcheck.link.orders.ranges import find_ranges
from factcheck.model.relation import figures_of
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text


def _ends(text: str) -> list[tuple[str, ...]]:
    reading = read_source(read_text(text, "draft.txt", None))
    found = find_ranges(Index(reading.article, reading.figures))
    return [tuple(map(str, figures_of(one))) for one in found]


@pytest.mark.parametrize(("draft", "ends"), [
    ("The line would cost $373 million to $124 million a year.",
     ("$373 million", "$124 million a year")),
    ("The trial takes six to four weeks.", ("six", "four weeks")),
    ("Those in the 90th to 51st percentiles owned little.", ("90th", "51st")),
    ("False returns were filed for the years 2011 through 2006.", ("2006", "2011")),
    ("He was mayor (2012-2004).", ("2004", "2012")),
    ("Women aged 44 to 18 were asked.", ("44", "18")),
    ("Some 300 to 200 people marched.", ("300", "200")),
    ("Analysts expect growth of 3.5 to 2.5 percent.", ("3.5", "2.5 percent")),
    ("A room is £90-£75 a night.", ("£90-£75 a night", "£90-£75 a night")),
])  # fmt: skip
def test_ends_in_any_form_are_found(draft: str, ends: tuple[str, ...]) -> None:
    """Two figures joined as a range are its ends; the unit may stand with the last alone."""
    assert _ends(draft) == [ends]


@pytest.mark.parametrize("draft", [
    "Sales fell from $90 million to $40 million.",
    "Voters backed it by 55 percent to 45 percent.",
    "The council voted 70 to 22 for the plan.",
    "The country owed $800m to seven suppliers.",
    "She outraised him $357,000 to $128,000.",
    "He moved up from 16th to third.",
    "Shares rose 65 cents to $14.35.",
])  # fmt: skip
def test_changes_scores_and_debts_are_no_ranges(draft: str) -> None:
    """A word of direction, of voting or of passing makes two figures something else."""
    assert _ends(draft) == []
