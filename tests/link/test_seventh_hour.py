"""What an editor met in the seventh first hour, each as a kind of its own."""

from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2024, 6, 5)
WRONG = (
    (
        "years-elapsed",
        "Halden, founded in a barn in Bergen in 1949, marks its 65th anniversary.",
    ),
    (
        "years-elapsed",
        "Set up in a barn and opened in 1949, it marks its 65th anniversary in 2024.",
    ),
    (
        "years-elapsed",
        "The hall was founded in 1949 and will mark its 65th anniversary in 2024.",
    ),
    ("years-elapsed", "The design, begun in 2019 and completed in 2022, took five years."),
    (
        "years-elapsed",
        "The bridge, started in June 2015 and opened in June 2022, took four years.",
    ),
    ("parts-and-total", "The Herons are 7-3 after nine games."),
    (
        "two-values",
        "Floods killed 43 people on Sunday.\n\nOf the 46 people killed, 11 were men.",
    ),
    (
        "two-values",
        "The toll of dead rose to 43.\n\nThe 46 people killed will be named on Friday.",
    ),
    (
        "weekday-date",
        "The trial ran for 4.4 years.\n\nShe told the court so on Monday, May 28, in Leeds.",
    ),
)
RIGHT = (
    "Halden, founded in a barn in Bergen in 1949, marks its 75th anniversary.",
    "The hall was founded in 1949 and marked its 50th anniversary in 1999.",
    "The design, begun in 2019 and completed in 2022, took three years.",
    "The bridge opened in 2015 and was closed in 2022, and took four years to build.",
    "The Herons are 6-3 after nine games.",
    "Ms Lee went 8-0 over her last 11 starts.",
    "Floods killed 43 people on Sunday.\n\nThe 46 people hurt were taken to Leeds.",
    "It cost 96 billion kroner ($13.9 billion).",
    "Half of the group took the pill. In the group of the pill 5 percent fell ill.",
    "Two years on, she told of it.\n\nShe had left on Monday, May 29, she said.",
)


@pytest.mark.parametrize(("rule", "draft"), WRONG)
def test_what_was_silent_is_told(rule: str, draft: str) -> None:
    """Whatever stands between the figures, their roles join them."""
    assert [name for name, _ in loud(draft, DAY)] == [rule]


@pytest.mark.parametrize("draft", RIGHT)
def test_right_copy_passes(draft: str) -> None:
    """The same in right figures, and what only looks alike."""
    assert loud(draft, DAY) == []
