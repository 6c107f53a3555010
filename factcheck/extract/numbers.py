"""Read one number, in digits, words or both, with its scale word.

Finds: [[3,800]] troops | [[28,25,140]] voters | [[2.5 million]] homes
Finds: about [[1 234 567]] ballots
Finds: [[Twenty-eight thousand six hundred and two]] people | [[a million]] homes
Finds: [[2½]] cups
Finds: [[half a million]] men | [[two and a half million]] men | [[1/4 mile]] away
Finds: [[4 hundred million]] people | [[2.7m]] combined sales
Skips: a man of 0042
"""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.line import ONE, Line
from factcheck.lexicon.number_words import (
    GLUED_SCALES,
    ONES,
    SCALE_WORDS,
    SMALL,
    SPOKEN_SCALES,
    TENS,
    VULGAR,
)

LONGEST_DIGITS = 30
_BIGGEST_SCALE = 18
_PLACES = {power: Decimal(10) ** power for power in range(-LONGEST_DIGITS, 40)}
_HALF = Decimal("0.5")
_CACHE: dict[str, tuple[Decimal, Decimal] | None] = {}


class Number(NamedTuple):
    """A number at tokens ``first`` to ``last``; ``grain`` is its finest written place."""

    first: int
    last: int
    value: Decimal
    grain: Decimal
    in_words: bool = False
    scaled: bool = False
    fraction: bool = False


def number_at(line: Line, index: int) -> Number | None:
    """Return the number that begins at the token, if one does."""
    word = line.lower[index]
    if not word:
        return None
    if word[0].isdecimal():
        return _in_digits(line, index)
    if word in SMALL:
        return _in_words(line, index)
    if word == "." and line.glued(index) and line.is_digits(index + 1):
        return _bare_decimal(line, index)
    if word in VULGAR:
        top, bottom = VULGAR[word]
        value = Decimal(top) / bottom
        return _scaled(line, Number(index, index, value, _PLACES[-2], fraction=True))
    return _article_number(line, index)


def parse_digits(word: str) -> tuple[Decimal, Decimal] | None:
    """Return the value of a written numeral and its grain, ``None`` if it is no number."""
    if word in _CACHE:
        return _CACHE[word]
    if len(_CACHE) > 5000:
        _CACHE.clear()
    found = _CACHE[word] = _parse_digits(word)
    return found


def _parse_digits(word: str) -> tuple[Decimal, Decimal] | None:
    if len(word) > LONGEST_DIGITS:
        return None
    if "," in word:
        word = _ungroup(word)
        if not word:
            return None
    whole, point, decimals = word.partition(".")
    if "." in decimals:
        groups = word.split(".")
        if (
            len(groups) < 3
            or not 1 <= len(groups[0]) <= 3
            or any(len(g) != 3 for g in groups[1:])
        ):
            return None
        whole, point, decimals = "".join(groups), "", ""
    if len(whole) > 1 and whole[0] == "0":
        return None
    try:
        value = Decimal(f"{whole}.{decimals}") if point else Decimal(whole)
    except ArithmeticError:
        return None
    if point:
        return value, _PLACES[-len(decimals)]
    return value, grain_of(value)


def grain_of(value: Decimal) -> Decimal:
    """Return the place value of the last digit that is not zero, 1 for zero."""
    text = str(value)
    return _PLACES[len(text) - len(text.rstrip("0"))] if value else ONE


def _ungroup(word: str) -> str:
    """Take grouping commas out; a single comma before one or two digits is a decimal one."""
    body, point, decimals = word.partition(".")
    if "," in decimals:
        left = word.replace(".", "")
        if word.count(",") == 1 and word.rfind(",") > word.rfind("."):
            return left.replace(",", ".")  # 1.234,56
        return ""
    groups = body.split(",")
    if len(groups[0]) <= 3 and len(groups[-1]) == 3 and groups[0]:
        inner = groups[1:-1]
        if all(len(g) == 3 for g in inner) or all(len(g) == 2 for g in inner):
            return "".join(groups) + point + decimals
    if len(groups) == 2 and len(groups[1]) <= 2 and not point:
        return ".".join(groups)
    return ""


def _in_digits(line: Line, index: int) -> Number | None:
    parsed = parse_digits(line.words[index])
    if parsed is None:
        return None
    value, grain = parsed
    last = index
    if line.words[index + 1].isdecimal() and len(line.words[index + 1]) == 3:
        last, value = _spaced_groups(line, index, value)
        if last != index:
            grain = grain_of(value)
    number = _with_fraction(line, Number(index, last, value, grain))
    return _scaled(line, number)


