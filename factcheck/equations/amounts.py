"""Equations of amounts: equal, sums, differences, order, parts and counts."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.arithmetic.beside import NEAR, as_share, magnitude, operand, shown
from factcheck.arithmetic.compatibility import compatible, is_range, same_bound
from factcheck.arithmetic.conversion import conversion
from factcheck.arithmetic.ends import added
from factcheck.arithmetic.retelling import BOUNDS, counts_in, retells
from factcheck.equations.equation import (
    SHARES,
    Filling,
    Needs,
    Options,
    Outcome,
    Working,
)
from factcheck.equations.filled import (
    OPEN_DOWN,
    OPEN_UP,
    PERCENT,
    as_told,
    at_least,
    at_most,
    counted_out,
    given,
    hedge_of,
    in_one_unit,
    in_own_unit,
    less,
    maybe,
    no_bounds,
    one,
    only,
    only_by_rounding,
    round_apart,
    scaled,
    unit_of,
)
from factcheck.equations.times import days_apart
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

# Whoever writes these retells a number of the text: may round it, but not add to it. The
# headline is written last, over standfirst and captions too.
_FROM_THE_SOURCE = {"headline": 2, "standfirst": 2, "caption": 1, "table": 1}
_ZERO = Interval.point(Decimal(0))
_HUNDRED = Interval.point(Decimal(100))


def equal(filling: Filling, options: Options) -> Outcome:
    """One amount, stated twice; a headline, standfirst or caption may round it.

    Option ``named`` tells that a length which names its thing (a 10-year lease) is meant.
    """
    first, second = one(filling, "first"), one(filling, "second")
    if first.calendar is not None or second.calendar is not None:
        return days_apart(first, second)
    if first.unit and second.unit and conversion(first.unit, second.unit) is None:
        return "the two are in units that no fixed factor joins"
    if _names_a_thing(first) != _names_a_thing(second) and not options.get("named"):
        return "a length that names its thing (a 10-year note) is no time that passed"
    return _equal(first, second)


def _names_a_thing(figure: Figure) -> bool:
    return figure.kind == "duration" and "-" in figure.text


def _equal(first: Figure, second: Figure) -> Iterator[Working]:
    told, true, units = _like(first, second)
    near, far = (
        _FROM_THE_SOURCE.get(first.section_kind, 0),
        _FROM_THE_SOURCE.get(second.section_kind, 0),
    )
    strained = False
    if first.kind == second.kind == "score":  # all of its numbers, whichever side tells it
        fits = retells(first, second)
        text = f"{first} and {second} are {'one result' if fits else 'two results'}"
        yield Working("first", told, true, text, fits=fits)
        return
    if {first.kind, second.kind} == {"score", "count"}:  # one side of a vote
        score, side = (first, second) if first.kind == "score" else (second, first)
        text = f"{side} is neither of the two numbers of {score}"
        fits = side.value in score.mention.parts
        yield Working("first", told, true, text, fits=fits)
        return
    if near != far:
        fits = retells(first, second) if near > far else retells(second, first)
    else:
        judged = compatible(first.quantity, second.quantity)
        fits = told.overlaps(true) if judged is None else judged.verdict != "CONFLICT"
        strained = judged is not None and judged.verdict == "STRAINED"
    needs: dict[str, Interval | None] = {
        "first": in_own_unit(true, units[1], first),
        "second": in_own_unit(told, units[0], second),
    }
    text = f"{first} stands for {shown(told)}, {second} for {shown(true)}"
    if {first.kind, second.kind} == {"count", "ratio"}:
        needs = {}  # another number of the two would change what share they are
    if not fits and told.overlaps(true):
        text = _why_apart(*((first, second) if near > far else (second, first)))
    yield Working("first", told, true, text, given(only(needs)), "", fits, strained)


def _why_apart(told: Figure, source: Figure) -> str:
    """Say why one figure cannot retell the other, though some value lies in both intervals."""
    if same_bound(told.mention, source.mention):
        return f"{told} and {source} give one bound two numbers, which rounding does not join"
    if BOUNDS & {hedge_of(told), hedge_of(source)}:
        return (
            f"readers expect {shown(told.soft)} of {told}, and {shown(source.soft)} of {source}"
        )
    if told.exact or source.exact:
        exact, other = (source, told) if source.exact else (told, source)
        return f"{exact} is exact, and {other} another number"
    return f"{told} is no rounding of {source}: who retells a number may not add to it"


def _like(first: Figure, second: Figure) -> tuple[Interval, Interval, tuple[str, str]]:
    """Return both intervals and their units: two forms of share are turned to percent."""
    if first.kind in SHARES and second.kind in SHARES and first.kind != second.kind:
        here, there = (scaled(as_share(figure), Decimal(100)) for figure in (first, second))
        return here, there, (PERCENT, PERCENT)
    here, there = first.interval, second.interval
    if first.kind == "count" and second.kind == "ratio":
        there = _counted(second, first)
    elif first.kind == "ratio" and second.kind == "count":
        here = _counted(first, second)
    return here, there, (first.unit, second.unit)


def _counted(ratio: Figure, count: Figure) -> Interval:
    """Return what the nearer of a ratio's two counts stands for beside another count."""
    value = count.value or Decimal(0)
    counts = counts_in(ratio)
    nearer = min(
        counts, key=lambda each: abs((each.value or Decimal(0)) - value), default=ratio
    )
    return nearer.interval


