"""Find counts told of a place and of the world or country around it: no more here than there.

Finds: "1.2 million cases in the U.S. and 3.9 million worldwide", "275,000 died globally, at
least 77,000 of them in Kenya", "the state has 40 clinics; nationwide there are 900".
Skips: "12 firms in Kenya; the others have 3,000 shops worldwide".
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, before, between, same_unit
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import PartOf

_WIDE = frozenset("worldwide globally nationwide nationally statewide countrywide".split())
_ENDS = frozenset(", . ; : ) — – and but while".split())
_LANDS = frozenset("country state city county province capital region".split())
_APART = frozenset("; from than compared up down per average another more fewer".split())
_FATES = (
    frozenset(
        "die dies died dead death deaths fatality fatalities kill killed kills toll".split()
    ),
    frozenset("case cases infect infected infection infections infecting positive".split()),
)
_REACH = 6  # words between a number and "worldwide"
_GAP = 14


def find_wider_places(index: Index) -> Iterator[PartOf]:
    """Yield each count of a narrower place with the like one of a wider place beside it."""
    for figures in index.by_sentence.values():
        if _WIDE.isdisjoint(figures[0].sentence.tokens.lower):
            continue
        counts = [f for f in figures if f.kind == "count" and not f.unit and _plain(f)]
        for wide in counts:
            if not _is_wide(wide):
                continue
            for part in counts:
                if abs(part.index - wide.index) == 1 and _within(index, part, wide):
                    yield PartOf(part, wide, "likely", "one place lies in the other")


def _plain(figure: Figure) -> bool:
    return figure.value is not None and not figure.per and figure.mention.low is not None


def _is_wide(figure: Figure) -> bool:
    """Whether "worldwide" stands in the clause of a number, right behind it."""
    for word in after(figure, _REACH):
        if word in _WIDE:
            return True
        if word in _ENDS:
            return False
    return False


def _within(index: Index, part: Figure, wide: Figure) -> bool:
    """Whether a count beside is of the same things in one place of the wider one."""
    first, second = sorted((part, wide), key=lambda figure: figure.index)
    gap = between(first, second)
    if len(gap) > _GAP or not _APART.isdisjoint(gap) or not same_unit(part, wide):
        return False
    return _in_a_place(index, part) and _one_thing(part, wide)


def _in_a_place(index: Index, part: Figure) -> bool:
    """Whether a place is told right behind a count: "40 cases in the U.S.", no month."""
    tokens = part.sentence.tokens
    for at in range(part.mention.last + 1, part.mention.last + 1 + _REACH):
        if at + 2 >= len(tokens.words) or tokens.lower[at] in _ENDS:
            return False
        if tokens.lower[at] in ("in", "across"):
            place = at + 1 + (tokens.lower[at + 1] == "the")
            named = tokens.words[place][0].isupper() or tokens.lower[place] in _LANDS
            return named and index.at(tokens.starts[place]) is None
    return False


def _one_thing(part: Figure, wide: Figure) -> bool:
    """Whether both count one noun, one of the two left out, or one fate."""
    one, other = part.measure, wide.measure
    if one is None or other is None:
        return False
    if one.head == other.head:
        return True
    words = [{*before(figure, 4), *after(figure, 4)} for figure in (part, wide)]
    if any(all(not fate.isdisjoint(near) for near in words) for fate in _FATES):
        return True
    return stem(one.head) == stem(other.head) != ""
