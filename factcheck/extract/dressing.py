"""Add to an amount its range, rate, hedge and direction, and make the mention."""

from decimal import Decimal

from factcheck.extract.amount import Amount
from factcheck.extract.directions import direction_after, direction_before
from factcheck.extract.hedging import hedge_after, hedge_before, spans_time
from factcheck.extract.line import Line
from factcheck.extract.ranges import two_ends
from factcheck.extract.rates import rate_after, rate_near
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at
from factcheck.model.mention import Hedge, Mention
from factcheck.model.span import Span

_DOZEN = 12
_RATES = frozenset(["per", "a", "an", "every"])


def finished(line: Line, amount: Amount) -> Mention:
    """Make the mention: join a range, then add hedge and direction."""
    if amount.first < line.taken:
        amount = amount._replace(first=max(line.taken, min(amount.first, amount.number.first)))
    ends = two_ends(line, amount)
    amount = ends[0] if ends else amount
    numeral = line.span(amount.number.first, amount.number.last)
    low = high = amount.value
    grain_low = grain_high = amount.number.grain
    last, kind, unit, per, name = amount.last, amount.kind, amount.unit, amount.per, amount.name
    hedge: Hedge | None = None
    if ends is not None:
        two = ends[1]
        high, grain_high, last = two.value, two.number.grain, two.last
        if (not amount.own and kind != "age") or two.per:
            kind, unit, name = two.kind, two.unit, two.name
        per = two.per or per
        numeral = Span(numeral.start, line.ends[two.number.last])
        hedge = Hedge("between", line.span(amount.first, last))
    if not per and (kind == "count" or line.lower[last + 1] == "of"):
        near = rate_after(line, last + 1) if line.lower[last + 1] in _RATES else None
        if near is not None:
            last = near[0]
        near = near or rate_near(line, last + 1)
        per = near[1] if near else ""
    found = Mention(
        line.span(amount.first, last), numeral, line.sentence, amount.first, last, kind,
        *_in_order(low, high, grain_low, grain_high), unit, per, hedge, "",
        amount.number.in_words, None, "", (), name, low > high,
    )  # fmt: skip
    return dressed(line, found)


def _in_order(
    low: Decimal, high: Decimal, grain_low: Decimal, grain_high: Decimal
) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Return the ends of a range and their places, the lower end first."""
    if low > high:
        return high, low, grain_high, grain_low
    return low, high, grain_low, grain_high


def dressed(line: Line, found: Mention) -> Mention:
    """Add the hedge and the direction that the words beside give."""
    before = hedge_before(line, found.first)
    start = before[0] if before else found.first
    hedge = before[1] if before else None
    if hedge is None or hedge.name == "about":
        after = hedge_after(line, found.last)
        if after is not None:
            hedge = after[1]
    if found.kind == "duration" and before and spans_time(line, before[0], found.last):
        hedge = found.hedge
    direction = direction_before(line, start)
    if not direction and found.kind in ("percentage", "points", "multiple", "money", "measure"):
        direction = direction_after(line, found.last)
    if hedge is None or (found.hedge and hedge.name == "between"):
        hedge = found.hedge
    if hedge is found.hedge and not direction:
        return found
    return found._replace(hedge=hedge, direction=direction)


def dressed_vague(line: Line, found: Mention) -> Mention:
    """Add to a vague amount its unit, rate and direction."""
    from factcheck.extract.currency import currency_after

    at = found.last + 1
    of = line.lower[at] == "of"
    money = currency_after(line, at + of, large=found.low > 100)
    if money >= 0:
        found = found._replace(
            kind="money", unit=line.text(at + of, money), last=money,
            span=Span(found.span.start, line.ends[money]),
        )  # fmt: skip
    else:
        unit = unit_at(line, at + of, glued=False)
        if unit is not None and unit[1] not in ("point",):
            found = _measured(line, found, at + of, unit)
    near = rate_near(line, found.last + 1)
    start = hedge_before(line, found.first)
    if (
        start is not None
        and found.low == found.high >= _DOZEN // 2
        and start[1].name != "about"
    ):
        grain = found.low / 2  # over a dozen
        found = found._replace(hedge=start[1], parts=(), grain_low=grain, grain_high=grain)
    return found._replace(
        per=near[1] if near else "",
        direction=direction_before(line, start[0] if start else found.first),
    )


def _measured(line: Line, found: Mention, at: int, unit: tuple[int, str]) -> Mention:
    last, name = unit
    return found._replace(
        kind=kind_of_unit(name), unit=line.text(at, last), unit_name=name, last=last,
        span=Span(found.span.start, line.ends[last]),
    )  # fmt: skip
