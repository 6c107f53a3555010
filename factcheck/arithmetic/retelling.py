"""Retelling: whether a headline's or caption's figure can be the one in the text."""

from decimal import Decimal

from factcheck.arithmetic.alone import intervals_of
from factcheck.arithmetic.beside import as_share
from factcheck.arithmetic.compatibility import ends_apart, is_range, same_bound
from factcheck.model.figure import Figure

_EXACT_BELOW = 1000  # larger counts of people are rounded in news copy
_SHARES = frozenset({"percentage", "fraction"})
_FRACTION_ROOM = Decimal("0.05")  # "half" is told of 45 to 55 percent, hedged of a bit more
# Hedges that leave one end open.
LOWER_BOUNDS = frozenset({"more_than", "at_least", "well_over"})
UPPER_BOUNDS = frozenset({"less_than", "at_most", "up_to"})
BOUNDS = LOWER_BOUNDS | UPPER_BOUNDS


def retells(told: Figure, text: Figure) -> bool:
    """Whether one figure can be the other, rounded at most.

    Who retells may round, not add: a number written more finely than the
    text's, or as finely, must be the text's own. Counts that are exact on one
    side are exact. Of a bound ("8M+", "more than 8 million") only what readers
    expect of it counts, or it would fit every larger number.
    """
    if told.kind == "score":
        return sorted(told.mention.parts) == sorted(text.mention.parts)
    if text.kind == "ratio" and told.kind == "count":
        return any(retells(told, count) for count in counts_in(text))
    if told.kind != text.kind and _SHARES.issuperset((told.kind, text.kind)):
        return _near_shares(told, text)
    if is_range(told.mention) and is_range(text.mention):
        return not ends_apart(told.mention, text.mention)
    one, other = told.hedge, text.hedge
    if one is None and other is None and told.value is not None and text.value is not None:
        if told.value == text.value:
            return True
        alike = told.kind == text.kind and told.unit == text.unit
        exact = (told.exact or text.exact) and max(told.value, text.value) < _EXACT_BELOW
        if alike and (exact or told.mention.grain_low <= text.mention.grain_low):
            return False
    elif _finer_than_about(told, text):
        return False
    elif told.value is not None and told.value == text.value:
        return not (_open(told) and _open(text)) or told.interval.overlaps(text.interval)
    elif same_bound(told.mention, text.mention):
        return _rounded_bound(told, text)
    elif _open(told) or _open(text):
        return told.soft.overlaps(text.soft)
    return told.interval.overlaps(text.interval) or told.soft.overlaps(text.soft)


def counts_in(ratio: Figure) -> tuple[Figure, ...]:
    """Return the two counts that a ratio is told by ("210 of its 840") as counts."""
    return tuple(_count(ratio, part) for part in ratio.mention.parts)


def _count(ratio: Figure, value: Decimal) -> Figure:
    exact = ratio.hedge is None and value < _EXACT_BELOW
    digits = value.as_tuple().digits
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    grain = Decimal(10) ** (zeros + int(value.as_tuple().exponent))
    mention = ratio.mention._replace(
        kind="count", low=value, high=value, grain_low=grain, grain_high=grain, parts=()
    )
    soft, hard = intervals_of(mention, exact)
    quantity = ratio.quantity._replace(
        mention=mention, value=value, soft=soft, hard=hard, exact=exact
    )
    return Figure(quantity, ratio.index, measure=ratio.measure)


def _finer_than_about(told: Figure, text: Figure) -> bool:
    """Whether "1.2 million" is written as finely as the text's "some 1.1 million", and other.

    "About" loosens the number, not its telling again.
    """
    if not {hedge and hedge.name for hedge in (told.hedge, text.hedge)} <= {None, "about"}:
        return False
    if told.value is None or text.value is None or told.value == text.value:
        return False
    alike = told.kind == text.kind and told.unit == text.unit
    return alike and told.mention.grain_low <= text.mention.grain_low


def _rounded_bound(told: Figure, text: Figure) -> bool:
    """Whether a bound is the text's, written less finely ("more than 150" for 155)."""
    if told.value is None or text.value is None:
        return told.soft.overlaps(text.soft)
    grain = told.mention.grain_low
    return grain > text.mention.grain_low and abs(told.value - text.value) < grain


def _open(figure: Figure) -> bool:
    return figure.hedge is not None and figure.hedge.name in BOUNDS


def _near_shares(told: Figure, text: Figure) -> bool:
    """Whether a fraction in words and a percentage are near enough to be told alike."""
    if told.value is None or text.value is None:
        return as_share(told).overlaps(as_share(text))
    room = _FRACTION_ROOM * (1 if told.hedge is None and text.hedge is None else 2)
    return abs(_part(told.value, told) - _part(text.value, text)) <= room


def _part(value: Decimal, figure: Figure) -> Decimal:
    return value / 100 if figure.kind == "percentage" else value
