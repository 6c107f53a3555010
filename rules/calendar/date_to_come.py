"""A date told as past that had not come when the story was published."""

from datetime import timedelta

from factcheck import Discrepancy, Label, PastDate, Reading, as_discrepancy, judge, severity


@severity("warning")
def check_date_to_come(past_date: PastDate, reading: Reading) -> Discrepancy | None:
    """A date that the words tell as past is no later than the day of publication.

    The year ahead may name a season, a budget or an election that is talked of already, and
    the next day is that of another time zone, or of a story dated a day early.
    Where several dates had not come, the day of publication is in doubt, and none is told.

    Flags: [Date 2023-11-20] The bridge was opened in [[2032]] by the mayor.
    Flags: [Date 2023-11-20] She was born in Leeds on [[June 4, 2091]].
    Passes: [Date 2023-11-20] The bridge was opened in 2022 by the mayor.
    Passes: [Date 2023-11-20] The bridge was opened on November 21, 2023, by the mayor.
    Passes: [Date 2023-11-20] The bridge will be opened in 2032 by the mayor.
    Passes: [Date 2023-11-20] The debt must be paid back by June 2091.
    Passes: [Date 2023-11-20] She declared last month that she would run again in 2032.
    Passes: [Date 2023-11-20] He played the captain in the film The Long Winter (2032).
    """
    found = judge(past_date)
    if found.verdict != "broken" or _names_next_year(past_date) or _is_next_day(past_date):
        return None
    others = reading.relations.get("past_date", ())
    years = {
        other.told.calendar.year
        for other in others
        if isinstance(other, PastDate)
        and other.told.calendar
        and judge(other).verdict == "broken"
    }
    if len(years) > 1:
        return None
    told = past_date.told
    return as_discrepancy(
        found,
        why=past_date.why,
        message=f"{told} had not come when this was published",
        question=f"Which date is meant by {told}?",
        labels=(Label(told.span, "told as past", primary=True),),
    )


def _is_next_day(past_date: PastDate) -> bool:
    calendar = past_date.told.calendar
    day = past_date.published + timedelta(days=1)
    told = calendar and (calendar.precision, calendar.year, calendar.month, calendar.day)
    return told == ("day", day.year, day.month, day.day)


def _names_next_year(past_date: PastDate) -> bool:
    calendar = past_date.told.calendar
    if calendar is None or calendar.year is None or calendar.precision != "year":
        return False
    return calendar.year <= past_date.published.year + 1
