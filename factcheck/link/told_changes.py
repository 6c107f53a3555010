"""Find changes whose levels the words name in other ways than "from" and "to".

Finds: "A$4.20, a premium of 20 percent to the close of A$3.50", "$8.50, up from $7.25. That
is a rise of 17 percent", "62.5%, 29.5 points short of 92%", "has grown nine points since May,
when it stood at 43 percent", "9,300 square feet; the new hall has 18,600, twice as many".
Skips: "a premium of 20 percent" (no close), "twice as many as expected".
"""

from collections.abc import Iterator

from factcheck.lexicon.change_words import CHANGE_NOUNS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.roles import direction_of, elided_scale, is_level, role_of, same_scale
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_SURCHARGES = {"premium": "up", "markup": "up", "surcharge": "up", "discount": "down"}
_SHORT = frozenset("short shy below under behind lower above over ahead higher".split())
_STOOD = frozenset("stood was at were averaged".split())
_STOPS = frozenset(",.;:)—–")
_MORE = frozenset("as more fewer less higher lower".split())
_FAR = 8  # sentences
_MOST = 6
_TOO_MANY = 300  # sums in one story, of which none can be told to be the level


def find_told_changes(index: Index) -> Iterator[Change]:
    """Yield the changes of each kind of number that states one."""
    for stated in (*index.by_kind.get("percentage", ()), *index.by_kind.get("fraction", ())):
        yield from _surcharge(index, stated)
        yield from _that_is(index, stated)
        if stated.kind == "percentage":
            yield from _times_as_many(index, stated)
    for stated in (*index.by_kind.get("money", ()), *index.by_kind.get("count", ())):
        if before(stated)[-1:] == ["of"] and "that" in stated.sentence.tokens.lower[:1]:
            yield from _that_is(index, stated)
    for stated in (*index.by_kind.get("points", ()), *index.by_unit.get(("point", ""), ())):
        yield from _short(index, stated)
        yield from _since(index, stated)
    for stated in index.by_kind.get("multiple", ()):
        yield from _times_as_many(index, stated)
        yield from _risen(index, stated)


def _beside(index: Index, figure: Figure) -> tuple[list[Figure], int]:
    figures = index.by_sentence[figure.sentence.index]
    return figures, figure.index - figures[0].index


def _surcharge(index: Index, stated: Figure) -> Iterator[Change]:
    """Link "B, a premium of S to A"."""
    lead = before(stated, 2)
    if len(lead) < 2 or lead[1] != "of" or lead[0] not in _SURCHARGES:
        return
    figures, place = _beside(index, stated)
    if not 0 < place < len(figures) - 1:
        return
    end, start = figures[place - 1], figures[place + 1]
    gap = between(stated, start)
    if not gap or gap[0] not in ("to", "over", "on", "above", "from") or len(gap) > 9:
        return
    if same_scale(start, end) and is_level(start) and is_level(end):
        way = "up" if _SURCHARGES[lead[0]] == "up" else "down"
        yield Change(
            start, end, stated, "up" if way == "up" else "down", "likely", f"a {lead[0]}"
        )


def _that_is(index: Index, stated: Figure) -> Iterator[Change]:
    """Link "B, up from A. That is a rise of S" across the full stop."""
    words = stated.sentence.tokens.lower[: stated.mention.first]
    opens = words[:1] in (["that"], ["this"], ["it"], ["an"], ["a"])
    if words[:1] == ["the"] and not CHANGE_NOUNS.isdisjoint(words[1:3]):
        opens = True
    if len(words) > 8 or not opens:
        return
    near = {*words, *after(stated, 2)}
    if CHANGE_NOUNS.isdisjoint(near) or {"in", "for"} & set(words):
        return
    following = after(stated, 2)
    if following[:1] == ["in"] and following[1:2] not in (["a"], ["the"], ["one"], ["just"]):
        return  # "a rise of 10 percent in wages" is of something else
    earlier = index.by_sentence.get(stated.sentence.index - 1, [])
    if not earlier or earlier[0].section is not stated.section:
        return
    starts = [f for f in earlier if role_of(f) == "before" and is_level(f)]
    if len(starts) != 1:
        return
    ends = [
        f for f in earlier
        if is_level(f) and same_scale(f, starts[0]) and role_of(f) in ("level", "after")
    ]  # fmt: skip
    if len(ends) == 1:
        way = direction_of(stated)
        yield Change(
            starts[0], ends[0], stated, way, "likely", "the levels are told just before"
        )


