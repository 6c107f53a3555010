"""An age, against the year of birth and the year it belongs to."""

from factcheck import Discrepancy, Label, Lifetime, as_discrepancy, judge, severity, shown


@severity("error")
def check_age_and_birth(lifetime: Lifetime) -> Discrepancy | None:
    """An age is the years from birth to the event, or one less before the birthday.

    Where both days are told it is one of the two, but for two weeks around the birthday.

    Flags: [Date 2016-05-01] Ann Lee, [[62]], was born in [[1956]].
    Flags: She was born in [[1920]] and died in [[1999]] at the age of [[69]].
    Flags: [Date 2016-05-01] The jets are more than [[95 years old]]. ¶ The jet first flew in
        [[1990]].
    Flags: [Date 2016-05-01] Ann Lee, [[62]], was born on [[9 May 1956]].
    Flags: [Date 2016-05-01] Ann Lee, [[56]], was born on [[9 June 1960]].
    Passes: [Date 2016-05-01] Ann Lee, 55, was born on 9 June 1960.
    Passes: [Date 2016-05-01] Ann Lee, 56, was born on 9 May 1960.
    Passes: [Date 2016-05-01] The jets are more than 25 years old. ¶ The jet first flew in 1990.
    Passes: [Date 2016-05-01] Ann Lee, 59, was born in 1956.
    Passes: She was born in 1920 and died in 1999 at the age of 78.
    """
    found = judge(lifetime)
    if found.verdict != "broken" or found.true is None:
        return None
    age, birth = lifetime.age, lifetime.birth
    labels = [
        Label(age.span, "this age", primary=True),
        Label(birth.span, "born", primary=True),
    ]
    if lifetime.event is not None:
        labels.append(Label(lifetime.event.span, "the moment", primary=True))
    close = age.value is not None and found.true.low - 1 <= age.value <= found.true.high + 2
    told = "on" if birth.calendar is not None and birth.calendar.day else "in"
    return as_discrepancy(
        found,
        message=f"born {told} {birth}, the age is {shown(found.true)}, not {age}",
        question="Is the age wrong, or the year of birth?",
        labels=tuple(labels),
        severity="warning" if lifetime.certainty == "doubtful" or close else None,
    )
