"""Numbers of things done, and the row of verbs that tells them."""

import pytest

from tests.link.drafting import loud, read

# Each with a place for one more verb.
ROWS: tuple[tuple[str, str], ...] = (
    ("The council made three changes: it added a lane, restored the bus{} and cut the fee.",
     ", delayed the toll"),
    ("The council took three steps — it added a lane, restored the bus{}, and cut the fee.",
     ", delayed the toll"),
    ("The law does three things: it caps rents, bans fees{} and sets a register.",
     ", funds repairs"),
    ("The board made three decisions: they sold the mill, they shut the mine{} and they kept "
     "the yard.", ", they closed the shop"),
    ("The mayor set three tasks: she would run the port, fix the roads{} and pay the crews.",
     ", fill the pits"),
    ("The court gave three orders: the firm must pay the fine, repair the wall{} and report by "
     "May.", ", clear the site"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "more"), ROWS)
def test_a_verb_tells_each_thing_done(text: str, more: str) -> None:
    """Three things take three verbs of one subject; a fourth is one too many."""
    assert loud(text.format("")) == []
    assert [rule for rule, _ in loud(text.format(more))] == ["announced-count"]


@pytest.mark.parametrize(
    "draft",
    [
        "The council made two changes: it added a lane, which is new, a kerb and a bay.",
        "The council made three changes: it added lanes such as ours, cut a fee and left.",
        "The police searched three homes: they found a gun, seized a car, took a bag and left.",
        "The council made three changes: it cleared and paved the yard, and cut the fee.",
        "The council made three changes, it said: the fee rose, fell and rose.",
    ],
)
def test_rows_that_hold_something_else_are_left_alone(draft: str) -> None:
    """What goes on telling, names some only, or holds two verbs in a piece is no such row."""
    why = "a row of verbs tells what it counts"
    found = read(draft).relations.get("counted_list", ())
    assert [each for each in found if getattr(each, "why", "") == why] == []
