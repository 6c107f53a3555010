"""A person's age, against the ages that were printed of the same person."""

from datetime import timedelta

from factcheck import Discrepancy, Figure, Memory, Printed, Reading, severity

_YEAR = 365.2425
_SLACK = timedelta(days=31)  # for an age that was right when the copy was written
_AGED = (0, 110)
# An age of the dead stands still, and one told of then is of then.
_PAST = frozenset(
    "died dies dead death deaths killed killing murder murdered slain late body funeral buried "
    "obituary shot drowned remembered when was were had then aged-old ago turned turning "
    "turns birthday posthumously anniversary disappeared missing vanished suicide".split()
)


@severity("warning")
def check_age_printed_otherwise(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """A person is as old as the ages printed before make them on the day of publication.

    First and last name must be the same and stand before the age ("Ann Orr, 33," or "Ann
    Orr, a 33-year-old"). Each age leaves a year in which the birthday may lie; when no day
    of birth fits both, one of the two was wrong in print. Ages of the dead and ages at a
    time told of are left alone.

    Printed: [Date 2024-06-20] Ksaver Dohl, 33, runs the Aurelia ferry.
    Flags: [Date 2024-08-14] The ferry is run by Ksaver Dohl, [[31]], of Farrow.
    Flags: [Date 2026-08-14] The ferry is run by Ksaver Dohl, [[33]], of Farrow.
    Passes: [Date 2024-08-14] The ferry is run by Ksaver Dohl, 34, of Farrow.
    Passes: [Date 2026-08-14] The ferry is run by Ksaver Dohl, 35, of Farrow.
    Passes: [Date 2024-08-14] The ferry is run by Ilse Dohl, 31, of Farrow.
    Passes: [Date 2024-08-14] Ksaver Dohl, 31, was killed in the storm of 2022.
    Passes: [Date 2024-08-14] A 31-year-old Ksaver Dohl admirer runs the ferry.
    """
    published = reading.article.published
    if figure.kind != "age" or published is None or not _is_of_today(figure):
        return None
    age = int(figure.value or 0)
    told = [
        printed
        for printed in memory.ages(figure, reading)
        if printed.value is not None
        and printed.published is not None
        and _lives(printed)
        and _is_apposed(printed.sentence, printed.measure, printed.written)
    ]
    if not told or any(_fits(printed, age, reading) for printed in told):
        return None
    last = told[0]
    assert last.value is not None
    assert last.published is not None
    years = (published.day - last.published).days / _YEAR
    low, high = int(last.value + int(years)), int(last.value + int(years) + 1)
    return Discrepancy(
        stated=figure.interval,
        message=f"we printed {last}, which makes {low} or {high} now, not {figure}",
        working=last.quoted,
        question="Which of the two ages is right, and is it the same person?",
    )


def _is_of_today(figure: Figure) -> bool:
    value = figure.value
    if value is None or value != int(value) or not _AGED[0] < value < _AGED[1]:
        return False
    if figure.hedge is not None or figure.measure is None:
        return False
    alive = _PAST.isdisjoint(figure.sentence.tokens.lower)
    return alive and _is_apposed(figure.sentence.text, figure.measure.text, figure.text)


def _is_apposed(sentence: str, name: str, age: str) -> bool:
    """Whether the age stands behind the name as its apposition."""
    before, _, after = sentence.partition(f"{name}, ")
    return before != sentence and after.removeprefix("a ").removeprefix("an ").startswith(age)


def _lives(printed: Printed) -> bool:
    return _PAST.isdisjoint(
        printed.sentence.lower().replace(",", " ").replace(".", " ").split()
    )


def _fits(printed: Printed, age: int, reading: Reading) -> bool:
    """Whether a day of birth fits the age printed then and this one now."""
    published = reading.article.published
    if printed.value is None or printed.published is None or published is None:
        return True
    apart = published.day - printed.published
    least = (apart - _SLACK).days / _YEAR - 1
    most = (apart + _SLACK).days / _YEAR + 1
    return least < age - int(printed.value) < most
