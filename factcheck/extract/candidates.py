"""Find the sentences that may hold a number, cheaply: work is done only there."""

import re

from factcheck.extract.one_length import AMOUNTS
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.number_words import (
    DENOMINATORS,
    FOLD,
    MULTIPLE_VERBS,
    ORDINALS,
    POWER_ORDINALS,
    SMALL,
    SOMETHINGS,
    SPOKEN_SCALES,
    TEN_PLURALS,
    VAGUE_PLURALS,
    VAGUE_SMALL,
    VULGAR,
)

_DIGIT = re.compile("[0-9]")
_OTHER_DIGIT = re.compile(r"[\d" + "".join(VULGAR) + "]")
TRIGGERS = frozenset(
    [
        *SMALL, *SPOKEN_SCALES, *VAGUE_PLURALS, *VAGUE_SMALL, "several", *DENOMINATORS,
        *MULTIPLE_VERBS, *FOLD, *POWER_ORDINALS, *SOMETHINGS, *TEN_PLURALS,
        "twice", "thrice", *(set(ORDINALS) - {"first"}),
        *MONTHS, *WEEKDAYS, "noon", "midday", "midnight",
    ]
)  # fmt: skip
_MARKS = "-–—,.;:!?\"'“”‘’()[]/…"


_ONE = (" an hour", " a minute", " a day", " a week", " a month", " a year", " a decade")
_ONE_OF = ("a", "an", "full", "whole")
_OPEN_ENDS = (" or so", " or longer", " or more", " or two", " or less")


def may_hold_number(text: str) -> bool:
    """Whether the text has a digit or a word that can begin or be a number."""
    if _DIGIT.search(text) or (not text.isascii() and _OTHER_DIGIT.search(text)):
        return True
    lower = text.lower().replace("\u00ad", "")
    for mark in _MARKS:  # quicker than one translation: most marks are absent
        if mark in lower:
            lower = lower.replace(mark, " ")
    words = lower.split()
    if not TRIGGERS.isdisjoint(words):
        return True
    units = AMOUNTS.intersection(words)
    if units and any(f"{lead} {unit}" in lower for unit in units for lead in _ONE_OF):
        return True
    if any(length in lower for length in _ONE):
        return True
    return " or " in text and any(hedge in text for hedge in _OPEN_ENDS)
