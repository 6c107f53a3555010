"""One amount stated for two lengths of time."""

from factcheck import Discrepancy, Figure, Rate, as_discrepancy, judge, severity


@severity("error")
def check_rate_times_time(rate: Rate) -> Discrepancy | None:
    """The daily, weekly, monthly and yearly forms of one rate agree.

    Working days and calendar days, four weeks and a month, pass alike; what only 13 or 14
    wages a year or long weeks would explain is neither told nor ticked.

    Flags: It costs [[£850 million a year]], or [[£500,000 a day]].
    Flags: She earns [[$15 an hour]], or about [[$61,000 a year]].
    Flags: The bridge carries [[24,000]] vehicles a day, about [[618,000 a week]].
    Flags: The job pays [[$48,000 a year]], or [[$4,900 a month]].
    Flags: The plan costs [[$1,488 a year]], or [[$149 a month]].
    Passes: The job pays $48,000 a year, or $4,000 a month.
    Passes: The bridge carries 24,000 vehicles a day, about 168,000 a week.
    Passes: He gets £500 a week, or £26,000 a year.
    Passes: She earns $15 an hour, or about $31,000 a year.
    """
    found = judge(rate)
    if found.verdict != "broken" or found.true is None or rate.times is not None:
        return None
    short, long, per = rate.first, rate.second, rate.per
    if found.workings[0].stated == "first":
        short, long, per = long, short, (per[1], per[0])
    return as_discrepancy(
        found,
        message=f"{_for_each(short, per[0])} does not make {_for_each(long, per[1])}",
        question=f"Is it {_for_each(short, per[0])} or {_for_each(long, per[1])}?",
        severity="error" if rate.certainty == "sure" else "warning",
    )


def _for_each(figure: Figure, time: str) -> str:
    """Return "£500 a week", the time but once where the figure tells it."""
    return f"{figure}" if time in figure.text.lower() else f"{figure} a {time}"
