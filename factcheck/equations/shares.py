"""Equations of shares, products and averages."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from factcheck.arithmetic.beside import as_share, operand, operands, shown, written_out
from factcheck.arithmetic.conversion import convert
from factcheck.arithmetic.ends import multiplied, over
from factcheck.equations.equation import Filling, Options, Outcome, Working
from factcheck.equations.filled import (
    HUNDRED,
    ONE,
    given,
    in_one_unit,
    in_own_unit,
    less,
    middle,
    off_as_printed,
    one,
    only,
    scaled,
    unit_of,
)
from factcheck.equations.spans_of_time import TIMES_IN, Times
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_CENT = Decimal("0.01")
_POINT = Decimal("0.01")


def share_of_base(filling: Filling, options: Options) -> Outcome:
    """A share of a base gives its amount; with option ``left`` the rest of the base."""
    share, base, amount = one(filling, "share"), one(filling, "base"), one(filling, "amount")
    if share.value is None or not base.value or amount.value is None:
        return "share, base or amount is too vague"
    part, whole = in_one_unit(amount, base)
    if whole.low <= 0:
        return "the base may be nothing"
    left = bool(options.get("left"))
    told = as_share(share)
    if share.value <= (100 if share.kind == "percentage" else 1):
        told = Interval(told.low, min(told.high, Decimal(1)), told.low_open)
    true = over(part, whole)
    true = less(ONE, true) if left else true
    rest = "what is left of " if left else ""
    text = (
        f"{rest}{amount} / {base} = {shown(multiplied(true, HUNDRED), '%')} with rounding; "
        f"the copy has {share}"
    )
    used = less(ONE, told) if left else told
    made = middle(part) / middle(whole) if part.bounded else None
    made = 1 - made if left and made is not None else made
    return [
        Working(
            "share", told, true, text,
            lambda: only({
                "share": _own(true, share), "amount": multiplied(used, whole),
                "base": in_own_unit(over(part, used), unit_of(amount, base), base)
                if used.low > 0 else None,
            }),
            strained=made is not None and off_as_printed(told, made, share, base, amount),
        )
    ]  # fmt: skip


def shares_of_one_base(filling: Filling, options: Options) -> Outcome:
    """Two amounts of one base, which is not told, are in the proportion of their shares."""
    share, other_share = one(filling, "share"), one(filling, "other share")
    amount, other = one(filling, "amount"), one(filling, "other amount")
    if None in (share.value, other_share.value, amount.value, other.value):
        return "a share or an amount is too vague"
    part, beside = in_one_unit(amount, other)
    told, second = as_share(share), as_share(other_share)
    if second.low <= 0 or beside.low <= 0 or told.low <= 0:
        return "one of the two may be nothing"
    true = over(multiplied(part, second), beside)
    unit = unit_of(amount, other)
    text = (
        f"{amount} / {other} x {other_share} = {shown(multiplied(true, HUNDRED), '%')} with "
        f"rounding; the copy has {share}"
    )
    bounded = part.bounded and beside.bounded
    made = middle(part) / middle(beside) * middle(second) if bounded else None
    return [
        Working(
            "share", told, true, text,
            lambda: only({
                "share": _own(true, share),
                "amount": in_own_unit(over(multiplied(told, beside), second), unit, amount),
                "other share": _own(over(multiplied(told, beside), part), other_share)
                if part.low > 0 else None,
                "other amount": in_own_unit(over(multiplied(part, second), told), unit, other),
            }),
            strained=made is not None
            and off_as_printed(told, made, share, other_share, amount, other),
        )
    ]  # fmt: skip


def _own(part: Interval, figure: Figure) -> Interval:
    """Return a part of one as the figure tells it."""
    return multiplied(part, HUNDRED) if figure.kind == "percentage" else part


def share_forms(filling: Filling, options: Options) -> Outcome:
    """One share in words and in numbers is the same share."""
    words, number = one(filling, "first"), one(filling, "second")
    slots = ("first", "second")
    if words.kind == "percentage" or (words.kind == "ratio" and number.kind == "fraction"):
        words, number, slots = number, words, ("second", "first")
    plain = _plain(words)
    if plain is None or number.value is None:
        return "one of the two forms is too vague"
    true, told = _in_words(words, plain), _in_numbers(number, words)
    text = f"{words} stands for {shown(multiplied(true, HUNDRED), '%')}; the copy has {number}"
    return [
        Working(
            slots[1], told, true, text,
            lambda: only({slots[0]: _own(told, words), slots[1]: _own(true, number)}),
        )
    ]  # fmt: skip


def _in_numbers(figure: Figure, words: Figure) -> Interval:
    """Return the form that is told in numbers; "45 of 180" is exactly a quarter.

    One hedge before both forms is the words' own: "almost a third (31%)".
    """
    if figure.hedge is not None and figure.hedge == words.hedge and figure.value is not None:
        half = figure.mention.grain_low / 2
        return scaled(Interval(figure.value - half, figure.value + half), _part_of_one(figure))
    parts = figure.mention.parts
    if figure.kind == "ratio" and len(parts) == 2 and parts[1]:
        return Interval.point(parts[0] / parts[1])
    return as_share(figure)


def _part_of_one(figure: Figure) -> Decimal:
    return Decimal("0.01") if figure.kind == "percentage" else Decimal(1)


def _plain(words: Figure) -> Decimal | None:
    parts = words.mention.parts
    if words.kind == "ratio" and len(parts) == 2 and parts[1]:
        return parts[0] / parts[1]
    return words.value


def _in_words(words: Figure, plain: Decimal) -> Interval:
    """Return a share in words; a hedge's open side ends at the whole, give or take a point."""
    if words.kind == "ratio" and words.hedge is None and not _in_n(words):
        return Interval.point(plain)
    told = as_share(words)
    if words.hedge is None:
        return told
    return Interval(told.low - _POINT, told.high + _POINT)


