"""Read "a week", "a mile" and "a point" where they say how much, not how often or when.

Finds: after nearly [[an hour]] | It came [[a week]] after the vote.
Finds: It took [[a month]]. | within [[a year]] of it
Finds: on sale [[a week]] later | They held [[a minute]] of silence.
Skips: once a week | a year earlier | a year ago | a day to remember
Finds: It rose [[a full point]]. | It is [[a penny a litre]] more. | less than [[a dollar]]
Finds: just under [[a mile]] | [[a mile]] north of it | by [[a percentage point]]
Skips: a pound of flesh | a point of order | a foot on the ladder
Finds: [[three days a week]] | [[$5 a week]]
"""

from factcheck.extract.amount import Amount
from factcheck.extract.dressing import dressed, finished
from factcheck.extract.hedging import hedge_before
from factcheck.extract.line import ONE, Line
from factcheck.extract.number import Number
from factcheck.extract.suffixes import with_suffix
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.number_words import VAGUE_SMALL
from factcheck.model.mention import Mention

LENGTHS = frozenset("minute hour day week fortnight month year decade century".split())
# What else "a" may measure one of, and what behind it or before it shows that it does.
AMOUNTS = frozenset(
    "dollar pound euro penny cent rupee point mile kilometre kilometer metre meter foot "
    "inch yard acre hectare tonne ton kilo kilogram ounce litre liter gallon pint barrel "
    "degree percentage".split()
)
_WHOLE = frozenset(["full", "whole"])
_BEGINNING = LENGTHS | AMOUNTS | _WHOLE
_AFTER_EXTENT = frozenset(
    "away long wide high deep tall thick off apart north south east west from".split()
)
_COSTING = frozenset("cost costs costing by worth pay pays paid charge charges charged".split())
_LASTING = frozenset(
    "within for took takes take taken taking lasted lasts last lasting spent spends spend "
    "spending waited waits wait waiting every".split()
)
_BESIDE = frozenset("later after before".split())
# Behind which the unit is part of a name or a trade: "a dollar store", "a point guard".
_NAMING = frozenset("store stores sign bill coin note guard shop menu".split())
_HELD = frozenset("silence mourning rest probation training".split())


def may_be_one(lower: list[str], index: int) -> bool:
    """Whether the article at ``index`` stands before a unit."""
    return index + 1 < len(lower) and lower[index + 1] in _BEGINNING


def one_amount(line: Line, index: int) -> Mention | None:
    """Return the amount of one unit that the article at ``index`` begins ("a full point")."""
    at = index + 1 + (line.lower[index + 1] in _WHOLE)
    if line.lower[at] not in AMOUNTS or line.lower[at + 1] in ("-", "ago"):
        return None
    found = amount_from_units(line, index, at)
    if found is None or line.lower[found.last + 1] in _NAMING:
        return None
    lead = line.lower[index - 1] if index else ""
    hedged = hedge_before(line, index) is not None and lead not in ("some", "top")
    moved = lead in DIRECTIONS or lead == "by"
    if found.kind in ("points", "count"):
        return finished(line, found) if moved or hedged else None
    if found.kind == "money":
        told = hedged or bool(found.per) or moved or lead in _COSTING
        return finished(line, found) if told else None
    following = line.lower[found.last + 1]
    if found.kind == "measure" and (hedged or following in _AFTER_EXTENT):
        return finished(line, found)
    return None


def amount_from_units(line: Line, index: int, at: int) -> Amount | None:
    """Return one of the unit at ``at``, its article at ``index`` taken for the number."""
    found = with_suffix(line, index, Number(index, at - 1, ONE, ONE, in_words=True), False)
    return found if found.own and found.last >= at else None


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
