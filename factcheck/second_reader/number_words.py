"""Words and marks that tell a value or a date, to be hidden from a second reader.

Hiding goes by the word alone, whatever it means where it stands: "one" in "no one"
is hidden too, so that what is hidden never depends on the value.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon.calendar_words import DOUBTFUL_MONTHS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from factcheck.lexicon.number_words import (
    DENOMINATORS,
    FOLD,
    MULTIPLE_VERBS,
    ORDINALS,
    SCALE_WORDS,
    SMALL,
    TENS,
    VAGUE_PLURALS,
)

# Numbers that the readers of figures know by the words around them alone.
_FURTHER = frozenset(
    "once twice thrice dozen naught nil none nada zilch fiver fivers tenner tenners myriad "
    "myriads septillion octillion nonillion googol zillion zillions gazillion gazillions "
    "trebles trebling quadruples quintuple quintuples quintupling sextuple sextupled umpteen "
    "hundredfold thousandfold".split()
)
# Words that name a number by themselves. "Both", "pair" and "single" are left: they tell
# how many as a plural does, and a link may name them.
_NAMED = frozenset(
    "trio trios triplets threesome quartet quartets foursome quadruplets quintet quintets "
    "quintuplets sextet septet octet decade decades century centuries millennium millennia "
    "fortnight fortnights fortnightly triplet quadruplet quintuplet sextets septets octets "
    "nonet nonets trilogy trilogies biathlon triathlon pentathlon heptathlon decathlon "
    "biweekly bimonthly biannual biannually semiannual triweekly".split()
)
_YEARLY = (
    "bi tri quadri quadr quin sex sept oct dec cent bicent sesquicent tercent tricent mill"
)
_LASTING = [
    f"{stem}enni{end}" for stem in _YEARLY.split() for end in ("al", "als", "ally", "um")
]
_JUBILEES = [
    f"{stem}centenar{end}"
    for stem in ("", "bi", "ter", "tri", "quater", "quin")
    for end in ("y", "ies", "ian", "ians")
]
_OLD = [
    f"{stem}genarian{end}"
    for stem in "quadra quinqua sexa septua octo nona".split()
    for end in ("", "s")
]
_BORN_TOGETHER = [
    f"{stem}tuplet{end}" for stem in ("sex", "sep", "oc", "nonu") for end in ("", "s")
]
# Holidays that lie on one day of the calendar.
_HOLIDAYS = frozenset("christmas xmas halloween juneteenth hogmanay".split())
_HOLIDAY = re.compile(
    r"\b(?:New\s+Year[’']?s?(?:\s+(?:Day|Eve))?|Boxing\s+Day|Valentine[’']?s\s+Day|"
    r"(?:St\.?|Saint)\s+Patrick[’']?s\s+Day|Independence\s+Day|Veterans\s+Day|"
    r"Armistice\s+Day|Remembrance\s+Day|Bastille\s+Day|Anzac\s+Day|Cinco\s+de\s+Mayo|"
    r"Groundhog\s+Day|April\s+Fools[’']?\s+Day)\b"
)
UNITS = frozenset({"second", "decade", "century", "millennium", "fortnight"})  # of figures
_ENDINGS = "some something somethings pence penny th ths ish s es ers teens".split()
_CAPITAL_ONLY = (
    DOUBTFUL_MONTHS | SHORT_WEEKDAYS | {"weds"}
)  # words or verbs where not capitalised
_ROMAN = re.compile(
    r"(?=[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
)
_NO_ROMAN = frozenset({"CD", "CV", "DC", "MC", "MD", "MI"})  # a disc, places, titles
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,\u2009\u202f]?\d+)*|[^\w\s]")

HIDDEN_WORD = "[number]"
HIDDEN_DIGITS = "#"


class Hidden(NamedTuple):
    """A stretch of text that is not to be shown, and what stands in its place."""

    start: int
    end: int
    mark: str


def _spelled() -> frozenset[str]:
    words = {
        *SMALL,
        *SCALE_WORDS,
        *DENOMINATORS,
        *ORDINALS,
        *MULTIPLE_VERBS,
        *FOLD,
        *_FURTHER,
        *_NAMED,
        *_LASTING,
        *_JUBILEES,
        *_OLD,
        *_BORN_TOGETHER,
        *_HOLIDAYS,
    }
    words |= VAGUE_PLURALS - {"scores"}
    words |= {*MONTHS, *WEEKDAYS} - _CAPITAL_ONLY
    words |= {f"{name}s" for name in WEEKDAYS if name not in _CAPITAL_ONLY}
    words |= {stem + ending for stem in SMALL for ending in _ENDINGS}
    words |= {f"{ordinal}{ending}" for ordinal in ORDINALS for ending in ("s", "ly")}
    words |= {f"{tens[:-1]}ies" for tens in TENS}
    scales = ("hundred", "thousand", "million", "billion", "trillion")
    words |= {f"{scale}{ending}" for scale in scales for ending in ("th", "ths", "fold")}
    return frozenset(words)


NUMBER_WORDS = _spelled()


def tells_number(word: str) -> bool:
    """Whether a word, by itself, tells a number, a month or a weekday."""
    lower = word.lower()
    if lower in NUMBER_WORDS:
        return True
    if lower in _CAPITAL_ONLY:
        return word[0].isupper()
    return _ROMAN.fullmatch(word) is not None and word not in _NO_ROMAN


def find_hidden(text: str, start: int, end: int) -> Iterator[Hidden]:
    """Yield the numbers and dates of ``text[start:end]``, whether figures or not."""
    holidays = [match.span() for match in _HOLIDAY.finditer(text, start, end)]
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        day = next((day for day in holidays if day[0] <= match.start() < day[1]), None)
        if day is not None:
            if match.start() == day[0]:
                yield Hidden(*day, HIDDEN_WORD)
        elif word[0].isdecimal():
            yield Hidden(*match.span(), HIDDEN_DIGITS)
        elif any(map(str.isnumeric, word)):  # fractions, superscripts, circled numbers
            for at, letter in enumerate(word, match.start()):
                if letter.isnumeric():
                    yield Hidden(at, at + 1, HIDDEN_DIGITS)
        elif tells_number(word):
            yield Hidden(*match.span(), HIDDEN_WORD)
