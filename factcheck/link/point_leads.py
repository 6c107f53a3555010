"""Find a lead in points beside the two shares that it parts.

Finds: "tops him by four points, 50% to 46%", "52 percent disapprove and 44 percent approve, a
net negative of 8 points", "54 percent to 42 percent. That's a 12-point advantage", "leads by 12
points, 53 to 41".
Skips: "up 5 points from 41% to 46%" (a change), "by 12 points in 2012, 53% to 41%" of many.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_LEADS = frozenset(
    "lead leads leading led advantage margin margins gap ahead behind edge trails trailing "
    "trailed trail tops topped topping net difference underwater deficit beat beats beating "
    "outpolled".split()
)
_BACK = frozenset("that that's this it it's which a".split())
_PARTING = frozenset("; : ) while whereas but although when after since compared".split())
_NEAR = 6  # tokens from a lead to the word that makes it one
_PAIR = 14  # tokens between the two shares
_REACH = 24  # tokens from the lead to the nearer share


def find_point_leads(index: Index) -> Iterator[Change]:
    """Yield each lead in points with the shares of its sentence, or of the one before."""
    for kind in ("points", "count"):
        for stated in index.by_kind.get(kind, ()):
            if not _is_lead(stated):
                continue
            pair = _pair_of(index.by_sentence[stated.sentence.index], stated)
            if pair is None and stated.sentence.tokens.lower[0] in _BACK:
                told = index.by_sentence.get(stated.sentence.index - 1, [])
                pair = _pair_of([f for f in told if f.section is stated.section], None)
            if pair is not None:
                why = "a lead in points and the two shares"
                yield Change(*pair, stated, "", "likely", why)


def _is_lead(figure: Figure) -> bool:
    """Whether a number of points tells by how much one is ahead of another."""
    points = figure.kind == "points" or figure.unit == "point"
    if not points or figure.value is None or "basis" in figure.unit:
        return False
    near = (*before(figure, _NEAR), *after(figure, _NEAR))
    if before(figure) == ["within"]:
        return False
    return not _LEADS.isdisjoint(near) and not any(word in DIRECTIONS for word in near)


def _pair_of(figures: Sequence[Figure], stated: Figure | None) -> tuple[Figure, Figure] | None:
    """Return the only two shares of a sentence, if they stand together."""
    shares = [figure for figure in figures if figure.kind == "percentage"]
    if not shares and stated is not None:
        shares = [f for f in figures if f.kind == "count" and not f.unit and f is not stated]
        shares = shares if len(shares) == 2 and between(*shares) == ["to"] else []
    if len(shares) != 2 or any(figure.value is None for figure in shares):
        return None
    first, second = shares
    gap = between(first, second)
    if len(gap) > _PAIR or not _PARTING.isdisjoint(gap):
        return None
    if stated is not None and not _reached(stated, first, second):
        return None
    return first, second


def _reached(stated: Figure, first: Figure, second: Figure) -> bool:
    if stated.index < first.index:
        gap = between(stated, first)
    elif stated.index > second.index:
        gap = between(second, stated)
    else:
        return False
    return len(gap) <= _REACH and _PARTING.isdisjoint(gap)
