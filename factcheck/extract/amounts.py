"""Read one amount: a number with the currency, sign and unit that belong to it.

Finds: [[$3.4bn]] | at [[minus 5C]] | moved [[−1.3%]] | the [[640bhp]] car
Finds: a [[45-acre]] farm | [[25 basis points]]
Finds: [[2.5 times]] as many | a [[10x]] return | [[12 ft]] | [[13 dollars 45 cents]] | [[50 dollars]] [[40 rmb]]
Finds: [[475 pounds]] ([[215 kg]])
Skips: an A320
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.ages import age_after, age_before
from factcheck.extract.currency import currency_after, currency_before
from factcheck.extract.line import Line
from factcheck.extract.numbers import Number, number_at
from factcheck.extract.rates import rate_after
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at
from factcheck.lexicon.currencies import MILLION_CODES
from factcheck.lexicon.heat_words import HEAT as _HEAT
from factcheck.model.mention import Kind

_MINUS = frozenset("-−–")
_COMPARING = frozenset(
    "the as more higher larger bigger greater the its their his her that what faster "
    "likely less "
    "lower earnings book sales revenue annual ebitda forward over smaller their lower longer "
    "better worse cheaper stronger sooner our your oversubscribed".split()
)
_MONEY_WORDS = frozenset(
    "pay paid pays paying cost costs price priced prices worth spend spent fine fined salary "
    "earn earns earned wage wages budget fund funding funds debt raise raised sold sell bought "
    "buy charge charged rent fee fees bill bills profit revenue loan loans grant tax taxes "
    "sterling pence cash bank market value valued invest invested investment stolen stole owed "
    "savings compensation deposit bid offer donated benefit benefits billion million".split()
)
_WEIGHT_WORDS = frozenset(
    "weigh weighs weighed weighing weight lose lost drop dropped gained heavy heavier lb kg "
    "kilograms ounces kilos lift lifted lifting bag baby luggage obese diet beef meat "
    "cocaine heroin marijuana flour sugar fish equal ounce".split()
)


_METRIC_WEIGHTS = frozenset("kg kgs kilograms kilos g grams tonnes kilo".split())


class Amount(NamedTuple):
    """A number from token ``first`` to ``last`` with what belongs to it.

    ``unit`` is the unit as written, ``name`` its canonical name where the words
    around settle it, ``own`` whether a currency or unit stands with the number.
    """

    first: int
    last: int
    number: Number
    kind: Kind
    negative: bool = False
    unit: str = ""
    name: str = ""
    per: str = ""

    @property
    def own(self) -> bool:
        """Whether the amount has a unit of its own."""
        return bool(self.unit)

    @property
    def value(self) -> Decimal:
        """The value with its sign."""
        return -self.number.value if self.negative else self.number.value


def read_amount(line: Line, index: int, number: Number | None = None) -> Amount | None:
    """Return the amount whose number begins at the token, with what stands before it."""
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
    return _with_suffix(line, first, number, negative)


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
    if line.lower[first - 1] == "minus":
        return first - 1, True
    return first, False


def _money(line: Line, first: int, number: Number, unit: str, *, negative: bool) -> Amount:
    last = number.last
    following = line.words[last + 1]
    if following in ("US", "USD", "CAD", "AUD", "Canadian", "Cdn", "NZ", "HKD") and unit == "$":
        unit, last = f"{following}$", last + 1
    return _rated(line, Amount(first, last, number, "money", negative, unit))


def _rated(line: Line, amount: Amount) -> Amount:
    rate = rate_after(line, amount.last + 1)
    if rate is None:
        return amount
    return amount._replace(last=rate[0], per=rate[1])


def _with_suffix(line: Line, first: int, number: Number, negative: bool) -> Amount:
    """Read the unit behind the number; a bare count has none."""
    at = number.last + 1
    glued = line.glued(number.last)
    hyphen = line.lower[at] == "-" and glued and line.glued(at)
    if hyphen:
        at += 1
    age = age_after(line, number.last + 1)
    if age >= 0:
        return Amount(
            first, age, number, "age", negative, line.text(at, age), _period(line, at)
        )
    bare = Amount(first, number.last, number, "count", negative)
    word = line.lower[at]
    if not word or word in (",", ".", ")"):
        return _age_or(line, bare)
    if word == "s" and glued and age_before(line, number):
        return bare._replace(last=at, kind="age", name="year")
    if word in ("fold", "x") and (glued or hyphen) and _multiplies(line, number, at):
        return bare._replace(last=at, kind="multiple", unit=line.words[at], name="time")
    if word == "times" or (word == "time" and number.value == 1 and not hyphen):
        return _times(line, bare, at)
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
    return -1 if weighs and _pounds_weigh(line, number) else money


def _suffixed_money(line: Line, bare: Amount, at: int, last: int) -> Amount:
    """Return the money of a number and the currency behind it, "20 MUSD" multiplied out."""
    surface, number = line.text(at, last), bare.number
    if surface in MILLION_CODES:
        million = Decimal(1_000_000)
        number = number._replace(value=number.value * million, grain=number.grain * million)
    found = Amount(bare.first, last, number, "money", bare.negative, surface)
    return _rated(line, found if number.scaled else _with_cents(line, found))


def _with_cents(line: Line, found: Amount) -> Amount:
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


_SENTENCE_ENDS = frozenset(["", ".", ",", ";", "?", "!", ")"])
_SUBUNITS = frozenset(["cent", "cents", "pence", "p", "penny"])


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
    return _rated(line, bare._replace(last=at, unit=line.words[at], name="time"))


def _pounds_weigh(line: Line, number: Number) -> bool:
    """Whether "pounds" are a weight here: the nearest telling word decides."""
    lower = line.lower
    if lower[number.last + 2] == "(" and not _METRIC_WEIGHTS.isdisjoint(
        lower[number.last + 3 : number.last + 7]
    ):
        return True
    for at in range(number.first - 1, max(-1, number.first - 12), -1):
        if lower[at] in _MONEY_WORDS:
            return False
        if lower[at] in _WEIGHT_WORDS:
            return True
    for at in range(number.last + 2, min(line.size, number.last + 10)):
        if lower[at] in _WEIGHT_WORDS:
            return True
        if lower[at] in _MONEY_WORDS:
            return False
    return not (number.scaled or "£" in lower[max(0, number.first - 40) : number.last + 40])


def _measured(line: Line, bare: Amount, at: int, last: int, name: str) -> Amount:
    kind = kind_of_unit(name)
    if name == "degree":
        near = line.lower[max(0, bare.first - 30) : last + 30]
        kind = "measure" if _HEAT.isdisjoint(near) else "temperature"
    found = Amount(
        bare.first, last, bare.number, kind, bare.negative, line.text(at, last), name
    )
    if name == "percent" and line.lower[last + 1] == "per" and line.lower[last + 2] == "cent":
        found = found._replace(last=last + 2)
    return _rated(line, found)
