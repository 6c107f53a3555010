"""Bind sums: a total and the parts told with it; shares of one whole; what is left."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.binder.passages import MOST, REACH, Passages
from factcheck.link.binder.proposal import Proposal, common_evidence
from factcheck.model.figure import Figure

_NO_PART = ("then", "change", "gap", "average", "each", "expected")


def bind_sums(passages: Passages) -> Iterator[Proposal]:
    """Yield each total with the run of parts that its words announce or close."""
    for line in passages.lines.values():
        for figure in line.figures:
            if passages.classes[figure.index] in ("", "percent", "point"):
                continue
            yield from _total(passages, figure)


def _total(passages: Passages, total: Figure) -> Iterator[Proposal]:
    told = passages.role(total, "total")
    if any(passages.role(total, role) >= 0.8 for role in _NO_PART[1:]):
        return
    for reach in range(REACH + 1):
        parts = _parts(passages, total, reach)
        if parts:
            break
    else:
        return
    if len(parts) > MOST:
        return
    others = passages.alike(total, reach)
    chained = _chained(passages, parts)
    announced = _announced(passages, total, parts)
    if not (told >= 0.4 or announced or chained >= 0.99):
        return
    slots = {"total": (total,), "parts": tuple(parts)}
    evidence = common_evidence(passages, slots, len(others) - len(parts))
    evidence |= {
        "told": told,
        "announced": announced,
        "chained": chained,
        "rest": max(passages.role(part, "rest") for part in parts),
        "part": max(passages.role(part, "part") for part in parts),
        "part total": max(passages.role(part, "total") for part in parts),
        "two": float(len(parts) == 2),
        "many": float(len(parts) > 3),
        "total first": float(total.span.start < parts[0].span.start),
        "money": float(total.kind == "money"),
        "or": float(passages.readings[total.index].path[:1] == ("or",)),
        "all share": float(_one_noun(parts)),
    }
    yield Proposal("sum", slots, evidence, "parts told with their total")


def _parts(passages: Passages, total: Figure, reach: int) -> list[Figure]:
    """Return the figures within reach that stand on one side of the total, in order."""
    alike = [
        other
        for other in passages.alike(total, reach)
        if all(passages.role(other, role) < 0.75 for role in _NO_PART)
    ]
    behind = [other for other in alike if other.span.start > total.span.start]
    ahead = [other for other in alike if other.span.start < total.span.start]
    sides = [side for side in (behind, ahead) if len(side) >= 2]
    if not sides:
        return alike if len(alike) == 2 and reach == 0 else []
    if len(sides) == 1:
        return sides[0]
    return max(sides, key=lambda side: (_chained(passages, side), -abs(_gap(total, side))))


def _gap(total: Figure, side: list[Figure]) -> int:
    return min(abs(total.span.start - figure.span.start) for figure in side)


def _chained(passages: Passages, parts: list[Figure]) -> float:
    """Return the share of neighbouring parts that "and" or a comma joins."""
    joined = 0
    for one, other in pairwise(parts):
        if one.sentence.index != other.sentence.index:
            continue
        line = passages.line_of(one)
        concepts = line.concepts[passages.place_of(one) + 1 : passages.place_of(other)]
        if concepts.count("#"):
            continue
        if {"and", ",", ";", "more_of"} & set(concepts) and not {".", "rel", "but"} & set(
            concepts
        ):
            joined += 1
    return joined / max(1, len(parts) - 1)


def _announced(passages: Passages, total: Figure, parts: list[Figure]) -> float:
    """Return 1 where a colon, dash or bracket leads from the total to its parts."""
    first = parts[0]
    if first.sentence.index != total.sentence.index or first.span.start < total.span.start:
        return 0.0
    line = passages.line_of(total)
    concepts = line.concepts[passages.place_of(total) + 1 : passages.place_of(first)]
    if "#" in concepts:
        return 0.0
    return float(bool({":", "—", "(", "include"} & set(concepts)))


def _one_noun(parts: list[Figure]) -> bool:
    return len({part.measure.head for part in parts if part.measure is not None}) <= 1


def bind_hundreds(passages: Passages) -> Iterator[Proposal]:
    """Yield runs of percentages that may be all the shares of one whole."""
    seen: set[tuple[int, ...]] = set()
    for line in passages.lines.values():
        for figure in line.figures:
            if figure.kind != "percentage":
                continue
            for reach in (0, 1):
                parts = [
                    other
                    for other in passages.around(figure, reach)
                    if other.kind == "percentage"
                    and all(passages.role(other, role) < 0.75 for role in _NO_PART)
                ]
                key = tuple(part.index for part in parts)
                if not 2 <= len(parts) <= MOST or key in seen:
                    continue
                seen.add(key)
                slots = {"parts": tuple(parts)}
                evidence = common_evidence(passages, slots, 0)
                evidence |= {
                    "chained": _chained(passages, parts),
                    "rest": max(passages.role(part, "rest") for part in parts),
                    "two": float(len(parts) == 2),
                    "three": float(len(parts) == 3),
                    "many": float(len(parts) > 3),
                    "then": max(passages.role(part, "then") for part in parts),
                    "directions": float(any(part.direction for part in parts)),
                }
                yield Proposal("hundred", slots, evidence, "shares of one whole")
