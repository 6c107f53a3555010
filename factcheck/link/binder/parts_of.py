"""Tell the two numbers of "17 of the 26" apart: a part, and the whole it is of."""

from decimal import Decimal

from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.span import Span


def told_apart(figure: Figure) -> tuple[Figure, ...]:
    """Return the figure, and behind it the part and the whole where it is a ratio of counts.

    Both have the ratio's index, context and sentence; each has its own number and place.
    """
    mention = figure.mention
    if figure.kind != "ratio" or len(mention.parts) != 2:
        return (figure,)
    tokens = mention.sentence.tokens
    words = tokens.lower[mention.first : mention.last + 1]
    if "of" not in words:
        return (figure,)
    middle = mention.first + words.index("of")
    part, whole = mention.parts
    if part != part.to_integral_value() or whole != whole.to_integral_value():
        return (figure,)
    last = mention.last
    while last > middle and not (tokens.words[last][0].isdecimal() or last == middle + 1):
        last -= 1
    return (
        figure,
        _count(figure, part, mention.first, middle - 1),
        _count(figure, whole, last, mention.last),
    )


def _count(figure: Figure, value: Decimal, first: int, last: int) -> Figure:
    mention = figure.mention
    tokens = mention.sentence.tokens
    span = Span(tokens.starts[first], tokens.ends[last])
    told = mention._replace(
        span=span,
        numeral=span,
        first=first,
        last=last,
        kind="count",
        low=value,
        high=value,
        grain_low=Decimal(1),
        grain_high=Decimal(1),
        parts=(),
        unit="",
        hedge=None,
    )
    point = Interval.point(value)
    quantity = figure.quantity._replace(
        mention=told, value=value, soft=point, hard=point, unit="", dimension="", exact=True
    )
    return Figure(
        quantity,
        figure.index,
        measure=figure.measure,
        scope=figure.scope,
        period=figure.period,
        attribution=figure.attribution,
        status=figure.status,
        caveats=figure.caveats,
    )
