"""Units: type each mention as an interval with a canonical unit."""

from collections.abc import Iterable

from factcheck.arithmetic.alone import intervals_of
from factcheck.lexicon.plurals import singular
from factcheck.model.collecting import uncollected
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.units.ambiguous_money import settle_money
from factcheck.units.canonical import canonical_unit
from factcheck.units.denominators import canonical_per
from factcheck.units.exactness import is_exact

_HALF_A_DOZEN = 6


def quantify(mentions: Iterable[Mention]) -> tuple[Quantity, ...]:
    """Return one quantity for each mention, in the same order."""
    with uncollected():
        listed = list(mentions)
        shared = settle_money(listed)
        return tuple(quantify_one(mention, shared) for mention in listed)


def quantify_one(mention: Mention, shared: dict[str, str]) -> Quantity:
    """Return the quantity that a mention states; ``shared`` settles shared currencies."""
    exact = is_exact(mention)
    soft, hard = intervals_of(mention, exact)
    unit, dimension = canonical_unit(mention)
    if shared and mention.kind == "money":
        unit = shared.get(singular(mention.unit.lower()), unit)
    # "A dozen" is twelve, if loosely so; "a couple" is said of three as well.
    vague = mention.hedge is not None and mention.hedge.name == "vague"
    silent = mention.kind in ("date", "time") or mention.low != mention.high
    silent = silent or (vague and mention.low < _HALF_A_DOZEN)
    value = None if silent else mention.low
    per = canonical_per(mention.per) if mention.per else ""
    return Quantity(mention, value, soft, hard, unit, dimension, per, exact)
