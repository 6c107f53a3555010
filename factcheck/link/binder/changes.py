"""Bind changes: a stated change, multiple or gap, and the two levels it connects."""

from collections.abc import Iterator
from itertools import combinations

from factcheck.link.binder.passages import MOST, REACH, Passages
from factcheck.link.binder.proposal import Proposal, common_evidence
from factcheck.model.figure import Figure

_PARTS_OF_ONE = frozenset({"percentage", "fraction"})
_NO_LEVEL = frozenset({"change", "gap", "each"})


def bind_changes(passages: Passages) -> Iterator[Proposal]:
    """Yield each change or gap with the two levels that its words leave it."""
    for line in passages.lines.values():
        for figure in line.figures:
            if figure.kind == "multiple":
                yield from _bind(passages, figure, "multiple", 0.6)
            elif figure.kind in _PARTS_OF_ONE:
                told = max(passages.role(figure, "change"), passages.role(figure, "gap"))
                if told >= 0.5 or figure.direction:
                    yield from _bind(passages, figure, "percent", max(told, 0.5))
            else:
                told = max(passages.role(figure, "change"), passages.role(figure, "gap"))
                if told >= 0.4 and passages.classes[figure.index]:
                    yield from _bind(passages, figure, "difference", told)


def _bind(passages: Passages, stated: Figure, equation: str, told: float) -> Iterator[Proposal]:
    for reach in range(REACH + 1):
        found = _pairs(passages, stated, equation, reach)
        if found:
            break
    else:
        return
    ranked = sorted(found, key=lambda pair: -pair[0])
    score, before, after, rivals = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    slots = {"before": (before,), "after": (after,), "stated": (stated,)}
    evidence = common_evidence(passages, slots, rivals)
    evidence |= {
        "told": told,
        "then": passages.role(before, "then"),
        "now": passages.role(after, "now"),
        "than": passages.role(before, "than"),
        "lead": min(score - second, 2.0) / 2,
        "score": min(score, 3.0) / 3,
        "last": float(stated.span.start > max(before.span.start, after.span.start)),
        "first": float(stated.span.start < min(before.span.start, after.span.start)),
        "money": float(before.kind == "money"),
        "percentages": float(before.kind == "percentage"),
        "word": float(stated.kind in ("fraction", "multiple")),
    }
    yield Proposal(equation, slots, evidence, "a change beside the two levels it connects")


def _pairs(
    passages: Passages, stated: Figure, equation: str, reach: int
) -> list[tuple[float, Figure, Figure, int]]:
    """Return the pairs of levels within reach, scored, as before and after."""
    found: list[tuple[float, Figure, Figure, int]] = []
    for kind in _kinds(passages, stated, equation, reach):
        levels = [
            other
            for other in passages.alike(stated, reach, kind)
            if max(passages.role(other, role) for role in _NO_LEVEL) < 0.8
        ]
        if not 2 <= len(levels) <= MOST:
            continue
        for one, other in combinations(levels, 2):
            before, after, score = _ordered(passages, one, other)
            near = min(_distance(stated, one), 200) + min(_distance(stated, other), 200)
            score += 1.0 - near / 400 + 0.3 * _same_noun(one, other)
            found.append((score, before, after, len(levels) - 2))
    return found


def _kinds(passages: Passages, stated: Figure, equation: str, reach: int) -> list[str]:
    if equation == "difference":
        own = passages.classes[stated.index]
        if own == "point":
            return ["percent"]
        if own.startswith("time"):
            return [own, "count"]
        return [own]
    kinds = {passages.classes[other.index] for other in passages.around(stated, reach)}
    kinds -= {"", "point", "percent"} if stated.kind == "percentage" else {"", "point"}
    return sorted(kinds)


def _ordered(passages: Passages, one: Figure, other: Figure) -> tuple[Figure, Figure, float]:
    """Return two levels as before and after, and how plainly the words say so."""
    straight = passages.role(one, "then") + passages.role(other, "now")
    turned = passages.role(other, "then") + passages.role(one, "now")
    if turned > straight:
        return other, one, turned
    return one, other, straight


def _distance(one: Figure, other: Figure) -> int:
    return max(one.span.start - other.span.end, other.span.start - one.span.end, 0)


def _same_noun(one: Figure, other: Figure) -> bool:
    first, second = one.measure, other.measure
    return first is not None and second is not None and first.head == second.head
