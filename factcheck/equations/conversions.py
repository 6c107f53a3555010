"""Equations of one amount in two units or two currencies."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.arithmetic.beside import operands, shown
from factcheck.arithmetic.conversion import SIZED, convert
from factcheck.arithmetic.ends import added, over
from factcheck.equations.equation import Filling, Options, Outcome, Working
from factcheck.equations.filled import given, maybe, one, only
from factcheck.lexicon.currencies import SUBUNITS
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

# A ton may be short, metric or long, a gallon American or imperial, an ounce troy, a
# kilobyte 1,000 bytes or 1,024: all are in use, so each is tried (NIST SP 811, appendix B).
_TON = (Decimal(1), Decimal("1.10231"), Decimal("1.12"), Decimal("0.90718"), Decimal("1.01605"))
_VARIANTS = {
    "ton": _TON, "kiloton": _TON, "megaton": _TON,
    "gallon": (Decimal(1), Decimal("1.20095")), "pint": (Decimal(1), Decimal("1.20095")),
    "ounce": (Decimal(1), Decimal("1.09714")), "calorie": (Decimal(1), Decimal(1000)),
}  # fmt: skip
_BINARY = tuple(Decimal(1024) ** n / Decimal(1000) ** n for n in range(4))
_ONE = (Decimal(1),)
# Both readings rounded to whole degrees, in Fahrenheit and in Celsius.
_DEGREES = {"fahrenheit": Decimal("1.5"), "celsius": Decimal(1)}
# A temperature's zero is a degree like any other: thermometers show 40 and 100, where only a
# hedge ("nearly 50C (120F)") or haste rounds to tens. That of a furnace is told in hundreds.
_HALF_OF_TEN = Decimal(5)
_FURNACE = Decimal("0.01")
# "20 miles (30 kilometres)" is rounded to tens; "300 metres (900 feet)" is another length.
_ZEROS = 14
_SLACK, _HEDGED_SLACK = Decimal("0.05"), Decimal("0.10")
_BAND_SLACK = Decimal("0.15")
# Two sums that one story changes lie within this of one another, rounding aside: of 900
# pairs in print all but a score did, and of those most were errors.
_PEER_SLACK = Decimal("0.06")
_NEAR_BAND = Decimal("0.05")
_HEDGED = Decimal("0.05")
_HUNDREDTH = Decimal("0.01")


def conversion(filling: Filling, options: Options) -> Outcome:
    """One amount in two units converts from the one to the other.

    Slot ``also`` is the smaller unit of a compound first amount (6 feet 2 inches);
    option ``sense`` tells a reading ("level") from a difference ("change") of
    temperature where the words do.
    """
    first, second = one(filling, "first"), one(filling, "second")
    if first.unit == second.unit or (first.value is None) != (second.value is None):
        return "a range and one number are not the same amount"
    if first.dimension == "temperature":
        return _temperature(first, second, str(options.get("sense") or ""))
    base = _converted(first, second.unit)
    also = maybe(filling, "also")
    rest = None if also is None else _converted(also, second.unit)
    if base is None or (also is not None and rest is None):
        return "no fixed factor leads from the one unit to the other"
    if rest is not None:
        base = added(base, rest)
    return _readings(first, also, second, base)


def _readings(
    first: Figure, also: Figure | None, second: Figure, base: Interval
) -> Iterator[Working]:
    whole = f"{first} {also}" if also else f"{first}"
    slack = _HEDGED_SLACK if first.hedge or second.hedge else _SLACK
    told = Interval(second.mention.low, second.mention.high)
    for factor in _factors(first, second):
        made = Interval(base.low * factor, base.high * factor)
        fits = _close(made, second, slack) or (also is None and _back(first, second))
        text = f"{whole} converts to {shown(made)} {plural(second.unit)}; the copy has {second}"
        back = _converted(second, first.unit) if also is None else None
        needs = only({"second": made, "first": back})
        yield Working("second", told, made, text, given(needs), plural(second.unit), fits)


def _factors(first: Figure, second: Figure) -> Iterator[Decimal]:
    """Yield what the sizes that the units' names may have multiply the conversion by."""
    binary = _BINARY if first.dimension == "data storage" else _ONE
    for up in _VARIANTS.get(first.unit, _ONE):
        for down in _VARIANTS.get(second.unit, _ONE):
            for step in binary:
                yield up / down * step
                if step != 1:
                    yield up / down / step


