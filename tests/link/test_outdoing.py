"""Outdoing: a level against the expectation or record that it is said to beat or miss."""

import pytest

from factcheck.link.index import Index
from factcheck.link.orders.outdoing import find_outdone_levels
from factcheck.model.relation import Comparison
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud


def _orders(text: str) -> list[tuple[str, str]]:
    reading = read_source(read_text(text, "draft.txt", None))
    found = find_outdone_levels(Index(reading.article, reading.figures))
    return [(str(one.greater), str(one.lesser)) for one in found if isinstance(one, Comparison)]


@pytest.mark.parametrize(("draft", "order"), [
    ("It earned 63 cents a share. That topped the average forecast of 75 cents a share.",
     ("63 cents a share", "75 cents a share")),
    ("Profit was 34 cents a share, surpassing the 55 cents a share that analysts expected.",
     ("34 cents a share", "55 cents a share")),
    ("Earnings of $1.40 a share beat the consensus estimate of $1.55 a share.",
     ("$1.40 a share", "$1.55 a share")),
    ("Earnings of $1.40 a share missed the consensus estimate of $1.25 a share.",
     ("$1.25 a share", "$1.40 a share")),
    ("Sales rose to $4 million from $3 million, topping the $6 million target.",
     ("$4 million", "$6 million")),
    ("Sales were $162 million, above its estimate of $165 million to $185 million.",
     ("$162 million", "$165 million to $185 million")),
    ("Profit fell to £71 million, below forecasts of £63 million to £70 million.",
     ("£63 million to £70 million", "£71 million")),
])  # fmt: skip
def test_a_level_is_put_beside_what_was_expected(draft: str, order: tuple[str, str]) -> None:
    """The level before the verb, here or in the sentence before, stands against the goal."""
    assert _orders(draft) == [order]


@pytest.mark.parametrize("draft", [
    "Profit of $5 million beat forecasts by $1 million.",
    "Of 90 firms, 60 percent beat estimates, below the usual 70 percent.",
    "It fell to 2.8 percent and might drop below its target of 2 percent.",
    "She topped the list with 58 votes and 12 delegates, as expected.",
])  # fmt: skip
def test_margins_and_chances_are_no_goals(draft: str) -> None:
    """A difference, a share of firms and what may yet happen tell no order."""
    assert _orders(draft) == []


@pytest.mark.parametrize(("draft", "right", "wrong"), [
    ("Profit rose to {}, in line with forecasts of £64 million to £75 million.", "£70 million",
     "£90 million"),
    ("Profit was {}. This was in line with forecasts of £64 million to £75 million.",
     "£65 million", "£56 million"),
    ("Income was {}, within its target range of £30 million to £35 million.", "£31 million",
     "£13 million"),
    ("Sales of {} were at the low end of its forecast of $2 billion to $7 billion.",
     "$2.2 billion", "$9 billion"),
    ("Sales were {}, above its estimate of $165 million to $185 million.", "$192 million",
     "$129 million"),
])  # fmt: skip
def test_a_level_placed_by_a_range_lies_where_the_words_say(
    draft: str, right: str, wrong: str
) -> None:
    """What is in line with a range lies in it, what is above it is no smaller."""
    assert loud(draft.format(right)) == []
    assert loud(draft.format(wrong)) != []
