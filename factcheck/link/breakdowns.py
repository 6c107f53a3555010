"""Find totals and the numbered parts listed for them in the same sentence.

Finds: "a panel of eight – two judges, five teachers and a nurse",
"27 children: 17 boys and 10 girls", "45 hurt, 30 of them in town and 15 on farms".
Skips: "27 children, including 17 boys" (an open list).
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.part_lists import PartList, read_parts
from factcheck.link.phrases import OPEN_LIST, after, is_dash, same_unit
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_MOST_PARTS = 60  # figures looked at on either side of a total
_COUNTABLE = frozenset({"count", "money", "measure", "percentage", "duration"})
_DIVIDED = frozenset({"count", "money"})
_RIVALS = frozenset({"opposition", "rivals", "rest", "others"})
_CHAMBER = frozenset({"member", "seat", "seats"})
_SEXES = frozenset(
    """men women boys girls male female males females adults children civilians soldiers
    minors teenagers juniors seniors gold golds silver silvers bronze bronzes wins losses
    draws ties""".split()
)
_MORE = frozenset({"others", "rest", "remainder", "remaining", "mostly", "etc"})
_SAYING = frozenset({"said", "say", "says", "told", "asked", "wrote"})
_MEDALS = frozenset({"gold", "golds", "silver", "silvers", "bronze", "bronzes"})
_PLACING = frozenset({"in", "on", "at", "from", "for", "to", "of"})


def find_breakdowns(index: Index) -> Iterator[Breakdown]:
    """Yield each total with all its parts, where a closed list gives them."""
    for figures in index.by_sentence.values():
        if len(figures) < 2:
            continue
        parts: set[int] = set()
        ends = {figure.mention.last for figure in figures}
        for place, total in enumerate(figures):
            if total.index in parts:
                continue
            if total.kind in _COUNTABLE and not _labels(total, ends):
                near = figures[max(0, place - _MOST_PARTS) : place + _MOST_PARTS]
                found = _list_after(total, near) or _composed(total, near)
                found = found or _including(total, near)
                if found is not None:
                    parts.update(part.index for part in found.parts)
                    yield found


def _persons_and_one(total: Figure, parts: PartList) -> Breakdown | None:
    """Read "three of the injured, two engineers and a cook, were flown"."""
    lower = total.sentence.tokens.lower
    behind = total.sentence.tokens.at(parts.singles[-1].end)
    closed = "," in lower[behind : behind + 3]
    if total.kind != "count" or len(parts.singles) != 1 or not closed:
        return None
    return Breakdown(
        total, parts.figures, singles=parts.singles, why="their kinds are named behind it"
    )


def _labels(total: Figure, ends: set[int]) -> bool:
    """Whether another number stands right before ("five 420 dinghies"): a model, no count."""
    return total.mention.first - 1 in ends


def _list_after(total: Figure, figures: list[Figure]) -> Breakdown | None:
    tokens = total.sentence.tokens
    lower = tokens.lower
    start = total.mention.last + 1
    for place in range(start, min(len(lower), start + 14)):
        word = lower[place]
        if word == ",":
            return _after_comma(total, figures, place)
        if word in ".;?!":
            return None
        if word in _SAYING:
            return None  # "two people said: 30, 40 or 50"
        if word in "([:" or is_dash(total, place):
            if place + 1 < len(lower) and lower[place + 1] in OPEN_LIST:
                return None
            parts = read_parts(total, figures, place + 1)
            break
    else:
        return None
    if parts is None or len(parts.figures) + len(parts.singles) < 2:
        return None
    if parts.figures and "or" in lower[parts.figures[0].mention.last : parts.end]:
        return None  # one of them holds
    return Breakdown(
        total, parts.figures, closed=_MORE.isdisjoint(lower[start : parts.end + 1]),
        certainty="likely", why="the list gives its parts", singles=parts.singles,
    )  # fmt: skip


def _including(total: Figure, figures: list[Figure]) -> Breakdown | None:
    """Read "18 people died, including 12 women and nine men": too many, if anything."""
    lower = total.sentence.tokens.lower
    start = total.mention.last + 1
    if total.kind != "count" or "including" not in lower[start : start + 6]:
        return None
    parts = read_parts(total, figures, lower.index("including", start) + 1)
    if parts is None or len(parts.figures) < 2 or not _disjoint(parts.figures):
        return None
    return Breakdown(total, parts.figures, closed=False, why="none of the parts is in another")


def _disjoint(parts: tuple[Figure, ...]) -> bool:
    """Whether each part's noun shuts out the others': men and women, gold and silver."""
    nouns = [word for part in parts for word in after(part, 1)]
    return len(set(nouns)) == len(parts) and _SEXES.issuperset(nouns)


def _composed(total: Figure, figures: list[Figure]) -> Breakdown | None:
    """Read "the 100-seat chamber has 53 Liberals, 43 Greens and four others"."""
    lower = total.sentence.tokens.lower
    start = total.mention.last + 1
    if total.kind != "count" or not _CHAMBER.intersection(lower[start : start + 2]):
        return None
    sides = [f for f in figures if f is not total and same_unit(f, total)]
    around = len(sides) == 2 and sides[0].index < total.index < sides[1].index
    if around and not _RIVALS.isdisjoint(lower[total.mention.last :]):
        return Breakdown(total, tuple(sides), why="both sides of the house are given")
    for place in range(start + 1, min(len(lower), start + 10)):
        if lower[place] in ("has", "comprises", "holds", "of"):
            parts = read_parts(total, figures, place + 1)
            if parts is not None and len(parts.figures) > 1 and not parts.singles:
                return Breakdown(total, parts.figures, why="the sentence names its parts")
            return None
    return None


def _after_comma(total: Figure, figures: list[Figure], place: int) -> Breakdown | None:
    """Read "45 people, 30 of them in town and 15 on farms" and "27 pupils, 17 boys and ..."."""
    lower = total.sentence.tokens.lower
    if total.kind not in _DIVIDED or not 1 <= place - total.mention.last - 1 <= 4:
        return None
    parts = read_parts(total, figures, place + 1)
    if parts is None or len(parts.figures) + len(parts.singles) < 2:
        return None
    if parts.singles:
        return _persons_and_one(total, parts)
    if lower[total.mention.last + 1] in _PLACING:
        return None  # "700 in Ohio, 190 in Maine and ...": a part itself
    follow = [lower[part.mention.last + 1 : part.mention.last + 2] for part in parts.figures]
    kinds = all(word and word[0] in _SEXES for word in follow)
    of_them = follow[0] == ["of"] and not any(
        word[0].endswith("s") and word[0] not in _SEXES for word in follow[1:] if word
    )
    places = of_them or all(word and word[0] in _PLACING for word in follow)
    if not kinds and not places:
        return None
    medals = [word[0] for word in follow if word and word[0] in _MEDALS]
    if medals and len(parts.figures) < 3 and "of" in lower[place : parts.end]:
        return None  # "90 medals, 30 of them silver and 20 bronze": the gold is told elsewhere
    return Breakdown(total, parts.figures, why="both kinds are counted behind it")
