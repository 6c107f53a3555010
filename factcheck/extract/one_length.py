"""Read "a week" where it says how long something is, and not how often or when.

Finds: after nearly [[an hour]] | It came [[a week]] after the vote.
Finds: It took [[a month]]. | within [[a year]] of it
Finds: on sale [[a week]] later | They held [[a minute]] of silence.
Skips: once a week | a year earlier | a year ago | twice a day | a day to remember
Finds: [[three days a week]] | [[$5 a week]]
"""

from factcheck.extract.dressing import dressed
from factcheck.extract.hedging import hedge_before
from factcheck.extract.line import ONE, Line
from factcheck.lexicon.number_words import VAGUE_SMALL
from factcheck.model.mention import Mention

LENGTHS = frozenset("minute hour day week fortnight month year decade century".split())
_LASTING = frozenset(
    "within for took takes take taken taking lasted lasts last lasting spent spends spend "
    "spending waited waits wait waiting every".split()
)
_BESIDE = frozenset("later after before".split())
_HELD = frozenset("silence mourning rest probation training".split())


def may_be_one(lower: list[str], index: int) -> bool:
    """Whether the article at ``index`` stands before a unit of time."""
    return index + 1 < len(lower) and lower[index + 1] in LENGTHS


def one_length(line: Line, index: int) -> Mention | None:
    """Return the duration of one unit of time that the article at ``index`` begins."""
    unit, following = line.lower[index + 1], line.lower[index + 2]
    if unit not in LENGTHS or following in ("ago", "earlier", "-") or _is_rate(line, index):
        return None
    held = following == "of" and line.lower[index + 3] in _HELD
    lead = line.lower[index - 1] if index else ""
    hedged = hedge_before(line, index) is not None and lead not in ("some", "top")
    if not (following in _BESIDE or held or hedged or lead in _LASTING):
        return None
    found = line.mention(
        index, index + 1, "duration", ONE, numeral=(index, index), in_words=True,
        unit=line.words[index + 1],
    )  # fmt: skip
    return dressed(line, found)


def _is_rate(line: Line, index: int) -> bool:
    """Whether it says how often: a number of things stands before it ("three times a week")."""
    before = line.lower[max(0, index - 4) : index]
    counted = any(word[0].isdecimal() or word in VAGUE_SMALL for word in before)
    return counted and line.lower[index - 1].endswith("s") and line.lower[index + 2] != "after"
