"""Equations of change: from one level to another, in percent, as an amount or a multiple."""

from decimal import Decimal

from factcheck.arithmetic.beside import (
    difference,
    magnitude,
    operand,
    operands,
    percent_change,
    shown,
)
from factcheck.arithmetic.conversion import convert
from factcheck.arithmetic.ends import added, multiplied, negated, over
from factcheck.equations.equation import SHARES, Filling, Needs, Options, Outcome, Working
from factcheck.equations.filled import (
    HUNDRED,
    ONE,
    OPEN_DOWN,
    OPEN_UP,
    given,
    hedge_of,
    in_one_unit,
    in_own_unit,
    less,
    maybe,
    middle,
    off_as_printed,
    one,
    only,
    only_by_rounding,
    scaled,
    unit_of,
)
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_CENT = Decimal("0.01")
_NEARLY = Decimal("0.8")
_ROUNDED = Decimal("0.07")  # as "tripled" is 2.8 to 3.2
_MORE = frozenset({"more", "increase", "rise", "higher", "greater", "larger", "jump"})


def change(filling: Filling, options: Options) -> Outcome:
    """A stated change and the levels before and after it.

    It may be told in percent, as a fraction, in points, as a multiple or as an
    amount. Option ``direction`` is "up", "down" or empty. Where the level before is not
    told, a rise is no more than the level that it led to.
    """
    before, after, stated = (
        maybe(filling, "before"),
        maybe(filling, "after"),
        one(filling, "stated"),
    )
    if before is None and after is not None and options.get("direction") == "up":
        return _from_nothing(stated, after)
    if before is None or after is None:
        return "one of the two levels is not told"
    if stated.value is None or not before.value or not after.value:
        return "the change or a level is too vague"
    if stated.kind == "multiple":
        return _multiple(stated, before, after, options)
    if before.kind in SHARES:
        return _between_shares(stated, before, after)
    if stated.kind in ("percentage", "fraction"):
        return _percent(stated, before, after, options)
    if stated.kind == "points" and before.unit != "point":
        return "points are no change of such levels"
    return _amount(stated, before, after)


def _percent(stated: Figure, before: Figure, after: Figure, options: Options) -> Outcome:
    start, end = in_one_unit(before, after)
    true, told = multiplied(less(over(end, start), ONE), HUNDRED), percent_told(stated)
    fallen = end.low + end.high < start.low + start.high
    direction = options.get("direction") or ("down" if fallen else "up")
    down = direction == "down"
    signed = negated(told) if down else told
    text = f"{after} / {before} - 1 = {shown(true, '%')} with rounding, not {stated}"

    def needs() -> Needs:
        factor = added(ONE, scaled(signed, _CENT))
        return only({
            "stated": _as_stated(negated(true) if down else true, stated),
            "after": in_own_unit(multiplied(start, factor), unit_of(before, after), after),
            "before": over(end, factor) if factor.low > 0 else None,
        })  # fmt: skip

    made = (middle(end) / middle(start) - 1) * 100
    strained = off_as_printed(signed, made, stated, before, after)
    return [Working("stated", signed, true, text, needs, "%", strained=strained)]


def percent_told(stated: Figure) -> Interval:
    """Return a change that is told in percent or as a fraction, in percent."""
    told = operand(stated)
    return told if stated.kind == "percentage" else multiplied(told, HUNDRED)


def _as_stated(percent: Interval, stated: Figure) -> Interval:
    return percent if stated.kind == "percentage" else scaled(percent, _CENT)


