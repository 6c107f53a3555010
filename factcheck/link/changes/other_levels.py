"""Find a difference told beside one level, the other named by "taking it to" or elsewhere.

Finds: "on £32,000 will earn £1,440 more, taking the salary to £33,440", "asked for 6%, 1.5
points more than it got" (with what it got told nearby).
Skips: "£1,440 more" alone, "1.5 points more than 4.5%" (see changes.py).
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, between
from factcheck.link.grammar.roles import direction_of, is_level, same_scale
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_MORE = frozenset("more less fewer extra higher lower above below".split())
_TAKING = frozenset("taking bringing lifting raising cutting pushing lowering".split())
_NEAR = 6  # sentences
_MOST = 6


def find_other_levels(index: Index) -> Iterator[Change]:
    """Yield differences with the level beside them and the one told apart."""
    for figures in index.by_sentence.values():
        for place in range(1, len(figures) - 1):
            if after(figures[place])[:1] and after(figures[place])[0] in _MORE:
                yield from _taking(figures, place)
    for stated in (*index.by_kind.get("points", ()), *index.by_unit.get(("point", ""), ())):
        yield from _than(index, stated)


def _taking(figures: list[Figure], place: int) -> Iterator[Change]:
    start, stated, end = figures[place - 1 : place + 2]
    gap = between(stated, end)
    if gap[-1:] != ["to"] or _TAKING.isdisjoint(gap) or len(gap) > 8:
        return
    if is_level(start) and same_scale(start, stated) and same_scale(end, stated):
        way = direction_of(stated)
        yield Change(start, end, stated, way, "likely", "a level, a difference, a level")


def _than(index: Index, stated: Figure) -> Iterator[Change]:
    following = after(stated, 2)
    if not following or following[0] not in _MORE:
        return
    if following[0] in ("higher", "lower") and following[1:] != ["than"]:
        return  # than it was, which another place may tell
    if following[1:] not in ([], ["than"], ["."], [","], [";"], [")"]):
        return
    figures = index.by_sentence[stated.sentence.index]
    place = stated.index - figures[0].index
    if place < 1:
        return
    gap = between(figures[place - 1], stated)
    if gap[-1:] != [","] or len(gap) > 4 or not all(map(str.isalpha, gap[:-1])):
        return
    if place + 1 < len(figures) and len(between(stated, figures[place + 1])) <= 6:
        return
    level = figures[place - 1]
    if level.kind != "percentage":
        return
    than = following[1:] == ["than"]
    middle = stated.sentence.index
    ends = [
        figure
        for near in range(middle - _NEAR, middle + 1)
        for figure in index.by_sentence.get(near, ())
        if figure.kind == "percentage" and figure is not level and figure.value is not None
        if than or _of_one_thing(figure, level)
    ]
    if 1 <= len(ends) <= _MOST:
        first, *others = ends
        why = "one of the levels told nearby"
        yield Change(level, first, stated, "", "doubtful", why, tuple(others))


def _of_one_thing(figure: Figure, level: Figure) -> bool:
    """Whether both are told of one thing: a level that is less is less than it was itself."""
    one, other = figure.measure, level.measure
    return (one and one.head) == (other and other.head)
