"""Find a share of a stated whole beside the amount that it is.

Finds: "a third of the 900 seats, 300, were empty", "turnout was 60 percent, with 48,000 of
80,000 voters", "30 percent of his pay on food: $900 of a monthly $3,000", "half of the 84
patients, 42, recovered", "an 8 percent stake in the $500 million firm is worth $40 million".
Skips: a change ("up 8 percent"), two shares in one sentence.
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import direction_of
from factcheck.link.index import Index
from factcheck.link.shares.share_bases import comparable, is_amount
from factcheck.model.figure import Figure
from factcheck.model.relation import Share, ShareForms

# Behind these the sentence speaks of another amount or another time.
_PARTING = frozenset(
    "while whereas but although though compared from up down rose fell rise increase decrease "
    "more less fewer than against and another other rest remaining per plus average".split()
)
_WORTH = frozenset(
    "is worth comes amounts equals means costs cost , : ( or — – yields brings makes".split()
)
_OF = frozenset("of in on".split())
_HOLDS = frozenset("turnout with".split())
_CLOSED: tuple[list[str], ...] = (
    [],
    [","],
    ["."],
    [")"],
    [";"],
    ["—"],
)  # not "12 of them for the plan"
_SHARES = frozenset({"percentage", "fraction", "points", "ratio"})
_MOST = 6


def find_shares_of_bases(index: Index) -> Iterator[Share | ShareForms]:
    """Yield the one share of a sentence with the one base and amount of one unit in it."""
    for share in index.of_kind("percentage", "fraction", "ratio"):
        figures = index.by_sentence[share.sentence.index]
        if share.section_kind == "table" or not 2 <= len(figures) <= _MOST:
            continue
        if len(figures) > 2:
            yield from _told(share, figures)
        if share.kind == "ratio":
            yield from _as_ratio(share, figures)


def _as_ratio(ratio: Figure, figures: list[Figure]) -> Iterator[ShareForms]:
    """Link "turnout was 60 percent, with 48,000 of 80,000 voters"."""
    others = [f for f in figures if f.kind in ("percentage", "fraction", "ratio")]
    if len(others) != 2 or others[1] is not ratio or direction_of(others[0]):
        return
    share, parts = others[0], ratio.mention.parts
    if not share.value or len(parts) != 2 or not 0 < parts[0] <= parts[1] or parts[1] < 2:
        return
    gap = between(share, ratio)
    if gap in ([",", "with"], [":"], [",", "or"], [",", "as"]):
        yield ShareForms(share, ratio, "likely", "a share and the numbers behind it")


def _told(share: Figure, figures: list[Figure]) -> Iterator[Share]:
    if not share.value or direction_of(share) or share.hedge is not None:
        return
    if any(f is not share and f.kind in _SHARES for f in figures):
        return
    others = [f for f in figures if f is not share]
    amounts = [f for f in others if is_amount(f) and not f.per and f.kind != "duration"]
    if len(amounts) != 2:
        return
    one, other = amounts
    if not comparable(one, other) and not comparable(other, one):
        return
    if share.kind == "ratio" and " in " not in share.text:
        return  # "27 of the 60 seats" has a base of its own
    if share.index < one.index:
        yield from _told_first(share, one, other)
    elif share.index > other.index:
        yield from _told_last(share, one, other)
    else:
        yield from _told_between(share, one, other)


def _told_first(share: Figure, one: Figure, other: Figure) -> Iterator[Share]:
    """Link "a third of the 900 seats, 300," and "30 percent of his pay: $900 of $3,000"."""
    lead, gap = between(share, one), between(one, other)
    if not _PARTING.isdisjoint(lead) or not _PARTING.isdisjoint(gap):
        return
    if _base_follows(share, one, lead):
        ends = gap[-1:] != [","] or after(other)[:1] in _CLOSED
        if ends and _apposed(gap):
            yield Share(share, one, other, "likely", "a share of a base, and the amount")
        return
    of_it = gap[:1] == ["of"] and len(gap) <= 4
    if of_it and len(lead) <= 14 and not {",", ":", "("}.isdisjoint(lead):
        yield Share(share, other, one, "likely", "a share, its amount and the base")


def _told_between(share: Figure, amount: Figure, base: Figure) -> Iterator[Share]:
    """Link "output was 400 tons, half the 800 tons of 2015"."""
    tail = between(amount, share)
    near = tail[-1:] == [","] and len(tail) <= 8 and _PARTING.isdisjoint(tail)
    if near and share.kind == "fraction" and between(share, base) == ["the"]:
        yield Share(share, base, amount, "likely", "a fraction of the level behind it")


def _told_last(share: Figure, base: Figure, amount: Figure) -> Iterator[Share]:
    """Link "of the 5,000 tested, 500 were infected, one in 10"."""
    if share.kind != "ratio" or after(share, 1) not in ([], ["."]):
        return
    of_base = before(base, 2)[-2:] == ["of", "the"] and base.mention.first == 2
    tail = between(amount, share)
    near = tail[-1:] in ([","], ["or"]) and len(tail) <= 6 and _PARTING.isdisjoint(tail)
    if of_base and "," in between(base, amount) and near:
        yield Share(share, base, amount, "likely", "of the base, an amount and a share")


def _base_follows(share: Figure, base: Figure, lead: list[str]) -> bool:
    """Whether "of the" or "stake in the" leads from the share to the base."""
    if len(lead) > 5 or "," in lead or not after(share):
        return False
    return not _OF.isdisjoint(lead[-3:]) and before(base)[-1:] != [","]


def _apposed(gap: list[str]) -> bool:
    """Whether the amount follows as ", 300," or behind a verb that makes it equal."""
    if not gap or len(gap) > 7:
        return False
    last = [word for word in gap[-2:] if word not in ("to", "about", "some")]
    return bool(last) and last[-1] in _WORTH and not _HOLDS & set(gap)
