"""Find a result told again: "beat Tarn Vale 3-1 ... the 3-1 win was their sixth".

A definite noun phrase takes up a result that was told before (Heim 1982). It is the one that a
verb of beating or losing gave; with several, the words do not say which.
Skips: "a 3-1 win", "the 3-1 win over Rook", whose match is named anew.
"""

from collections.abc import Iterator

from factcheck.arithmetic.agreement import agreement
from factcheck.link.grammar.phrases import after, before
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_DEFINITE = frozenset({"the", "this", "that"})
_RESULTS = frozenset(
    "win victory triumph success defeat loss draw thrashing rout stalemate".split()
)
_ENDED = frozenset(
    "beat beats defeated defeats won lost drew thrashed routed hammered crushed edged overcame "
    "outclassed downed".split()
)
# What sets a score apart from a result: part of a match, or of several.
_PARTIAL = frozenset(
    "half-time halftime break interval set sets first leg aggregate penalties led lead leading "
    "down up ahead".split()
)
_NAMED_ANEW = frozenset("over against of at in on by from for last that which when".split())
_REACH = 7  # tokens from the verb to its score: "beat Ashby City of the Second Division 3-1"


def find_retold_results(index: Index) -> Iterator[Restatement]:
    """Yield each result told again with the one told before, if there is just one."""
    scores = index.by_kind.get("score", ())
    for place, score in enumerate(scores):
        if not _takes_up(score):
            continue
        told = [one for one in scores[:place] if _alike(one, score) and _is_result(index, one)]
        first = told[0] if told else None
        if first is not None and all(agreement(first, other) == "same" for other in told):
            yield Restatement(first, score, "likely", "a result, and the result told again")


def _takes_up(score: Figure) -> bool:
    """Whether a score names a result told before: "the 3-1 win was", "that 3-1 defeat"."""
    lead, follow = before(score, 1), after(score, 2)
    if _DEFINITE.isdisjoint(lead) or _RESULTS.isdisjoint(follow[:1]):
        return False
    return _NAMED_ANEW.isdisjoint(follow[1:])


def _is_result(index: Index, score: Figure) -> bool:
    """Whether a verb gave the score as how a match ended, the sentence's only score."""
    near = {*before(score, _REACH), *after(score, 3)}
    alone = [other for other in index.in_sentence(score.sentence) if other.kind == "score"]
    return len(alone) == 1 and not near.isdisjoint(_ENDED) and near.isdisjoint(_PARTIAL)


def _alike(one: Figure, other: Figure) -> bool:
    return len(one.mention.parts) == len(other.mention.parts)
