"""Find a move told as an amount, in percent too or a rise, with the level that it led to.

Finds: "rose $2, or 4 percent, to $52", "up 62 cents or about 4 percent to a high of A$16.02",
"was 16 cents or 2.2 percent lower at $6.97", "traded at $69.90, up $1.90, or 2.8 percent",
"took $8.8 million, an increase of $1.1 million".
Skips: "lost $2, or 4 percent", "earned $2m, or 4 percent of sales".
Where the level stands, before or behind the move, is told by prepositions and commas alone.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.change_words import COMPARATIVES
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.grammar.apposition import LOOSE, apposed
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.link.grammar.roles import direction_of, is_level
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_AMOUNTS = frozenset({"money", "count", "measure", "points"})
_SUMS = frozenset({"money", "measure"})
_RISES = frozenset("increase rise gain jump surge hike climb boost growth".split())
_RAISING = frozenset("raise raises raising add adding".split())  # "to raise $10m to $20m"
_MOMENTS = frozenset({"date", "time", "ordinal"})
_JOINTS = (["or"], [",", "or"], ["("])
_LEADING = frozenset({"to", "at"})
_REACHED = frozenset("high low record close peak finish total level".split())
_PHRASE = 9  # tokens between a move and the level that it led to
_LEVEL = 6  # tokens of a level's own phrase, before the move
_PARTING = frozenset("and but while after before from with , ; : — –".split())


def find_moves(index: Index) -> Iterator[Change]:
    """Yield each move that is told twice, and each rise, with the level it led to."""
    for figures in index.by_sentence.values():
        if len(figures) > 1 and figures[0].section_kind != "table":
            for one, other in pairwise(f for f in figures if f.kind not in _MOMENTS):
                yield from _rise(one, other)
            for place, (left, right) in enumerate(pairwise(figures)):
                amount, share = (left, right) if right.kind == "percentage" else (right, left)
                if share.kind != "percentage" or amount.kind not in _AMOUNTS:
                    continue
                level = _level(figures, place, amount) if _told_twice(left, right) else None
                if level is not None and level is not share:
                    way = direction_of(left) or direction_of(right)
                    yield Change(
                        None, level, share, way, "likely", "a move, told twice", (), amount
                    )


def _rise(first: Figure, second: Figure) -> Iterator[Change]:
    """Read "rose $2 to $52" and "$52, an increase of $2": the level before is not told."""
    gap = between(first, second)
    if gap == ["to"]:
        stated, level = first, second
    elif len(gap) <= _PHRASE and gap[-1:] == ["of"] and _apposes(gap):
        stated, level = second, first
    else:
        return
    lead = before(stated, 3)
    verb = lead[-2] if lead[-1:] == ["by"] and len(lead) > 1 else lead[-1] if lead else ""
    rose = DIRECTIONS.get(verb) == "up" and verb not in _RAISING
    rising = rose or (lead[-1:] == ["of"] and lead[-2] in _RISES)
    priced = stated.kind in _SUMS and (stated.kind, stated.unit) == (level.kind, level.unit)
    range_of_one_unit = stated.text[:1].isdigit() and stated.text[-1:].isdigit()
    priced = priced and stated.per == level.per and not range_of_one_unit  # "up 3 to 4 dollars"
    if rising and priced and is_level(level):
        yield Change(None, level, stated, "up", "likely", "a rise and the level it led to")


def _apposes(gap: Sequence[str]) -> bool:
    """Whether a rise is set off right behind what it led to: "— an increase of"."""
    marks = [at for at, word in enumerate(gap) if word == "," or word in DASHES]
    return len(marks) == 1 and len(gap) - marks[0] == 4 and _PARTING.isdisjoint(gap[: marks[0]])


def _told_twice(left: Figure, right: Figure) -> bool:
    """Whether a move is told as an amount and in percent: "fell $2 or about 4 percent"."""
    if not (_moved(left) or _compared(right)):
        return False
    joint = [word for word in between(left, right) if word == "or" or word not in LOOSE]
    return joint in _JOINTS or apposed(left, right) is not None


def _moved(figure: Figure) -> bool:
    return any(DIRECTIONS.get(word) for word in before(figure, 3)) or bool(figure.direction)


def _compared(figure: Figure) -> bool:
    """Whether it is told as more or less than before: "4 percent higher at $52"."""
    return after(figure)[:1] != [] and after(figure)[0] in COMPARATIVES


def _level(figures: Sequence[Figure], place: int, amount: Figure) -> Figure | None:
    """Return the level that the move at this place led to."""
    left, right = figures[place : place + 2]
    behind = [figure for figure in figures[place + 2 :] if figure.kind not in _MOMENTS]
    if behind and _priced(behind[0], amount) and _leads(between(right, behind[0])):
        return behind[0]
    ahead = [figure for figure in figures[:place] if figure.kind not in _MOMENTS]
    if ahead and _priced(ahead[-1], amount) and _set_off(ahead[-1], left):
        return ahead[-1]
    return None


def _leads(gap: Sequence[str]) -> bool:
    """Whether the words behind a move lead to its level: "to", "at", "to a new high of"."""
    words = [word for at, word in enumerate(gap) if at or word not in COMPARATIVES]
    named = words[-1:] == ["of"] and not _REACHED.isdisjoint(words)
    at = max((at for at, word in enumerate(words) if word in _LEADING), default=-1)
    if at < 0 or len(words) > _PHRASE or not (named or at == len(words) - 1):
        return False
    return _PARTING.isdisjoint(words[1:])


def _set_off(level: Figure, move: Figure) -> bool:
    """Whether a comma sets a move off from the level that was told: "closed at $40, up $2"."""
    gap = between(level, move)
    comma = len(gap) - 2
    led = before(level)[-1:] != [] and before(level)[-1] in _LEADING
    return (
        led
        and comma >= 0
        and gap[comma] == ","
        and DIRECTIONS.get(gap[-1]) in ("up", "down")
        and comma <= _LEVEL
        and _PARTING.isdisjoint(gap[:comma])
    )


def _priced(level: Figure, amount: Figure) -> bool:
    """Whether the move is told in the level's unit, its cents, or points."""
    if not is_level(level) or level.kind == "percentage" or not level.value or not amount.value:
        return False
    if amount.unit in (level.unit, "point") or amount.kind == "points":
        return level.per == amount.per or not amount.per
    return amount.unit == "cent" and level.kind == "money"
