"""Read one amount: a number with the currency, sign and unit that belong to it.

Finds: [[$3.4bn]] | at [[minus 5C]] | moved [[−1.3%]] | the [[640bhp]] car
Finds: [[$31.20 US]] | trade at [[$-50.8bn]]
Skips: an A320
"""

from factcheck.extract.amount import Amount, rated
from factcheck.extract.compounds import compounded
from factcheck.extract.currency import currency_before
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.numbers import number_at
from factcheck.extract.suffixes import with_suffix

_MINUS = frozenset("-−–")


def read_amount(line: Line, index: int, number: Number | None = None) -> Amount | None:
    """Return the amount whose number begins at the token, with what stands beside it."""
    found = _in_one_unit(line, index, number)
    if found is None or not found.own:
        return found
    return compounded(line, found)


def _in_one_unit(line: Line, index: int, number: Number | None) -> Amount | None:
    number = number or number_at(line, index)
    if number is None:
        return None
    currency = currency_before(line, number.first)
    first = number.first if currency < 0 else currency
    inner = number.first
    if currency < 0 and line.words[inner - 1] in _MINUS and line.glued(inner - 1):
        further = currency_before(line, inner - 1)  # $-50.8bn
        if further >= 0 and line.glued(inner - 2):
            unit = line.text(further, inner - 2)
            return _money(line, further, number, unit, negative=True)
    first, negative = _sign(line, first)
    if currency >= 0:
        unit = line.text(currency, number.first - 1)
        return _money(line, first, number, unit, negative=negative)
    return with_suffix(line, first, number, negative)


def amount_from(line: Line, index: int) -> Amount | None:
    """Return the amount whose first token, sign or currency, is at ``index``."""
    for at in range(index, index + 5):
        number = number_at(line, at)
        if number is not None:
            found = read_amount(line, at, number)
            return found if found and found.first == index else None
        if line.lower[at][:1].isalpha() and at > index + 2:
            return None
    return None


def _sign(line: Line, first: int) -> tuple[int, bool]:
    """Return the first token with the sign taken in, and whether it is a minus."""
    mark = line.words[first - 1]
    if first == 0 or not mark:
        return first, False
    if mark in _MINUS and line.glued(first - 1):
        if line.lower[first - 2] == "minus":
            return first - 2, True
        if first < 2 or not line.glued(first - 2) or line.words[first - 2] in "(:":
            return first - 1, True
    if (
        mark == "−"
        and not line.is_digits(first - 2)
        and line.words[first - 2] not in ("%", ")")
    ):
        return first - 1, True
    if line.lower[first - 1] == "minus" and line.lower[first - 2] != "or":
        return first - 1, True  # "plus or minus 3 points" is a margin, not a debt
    return first, False


def _money(line: Line, first: int, number: Number, unit: str, *, negative: bool) -> Amount:
    last = number.last
    following = line.words[last + 1]
    if following in ("US", "USD", "CAD", "AUD", "Canadian", "Cdn", "NZ", "HKD") and unit == "$":
        unit, last = f"{following}$", last + 1
    return rated(line, Amount(first, last, number, "money", negative, unit))
