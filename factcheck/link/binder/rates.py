"""Bind rates: what each gets or costs, how many there are, and what they make together."""

from collections.abc import Iterator

from factcheck.link.binder.passages import MOST, REACH, Passages
from factcheck.link.binder.proposal import Proposal, common_evidence
from factcheck.model.figure import Figure


def bind_rates(passages: Passages) -> Iterator[Proposal]:
    """Yield each amount for one with the number of ones and the total beside it."""
    for line in passages.lines.values():
        for figure in line.figures:
            kind = passages.classes[figure.index]
            told = max(passages.role(figure, "each"), passages.role(figure, "average"))
            if figure.per and figure.kind in ("money", "measure"):
                told = max(told, 0.7)
            if kind in ("", "percent", "point") or told < 0.5:
                continue
            yield from _rate(passages, figure, told)


def _rate(passages: Passages, each: Figure, told: float) -> Iterator[Proposal]:
    for reach in range(REACH + 1):
        totals = [
            f for f in passages.alike(each, reach) if f.per == "" and _amount(passages, f)
        ]
        numbers = [
            f
            for f in passages.around(each, reach)
            if passages.classes[f.index] == "count" and f is not each
        ]
        if each.kind == "count":
            numbers = [f for f in numbers if f.mention.in_words or f.measure is not None]
        found = _pairs(passages, each, totals, numbers)
        if found:
            break
    else:
        return
    if len(totals) > MOST or len(numbers) > MOST:
        return
    ranked = sorted(found, key=lambda pair: -pair[0])
    score, total, number = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    slots = {"total": (total,), "number": (number,), "each": (each,)}
    rivals = len(totals) + len(numbers) - 2
    evidence = common_evidence(passages, slots, rivals)
    evidence |= {
        "told": told,
        "average": passages.role(each, "average"),
        "total": passages.role(total, "total"),
        "lead": min(score - second, 2.0) / 2,
        "number noun": float(_per_noun(each, number)),
        "money": float(each.kind == "money"),
        "count each": float(each.kind == "count"),
        "total then": passages.role(total, "then"),
    }
    yield Proposal("rate", slots, evidence, "what each makes, how many, and all together")


def _amount(passages: Passages, figure: Figure) -> bool:
    return max(passages.role(figure, "each"), passages.role(figure, "change")) < 0.8


def _pairs(
    passages: Passages, each: Figure, totals: list[Figure], numbers: list[Figure]
) -> list[tuple[float, Figure, Figure]]:
    found = []
    for total in totals:
        for number in numbers:
            if number is total:
                continue
            score = 0.6 * passages.role(total, "total") + 0.8 * _per_noun(each, number)
            distance = abs(each.span.start - total.span.start)
            distance += abs(each.span.start - number.span.start)
            score += 1.0 - min(distance, 500) / 500
            found.append((score, total, number))
    return found


def _per_noun(each: Figure, number: Figure) -> bool:
    """Whether the number counts what the amount is told for: "per player", "24 players"."""
    if number.measure is None:
        return False
    lower = each.sentence.tokens.lower
    behind = lower[each.mention.first : each.mention.last + 5]
    return number.measure.head in behind or each.per == number.measure.head
