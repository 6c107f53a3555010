"""Find shares that words divide one whole into, so that they make a hundred percent.

Finds: "63% were men while 37% were women", "40% come from fees and the remaining 60% from
grants", "62 percent had read it and 38 percent had not".
Skips: changes, shares of two groups, answers of which people may give several.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_SHARES = frozenset({"percentage", "fraction"})
_RESTS = frozenset({"remaining", "rest", "remainder"})
_JOINTS = frozenset({"and", ",", ";", "while", "whereas", "but", "&"})
_APART = frozenset(
    "from than compared versus among whom margin up down more less rose fell by to higher "
    "lower increase decrease last earlier previously year years since ago".split()
)
_OPPOSITES = (
    (frozenset("men male males boys".split()), frozenset("women female females girls".split())),
    (frozenset({"urban"}), frozenset({"rural"})),
)
_DENIALS = frozenset("had did were was have has do would are is will".split())
_ENDS = frozenset({".", ",", ";", "!", "?"})
_GAP = 14  # tokens between neighbouring shares


def find_one_wholes(index: Index) -> Iterator[Breakdown]:
    """Yield the shares of each sentence that make one whole by what its words say."""
    for figures in index.by_sentence.values():
        shares = [
            figure for figure in figures
            if figure.kind in _SHARES and figure.value is not None and not figure.direction
        ]  # fmt: skip
        plain = sum(figure.kind == "percentage" for figure in shares)
        if len(shares) < 2 or not plain or figures[0].section_kind == "table":
            continue
        found = _rest(index, shares) or _opposed(shares) or _denied(shares) or _voted(shares)
        if found is not None:
            yield found


def _rest(index: Index, shares: list[Figure]) -> Breakdown | None:
    """Read "40 percent come from fees, and the remaining 60 percent from grants"."""
    last = shares[-1]
    if _RESTS.isdisjoint(before(last, 3)) or _told_before(index, shares[0]):
        return None
    if not {"further", "another", "additional"}.isdisjoint(before(shares[0], 3)):
        return None
    if any(len(between(one, other)) > 2 * _GAP for one, other in pairwise(shares)):
        return None
    wholes = {noun for share in shares if (noun := _whole_of(share))}
    each = any({"each", "apiece"} & {*after(share, 1), share.mention.per} for share in shares)
    if len(wholes) > 1 or each or "of" in before(last, 3):
        return None
    return Breakdown(None, tuple(shares), why="the last share is the rest")


def _whole_of(share: Figure) -> str:
    """Return the stem of what a share is of, empty where it is not told behind it."""
    behind = after(share, 4)
    if behind[:1] != ["of"]:
        return ""
    return next((found for word in behind[1:] if (found := stem(word))), "")


def _told_before(index: Index, share: Figure) -> bool:
    """Whether the sentence before told another share of the whole."""
    earlier = index.by_sentence.get(share.sentence.index - 1, ())
    return any(f.kind in _SHARES and f.section is share.section for f in earlier)


def _opposed(shares: list[Figure]) -> Breakdown | None:
    """Read "63% of those asked were men while 37% were women"."""
    if len(shares) != 2 or any(share.kind != "percentage" for share in shares):
        return None
    gap, behind = between(*shares), after(shares[1], 6)
    if _JOINTS.isdisjoint(gap) or len(gap) > _GAP or not _APART.isdisjoint(gap):
        return None
    for one, other in (*_OPPOSITES, *((b, a) for a, b in _OPPOSITES)):
        first = next((at for at, word in enumerate(gap) if word in one), -1)
        second = next((at for at, word in enumerate(behind) if word in other), -1)
        # "of men" and "of women" would be shares of two wholes
        if min(first, second) >= 0 and "of" not in (gap[first - 1], behind[second - 1]):
            return Breakdown(None, tuple(shares), why="two kinds of one whole")
    return None


def _voted(shares: list[Figure]) -> Breakdown | None:
    """Read "they backed the plan by 55% to 44%": no more than all."""
    for one, other in pairwise(shares):
        pair = one.kind == other.kind == "percentage" and between(one, other) == ["to"]
        if pair and before(one, 1) == ["by"] and after(other, 1) not in (["of"], ["more"]):
            return Breakdown(None, (one, other), closed=False, why="shares of one vote")
    return None


def _denied(shares: list[Figure]) -> Breakdown | None:
    """Read "62 percent had read it and 38 percent had not"."""
    if len(shares) != 2 or not _JOINTS.intersection(between(*shares)):
        return None
    if not _APART.isdisjoint(between(*shares)) or "of" in before(shares[0], 2):
        return None
    behind = after(shares[1], 3)
    if behind[:1] == [] or behind[0] not in _DENIALS or behind[1:2] != ["not"]:
        return None
    if (len(behind) < 3 or behind[2] in _ENDS) and behind[0] in after(shares[0], 3):
        return Breakdown(None, tuple(shares), certainty="doubtful", why="had, and had not")
    return None
