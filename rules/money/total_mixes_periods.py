"""A total adds up what was told for one time."""

from itertools import combinations

from factcheck import Breakdown, Discrepancy, Figure, Label, Reading, off_by_default, severity

_MUCH_LONGER = 2


@severity("info")
@off_by_default
def check_total_mixes_periods(
    reading: Reading, breakdowns: tuple[Breakdown, ...]
) -> Discrepancy | None:
    """The parts of a total are told for one time, or for times that follow one another.

    A year's spending and that of a month inside it make a sum that is nobody's: what fell in
    both may be counted twice, and a year of one thing and a month of another say nothing about
    either. Years told in a row, and a year of something with the months since, add up well. So
    do parts whose time is not told. What is paid by the month and by the year is not added
    up as it stands, either. One note a story. Off until a desk asks for it: 9.8 million words
    of real stories held one such note, a false one, and none since it was mended, so that
    nobody could judge it on copy of others.

    Flags: The council spent [[$4 million]] on roads in 2015 and [[$300,000]] on buses in May
        2015, or [[$4.3 million]] in total.
    Flags: The council spent [[$4 million]] on roads in 2014/15 and [[$3 million]] on buses in
        2015, or [[$7 million]] in total.
    Passes: [Date 2016-03-25] The mill sold 7,500 bales - 4,500 bales for the current year and
        3,000 bales for 2014/15.
    Flags: The family pays [[$2,100 a month]] in rent and [[$12,000 a year]] in tax, for a total
        of [[$14,100]].
    Passes: The council spent $4 million on roads in 2015 and $300,000 on buses in 2015, or $4.3
        million in total.
    Passes: The firm paid $2 million in 2014 and $3 million in 2015, a total of $5 million.
    Passes: The police made 4,200 arrests in 2014 and 310 arrests in January 2015, 4,510 in all.
    Passes: The family pays $2,100 a month in rent and $300 a month in tax, for a total of
        $2,400.
    """
    for breakdown in breakdowns:
        total, parts = breakdown.total, breakdown.parts
        if total is None or breakdown.repeats or not _adds_up(total, parts):
            continue
        for one, other in combinations(parts, 2):
            if _are_mixed(one, other):
                return _note(total, one, other, f"{_time(one)} and {_time(other)}")
    for one, other, total in zip(
        reading.figures, reading.figures[1:], reading.figures[2:], strict=False
    ):
        if _are_unlike_rates(one, other, total):
            return _note(total, one, other, f"a {one.per} and a {other.per}")
    return None


def _adds_up(total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the copy does add the parts: where it does not, the sum is the question."""
    low = sum(part.interval.low for part in parts)
    high = sum(part.interval.high for part in parts)
    return bool(low <= total.interval.high and total.interval.low <= high)


def _are_mixed(one: Figure, other: Figure) -> bool:
    """Whether two parts are of times that overlap, or of one time and one much longer."""
    first, second = one.period, other.period
    if first is None or second is None or first.start is None or second.start is None:
        return False
    if first.end is None or second.end is None:
        return False
    if (first.start, first.end) == (second.start, second.end):
        return False
    if _is_season(first.text) != _is_season(second.text) and not (
        _names_year(first.text) and _names_year(second.text)
    ):
        return False  # whether "this year" is the season's or the calendar's is not told
    if first.start <= second.end and second.start <= first.end:
        return True
    lengths = sorted([(first.end - first.start).days + 1, (second.end - second.start).days + 1])
    return lengths[0] * _MUCH_LONGER < lengths[1] and not _are_of_one_thing(one, other)


def _is_season(text: str) -> bool:
    """Whether the time is a year of its own, which begins in one year and ends in the next."""
    lower = text.lower()
    return not {"fiscal", "financial", "season", "marketing"}.isdisjoint(lower.split()) or any(
        mark in lower for mark in ("/", "-", "–")
    )


def _names_year(text: str) -> bool:
    return any(word[:4].isdecimal() and len(word) >= _YEAR for word in text.split())


_YEAR = 4  # digits


def _are_of_one_thing(one: Figure, other: Figure) -> bool:
    if one.measure is None or other.measure is None:
        return True
    return one.measure.head == other.measure.head


def _are_unlike_rates(one: Figure, other: Figure, total: Figure) -> bool:
    """Whether a sentence adds what is paid by one length of time to what is paid by another."""
    if not one.per or not other.per or one.per == other.per or total.per:
        return False
    if one.sentence is not other.sentence or one.sentence is not total.sentence:
        return False
    if not one.unit == other.unit == total.unit or not one.kind == other.kind == total.kind:
        return False
    if one.value is None or other.value is None or total.value is None:
        return False
    return one.value + other.value == total.value


def _time(figure: Figure) -> str:
    return "" if figure.period is None else figure.period.text


def _note(total: Figure, one: Figure, other: Figure, times: str) -> Discrepancy:
    return Discrepancy(
        message=f"{total} adds up figures of unlike times: {times}",
        question=f"What are {one} and {other} for one time, and is any of it counted twice?",
        labels=(
            Label(total.span, "the total", True),
            Label(one.span, _time(one) or f"by the {one.per}"),
            Label(other.span, _time(other) or f"by the {other.per}"),
        ),
    )
