"""Read a number spelled in words.

Finds: [[Twenty-eight thousand six hundred and two]] people | [[a million]] homes
Finds: [[three hundred and fifty thousand]] men | [[two point five million]] men
Finds: [[two dozen]] eggs | [[half a million]] men | [[two and a half million]] men
Finds: [[a million and a half]] men | [[two and one-third miles]] | [[Hundred and ten]] men
Finds: [[three quarters of a million]] men | [[a billion and a quarter dollars]]
Finds: [[a hundred thousand]] men | [[an hour and a half]] of it
Finds: [[six mln dlrs]] | [[2.5 quintillion bytes]]
"""

from decimal import Decimal

from factcheck.extract.digits import LONGEST_DIGITS, PLACES, grain_of
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.scales import with_scale
from factcheck.lexicon.number_words import (
    DENOMINATORS,
    ONES,
    SCALE_WORDS,
    SMALL,
    SPOKEN_SCALES,
    TENS,
)

HALF = Decimal("0.5")


def in_words_at(line: Line, index: int) -> Number | None:
    """Read a spelled number by place: hundreds within thousands within millions."""
    lower = line.lower
    total, group, last, at = 0, 0, -1, index
    floor = 1 << 62
    power = 0
    used_small = False
    while True:
        word = lower[at]
        if word in TENS and group % 100 == 0 and not used_small:
            group += TENS[word]
            last = at
            step = at + 1 + (lower[at + 1] == "-" and line.glued(at))
            ones = ONES.get(lower[step], 0)
            if 0 < ones < 10 and (step == at + 1 or line.glued(at + 1)):
                group += ones
                last = step
            used_small = True
        elif word in ONES and group % 100 == 0 and not used_small:
            group += ONES[word]
            last = at
            used_small = True
        elif word == "hundred" and 0 < group < 100:
            group *= 100
            last = at
            used_small = False
        elif word in SPOKEN_SCALES and word != "hundred" and group and last >= 0:
            scale = int(PLACES[SCALE_WORDS[word]])
            if scale >= floor or total > 10**30:
                break
            total += group * scale
            power = SCALE_WORDS[word]
            # Behind a short form another number begins: eight mln five-year warrants.
            floor, group, last, used_small = scale, 0, at, word in ("mln", "bln")
        else:
            break
        at = _next_word(line, last)
        if at < 0:
            break
    if last < 0:
        return None
    value = Decimal(total + group)
    number = Number(
        index, last, value, grain_of(value), in_words=True, scaled=power > 0,
        power=_power_behind(line, index, last),
    )  # fmt: skip
    if lower[last + 1] == "point" and not number.scaled and ONES.get(lower[last + 2], 10) < 10:
        return _with_spoken_decimals(line, number)
    dozens = last + 1 + line.hyphen(last + 1)
    if lower[dozens] == "dozen":
        return number._replace(last=dozens, value=value * 12, grain=grain_of(value) * 12)
    return _parts_of_scale(line, number) or and_a_fraction(line, number)


def _parts_of_scale(line: Line, number: Number) -> Number | None:
    """Read "three quarters of a million" and "two-thirds of a billion"."""
    lower, at = line.lower, number.last + 1
    at += line.hyphen(at)
    bottom = DENOMINATORS.get(lower[at], 0)
    if not 0 < number.value < bottom or lower[at + 1 : at + 3] != ["of", "a"]:
        return None
    if lower[at + 3] not in SPOKEN_SCALES:
        return None
    whole = PLACES[SCALE_WORDS[lower[at + 3]]]
    value = number.value * whole / bottom
    return Number(number.first, at + 3, value, whole / 100, in_words=True, scaled=True)


def bare_hundred(line: Line, index: int) -> Number | None:
    """Read "hundred and twenty" with its one left out."""
    if line.lower[index + 1] != "and" or line.lower[index + 2] not in SMALL:
        return None
    rest = in_words_at(line, index + 2)
    if rest is None or rest.value >= 100:
        return None
    return rest._replace(first=index, value=rest.value + 100)


def _power_behind(line: Line, first: int, last: int) -> int:
    """Return the power of ten of the scale words that end a spelled number."""
    power = 0
    while last > first and line.lower[last] in SPOKEN_SCALES:
        power += SCALE_WORDS[line.lower[last]]
        last -= 1
    return power


