"""Find a lead in points beside the two shares that it parts.

Finds: "tops him by four points, 50% to 46%", "52 percent disapprove and 44 percent approve, a
net negative of 8 points", "54 percent to 42 percent. That's a 12-point advantage", "leads by 12
points, 53 to 41", "leads by 12, with 53 percent to 41".
A sentence beside may tell the two, where it names whom the lead is of: "Lund has 53 percent,
Orr 41 percent. Lund leads by 12".
Skips: "up 5 points from 41% to 46%" (a change), "by 12 points in 2012, 53% to 41%" of many.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.stems import STOPWORDS
from factcheck.link.index import Index
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_LEADS = frozenset(
    "lead leads leading led advantage margin margins gap ahead behind edge trails trailing "
    "trailed trail tops topped topping net difference underwater deficit beat beats beating "
    "outpolled".split()
)
_BACK = frozenset("that that's this it it's which a".split())
_ITS = frozenset("the her his their its".split())
_OPENING = frozenset("a an the in on at but and so now still overall".split())
_PARTING = frozenset("; : ) while whereas but although when after since compared".split())
_OF_THEN = frozenset("last when previously earlier ago".split())
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
            if pair is None:
                pair = _pair_beside(index, stated)
            if pair is not None:
                why = "a lead in points and the two shares"
                yield Change(*pair, stated, "", "likely", why)


def _is_lead(figure: Figure) -> bool:
    """Whether a number of points tells by how much one is ahead of another."""
    points = figure.kind == "points" or figure.unit == "point" or _is_bare(figure)
    if not points or figure.value is None or "basis" in figure.unit:
        return False
    near = (*before(figure, _NEAR), *after(figure, _NEAR))
    if before(figure) == ["within"]:
        return False
    return not _LEADS.isdisjoint(near) and not any(word in DIRECTIONS for word in near)


def _is_bare(figure: Figure) -> bool:
    """Whether "leads by 12" leaves out of what."""
    lead = before(figure, 3)
    closed = after(figure)[:1] in ([], ["."], [","], [";"], ["with"])
    return (
        figure.kind == "count"
        and not figure.unit
        and closed
        and lead[-1:] == ["by"]
        and not _LEADS.isdisjoint(lead)
    )


def _pair_beside(index: Index, stated: Figure) -> tuple[Figure, Figure] | None:
    """Return the only two shares of the sentence before or behind, if it is of the same two.

    The lead's sentence goes back to it by its first words, or names nobody that the other
    does not, and somebody that it does.
    """
    place, own = stated.sentence.index, index.in_sentence(stated.sentence)
    if not _OF_THEN.isdisjoint(stated.sentence.tokens.lower):
        return None  # "... from last week, when Lund was ahead by two points"
    told_here = "between" in after(stated, _NEAR)  # "a 46-point gap between A and B on C"
    if told_here or any(figure.kind in ("percentage", "fraction") for figure in own):
        return None
    opening = stated.sentence.tokens.lower[:2]
    back = opening[0] in _BACK or (opening[0] in _ITS and opening[-1] in _LEADS)
    for beside in (place - 1, place + 1):
        told = [f for f in index.by_sentence.get(beside, ()) if f.section is stated.section]
        pair = _pair_of(told, None)
        if pair is None:
            continue
        if (back and beside < place) or _of_the_same(stated.sentence, pair[0].sentence):
            return pair
    return None


def _of_the_same(one: Sentence, other: Sentence) -> bool:
    names = _subjects(one)
    return bool(names) and names <= set(other.tokens.lower)


def _subjects(sentence: Sentence) -> set[str]:
    """Return the names of a sentence; the noun behind its first "the", where it has none."""
    words, lower = sentence.tokens.words, sentence.tokens.lower
    names = {
        small for word, small in zip(words, lower, strict=True)
        if word[0].isupper() and small not in STOPWORDS and small not in _OPENING
    }  # fmt: skip
    return names or set(lower[1:2] if lower[:1] == ["the"] else ())


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