def _converted(figure: Figure, unit: str) -> Interval | None:
    unit, own = SIZED.get(unit, unit), SIZED.get(figure.unit, figure.unit)
    low = convert(figure.mention.low, own, unit)
    high = convert(figure.mention.high, own, unit)
    return None if low is None or high is None else Interval(low, high)


def _close(made: Interval, second: Figure, slack: Decimal) -> bool:
    """Whether the second form is the converted one at both ends, but for rounding."""
    mention = second.mention
    ends = (
        (made.low, mention.low, mention.grain_low),
        (made.high, mention.high, mention.grain_high),
    )
    return all(
        abs(want - have) <= max(_rounding(grain, want), slack * abs(want))
        for want, have, grain in ends
    )


def _rounding(grain: Decimal, value: Decimal) -> Decimal:
    """Return how far rounding reaches: half the last place, of zeros a fourteenth at most."""
    return grain / 2 if grain < 10 else min(grain / 2, abs(value) / _ZEROS)


def _back(first: Figure, second: Figure) -> bool:
    """Whether the second form, taken as exact, rounds to the first at both ends."""
    there, mention = _converted(second, first.unit), first.mention
    if there is None:
        return False
    ends = (
        (there.low, mention.low, mention.grain_low),
        (there.high, mention.high, mention.grain_high),
    )
    # A hedge loosens the pair, not its rounding.
    return all(abs(want - have) <= _rounding(grain, have) for want, have, grain in ends)


def _temperature(first: Figure, second: Figure, sense: str) -> Outcome:
    """A reading converts with the 32, a difference without it."""
    found = []
    for kind, difference in (("level", False), ("change", True)):
        if sense and sense != kind:
            continue
        low = convert(first.mention.low, first.unit, second.unit, difference=difference)
        high = convert(first.mention.high, first.unit, second.unit, difference=difference)
        if low is None or high is None:
            return "no fixed factor leads from the one unit to the other"
        made, mention = Interval(low, high), second.mention
        off = max(abs(low - mention.low), abs(high - mention.high))
        size, grain = max(abs(low), abs(high)), mention.grain_low / 2
        room = max(
            _DEGREES.get(second.unit, Decimal(1)),
            _spread(first, second),
            min(grain, size * _FURNACE),
        )
        fits = off <= max(room, min(grain, max(_HALF_OF_TEN, size * _SLACK)))
        strained = off > room and not (first.hedge or second.hedge)
        word = "a difference" if difference else "a reading"
        text = (
            f"as {word}, {first} is {shown(made)} {plural(second.unit)}; the copy has {second}"
        )
        back = [convert(end, second.unit, first.unit, difference=difference)
                for end in (mention.low, mention.high)]  # fmt: skip
        there = None if back[0] is None or back[1] is None else Interval(back[0], back[1])
        needs = only({"second": made, "first": there})
        told = Interval(mention.low, mention.high)
        found.append(
            Working("second", told, made, text, given(needs), plural(second.unit), fits,
                    strained=strained)
        )  # fmt: skip
    return found


def _spread(first: Figure, second: Figure) -> Decimal:
    """Return how far the rounding of the first reaches in the second's unit."""
    step = convert(Decimal(1), first.unit, second.unit, difference=True) or Decimal(1)
    return min(first.mention.grain_low, Decimal(1)) / 2 * step


def plural(unit: str) -> str:
    """Return the unit's name for several."""
    irregular = {"foot": "feet", "inch": "inches", "square foot": "square feet"}
    if unit in ("celsius", "fahrenheit"):
        return f"degrees {unit.capitalize()}"
    if unit == "kelvin":
        return unit
    first, per, rest = unit.partition(" per ")
    if per:
        return f"{plural(first)}{per}{rest}"
    return irregular.get(unit, f"{unit}s")


_Pairs = tuple[tuple[Figure, Figure], ...]


def exchange(filling: Filling, options: Options) -> Outcome:
    """One sum in two currencies: at one rate in a story, and one of its year.

    Options: ``units`` the two currency codes, ``year`` when the sum was worth it,
    ``peers`` the story's other pairs, in the same order.
    """
    from factcheck.equations.exchange_rates import rate_band  # seldom asked, so loaded late

    first, second = one(filling, "first"), one(filling, "second")
    units = tuple(options.get("units") or (first.unit, second.unit))
    rates = implied_rates(first, second)
    if not rates:
        return "a sum is too vague"
    band = rate_band(units[0], units[1], options.get("year"))
    peers: _Pairs = options.get("peers") or ()
    for implied in rates:
        against = _peers(first, implied, peers, band)
        told = "the story's other pairs give"
        if against is None and band is not None:
            against = widened(band, _BAND_SLACK)
            told = f"{options.get('year') or 'all years'} gave"
        if len(rates) > 1 and (against is None or implied.overlaps(against)):
            against = widened(rates[-1], _PEER_SLACK)
            told = "its other end gives"
        if against is not None and not implied.overlaps(against):
            break
    if against is None:
        return "no rate of these currencies is known"
    text = f"{second} / {first} = {rate_text(implied)}; {told} {rate_text(against)}"
    if len(rates) > 1:
        return [Working("second", implied, against, text)]
    here, there = _whole(first, operands(first)[0]), _whole(second, operands(second)[0])
    return [
        Working(
            "second", implied, against, text,
            lambda: only({
                "second": _in_unit(second, over(there, over(implied, against))),
                "first": _in_unit(first, over(here, over(against, implied))),
            }),
        )
    ]  # fmt: skip


