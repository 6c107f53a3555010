"""Find differences and rises told behind the two levels they come from.

Finds: "exports of $12 billion and imports of $9 billion, a surplus of $3 billion", "500 cars
in 2010 and 1,500 in 2015, a threefold increase".
Skips: "a surplus of $3 billion" alone, "500 cars and 1,500 vans, a threefold increase".
"""

from collections.abc import Iterator

from factcheck.lexicon.change_words import CHANGE_NOUNS
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import direction_of, is_level, same_scale
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_BALANCES = frozenset("surplus deficit shortfall gap difference margin imbalance".split())
_BEATING = frozenset(
    "beat beats beating broke breaking bettered bettering topped topping exceeded exceeding "
    "surpassed surpassing outnumbered missed missing".split()
)
_AMOUNTS = frozenset({"money", "count", "measure", "points"})
_LEADING = frozenset("from with against than to".split())
_RECKONING = frozenset("added adding plus minus together combined".split())
_MOST = 10


def find_balances(index: Index) -> Iterator[Change]:
    """Yield balances, marks that are beaten, and rises between two dated levels."""
    for figures in index.by_sentence.values():
        if 3 <= len(figures) <= _MOST and figures[0].section_kind != "table":
            for place in range(2, len(figures)):
                yield from _balance(figures, place)
                yield from _beaten(figures, place)
                yield from _dated(figures, place)


def _balance(figures: list[Figure], place: int) -> Iterator[Change]:
    stated = figures[place]
    lead = before(stated, 2)
    if lead[-1:] != ["of"] or lead[0] not in _BALANCES or stated.kind not in _AMOUNTS:
        return
    if not _LEADING.isdisjoint(before(stated, 4)[:2]):
        return  # "compared with a deficit of 98 million" is a level
    if after(stated) == ["to"]:
        return  # "a margin of 444 to 87": two tallies
    if not _RECKONING.isdisjoint(stated.sentence.tokens.lower[: stated.mention.first]):
        return  # "added to the 3 million ... will leave a gap of": more than two are reckoned
    levels = [f for f in figures[:place] if is_level(f) and same_scale(f, stated)]
    if levels and "compared" in between(levels[0], stated):
        return  # "a surplus of 3 million, compared with one of 2 million and a deficit of 1"
    if 2 <= len(levels) <= 4 and levels[0].index >= stated.index - 4:
        *others, last = reversed(levels)
        nearest, rest = others[0] if others else last, (*others[1:], last) if others else ()
        yield Change(
            nearest, rest[0], stated, "", "likely", "sums and their balance", tuple(rest[1:])
        )


def _beaten(figures: list[Figure], place: int) -> Iterator[Change]:
    """Link "cleared 8.71 metres to beat the record of 8.62 metres by nine centimetres"."""
    stated = figures[place]
    if before(stated)[-1:] != ["by"] or stated.kind not in _AMOUNTS:
        return
    levels = [f for f in figures[:place] if f.dimension == stated.dimension and is_level(f)]
    if len(levels) != 2 or not same_scale(*levels):
        return
    if _BEATING.isdisjoint(between(*levels)) or len(between(levels[1], stated)) > 4:
        return
    yield Change(levels[1], levels[0], stated, "", "likely", "one mark beats the other")


def _dated(figures: list[Figure], place: int) -> Iterator[Change]:
    """Link "A in 2010 and B in 2015, a threefold increase"."""
    stated = figures[place]
    if stated.kind not in ("multiple", "percentage") or place < 4:
        return
    if before(stated)[-1:] not in (["a"], ["an"]) or not {*after(stated, 2)} & CHANGE_NOUNS:
        return
    start, first_day, end, last_day = figures[place - 4 : place]
    if first_day.kind != "date" or last_day.kind != "date" or not is_level(end):
        return
    if not CHANGE_NOUNS.isdisjoint((*after(start), *after(end))) or start.direction:
        return  # "rose 0.7% in April after a 1.9% drop in March, reported as a 0.9% fall"
    if is_level(start) and same_scale(start, end) and "," in between(last_day, stated):
        yield Change(start, end, stated, direction_of(stated), "likely", "two dated levels")
