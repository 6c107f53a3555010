"""Find a level that the words call up or down from another.

Finds: "20.4, up from 18.4", "25.9 cases, increasing from 15.6", "fell from 40 to 30",
"It is down from 22 percent in March" (with the level in the sentence before).
Skips: "up from third place", "a loss of $5m, down from $3m".
"""

from collections.abc import Iterator
from typing import Literal

from factcheck.lexicon.change_words import CHANGE_NOUNS, NEGATIVE_LEVELS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.roles import elided_scale, is_from, is_level, role_of, same_scale
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Movement

_OTHER_WAYS = dict.fromkeys(
    "widened deepened lengthened quickened accelerated lifted".split(), "up"
)
_OTHER_WAYS |= dict.fromkeys("shortened slowed cooled softened moderated".split(), "down")
_ENDS = frozenset(",;:()")
_GOING = frozenset("go goes going gone went move moves moved".split())
_SIDES = frozenset({"above", "below"})
_STARTS = frozenset({"before", "other"})
_REACH = 30  # tokens between the two levels


def find_movements(index: Index) -> Iterator[Movement]:
    """Yield each pair of levels whose order a word of direction fixes."""
    for figures in index.by_sentence.values():
        words = figures[0].sentence.tokens.lower
        if figures[0].section_kind == "table":
            continue
        if not _SIDES.isdisjoint(words):
            yield from (m for at in range(1, len(figures)) if (m := _beside(figures, at)))
        if "from" not in words:
            if "to" in words and len(figures) > 1:
                yield from (m for at in range(1, len(figures)) if (m := _peaked(figures, at)))
            continue
        for place, figure in enumerate(figures):
            if is_from(figure) and is_level(figure):
                found = _movement(index, figures, place)
                if found is not None:
                    yield found


def _movement(index: Index, figures: list[Figure], place: int) -> Movement | None:
    start = figures[place]
    lead = before(start, 9)
    lead = lead[: len(lead) - lead[::-1].index("from")]
    cue = lead[-2] if len(lead) > 1 else ""
    way = _way(cue)
    if way and cue in ("up", "down"):
        if not _GOING.isdisjoint(lead[-3:-2]) and (goal := _to_level(figures, place)):
            return _made(start, goal, way, "sure")  # "goes up from A to B"
        return _behind(index, figures, place, way)
    near = _last_amount(figures, place)
    if near is not None and between(near, start)[-1:] == ["from"]:
        return _reached(near, start)
    ahead = _to_level(figures, place)
    if way and ahead is not None:
        return _made(start, ahead, way, "sure")
    told = lead[-3:-2] in (["having"], ["has"], ["had"])
    if way and (told or cue.endswith("ing") or cue in CHANGE_NOUNS):
        return _behind(index, figures, place, way)
    if ahead is None:
        return None
    for word in reversed(lead[:-1]):
        if word in ",;:()":
            return None
        if way := _way(word):
            return _made(start, ahead, way, "likely", told=word)
    return None


def _last_amount(figures: list[Figure], place: int) -> Figure | None:
    """Return the figure just before, a date between stepped over ("to 340 in 2015 from")."""
    for at in (place - 1, place - 2):
        if at < 0:
            return None
        if figures[at].kind != "date":
            gap = between(figures[at], figures[place])
            near = gap == [",", "from"] or (len(gap) <= 4 and "," not in gap)
            return figures[at] if near else None
    return None


def _peaked(figures: list[Figure], place: int) -> Movement | None:
    """Link "stood at A, falling to B" and "A before falling to B"."""
    end = figures[place]
    lead = before(end, 3)
    if len(lead) < 2 or lead[-1] != "to" or not lead[-2].endswith("ing") or not is_level(end):
        return None
    way = _way(lead[-2])
    for start in reversed(figures[:place]):
        if start.kind == "date":
            continue
        near = end.mention.first - start.mention.last <= _REACH
        if way and near and is_level(start) and same_scale(start, end):
            return _made(start, end, way, "likely") if role_of(start) == "level" else None
        return None
    return None


