"""Read ranges: two amounts that are the ends of one.

Finds: [[2 to 3 million]] people | [[$89 to $93 billion]]
Finds: between [[150,000 and 400,000]] | [[7-9 percent]] | [[5 or 6]] boats
Finds: some [[40-30 percent]] | those aged [[64-45]] | [[£30-25bn]]
Finds: a [[5- to 7-year]] term | [[$7/$9]] | about [[25 – 40min]] | ranging from [[$5 to $9]]
Finds: from [[40]] to [[48]] seats | It rose [[5%]] to [[48]]. | about [[8]] or [[$9]]
"""

from collections.abc import Callable
from decimal import Decimal

from factcheck.extract.amount import Amount
from factcheck.extract.amounts import amount_from
from factcheck.extract.digits import PLACES
from factcheck.extract.line import Line
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.results import RESULTS

Joined = Callable[[Line, Amount, Amount], bool]

_DASHES = frozenset(["-", "–", "—", "−"])
_SIZES_APART = 5  # how often the end of a range holds its beginning, at most
_WHOLE = 100
_RANGE_WORDS = frozenset(
    "range ranges ranging ranged vary varies varying anywhere aged ages scale run runs "
    "estimates estimated costs cost costing sized somewhere spanning spans anything".split()
)
_TAKING = frozenset("lost lose loses losing cut cuts shed sheds add adds added gained".split())
_BY = frozenset(["by", "about", "around", "a", "an", "another", "roughly", "between"])


def two_ends(line: Line, one: Amount) -> tuple[Amount, Amount] | None:
    """Return both ends of the range that the amount begins, ``None`` if it stands alone.

    The first end is given in the scale of the second.
    """
    at = one.last + 1
    joiner = line.lower[at]
    step = at + 1
    if joiner == "-" and line.lower[step] == "to" and not line.glued(at):
        joiner, step = "to", step + 1  # a 5- to 7-year term
    joined: Joined | None = _JOINERS.get(joiner)
    if joined is None:
        return None
    if line.lower[at] == "to":
        step += line.lower[step] in ("-", "about", "around", "perhaps")
    elif joiner in _DASHES and line.lower[step] == "to" and line.lower[step + 1] == "-":
        step += 2
    two = amount_from(line, step)
    if two is None:
        return None
    one = in_scale_of(one, two)
    if joiner in _DASHES:
        one = _in_thousands_of(line, one, two)
    return (one, two) if joined(line, one, two) else None


def in_scale_of(one: Amount, two: Amount) -> Amount:
    """Return the first end multiplied by the scale words that only the second end has.

    "10 to 12 million" begins at ten million; "500 to 1 million" at five hundred.
    """
    number, power = one.number, two.number.power
    if number.scaled or not power or one.last > number.last:
        return one
    # "two hundred to three hundred thousand" shares the thousand alone.
    for shared in (power, power - 2) if power % 3 == 2 and power > 2 else (power,):
        scaled = _multiplied(one, PLACES[shared])
        if scaled.value < two.value * _SIZES_APART and number.value < 1000:
            return scaled
    return one


def _multiplied(one: Amount, factor: Decimal) -> Amount:
    number = one.number
    number = number._replace(value=number.value * factor, grain=number.grain * factor)
    return one._replace(number=number)


def _in_thousands_of(line: Line, one: Amount, two: Amount) -> Amount:
    """Read "5-8,000" as 5,000 to 8,000: the zeros are written once."""
    first, second = line.words[one.number.last], line.words[two.number.first]
    head, comma, zeros = second.partition(",")
    if not comma or zeros != "000" or not first.isdecimal() or one.last > one.number.last:
        return one
    if not (line.glued(one.last) and head.isdecimal() and int(first) < int(head)):
        return one
    return _multiplied(one, PLACES[3])


def _between(line: Line, one: Amount, two: Amount) -> bool:
    ages = one.kind == "age" and "between" in line.lower[max(0, one.first - 5) : one.first]
    if line.lower[_lead(line, one)] != "between" and not ages:
        return False
    if not _fits(one, two) or one.value == two.value:
        return False
    # "between nine months and 1.5 years": of two units the numbers tell no order
    return rises(one, two) or (two.value > 0 and one.unit in ("", two.unit))


def _slashed(line: Line, one: Amount, two: Amount) -> bool:
    return one.own and one.kind == two.kind == "money" and rises(one, two)


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
    """Whether the second end is the larger one."""
    return one.value < two.value


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
        if line.lower[verb] in _TAKING and line.lower[two.last + 1].isalpha():
            return two.number.value <= 4 * one.number.value  # lost 5,000 to 6,000 jobs
        return two.own and two.number.value <= 4 * one.number.value
    if one.own and one.kind == "percentage" and not two.own:
        return False
    return one.kind != "age" or two.kind == "age" or not two.own


def _joined_by_dash(line: Line, one: Amount, two: Amount) -> bool:
    if not _fits(one, two) or not (rises(one, two) or turned(line, one, two)):
        return False
    if (one.name and two.name and one.name != two.name) or (one.per and one.per != two.per):
        return False  # one amount in two forms ("20 metres - 66 feet")
    return line.glued(one.last) == line.glued(one.last + 1)


def turned(line: Line, one: Amount, two: Amount) -> bool:
    """Whether two numbers with a dash are a range though the first is the larger.

    A unit or thousands tell that they are: "40-30 percent", "aged 64-45", "2,000-1,000 jobs".
    A result ("won 6-3", "a 60-40 percent split") is none, nor are numbers of two sizes.
    """
    if not 0 < two.value < one.value <= two.value * _SIZES_APART:
        return False
    if two.unit == "s":
        return False  # the 737-300s are no seconds
    if one.own or two.own or one.kind == "age":
        if "percentage" in (one.kind, two.kind) and one.value + two.value == _WHOLE:
            return False
    elif not all("," in line.words[each.number.first] for each in (one, two)):
        return False
    around = (*line.lower[max(0, one.first - 4) : one.first], line.lower[two.last + 1])
    return RESULTS.isdisjoint(around)


def _signed(amount: Amount) -> bool:
    """Whether a currency's sign stands before the number ("8 or $9" are two sums)."""
    return amount.kind == "money" and amount.first < amount.number.first


def _alternative(line: Line, one: Amount, two: Amount) -> bool:
    if (one.own and two.own and one.unit != two.unit) or _signed(two):
        return False
    low, high = one.value, two.value
    if one.number.scaled and not two.number.scaled:
        return False
    step = PLACES[0 if one.number.scaled else two.number.power]
    return low < high and (high - low == step or (high <= 2 * low and high <= 100 * step))


_JOINERS: dict[str, Joined] = {
    "to": _joined_by_to, "and": _between, "or": _alternative, "/": _slashed,
    **dict.fromkeys(_DASHES, _joined_by_dash),
}  # fmt: skip
