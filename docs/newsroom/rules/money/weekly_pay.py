"""Pay by the week and by the year (a rate)."""

from factcheck import Rate, severity


@severity("info")
def check_weekly_pay(rate: Rate) -> None:
    """Pay is given by the year, and by one other time at most.

    Two short times in one story make readers convert.

    Flags: She earns [[$20 an hour]], or [[$160 a day]].
    Passes: He gets £500 a week, or £26,000 a year.
    """
    if rate.first.kind == "money":
        assert "year" in (rate.first.per, rate.second.per), "give the pay by the year too"
