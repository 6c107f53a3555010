"""Formulas over figures: read without ``eval``, worked out with intervals.

formula  = sum ("==" | "<=" | "<") sum
sum      = product (("+" | "-") product)*
product  = factor (("*" | "/") factor)*
factor   = id | number | "-" factor | "(" sum ")"
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import NamedTuple

from factcheck.arithmetic.beside import operand, shown
from factcheck.arithmetic.conversion import convert
from factcheck.arithmetic.ends import added, multiplied, negated, over
from factcheck.equations.equation import Judgement, Working
from factcheck.model.figure import Figure
from factcheck.model.interval import INFINITY, Interval

LONGEST = 300  # characters
_DEEPEST = 20  # brackets within brackets
_TOKEN = re.compile(
    r"\s*(?:(F\d{1,5}|PUB|word:[a-z]+)|(\d{1,6}(?:\.\d{1,3})?)|(==|<=|>=|[-+*/()<>]))"
)
_CENT = Interval.point(Decimal("0.01"))
_HALF = Decimal("0.5")
_SIGNS = ("==", "<=", "<", ">=", ">")
_SHARES = frozenset({"percentage"})


class FormulaError(ValueError):
    """An expression that is no formula."""


class _Value(NamedTuple):
    """An interval and its unit; an empty unit goes with any."""

    interval: Interval
    unit: str = ""


class _UntoldError(Exception):
    """Why a formula cannot be worked out."""


def ids_of(text: str) -> tuple[str, ...]:
    """Return a formula's ids in order of first use; raise ``FormulaError`` if it is none."""
    parser = _Parser(text, lambda _: _Value(Interval.point(Decimal(1))))
    with suppress(_UntoldError):  # a division by what may be nothing is no fault of the form
        parser.formula()
    found = parser.ids
    if len(found) < 2:
        raise FormulaError("a formula takes two figures at the least")
    return found


def judge_formula(text: str, names: Mapping[str, Figure]) -> Judgement:
    """Return whether a formula holds for some values of its figures."""
    figures = tuple(dict.fromkeys(names.values()))
    slots = {"terms": figures}
    silent = [f for f in figures if f.value is None and not _year(f)]
    if silent:
        return Judgement("formula", "cannot tell", slots, reason=f"{silent[0]} is too vague")
    try:
        left, sign, right = _Parser(text, lambda id: _value(names[id])).formula()
        right = _in_unit(right, left.unit)
    except (_UntoldError, FormulaError) as why:
        return Judgement("formula", "cannot tell", slots, reason=str(why))
    true = right.interval
    if sign != "==":
        true = Interval(-INFINITY, true.high, False, sign == "<" and true.low == true.high)
    printed = _printed(text, names)
    told = (
        f"{printed}: {shown(left.interval)} on the left, {shown(right.interval)} on the right"
    )
    working = Working("terms", left.interval, true, told)
    return Judgement("formula", "holds" if working.holds else "broken", slots, (working,))


def _printed(text: str, names: Mapping[str, Figure]) -> str:
    """Return the formula with its figures as the story has them."""
    return re.sub(r"F\d+|PUB|word:[a-z]+", lambda id: f"{names[id[0]]}", text).strip()


def _year(figure: Figure) -> bool:
    calendar = figure.calendar
    return calendar is not None and calendar.precision == "year" and calendar.year is not None


def _value(figure: Figure) -> _Value:
    if figure.calendar is not None:
        year = Decimal(figure.calendar.year or 0)
        return _Value(Interval(year - _HALF, year + _HALF), "year")
    interval = operand(figure)
    if figure.kind in _SHARES:
        return _Value(multiplied(interval, _CENT))
    if figure.kind in ("age", "duration") and figure.unit == "":
        return _Value(interval, "year")
    return _Value(interval, figure.unit)


def _in_unit(value: _Value, unit: str) -> _Value:
    if not unit or not value.unit or value.unit == unit:
        return value._replace(unit=unit or value.unit)
    low, high = (convert(end, value.unit, unit) if end.is_finite() else end
                 for end in (value.interval.low, value.interval.high))  # fmt: skip
    if low is None or high is None:
        raise _UntoldError("the two sides are in different units")
    return _Value(Interval(low, high), unit)


def _sum(left: _Value, right: _Value, sign: str) -> _Value:
    right = _in_unit(right, left.unit)
    other = negated(right.interval) if sign == "-" else right.interval
    return _Value(added(left.interval, other), left.unit or right.unit)


def _product(left: _Value, right: _Value, sign: str) -> _Value:
    if sign == "*":
        unit = left.unit or right.unit if not (left.unit and right.unit) else ""
        return _Value(multiplied(left.interval, right.interval), unit)
    if right.unit and left.unit and right.unit != left.unit:
        with suppress(_UntoldError):
            right = _in_unit(right, left.unit)
    if right.interval.low <= 0 <= right.interval.high:
        raise _UntoldError("it divides by what may be nothing")
    same = left.unit == right.unit or not right.unit
    unit = left.unit if same and not right.unit else ""
    return _Value(over(left.interval, right.interval), unit)


class _Parser:
    """Works out a formula while reading it; ``value`` gives what an id stands for."""

    def __init__(self, text: str, value: Callable[[str], _Value]) -> None:
        if len(text) > LONGEST:
            raise FormulaError("too long")
        self._value = value
        self._tokens: list[re.Match[str]] = []
        at, text = 0, text.rstrip()
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                raise FormulaError(f"cannot read {text[at : at + 10]!r}")
            self._tokens.append(match)
            at = match.end()
        self._at = 0
        self._depth = 0

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the text in order of first use."""
        return tuple(dict.fromkeys(token[1] for token in self._tokens if token[1]))

    def formula(self) -> tuple[_Value, str, _Value]:
        """Return both sides and the sign between them."""
        left = self._added()
        sign = self._take(*_SIGNS)
        if not sign:
            raise FormulaError("no comparison")
        right = self._added()
        if self._at < len(self._tokens):
            raise FormulaError("more than one comparison")
        if sign.startswith(">"):
            return right, sign.replace(">", "<"), left
        return left, sign, right

    def _added(self) -> _Value:
        found = self._multiplied()
        while sign := self._take("+", "-"):
            found = _sum(found, self._multiplied(), sign)
        return found

    def _multiplied(self) -> _Value:
        found = self._factor()
        while sign := self._take("*", "/"):
            found = _product(found, self._factor(), sign)
        return found

    def _factor(self) -> _Value:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError("too deep")
        found = self._one()
        self._depth -= 1
        return found

    def _one(self) -> _Value:
        if self._take("-"):
            found = self._factor()
            return found._replace(interval=negated(found.interval))
        if self._take("("):
            found = self._added()
            if not self._take(")"):
                raise FormulaError("a bracket that is not closed")
            return found
        if self._at == len(self._tokens):
            raise FormulaError("an end too early")
        match = self._tokens[self._at]
        self._at += 1
        if match[1]:
            return self._value(match[1])
        if match[2]:
            return _Value(Interval.point(Decimal(match[2])))
        raise FormulaError(f"no place for {match[3]}")

    def _take(self, *signs: str) -> str:
        if self._at < len(self._tokens) and (sign := self._tokens[self._at][3]) in signs:
            self._at += 1
            return sign or ""
        return ""
