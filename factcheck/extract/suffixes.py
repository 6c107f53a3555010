"""Read what stands behind a number: a currency, a unit, an age, a multiple.

Skips: the 7.17% 10-year benchmark bond | the 5.1 pct 89th bond
Finds: [[2.5 times]] as many | a [[10x]] return | [[12 ft]] | [[13 dollars 45 cents]]
Finds: [[20 MUSD]] | [[50 dollars]] [[40 rmb]]
Finds: the [[36 - inch]] pipe | a [[3 1/2 - year - old]] girl
Finds: [[0.4 of a point]] | [[40 euro cents a share]]
Finds: a [[12 - million - dollar]] house | a [[45-acre]] farm | [[25 basis points]]
"""

from decimal import Decimal

from factcheck.extract.ages import age_after, age_before
from factcheck.extract.amount import Amount, rated
from factcheck.extract.currency import currency_after
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.numbers import number_at
from factcheck.extract.pounds import pounds_weigh
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at
from factcheck.lexicon.currencies import MILLION_CODES, hundredths_of
from factcheck.lexicon.heat_words import HEAT as _HEAT

_COMPARING = frozenset(
    "the as more higher larger bigger greater the its their his her that what faster "
    "likely less "
    "lower earnings book sales revenue annual ebitda forward over smaller their lower longer "
    "better worse cheaper stronger sooner our your oversubscribed".split()
)
_SENTENCE_ENDS = frozenset(["", ".", ",", ";", "?", "!", ")"])
_SUBUNITS = frozenset(["cent", "cents", "pence", "p", "penny"])
_INDIAN = frozenset(["Cr", "CR", "L"])
_LIVED = frozenset(["year", "month", "week", "day"])


def with_suffix(line: Line, first: int, number: Number, negative: bool) -> Amount:
    """Read the unit behind the number; a bare count has none."""
    at = number.last + 1
    glued = line.glued(number.last)
    hyphen = line.hyphen(at)
    if hyphen:
        at += 1
    age = age_after(line, number.last + 1)
    if age >= 0:
        return Amount(
            first, age, number, "age", negative, line.text(at, age), _period(line, at)
        )
    bare = Amount(first, number.last, number, "count", negative)
    if number.scaled and line.words[number.last] in _INDIAN and line.glued(number.last - 1):
        return rated(line, bare._replace(kind="money", unit="INR"))  # a 1Cr plan
    word = line.lower[at]
    if not word or word in (",", ".", ")"):
        return _age_or(line, bare)
    if word == "s" and glued and age_before(line, number):
        return bare._replace(last=at, kind="age", name="year")
    if word in ("fold", "x") and (glued or hyphen) and _multiplies(line, number, at):
        return bare._replace(last=at, kind="multiple", unit=line.words[at], name="time")
    if word == "times" or (word == "time" and number.value == 1 and not hyphen):
        return _times(line, bare, at)
    if word == "of" and line.lower[at + 1] == "a" and number.grain < 1:
        part = unit_at(line, at + 2, glued=False)  # 0.4 of a point
        return _measured(line, bare, at + 2, part[0], part[1]) if part else bare
    unit = unit_at(line, at, glued=glued and not hyphen)
    money = _money_end(line, number, at, unit)
    if money >= 0:
        return _suffixed_money(line, bare, at, money)
    if unit:
        return _measured(line, bare, at, unit[0], unit[1])
    return _age_or(line, bare)


def _age_or(line: Line, bare: Amount) -> Amount:
    """Return a bare number as an age where the words before it say so."""
    return bare._replace(kind="age", name="year") if age_before(line, bare.number) else bare


def _multiplies(line: Line, number: Number, at: int) -> bool:
    """Whether "fold" or "x" makes a multiple: "10x", not the airliner's "777x" or "4x4"."""
    return line.lower[at] == "fold" or (not line.is_digits(at + 1) and number.value <= 200)


def _money_end(line: Line, number: Number, at: int, unit: tuple[int, str] | None) -> int:
    """Return the last token of the currency behind a number, -1 if a unit stands there."""
    money = currency_after(line, at, large=number.scaled or number.value >= 50)
    if money < 0 or unit is None:
        return money
    if unit[0] > money:
        return -1
    weighs = line.lower[at] in ("pound", "pounds") and money == at
    return -1 if weighs and pounds_weigh(line, number) else money


def _suffixed_money(line: Line, bare: Amount, at: int, last: int) -> Amount:
    """Return the money of a number and the currency behind it, "20 MUSD" multiplied out."""
    surface, number = line.text(at, last), bare.number
    if surface in MILLION_CODES:
        million = Decimal(1_000_000)
        number = number._replace(value=number.value * million, grain=number.grain * million)
    elif hundredths_of(surface):
        number = number._replace(value=number.value / 100, grain=number.grain / 100)
    found = Amount(bare.first, last, number, "money", bare.negative, surface)
    return rated(line, found if number.scaled else with_cents(line, found))


def with_cents(line: Line, found: Amount) -> Amount:
    """Take in the cents of "13 dollars 45 cents" and "15 dollars and 50"."""
    lower, at = line.lower, found.last + 1
    joined = lower[at] == "and"
    at += joined
    if lower[found.last] in _SUBUNITS or not lower[at] or found.number.grain < 1:
        return found
    cents = number_at(line, at)
    if cents is None or cents.scaled or not 0 < cents.value < 100 or cents.grain < 1:
        return found
    following, last = lower[cents.last + 1], cents.last
    if following in _SUBUNITS:
        last += 1
    elif cents.value < 10 or following not in _SENTENCE_ENDS:
        return found
    value = found.number.value + cents.value / 100
    number = found.number._replace(value=value, grain=Decimal("0.01"), last=cents.last)
    return found._replace(last=last, number=number)


def _period(line: Line, at: int) -> str:
    word = line.lower[at]
    for name in ("month", "week", "day"):
        if word.startswith(name):
            return name
    return "year"


def _times(line: Line, bare: Amount, at: int) -> Amount:
    """Tell a multiple ("2.5 times as many") from a number of occasions ("7 times")."""
    value = bare.number.value
    compares = line.lower[at + 1] in _COMPARING or value != value.to_integral_value()
    if compares:
        return bare._replace(last=at, kind="multiple", unit=line.words[at], name="time")
    return rated(line, bare._replace(last=at, unit=line.words[at], name="time"))


def _measured(line: Line, bare: Amount, at: int, last: int, name: str) -> Amount:
    kind = kind_of_unit(name)
    if name == "degree":
        near = line.lower[max(0, bare.first - 30) : last + 30]
        cold = bare.negative or not _HEAT.isdisjoint(near)
        kind = "temperature" if cold else "measure"
    if kind == "duration" and name in _LIVED and line.lower[bare.first - 1] == "aged":
        kind = "age"
    found = Amount(
        bare.first, last, bare.number, kind, bare.negative, line.text(at, last), name
    )
    if name == "percent" and line.lower[last + 1] == "per" and line.lower[last + 2] == "cent":
        found = found._replace(last=last + 2)
    return rated(line, found)
