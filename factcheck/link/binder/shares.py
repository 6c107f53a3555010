"""Bind shares: a share, its base and the amount it gives; one share in two forms."""

from collections.abc import Iterator
from itertools import permutations

from factcheck.link.binder.passages import MOST, REACH, Passages
from factcheck.link.binder.proposal import Proposal, common_evidence
from factcheck.model.figure import Figure

_SHARES = frozenset({"percentage", "fraction", "ratio"})


def bind_shares(passages: Passages) -> Iterator[Proposal]:
    """Yield each share with the base and the part that stand nearest to it."""
    for line in passages.lines.values():
        for figure in line.figures:
            if figure.kind in _SHARES and passages.role(figure, "change") < 0.5:
                if not figure.direction:
                    yield from _share(passages, figure)


def _share(passages: Passages, share: Figure) -> Iterator[Proposal]:
    for reach in range(REACH + 1):
        found = _pairs(passages, share, reach)
        if found:
            break
    else:
        return
    ranked = sorted(found, key=lambda pair: -pair[0])
    score, part, base, rivals = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    slots = {"part": (part,), "base": (base,), "share": (share,)}
    evidence = common_evidence(passages, slots, rivals)
    evidence |= {
        "of base": float(_of_base(passages, share, base)),
        "base of": float(passages.readings[base.index].path[:1] == ("of",)),
        "base total": passages.role(base, "total"),
        "part beside": float(_beside(passages, share, part)),
        "lead": min(score - second, 2.0) / 2,
        "score": min(score, 4.0) / 4,
        "base first": float(base.span.start < part.span.start),
        "share last": float(share.span.start > max(part.span.start, base.span.start)),
        "then": max(passages.role(part, "then"), passages.role(base, "then")),
        "money": float(part.kind == "money"),
        "word": float(share.kind == "fraction"),
        "ratio": float(share.kind == "ratio"),
    }
    yield Proposal("share", slots, evidence, "a share beside its part and its base")


def _pairs(
    passages: Passages, share: Figure, reach: int
) -> list[tuple[float, Figure, Figure, int]]:
    found: list[tuple[float, Figure, Figure, int]] = []
    near = passages.around(share, reach)
    kinds = {passages.classes[other.index] for other in near} - {"", "percent", "point"}
    for kind in sorted(kinds):
        amounts = passages.alike(share, reach, kind)
        if not 2 <= len(amounts) <= MOST:
            continue
        for part, base in permutations(amounts, 2):
            score = 1.0 * _of_base(passages, share, base)
            score += 0.8 * (passages.readings[base.index].path[:1] == ("of",))
            score += 0.5 * passages.role(base, "total")
            score += 0.6 * _beside(passages, share, part)
            score += 0.3 * (base.span.start < part.span.start)
            score -= 0.4 * passages.role(part, "total")
            distance = abs(share.span.start - part.span.start)
            distance += abs(share.span.start - base.span.start)
            score += 0.5 - min(distance, 500) / 1000
            found.append((score, part, base, len(amounts) - 2))
    return found


def _of_base(passages: Passages, share: Figure, base: Figure) -> bool:
    """Whether "of" leads from the share to its base: "30% of the 200 taps"."""
    if share.sentence.index != base.sentence.index or base.span.start < share.span.start:
        return False
    line = passages.line_of(share)
    concepts = line.concepts[passages.place_of(share) + 1 : passages.place_of(base)]
    return concepts[:1] == ["of"] and "#" not in concepts and len(concepts) <= 4


def _beside(passages: Passages, share: Figure, part: Figure) -> bool:
    """Whether share and part restate each other: "60, or 30%", "60 (30%)"."""
    if share.sentence.index != part.sentence.index:
        return False
    line = passages.line_of(share)
    left, right = sorted((passages.place_of(share), passages.place_of(part)))
    concepts = line.concepts[left + 1 : right]
    if "#" in concepts or len(concepts) > 6:
        return False
    return bool({"(", "or", "—", ","} & set(concepts))


def bind_share_forms(passages: Passages) -> Iterator[Proposal]:
    """Yield neighbouring shares in two forms that may be one: "a third, 33%"."""
    for line in passages.lines.values():
        for figure in line.figures:
            if figure.kind not in _SHARES:
                continue
            for other in passages.around(figure, 1):
                if other.span.start <= figure.span.start or other.kind not in _SHARES:
                    continue
                if other.kind == figure.kind:
                    continue
                same = sum(1 for f in passages.around(figure, 1) if f.kind in _SHARES)
                slots = {"first": (figure,), "second": (other,)}
                evidence = common_evidence(passages, slots, same - 2)
                evidence |= {
                    "beside": float(_beside(passages, figure, other)),
                    "bracket": float(passages.readings[other.index].path[:1] == ("(",)),
                    "change": float(
                        bool(figure.direction or other.direction)
                        or passages.role(figure, "change") > 0.4
                        or passages.role(other, "change") > 0.4
                    ),
                    "ratio": float("ratio" in (figure.kind, other.kind)),
                    "then": max(passages.role(figure, "then"), passages.role(other, "then")),
                    "same noun": float(
                        figure.measure is not None
                        and other.measure is not None
                        and figure.measure.head == other.measure.head
                    ),
                }
                yield Proposal("forms", slots, evidence, "one share in two forms")