def implied_rates(first: Figure, second: Figure) -> tuple[Interval, ...]:
    """Return how many of the second's currency one of the first's is told to be.

    Of two ranges each end tells a rate of its own; of sums too vague to tell, none does.
    """
    here, there = first.mention, second.mention
    if here.low is None or there.low is None or here.low <= 0 or there.low <= 0:
        return ()
    if (here.low == here.high) != (there.low == there.high):
        return ()
    if here.low != here.high:
        return (
            _rate(_end(first, here.low, here.grain_low),
                  _end(second, there.low, there.grain_low)),
            _rate(_end(first, here.high, here.grain_high),
                  _end(second, there.high, there.grain_high)),
        )  # fmt: skip
    one, other = _told(first), _told(second)
    return (_rate(_whole(first, one), _whole(second, other)),)


def _told(figure: Figure) -> Interval:
    """Return what a sum stands for beside itself in another currency.

    What hedges the one hedges the other, and the 1 of a stated rate is no rounded number.
    """
    value = figure.mention.low
    if value == 1:
        return Interval.point(value)
    told = operands(figure)[0]
    if figure.hedge is None and told.low > 0 and told.bounded:
        return told
    half = min(figure.mention.grain_low / 2, value * _HEDGED)
    return Interval(value - half, value + half)


def _rate(one: Interval, other: Interval) -> Interval:
    return Interval(other.low / one.high, other.high / one.low)


def _end(figure: Figure, value: Decimal, grain: Decimal) -> Interval:
    """Return what one end of a range stands for: half its last place either way."""
    half = min(grain / 2, abs(value) * _BAND_SLACK)
    return _whole(figure, Interval(value - half, value + half))


def _whole(figure: Figure, interval: Interval) -> Interval:
    """Return cents and pence as what they are of."""
    if figure.unit not in SUBUNITS:
        return interval
    return Interval(interval.low * _HUNDREDTH, interval.high * _HUNDREDTH)


def _in_unit(figure: Figure, interval: Interval) -> Interval:
    if figure.unit not in SUBUNITS:
        return interval
    return Interval(interval.low / _HUNDREDTH, interval.high / _HUNDREDTH)


def _peers(
    first: Figure, implied: Interval, peers: _Pairs, band: Interval | None
) -> Interval | None:
    """Return the rate of the story's other pairs, where most of them give another.

    Of two pairs that differ the one is told that lies outside the year's rates, else
    the later; a rate that the story states ("$1 = 6.21 yuan") is never the odd one.
    """
    rates = [rates[0] for pair in peers if (rates := implied_rates(*pair))]
    apart = [rate for rate in rates if not implied.overlaps(widened(rate, _PEER_SLACK))]
    if not rates or len(apart) * 2 <= len(rates):
        return None
    if len(rates) == 1 and _is_stated(first):
        return None
    if len(rates) == 1 and not _is_stated(*peers[0]):
        own, other = _usual(implied, band), _usual(rates[0], band)
        if (own and not other) or (own == other and first.index < peers[0][0].index):
            return None
    return widened(apart[len(apart) // 2], _PEER_SLACK)


def _is_stated(*pair: Figure) -> bool:
    return any(figure.value == 1 for figure in pair)


def _usual(rate: Interval, band: Interval | None) -> bool:
    return band is not None and rate.overlaps(widened(band, _NEAR_BAND))


def widened(rate: Interval, slack: Decimal) -> Interval:
    """Return a rate with so much room either way."""
    return Interval(rate.low * (1 - slack), rate.high * (1 + slack))


def rate_text(interval: Interval) -> str:
    """Return a rate in four digits."""
    low, high = f"{interval.low:.4g}", f"{interval.high:.4g}"
    return low if low == high else f"{low} to {high}"
