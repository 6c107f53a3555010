"""Find shares that words divide one whole into, so that they make a hundred percent.

Finds: "63% were men while 37% were women", "40% come from fees and the remaining 60% from
grants", "The bank owns 58.5 percent of it. The other 41.5 percent ...", "62 percent had read it
and 38 percent had not", "58 percent opposed it while 40 percent were in favor".
Skips: changes, shares of two groups, answers of which people may give several.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.opposites import OPPOSITES, sides
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import role_of
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_SHARES = frozenset({"percentage", "fraction"})
_RESTS = frozenset({"remaining", "rest", "remainder"})
_JOINTS = frozenset({"and", ",", ";", "while", "whereas", "but", "&"})
_APART = frozenset(
    "from than compared versus among whom margin up down more less rose fell by to higher "
    "lower increase decrease last earlier previously year years since ago".split()
)
_COMPARING = frozenset("than compared versus rather previous instead".split())
_OPPOSITES = (
    (frozenset("men male males boys".split()), frozenset("women female females girls".split())),
    (frozenset({"urban"}), frozenset({"rural"})),
)
_DENIALS = frozenset("had did were was have has do would are is will".split())
_ENDS = frozenset({".", ",", ";", "!", "?"})
_GAP = 14  # tokens between neighbouring shares
_SIDE = 24  # tokens of what is told of a share
# Who is for it is not against it, what rises does not fall; who buys may sell.
_EXCLUDING = frozenset(family for word in ("support", "rise") for family, _ in OPPOSITES[word])
_STOPS = frozenset(". ; : ( ) — – while whereas but although".split())


def find_one_wholes(index: Index) -> Iterator[Breakdown]:
    """Yield the shares of each sentence that make one whole by what its words say."""
    for figures in index.by_sentence.values():
        shares = [
            figure for figure in figures
            if figure.kind in _SHARES and figure.value is not None and not figure.direction
        ]  # fmt: skip
        plain = sum(figure.kind == "percentage" for figure in shares)
        if not plain or figures[0].section_kind == "table":
            continue
        found = _rest(index, shares)
        if found is None and len(shares) > 1:
            found = (
                _opposed(shares) or _denied(shares) or _voted(shares) or _on_two_sides(shares)
            )
        if found is not None:
            yield found


def _rest(index: Index, shares: list[Figure]) -> Breakdown | None:
    """Read "40 percent come from fees, and the remaining 60 percent from grants"."""
    place = next((at for at, share in enumerate(shares) if _is_rest(share)), -1)
    if place == 0:
        return _rest_of_last(index, shares[0])
    if place != len(shares) - 1 or _told_before(index, shares[0]):
        return None
    return _with_rest(shares)


def _is_rest(share: Figure) -> bool:
    """Whether a share is called what is left: "the other 40 percent", "the rest, 40"."""
    lead = before(share, 3)
    if lead[-1:] == ["other"]:
        return lead[-2:-1] == ["the"]
    return not _RESTS.isdisjoint(lead) and "of" not in lead


def _rest_of_last(index: Index, rest: Figure) -> Breakdown | None:
    """Read "Fees bring 40 percent. The remaining 60 percent comes from grants"."""
    if rest.kind != "percentage" or before(rest, 2)[:1] != ["the"] or after(rest) == ["of"]:
        return None
    told = index.by_sentence.get(rest.sentence.index - 1, ())
    shares = [figure for figure in told if figure.kind in _SHARES]
    if not shares or rest.section.index - shares[0].section.index > 1:
        return None
    earlier = index.by_sentence.get(rest.sentence.index - 2, ())
    if any(figure.kind in _SHARES for figure in earlier):
        return None  # one more part of the whole, perhaps, and others before it
    return _with_rest([*shares, rest])


def _with_rest(shares: list[Figure]) -> Breakdown | None:
    if any(share.direction or role_of(share) in ("before", "change") for share in shares):
        return None
    if not {"further", "another", "additional"}.isdisjoint(before(shares[0], 3)):
        return None
    gaps = [between(a, b) for a, b in pairwise(shares) if a.sentence is b.sentence]
    if any(len(gap) > 2 * _GAP or not _COMPARING.isdisjoint(gap) for gap in gaps):
        return None
    wholes = {noun for share in shares if (noun := _whole_of(share))}
    each = any({"each", "apiece"} & {*after(share, 1), share.mention.per} for share in shares)
    if len(wholes) > 1 or each:
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
        # "of men" and "of the women" would be shares of two wholes
        leads = (*gap[max(0, first - 2) : first], *behind[max(0, second - 2) : second])
        if min(first, second) >= 0 and "of" not in leads:
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


def _on_two_sides(shares: list[Figure]) -> Breakdown | None:
    """Read "58% of those asked opposed it, while 40% were in favor": no more than all.

    The second leaves out whom it is a share of.
    """
    if len(shares) != 2 or any(share.kind != "percentage" for share in shares):
        return None
    gap, behind = between(*shares), after(shares[1], _SIDE)
    if len(gap) > _SIDE or not _APART.isdisjoint(gap) or behind[:1] == ["of"]:
        return None
    if before(shares[1])[-1:] == [] or before(shares[1])[0] not in _JOINTS:
        return None
    if any(share.per or role_of(share) != "level" for share in shares):
        return None
    stop = next((at for at, word in enumerate(behind) if word in _STOPS), len(behind))
    one, other = sides(gap), sides(behind[:stop])
    if any(
        side is not None and other.get(family) == 1 - side and family in _EXCLUDING
        for family, side in one.items()
    ):
        return Breakdown(None, tuple(shares), closed=False, why="on two sides of one question")
    return None
