"""Slips: whether one slip of the pen turns one figure's number into another's."""

from decimal import Decimal
from typing import Literal

from factcheck.arithmetic.compatibility import is_range
from factcheck.model.figure import Figure
from factcheck.model.mention import Mention

Slip = Literal["", "one digit", "exchanged digits", "power of ten", "one apart"]


def printed_number(figure: Figure) -> tuple[str, ...]:
    """Return the numbers that the figure states, whatever they count or measure."""
    mention = figure.quantity.mention
    calendar = mention.calendar
    if calendar is not None:
        return tuple(
            map(str, ("date", calendar.year, calendar.quarter, calendar.month, calendar.day))
        )
    if mention.parts:
        return tuple(map(str, mention.parts))
    if mention.low == mention.high:
        return (str(mention.low.normalize()),)
    return str(mention.low.normalize()), str(mention.high.normalize())


def slip_of(first: Figure, second: Figure) -> tuple[Slip, int]:
    """Return the slip and how many significant digits the less fine number has."""
    if first.kind == "date":
        return _dates(first, second)
    if first.kind in ("score", "ratio", "time") or second.kind in ("score", "ratio", "time"):
        return _parts(first, second)
    if is_range(first.mention) and is_range(second.mention):
        return _ends(first.mention, second.mention)
    one, other = first.value, second.value
    if one is None or other is None or one <= 0 or other <= 0:
        return "", 0
    return _numbers(one, other)


def _ends(first: Mention, second: Mention) -> tuple[Slip, int]:
    """Return the slip that parts two ranges, where they have one end in common."""
    if first.low == second.low:
        return _numbers(first.high, second.high)
    return _numbers(first.low, second.low) if first.high == second.high else ("", 0)


def _numbers(one: Decimal, other: Decimal) -> tuple[Slip, int]:
    if one == other:
        return "", 0
    left, right = f"{one.normalize():f}", f"{other.normalize():f}"
    mine, theirs = _significant(left), _significant(right)
    digits = min(len(mine), len(theirs))
    if mine == theirs:
        return "power of ten", digits
    if abs(one - other) == 1 and max(one, other) < 100:
        return "one apart", digits
    if len(left) == len(right) and len(left) > 1:
        places = [at for at in range(len(left)) if left[at] != right[at]]
        if len(places) == 1:
            return "one digit", digits
        if len(places) == 2:
            at, to = places
            if left[at] == right[to] and left[to] == right[at]:
                return "exchanged digits", digits
    return "", digits


def _significant(text: str) -> str:
    return text.replace(".", "").strip("0")


def _dates(first: Figure, second: Figure) -> tuple[Slip, int]:
    one, other = first.calendar, second.calendar
    if one is None or other is None:
        return "", 0
    apart: list[tuple[int, int]] = []
    for mine, theirs in (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
    ):
        if mine is not None and theirs is not None and mine != theirs:
            apart.append((mine, theirs))
    if len(apart) != 1:
        return "", 0
    mine, theirs = apart[0]
    return _numbers(Decimal(mine), Decimal(theirs))


def _parts(first: Figure, second: Figure) -> tuple[Slip, int]:
    one, other = first.mention.parts, second.mention.parts
    if len(one) != len(other):
        return "", 0
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(apart) != 1 or min(apart[0]) <= 0:
        return "", 0
    return _numbers(*apart[0])
