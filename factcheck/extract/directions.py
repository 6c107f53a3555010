"""Tell whether the words beside a number make it a rise or a fall.

Finds: It rose [[5%]]. | down [[$3]] | It fell by about [[2 points]].
Finds: up [[0.2 points]], or [[3%]]
"""

from factcheck.extract.line import Line
from factcheck.lexicon.directions import AFTER_DOWN, AFTER_UP, DIRECTIONS
from factcheck.model.mention import Direction

_SKIPPED = frozenset(
    "by another further additional only just some extra about nearly almost over than "
    "more less roughly as much around 's".split()
)
# Verbs whose "up" or "down" is part of them.
_PHRASAL = frozenset(
    "made make makes making pick picked took take set gave give come came turn "
    "turned put back line show showed sign signed add adds round clean blow "
    "rack racked ring rang step grew grow bring brought break broke shut cut".split()
)


_COLLECTING = frozenset(["raise", "raises", "raised", "raising"])


def direction_before(line: Line, start: int) -> Direction:
    """Return the direction that a verb or particle before ``start`` gives, or ""."""
    at = start - 1
    steps = 0
    while steps < 3 and line.lower[at] in _SKIPPED and at > 0:
        at -= 1
        steps += 1
    if at < 0:
        return ""
    word = line.lower[at]
    found = DIRECTIONS.get(word)
    if found is None:
        return ""
    if word in ("up", "down") and line.lower[at - 1] in _PHRASAL:
        return ""
    if word in _COLLECTING and line.lower[at + 1] != "by":  # raised $5 million for charity
        return ""
    return "up" if found == "up" else "down"


def direction_after(line: Line, last: int) -> Direction:
    """Return the direction that a noun or comparative behind the amount gives, or ""."""
    word = line.lower[last + 1]
    if word in AFTER_UP:
        return "up"
    if word in AFTER_DOWN:
        return "down"
    following = line.lower[last + 2]
    if word.isalpha() and following in ("increase", "rise", "jump", "gain"):
        return "up"
    if word.isalpha() and following in (
        "drop",
        "decline",
        "decrease",
        "fall",
        "cut",
        "reduction",
    ):
        return "down"
    return ""
