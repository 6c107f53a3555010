"""Adjuncts: the words of a sentence that place or restate an amount, and bind none.

"Net income fell to $136 million (£108 million), or 20 cents a share, in the first quarter, from
$286 million": what stands in brackets, tells the time or gives the amount once more in another
form does not part "fell to" from "from". Each figure is one word here, ``<money>``.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.calendar_words import MONTHS
from factcheck.lexicon.time_words import RELATIVE, SINGLE, UNITS, WEEKDAYS

_BRACKET = 14  # tokens that one may hold
_TIMES = frozenset(WEEKDAYS) | SINGLE | frozenset(UNITS) | frozenset(MONTHS)
_TIMES -= {"fall", "spring", "may", "march"}  # verbs as well
_TIMED = frozenset({"<date>", "<duration>", "<time>"})
_OF_TIME = RELATIVE | frozenset(
    "in on for by during at of since as the an a same first second third fourth final fiscal "
    "early late mid end start beginning half period half-year full same-day trading "
    "corresponding comparable year-ago year-earlier earlier ago before later prior session "
    "ended ending through <ordinal> each one two its their just over across morning afternoon "
    "evening".split()
)
_OPENING = SINGLE | frozenset(
    "in on for by during at since as last this a an the one same".split()
)
_OPENS = _OPENING | _TIMES
_DANGLING = frozenset("of in on for by at the a".split())


def bare(words: Sequence[str]) -> list[bool]:
    """Return for each word whether it stays when brackets and times are taken out."""
    stays = [True] * len(words)
    _leave_out_brackets(words, stays)
    behind = 0
    for at, word in enumerate(words):
        if word in _OPENS and at >= behind and stays[at]:
            behind = _time_from(words, at)
            stays[at:behind] = [False] * (behind - at)
    return stays


def brackets(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where each short bracket opens and closes."""
    if "(" not in words and "[" not in words:
        return
    opened = -1
    for at, word in enumerate(words):
        if word in ("(", "["):
            opened = at
        elif word in (")", "]") and opened >= 0:
            if at - opened <= _BRACKET:
                yield opened, at
            opened = -1


def _leave_out_brackets(words: Sequence[str], stays: list[bool]) -> None:
    for opened, closed in brackets(words):
        stays[opened : closed + 1] = [False] * (closed + 1 - opened)


def _time_from(words: Sequence[str], start: int) -> int:
    """Return where the words of time that open at ``start`` end: there, if there are none."""
    end, timed = start, False
    while end < len(words):
        word = words[end]
        told = word in _TIMES or word in _TIMED
        if not (told or word in _OF_TIME or word.removesuffix("'s") in _TIMES):
            break
        timed = timed or told or word in SINGLE
        end += 1
    while end > start and words[end - 1] in _DANGLING:
        end -= 1
    return end if timed else start
