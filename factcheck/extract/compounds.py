"""Read one amount told in two units: feet and inches, stone and pounds, hours and minutes.

Finds: [[6ft 2in]] tall | a [[6-foot-2]] guard | [[12st 7lb]] | [[two hours and 40 minutes]]
Finds: [[26 miles 385 yards]] | [[7lb 4oz]] | [[5' 11"]] tall | [[£7 15s 6d]]
Finds: a [[two-hour-and-15-minute]] flight | It runs [[2h 15m]]. | He is [[12 stone 7]].
Finds: [[an hour and 20 minutes]] | in [[2 hours]], [[3]] men | [[six-foot-two]]
Finds: It cost [[4s 6d]]. | It took [[2m 3.5s]].
Finds: a trial of [[11 days]] and [[23 hours]] of talks
Finds: a total of [[1 hour and 5 minutes]] of it
"""

from decimal import Decimal

from factcheck.extract.amount import Amount
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.numbers import number_at
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at

# How many of the smaller unit make up one of the larger.
_SIZES: dict[str, dict[str, int]] = {
    "mile": {"yard": 1760, "foot": 5280, "furlong": 8}, "yard": {"foot": 3, "inch": 36},
    "foot": {"inch": 12}, "stone": {"pound-mass": 14}, "pound-mass": {"ounce": 16},
    "week": {"day": 7}, "day": {"hour": 24, "minute": 1440}, "year": {"month": 12},
    "hour": {"minute": 60, "second": 3600}, "minute": {"second": 60},
    "kilometre": {"metre": 1000}, "metre": {"centimetre": 100}, "kilogram": {"gram": 1000},
}  # fmt: skip
_PRIMES = frozenset(["'", "’", "′", "‘"])
_DOUBLE_PRIMES = frozenset(['"', "”", "″", "“"])
_AFTER_HEIGHT = frozenset(
    '" ” tall high and in with who but when forward guard frame'.split()
) | {"", ",", ".", ";", ")", "-"}
# What may follow "12 stone 7", whose pounds go unsaid.
_AFTER_STONE = frozenset(["", ",", ".", ";", ")", "and", "in", "with", "but", "when", "after"])
# What "of" an amount behind them is all of, so that one in two units may follow.
_WHOLES = frozenset("total sum average time period length stretch".split())
_SHILLINGS, _PENCE = 20, 240  # in a pound, until 1971


def compounded(line: Line, found: Amount) -> Amount:
    """Return the amount with the smaller units behind it, told in the smallest of them."""
    if found.kind == "money" and found.unit == "£":
        return _old_money(line, found)
    if found.name in ("second", "metre") and line.glued(found.number.last):
        found = _short_units(line, found)
    if found.kind == "money" and line.lower[found.last] in ("pound", "pounds"):
        weight = found._replace(kind="measure", name="pound-mass")
        return _next_smaller(line, weight) or found
    while found.name in _SIZES and not found.per:
        longer = _next_smaller(line, found)
        if longer is None:
            break
        found = longer
    if found.kind == "duration" and line.lower[found.last + 1] == "old":
        return found._replace(kind="age", last=found.last + 1)
    return found


def _next_smaller(line: Line, found: Amount) -> Amount | None:
    number, sizes = found.number, _SIZES[found.name]
    if number.grain < 1 or number.scaled or number.fraction:
        return None
    at = found.last + 1
    joint = line.lower[at]
    if joint in ("and", ",", "-") or (joint == "." and line.is_digits(at + 1)):
        at += 1  # 6 ft. 2 in.
    if joint == "-" and line.lower[at] == "and" and line.lower[at + 1] == "-":
        at += 2  # a two-hour-and-15-minute flight
    small = number_at(line, at)
    if small is None or small.scaled or small.value < 0:
        return None
    unit = _small_unit(line, found, small, joint)
    if unit is None or unit[1] not in sizes or small.value >= sizes[unit[1]]:
        return None
    last, name = unit
    if joint == "and" and _are_two(line, found, last):
        return None
    value = number.value * sizes[name] + small.value
    whole = Number(number.first, small.last, value, small.grain, number.in_words)
    return found._replace(
        number=whole, last=last, unit=line.text(found.number.last + 1, last), name=name,
        kind=kind_of_unit(name),
    )  # fmt: skip


def _are_two(line: Line, found: Amount, last: int) -> bool:
    """Whether each is of its own: "a trial of 11 days and 23 hours of talks"."""
    before = found.first
    if line.lower[last + 1] != "of" or before < 2 or line.lower[before - 1] != "of":
        return False
    return line.lower[before - 2] not in _WHOLES


def _small_unit(line: Line, found: Amount, small: Number, joint: str) -> tuple[int, str] | None:
    """Return the last token and the name of the smaller number's unit, inches unsaid too."""
    at = small.last + 1
    mark = line.words[at]
    primed = line.words[found.last] in _PRIMES
    if primed and mark in _DOUBLE_PRIMES and line.glued(small.last):
        return at, "inch"
    if found.name == "foot" and mark == "in" and not line.lower[at + 1].isalpha():
        return at, "inch"
    if found.name == "hour" and mark == "m" and line.glued(small.last):
        return at, "minute"  # 2h 15m
    if found.name == "stone" and small.grain >= 1 and line.lower[at] in _AFTER_STONE:
        return (small.last, "pound-mass") if joint not in ("and", ",", "-") else None
    hyphen = line.hyphen(at)
    unit = unit_at(line, at + hyphen, glued=line.glued(small.last) and not hyphen)
    if unit is not None and not (primed and joint in ("and", ",")):
        return unit
    if found.name != "foot" or joint in ("and", ",") or small.grain < 1:
        return None
    hyphened = joint == "-" and line.glued(found.last) and line.glued(found.last + 1)
    if (hyphened or primed or joint != "-") and line.lower[at] in _AFTER_HEIGHT:
        return small.last, "inch"
    return None


def _short_units(line: Line, found: Amount) -> Amount:
    """Read "4s 6d" as old money and "2m 3.5s" as minutes, by the letters that follow."""
    words, at = line.words, found.last + 1
    if not line.is_digits(at) or not line.glued(at) or found.number.grain < 1:
        return found
    if words[found.last] == "m" and words[at + 1] == "s":
        return found._replace(name="minute", kind="duration")
    pence = words[at]
    if words[found.last] == "s" and words[at + 1] == "d" and pence.isdecimal():
        value = found.number.value / _SHILLINGS + Decimal(pence) / _PENCE
        number = found.number._replace(value=value, last=at, grain=Decimal(1) / _PENCE)
        return found._replace(number=number, last=at + 1, kind="money", unit="£", name="")
    return found


def _old_money(line: Line, found: Amount) -> Amount:
    """Take in shillings and pence: "£7 15s 6d"."""
    value, last = found.number.value, found.last
    for letter, size in (("s", _SHILLINGS), ("d", _PENCE)):
        digits = line.words[last + 1]
        if line.lower[last + 2] != letter or not line.glued(last + 1) or len(digits) > 2:
            continue
        if digits.isdecimal() and int(digits) < (_SHILLINGS if letter == "s" else 12):
            value += Decimal(digits) / size
            last += 2
    if last == found.last:
        return found
    number = found.number._replace(value=value, last=last, grain=Decimal(1) / _PENCE)
    return found._replace(number=number, last=last)
