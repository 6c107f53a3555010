"""Read ranges: two amounts that are the ends of one.

Finds: [[2 to 3 million]] people | [[$89 to $93 billion]]
Finds: between [[150,000 and 400,000]] | [[7-9 percent]] | [[5 or 6]] boats
Finds: [[$7/$9]] | about [[25 – 40min]] | ranging from [[$5 to $9]]
Finds: from [[40]] to [[48]] seats | It rose [[5%]] to [[48]]. | about [[8]] or [[$9]]
"""

from decimal import Decimal

from factcheck.extract.amount import Amount
from factcheck.extract.amounts import amount_from
from factcheck.extract.line import Line
from factcheck.lexicon.directions import DIRECTIONS

_DASHES = frozenset(["-", "–", "—", "−"])
_RANGE_WORDS = frozenset(
    "range ranges ranging ranged vary varies varying anywhere aged ages scale run runs "
    "estimates estimated costs cost costing sized somewhere spanning spans anything".split()
)
_BY = frozenset(["by", "about", "around", "a", "an", "another", "roughly", "between"])


def second_end(line: Line, one: Amount) -> Amount | None:
    """Return the far end of the range that the amount begins, ``None`` if it stands alone."""
    at = one.last + 1
    joiner = line.lower[at]
    if joiner == "to":
        two = amount_from(
            line, at + 1 + (line.lower[at + 1] in ("-", "about", "around", "perhaps"))
        )
        return two if two and _joined_by_to(line, one, two) else None
    if joiner in _DASHES:
        return _joined_by_dash(line, one, at)
    if joiner == "and":
        ages = one.kind == "age" and "between" in line.lower[max(0, one.first - 5) : one.first]
        if line.lower[_lead(line, one)] != "between" and not ages:
            return None
        two = amount_from(line, at + 1)
        return two if two and _fits(one, two) and rises(one, two) else None
    if joiner == "or":
        two = amount_from(line, at + 1)
        return two if two and _alternative(one, two) else None
    if joiner == "/" and one.own and one.kind == "money":
        two = amount_from(line, at + 1)
        return two if two and two.kind == "money" and rises(one, two) else None
    return None


def _lead(line: Line, one: Amount) -> int:
    at = one.first - 1
    while line.lower[at] in ("about", "roughly", "around", "an", "estimated") and at > 0:
        at -= 1
    return at


def _fits(one: Amount, two: Amount) -> bool:
    """Whether the two may be ends of one range: same unit, or one of them without."""
    if one.own and two.own:
        return one.kind == two.kind
    if one.own and not two.own:
        return one.kind in {"money", "percentage"}
    return two.kind not in ("multiple",) or not one.own


def rises(one: Amount, two: Amount) -> bool:
    """Whether the second end is the larger one, the scale word shared."""
    low, high = one.value, two.value
    return low < high


def _joined_by_to(line: Line, one: Amount, two: Amount) -> bool:
    if not _fits(one, two) or not rises(one, two):
        return False
    lead = _lead(line, one)
    before = line.lower[lead]
    if before == "to":  # the middle of "from 160 to 180 to 200"
        return False
    if before == "from":
        return any(line.lower[lead - back] in _RANGE_WORDS for back in (1, 2))
    verb = lead
    while line.lower[verb] in _BY and verb > 0:
        verb -= 1
    if line.lower[verb] in DIRECTIONS and verb >= 0:
        if one.own or one.number.scaled:
            return False
        return two.own and two.number.value <= 4 * one.number.value
    if one.own and one.kind == "percentage" and not two.own:
        return False
    return one.kind != "age" or two.kind == "age" or not two.own


def _joined_by_dash(line: Line, one: Amount, at: int) -> Amount | None:
    step = at + 1
    if line.lower[step] == "to" and line.lower[step + 1] == "-":
        step += 2
    two = amount_from(line, step)
    if two is None or not _fits(one, two):
        return None
    if not rises(one, two) and not _nested(one, two):
        return None
    if (one.name and two.name and one.name != two.name) or (one.per and one.per != two.per):
        return None  # one amount in two forms ("20 metres - 66 feet")
    glued = line.glued(at - 1) == line.glued(at)
    return two if glued else None


def _nested(one: Amount, two: Amount) -> bool:
    """Whether the first end borrows the second's scale: "1.5-2m" never falls."""
    return two.number.scaled and not one.number.scaled


def _alternative(one: Amount, two: Amount) -> bool:
    if (one.own and two.own and one.unit != two.unit) or (two.own and two.kind == "money"):
        return False
    low, high = one.number.value, two.number.value
    if one.number.scaled != two.number.scaled and not two.number.scaled:
        return False
    return low < high and (high - low == 1 or (high <= 2 * low and high <= Decimal(100)))


def share_scale(one: Amount, two: Amount) -> tuple[Decimal, Decimal, Decimal]:
    """Return the low end, its grain and the high end with the scale word distributed."""
    low, grain, high = one.value, one.number.grain, two.value
    if two.number.scaled and not one.number.scaled:
        factor = Decimal(1)
        for power in (2, 3, 5, 6, 7, 9, 12):
            step = Decimal(10) ** power
            if two.number.grain % step == 0 or two.number.value >= step:
                factor = step
        if low * factor <= high * 10 and one.number.value < 1000:
            low, grain = low * factor, grain * factor
    return low, grain, high
