"""Equations of time: lengths and their ends, ages and births, weekdays and dates.

Every date is proleptic Gregorian. Counting may take the first day along, so a
length of days fits with one more or less; a year alone leaves a year's play.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from factcheck.arithmetic.beside import operand, shown
from factcheck.equations.equation import Filling, Needs, Options, Outcome, Working
from factcheck.equations.filled import given, maybe, one, only
from factcheck.model.figure import Figure
from factcheck.model.interval import INFINITY, Interval
from factcheck.model.mention import Calendar

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44")}
_MINUTES = {"hour": 60, "minute": 1}
_QUARTER = Decimal(15)  # minutes: "at 4 p.m." in news may be ten past
# Steps of the dial that a time is rounded to, and how far off it may then be. One told to the
# minute has lost its seconds, no more.
_DIAL_PLAY = ((30, 5), (5, 2))
_TO_MINUTE = Decimal("0.5")
# By unit: how far off a length in whole steps may be, and any other. To agree, a tenth at most.
_HALVES = {
    "minute": (((30, Decimal(5)), (5, Decimal("2.5"))), Decimal("0.5")),
    "hour": (((1, Decimal("0.5")),), Decimal("0.25")),
}
_TOLD_ROUND = Decimal("0.1")
_CUT = Decimal("0.2")  # of an hour more: whole hours are cut off as often as rounded
_DAY = 24 * 60
_LEAP = 2000  # a year that has every day of the calendar
_TWO = Decimal(2)
_LISTING = frozenset({"and", "&"})
_AROUND_BIRTHDAY = 14  # days
_PLAY = 2  # days: the news may be a day old, and the count begin with either day
_IN_YEARS = {"year": 1, "": 1, "decade": 10, "century": 100}
_ROUND = Decimal(10)
_YEAR = Decimal("365.2425")  # days, by the Gregorian calendar
# Tenths of a year or a month: "early 2027" is its first four.
_PARTS = {"start": (0, 1), "early": (0, 4), "middle": (3, 7), "late": (6, 10), "end": (9, 10)}
_ENDS = frozenset({"start", "end"})
_NARROW = Decimal("0.5")  # years that a span told to the month may be off
_PART_OF_A_YEAR = Decimal("0.3")  # beyond half a year, which a bare length leaves itself
# Britain and its colonies changed from the Julian calendar in September 1752.
_GREGORIAN_IN_BRITAIN = 1753
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def days_apart(first: Figure, second: Figure) -> Outcome:
    """Two dates of one event are one date, as far as both are told."""
    one_date, other = first.calendar, second.calendar
    if one_date is None or other is None:
        return "one of the two is no date"
    fields = ("year", "month", "day", "weekday", "year_to")
    known = [
        (getattr(one_date, field), getattr(other, field))
        for field in fields
        if getattr(one_date, field) is not None and getattr(other, field) is not None
    ]
    if not known:
        return "the two dates tell nothing alike"
    fits = all(here == there for here, there in known)
    return [
        Working(
            "first", first.interval, second.interval, f"{first} and {second} differ",
            lambda: only({"first": second.interval, "second": first.interval}), "", fits,
        )
    ]  # fmt: skip


def elapsed(filling: Filling, options: Options) -> Outcome:
    """A length of time is what lies between its two ends.

    Without an end it runs to the day of option ``published``; ``within`` tells
    that it need only fit in between.
    """
    length, start, end = one(filling, "length"), one(filling, "start"), maybe(filling, "end")
    published: date | None = options.get("published")
    if length.value is None:
        return "the length is too vague"
    if end is not None and start.kind == end.kind == "age":
        return _ages(length, start, end)
    if end is start and len(start.mention.parts) == _TWO:
        return _range_of_days(length, start, str(options.get("counting") or ""))
    if length.unit in _MINUTES and end is not None:
        return _clock(length, start, end)
    first, last = start.calendar, end.calendar if end is not None else None
    if first is None or (end is not None and last is None):
        return "an end is no date"
    now = last or (
        published and Calendar("day", published.year, published.month, published.day)
    )
    if not now:
        return "the day of publication is not known"
    if length.unit in _IN_YEARS:
        return _years(length, filling, now, options)
    if end is None and last is None and length.unit in _DAYS:
        return _until_published(length, start, first, now)
    told = bool(first.year) == bool(now.year) and first.month and now.month
    if length.unit == "month" and told and not (first.day and now.day):
        return _months(length, start, end, (first, now), _parts(options))
    if length.unit not in _DAYS:
        return "no calendar unit"
    if end is not None and now.precision == "weekday":
        return _weekdays(length, start, end, first, now)
    if end is None:
        return "no calendar unit"
    return _days(length, start, end, (first, now), options.get("counting") or "")


def _needs(length: Interval) -> Needs:
    return only({"length": length})


def _ages(length: Figure, then: Figure, now: Figure) -> Outcome:
    """Two ages of one person are as many years apart, one less or more by the birthdays."""
    if length.unit != "year" or then.value is None or now.value is None:
        return "an age is too vague"
    gap = now.value - then.value
    text = f"{now} less {then} = {shown(Interval.point(gap))} years, one less or more"
    half = Decimal("0.5")
    needs = partial(_needs, Interval(gap - half, gap + half))
    return [Working("length", operand(length), Interval(gap - 1, gap + 1), text, needs, "year")]


def _years(length: Figure, filling: Filling, now: Calendar, options: Options) -> Outcome:
    first, end = one(filling, "start").calendar, maybe(filling, "end")
    if first is None or first.year is None or now.year is None:
        return "a year is not told"
    parts = _parts(options)
    between = _years_between(first, now, parts)
    if between is None:
        return "there is no such day"
    # Parts of years or months at both ends tell the span to the month.
    exact = end is not None and between.high - between.low < _NARROW
    play = _PART_OF_A_YEAR if exact else _play(length, first, now, published=end is None)
    play = Decimal(0) if _ENDS.issuperset(parts) else play
    low, high = max(between.low - play, Decimal(0)), between.high + play
    if options.get("within"):
        low = -INFINITY if now.year >= first.year else low
    gap = abs(now.year - first.year)
    text = f"{now.year} - {first.year} = {gap}, give or take one; the copy has {length}"
    if between.high - between.low <= 1:  # a month or a day is told
        ends = f"from {one(filling, 'start')} to {end or 'publication'}"
        text = f"{ends} is {_in_tenths(between)} years; the copy has {length}"
    told, true = operand(length), Interval(low, high)
    many = Decimal(_IN_YEARS[length.unit])
    told = Interval(told.low * many, told.high * many, told.low_open, told.high_open)
    earlier = now.year >= first.year
    half = Decimal("0.5")

    def needs() -> dict[str, tuple[Interval | None, ...]]:
        years = (length.value or Decimal(0)) * many
        back = Decimal(now.year or 0) - years if earlier else Decimal(now.year or 0) + years
        on = Decimal(first.year or 0) + years if earlier else Decimal(first.year or 0) - years
        found: dict[str, Interval | None] = {
            "length": Interval((between.low - half) / many, (between.high + half) / many),
            "start": Interval(back - 1, back + 1),
        }
        if end is not None:
            found["end"] = Interval(on - 1, on + 1)
        return only(found)

    return [Working("length", told, true, text, needs, "year")]


def _parts(options: Options) -> tuple[str, str]:
    first, last = options.get("parts") or ("", "")
    return first, last


def _years_between(
    first: Calendar, now: Calendar, parts: tuple[str, str] = ("", "")
) -> Interval | None:
    """Return the fewest and the most years from one date to another, of either order.

    ``None`` where one of them is no day: 30 February.
    """
    start, end = _covered(first), _covered(now)
    if start is None or end is None:
        return None
    start, end = _within(start, parts[0]), _within(end, parts[1])
    if end[0] < start[0]:
        start, end = end, start
    low, high = max((end[0] - start[1]).days, 0), (end[1] - start[0]).days
    bare = first.precision == now.precision == "year" and parts == ("", "")
    if bare:  # from 1990 to 2004: 13 to 15 years
        gap = Decimal(end[0].year - start[0].year)
        return Interval(max(gap - 1, Decimal(0)), gap + 1)
    return Interval(Decimal(low) / _YEAR, Decimal(high) / _YEAR)


def _covered(told: Calendar) -> tuple[date, date] | None:
    """Return the first and the last day that a date with a year can mean."""
    year, month = told.year or 1, told.month
    try:
        if month is None:
            return date(year, 1, 1), date(told.year_to or year, 12, 31)
        if told.day is not None:
            return (date(year, month, told.day),) * 2
        last = date(year, 12, 31) if month == 12 else date(year, month + 1, 1)
        return date(year, month, 1), last
    except ValueError:
        return None


def _within(covered: tuple[date, date], part: str) -> tuple[date, date]:
    """Return the first and last day of a part of what a date covers: the end of a year."""
    first, last = covered
    begins, ends = _PARTS.get(part, (0, 10))
    days = (last - first).days
    return first + timedelta(days * begins // 10), first + timedelta(days * ends // 10)


def _in_tenths(years: Interval) -> str:
    """Return "2", "3.5" or "2.2 to 3.2"."""
    tenth = Decimal("0.1")
    ends = (years.low.quantize(tenth), years.high.quantize(tenth))
    return shown(Interval(min(ends), max(ends)))


def _play(length: Figure, first: Calendar, now: Calendar, *, published: bool) -> Decimal:
    """Return how many years off still fit: not a whole one, but for decades of bare years.

    "Two years ago" is said of twenty months and of thirty, not of one year or of three.
    """
    full = first.precision == "day" and (published or now.precision == "day")
    value = (length.value or Decimal(1)) * _IN_YEARS[length.unit]
    decades = not full and value % _ROUND == 0 and value >= 20
    return _PART_OF_A_YEAR + (1 if decades else 0)


def _months(
    length: Figure,
    start: Figure,
    end: Figure | None,
    months: tuple[Calendar, Calendar],
    parts: tuple[str, str],
) -> Outcome:
    first, now = months
    gap = ((now.year or 0) - (first.year or 0)) * 12 + (now.month or 1) - (first.month or 1)
    gap = gap if first.year else gap % 12
    if _ENDS.issuperset(parts):  # from the start of one to the end of the other
        gap += (parts[1] == "end") - (parts[0] == "end")
        true = Interval.point(Decimal(gap))
        text = f"from {parts[0]} to {parts[1]} that is {gap} months"
        return [Working("length", operand(length), true, text, lambda: _needs(true), "month")]
    true = Interval(Decimal(gap - 1), Decimal(gap + 1))
    text = f"{end or 'today'} less {start} = {gap} months, {gap + 1} with the first"
    expected = Interval(Decimal(gap), Decimal(gap + 1))
    return [Working("length", operand(length), true, text, lambda: _needs(expected), "month")]


def _days(
    length: Figure,
    start: Figure,
    end: Figure,
    days: tuple[Calendar, Calendar],
    counting: str,
) -> Outcome:
    """Days, weeks and months between two dates.

    A fair of three days is held on May 9, 10 and 11: "from May 9 to May 11" counts both.
    What lasts three days from May 9 may end on May 11 or 12. Else neither end need count.
    """
    first, now = days
    if first.day is None:
        return "an end is no day"
    gap = days_between(first, now) if now.day is not None else None
    if gap is None:
        return "the ends are in no order"
    step = _DAYS[length.unit]
    told = _in_days(length)
    least = gap + 1 if counting == "held" and length.unit == "day" else gap
    true = Interval(Decimal(least if counting else gap - 1), Decimal(gap + 1))
    text = f"{end} less {start} = {gap} days, {gap + 1} with the first"
    wanted = Interval(Decimal(least) / step, Decimal(gap + 1) / step)
    return [Working("length", told, true, text, lambda: _needs(wanted), "day")]


def _range_of_days(length: Figure, told: Figure, counting: str) -> Outcome:
    """Days told in one date: those from the first to the last, or two ("on 9 and 12 May")."""
    if length.unit not in _DAYS or told.calendar is None or told.calendar.precision != "day":
        return "no days are told"
    first, last = told.mention.parts
    gap, step = last - first, _DAYS[length.unit]
    held = counting == "held" and length.unit == "day"
    true = Interval(gap + 1 if held else gap, gap + 1)
    text = f"{told} is {gap + 1} days, {gap} without the first"
    if not _LISTING.isdisjoint(told.text.split()):
        true, text = Interval.point(_TWO), f"{told} is two days"
    wanted = Interval(true.low / step, true.high / step)
    needs = partial(_needs, wanted)
    return [Working("length", _in_days(length), true, text, needs, "day")]


def _in_days(length: Figure) -> Interval:
    step = _DAYS[length.unit]
    told = operand(length)
    if length.unit == "day" and length.hedge is None and length.value is not None:
        return Interval.point(length.value)
    return Interval(told.low * step, told.high * step, told.low_open, told.high_open)


def _until_published(length: Figure, start: Figure, first: Calendar, now: Calendar) -> Outcome:
    """Days, weeks and months from a date, the last of its name, to publication.

    Two days are left either way, and of weeks and months three tenths of one, beyond the
    half that a bare length leaves itself.
    """
    if first.month is None:
        return "an end is no day"
    days = _last_of_its_name(first, now)
    if days is None:
        return "the ends are in no order"
    fewest, most = days
    step = _DAYS[length.unit]
    play = _PLAY if length.unit == "day" else _PLAY + step * _PART_OF_A_YEAR
    true = Interval(Decimal(max(fewest - play, Decimal(0))), most + play)
    middle = str(fewest) if fewest == most else f"{fewest} to {most}"
    text = f"publication less {start} = {middle} days, one more with the first"
    wanted = Interval(fewest / step, (most + 1) / step)
    return [Working("length", _in_days(length), true, text, lambda: _needs(wanted), "day")]


def _last_of_its_name(told: Calendar, now: Calendar) -> tuple[Decimal, Decimal] | None:
    """Return the fewest and most days from a date, in its last year before, to a day."""
    today = date(now.year or 1, now.month or 1, now.day or 1)
    for year in (told.year,) if told.year else (today.year, today.year - 1):
        covered = _covered(told._replace(year=year))
        if covered is not None and covered[0] <= today:
            last = min(covered[1], today)
            return Decimal((today - last).days), Decimal((today - covered[0]).days)
    return None


def days_between(first: Calendar, last: Calendar) -> int | None:
    """Return the days from one date to the next, over the year's end if need be."""
    year = first.year or last.year or _LEAP
    try:
        start = date(year, first.month or 1, first.day or 1)
        end = date(last.year or year, last.month or 1, last.day or 1)
        if end < start and not last.year:
            end = date(year + 1, last.month or 1, last.day or 1)
    except ValueError:
        return None
    return (end - start).days if end >= start else None


