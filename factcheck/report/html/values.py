"""Write values and intervals for the eye."""

from decimal import Decimal

from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.mention import Calendar
from factcheck.report.anchors import MONTH_NAMES
from factcheck.report.clocks import clock

_DIGITS = 6  # of a computed value; what the story states is shown in full if shorter
_WIDEST = 30  # powers of ten; a number further out is written with an exponent
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"), (3, "k"))
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def plain(value: Decimal) -> str:
    """Return "48,000,000", "54.9", "0.00012"; a fraction is rounded to six digits."""
    if not value.is_finite():
        return "∞" if value > 0 else "−∞"
    if value != value.to_integral_value():
        value = _rounded(value, max(0, _DIGITS - 1 - value.adjusted()))
    return _written(value)


def short(value: Decimal) -> str:
    """Return a value for a tick: "48m", "1.5bn", "2,500"."""
    for power, name in _SCALES:
        if abs(value) >= Decimal(10) ** power and (power > 3 or abs(value) >= 100_000):
            return f"{plain(value.scaleb(-power))}{name}"
    return plain(value)


def said(interval: Interval) -> str:
    """Return an interval in words: "24.5 to 25.5", "above 200", "at most 30".

    Computed ends are rounded to a tenth of what the interval is wide.
    """
    low, high = interval.low, interval.high
    if low.is_finite() and high.is_finite() and low < high:
        places = 1 - (high - low).adjusted()
        return f"{_shortened(low, places)} to {_shortened(high, places)}"
    if low == high:
        return plain(low)
    if low.is_finite():
        return f"{'above' if interval.low_open else 'at least'} {plain(low)}"
    if high.is_finite():
        return f"{'below' if interval.high_open else 'at most'} {plain(high)}"
    return "any value"


def _shortened(value: Decimal, places: int) -> str:
    digits = len(value.normalize().as_tuple().digits)
    return _written(_rounded(value, places) if digits > _DIGITS and places >= 0 else value)


def _rounded(value: Decimal, places: int) -> Decimal:
    """Round ``value``, unless that takes more digits than Decimal's 28."""
    return round(value, places) if value.adjusted() + places < 27 else value


def _written(value: Decimal) -> str:
    text = f"{value:,f}" if -_WIDEST < value.adjusted() < _WIDEST else f"{value:.4g}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−")


def stands_for(figure: Figure) -> str:
    """Return what a figure can stand for: its interval, or the calendar's own terms."""
    if figure.kind == "score":
        return " to ".join(f"{number:f}" for number in figure.mention.parts)
    if figure.calendar is not None:
        return calendar(figure.calendar)
    low, high = figure.interval.low, figure.interval.high
    if figure.kind == "time" and low.is_finite() and high.is_finite():
        return clock(low, high)
    return said(figure.interval)


def calendar(day: Calendar) -> str:
    """Return "2016-03-25", "March", "1999 to 2004": no more than was stated."""
    if day.precision == "weekday" and day.weekday is not None and day.day is None:
        return _WEEKDAYS[day.weekday]
    if day.year_to is not None:
        return f"{day.year} to {day.year_to}"
    if day.precision in ("decade", "century") and day.year is not None:
        return f"the {day.precision} from {day.year:04d}"
    if day.year is None:
        return _without_year(day)
    if day.quarter is not None:
        return f"{day.year:04d}-Q{day.quarter}"
    month = f"-{day.month:02d}" if day.month is not None else ""
    last = f"-{day.day:02d}" if day.day is not None else ""
    return f"{day.year:04d}{month}{last}"


def _without_year(day: Calendar) -> str:
    """Return "5 March", "March", "day 5" or "Q3"."""
    if day.quarter is not None:
        return f"Q{day.quarter}"
    if day.month is None:
        return f"day {day.day}" if day.day is not None else "no year told"
    name = MONTH_NAMES[day.month - 1]
    return f"{day.day} {name}" if day.day is not None else name


def unit_of(figure: Figure) -> str:
    """Return the unit as a column shows it, else the kind of number."""
    if figure.unit:
        per = f" per {figure.per}" if figure.per else ""
        return f"{figure.unit.replace('_', ' ')}{per}"
    return figure.kind
