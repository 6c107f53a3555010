"""Ledes: the first paragraph's figure that tells the headline's otherwise."""

from factcheck.arithmetic.retelling import retells
from factcheck.link.apartness import one_slip, telling_slip
from factcheck.link.headline_certainty import far, otherwise
from factcheck.link.index import Index
from factcheck.link.likeness import handles, noun
from factcheck.link.phrases import after
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement


def lede_slip(
    index: Index, figure: Figure, below: list[Figure], *, telling: bool = False
) -> Restatement | None:
    """Return the first paragraph's figure, if it alone differs from the headline's.

    One slip of the pen must part them, or headline and lede use one noun or
    verb for them and the number of the lede returns nowhere.
    """
    if figure.hedge is not None or figure.value == 1:
        return None
    values = [other.value for other in below]
    lede = min((o.section.index for o in below if o.section_kind == "body"), default=-1)
    early = [other for other in below if other.section.index == lede]
    if any(retells(figure, other) for other in early):
        return None
    for other in early:
        alone = other.value is not None and values.count(other.value) == 1
        alone = alone and other.hedge is None
        if (
            not alone
            or other.value is None
            or retells(figure, other)
            or otherwise(figure, other)
        ):
            continue
        slip = telling_slip(figure, other) if telling else one_slip(figure, other)
        if telling and not slip:
            continue
        if not slip and (far(figure, other) or any(_again(figure, later) for later in below)):
            continue
        named = not handles(figure).isdisjoint(handles(other))
        if named and (noun(figure) == noun(other) != "" or slip or len(early) == 1):
            why = f"one noun or verb, and {slip or 'the text has it nowhere else'}"
            return Restatement(figure, other, "likely", why)
    return None


def partitive(figure: Figure) -> bool:
    """Whether it counts some of a group ("six of the victims")."""
    return after(figure, 1) == ["of"] and figure.kind == "count"


def _again(figure: Figure, later: Figure) -> bool:
    """Whether a later paragraph gives the headline's number with its noun."""
    return later.value == figure.value and noun(later) == noun(figure) != ""
