"""Choose what each dimension of a view is held to, as a sentence names it or leaves it open."""

from typing import NamedTuple

from factcheck.compare.tables.names import Named
from factcheck.compare.tables.questions import Question
from factcheck.compare.tables.views import Dim, View

_MOST_LISTED = 60  # labels or periods tried where the sentence names none
_MOST_ROWS = 200_000  # rows beyond which only what the sentence names is tried
_GROUPED = frozenset({"mean", "median", "max", "min", "count", "size", "rank"})


class Pick(NamedTuple):
    """What a dimension is held to: codes, ``None`` for all but totals, and whether plainly."""

    codes: tuple[int, ...] | None
    words: str
    plain: bool
    then: tuple[int, ...] = ()  # the second of a pair


def picks_of(view: View, number: int, question: Question, known: Named) -> list[Pick | None]:
    """Return what the dimension may be held to; ``None`` where not all was listed."""
    dim = view.dims[number]
    pairs = question.operation in ("growth", "difference", "times")
    if dim.periods:
        return _time_picks(view, number, question, known, pairs)
    named = known.labels.get(number, [])
    if named:
        picks = [Pick((code,), f"{dim.name} {dim.labels[code]}", True) for code in named]
        timed = any(len(codes) > 1 for codes in known.periods.values())
        if pairs and len(named) == 2 and not timed:
            first, second = picks
            words = f"{dim.labels[named[0]]} and {dim.labels[named[1]]}"
            return [Pick(second.codes, words, True, first.codes or ())]
        if question.operation in ("size", "count"):
            return [Pick(None, "", True), *picks]
        near = sorted(named, key=lambda code: known.away[number, code])
        nearest: list[Pick | None] = [picks[named.index(code)] for code in near]
        # "Leeds built 640 of a total of 2,140": the total is of all, the place of its part.
        return [*nearest, Pick(None, "", False)] if question.operation == "sum" else nearest
    found: list[Pick | None] = []
    several = len(dim.labels) - len(dim.totals) > 1
    every = question.operation in _GROUPED or question.operation == "share"
    summed = question.operation in ("sum", "cell", "growth", "difference")
    clear = every or not several or (summed and question.whole)
    found.append(Pick(None, "", clear))
    if question.operation in ("cell", "sum", "growth", "difference"):
        found += [
            Pick((code,), f"{dim.name} {dim.labels[code]}", question.whole)
            for code in dim.totals
        ]
    if (
        several
        and question.operation in ("cell", "growth")
        and not (question.whole or known.unknown)
    ):
        if len(dim.labels) > _MOST_LISTED or view.rows > _MOST_ROWS:
            found.append(None)
        else:
            found += [
                Pick((code,), f"{dim.name} {label}", False)
                for code, label in enumerate(dim.labels)
                if code not in dim.totals
            ]
    return found


def _time_picks(
    view: View, number: int, question: Question, known: Named, pairs: bool
) -> list[Pick | None]:
    dim = view.dims[number]
    order = sorted(range(len(dim.labels)), key=lambda code: (dim.periods[code], code))
    told = known.periods.get(number, [])
    if pairs:
        return _time_pairs(dim, order, told, known)
    if len(told) == 2 and known.ranged and question.operation != "cell":
        ends = [order.index(codes[0]) for codes in told]
        last = order.index(told[1][-1])
        span = tuple(order[min(ends) : max(*ends, last) + 1])
        words = f"{dim.labels[span[0]]} to {dim.labels[span[-1]]}"
        return [Pick(span, words, True)]
    if told and question.earlier:
        last = max(order.index(codes[-1]) for codes in told)
        earlier = order[: last + 1][::-1][:_MOST_LISTED]
        return [Pick((code,), dim.labels[code], False) for code in earlier]
    if told:
        return [Pick(codes, _labels_of(dim, codes), True) for codes in told]
    if len(dim.labels) == 1 or question.operation == "size":
        return [Pick(None, "", True)]
    found: list[Pick | None] = [Pick(None, "", False)]
    if len(order) > _MOST_LISTED or view.rows > _MOST_ROWS:
        found.append(None)
    found += [Pick((code,), dim.labels[code], False) for code in order[::-1][:_MOST_LISTED]]
    return found


def _time_pairs(
    dim: Dim, order: list[int], told: list[tuple[int, ...]], known: Named
) -> list[Pick | None]:
    """Return pairs of times, the later and the earlier; with no change in time, one time."""
    if len(told) >= 2:
        ends = sorted(told[:2], key=lambda codes: order.index(codes[0]))
        words = f"{_labels_of(dim, ends[0])} to {_labels_of(dim, ends[1])}"
        return [Pick(ends[1], words, True, ends[0])]
    rows = any(len(codes) == 2 for codes in known.labels.values())
    if rows:
        return [Pick(codes, _labels_of(dim, codes), True) for codes in told] or [
            Pick((code,), dim.labels[code], False) for code in order[::-1][:_MOST_LISTED]
        ]
    found: list[Pick | None] = []
    later = [order.index(codes[-1]) for codes in told if len(codes) == 1] or [len(order) - 1]
    for place in later:
        for back in (1, 4, 12):
            if place - back >= 0 and (back == 1 or "-" in dim.periods[order[place]]):
                first, last = order[place - back], order[place]
                words = f"{dim.labels[first]} to {dim.labels[last]}"
                found.append(Pick((last,), words, bool(told) and "-" not in dim.periods[last],
                                  (first,)))  # fmt: skip
    return found


def _labels_of(dim: Dim, codes: tuple[int, ...]) -> str:
    ends = dim.labels[codes[0]], dim.labels[codes[-1]]
    return ends[0] if len(codes) == 1 else f"{ends[0]} to {ends[1]}"