def total(filling: Filling, options: Options) -> Outcome:
    """Parts that add up to their total, or to no more than it where the list is open.

    Option ``closed`` tells that nothing is left out, ``repeats`` how often each part
    counts, ``singles`` how many parts have no number.
    """
    whole, parts = one(filling, "total"), filling["parts"]
    if any(part.value is None and part.kind != "score" for part in parts):
        return "a part is too vague to add"
    repeats = options.get("repeats") or (1,) * len(parts)
    singles = int(options.get("singles") or 0)
    told, *read = in_one_unit(whole, *parts)
    unit = unit_of(whole, *parts)
    if counted_out(whole, *parts):  # sentences, stages and shifts are added as they are told
        told, *read = (Interval.point(figure.value or Decimal(0)) for figure in (whole, *parts))
    terms = [
        _term(part, interval, times)
        for part, interval, times in zip(parts, read, repeats, strict=True)
    ]
    made = Interval.point(Decimal(singles))
    for term in terms:
        made = added(made, term)
    closed = options.get("closed", True) and (
        whole.hedge is None or whole.hedge.name not in OPEN_UP
    )
    text = f"{_sum_text(parts, repeats, singles)} = {shown(made)}, not {whole}"

    def needs() -> Needs:
        found: list[Interval | None] = []
        for part, term, times in zip(parts, terms, repeats, strict=True):
            if not made.bounded:  # "more than ten" among the parts: no end to subtract from
                found.append(None)
                continue
            rest = Interval(made.low - term.low, made.high - term.high)
            need = scaled(less(told, rest), Decimal(1) / times)
            need = in_own_unit(need, unit, part)
            found.append(need if closed else at_most(need))
        return {"total": (made if closed else at_least(made),), "parts": tuple(found)}

    plain = sum(
        (times * (part.value or sum(part.mention.parts, Decimal(0)))
         for part, times in zip(parts, repeats, strict=True)),
        Decimal(singles),
    )  # fmt: skip
    off = plain - (whole.value or plain)
    strained = (closed or off > 0) and only_by_rounding(off, whole, *parts)
    true = made if closed else at_least(made)
    # Where all have to be rounded as far as can be, and the total the other way, none fits.
    at_the_ends = len(parts) > 1 and told.low < told.high == made.low < made.high
    return [
        Working(
            "total", told, true, text, needs, fits=False if at_the_ends else None,
            strained=strained, partial=not closed and told.low > made.high,
        )
    ]  # fmt: skip


def _term(part: Figure, interval: Interval, times: int) -> Interval:
    if part.kind == "score":
        return Interval.point(sum(part.mention.parts, Decimal(0)))
    if part.hedge is not None and part.hedge.name == "up_to":
        interval = Interval.point(interval.high)
    return scaled(interval, Decimal(times))


def _sum_text(parts: tuple[Figure, ...], repeats: tuple[int, ...], singles: int) -> str:
    terms = [
        " + ".join(f"{number:f}" for number in part.mention.parts)
        if part.kind == "score"
        else f"{times} × {part}"
        if times > 1
        else str(part)
        for part, times in zip(parts, repeats, strict=True)
    ]
    return " + ".join([*terms, *["1"] * singles])


