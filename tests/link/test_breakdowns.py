"""Totals and their parts: in one sentence, below it in bullets, and around it."""

from factcheck.model.relation import Breakdown
from tests.link.drafting import loud, read


def _sums(draft: str) -> list[tuple[str, tuple[str, ...], int]]:
    found = read(draft).relations.get("breakdown", ())
    return [
        (str(sum_.total), tuple(part.text for part in sum_.parts), len(sum_.singles))
        for sum_ in found
        if isinstance(sum_, Breakdown)
    ]


def test_a_single_without_a_number_counts_one() -> None:
    """An article before a noun is a part of one."""
    draft = "A panel of eight – two judges, five teachers and, oddly, a chef – chose her."

    assert _sums(draft) == [("eight", ("two", "five"), 1)]


def test_a_part_that_does_not_fit_is_reported() -> None:
    """A part changed after the total was written is told with the total."""
    draft = "The league has 41 clubs - the original 16 founders plus 15 that came later."

    assert loud(draft) == [("parts-and-total", ("41", "16", "15"))]


def test_bullets_with_each_count_every_receiver() -> None:
    """An amount "each" counts once for every name behind it."""
    draft = """
        The fund gave nearly $30,000 to groups that help families:

        - $14,500 to the Tern Shelter

        - $5,000 each to Larder North, Larder South and Open Table, Inc.

        - $250 to the Night Bus"""

    assert loud(draft) == []
    assert loud(draft.replace("nearly $30,000", "$50,000")) == [
        ("parts-and-total", ("$50,000", "$14,500", "$5,000 each", "$250"))
    ]


def test_records_add_up_to_the_games_they_cover() -> None:
    """Wins, losses and ties are the games of the stretch."""
    assert loud("The Terns went 5-2-1 over their past eight.") == []
    assert loud("The Terns went 5-2-1 over their past six.") == [
        ("parts-and-total", ("5-2-1", "six"))
    ]
    assert loud("The Gulls ended a six-game run (5-0-2).") == [
        ("parts-and-total", ("six-game", "5-0-2"))
    ] or loud("The Gulls ended a six-game run (5-0-2).") == [
        ("parts-and-total", ("six", "5-0-2"))
    ]


def test_shares_of_one_surface_pass_a_hundred() -> None:
    """Shares that cover one surface cannot cover more than all of it."""
    draft = """
        Forests (covering 55 percent of the island) and bogs (covering {} percent of the
        island) meet at the coast. Towns cover 14 percent of the island."""

    assert loud(draft.format(25)) == []
    assert [rule for rule, _ in loud(draft.format(52))] == ["shares-of-one-whole"]
