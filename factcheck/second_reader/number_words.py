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
    "once twice thrice dozen naught nil trebles trebling quadruples quintuple quintuples "
    "quintupling sextuple sextupled umpteen hundredfold thousandfold".split()
)
_ENDINGS = "some something somethings pence penny th ths ish s es ers teens".split()
_CAPITAL_ONLY = DOUBTFUL_MONTHS | SHORT_WEEKDAYS  # words or verbs where not capitalised
_ROMAN = re.compile(r"(?=[IVXL]{2})L?X{0,3}(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,\u2009\u202f]?\d+)*|[^\w\s]")

HIDDEN_WORD = "[number]"
HIDDEN_DIGITS = "#"


class Hidden(NamedTuple):
    """A stretch of text that is not to be shown, and what stands in its place."""

    start: int
    end: int
    mark: str


def _spelled() -> frozenset[str]:
    words = {*SMALL, *SCALE_WORDS, *DENOMINATORS, *ORDINALS, *MULTIPLE_VERBS, *FOLD, *_FURTHER}
    words |= VAGUE_PLURALS - {"scores"}
    words |= {*MONTHS, *WEEKDAYS} - _CAPITAL_ONLY
    words |= {f"{name}s" for name in WEEKDAYS if name not in _CAPITAL_ONLY}
    words |= {stem + ending for stem in SMALL for ending in _ENDINGS}
    words |= {f"{ordinal}s" for ordinal in ORDINALS}
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
    return _ROMAN.fullmatch(word) is not None


def find_hidden(text: str, start: int, end: int) -> Iterator[Hidden]:
    """Yield the numbers and dates of ``text[start:end]``, whether figures or not."""
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        if word[0].isdecimal():
            yield Hidden(*match.span(), HIDDEN_DIGITS)
        elif any(map(str.isnumeric, word)):  # fractions, superscripts, circled numbers
            for at, letter in enumerate(word, match.start()):
                if letter.isnumeric():
                    yield Hidden(at, at + 1, HIDDEN_DIGITS)
        elif tells_number(word):
            yield Hidden(*match.span(), HIDDEN_WORD)
