"""Find a share of a stated whole beside the one amount that can be it.

Finds: "a third of the 900 seats, 300, were empty", "turnout was 60 percent, with 48,000 of
80,000 voters", "30 percent of his pay on food: $900 of a monthly $3,000", "half of the 84
patients, 42, recovered", "an 8 percent stake in the $500 million firm is worth $40 million".
Skips: a change ("up 8 percent"), two shares in one sentence, any pair that fits.
"""

from collections.abc import Iterator

from factcheck.link.fitting import close
from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.roles import direction_of
from factcheck.link.share_bases import comparable, is_amount
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
    amount, base = sorted(amounts, key=lambda figure: figure.value or 0)
    if not comparable(amount, base) or amount.value == base.value or _fits(share, amount, base):
        return
    if share.kind == "ratio" and " in " not in share.text:
        return  # "27 of the 60 seats" has a base of its own
    if share.kind == "percentage" and share.value > 100:
        return
    why = _linked(share, amount, base)
    if why:
        yield Share(share, base, amount, "likely", why)


def _fits(share: Figure, amount: Figure, base: Figure) -> bool:
    """Whether the amount is the share, what it leaves, or what it adds to the base."""
    if not share.value or not amount.value or not base.value:
        return True
    part = share.value / 100 if share.kind == "percentage" else share.value
    ratios = (part, 1 - part, 1 / (1 + part))
    return any(close(amount.value / base.value, ratio) for ratio in ratios)


def _linked(share: Figure, amount: Figure, base: Figure) -> str:
    """Return how the words make the larger the base of the share; nothing if they do not."""
    one, other = sorted((amount, base), key=lambda figure: figure.index)
    gap = between(one, other)
    if share.index < one.index:
        lead = between(share, one)
        if not _PARTING.isdisjoint(lead) or not _PARTING.isdisjoint(gap):
            return ""
        if _base_follows(share, base, lead) and one is base:
            ends = gap[-1:] != [","] or after(amount)[:1] in _CLOSED
            return "a share of a base, and the amount" if ends and _apposed(gap) else ""
        if (
            one is amount
            and "of" in gap[:2]
            and len(gap) <= 4
            and lead
            and not {",", ":", "("}.isdisjoint(lead)
        ):
            return "a share, its amount and the base" if len(lead) <= 14 else ""
        return ""
    if share.index > other.index:
        return _told_last(share, amount, base, gap)
    held = share.kind == "fraction" and one is amount and between(share, base) == ["the"]
    tail = between(amount, share)
    if held and tail[-1:] == [","] and len(tail) <= 8 and _PARTING.isdisjoint(tail):
        return "a fraction of the level behind it"
    return ""


def _told_last(share: Figure, amount: Figure, base: Figure, gap: list[str]) -> str:
    """Link "of the 5,000 tested, 500 were infected, one in 10"."""
    tail = between(max(amount, base, key=lambda figure: figure.index), share)
    if share.kind != "ratio" or base.index > amount.index or after(share, 1) not in ([], ["."]):
        return ""
    if not (before(base, 2)[-2:] == ["of", "the"] and base.mention.first == 2 and "," in gap):
        return ""
    near = tail[-1:] in ([","], ["or"]) and len(tail) <= 6 and _PARTING.isdisjoint(tail)
    return "of the base, an amount and a share" if near else ""


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
