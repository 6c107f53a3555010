"""Find totals whose parts stand in the sentences around them.

Finds: "a target of 5%. This includes 3.5% for the core plus 1.5% for the rest",
"a grant of $6m ... added $2m to bring the total to $8m", "7.5 tonnes came
in; 900 kg were sold. Of the remaining 6.6 tonnes".
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.link.alike.likeness import likeness, noun
from factcheck.link.grammar.phrases import after, before, between, same_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_KINDS = frozenset({"count", "money", "measure", "percentage"})
_INCLUDES = frozenset("includes comprises combines consists included comprised".split())
_SUBJECTS = frozenset({"this", "that", "it", "which", "these", "they"})
_RAISING = frozenset(
    "boost bring bringing boosting raise raising take taking lift lifting push pushing brought "
    "increase".split()
)
_REMOVING = frozenset(
    """discounted removed subtracted deducted excluded sold lost spent paid captured took
    recovered set destroyed used returned released withdrawn dropped""".split()
)
_LOOK_BACK = 4  # sentences
_FEWEST_SHARED = 1.5


def find_running_totals(index: Index) -> Iterator[Breakdown]:
    """Yield totals with parts that a nearby sentence gives."""
    for figures in index.by_sentence.values():
        lower = figures[0].sentence.tokens.lower
        if len(figures) > 1 and not _INCLUDES.isdisjoint(lower[:4]):
            yield from _this_includes(index, figures)
        if len(figures) > 1 and "total" in lower:
            yield from _added_to_total(index, figures)
        if "remaining" in lower:
            yield from _remaining(index, figures)


def _this_includes(index: Index, figures: list[Figure]) -> Iterator[Breakdown]:
    lower = figures[0].sentence.tokens.lower
    if lower[0] not in _SUBJECTS or figures[0].kind not in _KINDS:
        return
    first, second = figures[0], figures[1]
    if len(figures) != 2 or not same_unit(first, second):
        return
    gap = between(first, second)
    if "plus" not in gap and not ({"and"} & set(gap) and {"another", "further"} & set(gap)):
        return
    earlier = index.by_sentence.get(first.sentence.index - 1, [])
    totals = [figure for figure in earlier if same_unit(figure, first)]
    if len(totals) == 1:
        yield Breakdown(totals[0], (first, second), why="the next sentence gives its parts")


def _added_to_total(index: Index, figures: list[Figure]) -> Iterator[Breakdown]:
    """Read "added $300 million to boost the total to $1.5 billion"."""
    for place, added in enumerate(figures[:-1]):
        total = figures[place + 1]
        gap = between(added, total)
        if not same_unit(added, total) or "total" not in gap or _RAISING.isdisjoint(gap):
            continue
        if "to" not in gap[-3:] or len(gap) > 12:
            continue
        levels = [
            figure
            for figure in _earlier(index, added)
            if same_unit(figure, total) and _between(added, figure, total)
        ]
        if not levels:
            continue
        fits = [one for one in levels if _fits(total, added, one)]
        level = fits[-1] if fits else levels[-1]
        yield Breakdown(total, (level, added), why="the words add one to the other")


def _between(added: Figure, level: Figure, total: Figure) -> bool:
    if added.value is None or level.value is None or total.value is None:
        return False
    return total.value / 2 < level.value and level.value > added.value


def _least(figures: list[Figure]) -> Decimal:
    return min(figure.value or Decimal(0) for figure in figures)


def _fits(total: Figure, *parts: Figure) -> bool:
    low = sum(part.interval.low for part in parts)
    high = sum(part.interval.high for part in parts)
    return low <= total.interval.high and total.interval.low <= high


def _remaining(index: Index, figures: list[Figure]) -> Iterator[Breakdown]:
    """Read "2.5 tonnes were sold. Of the remaining 5 tonnes" back to the whole."""
    for rest in figures:
        if before(rest, 1) != ["remaining"] or rest.kind not in _KINDS or not rest.value:
            continue
        gone = [
            figure
            for figure in _earlier(index, rest)[-4:]
            if (same_unit(figure, rest) or _unit_left_out(figure, rest)) and _removed(figure)
        ]
        if not gone:
            continue
        wholes = [
            figure
            for figure in index.by_kind.get(rest.kind, [])
            if figure.index < rest.index
            and same_unit(figure, rest)
            and all(figure is not one for one in gone)
            and figure.value is not None
            and figure.value > rest.value
        ]
        for taken in gone:
            if any(_fits(whole, taken, rest) for whole in wholes):
                whole = next(one for one in wholes if _fits(one, taken, rest))
                yield Breakdown(whole, (taken, rest), why="what was taken and what remains")
                return
        alone = len(wholes) == 1 and rest.unit != ""
        whole_like = [
            one
            for one in wholes
            if (alone or _likely_whole(index, one, rest)) and (one.value or 0) > _least(gone)
        ]
        if len(whole_like) == 1:
            why = "what was taken and what remains"
            yield Breakdown(whole_like[0], (gone[0], rest), why=why)


def _unit_left_out(figure: Figure, rest: Figure) -> bool:
    """Whether a bare count is followed by the other's unit ("800,000 or so barrels")."""
    unit = rest.mention.unit.lower().rstrip(".")
    return figure.kind == "count" and unit != "" and unit in after(figure, 4)


def _removed(figure: Figure) -> bool:
    lower = figure.sentence.tokens.lower
    around = lower[max(0, figure.mention.first - 6) : figure.mention.last + 18]
    return not _REMOVING.isdisjoint(around)


def _likely_whole(index: Index, whole: Figure, rest: Figure) -> bool:
    found = likeness(index.surroundings, whole, rest)
    like = found is not None and found.score >= _FEWEST_SHARED
    return like or noun(whole) == noun(rest) != ""


def _earlier(index: Index, figure: Figure) -> list[Figure]:
    """Return the figures of the sentences just before, then those before in its own."""
    found: list[Figure] = []
    last = figure.sentence.index
    for place in range(max(0, last - _LOOK_BACK), last + 1):
        found += [f for f in index.by_sentence.get(place, ()) if f.index < figure.index]
    return found