def _beside(figures: list[Figure], place: int) -> Movement | None:
    """Link "B, above the A of last year" and "B, below estimates of A"."""
    start, end = figures[place], figures[place - 1]
    gap = between(end, start)
    if len(gap) < 3 or gap[0] != "," or len(gap) > 6 or not is_level(start):
        return None
    side = next((word for word in gap[1:3] if word in _SIDES), "")
    if not side or gap[-1] not in ("the", "its", "of", "last") or not same_scale(start, end):
        return None
    if not is_level(end) or role_of(end) in ("before", "other", "change"):
        return None
    return _made(start, end, "up" if side == "above" else "down", "likely")


def _reached(end: Figure, start: Figure) -> Movement | None:
    """Link "rose to B from A"."""
    first = end.mention.first  # "up to" reads as a hedge
    lead = end.sentence.tokens.lower[max(0, first - 6) : first]
    alike = same_scale(start, end) or elided_scale(end, start)
    if lead[-1:] != ["to"] or not is_level(end) or not alike:
        return None
    for word in reversed(lead[:-1]):
        if word in _ENDS:
            return None
        if way := _way(word):
            return _made(start, end, way, "sure")
    return None


def _way(word: str) -> Literal["", "up", "down"]:
    found = DIRECTIONS.get(word) or _OTHER_WAYS.get(word)
    return "up" if found == "up" else "down" if found == "down" else ""


def _to_level(figures: list[Figure], place: int) -> Figure | None:
    """Return the level that follows as "to B", if it is the next figure or next but one."""
    for figure in figures[place + 1 : place + 3]:
        if role_of(figure) == "after":
            return figure if is_level(figure) and same_scale(figures[place], figure) else None
    return None


def _behind(
    index: Index, figures: list[Figure], place: int, way: Literal["up", "down"]
) -> Movement | None:
    """Link "up from A" to the nearest level before it, in this sentence or the last."""
    start = figures[place]
    for figure in reversed(figures[:place]):
        if start.mention.first - figure.mention.last > _REACH:
            return None
        if is_level(figure) and same_scale(figure, start) and role_of(figure) not in _STARTS:
            if role_of(figure) == "change" or not _same_head(figure, start):
                continue
            if _is_base(figure):
                continue
            return _made(start, figure, way, "sure")
    if any(role_of(f) not in _STARTS for f in figures[:place] if same_scale(f, start)):
        return None
    sentence = start.sentence
    if sentence.index == 0:
        return None
    for figure in reversed(index.by_sentence.get(sentence.index - 1, [])):
        if figure.section is not sentence.section:
            return None
        if is_level(figure) and same_scale(figure, start) and role_of(figure) == "level":
            return _made(start, figure, way, "likely")
    return None


def _is_base(figure: Figure) -> bool:
    """Whether it is the whole that another figure is part of ("48 of the town's 310")."""
    lead = before(figure, 3)
    return "of" in lead and (lead[-1] in ("the", "its", "their") or lead[-1].endswith("'s"))


def _same_head(first: Figure, second: Figure) -> bool:
    one, other = first.measure, second.measure
    if one is None or other is None or one.head == other.head or second.unit:
        return True
    return second.mention.grain_low < 1 and first.mention.grain_low < 1  # a rate, not a count


def _made(
    start: Figure,
    end: Figure,
    way: Literal["up", "down"],
    certainty: Certainty,
    *,
    told: str = "",
) -> Movement | None:
    if told not in _OTHER_WAYS and (_negative(start) or _negative(end)):
        return None
    return Movement(start, end, way, certainty, f"{way} from")


def _negative(figure: Figure) -> bool:
    """Whether the level is itself a fall or a loss, so that up and down are unclear."""
    if figure.value is not None and figure.value < 0:
        return True
    near = (*before(figure, 4), *after(figure, 2))
    return not NEGATIVE_LEVELS.isdisjoint(near) and figure.kind in ("percentage", "money")
