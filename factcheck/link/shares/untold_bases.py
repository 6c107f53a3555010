"""Find two amounts of a sentence that are each told with a share of one base.

Finds: "1,229, or 54.5 percent, said no, and 1,028, or 45.5 percent, said yes", "15% ($229
million) and 7% ($105 million) of the cost".
Skips: "$1.3 billion, or 4 percent, down from $1.8 billion, or 5 percent", "850 jobs, or 7
percent of its staff, and 600, or 8 percent of its rival's".
The base need not be told; both are of one where they are told alike, where no words between
set two times or wholes apart, and no more than one of them says of what.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.grammar.phrases import after, between
from factcheck.link.index import Index
from factcheck.link.shares.amounts_and_shares import Pair, is_change, told_pairs
from factcheck.link.shares.share_bases import comparable
from factcheck.model.figure import Figure
from factcheck.model.relation import SharesOfOneBase

_KINDS = frozenset({"count", "money", "measure"})
# Behind these the sentence speaks of another time, another whole or a change.
_PARTING = frozenset(
    "while whereas but although though compared from up down rose fell rise increase decrease "
    "more less fewer than against another per each average versus respectively whose".split()
) | {":", "."}
_TOTAL = (["the", "total"], ["the", "whole"])


def find_untold_bases(index: Index) -> Iterator[SharesOfOneBase]:
    """Yield each two neighbouring amounts with their shares."""
    for figures in index.by_sentence.values():
        if len(figures) < 4 or figures[0].section_kind == "table":
            continue
        for one, other in pairwise(told_pairs(figures)):
            if _of_one_base(one, other):
                yield SharesOfOneBase(
                    one.share, one.amount, other.share, other.amount,
                    why="two shares of one base, each beside its amount",
                )  # fmt: skip


def _of_one_base(one: Pair, other: Pair) -> bool:
    amounts = (one.amount, other.amount)
    if one.base is not None or other.base is not None or _summed(one) or _summed(other):
        return False
    if amounts[0].kind not in _KINDS or not comparable(*amounts):
        return False
    if any(map(is_change, amounts)):
        return False
    alike = one.how == other.how and _shares_lead(one) == _shares_lead(other)
    gap = between(_last(one), _first(other))
    if not alike or not _PARTING.isdisjoint(gap) or "/" in after(amounts[0], 2):
        return False
    of_what, of_other = _of_what(one), _of_what(other)
    return not (of_what and of_other) or (of_what == of_other and of_what in _TOTAL)


def _summed(pair: Pair) -> bool:
    """Whether a share is the sum of several: "a total of five percent"."""
    return pair.share.hedge is not None and pair.share.hedge.name == "exactly"


def _shares_lead(pair: Pair) -> bool:
    return pair.share.index < pair.amount.index


def _first(pair: Pair) -> Figure:
    return pair.share if _shares_lead(pair) else pair.amount


def _last(pair: Pair) -> Figure:
    return pair.amount if _shares_lead(pair) else pair.share


def _of_what(pair: Pair) -> list[str]:
    """Return the words behind the "of" of a share, or of both that stand together."""
    for figure in (pair.share, _last(pair)):
        behind = [word for word in after(figure, 5) if word not in (")", ",")]
        if behind[:1] == ["of"]:
            return behind[1:3]
    return []
