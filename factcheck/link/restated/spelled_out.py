"""Find numbers in words whose digits stand in brackets right behind them: "thirty (60) days".

The digits are a figure only where they do not give the word again.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.index import Index
from factcheck.model.relation import Restatement


def find_spelled_out(index: Index) -> Iterator[Restatement]:
    """Yield each number in words with the digits in brackets behind it."""
    for first, second in pairwise(index.figures):
        if not first.mention.in_words or first.kind != "count" or first.hedge is not None:
            continue
        lower, at = first.sentence.tokens.lower, first.mention.last + 1
        bracket = lower[at : at + 3]
        if second.sentence is not first.sentence or bracket[:1] != ["("]:
            continue
        if bracket[-1:] == [")"] and bracket[1].isdecimal() and second.mention.first <= at + 1:
            yield Restatement(first, second, "likely", "digits in brackets give it again")