def _between_shares(stated: Figure, before: Figure, after: Figure) -> Outcome:
    """A change between two rates, in points or in percent of the first."""
    told = operand(stated)
    points = magnitude(difference(after, before))
    relative = magnitude(percent_change(before, after))
    start, end = before.value or Decimal(1), after.value or Decimal(1)
    plain = abs(end - start)
    text = f"difference {shown(points)} points; change {shown(relative, '%')}"
    if in_points(stated):
        scale = _CENT if "basis" in stated.unit else Decimal(1)
        needs = only({"stated": scaled(points, 1 / scale)})
        off = plain - abs(stated.value or Decimal(0))
        strained = only_by_rounding(off, stated, before, after)
        found = Working("stated", scaled(told, scale), points, text, given(needs))
        return [found._replace(strained=strained)]
    if stated.kind not in ("percentage", "fraction"):
        return "an amount is no change of such levels"
    told = percent_told(stated)
    needs = only({"stated": _as_stated(relative, stated)})
    # "To 7 percent from 6, a 1 percent increase" gives the points: that the percentage
    # fits too when both levels are rounded their farthest does not make it one.
    in_percent = plain / abs(start) * 100
    fits = False if stated.value == plain and not told.contains(in_percent) else None
    strained = off_as_printed(told, in_percent, stated, before, after)
    return [Working("stated", told, relative, text, given(needs), "%", fits, strained)]


def in_points(stated: Figure) -> bool:
    """Whether a change between two shares is told in points: so is a bare "leads by 12"."""
    bare = stated.kind == "count" and not stated.unit
    return stated.kind == "points" or stated.unit == "point" or bare


def _amount(stated: Figure, before: Figure, after: Figure) -> Outcome:
    told = _in_unit_of(stated, before, after)
    if told is None:
        return "the change is in another unit than the levels"
    true = magnitude(difference(after, before))
    start, end = operands(before, after)
    rising = (after.value or 0) >= (before.value or 0)
    greater, lesser = (after, before) if rising else (before, after)
    text = f"{greater} less {lesser} leaves {shown(true)} with rounding, not {stated}"

    def needs() -> Needs:
        return only({
            "stated": true,
            "after": added(start, told) if rising else less(start, told),
            "before": less(end, told) if rising else added(end, told),
        })  # fmt: skip

    zero = Decimal(0)
    off = abs((after.value or zero) - (before.value or zero)) - (stated.value or zero)
    strained = only_by_rounding(off, stated, before, after)
    return [Working("stated", told, true, text, needs, strained=strained)]


def _from_nothing(stated: Figure, after: Figure) -> Outcome:
    """A rise in amount to a level: it may have been from nothing, and not from less."""
    if (stated.kind, stated.unit) != (after.kind, after.unit) or (after.value or 0) <= 0:
        return "one of the two levels is not told"
    told, end = operands(stated, after)
    if told.low <= end.high:
        return "the level before is not told"
    text = f"{after} less {stated} leaves less than nothing"
    needs = only({"stated": Interval(Decimal(0), end.high)})
    return [Working("stated", told, Interval(Decimal(0), end.high), text, given(needs))]


def _in_unit_of(stated: Figure, before: Figure, after: Figure) -> Interval | None:
    """Return the stated difference in the levels' unit."""
    if stated.unit == before.unit or not stated.dimension or not before.unit:
        loose = stated.unit == "point" or (stated.kind == "duration" and not before.unit)
        if stated.unit != before.unit and not loose and stated.dimension != before.dimension:
            return None
        return operands(stated, before, after)[0]
    if stated.dimension != before.dimension:
        return None
    own = operand(stated)
    low = convert(own.low, stated.unit, before.unit, difference=True)
    high = convert(own.high, stated.unit, before.unit, difference=True)
    return None if low is None or high is None else Interval(low, high)