def _weekdays(
    length: Figure, start: Figure, end: Figure, first: Calendar, last: Calendar
) -> Outcome:
    """Days between two weekdays, whole weeks apart or not."""
    if first.weekday is None or last.weekday is None or length.value is None:
        return "a weekday is not told"
    if length.unit != "day":
        return "weeks and months tell no weekday"
    gap = (last.weekday - first.weekday) % 7
    told, true = Interval.point(length.value), Interval.point(Decimal(gap))
    text = f"{start} to {end} is {gap} days, or whole weeks more"
    fits = int(length.value) % 7 == gap
    return [Working("length", told, true, text, lambda: _needs(true), "day", fits)]


def _clock(length: Figure, start: Figure, end: Figure) -> Outcome:
    """Hours or minutes between two clock times, which news may round, as it may the length.

    Where it takes both roundings to bring them together, they neither agree nor conflict.
    """
    begin, finish = _minutes(start), _minutes(end)
    if begin is None or finish is None or length.value is None:
        return "an end is no time of day"
    unit = _MINUTES[length.unit]
    days = _days_from(start, end)
    if days is None and operand(length).low * unit >= _DAY:
        return "the days of the two times are not told"
    gap = Decimal(finish - begin + days * _DAY if days else (finish - begin) % _DAY) / unit
    room = max(_looseness(start), _looseness(end)) / unit
    true, plain = Interval(gap - room, gap + room), Interval.point(gap)
    text = f"{end} less {start} = {shown(plain)} {length.unit}s"
    needs: Callable[[], Needs] = partial(_needs, plain)
    if not days and gap * unit > _DAY / 2 and operand(length).high * unit < _DAY / 4:
        back = Interval.point(
            Decimal(_DAY) / unit - gap
        )  # the other way round: no length would fit
        text, needs = f"{end} is {shown(back)} {length.unit}s before {start}", dict
    told, likely = _rounded_length(length, rough=True), _rounded_length(length, rough=False)
    strained = told.overlaps(true) and not likely.overlaps(plain)
    return [Working("length", told, true, text, needs, length.unit, strained=strained)]