def _spaced_groups(line: Line, index: int, value: Decimal) -> tuple[int, Decimal]:
    """Join groups of three digits parted by a no-break space, or several by any space."""
    words, last = line.words, index
    if len(words[index]) > 3 or not words[index].isdecimal():
        return index, value
    start = line.sentence.span.start
    text = line.prose
    hard = True
    while words[last + 1].isdecimal() and len(words[last + 1]) == 3:
        gap = text[line.ends[last] - start : line.starts[last + 1] - start]
        if len(gap) != 1 or last - index >= 8:
            break
        hard = hard and gap in "\u00a0\u2009\u202f"
        last += 1
    money = line.lower[index - 1] in "$£€" or line.lower[last + 1] in ("€", "$", "£", "kr")
    if not (hard or money or last - index >= 2):
        return index, value
    return last, Decimal("".join(words[index : last + 1]))


def _with_fraction(line: Line, number: Number) -> Number:
    """Take in a fraction behind a whole number (2½, 2 1/2) or make one (1/4)."""
    words, last = line.words, number.last
    following = words[last + 1]
    if following in VULGAR:
        top, bottom = VULGAR[following]
        value = number.value + Decimal(top) / bottom
        return number._replace(last=last + 1, value=value, grain=_PLACES[-2])
    if following == "/" and line.glued(last) and line.glued(last + 1):
        fraction = _slashed(line, last)
        if fraction:
            return Number(number.first, last + 2, fraction, _PLACES[-2], fraction=True)
    at = (
        last + 2 if following == "-" and line.glued(last) and line.glued(last + 1) else last + 1
    )
    if words[at + 1] == "/" and words[at].isdecimal() and line.glued(at) and line.glued(at + 1):
        fraction = _slashed(line, at)
        if fraction and number.value < 1000:
            value = number.value + fraction
            return number._replace(last=at + 2, value=value, grain=_PLACES[-2])
    return number


def _slashed(line: Line, index: int) -> Decimal | None:
    top, bottom = line.words[index], line.words[index + 2]
    if not (top.isdecimal() and bottom in ("2", "3", "4", "5", "8", "10", "16", "32")):
        return None
    if line.words[index + 3] == "/" or int(top[:4]) >= int(bottom):
        return None
    return Decimal(top) / Decimal(bottom)


def _bare_decimal(line: Line, index: int) -> Number | None:
    if index and line.glued(index - 1) and line.words[index - 1] not in "$£€-−–+(~":
        return None
    digits = line.words[index + 1]
    if not digits.isdecimal() or len(digits) > LONGEST_DIGITS:
        return None
    number = Number(index, index + 1, Decimal("0." + digits), _PLACES[-len(digits)])
    return _scaled(line, number)


def _scaled(line: Line, number: Number) -> Number:
    """Multiply by the scale words that follow: "million", "-million", "bn", "k"."""
    lower, scale, last, value, grain = line.lower, 0, number.last, number.value, number.grain
    while scale < _BIGGEST_SCALE:
        at = last + 1
        word = lower[at]
        if word == "-" and line.glued(last) and line.glued(at):
            at += 1
            word = lower[at]
        power = SCALE_WORDS.get(word, 0) if word in SPOKEN_SCALES or scale == 0 else 0
        if word in ("hundreds", "thousands", "tens", "mil") and not line.glued(last):
            power = 6 if word == "mil" and line.words[number.first - 1] in "$£€" else 0
        if word.endswith("ions") and lower[at + 1] != "of":
            power = 0
        if not power and word in GLUED_SCALES and not scale:
            power = _letter_scale(line, number, at)
        if not power:
            break
        scale += power
        last = at
    if not scale:
        return number
    factor = _PLACES[scale]
    return number._replace(last=last, value=value * factor, grain=grain * factor, scaled=True)


_METRIC_NEXT = frozenset(
    "tall long wide deep high away from x dash sprint race final hurdles freestyle thick apart "
    "off below above is was are equals runner relay butterfly backstroke breaststroke by "
    "radius × and in to "
    "at record swim row or".split()
)


_PHRASE_ENDS = frozenset(
    "is was has does his its this us in on at of for to by from with the a an or as".split()
)


def _letter_scale(line: Line, number: Number, at: int) -> int:
    """Tell the letters m, k, b and t as scales from the same letters as units."""
    word, glued = line.words[at], line.glued(at - 1)
    money = line.words[number.first - 1][-1:] in "$£€¥₹" and number.first > 0
    money = money or line.words[number.first - 1] in ("RM", "PS", "USD", "EUR", "GBP", "Rs")
    if word in ("k", "K"):
        if not glued or line.lower[at + 1] in ("run", "race", "km", "walk"):
            return 0
        if word == "K" and number.value <= 16 and not money:  # a 4K screen
            return 3 if _plural_ahead(line, at + 1) else 0
        return 3
    if money:
        return GLUED_SCALES[word.lower()] if glued or len(word) > 1 or word in "mM" else 0
    if word in ("m", "M"):
        return _million_or_metre(line, number, at, glued)
    if len(word) > 1 and word != "mm":
        return GLUED_SCALES[word.lower()]
    return 0