def _multiple(stated: Figure, before: Figure, after: Figure, options: Options) -> Outcome:
    """Doubled, halved, threefold: the later level over the earlier."""
    told = multiple_told(stated)
    start, end = in_one_unit(before, after)
    true = over(end, start)
    turned = (stated.value or 0) > 1 and options.get("direction") == "down"
    if turned:
        true = over(start, end)
    text = (
        f"{after} / {before} = {shown(true)} with rounding; {stated} stands for {shown(told)}"
    )

    def needs() -> Needs:
        factor = over(ONE, told) if turned else told
        wanted = in_own_unit(multiplied(start, factor), unit_of(before, after), after)
        return only({"stated": true, "after": wanted, "before": over(end, factor)})

    made = middle(start) / middle(end) if turned else middle(end) / middle(start)
    strained = off_as_printed(told, made, stated, before, after)
    found = [Working("stated", told, true, text, needs, strained=strained)]
    if says_more(stated):  # "three times more" is read as an addition too
        found.append(found[0]._replace(told=added(told, ONE)))
    return found


def multiple_told(stated: Figure) -> Interval:
    """Return what a multiple stands for, a fifth below its number after "nearly".

    A hedge of a fall bounds how far it went: "more than halved" leaves less than half.
    """
    value, hedge = stated.value or Decimal(1), hedge_of(stated)
    if value < 1 and hedge:
        return stated.interval
    if hedge in OPEN_UP:
        return Interval(value, max(stated.interval.high, value))
    if hedge in OPEN_DOWN:
        return Interval(value * _NEARLY, value)
    told = operand(stated)
    if stated.exact or told.low != told.high:
        return told
    room = min(stated.mention.grain_low / 2, value * _ROUNDED)
    return Interval(value - room, value + room)  # "16 times" is 15.7 too


def says_more(stated: Figure) -> bool:
    """Whether words behind a multiple make an addition of it ("three times more")."""
    tokens = stated.sentence.tokens.lower
    last = stated.mention.last
    return not _MORE.isdisjoint(tokens[last + 1 : last + 3])


def multiple(filling: Filling, options: Options) -> Outcome:
    """One amount is so many times another: "three times the 40 of last year"."""
    stated, base, amount = one(filling, "times"), one(filling, "base"), one(filling, "amount")
    if stated.value is None or not base.value or not amount.value:
        return "the multiple or an amount is too vague"
    found = _multiple(stated, base, amount, {})
    names = {"stated": "times", "before": "base", "after": "amount"}

    def renamed(working: Working) -> Working:
        return working._replace(
            stated="times",
            needs=lambda: {names[slot]: need for slot, need in working.needs().items()},
        )

    return [renamed(working) for working in found if not isinstance(working, str)]


def move(filling: Filling, options: Options) -> Outcome:
    """A move as an amount and in percent, with the level that it led to.

    The level before is the one after, less the move: a share that gains $2 to $52 has
    gained 4 percent of $50. Option ``direction`` is "up" or "down".
    """
    amount, stated, level = (
        one(filling, "amount"),
        one(filling, "stated"),
        one(filling, "after"),
    )
    direction = options.get("direction")
    if not direction:
        return "the words give no direction"
    step = _CENT if amount.unit == "cent" and level.unit != "cent" else Decimal(1)
    moved, after = scaled(operand(amount), step), operand(level)
    if not moved.bounded or not after.bounded or moved.low < 0:
        return "the move or the level has no end"
    before = less(after, moved) if direction == "up" else added(after, moved)
    if before.low <= 0:
        return "the level before may be nothing"
    true, told = multiplied(over(moved, before), HUNDRED), operand(stated)
    text = f"{amount} / ({level} less the move) = {shown(true, '%')} with rounding"

    def needs() -> Needs:
        part = scaled(told, _CENT)
        # amount = part × before and before = after ∓ amount
        share = over(part, added(ONE, part) if direction == "up" else less(ONE, part))
        whole = over(added(ONE, part) if direction == "up" else less(ONE, part), part)
        return only({
            "stated": true, "amount": scaled(multiplied(after, share), 1 / step),
            "after": multiplied(moved, whole) if part.low > 0 else None,
        })  # fmt: skip

    made = middle(moved) / middle(before) * 100
    strained = off_as_printed(told, made, amount, stated, level)
    return [Working("stated", told, true, text, needs, "%", strained=strained)]
