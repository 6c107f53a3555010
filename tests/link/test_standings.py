"""Standings: who leads has more than who follows."""

import pytest

from factcheck.link.index import Index
from factcheck.link.orders.standings import find_standings
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud


def _orders(text: str) -> list[tuple[str, str]]:
    reading = read_source(read_text(text, "draft.txt", None))
    found = find_standings(Index(reading.article, reading.figures))
    return [(str(one.greater), str(one.lesser)) for one in found]


@pytest.mark.parametrize(("draft", "orders"), [
    ("Adler led with $64 million, followed by Marle's $85 million and Orr's $30 million.",
     [("$64 million", "$85 million"), ("$85 million", "$30 million")]),
    ("Hull have 31 points, just ahead of Leeds, with 48 points.", [("31 points", "48 points")]),
    ("Hull have 31 points, behind Leeds, who have 28 points.", [("28 points", "31 points")]),
    ("Ford's share was 16.4 percent, behind Lund's 22.9 percent and Orr's 15.6 percent.",
     [("22.9 percent", "16.4 percent"), ("15.6 percent", "16.4 percent")]),
    ("Norway ranked second with 44 medals. Kenya was third with 54 medals.", [("44", "54")]),
    ("The firm topped the table with $9 billion, and Orr came in third, with $12 billion.",
     [("$9 billion", "$12 billion")]),
])  # fmt: skip
def test_places_put_figures_in_order(draft: str, orders: list[tuple[str, str]]) -> None:
    """The figure of the higher place is the greater, whatever the two are."""
    assert _orders(draft) == orders


@pytest.mark.parametrize("draft", [
    "She leads on 68 strokes, followed by Lee on 70 strokes.",
    "The lowest rate was in Hull at 3 percent, followed by Leeds with 4 percent.",
    "The best air was in Hull at 85, followed by Leeds at 96.",
    "Growth was 1.2 percent, followed by 1.5 percent in the second quarter.",
    "The song was at four, followed by another at five.",
    "They are three points ahead of Leeds with 28 points.",
    "He shipped 10,000 tonnes, followed by another 110,000 tonnes for Orr.",
])  # fmt: skip
def test_the_fewest_the_best_and_time_are_no_places(draft: str) -> None:
    """Where less is better, or one thing follows another in time, nothing is put in order."""
    assert _orders(draft) == []


@pytest.mark.parametrize(
    ("draft", "above", "below"),
    [
        (
            "The dust index was highest at Hill Road (246), followed by Lake Rd (228), Quarry "
            "(265) and Mill Lane (12).",
            "228",
            "265",
        ),
        (
            "Region A had 664 fires, followed by 368 in B, 270 in C, 35 in D and 57 in E.",
            "35",
            "57",
        ),
        (
            "In the north, Hill Road had the worst AQI at 271, followed closely by Lake at 193 "
            "and Dale at 244.",
            "193",
            "244",
        ),
        (
            "The cartoon fell one place to number five, with takings of $4m. The comedy took "
            "sixth place with $4.4m.",
            "$4m",
            "$4.4m",
        ),
    ],
)
def test_one_place_out_of_order_is_told(draft: str, above: str, below: str) -> None:
    """A list that goes by size but in one place is wrong in that place."""
    assert loud(draft) == [("order-of-figures", (above, below))]


@pytest.mark.parametrize(
    "draft",
    [
        "Spain came third, followed by Italy in fifth.",
        "Cars made 12.8% of it, followed by mills at 3%, waste at 1.2%, dust at 1.6%, homes at "
        "3.3% and farms at 3.5%.",
        "Of the harbours, 27 other stations logged poor levels, exceeding 300.",
        "There are 100 men held, and it is believed that fewer than 70 of them live.",
        "She swam it in 45.9 seconds, faster than the 46.4 seconds of four days before.",
        "The hut had the best air at 112, followed by the barn at 131.",
    ],
)
def test_other_orders_are_no_ranking(draft: str) -> None:
    """Places, lists that go by something else, bounds and times are held to no size."""
    assert loud(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "Holm led, followed, in order, by Lund ({}), Orr (24%) and Lee (20%).",
        "Holm led with 30%, followed in order by Lund ({}), Orr (24%) and Lee (20%).",
        "The largest parties are, in order, Lund ({}), Orr (24%) and Lee (20%).",
        "The biggest groups were Lund ({}), Orr (24%) and Lee (20%), in that order.",
    ],
)
def test_a_list_in_order_goes_by_size(draft: str) -> None:
    """Each of those told in order has no more than the one before."""
    assert loud(draft.format("26%")) == []
    assert loud(draft.format("22%")) == [("order-of-figures", ("22%", "24%"))]


@pytest.mark.parametrize(
    "draft",
    [
        "It bought land in order to build 24 homes, 26 shops and 20 stalls.",
        "The largest firm put its house in order, sold 24 homes, 26 shops and 20 stalls.",
        "They were born in that order: Lund in 24 hours, Orr in 26 hours and Lee in 20 hours.",
    ],
)
def test_another_order_is_no_ranking(draft: str) -> None:
    """A purpose, a tidy house and an order of birth put no number above another."""
    assert loud(draft) == []
