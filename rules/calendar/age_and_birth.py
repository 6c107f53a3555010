"""An age, against the year of birth and the year it belongs to."""

from decimal import Decimal

from factcheck import Discrepancy, Interval, Label, Lifetime, near_miss, severity


@severity("error")
def check_age_and_birth(lifetime: Lifetime) -> Discrepancy | None:
    """An age is the years from birth to the event, or one less before the birthday.

    Flags: [Date 2016-05-01] Ann Lee, [[62]], was born in [[1956]].
    Flags: She was born in [[1920]] and died in [[1999]] at the age of [[69]].
    Passes: [Date 2016-05-01] Ann Lee, 59, was born in 1956.
    Passes: She was born in 1920 and died in 1999 at the age of 78.
    """
    age, birth = lifetime.age, lifetime.birth
    if age.value is None or birth.calendar is None or birth.calendar.year is None:
        return None
    event = lifetime.event.calendar.year if lifetime.event and lifetime.event.calendar else None
    if event is None and lifetime.published is not None:
        event = lifetime.published.year
    if event is None:
        return None
    years = event - birth.calendar.year
    true = Interval(Decimal(years - 1), Decimal(years))
    if age.interval.overlaps(true) or not 0 < years < 1000:
        return None
    labels = [
        Label(age.span, "this age", primary=True),
        Label(birth.span, "born", primary=True),
    ]
    if lifetime.event is not None:
        labels.append(Label(lifetime.event.span, "the moment", primary=True))
    close = lifetime.certainty != "sure" or abs(age.value - years) <= 2
    quiet = lifetime.certainty == "doubtful" and not near_miss(age.value, Decimal(years))
    return Discrepancy(
        stated=age.interval,
        expected=true,
        message=f"born in {birth.calendar.year}, the age in {event} is {years - 1} or {years}",
        working=f"{event} - {birth.calendar.year} = {years}, one less before the birthday; "
        f"the copy has {age}",
        question="Is the age wrong, or the year of birth?",
        labels=tuple(labels),
        severity="info" if quiet else "warning" if close else None,
    )