def _in_n(words: Figure) -> bool:
    """Whether a ratio is told in small words ("one in four"), not counted ("45 of 180")."""
    parts = words.mention.parts
    return len(parts) == 2 and parts[0] < 10 and parts[1] <= 20


def product(filling: Filling, options: Options) -> Outcome:
    """What each gets, times how many there are, is the total: prices, averages, per head.

    What is told for a day, a week or a month may go on for a length told in another of them.
    """
    total, number, each = one(filling, "total"), one(filling, "number"), one(filling, "each")
    if not total.value or not number.value or not each.value:
        return "total, number or share of each is too vague"
    factor = unit_step(each, total)
    many = operand(number)
    if number.kind == "duration" and (number.hedge is None or not many.bounded):
        many = Interval.point(number.value)  # "over four years": in that time
    # What one gets tells how finely a total in zeros was counted, not one of "96.4 billion".
    whole = operands(total, each)[0] if factor == 1 and written_out(total) else operand(total)
    if factor is None or not whole.bounded or not many.bounded or many.low <= 0:
        return "total or number has no end"
    return [
        _product(filling, (whole, many, count), factor, strained=strained)
        for count, strained in _times_told_for(each, number)
    ]


def _times_told_for(each: Figure, number: Figure) -> list[tuple[Interval, bool]]:
    """Return how often each is told for in one of a length of time, and whether but roughly."""
    spans = TIMES_IN.get((each.per, number.unit)) if number.kind == "duration" else None
    if spans is None:
        return [(ONE, False)]
    return [
        (Interval(Decimal(fewest), Decimal(most)), rough)
        for counts, rough in ((spans.plain, False), (spans.rough, True))
        for fewest, most in counts
    ]


def _product(
    filling: Filling,
    read: tuple[Interval, Interval, Interval],
    factor: Decimal,
    *,
    strained: bool,
) -> Working:
    """Return the working of a total, a number and how often each is told for in one of it."""
    whole, length, count = read
    total, number, each = one(filling, "total"), one(filling, "number"), one(filling, "each")
    many = multiplied(length, count)
    true = scaled(over(whole, many), 1 / factor)
    told = operand(each)
    text = f"{total} / {number} = {shown(true)} with rounding; the copy has {each}"
    made = middle(whole) / middle(many) / factor
    return Working(
        "each", told, true, text,
        lambda: only({
            "each": true, "total": scaled(multiplied(told, many), factor),
            "number": over(whole, scaled(multiplied(told, count), factor))
            if told.low > 0 else None,
        }),
        strained=strained or off_as_printed(told, made, total, number, each),
    )  # fmt: skip


def unit_step(each: Figure, total: Figure) -> Decimal | None:
    """Return what turns the unit of each into the total's, ``None`` if nothing does."""
    if each.unit == "cent" and total.kind == "money" and total.unit != "cent":
        return _CENT
    if each.unit == total.unit or not each.dimension or each.dimension != total.dimension:
        return Decimal(1)
    return convert(Decimal(1), each.unit, total.unit)


