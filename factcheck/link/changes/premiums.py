"""Find a premium or discount in percent beside the price that is paid and the one it is over.

Finds: "will pay $48 a share, a 20 percent premium to the closing price of $40", "The bid of £3
is a discount of 25% to the £4 of Friday" (the price paid may stand in the sentence before).
Skips: "a 20 percent premium to the closing price" (no price told), "a discount of up to 25%".
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import is_level
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

Way = Literal["", "up", "down"]

_WAYS: dict[str, Way] = {"premium": "up", "discount": "down"}
_OVER = frozenset("to over on from above below against".split())
_TO_BASE = 16  # tokens from a premium to the price that it is over
_PARTING = frozenset("and or but while which when who after ; : ( ) — –".split())


def find_premiums(index: Index) -> Iterator[Change]:
    """Yield each premium with both prices, the one paid told before it."""
    for stated in index.by_kind.get("percentage", ()):
        way = _way(stated)
        if not way or stated.value is None:
            continue
        figures = index.in_sentence(stated.sentence)
        base = _base(stated, figures)
        paid = None if base is None else _paid(index, stated, base, figures)
        if base is not None and paid is not None:
            why = "a premium or discount and the two prices"
            yield Change(base, paid, stated, way, "likely", why)


def _way(stated: Figure) -> Way:
    """Return which way a premium or discount of so much goes, nothing if it is none."""
    lead, behind = before(stated, 2), after(stated)
    noun = behind[0] if behind and behind[0] in _WAYS else ""
    if lead[1:] == ["of"]:
        noun = lead[0]
    return _WAYS.get(noun, "")


def _base(stated: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Return the price that the premium is over: "to Friday's closing price of $40"."""
    for figure in figures:
        if figure.index <= stated.index or figure.kind != "money":
            continue
        gap = [word for word in between(stated, figure) if word not in _WAYS]
        led = gap[:1] != [] and gap[0] in _OVER
        near = len(gap) <= _TO_BASE and _PARTING.isdisjoint(gap)
        return figure if led and near and is_level(figure) else None
    return None


def _paid(
    index: Index, stated: Figure, base: Figure, figures: Sequence[Figure]
) -> Figure | None:
    """Return the price told last before the premium, in its sentence or the one before."""
    told = [f for f in figures if f.index < stated.index and _like(f, base)]
    if told:
        return told[-1]
    earlier = index.by_sentence.get(stated.sentence.index - 1, ())
    likes = [f for f in earlier if _like(f, base)]
    return likes[0] if len(likes) == 1 else None


def _like(price: Figure, base: Figure) -> bool:
    alike = price.kind == "money" and price.unit == base.unit and is_level(price)
    return alike and (price.per == base.per or not base.per or not price.per)
