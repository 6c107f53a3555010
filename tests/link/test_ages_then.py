"""An age of so many years ago, beside the one told now."""

import pytest

from factcheck.equations.judging import judge
from tests.link.drafting import loud, read

WRONG = (
    "Ann Orr, 38, left home 22 years ago, when she was 18.",
    "Ann Orr (38) left home 22 years ago, when she was 18.",
    "Ann Orr, 38, runs the shop. She left home 22 years ago, when she was 18.",
    "Ann Orr, 38, runs the shop. She was 18 when she left home, 22 years ago.",
    "Ann Orr, 38, runs the shop. Orr joined 25 years ago at the age of 18.",
    "Ann Orr, 38, runs the shop. It is small. “I was 18 when I came 15 years ago,” she said.",
    "The 38-year-old joined 25 years ago, aged 18.",
    "Bo Lee, 61, moved here 20 years ago as an 18-year-old.",
)
RIGHT = (
    "Ann Orr, 40, left home 22 years ago, when she was 18.",
    "Ann Orr, 41, left home 22 years ago, when she was 18.",
    "Ann Orr, 39, left home 22 years ago, when she was 18.",
    "Ann Orr, 40, runs the shop. She was 18 when she left home, 22 years ago.",
    "The 43-year-old joined 25 years ago, aged 18.",
    "Bo Lee, 38, moved here 20 years ago as an 18-year-old.",
)
APART = (
    "Ann Orr, 38, whose mother left 22 years ago, when she was 18, runs it.",
    "Ann Orr, 38, and Bo Lee, 41, met 22 years ago, when she was 18.",
    "Ann Orr, 38, runs the shop. Her mother opened it 22 years ago, when she was 18.",
    "Ann Orr, 38, runs the shop. Bea Lind joined 22 years ago, when she was 18.",
    "Ann Orr, 38, met Bo Lee, 50, there. She left home 22 years ago, when she was 18.",
    "Ann Orr, who died at 61, left home 22 years ago, when she was 18.",
    "Ann Orr, 38, runs the shop, sold 22 years ago. It took on 18-year-olds.",
    "Ann Orr, 38, says prices rose 22 years ago and a house was sold to a man of 18.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_ages_that_the_years_do_not_part(draft: str) -> None:
    """Two ages of one person are as many years apart as the story says have passed."""
    assert [rule for rule, _ in loud(draft)] == ["years-elapsed"]


@pytest.mark.parametrize("draft", RIGHT)
def test_ages_that_the_years_part(draft: str) -> None:
    """A birthday since or to come makes one year more or less."""
    (found,) = read(draft).relations["elapsed"]

    assert (judge(found).verdict, loud(draft)) == ("holds", [])


@pytest.mark.parametrize("draft", APART)
def test_ages_that_may_be_of_two(draft: str) -> None:
    """Where the age may be another's, or is none of now, nothing is compared."""
    assert read(draft).relations.get("elapsed", ()) == ()
