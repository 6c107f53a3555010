"""Read one number, in digits, words or both, with its scale word.

Finds: [[5×10^6]] views | [[7 and a half miles]] | at [[.7072 euro]])
Finds: [[3,800]] troops | [[2½]] cups | [[1/4 mile]] away | [[.5]] of it | [[3 1/2 years]]
"""

from decimal import Decimal

from factcheck.extract.digits import (
    LONGEST_DIGITS,
    PLACES,
    grouped,
    parse_digits,
    written_grain,
)
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.scales import with_scale
from factcheck.extract.spelled import (
    and_a_fraction,
    article_number,
    bare_hundred,
    in_words_at,
)
from factcheck.lexicon.number_words import (
    SMALL,
    VULGAR,
)

_SLASHES = frozenset("/⁄∕")
_TIMES = frozenset("×x·*")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def number_at(line: Line, index: int) -> Number | None:
    """Return the number that begins at the token, if one does."""
    word = line.lower[index]
    if not word:
        return None
    if word[0].isdecimal():
        return _in_digits(line, index)
    if word in SMALL:
        return in_words_at(line, index)
    if word == "." and line.glued(index) and line.is_digits(index + 1):
        return _bare_decimal(line, index)
    if word in VULGAR:
        top, bottom = VULGAR[word]
        value = Decimal(top) / bottom
        return with_scale(line, Number(index, index, value, PLACES[-2], fraction=True))
    if word == "hundred":
        return bare_hundred(line, index)
    return article_number(line, index)


def _in_digits(line: Line, index: int) -> Number | None:
    parsed = parse_digits(line.words[index])
    if parsed is None:
        return None
    value, grain = parsed
    last = index
    following = line.words[index + 1]
    if following[:3].isdecimal() or (following in ("'", "’") and line.glued(index)):
        last, value = grouped(line, index, value)
        if last != index:
            grain = written_grain(value)
    number = _with_fraction(line, Number(index, last, value, grain))
    power = _power_of_ten(line, number)
    if power is not None:
        return power
    if line.lower[number.last + 1] == "dozen":
        dozens = number.value * 12
        return number._replace(last=number.last + 1, value=dozens, grain=number.grain * 12)
    return and_a_fraction(line, with_scale(line, number))


def _power_of_ten(line: Line, number: Number) -> Number | None:
    """Return "5×10^6", "3 × 10⁶" or a bare "10⁶" multiplied out."""
    words, at = line.words, number.last + 2
    if words[number.last + 1] not in _TIMES or words[at] != "10":
        if number.value != 10:
            return None
        at, number = number.last, number._replace(value=PLACES[0], grain=PLACES[0])
    raised = words[at + 1].translate(_RAISED)
    step = at + 1
    if raised == "^" and line.glued(at) and line.glued(at + 1):
        step, raised = at + 2, words[at + 2]
    elif words[at + 1].isdecimal() or not line.glued(at):
        return None
    if not (raised.isdecimal() and int(raised[:3]) <= LONGEST_DIGITS and len(raised) < 4):
        return None
    factor = PLACES[int(raised)]
    return number._replace(
        last=step, value=number.value * factor, grain=number.grain * factor, scaled=True
    )


def _with_fraction(line: Line, number: Number) -> Number:
    """Take in a fraction behind a whole number (2½, 2 1/2) or make one (1/4)."""
    words, last = line.words, number.last
    following = words[last + 1]
    if following in VULGAR:
        top, bottom = VULGAR[following]
        value = number.value + Decimal(top) / bottom
        return number._replace(last=last + 1, value=value, grain=PLACES[-2])
    if following in _SLASHES and line.glued(last) and line.glued(last + 1):
        fraction = _slashed(line, last)
        if fraction:
            return Number(number.first, last + 2, fraction, PLACES[-2], fraction=True)
    at = (
        last + 2 if following == "-" and line.glued(last) and line.glued(last + 1) else last + 1
    )
    slashed = words[at + 1] in _SLASHES and words[at].isdecimal()
    if slashed and line.glued(at) and line.glued(at + 1):
        fraction = _slashed(line, at)
        if fraction and number.value < 1000:
            value = number.value + fraction
            return number._replace(last=at + 2, value=value, grain=PLACES[-2])
    return number


def _slashed(line: Line, index: int) -> Decimal | None:
    top, mark, bottom = line.words[index : index + 3]
    if not (top.isdecimal() and bottom.isdecimal() and len(bottom) < 4 and int(bottom)):
        return None
    if mark == "/" and bottom not in ("2", "3", "4", "5", "8", "10", "16", "32"):
        return None
    if line.words[index + 3] == "/" or int(top[:4]) >= int(bottom):
        return None
    return Decimal(top) / Decimal(bottom)


def _bare_decimal(line: Line, index: int) -> Number | None:
    if index and line.glued(index - 1) and line.words[index - 1] not in "$£€-−–+(~=":
        return None
    digits = line.words[index + 1]
    if not digits.isdecimal() or len(digits) > LONGEST_DIGITS:
        return None
    number = Number(index, index + 1, Decimal("0." + digits), PLACES[-len(digits)])
    return with_scale(line, number)
