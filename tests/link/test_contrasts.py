"""Contrasts: of two figures set against each other, the one made little of is the lesser."""

import pytest

from tests.link.drafting import loud


@pytest.mark.parametrize(("draft", "right", "wrong"), [
    ("Now {} of the council is female, compared to just 19.1% in 2017.", "28.5%", "18.5%"),
    ("The works made {} vans, against only 480 the year before.", "520", "420"),
    ("Sales grew to {} from a mere £48 million in 1995.", "£84 million", "£44 million"),
    ("Only {} wells were drilled, against 137 a year ago.", "55", "155"),
    ("Some {} of nurses support the plan, but just 35% of doctors do.", "86%", "26%"),
    ("In Hull {} of pupils walk, while only 41% do in York.", "63%", "36%"),
    ("Exports rose {} in May, while imports rose only 8.5%.", "35%", "5.8%"),
    ("Growth was {} in 2004, up from barely 0.3% in 2003.", "1.1%", "0.1%"),
])  # fmt: skip
def test_what_is_made_little_of_is_the_lesser(draft: str, right: str, wrong: str) -> None:
    """“Just” or “only” before one of two like figures that are set against each other."""
    assert ([], 1) == (loud(draft.format(right)), len(loud(draft.format(wrong))))


@pytest.mark.parametrize("draft", [
    "Only 42% approve of the plan, while 34% do not.",
    "Angry letters came from 36 towns and three counties, but just nine teachers wrote.",
    "It wants not just £12 million but £9 million more.",
    "It entered the market in the last three years, up from nothing just four years ago.",
    "Just over 60% of men came, compared with 70% of women.",
])  # fmt: skip
def test_little_beside_something_else(draft: str) -> None:
    """What was hoped for, another noun and a time long past are no other side."""
    assert loud(draft) == []