def difference_of(filling: Filling, options: Options) -> Outcome:
    """A margin, lead or surplus: what two amounts are apart.

    Option ``needed`` is the amount that is fallen short of, where the text gives it
    in other words ("two-thirds of the 300 seats").
    """
    stated, first = one(filling, "difference"), one(filling, "first")
    second, others = maybe(filling, "second"), filling.get("others", ())
    needed: Interval | None = options.get("needed")
    told = stated.interval
    if stated.value is None:
        return "the difference is too vague"
    parts = first.mention.parts
    if needed is not None:
        if first.value is None:
            return "the tally is too vague"
        true = Interval(needed.low - first.value, needed.high - first.value)
        text = f"{shown(needed)} needed less {first} gives {shown(true)}, not {stated}"
        return [Working("difference", told, true, text, lambda: only({"difference": true}))]
    if len(parts) == 2 and second is None:
        gap = Interval.point(abs(parts[0] - parts[1]))
    elif second is not None and first.value is not None and second.value is not None:
        here, there = in_one_unit(first, second)
        gap = less(here, there)
    else:
        return "a tally is missing"
    for other in others:
        gap = less(gap, operand(other))
    below = stated.value < 0  # "-7" tells which of the two is the greater
    true = gap if below else magnitude(gap)
    strained = False
    if second is not None and first.value is not None and second.value is not None:
        plain = first.value - second.value - sum((f.value or 0 for f in others), Decimal(0))
        off = (plain if below else abs(plain)) - stated.value
        strained = only_by_rounding(off, stated, first, second, *others)
    names = " less ".join(str(f) for f in (first, second, *others) if f is not None)
    text = f"{names} gives {shown(true)}, not {stated}"

    def needs() -> Needs:
        found: dict[str, Interval | None] = {"difference": true}
        if second is not None and not others:
            here, there = in_one_unit(first, second)
            up = here.low >= there.low
            found["first"] = added(there, told) if up else less(there, told)
            found["second"] = less(here, told) if up else added(here, told)
        return only(found)

    return [Working("difference", told, true, text, needs, strained=strained)]


def order(filling: Filling, options: Options) -> Outcome:
    """Of two amounts the one that the words call greater is no smaller."""
    lesser = one(filling, "lesser")
    published: date | None = options.get("published")
    if maybe(filling, "greater") is None and published is not None:
        return _had_come(lesser, Interval.point(Decimal(published.toordinal())))
    greater = one(filling, "greater")
    if greater.kind == lesser.kind == "date":
        return _later(greater, lesser)
    if any(each.value is None and not is_range(each.mention) for each in (greater, lesser)):
        return "one of the two is too vague"
    high, low = in_one_unit(greater, lesser)
    unit = unit_of(greater, lesser)
    text = f"{greater} is less than {lesser}"
    return [
        Working(
            "greater", high, at_least(low), text,
            lambda: only({"greater": in_own_unit(at_least(low), unit, greater),
                          "lesser": in_own_unit(at_most(high), unit, lesser)}),
            fits=False if round_apart(greater, lesser, high, low) else None,
        )
    ]  # fmt: skip


def _had_come(told: Figure, published: Interval) -> Outcome:
    """A date told as past is no later than the day of publication."""
    if not told.interval.bounded:
        return "a year is not told"
    needs = only({"lesser": at_most(published)})
    text = f"{told} had not come when this was published"
    return [Working("lesser", told.interval, at_most(published), text, given(needs), "day")]


def _later(later: Figure, earlier: Figure) -> Outcome:
    """Of two dates the one that the words put later is no earlier."""
    told, true = later.interval, earlier.interval
    if not told.bounded or not true.bounded:
        return "a year is not told"
    needs = only({"greater": at_least(true), "lesser": at_most(told)})
    text = f"{later} is before {earlier}"
    return [Working("greater", told, at_least(true), text, given(needs), "day")]


def direction(filling: Filling, options: Options) -> Outcome:
    """A level that is up from another is above it, one that is down is below.

    Option ``direction`` is "up" or "down".
    """
    before, after = one(filling, "before"), one(filling, "after")
    up = options.get("direction") != "down"
    greater, lesser = (after, before) if up else (before, after)
    high, low = in_one_unit(greater, lesser)
    unit = unit_of(greater, lesser)
    high = as_told(greater, high, unit, OPEN_UP | NEAR)
    low = as_told(lesser, low, unit, OPEN_DOWN | NEAR)
    start, end = (low, high) if up else (high, low)
    text = f"{'up' if up else 'down'} from {before} to {after}"
    true = at_least(start) if up else at_most(start)
    back = at_most(end) if up else at_least(end)
    needs = only({"after": in_own_unit(true, unit, after),
                  "before": in_own_unit(back, unit, before)})  # fmt: skip
    fits = False if round_apart(greater, lesser, high, low) else None
    return [Working("after", end, true, text, given(needs), fits=fits)]


def part_of(filling: Filling, options: Options) -> Outcome:
    """A part is no more than the whole it is taken from."""
    part, whole = one(filling, "part"), one(filling, "whole")
    if part.value is None:
        return "the part is too vague"
    told, high, (unit, other) = _like(part, whole)
    high, other = (in_own_unit(high, other, part), unit) if unit and other else (high, other)
    if (
        whole.hedge is not None
        and whole.hedge.name in OPEN_UP
        and whole.value is not None
        and part.kind == whole.kind
    ):
        # "More than 20, including 25 children": whoever knew of 25 would say so.
        told, high = Interval.point(part.value), Interval.point(whole.value)
    elif hedge_of(part) == "up_to" and part.unit == whole.unit:
        # "As many as 44 of the 31": some told of nearly so many.
        told = part.soft
    text = f"{part} is more than {whole}"
    return [
        Working(
            "part", told, at_most(high), text,
            lambda: only({"part": in_own_unit(at_most(high), other, part),
                          "whole": in_own_unit(at_least(told), unit, whole)}),
        )
    ]  # fmt: skip


