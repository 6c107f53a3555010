"""How a draft's value fits a source's: the same, rounded fairly or unfairly, or off."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from factcheck.arithmetic import conversion
from factcheck.arithmetic.conversion import Conversion
from factcheck.lexicon.currencies import DOLLARS, SUBUNITS
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

# "finer": within what the source gives, with digits that the source does not give.
Fit = Literal["same", "rounded", "unfair", "finer", "off"]


_MOST_MOVED = Decimal("0.05")
_HUNDREDTH = Decimal("0.01")
# What "28 cents" may be of where a source writes €0.28 or C$0.28.
_IN_CENTS = frozenset({"EUR", "ZAR", *DOLLARS.values()})


class Statement(NamedTuple):
    """A value as a source states it: its written ends, their grain and its interval.

    ``computed`` says that it is a cell or was calculated, not written by a hand.
    """

    low: Decimal
    high: Decimal
    grain: Decimal
    interval: Interval
    hedged: bool
    computed: bool = False


def statement(figure: Figure) -> Statement:
    """Return the value that a figure states."""
    mention = figure.mention
    return Statement(
        mention.low, mention.high, min(mention.grain_low, mention.grain_high),
        figure.interval, figure.hedge is not None and figure.hedge.name != "exactly",
    )  # fmt: skip


def comparable(draft: Figure, source: Figure) -> bool:
    """Whether the two can be statements of one thing: alike in dimension or kind."""
    if "date" in (draft.kind, source.kind) or "time" in (draft.kind, source.kind):
        return draft.kind == source.kind
    if draft.per and source.per and draft.per != source.per:
        return False
    if draft.kind == "age" or source.kind == "age":
        return draft.kind == source.kind
    if draft.dimension and source.dimension:
        return draft.dimension == source.dimension and (
            draft.dimension != "currency" or in_unit(source.unit, draft.unit) is not None
        )
    if draft.kind == source.kind:
        return True
    if not {draft.kind, source.kind} <= {"count", "money", "measure"}:
        return False
    # "about 4.03 billion" for dollars: a bare number may leave its unit to the reader, but
    # not one that counts a noun of its own ("40 staff").
    return not any(counts_its_noun(figure) for figure in (draft, source))


def in_unit(unit: str, to: str) -> Conversion | None:
    """Return how an amount of ``unit`` is told in ``to``, ``None`` where it cannot be.

    Cents and pence are told in what they are of, and cents are of whatever is counted in them.
    """
    change = conversion(unit, to)
    if change is not None:
        return change
    if _parts_of(unit, to):
        return Conversion(_HUNDREDTH)
    return Conversion(1 / _HUNDREDTH) if _parts_of(to, unit) else None


def _parts_of(unit: str, whole: str) -> bool:
    if unit == "cent":
        return whole in _IN_CENTS
    return is_hundredth(unit) and SUBUNITS[unit] == whole


def is_hundredth(unit: str) -> bool:
    """Whether a hundred of the unit make one of its currency."""
    return unit in SUBUNITS and unit not in ("dime", "nickel")


def counts_its_noun(figure: Figure) -> bool:
    """Whether the noun that a number counts stands right behind it."""
    if figure.kind != "count" or figure.measure is None:
        return False
    gap = figure.measure.span.start - figure.span.end
    return 0 <= gap <= 1


def fit(draft: Figure, source: Figure) -> Fit | None:
    """Return how the draft's value fits the source's, ``None`` where they do not compare."""
    if not comparable(draft, source):
        return None
    if draft.kind == "date":
        return _fit_dates(draft, source)
    if draft.kind == "time":
        return "same" if draft.interval.overlaps(source.interval) else "off"
    if draft.kind in ("score", "ratio") and draft.mention.parts != source.mention.parts:
        return "off"
    stated = statement(source)
    if stated.low == stated.high == -draft.mention.low == -draft.mention.high:
        # "plus or minus 2.8 points"; whether it went up or down is told by words.
        return "same"
    if draft.unit != source.unit and draft.unit and source.unit:
        change = in_unit(source.unit, draft.unit)
        if change is None:
            return None
        converted = change.interval(source.interval)
        width = converted.high - converted.low
        middle = change.value(source.mention.low)
        stated = Statement(
            middle, middle, width or Decimal(1), converted, stated.hedged, computed=True
        )
    return fit_statement(draft, stated)


def fit_statement(draft: Figure, stated: Statement) -> Fit:
    """Return how the draft's value fits a stated value in the draft's unit.

    Fair rounding is half up to the place that the draft prints, half even only where
    the source is a cell or a calculation, and moves the number by 5% at most unless a
    hedge owns up to more. Digits cut off ("$29 million" of $29.9 million) or rounded the
    wrong way are unfair; two numbers told to one place that differ are off.
    """
    low, high = draft.mention.low, draft.mention.high
    if low == stated.low and high == stated.high:
        return "same"
    if (low != high) != (stated.low != stated.high):
        return _end_of_range(draft, stated)
    if low != high:
        ends = ((low, stated.low), (high, stated.high))
        fair = all(_rounds(draft, given, to, half_even=stated.computed) for to, given in ends)
        return "rounded" if fair else "off"
    if draft.hedge is not None and draft.hedge.name != "exactly":
        if draft.soft.contains(stated.low):
            return "rounded"
        return "unfair" if draft.interval.contains(stated.low) else "off"
    if _rounds(draft, stated.low, low, half_even=stated.computed):
        return "rounded"
    coarser = _grain(draft) > stated.grain and abs(low - stated.low) < _grain(draft)
    if coarser and draft.interval.overlaps(stated.interval):
        return "unfair"
    within = stated.hedged and stated.interval.contains(low)
    return "finer" if within and _grain(draft) < stated.grain else "off"


def _grain(draft: Figure) -> Decimal:
    return min(draft.mention.grain_low, draft.mention.grain_high)


def _end_of_range(draft: Figure, stated: Statement) -> Fit:
    """Judge one number beside a range: its ends are quoted alone, what lies between is not."""
    low, high = draft.mention.low, draft.mention.high
    if low == high and low in (stated.low, stated.high):
        return "same"
    if stated.low == stated.high and stated.low in (low, high):
        return "unfair"
    return "unfair" if draft.interval.overlaps(stated.interval) else "off"


def _rounds(draft: Figure, value: Decimal, to: Decimal, *, half_even: bool) -> bool:
    grain = _grain(draft)
    if not grain or not value:
        return value == to
    places = value / grain
    modes = (ROUND_HALF_UP, ROUND_HALF_EVEN) if half_even else (ROUND_HALF_UP,)
    rounded = {places.to_integral_value(mode) for mode in modes}
    return to / grain in rounded and abs(to - value) <= abs(value) * _MOST_MOVED


def _fit_dates(draft: Figure, source: Figure) -> Fit | None:
    one, other = draft.calendar, source.calendar
    if one is None or other is None:
        return "same" if draft.text.casefold() == source.text.casefold() else "off"
    shared = False
    for stated, given in (
        (one.year, other.year), (one.month, other.month), (one.day, other.day),
        (one.weekday, other.weekday), (one.quarter, other.quarter),
    ):  # fmt: skip
        if stated is not None and given is not None:
            shared = True
            if stated != given:
                return "off"
    if not shared:
        return None
    finer = one.day is not None and other.day is None and one.weekday is None
    return "unfair" if finer and one.precision == "day" else "same"
