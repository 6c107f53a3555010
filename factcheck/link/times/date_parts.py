"""Date parts: which part of a year or a month the words before a date name, and from where.

"The start of 2027", "the end of May", "early 2027", "the turn of 2030", "mid-2031": a span runs
from such a part, so a year may lie between two parts of one date.
"""

from factcheck.lexicon.time_cues import PART_NOUNS, PARTS
from factcheck.link.grammar.phrases import DASHES
from factcheck.model.figure import Figure

_THE = frozenset({"the", "very"})


def part_of(moment: Figure) -> str:
    """Return "start", "early", "middle", "late" or "end", empty where the whole is told."""
    return _part(moment)[0]


def opens_at(moment: Figure) -> int:
    """Return the place of the first word of a date with its part: "[the end of] 2051"."""
    return _part(moment)[1]


def _part(moment: Figure) -> tuple[str, int]:
    lower, first = moment.sentence.tokens.lower, moment.mention.first
    prefix, mark, rest = moment.text.lower().partition("-")
    if mark and rest and prefix in PARTS:
        return PARTS[prefix], first
    at = first - 1
    if at > 0 and lower[at] in DASHES | {"-"}:
        at -= 1
    if at < 0:
        return "", first
    if lower[at] in PARTS:
        return PARTS[lower[at]], at
    if lower[at] == "of" and at > 0 and lower[at - 1] in PART_NOUNS:
        part, at = PART_NOUNS[lower[at - 1]], at - 1
        while at > 0 and lower[at - 1] in _THE:
            at -= 1
        return part, at
    return "", first
