"""What a fresh editor's drafts showed: days to come, ages, headlines of another scale."""

from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2024, 11, 8)


@pytest.mark.parametrize(
    "draft",
    [
        "Hale, who was born in 1977, must report to prison by noon on Monday, January 6.",
        "Hale, who was sentenced in May, must report to prison on Monday, January 6.",
        "The hall, which was closed in 2022, will open again on Monday, January 6.",
        "Three people died, two women aged 19 and 71 and one man aged 34.",
        "Four people died, two women aged 19 and 71 and two men aged 34 and 58.",
        "[Headline] Mill makes $1.5 million profit\n\nThe mill made a profit of $1.5 million.",
    ],
)
def test_what_is_right_is_left_alone(draft: str) -> None:
    """A day is placed by the verb before it; people counted behind an age are none."""
    assert loud(draft, DAY) == []


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        ("Hale must report to prison by noon on Sunday, January 6.", "weekday-date"),
        ("Two women aged 19, 71 and 80 were hurt.", "announced-count"),
        (
            "[Headline] Mill makes $1.5 billion profit\n\nThe mill made a net profit of $1.5 "
            "million.",
            "headline-against-body",
        ),
    ],
)
def test_what_is_wrong_is_told(draft: str, rule: str) -> None:
    """The same with a day, a count or a scale that is wrong."""
    assert [found for found, _ in loud(draft, DAY)] == [rule]
