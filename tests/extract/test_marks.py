"""Signs of currencies, groups of digits and characters that only look like others."""

from decimal import Decimal

import pytest

from factcheck.extract import extract
from factcheck.model.quantity import Quantity
from factcheck.model.tokens import tokenize
from factcheck.units import quantify
from tests.extract.made import found, rejects, story, words


def all_of(text: str) -> list[Quantity]:
    """Return the quantities of a text."""
    return list(quantify(extract(story(text))[0]))


MONEY = [
    ("It was CHF 14’500 in all.", "14500", "CHF"),
    ("It was Fr. 2'398.50 in all.", "2398.50", "CHF"),
    ("It was CHF 1'250'000 in all.", "1250000", "CHF"),
    ("It was 1\u00a0298,00 € in all.", "1298.00", "EUR"),
    ("It was 1 298,00 € in all.", "1298.00", "EUR"),
    ("It was €1 298,50 in all.", "1298.50", "EUR"),
    ("It was .6543 euro in all.", "0.6543", "EUR"),
    ("It was $76 US in all.", "76", "USD"),
    ("It was 💲50 in all.", "50", "USD"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MONEY)
def test_money_as_the_world_writes_it(text: str, value: str, unit: str) -> None:
    """Groups may be parted by spaces or apostrophes, and decimals by a comma."""
    (quantity,) = all_of(text)

    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


def test_an_exchange_rate() -> None:
    """A rate's second sum may begin with its point."""
    values = [(q.value, q.unit) for q in all_of("They fell. ($1=.6543 Pound)")]

    assert values == [(Decimal(1), "USD"), (Decimal("0.6543"), "GBP")]


UNSEEN = [
    ("It lost 4 mil\u00adlion pounds.", "4 mil\u00adlion pounds", 4_000_000),
    ("It lost 12 per\u00adcent.", "12 per\u00adcent", 12),
    ("It lost 1\u200b2 percent.", "1\u200b2 percent", 12),
]


@pytest.mark.parametrize(("text", "quoted", "value"), UNSEEN)
def test_unseen_characters_part_nothing(text: str, quoted: str, value: int) -> None:
    """A soft hyphen or a zero-width space is read over, and the place keeps it."""
    ((written, mention),) = found(text)

    assert (written, int(mention.low)) == (quoted, value)


def test_tokens_know_their_places_among_unseen_characters() -> None:
    """Each token quotes the text from its first to its last character that shows."""
    text = "\ufeffThe mem\u00adbers\u200b left."

    tokens = tokenize(text)

    assert tokens.words == ["The", "members", "left", "."]
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == [
        "The", "mem\u00adbers", "left", "."
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["It stood at − 4.46 points.", "It stood at −4.46 points."])
def test_a_true_minus_may_stand_apart(text: str) -> None:
    """The minus sign is no hyphen: with a space behind it too it makes a number negative."""
    (quantity,) = all_of(text)

    assert quantity.value == Decimal("-4.46")


def test_a_keycap_counts_nothing() -> None:
    """A digit drawn as a key is a mark of a list."""
    assert words("1\ufe0f\u20e3 Wash it.") == []
    assert [reason for _, reason in rejects("1\ufe0f\u20e3 Wash it.")] == ["keycap"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The fund lost 4 million pounds.", "GBP"),
        ("He lost 20 pounds on a diet.", "pound-mass"),
    ],
)
def test_who_loses_millions_loses_money(text: str, unit: str) -> None:
    """A person loses pounds of weight, but never millions of them."""
    assert all_of(text)[0].unit == unit
