"""What a printed number stands for beside others, and the sums that are done with it.

Alone a number stands for the intervals of ``alone``. The figures of one computation
tell more: those of one unit are read to the finest place written among them, so 40
million beside 46 million is 39.5 to 40.5; a zero that is written out was meant, so
"500" is not 450; a table's cells are read to the place that their column shows; and
a hedge widens only the figure that carries it. A fraction or multiple in words, told
beside the numbers it is made of, stands for what readers expect of it, no more.
"""

from bisect import bisect_right
from decimal import Decimal
from functools import lru_cache

from factcheck.arithmetic.ends import added, multiplied, negated, over
from factcheck.lexicon.table_headers import NO_SUMS, SCALES
from factcheck.model.article import Cell, Section
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_HUNDRED = Interval(Decimal(100), Decimal(100))
_ONE = Interval(Decimal(1), Decimal(1))
_TIGHT = frozenset({"exactly"})
_WORDS = frozenset({"fraction", "multiple", "ratio"})
_HALF = Decimal("0.5")
# How far a number may lie from one that is written out to its zeros ("200,000", "40 million"):
# half a step of five in the second digit, as round numbers are chosen in steps of 10, 5 and 1
# (Krifka 2007 on the granularity of scales).
_WRITTEN_OUT = Decimal("0.025")
# Beside others no bare number is looser than "about" would make it: $2 million and $3 million
# are not $6 million (ARCHITECTURE.md, the soft interval of "about").
ABOUT = Decimal("0.05")
# Hedges that leave a number near what it says.
NEAR = frozenset({"about", "close_to"})
_LOOSE = Decimal("0.1")  # of the value: the hard interval of "about"
_MILLION = 1_000_000
_DIGITS = 6  # of a number that is printed in millions; a longer one is written out
_COUNTED_OUT = 10  # the finest place of a column whose counts nobody has rounded
_UNIT_MARKS = frozenset("£$€¥%()")
_ROUND_PERCENT = Decimal(1)  # "50 percent" beside its numbers is 49 to 51


def finest(*figures: Figure) -> Decimal:
    """Return the smallest place value written among the figures."""
    grains = [
        grain
        for figure in figures
        for grain in (figure.mention.grain_low, figure.mention.grain_high)
        if grain > 0
    ]
    return min(grains, default=Decimal(1))


def operand(figure: Figure, place: Decimal | None = None) -> Interval:
    """Return what the figure can stand for when read to ``place``, its own if ``None``."""
    mention = figure.mention
    hedged = figure.hedge is not None and figure.hedge.name not in _TIGHT
    if figure.kind in _WORDS and not hedged:
        return figure.soft
    if hedged and place is not None and place < mention.grain_low:
        return _hedged_beside(figure, place)
    if hedged or figure.value is None or figure.kind in _WORDS:
        return figure.interval
    if figure.exact or is_counted_cell(figure):
        return Interval(mention.low, mention.low)
    grain = mention.grain_low if place is None else min(mention.grain_low, place)
    low = high = grain * _HALF
    if figure.section_kind == "table":
        low = high = min(low, _column_place(figure) * _HALF)
    if figure.kind == "percentage":
        low = high = min(low, _ROUND_PERCENT)
    elif figure.kind == "duration":
        low = high = min(low, _HALF)  # "24 months", "a 10-year plan" are counted out
    elif written_out(figure):
        low = high = min(low, abs(mention.low) * _WRITTEN_OUT)
    elif place is not None:
        low = high = min(low, abs(mention.low) * ABOUT)
    return Interval(mention.low - low, mention.high + high)


def _hedged_beside(figure: Figure, place: Decimal) -> Interval:
    """Return what a hedged figure stands for where another shows how finely is counted.

    "About 20 percent" alone may round 15; beside "about 15 percent" it does not.
    """
    interval, value = figure.interval, figure.value
    if figure.hedge is None or figure.hedge.name not in NEAR or not value:
        return interval
    far = max(place, abs(value) * _LOOSE)
    return Interval(
        max(interval.low, value - far),
        min(interval.high, value + far),
        interval.low_open,
        interval.high_open,
    )


def as_written(figure: Figure) -> Figure:
    """Return the figure as one that is exact: its value and nothing around it.

    Raises ``ValueError`` where it has no single value.
    """
    if figure.value is None:
        raise ValueError(f"{figure} has no single value")
    point = Interval.point(figure.value)
    mention = figure.mention._replace(hedge=None)
    quantity = figure.quantity._replace(mention=mention, soft=point, hard=point, exact=True)
    return Figure(quantity, figure.index, measure=figure.measure)


