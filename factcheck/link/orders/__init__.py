"""Orders: which of two like figures the words call the greater, learned from clean copy.

In edited stories the words of a pair mostly tell which figure is the greater ("down from",
"outpacing the", "the 40 members, 12 of them"). How sure they are was learned on clean
stories (``training/orders.py``); a pair is put in order where they are sure enough,
whether or not its values are.
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.learned import chance
from factcheck.link.orders.codes import Pair, codes, pairs
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Comparison

SURE = 0.95  # of clean copy 98 in 100 pairs that are this sure stand in order
# A reader held none of fourteen broken pairs worth a query where 0.96 was loud for all: years
# of different things, and sums and shares of different ones, need surer words.
_LOUD = {"date": 0.975, "money": 0.97, "percentage": 0.97}
_LOUD_ELSE = 0.955
_SHOWN = 7  # words of the copy that are quoted


def find_orders(index: Index) -> Iterator[Comparison]:
    """Yield each pair of near figures that the words put in order."""
    for pair in pairs(index):
        first, second = pair.first.figure, pair.second.figure
        likely = chance("orders", codes(pair))
        greater, lesser = (first, second) if likely > 0.5 else (second, first)
        sure = max(likely, 1 - likely)
        if sure >= SURE:
            certainty: Certainty = (
                "likely" if sure >= _LOUD.get(first.kind, _LOUD_ELSE) else "doubtful"
            )
            yield Comparison(greater, lesser, certainty, _why(pair, sure))


def _why(pair: Pair, likely: float) -> str:
    words = _quoted(pair.first.figure, pair.second.figure)
    often = min(99, int(likely * 100))
    return f"“{words}”: so ordered in {often} of 100 such pairs in edited copy"


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
