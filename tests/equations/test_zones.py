"""Two clocks and two days: what the equation of time zones cannot tell."""

from factcheck.equations.judging import judge_slots
from tests.link.drafting import read


def test_a_time_and_a_day_are_no_two_clocks() -> None:
    """A time in the one slot and a day in the other is not told, and breaks nothing."""
    figures = read("The train left at 10:15 a.m. on Friday.").figures
    time = next(figure for figure in figures if figure.kind == "time")
    day = next(figure for figure in figures if figure.kind == "date")

    verdicts = [
        judge_slots("time zones", {"first": [one], "second": [other]}).verdict
        for one, other in ((time, day), (day, time))
    ]

    assert verdicts == ["cannot tell", "cannot tell"]
