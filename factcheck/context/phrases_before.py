"""Noun phrases before a number, and the head of a stretch of words."""

from factcheck.context.noun_phrases import Place
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.clause_words import VERB_FORMS
from factcheck.lexicon.currencies import WORDS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.noun_words import (
    COPULAS,
    DETERMINERS,
    STOPS,
    VERBS,
)
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.unit_names import catalogue

_NO_HEADS = frozenset(
    "plus minus extra additional further total another average record some".split()
)


def _amount_start(lower: list[str], index: int) -> int:
    """Return the token before the amount whose unit ends at ``index``, else ``index``."""
    for at in range(index, max(-1, index - 4), -1):
        word = lower[at]
        if word[0].isdecimal() or word in SMALL:
            return at - 1 if at < index else index
        if not (word in SCALE_WORDS or singular(word) in WORDS or word in catalogue().words):
            return index
    return index


_COUNT_NOUNS = frozenset(
    "number total amount share percentage proportion count tally group pair series".split()
)


def phrase_before(lower: list[str], at: int) -> Place | None:
    """Return the noun phrase that a number at token ``at`` is said of ("the toll was 40")."""
    index = at - 1
    steps = 0
    while index >= 0 and steps < 8:
        word = lower[index]
        if word in COPULAS or word in DIRECTIONS or word.endswith("ly") or word in "$£€~(-":
            index -= 1
            steps += 1
            continue
        start = _amount_start(lower, index)
        if start < index:
            index = start
            steps += 1
            continue
        break
    return phrase_ending(lower, index)


def phrase_ending(lower: list[str], index: int) -> Place | None:
    """Return the noun phrase whose last token is ``index``."""
    if index < 0 or not lower[index][0].isalpha() or lower[index] in STOPS:
        return None
    word = lower[index]
    if word in VERBS or word in COPULAS or word in VERB_FORMS or word.endswith(("ed", "ing")):
        return None
    if len(word) == 1 or word in MONTHS or word in WEEKDAYS or word in _NO_HEADS:
        return None
    first = _phrase_start(lower, index)
    before = first - 1
    while before > 0 and lower[before] in DETERMINERS:
        before -= 1
    if (
        before > 0
        and lower[before] == "of"
        and lower[before - 1] not in STOPS
        and lower[before - 1][0].isalpha()
        and lower[before - 1] not in VERBS
    ):
        start = _phrase_start(lower, before - 1)
        head = index if lower[before - 1] in _COUNT_NOUNS else before - 1
        return start, index, head
    return first, index, index


def _phrase_start(lower: list[str], index: int) -> int:
    first = index
    while first > 0 and index - first < 6:
        word = lower[first - 1]
        if word in STOPS or word in VERBS or not (word[0].isalpha() or word in "-'’&"):
            break
        first -= 1
    while first < index and not lower[first][0].isalpha():
        first += 1
    return first


def headed(lower: list[str], place: tuple[int, int] | None) -> Place | None:
    """Return the first run of words of a stretch, headed by the noun before any "of"."""
    if place is None:
        return None
    first, last = place
    end = first
    while end < last and (lower[end + 1][0].isalpha() or lower[end + 1] in "-'’&"):
        end += 1
    head = end
    for at in range(first + 1, end):
        if lower[at] in STOPS:
            if lower[at] == "of" and lower[at - 1] in _COUNT_NOUNS:
                break
            return first, end, at - 1
    if not lower[first][0].isalpha() or lower[head] in STOPS:
        return None
    return first, end, head