def _rounded_length(length: Figure, *, rough: bool) -> Interval:
    """Return what hours or minutes may be rounded from, ``rough`` with all that passes."""
    value = length.value
    if value is None or length.hedge is not None:
        return operand(length)
    steps, finest = _HALVES[length.unit]
    half = next((half for step, half in steps if value % step == 0), finest)
    if not rough:
        half = min(half, max(value * _TOLD_ROUND, finest))
    cut = _CUT if rough and length.unit == "hour" else Decimal(0)
    return Interval(value - half, value + half + cut, not rough, not rough)


def _days_from(start: Figure, end: Figure) -> int | None:
    """Return the days from the weekday beside one time to that beside the other."""
    first, last = _weekday_beside(start), _weekday_beside(end)
    return None if first is None or last is None else (last - first) % 7


def _weekday_beside(figure: Figure) -> int | None:
    """Return the weekday that stands behind a time, or else before it."""
    words, mention = figure.sentence.tokens.lower, figure.mention
    behind = words[mention.last + 1 : mention.last + 4]
    ahead = words[max(0, mention.first - 2) : mention.first]
    found = [word for word in behind + ahead if word in _WEEKDAYS]
    return _WEEKDAYS.index(found[0]) if found else None


def _looseness(figure: Figure) -> Decimal:
    """Return by how many minutes a clock time may be off: half a minute if told to it."""
    minute = int(figure.mention.parts[1])
    if figure.hedge is not None or minute == 0:
        return _QUARTER
    return next((Decimal(play) for step, play in _DIAL_PLAY if minute % step == 0), _TO_MINUTE)