def rate(filling: Filling, options: Options) -> Outcome:
    """One amount told for two lengths of time: £500 a week, £26,000 a year.

    Option ``per`` names the two lengths ("week", "year").
    """
    first, second = one(filling, "first"), one(filling, "second")
    per = tuple(options.get("per") or (first.per, second.per))
    slots = ("first", "second")
    spans = TIMES_IN.get((per[0], per[1]))
    if spans is None:
        first, second, per, slots = second, first, (per[1], per[0]), ("second", "first")
        spans = TIMES_IN.get((per[0], per[1]))
    if spans is None or not first.value or not second.value:
        return "no count of the one time in the other is known"
    small, large = _bounded(first), _bounded(second)
    text = f"{_made_of(first, spans)}; the copy has {second}"
    found = []
    for counts, strained in ((spans.plain, False), (spans.rough, True)):
        for fewest, most in counts:
            times = Interval(Decimal(fewest), Decimal(most))
            needs = only({slots[0]: over(large, times), slots[1]: multiplied(small, times)})
            made = scaled(times, first.value)
            nearest = min(made.high, max(made.low, middle(large)))
            far = off_as_printed(large, nearest, first, second)
            found.append(
                Working(
                    slots[1], large, multiplied(small, times), text, given(needs),
                    strained=strained or far,
                )
            )  # fmt: skip
    return found


def _made_of(figure: Figure, spans: Times) -> str:
    """Return what a number makes of the longer time, as written: "£1,200 × 12 = 14,400".

    The likeliest count is told with what rounding adds, others without.
    """
    value, told = figure.value or Decimal(0), []
    for fewest, most in spans.plain:
        times = Interval(Decimal(fewest), Decimal(most))
        made = multiplied(Interval.point(value), times)
        told.append(f"{figure} × {shown(times)} = {shown(made)}")
    fewest, most = spans.plain[0]
    rounded = multiplied(_bounded(figure), Interval(Decimal(fewest), Decimal(most)))
    told[0] += f" ({shown(rounded)} with rounding)"
    return ", or ".join(told)


def _bounded(figure: Figure) -> Interval:
    found = operand(figure)
    top = (figure.value or Decimal(0)) * Decimal("1.25")
    return Interval(max(found.low, Decimal(0)), found.high if found.high.is_finite() else top)


def mean_of_wholes(filling: Filling, options: Options) -> Outcome:
    """A mean of whole things, times their number, is a whole number."""
    mean, number = one(filling, "average"), one(filling, "number")
    if mean.value is None or not number.value or mean.hedge is not None:
        return "mean or number is too vague"
    place = mean.mention.grain_low
    if number.value >= 1 / place:
        return "there are more things than the decimals can tell apart"
    total = (mean.value * number.value).to_integral_value(ROUND_HALF_UP)
    near = [
        (whole / number.value).quantize(place, rounding)
        for whole in (total - 1, total, total + 1)
        for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN)
    ]
    value = mean.value
    nearest = min(near, key=lambda possible: abs(possible - value))
    text = f"{mean} × {number} is no whole number; the nearest possible mean is {nearest}"
    true = Interval.point(nearest)
    return [
        Working("average", Interval.point(value), true, text, lambda: only({"average": true}))
    ]


def growth(filling: Filling, options: Options) -> Outcome:
    """A yearly rate, compounded or added up over the years, gives the whole change."""
    yearly, years, total = one(filling, "yearly"), one(filling, "years"), one(filling, "total")
    if years.value is None or not 0 < years.value <= 60 or not yearly.value or not total.value:
        return "rate, years or change is too vague"
    rate, told, count = as_share(yearly), as_share(total), int(years.value)
    if not rate.bounded or count != years.value or rate.low < 0:
        return "the rate has no end"
    compound = Interval((1 + rate.low) ** count - 1, (1 + rate.high) ** count - 1)
    simple = scaled(rate, Decimal(count))
    falling = 1 - (1 - rate.low) ** count
    true = Interval(min(simple.low, falling), compound.high)
    text = (
        f"(1 + {yearly})^{count} - 1 = {shown(multiplied(compound, HUNDRED), '%')}; added up, "
        f"{shown(multiplied(simple, HUNDRED), '%')}"
    )
    return [
        Working(
            "total", told, true, text,
            lambda: only({
                "total": _own(true, total),
                "yearly": _own(scaled(told, Decimal(1) / count), yearly),
            }),
        )
    ]  # fmt: skip