def _with_spoken_decimals(line: Line, number: Number) -> Number:
    """Take in the decimals of "two point five million"."""
    last, digits = number.last + 1, ""
    while ONES.get(line.lower[last + 1], 10) < 10 and len(digits) < LONGEST_DIGITS:
        last += 1
        digits += str(ONES[line.lower[last]])
    value = number.value + Decimal(f"0.{digits}")
    return with_scale(line, number._replace(last=last, value=value, grain=PLACES[-len(digits)]))


def _next_word(line: Line, last: int) -> int:
    """Return where a spelled number may go on after ``last``, -1 if nowhere."""
    lower = line.lower
    if lower[last + 1] == "-" and line.glued(last) and line.glued(last + 1):
        return last + 2 if lower[last + 2] in SPOKEN_SCALES else -1
    if lower[last + 1] == "and" and lower[last] in SPOKEN_SCALES and lower[last + 2] in SMALL:
        if lower[last] != "hundred" and lower[last + 3] in SPOKEN_SCALES:
            return -1  # "two million and five million" are two
        return last + 2
    return last + 1


def and_a_fraction(line: Line, number: Number) -> Number:
    """Take in "and a half" and "and one-third", before a scale word or behind it."""
    lower, at = line.lower, number.last + 1
    dash = lower[at] == "-" and line.glued(at - 1)
    if lower[at + dash] != "and" or number.fraction or number.grain < 1:
        return number
    step = 2 if dash else 1
    top_at = at + dash + step
    top = 1 if lower[top_at] == "a" else SMALL.get(lower[top_at], 0)
    part_at = top_at + 1 + (lower[top_at + 1] == "-")
    bottom = DENOMINATORS.get(lower[part_at], 0)
    if not 0 < top < bottom or bottom > 10 or not _adds(line, part_at, top_at):
        return number
    part = Decimal(top) / bottom
    if number.scaled:
        unit = PLACES[number.power or 2]
        return number._replace(
            last=part_at, value=number.value + part * unit, grain=unit / 100, power=0
        )
    grain = PLACES[-1] if bottom == 2 else PLACES[-2]
    found = number._replace(last=part_at, value=number.value + part, grain=grain)
    return with_scale(line, found)


def _adds(line: Line, at: int, top_at: int) -> bool:
    """Whether a fraction adds to the number before it, and is no share or rank of its own."""
    following = line.lower[at + 1]
    if following == "of":
        return False
    if line.lower[top_at] == "a" and line.lower[at] not in ("half", "quarter"):
        return following in SPOKEN_SCALES or following in ("miles", "hours", "years", "inches")
    return True


def article_number(line: Line, index: int) -> Number | None:
    """Read "a hundred", "a million", "half a million", "a quarter million", "a dozen"."""
    lower = line.lower
    word = lower[index]
    if word in ("a", "an"):
        following = lower[index + 1]
        if following in SPOKEN_SCALES:
            value = PLACES[SCALE_WORDS[following]]
            extra = lower[index + 2]
            if extra in SPOKEN_SCALES and SCALE_WORDS[extra] > SCALE_WORDS[following]:
                value *= PLACES[SCALE_WORDS[extra]]
                return Number(index, index + 2, value, value, True, True)
            tail = _next_word(line, index + 1)
            rest = in_words_at(line, tail) if following == "hundred" and tail > 0 else None
            if rest and lower[index + 2] == "and" and rest.value < 100:
                return Number(index, rest.last, value + rest.value, rest.grain, True)
            power = SCALE_WORDS[following]
            found = Number(index, index + 1, value, value, True, True, power=power)
            return and_a_fraction(line, found)
        if following in ("half", "quarter") and lower[index + 2] in SPOKEN_SCALES:
            return _part_of_scale(line, index, index + 1, index + 2)
        return None
    if word in ("half", "quarter"):
        step = index + 1
        if lower[step] == "-" and line.glued(index):
            step += 1
        if lower[step] == "of":
            step += 1
        if lower[step] in ("a", "-"):
            step += 1
        if lower[step] == "-":
            step += 1
        if lower[step] in SPOKEN_SCALES and lower[step] != "hundred":
            return _part_of_scale(line, index, index, step)
    return None


def _part_of_scale(line: Line, first: int, part: int, scale: int) -> Number:
    share = HALF if line.lower[part] == "half" else Decimal("0.25")
    whole = PLACES[SCALE_WORDS[line.lower[scale]]]
    grain = whole / 10 if share == HALF else whole / 100
    return Number(first, scale, share * whole, grain, True, True)
