"""How a draft's value fits a source's: the same, rounded fairly or unfairly, or off."""

from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.arithmetic import convert
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

Fit = Literal["same", "rounded", "unfair", "off"]

_LOOSE_KINDS = frozenset({"count", "measure"})


class Statement(NamedTuple):
    """A value as a source states it: its written ends, their grain and its interval."""

    low: Decimal
    high: Decimal
    grain: Decimal
    interval: Interval
    hedged: bool


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
            draft.dimension != "currency" or draft.unit == source.unit
        )
    if draft.kind == source.kind:
        return True
    # "about 4.03 billion" for dollars: a bare number may leave its unit to the reader.
    return {draft.kind, source.kind} <= {"count", "money", "measure"}


def fit(draft: Figure, source: Figure) -> Fit | None:
    """Return how the draft's value fits the source's, ``None`` where they do not compare."""
    if not comparable(draft, source):
        return None
    if draft.kind == "date":
        return _fit_dates(draft, source)
    if draft.kind in ("score", "ratio") and draft.mention.parts != source.mention.parts:
        return "off"
    stated = statement(source)
    if draft.unit != source.unit and draft.unit and source.unit:
        converted = convert(source.interval, source.unit, draft.unit)
        if converted is None:
            return None
        width = converted.high - converted.low
        middle = converted.low + width / 2
        stated = Statement(middle, middle, width or Decimal(1), converted, stated.hedged)
    return fit_statement(draft, stated)


def fit_statement(draft: Figure, stated: Statement) -> Fit:
    """Return how the draft's value fits a stated value in the draft's unit.

    Fair rounding is rounding half up or half even to the place the draft
    prints; fewer digits cut off ("$29 million" of $29.9 million) is not, nor
    are digits that the source does not give.
    """
    mention = draft.mention
    if mention.low == stated.low and mention.high == stated.high:
        return "same"
    if not draft.interval.overlaps(stated.interval):
        return "off"
    grain = min(mention.grain_low, mention.grain_high)
    point = mention.low == mention.high and stated.low == stated.high
    if draft.hedge is not None and draft.hedge.name != "exactly":
        return "rounded" if draft.soft.overlaps(Interval(stated.low, stated.high)) else "unfair"
    if point and grain >= stated.grain:
        off = abs(mention.low - stated.low)
        return "rounded" if off * 2 <= grain else "unfair" if off < grain else "off"
    return "unfair"


def _fit_dates(draft: Figure, source: Figure) -> Fit | None:
    one, other = draft.calendar, source.calendar
    if one is None or other is None:
        return "same" if draft.text.casefold() == source.text.casefold() else "off"
    shared = False
    for stated, given in (
        (one.year, other.year), (one.month, other.month), (one.day, other.day),
        (one.weekday, other.weekday),
    ):  # fmt: skip
        if stated is not None and given is not None:
            shared = True
            if stated != given:
                return "off"
    if not shared:
        return None
    finer = one.day is not None and other.day is None and one.weekday is None
    return "unfair" if finer and one.precision == "day" else "same"
