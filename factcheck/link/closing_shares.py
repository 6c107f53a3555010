"""Find answers whose last one closes the whole: the rest, everybody else, those who had not.

Finds: "62 percent had read it and 38 percent had not", "a third ... the rest, 27 percent",
"fear kept 52 percent of them away, cost 31 percent and lack of time 71 percent" (17).
Skips: reasons of which people may name several, changes, shares of several groups.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.link.apartness import slip_between
from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_DENIALS = frozenset("had did were was have has do would are is will".split())
_ENDS = frozenset({".", ",", ";", "!", "?"})
_RESTS = (["rest", ","], ["remainder", ","], ["the", "remaining"], ["everything", "else"],
          ["everyone", "else"], ["everybody", "else"], ["all", "others"])  # fmt: skip
_APART = frozenset("from than compared versus among whom up down margin".split())
_WHOLE = Decimal(100)
_LONGEST_GAP = 12
_GAPPED = 6


def find_closing_shares(index: Index) -> Iterator[Breakdown]:
    """Yield sets of shares that the text closes, or that one slip makes a whole."""
    if len(index.by_kind.get("percentage", ())) < 2:
        return
    for figures in index.by_sentence.values():
        shares = [f for f in figures if f.kind == "percentage" and f.value is not None]
        if len(shares) < 2 or not _answers(shares):
            continue
        if len(shares) == 2 and _denied(shares):
            yield Breakdown(None, tuple(shares), certainty="doubtful", why="had, and had not")
        elif len(shares) > 2 and before(shares[-1], 2) in _RESTS:
            if not _continued(index, shares):
                yield Breakdown(None, tuple(shares), why="the last share is the rest")
        elif len(shares) > 2 and _slipped(shares):
            yield Breakdown(None, tuple(shares), why="two digits exchanged make them a whole")


def _continued(index: Index, shares: list[Figure]) -> bool:
    """Whether the paragraph told other shares of the whole in earlier sentences."""
    first = shares[0]
    earlier = index.by_section.get(first.section.index, ())
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    return total < _WHOLE and any(
        figure.kind == "percentage" and figure.index < first.index for figure in earlier
    )


def _answers(shares: list[Figure]) -> bool:
    """Whether the shares follow each other as answers, each whole and without direction."""
    if any(share.direction or share.hedge for share in shares):
        return False
    gaps = [between(one, other) for one, other in pairwise(shares)]
    if any(len(gap) > _LONGEST_GAP or not _APART.isdisjoint(gap) for gap in gaps):
        return False
    return {"and", "while", ",", ";"} & set(gaps[-1]) != set()


def _denied(shares: list[Figure]) -> bool:
    """Whether the second answer says "had not" to what the first had."""
    behind = after(shares[1], 3)
    if behind[:1] == [] or behind[0] not in _DENIALS or behind[1:2] != ["not"]:
        return False
    return (len(behind) < 3 or behind[2] in _ENDS) and behind[0] in after(shares[0], 3)


def _slipped(shares: list[Figure]) -> bool:
    """Whether a gapped list passes 100 and exchanging two digits in one share makes it so."""
    gaps = [between(one, other) for one, other in pairwise(shares)][1:]
    if any(len(gap) > _GAPPED for gap in gaps) or "and" not in gaps[-1]:
        return False
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    if total <= _WHOLE + len(shares):
        return False
    return any(
        slip_between(share.value, _WHOLE - total + (share.value or Decimal(0)))
        == "two digits exchanged"
        for share in shares
    )