def between(filling: Filling, options: Options) -> Outcome:
    """A figure lies between the two ends of its range; without one, the ends are in order."""
    low, high, inside = one(filling, "low"), one(filling, "high"), maybe(filling, "inside")
    if inside is None:
        first, last = low.mention.low, high.mention.high
        if low is high and low.mention.turned:
            first, last = last, first
        if first < 0 or last < 0:
            return "the ends are written with signs"
        told, top = Interval.point(first), Interval.point(last)
        return [
            Working(
                "low", told, at_most(top), f"{first:,f} is more than {last:,f}",
                lambda: only({"low": at_most(top), "high": at_least(told)}),
            )
        ]  # fmt: skip
    ends = sorted((operand(low), operand(high)), key=lambda interval: interval.low)
    bounds = Interval(ends[0].low, max(ends[0].high, ends[1].high))
    text = f"{inside} is not from {bounds.low:,f} to {bounds.high:,f}"
    return [Working("inside", operand(inside), bounds, text, lambda: only({"inside": bounds}))]


def shares_of_whole(filling: Filling, options: Options) -> Outcome:
    """Shares of one whole make no more than 100 percent, and with the rest just that.

    Option ``closed`` tells that nothing is left out, ``missing`` how many percent
    may have given no answer.
    """
    parts = filling["parts"]
    if any(part.value is None for part in parts):
        return "a share is too vague to add"
    read = [scaled(as_share(part), Decimal(100)) for part in parts]
    made = _ZERO
    for interval in read:
        made = added(made, interval)
    slack = Decimal(options.get("missing") or 0)
    closed = bool(options.get("closed", True))
    told = Interval(made.low, made.high + slack) if closed else made
    true = _HUNDRED if closed else at_most(_HUNDRED)
    names = " + ".join(map(str, parts))
    plain = sum((_percent_as_written(part) for part in parts), Decimal(0))
    text = f"{names} = {_with_rounding(plain, made)}; a whole is 100"
    text += f", and {slack} percent may have given no answer" if slack and closed else ""

    def needs() -> Needs:
        if not made.bounded:  # "more than half" among the shares
            return {"parts": (None,) * len(parts)}
        rests = [Interval(made.low - one.low, made.high - one.high) for one in read]
        wanted = [less(_HUNDRED, rest) for rest in rests]
        return {"parts": tuple(wanted if closed else map(at_most, wanted))}

    # Some may have given no answer, but that bears out no sum of 95.
    off = max(plain - 100, 100 - plain if closed else Decimal(0))
    strained = off * 2 > len(parts) and no_bounds(*parts)  # half a point each is rounding
    partial = not closed and made.high < _HUNDRED.high
    return [Working("parts", told, true, text, needs, "%", strained=strained, partial=partial)]


def _percent_as_written(share: Figure) -> Decimal:
    value = share.value or Decimal(0)
    return value if share.kind == "percentage" else value * 100


def _with_rounding(plain: Decimal, made: Interval) -> str:
    """Return "110 (108 to 112 with rounding)"."""
    told = shown(Interval.point(plain))
    return told if shown(made) == told else f"{told} ({shown(made)} with rounding)"


def count_of(filling: Filling, options: Options) -> Outcome:
    """An announced number is the number of items listed.

    Option ``items`` is how many are listed, ``fewest`` how few they may be, where an
    "and" can belong to a name; ``open`` tells that the list names only some.
    """
    announced = one(filling, "announced")
    if announced.value is None:
        return "the announced number is too vague"
    most = int(options.get("items") or 0)
    fewest = int(options.get("fewest") or most)
    told, true = Interval.point(announced.value), Interval(Decimal(fewest), Decimal(most))
    if options.get("open"):
        true = at_least(true)
    text = f"{announced} announced; {shown(true)} counted"
    return [Working("announced", told, true, text, lambda: only({"announced": true}))]


def ordinal(filling: Filling, options: Options) -> Outcome:
    """The last of so many is at most as far as there are: no fourth of three."""
    rank, number = one(filling, "rank"), one(filling, "number")
    if rank.value is None or number.value is None:
        return "one of the two is too vague"
    told, most = Interval.point(rank.value), operand(number)
    text = f"{rank} of {number}"
    return [
        Working(
            "rank", told, Interval(Decimal(1), most.high), text,
            lambda: only({"rank": Interval(Decimal(1), most.high), "number": at_least(told)}),
        )
    ]  # fmt: skip
