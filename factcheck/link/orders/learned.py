"""Orders: which of two like figures the words call the greater, learned from readers' links.

The words of a pair tell whether it is in order at all and which figure is the greater
(``ties.py``), whether or not the values stand so. Readers' links and clean stories taught both
(``training/orders.py``). A pair is given where that is likely; of those
that are broken only the ones that look like errors (``loudness.py``).
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import before, between
from factcheck.link.index import Index
from factcheck.link.orders.codes import Pair, binder_of, says_order
from factcheck.link.orders.loudness import (
    LEAST,
    Company,
    numbers_of,
    of_values,
    suspicion,
    verdict,
)
from factcheck.link.orders.ties import Tie, pairs_of, weighed
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Comparison

_TOLD = 0.5  # how likely an order must be to be told where it holds
# How suspect a broken order must be (``training/README.md`` has the alarms of each).
_LOUD, _QUIET = 0.905, 0.79
_QUIET_DATE = 0.82  # many stand beside each other in no order
_SHOWN = 9  # words of the copy that are quoted


def find_orders(index: Index) -> Iterator[Comparison]:
    """Yield each pair of like figures that the words put in order."""
    pairs = pairs_of(index)
    judged = [
        _Judged(pair, tie) for pair, tie in zip(pairs, weighed(pairs), strict=True)
        if tie.likely >= LEAST
    ]  # fmt: skip
    met = Company()
    for each in judged:
        met.add(each.tie, each.verdict, each.greater.index, each.lesser.index)
    numbers = numbers_of(index.figures) if judged else None
    for each in judged:
        certainty: Certainty | None = "likely" if each.tie.likely >= _TOLD else None
        if each.verdict == "broken" and numbers is not None:
            values = of_values(each.greater, each.lesser, numbers)
            row = met.row(each.tie, values, each.greater.index, each.lesser.index)
            certainty = _how_loud(each.greater, suspicion(row))
            if certainty == "likely" and (each.tie.likely < _TOLD or _is_open(each.pair)):
                certainty = "doubtful"
        if certainty is not None:
            why = _why(each)
            likely = round(each.tie.likely, 3)
            yield Comparison(each.greater, each.lesser, certainty, why, confidence=likely)


def _how_loud(greater: Figure, found: float) -> Certainty | None:
    if found >= _LOUD:
        return "likely"
    quiet = _QUIET_DATE if greater.kind == "date" else _QUIET
    return "doubtful" if found >= quiet else None


def _is_open(pair: Pair) -> bool:
    """Whether the words leave the order open: no broken one of these was ever worth a query.

    "From 3 to 2" goes either way, "one" may be an article, "compared with" sets the two side
    by side, a net sum may include a greater one, and nothing between two figures of a row
    says which is the greater.
    """
    first, second = pair.first.figure, pair.second.figure
    binders = binder_of(pair.first), binder_of(pair.second)
    one = any(place.figure.text.lower() == "one" for place in pair)
    beside = "compared" in before(second, 2)
    net = first.kind == "money" and "including" in between(first, second)
    told = binders == ("between", "and") or (says_order(pair) and not beside and not net)
    return binders == ("from", "to") or one or not told


class _Judged:
    """A pair that may be in order, with its greater and lesser figure by the words."""

    __slots__ = ("greater", "lesser", "pair", "tie", "verdict")

    def __init__(self, pair: Pair, tie: Tie) -> None:
        first, second = pair.first.figure, pair.second.figure
        self.pair = pair
        self.tie = tie
        self.greater, self.lesser = (first, second) if tie.first_greater else (second, first)
        self.verdict = verdict(self.greater, self.lesser)


def _why(judged: _Judged) -> str:
    pair = judged.pair
    words = _quoted(pair.first.figure, pair.second.figure)
    often = max(1, min(99, int(judged.tie.likely * 100)))
    return f"“{words}”: readers saw this order in {often} of 100 such pairs"


def _quoted(first: Figure, second: Figure) -> str:
    """Return the copy from a word or two before the first figure to the second."""
    sentence = second.sentence
    start = sentence.span.start
    text = sentence.text
    if first.sentence is not sentence:
        return " ".join(text[: second.span.end - start].split()[-_SHOWN:])
    lead = " ".join(text[: first.span.start - start].split()[-2:])
    told = " ".join(text[first.span.start - start : second.span.end - start].split())
    words = told.split()
    if len(words) > _SHOWN:
        told = " ".join([*words[:2], "…", *words[3 - _SHOWN :]])
    return f"{lead} {told}".strip()
