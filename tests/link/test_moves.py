"""Moves in amount and in percent, rises in amount alone, and premiums over a price."""

import pytest

from factcheck.model.relation import Change
from tests.link.drafting import loud, read

# Each text right and with one figure wrong, and what is linked.
MOVES: tuple[tuple[str, str, str], ...] = (
    ("Shares in Holm rose $2.00, or {} percent, to $52.00.", "4", "9"),
    ("Shares in Holm rose $2.00 or {} percent to $52.00 on the exchange.", "4", "9"),
    ("The news sent Holm's shares up {} or about four percent to a new 1997 high of A$15.60.",
     "60 cents", "6 cents"),
    ("Holm closed {} cents or five percent higher at A$6.30, a record close.", "30", "70"),
    ("Shares in Holm closed down 20 cents, or {} percent lower, to $4.80.", "4", "8"),
    ("At noon the shares were {} cents or two percent lower at $4.90.", "10", "25"),
    ("The stock traded at $52.00, up {}, or 4 percent, in late trading.", "$2.00", "$4.00"),
    ("Crude settled at $41.20 a barrel, up {} or three percent.", "$1.20", "$2.20"),
    ("Tin ended at $19.00, down $1.00, or {} percent, from Monday.", "5", "15"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), MOVES)
def test_a_move_told_twice_is_held_to_its_level(text: str, right: str, wrong: str) -> None:
    """The amount is its percentage of the level before, wherever the level after stands."""
    assert loud(text.format(right)) == []
    assert [rule for rule, _ in loud(text.format(wrong))] == ["amount-and-percent"]


@pytest.mark.parametrize(
    "draft",
    [
        "Credit fell $6 billion, or at an 8 percent annual rate, to $905 billion.",
        "The unit earned $6 billion, or 8 percent of sales, and paid $905 million.",
        "Holm fell $1, or 9 percent, and Orme fell to $52.",
    ],
)
def test_a_yearly_rate_or_another_share_is_no_move(draft: str) -> None:
    """A rate by the year, a share and another paper's level are left alone."""
    changes = read(draft).relations.get("change", ())
    told_twice = [each for each in changes if isinstance(each, Change) and each.amount]
    assert told_twice == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The bank took $8.8 million in fees in 2016 — an increase of {}.", "$1.1 million",
         "$11 million"),
        ("Takings were £40 million, a rise of {} on the year.", "£6 million", "£60 million"),
        ("Reserves rose by {} to $586 billion.", "$2.5 billion", "$2.5 trillion"),
        ("Demand will grow by {} to 13,200 tonnes.", "300 tonnes", "30,000 tonnes"),
    ],
)  # fmt: skip
def test_a_rise_is_no_more_than_what_it_led_to(text: str, right: str, wrong: str) -> None:
    """Where the level before is not told, none is greater than that level."""
    assert loud(text.format(right)) == []
    assert "change-and-difference" in [rule for rule, _ in loud(text.format(wrong))]


@pytest.mark.parametrize(
    "draft",
    [
        "Flax closed up 4.90 to 4.00 dollars a tonne.",
        "Spending fell by $50 million to $8 million.",
        "It made $8 million, against an increase of $11 million in costs.",
        "The sale could raise $20 million to $10 million.",
        "It paid $2 million, or an average increase of $11 million.",
    ],
)
def test_a_fall_a_range_or_another_rise_has_no_such_bound(draft: str) -> None:
    """A fall may be more than what is left, and a rise of something else more than anything."""
    assert loud(draft) == []


PREMIUMS: tuple[tuple[str, str, str], ...] = (
    ("Orme will pay $48 a share, a {} percent premium to Holm's close of $40.", "20", "30"),
    ("The stock listed at £60, a {} per cent premium to the issue price of £40.", "50", "5"),
    ("New shares cost 30 euros each. That price represents a discount of around {} percent to "
     "Holm's closing share price of 40 euros on Monday.", "25", "52"),
    ("The bond converts at $24.00 a share, which represents a premium of {} percent over last "
     "night's $20.00 close.", "20", "12"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), PREMIUMS)
def test_a_premium_is_held_to_the_two_prices(text: str, right: str, wrong: str) -> None:
    """What is paid is so much more, or less, than the price that the premium is over."""
    assert loud(text.format(right)) == []
    assert [rule for rule, _ in loud(text.format(wrong))] == ["percent-change"]


@pytest.mark.parametrize(
    "draft",
    [
        "Orme will pay $48, a 90 percent premium to the closing price, and owes $40.",
        "Orme offers $48 and a 90 percent discount for members on the $40 fee and on parking.",
        "Tickets cost $48 or $60. Members get a 90 percent discount on the $40 fee.",
    ],
)
def test_a_premium_over_a_price_that_is_not_told_links_nothing(draft: str) -> None:
    """A price behind another clause, or one of two before it, is not what it is over."""
    assert [rule for rule, _ in loud(draft) if rule == "percent-change"] == []