def _minutes(figure: Figure) -> int | None:
    parts = figure.mention.parts
    return int(parts[0]) * 60 + int(parts[1]) if len(parts) == 2 else None


def age(filling: Filling, options: Options) -> Outcome:
    """An age is the years from birth to the event, or one less before the birthday.

    Without an event it is the age on the day of option ``published``; ``play`` is
    how many years off still fit. Days of birth and of the moment tell which of the two.
    """
    told_age, birth, event = one(filling, "age"), one(filling, "birth"), maybe(filling, "event")
    published: date | None = options.get("published")
    if told_age.value is None or birth.calendar is None or birth.calendar.year is None:
        return "age or year of birth is not told"
    told = event.calendar if event is not None else None
    day = told if told is not None and told.year is not None else published
    at = day.year if day is not None else None
    if day is None or at is None:
        return "the moment of the age is not known"
    born = birth.calendar.year
    years = at - born
    if not 0 < years < 1000:
        return "the moment of the age is before the birth"
    least = most = years
    text = f"{at} - {born} = {years}"
    past = _is_past(birth.calendar, day)
    if not past:
        least, text = years - 1, f"{text}, one less before the birthday"
    if past is False:
        most = years - 1
    play = int(options.get("play") or 0)
    true = Interval(Decimal(least - play), Decimal(most + play))
    value = told_age.value
    return [
        Working(
            "age", told_age.interval, true, f"{text}; the copy has {told_age}",
            lambda: only({"age": true, "birth": Interval(at - value - 1, at - value)}), "year",
        )
    ]  # fmt: skip