def _short(index: Index, stated: Figure) -> Iterator[Change]:
    """Link "the goal is A; it was B, N points short"."""
    following = after(stated, 2)
    if not following or following[0] not in _SHORT - {"lower", "higher"}:
        return  # "0.5%, 0.4 points lower": than it was, not than the one named before
    figures, place = _beside(index, stated)
    if place < 2 or (len(following) > 1 and following[1] not in _STOPS | {"of"}):
        return
    end = figures[place - 1]
    if between(end, stated) != [","] or end.kind != "percentage":
        return
    starts = [f for f in figures[: place - 1] if f.kind == "percentage"]
    if len(starts) == 1:
        yield Change(starts[0], end, stated, "", "likely", "a level short of another")


def _since(index: Index, stated: Figure) -> Iterator[Change]:
    """Link "has grown N points since May, when it stood at B" to the levels told before."""
    lead = before(stated, 4)
    if not any(DIRECTIONS.get(word) for word in lead) or not {"since", "from"} & set(
        after(stated, 3)
    ):
        return
    figures, place = _beside(index, stated)
    starts = [f for f in figures[place + 1 :] if f.kind == "percentage" and is_level(f)]
    if len(starts) != 1 or _STOOD.isdisjoint(before(starts[0], 2)):
        return
    ends: dict[object, Figure] = {}
    for near in range(stated.sentence.index - _FAR, stated.sentence.index):
        for figure in index.by_sentence.get(near, ()):
            if figure.kind == "percentage" and figure.value != starts[0].value:
                ends.setdefault(figure.value, figure)
    if 1 <= len(ends) <= _MOST:
        first, *others = ends.values()
        yield Change(
            starts[0], first, stated, direction_of(stated), "doubtful",
            "one of the levels told before", tuple(others),
        )  # fmt: skip


def _times_as_many(index: Index, stated: Figure) -> Iterator[Change]:
    """Link "A square feet; the new one has B, twice as many", and "B, 20 percent more"."""
    following = after(stated, 3)
    figures, place = _beside(index, stated)
    if place < 1 or not following:
        return
    end = figures[place - 1]
    if following[0] == "as" and "when" in between(
        stated, figures[min(place + 2, len(figures) - 1)]
    ):
        yield from _when(figures, place)
        return
    ends_there = following[1 if following[0] != "as" else 2 :][:1]
    if following[0] not in _MORE or (ends_there and ends_there[0] not in _STOPS):
        return
    gap = between(end, stated)
    if gap[-1:] != [","] or len(gap) > 3 or not is_level(end):
        return
    earlier = figures[: place - 1]
    if not earlier and stated.kind == "multiple":
        told = index.by_sentence.get(stated.sentence.index - 1, [])
        earlier = [f for f in told if f.section is stated.section and _near(f, end)]
    starts = [
        f for f in earlier if is_level(f) and (same_scale(f, end) or elided_scale(f, end))
    ]
    if len(starts) == 1:
        way = direction_of(stated) if stated.kind == "percentage" else ""
        yield Change(starts[0], end, stated, way, "likely", "more than the level before")


def _near(first: Figure, second: Figure) -> bool:
    """Whether the two amounts are of one size, give or take a factor of twenty."""
    return bool(first.value and second.value) and (
        1 <= 20 * (first.value or 0) / (second.value or 1) <= 400
    )


def _when(figures: list[Figure], place: int) -> Iterator[Change]:
    """Link "B, twice as many as in 1980, when it had A"."""
    if place + 2 >= len(figures) or figures[place + 1].kind != "date":
        return
    end, stated, start = figures[place - 1], figures[place], figures[place + 2]
    near = "when" in between(figures[place + 1], start) and len(between(end, stated)) <= 3
    if near and same_scale(start, end) and is_level(start) and is_level(end):
        yield Change(start, end, stated, "", "likely", "the level then and the level now")


def _risen(index: Index, stated: Figure) -> Iterator[Change]:
    """Link "bought for A$3m; its price has risen fourfold" to the sums the story tells."""
    lead = before(stated, 2)
    if not any(DIRECTIONS.get(word) == "up" for word in lead):
        return
    figures, _ = _beside(index, stated)
    starts = [f for f in figures if f.kind == "money" and f.value and not f.per]
    if len(starts) != 1 or starts[0].index > stated.index:
        return
    start = starts[0]
    ends: dict[object, Figure] = {}
    sums = index.by_unit.get((start.unit, start.per), ())
    for figure in sums if len(sums) <= _TOO_MANY else ():
        if figure.value and start.value and figure.value > start.value:
            ends.setdefault(figure.value, figure)
    if 1 <= len(ends) <= _MOST:
        first, *others = ends.values()
        yield Change(
            start, first, stated, "up", "doubtful", "one of the sums told", tuple(others)
        )
