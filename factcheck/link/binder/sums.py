"""Bind sums: a total and the parts told with it; shares of one whole; what is left."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.persons import is_person
from factcheck.link.binder.passages import MOST, REACH, Passages
from factcheck.link.binder.proposal import Evidence, Proposal, Slots, common_evidence
from factcheck.model.figure import Figure
from factcheck.model.span import Span

_NO_PART = ("change", "gap", "average", "each", "expected", "high", "low")
_NO_TOTAL = ("change", "gap", "average", "each", "rest")
_NOT_ADDED = frozenset({"", "percent", "point"})
_CLOSING = frozenset(';:.()"“”')


def bind_sums(passages: Passages) -> Iterator[Proposal]:
    """Yield the likeliest total of each passage with the parts told for it."""
    seen: set[tuple[Span, ...]] = set()
    indices = sorted(passages.lines)
    for at, index in enumerate(indices):
        for reach in range(REACH + 1):
            window = [
                passages.lines[other]
                for other in indices[at : at + reach + 1]
                if other - index <= REACH and _near(passages, index, other)
            ]
            if len(window) <= reach and reach:
                break
            figures = [figure for line in window for figure in line.figures]
            for kind in {passages.classes[f.span] for f in figures} - _NOT_ADDED:
                members = [f for f in figures if passages.classes[f.span] == kind]
                key = tuple(f.span for f in members)
                if not 2 <= len(members) <= MOST or key in seen:
                    continue
                seen.add(key)
                if reach and len({f.sentence.index for f in members}) <= reach:
                    continue
                yield from _best_total(passages, members, reach)


def _near(passages: Passages, index: int, other: int) -> bool:
    first, last = passages.lines[index].sentence, passages.lines[other].sentence
    return last.section.index - first.section.index <= REACH


def _best_total(passages: Passages, members: list[Figure], reach: int) -> Iterator[Proposal]:
    ranked = sorted(
        (found for total in members if (found := _hypothesis(passages, total, members))),
        key=lambda found: -found[0],
    )
    if not ranked or ranked[0][0] < 0.5:
        return
    score, total, parts, singles, evidence = ranked[0]
    lead = score - (ranked[1][0] if len(ranked) > 1 else 0.0)
    slots: Slots = {"total": (total,), "parts": tuple(parts), "singles": singles}
    evidence |= common_evidence(passages, {"a": (total,), "b": tuple(parts)}, 0)
    evidence |= {"lead": min(lead, 1.5) / 1.5, "score": min(score, 3.0) / 3}
    others: tuple[Slots, ...] = tuple(
        {"total": (other,), "parts": tuple(rest), "singles": single}
        for _, other, rest, single, _ in ranked[1:]
    )
    others += tuple(
        {
            "total": (total,),
            "parts": tuple(p for p in parts if p is not part),
            "singles": singles,
        }
        for part in parts
        if len(parts) > 2
    )
    if singles:
        others += ({"total": (total,), "parts": tuple(parts), "singles": ()},)
    yield Proposal("sum", slots, evidence, "parts told with their total", others)


def _hypothesis(
    passages: Passages, total: Figure, members: list[Figure]
) -> tuple[float, Figure, list[Figure], tuple[Span, ...], Evidence] | None:
    """Return how likely one figure is the total of the others, with what speaks for it."""
    if any(passages.role(total, role) >= 0.8 for role in _NO_TOTAL):
        return None
    parts = [
        other
        for other in members
        if other is not total
        and all(passages.role(other, role) < 0.75 for role in _NO_PART)
        and not passages.subset(other)
    ]
    left_out = len(members) - 1 - len(parts)
    if not parts:
        return None
    singles = _singles(passages, parts)
    if len(parts) + len(singles) < 2:
        return None
    told = passages.role(total, "total")
    announced = _announced(passages, total, parts)
    chained = _chained(passages, parts)
    definite = passages.definite(total)
    inside = parts[0].span.start < total.span.start < parts[-1].span.start
    first = total.span.start < parts[0].span.start
    shared = _one_noun(parts)
    fits = _nouns_fit(total, parts)
    score = told + 0.8 * announced + 0.4 * chained + 0.3 * first - 0.8 * inside
    score += 0.5 * (definite and not first) + 0.3 * fits - 0.2 * left_out
    score -= 0.6 * max(passages.role(part, "total") for part in parts)
    score -= 0.5 * passages.role(total, "part") + 0.4 * passages.role(total, "rest")
    evidence: Evidence = {
        "told": told,
        "announced": announced,
        "chained": chained,
        "definite": float(definite),
        "inside": float(inside),
        "total first": float(first),
        "rest": max(passages.role(part, "rest") for part in parts),
        "part": max(passages.role(part, "part") for part in parts),
        "part total": max(passages.role(part, "total") for part in parts),
        "nouns fit": float(fits),
        "parts share": float(shared),
        "left out": min(left_out, 3) / 3,
        "two": float(len(parts) == 2),
        "many": float(len(parts) > 3),
        "singles": float(bool(singles)),
        "money": float(total.kind == "money"),
        "or": float(passages.readings[total.span].path[:1] == ("or",)),
        "time": float(passages.classes[total.span].startswith("time")),
        "parts then": max(passages.role(part, "then") for part in parts),
    }
    return score, total, parts, singles, evidence


def _singles(passages: Passages, parts: list[Figure]) -> tuple[Span, ...]:
    """Return the parts without a number that stand in one chain with the others, one each."""
    if parts[0].kind != "count":
        return ()
    last = parts[-1]
    line = passages.line_of(last)
    found: list[Span] = []
    tokens = last.sentence.tokens
    lower = tokens.lower
    at = last.mention.last + 1
    while at < len(lower) - 1 and lower[at] not in _CLOSING:
        if lower[at] in ("and", ",") and lower[at + 1] in ("a", "an"):
            end = min(at + 3, len(lower)) - 1
            found.append(Span(tokens.starts[at + 1], tokens.ends[end]))
        at += 1
    return tuple(found) if line is not None else ()


def _nouns_fit(total: Figure, parts: list[Figure]) -> bool:
    """Whether total and parts may count one kind of thing: one noun, people, or none told."""
    if total.kind != "count":
        return True
    heads = {figure.measure.head for figure in (total, *parts) if figure.measure is not None}
    return len(heads) <= 1 or all(is_person(head) for head in heads)


def _chained(passages: Passages, parts: list[Figure]) -> float:
    """Return the share of neighbouring parts that "and" or a comma joins."""
    joined = 0
    for one, other in pairwise(parts):
        if one.sentence.index != other.sentence.index:
            continue
        line = passages.line_of(one)
        concepts = line.concepts[passages.place_of(one) + 1 : passages.place_of(other)]
        if {"and", ",", ";", "more_of"} & set(concepts) and "." not in concepts:
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
    seen: set[tuple[Span, ...]] = set()
    for line in passages.lines.values():
        shares = [figure for figure in line.figures if figure.kind == "percentage"]
        if not shares:
            continue
        runs = []
        for reach in range(REACH + 1):
            parts = _shares(passages, shares[0], reach)
            key = tuple(part.span for part in parts)
            if 2 <= len(parts) <= MOST and key not in seen:
                seen.add(key)
                runs.append(parts)
        for at, parts in enumerate(runs[:2]):
            slots: Slots = {"parts": tuple(parts)}
            evidence = common_evidence(passages, slots, 0)
            evidence |= {
                "chained": _chained(passages, parts),
                "rest": max(passages.role(part, "rest") for part in parts),
                "denied": float(_denied(passages, parts)),
                "sides": float(_sides(passages, parts)),
                "alike": float(_alike(passages, parts)),
                "one of": float(_whole_told(passages, parts[0])),
                "of parts": sum(_whole_told(passages, part) for part in parts[1:]) / len(parts),
                "two": float(len(parts) == 2),
                "three": float(len(parts) == 3),
                "many": float(len(parts) > 3),
                "then": max(passages.role(part, "then") for part in parts),
                "directions": float(any(part.direction for part in parts)),
                "alone": float(len(_shares(passages, shares[0], REACH)) == len(parts)),
            }
            others: list[Slots] = [{"parts": tuple(run)} for run in runs[at + 1 :]]
            others += [{"parts": tuple(run)} for run in runs[:at]]
            if len(parts) > 2:
                others += [{"parts": tuple(parts[1:])}, {"parts": tuple(parts[:-1])}]
            yield Proposal("hundred", slots, evidence, "shares of one whole", tuple(others))


def _shares(passages: Passages, figure: Figure, reach: int) -> list[Figure]:
    """Return the percentages within reach that may be shares of a whole."""
    return [
        other
        for other in passages.around(figure, reach)
        if other.kind == "percentage"
        and all(passages.role(other, role) < 0.75 for role in _NO_PART)
    ]


def _denied(passages: Passages, parts: list[Figure]) -> bool:
    """Whether "not" or its like stands with one of the shares alone: "37% had, 62% had not"."""
    denied = 0
    for part in parts:
        line, place = passages.line_of(part), passages.place_of(part)
        ahead = line.concepts[place + 1 : place + 12]
        stop = ahead.index("#") if "#" in ahead else len(ahead)
        denied += "not" in ahead[:stop]
    return 0 < denied < len(parts)


_FOR = frozenset(
    "yes support supported supports favour favor approve approved agree agreed for".split()
)
_AGAINST = frozenset(
    "no oppose opposed opposes against disapprove disapproved disagree disagreed undecided "
    "unsure abstained know".split()
)


def _sides(passages: Passages, parts: list[Figure]) -> bool:
    """Whether the shares stand on two sides of one question."""
    words = set()
    for part in parts:
        line, place = passages.line_of(part), passages.place_of(part)
        words |= set(line.words[max(0, place - 4) : place + 7])
    return bool(words & _FOR) and bool(words & _AGAINST)


def _alike(passages: Passages, parts: list[Figure]) -> bool:
    """Whether each share is led to by the same kind of words: "60 percent owned by ..."."""
    return len({passages.readings[part.span].path[:1] for part in parts}) == 1


def _whole_told(passages: Passages, part: Figure) -> bool:
    """Whether "of" names the whole behind the first share: "80% of associations"."""
    return passages.readings[part.span].trail[:1] == ("of",)