def _is_past(born: Calendar, at: Calendar | date) -> bool | None:
    """Whether a year's birthday lies before a moment, ``None`` where that cannot be told.

    Around the birthday an age may be of the day when the copy was written.
    """
    if born.month is None or born.day is None or at.month is None or at.day is None:
        return None
    birthday = date(_LEAP, born.month, born.day)
    apart = (date(_LEAP, at.month, at.day) - birthday).days
    if isinstance(at, date) and abs(apart) <= _AROUND_BIRTHDAY:
        return None
    return apart >= 0


def weekday(filling: Filling, options: Options) -> Outcome:
    """A weekday falls on the date it is given with.

    Option ``years`` are those that the date may lie in, the likeliest first. Where it
    falls on the weekday in none of them but in one of option ``further``, nothing can be
    told. Dates before 1753 may be in the old calendar and pass.
    """
    named, day = one(filling, "weekday").calendar, one(filling, "date").calendar
    if named is None or named.weekday is None or day is None:
        return "no weekday or no date is told"
    years = tuple(options.get("years") or ((day.year,) if day.year else ()))
    if day.month is None or day.day is None or not years:
        return "the date or its year is not told"
    figure = one(filling, "date")
    found = list(_falls(named.weekday, figure, years))
    if not any(working.holds for working in found):
        for year in options.get("further") or ():
            if any(working.holds for working in _falls(named.weekday, figure, (year,))):
                then = date(year, day.month, day.day)
                told = f"{then.day} {then:%B} is a {WEEKDAYS[then.weekday()]} in {year}"
                return f"{told}, and the year is not told"
    return found or "there is no such day"


def _falls(told: int, figure: Figure, years: tuple[int, ...]) -> Iterator[Working]:
    day = figure.calendar
    for year in years:
        try:
            true = date(year, day.month or 1, day.day or 1).weekday() if day else 0
        except ValueError:
            continue
        fits = true == told or year < _GREGORIAN_IN_BRITAIN
        wanted = Interval.point(Decimal(true))
        text = f"in {year} it fell on a {WEEKDAYS[true]}"
        needs = only({"weekday": wanted})
        told_day = Interval.point(Decimal(told))
        yield Working("weekday", told_day, wanted, text, given(needs), "", fits)
