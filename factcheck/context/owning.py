"""Which noun heads phrases joined by "of": "the price of oil" is headed by the price."""

from factcheck.context.noun_phrases import (
    COUNT_NOUNS,
    NOMINAL,
    TIMED,
    Place,
    phrase_end,
    phrase_start,
)
from factcheck.context.passing_over import past_determiners
from factcheck.context.wording import Wording

_DEEPEST = 4  # phrases joined by "of"
_LONGEST = 8  # tokens of what a count noun counts


def phrase_owned(said: Wording, last: int) -> Place | None:
    """Return the phrase that ends at ``last`` with its owner, none where no noun ends there."""
    if last < 0 or said.classes[last] not in NOMINAL:
        return None
    return owned(said, phrase_start(said, last), last)


def outermost(said: Wording, last: int) -> Place | None:
    """Return the noun that leads the phrases joined by prepositions that end at ``last``."""
    place = phrase_owned(said, last)
    for _ in range(_DEEPEST):
        if place is None:
            return None
        before = past_determiners(said, place[0])
        if before < 1 or said.classes[before] != "I" or said.classes[before - 1] not in NOMINAL:
            break
        place = phrase_owned(said, before - 1)
    return place


def owned(said: Wording, first: int, last: int) -> Place:
    """Return the phrase of two tokens with the noun that owns it as its head."""
    lower, classes = said.lower, said.classes
    if lower[last] in COUNT_NOUNS and lower[last + 1 : last + 2] == ["of"]:
        whole = headed(said, first, min(len(lower) - 1, last + _LONGEST))
        return whole or (first, last, last)
    head = last
    for _ in range(_DEEPEST):
        before = past_determiners(said, first)
        if before < 1 or lower[before] != "of":
            break
        noun = before - 1 - (lower[before - 1] == "out")  # people out of work
        named = noun >= 0 and classes[noun] in "NEDG" and lower[noun][0].isalpha()
        if not named or lower[noun] in TIMED:
            break
        first = phrase_start(said, noun)
        if lower[noun] not in COUNT_NOUNS:
            head = noun
    return first, last, head


def headed(said: Wording, at: int, last: int) -> Place | None:
    """Return the first noun phrase from ``at`` to ``last``, headed by what it counts."""
    lower, classes = said.lower, said.classes
    for start in range(at, last + 1):
        end = _noun_within(said, start, last)
        if end < start:
            continue
        if lower[end + 1 : end + 2] != ["of"]:
            return start, end, end
        inner = end + 2
        while inner <= last and classes[inner] in "TM":
            inner += 1
        stop = _noun_within(said, inner, last)
        if stop < inner:
            return start, end, end
        return start, stop, stop if lower[end] in COUNT_NOUNS else end
    return None


def _noun_within(said: Wording, at: int, last: int) -> int:
    """Return the noun that ends the phrase from ``at`` on, no later than ``last``."""
    end = min(phrase_end(said, at), last)
    while end >= at and (said.classes[end] not in NOMINAL or said.lower[end] == "%"):
        end -= 1
    return end
