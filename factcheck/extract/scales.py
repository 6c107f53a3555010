"""Multiply a number by the scale word or letter that follows it.

Finds: [[2.5 million]] homes | [[$3.4bn]] | [[US$171-million]] | [[25k]] units
Finds: a city of [[8m]] | [[3.5m sq ft]] of offices
Finds: [[2.7m]] combined sales | Thieves took [[UGX50M]] from it.
Finds: [[4 hundred million]] people | a [[100m]] race | it took [[$4.65Mill]] | a [[$5]] mill
"""

from factcheck.extract.digits import PLACES
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.lexicon.currencies import CODES, SIGNS, WORDS as CURRENCY_WORDS
from factcheck.lexicon.million_words import COUNTED, MEASURED
from factcheck.lexicon.number_words import (
    GLUED_SCALES,
    SCALE_WORDS,
    SPOKEN_SCALES,
)
from factcheck.lexicon.plurals import singular

_BIGGEST_SCALE = 18
_METRIC_NEXT = frozenset(
    "tall long wide deep high away from x dash sprint race final hurdles freestyle thick apart "
    "off below above is was are equals runner relay butterfly backstroke breaststroke by "
    "radius × and in to "
    "at record swim row or".split()
)
_PHRASE_ENDS = frozenset(
    "is was has does his its this us in on at of for to by from with the a an or as".split()
)
_CRORES = frozenset("cr crore crores lakh lakhs ₹ rs inr".split())
_RUPEES = frozenset(["₹", "Rs", "INR"])
_MONEY_LETTERS = frozenset(["RM", "PS", "USD", "EUR", "GBP", "Rs"])
_JOINTS = frozenset(["-", "–", "—", "to", "and", "or"])
# A unit of its own behind the letter: 3.5m sq ft.
_UNITS_AHEAD = frozenset("sq square cubic".split())
_OF_PLACES = [[place, "of"] for place in ("city", "country", "nation", "town", "region")]
_THREE = 3
_NEAR, _AHEAD, _SENTENCE = 10, 4, 40  # tokens


def with_scale(line: Line, number: Number) -> Number:
    """Multiply by the scale words that follow: "million", "-million", "bn", "k"."""
    lower, scale, last, value, grain = line.lower, 0, number.last, number.value, number.grain
    while scale < _BIGGEST_SCALE:
        at = last + 1
        word = lower[at]
        if word == "-" and line.hyphen(at):
            at += 1
            word = lower[at]
        power = SCALE_WORDS.get(word, 0) if word in SPOKEN_SCALES or scale == 0 else 0
        if word == "mill" and line.glued(last):
            power = 6 if line.words[number.first - 1] in SIGNS else 0  # $4.65Mill
        if word in ("hundreds", "thousands", "tens", "mil") and not line.glued(last):
            power = 6 if word == "mil" and line.words[number.first - 1] in "$£€" else 0
        if word.endswith("ions") and lower[at + 1] != "of":
            power = 0
        if not power and word in GLUED_SCALES and not scale:
            power = _letter_scale(line, number, at)
        if word == "l" and not scale and line.words[at] == "L" and line.glued(last):
            power = 5 if _in_rupees(line, number.first, at) else 0  # ₹10L
        if not power:
            break
        scale += power
        last = at
    if not scale:
        return number
    factor = PLACES[scale]
    return number._replace(
        last=last, value=value * factor, grain=grain * factor, scaled=True, power=scale
    )


def _letter_scale(line: Line, number: Number, at: int) -> int:
    """Tell the letters m, k, b and t as scales from the same letters as units."""
    word, glued = line.words[at], line.glued(at - 1)
    money = _sign_before(line, number.first) or _ends_money_range(line, number.first)
    if word in ("k", "K"):
        if not glued or line.lower[at + 1] in ("run", "race", "km", "walk"):
            return 0
        if word == "K" and number.value <= 16 and not money:  # a 4K screen
            return 3 if _plural_ahead(line, at + 1) else 0
        return 3
    if money:
        return GLUED_SCALES[word.lower()] if glued or len(word) > 1 or word in "mM" else 0
    if line.words[at + 1] == "/" and line.glued(at) and line.words[at + 2] in ("-", "="):
        return GLUED_SCALES[word.lower()]  # 7m/-
    if word in ("b", "B"):
        fits = number.grain < 1 or _plural_ahead(line, at + 1)
        return 9 if glued and fits else 0
    if word == "M" and number.value == _THREE and not _plural_ahead(line, at + 1):
        return 0  # the shares of 3M
    if word in ("m", "M"):
        return _million_or_metre(line, number, at, glued)
    if len(word) > 1 and word != "mm":
        return GLUED_SCALES[word.lower()]
    return 0


def _in_rupees(line: Line, first: int, at: int) -> bool:
    """Whether an "L" behind a number is lakh: rupees or crores are spoken of beside it."""
    if line.words[first - 1] in _RUPEES:
        return True
    return not _CRORES.isdisjoint(line.lower[max(0, first - _NEAR) : at + _NEAR])


def _sign_before(line: Line, first: int) -> bool:
    """Whether a currency's sign or letters stand before the number."""
    before = line.words[first - 1] if first > 0 else ""
    if before in CODES and line.glued(first - 1):
        return True  # UGX50M
    return before[-1:] in SIGNS or before in _MONEY_LETTERS


def _ends_money_range(line: Line, first: int) -> bool:
    """Whether the number ends a range that a currency's sign begins ("€10-15m")."""
    if line.lower[first - 1] not in _JOINTS or first < 3:
        return False
    at = first - 2
    at -= not line.is_digits(at)  # the scale of "€10m-15m"
    return line.is_digits(at) and _sign_before(line, at)


def _million_or_metre(line: Line, number: Number, at: int, glued: bool) -> int:
    following = line.lower[at + 1]
    if len(following) > 1 and singular(following) in CURRENCY_WORDS:
        return 6  # 11m krona
    if following == "+" and line.glued(at):
        return 6 if _plural_ahead(line, at + 2) else 0
    far = line.lower[at + 3]
    if glued and number.value < 1000:
        told = _told_by_words(line, number.first, at)
        if told is not None:
            return 6 if told else 0
    if following in ("to", "-", "–", "and", "or") and far == "m" and line.is_digits(at + 2):
        return 6 if _plural_ahead(line, at + 4) else 0  # 1.5m to 2m homes
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


def _told_by_words(line: Line, first: int, at: int) -> bool | None:
    """Whether the nearest telling word counts in millions; ``None`` where no word tells."""
    if line.lower[at + 1] in _UNITS_AHEAD or line.lower[first - 2 : first] in _OF_PLACES:
        return True
    for step in range(1, _NEAR + 1):
        ahead = line.lower[at + step] if step <= _AHEAD else ""
        behind = line.lower[first - step] if step <= first else ""
        for word in (ahead, behind):
            if word in COUNTED:
                return True
            if word in MEASURED:
                return False
    if line.lower[at + 1] == "of" and line.lower[at + 2] in ("them", "whom", "which", "those"):
        return True
    near = range(max(1, first - _SENTENCE), min(line.size - 1, at + _SENTENCE))
    sums = (n for n in near if line.words[n - 1] in SIGNS)
    return True if any(line.lower[n + 1] == "m" for n in sums) else None  # £5m and 3m


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
