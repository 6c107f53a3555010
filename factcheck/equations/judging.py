"""Judge relations and filled slots by the table of equations."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.arithmetic.beside import as_written
from factcheck.arithmetic.retelling import LOWER_BOUNDS, UPPER_BOUNDS
from factcheck.equations.equation import (
    Equation,
    Filling,
    Judgement,
    Options,
    SlotError,
    UntoldError,
    Working,
)
from factcheck.equations.table import TABLE
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Average,
    Breakdown,
    Change,
    Comparison,
    Conversion,
    CountedList,
    DatedWeekday,
    Elapsed,
    Enclosure,
    Exchange,
    Growth,
    Lifetime,
    Margin,
    Movement,
    PartOf,
    PastDate,
    PerHead,
    Rate,
    Relation,
    Restatement,
    Share,
    ShareForms,
    SharesOfOneBase,
    ZonedTime,
)

_FAR = 2
_FAR_OFF = "it is true of far more than these, so that it bears neither out"
# The equations that the relations of a subject state.
STATED_BY: dict[str, tuple[str, ...]] = {
    "restatement": ("equal",),
    "change": ("change", "move"),
    "breakdown": ("sum", "shares of a whole"),
    "share": ("share of a base",),
    "rate": ("rate",),
    "conversion": ("conversion",),
    "counted_list": ("count of a list",),
    "dated_weekday": ("weekday",),
    "part_of": ("part of",),
    "comparison": ("order",),
    "margin": ("difference",),
    "shares_of_one_base": ("shares of one base",),
    "share_form": ("two forms of a share",),
    "per_head": ("product",),
    "average": ("mean of whole things",),
    "growth": ("growth",),
    "movement": ("direction",),
    "enclosure": ("between",),
    "exchange": ("exchange",),
    "elapsed": ("elapsed",),
    "lifetime": ("age",),
    "past_date": ("order",),
    "zoned_time": ("time zones",),
}


class Filled(NamedTuple):
    """An equation's name, the figures in its slots, and what is told besides.

    ``instead`` names a slot and the further figures that the words allow in it.
    """

    equation: str
    slots: Filling
    options: Options
    instead: tuple[str, tuple[Figure, ...]] = ("", ())


def judge(relation: Relation) -> Judgement:
    """Return whether the relation holds, is broken or cannot be told."""
    filled = slots_of(relation)
    if filled is None:
        return Judgement("", "cannot tell", {}, reason="no arithmetic decides it")
    return _judge(filled)


def judge_slots(
    equation: str, slots: Mapping[str, Sequence[Figure]], **options: Any
) -> Judgement:
    """Return the verdict on figures in an equation's slots, for proposers of any kind.

    Raises ``SlotError`` for an unknown equation, slot or option, and for figures whose
    kind, dimension or number does not fit the slot.
    """
    found = TABLE.get(equation)
    if found is None:
        raise SlotError(f"there is no equation {equation!r}; there is {', '.join(TABLE)}")
    unknown = sorted(set(options) - {name for name, _ in found.options})
    if unknown:
        raise SlotError(f"{equation} has no option {unknown[0]}")
    filling = {name: tuple(figures) for name, figures in slots.items() if figures}
    found.check(filling)
    return _judge(Filled(equation, filling, options))


def _judge(filled: Filled) -> Judgement:
    """Return the verdict: of the likeliest figures, if the words allow no others that fit.

    Where the likeliest do not fit and others do, nothing can be told: it is no agreement
    with figures that are perhaps not meant, and no discrepancy.
    """
    equation = TABLE[filled.equation]
    slot, others = filled.instead
    fillings = [filled.slots, *({**filled.slots, slot: (other,)} for other in others)]
    first: Judgement | None = None
    for filling in fillings:
        try:
            outcome = equation.work(filling, filled.options)
        except UntoldError as error:
            outcome = str(error)
        if isinstance(outcome, str):
            first = first or Judgement(equation.name, "cannot tell", filling, reason=outcome)
            continue
        workings = []
        for working in outcome:
            if working.holds and first is not None:
                other, first_meant = filling[slot][0], filled.slots[slot][0]
                reason = f"{other} may be meant as well as {first_meant}"
                return Judgement(equation.name, "cannot tell", filled.slots, reason=reason)
            if working.holds:
                if _is_far_from_its_bound(working, filling):
                    return Judgement(equation.name, "cannot tell", filling, reason=_FAR_OFF)
                return Judgement(equation.name, "holds", filling, (working,))
            workings.append(working)
        first = first or Judgement(
            equation.name, "broken", filling, tuple(workings),
            exact=_exact(equation, filling, filled.options, workings[0].stated),
        )  # fmt: skip
    assert first is not None, "the relation's own slots are filled first"
    return first


def _is_far_from_its_bound(working: Working, filling: Filling) -> bool:
    """Whether a bound is true of what is more than twice as much, or less than half.

    "More than doubled" is true of six and 34, but nobody would say it of them.
    """
    stated = filling.get(working.stated, ())
    hedge = stated[0].hedge if len(stated) == 1 else None
    told, true = working.told, working.true
    if hedge is None:
        return False
    if hedge.name in LOWER_BOUNDS:
        return Decimal(0) < told.low * _FAR < true.low
    return hedge.name in UPPER_BOUNDS and true.high * _FAR < told.high


def _exact(
    equation: Equation, filling: Filling, options: Options, stated: str
) -> Interval | None:
    """Return what the other slots make of the stated one by their numbers as printed."""
    others = [one for slot, figures in filling.items() if slot != stated for one in figures]
    if any(one.value is None or one.hedge is not None or one.calendar for one in others):
        return None
    bare = {
        slot: figures if slot == stated else tuple(map(as_written, figures))
        for slot, figures in filling.items()
    }
    try:
        outcome = equation.work(bare, options)
    except UntoldError:
        return None
    if isinstance(outcome, str):
        return None
    made = next(iter(outcome)).true
    return made if made.low == made.high else None


def slots_of(relation: Relation) -> Filled | None:
    """Return the equation that a relation states, ``None`` where no arithmetic decides it."""
    maker = _MAKERS.get(type(relation))
    return None if maker is None else maker(relation)


def _given(**slots: Figure | None) -> Filling:
    return {name: (figure,) for name, figure in slots.items() if figure is not None}


def _change(change: Change) -> Filled:
    if change.amount is not None and change.after is not None and change.before is None:
        slots = _given(amount=change.amount, stated=change.stated, after=change.after)
        return Filled("move", slots, {"direction": change.direction})
    slots = _given(before=change.before, after=change.after, stated=change.stated)
    return Filled("change", slots, {"direction": change.direction}, ("after", change.others))


def _breakdown(breakdown: Breakdown) -> Filled:
    if breakdown.total is None:
        missing = 5 if breakdown.certainty == "doubtful" else 0  # some give no answer
        shares: Options = {"closed": breakdown.closed, "missing": missing}
        return Filled("shares of a whole", {"parts": breakdown.parts}, shares)
    options: Options = {
        "closed": breakdown.closed,
        "repeats": breakdown.repeats,
        "singles": len(breakdown.singles),
    }
    slots = {"total": (breakdown.total,), "parts": breakdown.parts}
    return Filled("sum", slots, options, ("total", breakdown.others))


def _margin(margin: Margin) -> Filled:
    slots = _given(difference=margin.margin, first=margin.first, second=margin.second)
    if margin.others:
        slots = {**slots, "others": margin.others}
    return Filled("difference", slots, {"needed": margin.needed})


def _elapsed(found: Elapsed) -> Filled:
    slots = _given(length=found.length, start=found.start, end=found.end)
    options: Options = {
        "published": found.published,
        "within": found.within,
        "counting": found.counting,
        "parts": found.parts,
    }
    return Filled("elapsed", slots, options, ("start", found.others))


def _lifetime(found: Lifetime) -> Filled:
    play = 2 if found.certainty == "doubtful" else 0
    slots = _given(age=found.age, birth=found.birth, event=found.event)
    return Filled("age", slots, {"published": found.published, "play": play})


_MAKERS: dict[type, Callable[[Any], Filled]] = {
    Restatement: lambda r: Filled(
        "equal", _given(first=r.first, second=r.second), {}, ("second", r.others)
    ),
    Change: _change,
    Breakdown: _breakdown,
    PartOf: lambda r: Filled("part of", _given(part=r.part, whole=r.whole), {}),
    PastDate: lambda r: Filled("order", _given(lesser=r.told), {"published": r.published}),
    Comparison: lambda r: Filled("order", _given(greater=r.greater, lesser=r.lesser), {}),
    Margin: _margin,
    Share: lambda r: Filled(
        "share of a base",
        _given(share=r.share, base=r.base, amount=r.amount),
        {"left": r.left},
        ("base", r.others),
    ),
    SharesOfOneBase: lambda r: Filled(
        "shares of one base",
        {
            "share": (r.share,),
            "amount": (r.amount,),
            "other share": (r.other_share,),
            "other amount": (r.other_amount,),
        },
        {},
    ),
    ShareForms: lambda r: Filled(
        "two forms of a share", _given(first=r.first, second=r.second), {}
    ),
    Movement: lambda r: Filled(
        "direction", _given(before=r.before, after=r.after), {"direction": r.direction}
    ),
    Enclosure: lambda r: Filled("between", _given(low=r.low, high=r.high, inside=r.inside), {}),
    CountedList: lambda r: Filled(
        "count of a list",
        _given(announced=r.announced),
        {
            "items": len(r.items) + r.besides,
            "fewest": r.fewest + r.besides if r.fewest else 0,
            "open": r.open,
        },
    ),
    Conversion: lambda r: Filled(
        "conversion", _given(first=r.first, second=r.second, also=r.also), {"sense": r.sense}
    ),
    Exchange: lambda r: Filled(
        "exchange",
        _given(first=r.first, second=r.second),
        {"units": r.units, "year": r.year, "peers": r.peers},
    ),
    Rate: lambda r: Filled("rate", _given(first=r.first, second=r.second), {"per": r.per}),
    PerHead: lambda r: Filled(
        "product", _given(total=r.total, number=r.number, each=r.each), {}
    ),
    Average: lambda r: Filled(
        "mean of whole things", _given(average=r.average, number=r.number), {}
    ),
    Growth: lambda r: Filled(
        "growth", _given(yearly=r.yearly, years=r.years, total=r.total), {}
    ),
    DatedWeekday: lambda r: Filled(
        "weekday",
        _given(weekday=r.weekday, date=r.date),
        {"years": r.years, "further": r.further},
    ),
    ZonedTime: lambda r: Filled(
        "time zones",
        _given(first=r.first, second=r.second),
        {"zones": r.zones, "near": r.near, "day": r.day, "peers": r.peers, "times": r.times},
    ),
    Elapsed: _elapsed,
    Lifetime: _lifetime,
}
