"""One draft each with the right figure and with a wrong one."""

import pytest

from tests.link.drafting import loud

PAIRS = [
    (
        "majority-and-margin",
        "The other {} passengers walked away; 12 of the 20 on the bus were hurt.",
        "eight",
        "nine",
    ),
    (
        "parts-and-total",
        "The fund has 40 members, {} of whom live abroad; the remaining 28 live in Tal.",
        "12",
        "21",
    ),
    (
        "parts-and-total",
        "Police held 14 people on Monday. {} were released on Tuesday; the "
        "other five stay in jail.",
        "Nine",
        "Six",
    ),
    (
        "parts-and-total",
        "The sale raised $6.2 million: $4.1 million for the house and {} for the land.",
        "$2.1 million",
        "$1.2 million",
    ),
    (
        "announced-count",
        "Orr, Lund and Dent were the {} winners.",
        "three",
        "four",
    ),
    (
        "announced-count",
        "The prize went to {} people: Ann Orr of Hull, Bo Lund of Leeds and Cy Dent of York.",
        "three",
        "two",
    ),
    (
        "announced-count",
        "The school teaches {} languages, French, German and Latin.",
        "three",
        "four",
    ),
    (
        "announced-count",
        "{} ships — the Tern, the Gull and the Heron — were lost.",
        "Three",
        "Five",
    ),
    (
        "announced-count",
        "The bridge links {} towns, Aalst and Bree.",
        "two",
        "three",
    ),
    (
        "announced-count",
        "The dead were named as Ann Orr, 41, Bo Lund, 29, and Cy Dent, 33. "
        "All {} worked at the mill.",
        "three",
        "four",
    ),
    (
        "headline-against-body",
        "[Headline] {} hurt in hotel fire\n\nTwelve guests were hurt when "
        "fire swept a hotel in Tal, the mayor said.",
        "Twelve",
        "Twenty",
    ),
    (
        "headline-against-body",
        "[Headline] Council tax to rise {}%\n\nHouseholds in Tal will pay "
        "4.9% more council tax from April.",
        "4.9",
        "9.4",
    ),
    (
        "headline-against-body",
        "[Headline] Court jails trader for {} years\n\nA trader was jailed "
        "for seven years on Friday for fraud.",
        "seven",
        "nine",
    ),
    (
        "headline-against-body",
        "[Headline] Airport loses {} flights to strike\n\nA strike by pilots "
        "grounded 230 flights at Tal airport on Monday.",
        "230",
        "320",
    ),
    (
        "headline-against-body",
        "[Headline] Oil spill covers {} beaches\n\nOil has washed up on six "
        "beaches since Sunday, officials said.",
        "six",
        "nine",
    ),
    (
        "part-bigger-than-whole",
        "The hotel has {} rooms, 80 of them with a view of the sea.",
        "200",
        "60",
    ),
    (
        "order-of-figures",
        "Turnout was {} percent, above the 61 percent of the last election.",
        "66",
        "56",
    ),
    (
        "parts-and-total",
        "Of every 100 calls, 62 are answered within a minute and {} are not.",
        "38",
        "83",
    ),
    (
        "shares-of-one-whole",
        "In the runoff Orr took 56 percent and Lund {} percent.",
        "44",
        "54",
    ),
    (
        "shares-of-one-whole",
        "Solar made up 21 percent of output, wind 34 percent and coal {} percent.",
        "45",
        "65",
    ),
    (
        "parts-and-total",
        "The ship carried 240 passengers and 60 crew, {} people in all.",
        "300",
        "330",
    ),
    (
        "two-values",
        "The tunnel is {} km long.\n\nDrivers will pay $4 to use the tunnel, "
        "which at 26 km is the longest in the land.",
        "26",
        "62",
    ),
    (
        "two-values",
        "The charity fed 3,400 families.\n\nEach of the {} families got rice and oil.",
        "3,400",
        "4,300",
    ),
    (
        "caption-against-text",
        "[Caption] The {}-storey tower in Tal.\n\nThe tower has 42 storeys and two lifts.",
        "42",
        "24",
    ),
]


@pytest.mark.parametrize(("rule", "draft", "right", "wrong"), PAIRS)
def test_only_the_wrong_figure_is_found(rule: str, draft: str, right: str, wrong: str) -> None:
    """The right figure draws nothing, the wrong one the rule made for it."""
    passed, found = loud(draft.format(right)), loud(draft.format(wrong))

    assert passed == []
    assert [name for name, _ in found] == [rule]
