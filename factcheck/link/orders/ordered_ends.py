"""Find what words put in order: ends of a range, a close and the day's high or low, a list.

Finds: "prices run from $20 to $90", "aged from 18 to 34", "salaries start at £21,000 and go up
to £45,000", "as low as $41 before closing at $42", "traded between $30 and $35, closed at $33",
"from highest to lowest: 62, 59, 57 and 41", "in descending order, Orr 62, Lee 59 and Bell 57".
Skips: "fell from 90 to 40", "won 32 to 20", "as high as $54 on Monday and closed at $56".
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.degrees import degree
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.time_cues import KIN
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import is_level, same_scale
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison, Enclosure

_RUNNING = frozenset(
    "run runs ran running aged cost costs costing priced sell sells vary span spans spanning "
    "ranging weigh weighing".split()
)
_STARTING = frozenset("start starts started begin begins".split())
_RISING = frozenset("up rise rises climb climbs".split())
_CLOSING = frozenset(
    "closed closing close closes ended ending finished finishing settled settling".split()
)
_TRADING = frozenset("traded trading trades moved".split())
_OTHER_DAYS = frozenset("; last week month year earlier later".split())
_ORDERS = {"descending": -1, "declining": -1, "decreasing": -1, "ascending": 1, "increasing": 1}
_LISTING = frozenset({",", ";", "and", "then"})
_FEWEST = 3  # items of a list
_ITEM = 6  # tokens between two of them
_SAME_DAY = 14  # tokens from a high or low to the close
_HIGH = (["as", "high", "as"], ["a", "high", "of"], ["the", "high", "of"])
_LOW = (["as", "low", "as"], ["a", "low", "of"], ["the", "low", "of"])


def find_ordered_ends(index: Index) -> Iterator[Enclosure | Comparison]:
    """Yield ends out of a verb of ranging, and closes beside a day's high or low."""
    for figures in index.by_sentence.values():
        if figures[0].section_kind == "table":
            continue
        for place, figure in enumerate(figures):
            if place + 1 < len(figures):
                yield from _pair(figures, place, figure, figures[place + 1])
        yield from _listed(figures)


def _listed(figures: list[Figure]) -> Iterator[Comparison]:
    """Yield the neighbours of a list whose order its sentence tells."""
    side, end = _order_told(figures[0].sentence.tokens.lower)
    behind = [figure for figure in figures if figure.mention.first > end and is_level(figure)]
    if not side or len(behind) < _FEWEST or not all(same_scale(behind[0], f) for f in behind):
        return
    gaps = [between(one, other) for one, other in pairwise(behind)]
    if any(len(gap) > _ITEM or _LISTING.isdisjoint(gap) for gap in gaps):
        return
    for one, other in pairwise(behind):
        greater, lesser = (one, other) if side < 0 else (other, one)
        yield Comparison(greater, lesser, "likely", "the words tell the order of the list")


def _order_told(lower: list[str]) -> tuple[int, int]:
    """Return -1 for a list that goes down, 1 for one that goes up, and where that is told."""
    for at, word in enumerate(lower):
        if lower[at + 1 : at + 2] == ["order"] and word in _ORDERS:
            return _ORDERS[word], at + 1
        if word == "from" and lower[at + 2 : at + 3] == ["to"] and len(lower) > at + 3:
            first, last = degree(lower[at + 1], ""), degree(lower[at + 3], "")
            told = first is not None and last is not None and first.form == last.form == "most"
            if told and first is not None and last is not None and first.side == -last.side:
                return last.side, at + 3
    return 0, 0


def _pair(
    figures: list[Figure], place: int, one: Figure, other: Figure
) -> Iterator[Enclosure | Comparison]:
    gap = between(one, other)
    if one.mention.low < one.mention.high and same_scale(one, other):
        if not _TRADING.isdisjoint(before(one, 3)) and _closes(gap, other):
            yield Enclosure(one, one, other, "likely", "a close in the range it traded in")
        return
    if not is_level(one) or not is_level(other):
        return
    alike = same_scale(one, other) or (one.kind == "count" and not one.unit)
    if gap == ["to"] and alike and _runs_from(one):
        yield Enclosure(one, other, None, "likely", "a range")
    if not same_scale(one, other):
        return
    if before(one, 2)[-1:] == ["at"] and _STARTING & set(before(one, 2)) and _go_up(gap, other):
        yield Enclosure(one, other, None, "likely", "where it starts and where it goes")
    if _closes(gap, other):
        yield from _beside_extreme(one, other)
    if place + 2 < len(figures) and gap == ["and"] and before(one)[-1:] == ["between"]:
        close = figures[place + 2]
        told = same_scale(other, close) and is_level(close) and _TRADING & set(before(one, 2))
        if told and _closes(between(other, close), close):
            yield Enclosure(one, other, close, "likely", "a close in the range it traded in")


def _runs_from(low: Figure) -> bool:
    lead = before(low, 3)
    kin = any(singular(word) in KIN for word in before(low, _ITEM))
    if lead[-2:-1] == ["aged"] and kin:
        return False  # children are named from the oldest: "four sons aged from 24 to 20"
    return lead[-1:] == ["from"] and lead[-2:-1] != [] and lead[-2] in _RUNNING


def _go_up(gap: list[str], high: Figure) -> bool:
    words = high.sentence.tokens.lower[: high.mention.first]  # "up to" reads as a hedge
    if after(high)[:1] == ["more"]:
        return False
    return words[-1:] == ["to"] and len(gap) <= 5 and not _RISING.isdisjoint(words[-3:])


def _closes(gap: list[str], close: Figure) -> bool:
    if gap[-1:] not in (["at"], ["on"]) or len(gap) > _SAME_DAY or _OTHER_DAYS & set(gap):
        return False
    return gap[-2:-1] != [] and gap[-2] in _CLOSING and bool(close.value)


def _beside_extreme(extreme: Figure, close: Figure) -> Iterator[Comparison]:
    if extreme.hedge is not None and extreme.hedge.name not in ("up_to", "about"):
        return
    first = extreme.mention.first
    lead = extreme.sentence.tokens.lower[max(0, first - 3) : first]
    if lead in _HIGH:
        yield Comparison(extreme, close, "likely", "a day's high and its close")
    elif lead in _LOW:
        yield Comparison(close, extreme, "likely", "a day's low and its close")