def _million_or_metre(line: Line, number: Number, at: int, glued: bool) -> int:
    following = line.lower[at + 1]
    if following == "+" and line.glued(at):
        return 6 if _plural_ahead(line, at + 2) else 0
    if word_is_mark(following) or following in _METRIC_NEXT or not following:
        hedged = line.lower[number.first - 1] in (
            "than",
            "about",
            "nearly",
            "over",
            "to",
            "around",
        )
        return 6 if line.words[at] == "M" and glued and hedged else 0
    if following.isdecimal() or not following[0].isalpha():
        return 0
    if number.value >= 1000 or not glued:
        return 0
    return 6 if _plural_ahead(line, at + 1) else 0


def _plural_ahead(line: Line, at: int) -> bool:
    """Whether the words from ``at`` on lead to a plural noun before the phrase ends."""
    for place in range(at, at + 6):
        word = line.lower[place]
        if not word or not word.isalpha() or word in _PHRASE_ENDS:
            return False
        if word == "people" or (word.endswith("s") and not word.endswith("ss")):
            return True
    return False


def word_is_mark(word: str) -> bool:
    """Whether the token is punctuation or nothing."""
    return not word or not (word[0].isalnum() or word[0] in "$£€")


def _in_words(line: Line, index: int) -> Number | None:
    """Read a spelled number by place: hundreds within thousands within millions."""
    lower = line.lower
    total, group, last, at = 0, 0, -1, index
    floor = 1 << 62
    scaled = False
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
            scale = int(_PLACES[SCALE_WORDS[word]])
            if scale >= floor or total > 10**30:
                break
            total += group * scale
            floor, group, last, scaled, used_small = scale, 0, at, True, False
        else:
            break
        at = _next_word(line, last)
        if at < 0:
            break
    if last < 0:
        return None
    value = Decimal(total + group)
    number = Number(index, last, value, grain_of(value), in_words=True, scaled=scaled)
    return _and_a_fraction(line, number)


def _next_word(line: Line, last: int) -> int:
    """Return where a spelled number may go on after ``last``, -1 if nowhere."""
    lower = line.lower
    if lower[last + 1] == "-" and line.glued(last) and line.glued(last + 1):
        return last + 2 if lower[last + 2] in SPOKEN_SCALES else -1
    if lower[last + 1] == "and" and lower[last] in SPOKEN_SCALES and lower[last + 2] in SMALL:
        following = lower[last + 3]
        return -1 if following in SPOKEN_SCALES else last + 2
    return last + 1


def _and_a_fraction(line: Line, number: Number) -> Number:
    """Take in "and a half" ("two and a half million")."""
    lower, at = line.lower, number.last + 1
    dash = lower[at] == "-" and line.glued(at - 1)
    if lower[at + dash] != "and" or number.scaled:
        return number
    step = 2 if dash else 1
    article = at + dash + step
    if lower[article] not in ("a", "one"):
        return number
    part = {"half": _HALF, "quarter": Decimal("0.25"), "third": Decimal(1) / 3}.get(
        lower[article + step]
    )
    if part is None:
        return number
    grain = _PLACES[-1] if part == _HALF else _PLACES[-2]
    found = number._replace(last=article + step, value=number.value + part, grain=grain)
    return _scaled(line, found)


def _article_number(line: Line, index: int) -> Number | None:
    """Read "a hundred", "a million", "half a million", "a quarter million", "a dozen"."""
    lower = line.lower
    word = lower[index]
    if word in ("a", "an"):
        following = lower[index + 1]
        if following in SPOKEN_SCALES:
            value = _PLACES[SCALE_WORDS[following]]
            extra = lower[index + 2]
            if extra in SPOKEN_SCALES and SCALE_WORDS[extra] > SCALE_WORDS[following]:
                value *= _PLACES[SCALE_WORDS[extra]]
                return Number(index, index + 2, value, value, True, True)
            tail = _next_word(line, index + 1)
            rest = _in_words(line, tail) if following == "hundred" and tail > 0 else None
            if rest and lower[index + 2] == "and" and rest.value < 100:
                return Number(index, rest.last, value + rest.value, rest.grain, True)
            return Number(index, index + 1, value, value, True, True)
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
    share = _HALF if line.lower[part] == "half" else Decimal("0.25")
    whole = _PLACES[SCALE_WORDS[line.lower[scale]]]
    grain = whole / 10 if share == _HALF else whole / 100
    return Number(first, scale, share * whole, grain, True, True)