def written_out(figure: Figure) -> bool:
    """Whether a number's last written digit is a zero ("200,000", "40 million")."""
    mention = figure.mention
    if mention.in_words:
        return mention.grain_low == 10
    numeral = mention.sentence.quote(mention.numeral)
    digits = [letter for letter in numeral if letter.isdecimal()]
    return mention.grain_low >= 10 and digits[-1:] == ["0"] and "." not in numeral


def is_counted_cell(figure: Figure) -> bool:
    """Whether a table's cell counts things out, so that nobody has rounded it.

    A count whose column shows tens or units is printed as it was counted, unless the header
    tells a scale, a unit or a mean.
    """
    if figure.section_kind != "table" or figure.kind != "count" or figure.unit:
        return False
    if figure.value is None or figure.value != figure.value.to_integral_value():
        return False
    cell = _cell_of(figure)
    if cell is None or _column_place(figure) > _COUNTED_OUT:
        return False
    header = cell.column_header.lower()
    words = "".join(letter if letter.isalnum() else " " for letter in header).split()
    return _UNIT_MARKS.isdisjoint(header) and (NO_SUMS | SCALES).isdisjoint(words)


def _cell_of(figure: Figure) -> Cell | None:
    own = figure.span.start
    cells = figure.section.cells
    at = bisect_right(cells, own, key=_start_of) - 1
    return cells[at] if at >= 0 and own < cells[at].span.end else None


def _start_of(cell: Cell) -> int:
    return cell.span.start


def _column_place(figure: Figure) -> Decimal:
    """Return the finest place that a cell of the figure's column shows, 1 at the least."""
    cell = _cell_of(figure)
    return _places(figure.section).get(-1 if cell is None else cell.column, Decimal(1))


@lru_cache(maxsize=16)
def _places(table: Section) -> dict[int, Decimal]:
    """Return the finest place that each column of a table shows."""
    zeros: dict[int, int] = {}
    for cell in table.cells:
        text = table.sentences[0].quote(cell.span).strip(" $£€%+-−–").replace(",", "")
        if text.isdecimal():
            many = len(text) - len(text.rstrip("0"))
            zeros[cell.column] = min(many, zeros.get(cell.column, many))
    return {column: Decimal(10) ** many for column, many in zeros.items()}


def operands(*figures: Figure) -> tuple[Interval, ...]:
    """Return each figure's interval, read to the finest place written among its unit's."""
    places: dict[str, Decimal] = {}
    for figure in figures:
        if figure.kind not in _WORDS:
            places[figure.unit] = min(finest(figure), places.get(figure.unit, finest(figure)))
    return tuple(operand(figure, places.get(figure.unit)) for figure in figures)


def difference(first: Figure, second: Figure) -> Interval:
    """Return first minus second."""
    one, other = operands(first, second)
    return added(one, negated(other))


def quotient(first: Figure, second: Figure) -> Interval:
    """Return first over second."""
    one, other = operands(first, second)
    return over(one, other)


def percent_change(before: Figure, after: Figure) -> Interval:
    """Return the change from ``before`` to ``after`` in percent of ``before``."""
    one, other = operands(before, after)
    return multiplied(added(over(other, one), negated(_ONE)), _HUNDRED)


def magnitude(interval: Interval) -> Interval:
    """Return the interval without its sign; one that holds zero starts there."""
    if interval.low >= 0:
        return interval
    if interval.high <= 0:
        return negated(interval)
    return Interval(Decimal(0), max(-interval.low, interval.high))


def as_share(figure: Figure) -> Interval:
    """Return a percentage, fraction or ratio as a part of one."""
    if figure.kind == "percentage":
        return multiplied(operand(figure), Interval(Decimal("0.01"), Decimal("0.01")))
    return operand(figure)


def shown(interval: Interval, unit: str = "") -> str:
    """Return "31.2 to 33.9", or one number where the ends print alike.

    A unit in letters is given in the singular: "hour" makes "1 hour" and "9 hours".
    """
    if unit.isalpha():
        number = shown(interval)
        return f"{number} {unit}" if number == "1" else f"{number} {unit}s"
    low, high = _short(interval.low), _short(interval.high)
    if not interval.high.is_finite():
        return f"more than {low}{unit}"
    if low == high:
        return f"{low}{unit}"
    for word in (" million", " billion"):
        if low.endswith(word) and high.endswith(word):
            low = low.removesuffix(word)
    return f"{low} to {high}{unit}"


def _short(value: Decimal) -> str:
    if not value.is_finite():
        return "any number"
    size = abs(value)
    if size >= _MILLION and len(value.normalize().as_tuple().digits) <= _DIGITS:
        word, step = ("billion", 9) if size >= 1000 * _MILLION else ("million", 6)
        return f"{value.scaleb(-step).normalize():,f} {word}"
    if size >= 1000 and size == size.to_integral_value():
        return f"{value:,.0f}"
    places = 0 if size >= 1000 else 1 if size >= 10 else 2 if size >= Decimal("0.1") else 4
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
