"""Slips: whether one slip of the pen turns one number into another."""

from decimal import Decimal

from factcheck.link.grammar.phrases import digits
from factcheck.model.figure import Figure


def one_slip(first: Figure, second: Figure) -> str:
    """Say which slip of the pen turns one number into the other, empty if none does.

    A slip is one wrong digit, two digits exchanged, a zero too many or too
    few, a scale word apart, or a count off by one.
    """
    return slip_between(first.value, second.value)


def is_telling(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether a slip parts two numbers of three digits or more, or exchanges two digits."""
    slip = slip_between(one, other)
    if one is None or other is None or slip in ("", "one apart"):
        return False
    long = min(len(digits(one)), len(digits(other))) >= 3
    return long or slip == "two digits exchanged"


def slip_between(one: Decimal | None, other: Decimal | None) -> str:
    """Say which slip turns one number into the other; see ``one_slip``."""
    if one is None or other is None or one == other:
        return ""
    if one * other <= 0:
        return ""
    if digits(one) == digits(other):
        return "a power of ten apart" if digits(one) != "1" else ""
    if abs(one - other) == 1 and max(one, other) < 100:
        return "one apart"
    left, right = _written(one), _written(other)
    if len(left) == len(right):
        places = [at for at in range(len(left)) if left[at] != right[at]]
        if len(places) == 1 and len(left) > 1:
            return "one digit apart"
        if (
            len(places) == 2
            and left[places[0]] == right[places[1]]
            and left[places[1]] == right[places[0]]
        ):
            return "two digits exchanged"
    return ""


def _written(value: Decimal) -> str:
    return format(value.normalize(), "f")
