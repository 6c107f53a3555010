"""Judge dates that are told in an order, one within another, or between two others."""

from collections.abc import Mapping
from decimal import Decimal

from factcheck.equations.equation import Judgement, Working
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_EVER = Decimal("Infinity")
_Filling = Mapping[str, tuple[Figure, ...]]


def judge_days(equation: str, filling: _Filling) -> Judgement | None:
    """Return a judgement on dates in an order, a part or a range; ``None`` on anything else."""
    figures = [figure for given in filling.values() for figure in given]
    if equation not in _WORK or not any(f.kind in ("date", "time") for f in figures):
        return None
    if any(figure.kind == "time" for figure in figures):
        return _untold(equation, filling, "the days of the times are not told")
    if not all(figure.calendar for figure in figures):
        return _untold(equation, filling, "one of them is no date")
    if not all(figure.interval.bounded for figure in figures):
        return _untold(equation, filling, "a year is not told")
    slot, true, text = _WORK[equation](filling)
    working = Working(slot, filling[slot][0].interval, true, text)
    return Judgement(equation, "holds" if working.holds else "broken", filling, (working,))


def _untold(equation: str, filling: _Filling, why: str) -> Judgement:
    return Judgement(equation, "cannot tell", filling, reason=why)


def _order(filling: _Filling) -> tuple[str, Interval, str]:
    later, earlier = filling["greater"][0], filling["lesser"][0]
    true = Interval(earlier.interval.low, _EVER)
    return "greater", true, f"{later} is before {earlier}"


def _part(filling: _Filling) -> tuple[str, Interval, str]:
    part, whole = filling["part"][0], filling["whole"][0]
    return "part", whole.interval, f"{part} is not in {whole}"


def _between(filling: _Filling) -> tuple[str, Interval, str]:
    low, high = filling["low"][0], filling["high"][0]
    if not filling.get("inside"):
        return "low", Interval(-_EVER, high.interval.high), f"{low} is after {high}"
    text = f"{filling['inside'][0]} is not from {low} to {high}"
    return "inside", Interval(low.interval.low, high.interval.high), text


_WORK = {"order": _order, "part of": _part, "between": _between}
