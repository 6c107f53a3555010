"""What a rate makes over so long, and so many in each of so many, with the total told."""

import pytest

from factcheck.equations.judging import judge
from tests.link.drafting import loud, read

# Each text right and with one number wrong.
TOTALS: tuple[tuple[str, str, str], ...] = (
    ("He paid £320 a week for 12 weeks, {} in all.", "£3,840", "£3,940"),
    ("He paid £320 a week for 12 weeks, a total of {}.", "£3,840", "£3,480"),
    ("He paid £320 a week for the first 12 weeks, or {}.", "£3,840", "£3,940"),
    ("He paid £320 a week for 12 weeks, or about {}.", "£3,800", "£4,800"),
    ("He paid £320 a week for 12 weeks ({}).", "£3,840", "£4,840"),
    ("He paid £320 a week over 12 weeks, which comes to {}.", "£3,840", "£3,940"),
    ("She paid {}, or £320 a week for 12 weeks.", "£3,840", "£3,940"),
    ("She paid {}, or £320 a month for two years.", "£7,680", "£9,680"),
    ("He got a total of {} — £320 a week for 12 weeks.", "£3,840", "£3,940"),
    ("He pays £320 a week. Over 12 weeks that comes to {}.", "£3,840", "£4,840"),
    ("The mill burns four tonnes a day. In 30 days that makes {} tonnes.", "120", "140"),
    ("The lease costs $150 a month for two years, {} in all.", "$3,600", "$4,600"),
    ("There are six flats on each of nine floors, {} in all.", "54", "52"),
    ("There are {} flats, six on each of nine floors.", "54", "52"),
    ("The tower has nine floors with six flats each, {} in all.", "54", "52"),
    ("It cost 1.28 billion yuan (or {} million yuan from each of its 16 firms).", "80", "90"),
    ("The rocket has 27 engines — {} in each of the three boosters.", "nine", "eight"),
    ("He got £20 from each of 12 friends, making {}.", "£240", "£260"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), TOTALS)
def test_a_rate_for_so_long_makes_its_total(text: str, right: str, wrong: str) -> None:
    """What each adds, times how many there are, is the sum told, before them or behind."""
    assert loud(text.format(right)) == []
    assert [rule for rule, _ in loud(text.format(wrong))] == ["per-head"]


@pytest.mark.parametrize("total", ["42", "30"])
def test_a_day_may_be_a_working_day(total: str) -> None:
    """Two a day are 42 after three weeks, or 30 in five-day weeks."""
    draft = f"She sold two a day, and after three weeks had sold {total}."
    (found,) = read(draft).relations["per_head"]
    assert judge(found).verdict == "holds"


def test_a_rate_that_goes_on_is_told_by_its_verb() -> None:
    """Far more than a rate makes in its time is told."""
    draft = "She sold two a day, and after three weeks had sold 92."
    assert [rule for rule, _ in loud(draft)] == ["per-head"]


@pytest.mark.parametrize(
    "draft",
    [
        "He paid £320 a week for 12 weeks or £3,000 up front.",
        "He paid £320 a week for 12 weeks and £3,000 in all for the car.",
        "He paid £320 a week for 12 weeks. The car cost £9,000.",
        "It runs 40 trains a day for five days and 30 on Sundays, 300 in all.",
        "He sold six on each of nine floors and 52 others.",
        "There are six shops on each of nine floors and the tower has 80 flats.",
        "She sold two a day, and after three weeks lost 90.",
        "She gets a total of $500, or $125 a quarter over the next two years.",
    ],
)
def test_a_sum_of_something_else_is_left_alone(draft: str) -> None:
    """Another way to pay, another sum and a second rate are not what the first one makes."""
    assert read(draft).relations.get("per_head", ()) == ()
