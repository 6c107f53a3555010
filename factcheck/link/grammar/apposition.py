"""Apposition: two figures side by side that state one thing in two forms."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.grammar.phrases import DASHES, after, between
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty

OPENING = frozenset("([")
# Words that loosen a number; they never part two forms of it.
LOOSE = frozenset(
    "about around roughly approximately approx some nearly almost over more than less under "
    "just an estimated close to up at least a ~ ≈ circa c or so well slightly exactly is "
    "only all little shade bit touch".split()
)
# What may stand between, hedges aside: an "or", a sign of equality, "that is".
_SURE = frozenset(
    {",or", "=", "equals", "equalto", "isequalto", "equivalentto", ",equivalentto",
     "theequivalentof", ",theequivalentof", ",thatis", ",thatis,", "—or", "–or", "i.e.",
     ",i.e.", "whichequals", "translatesto", ",orthe equivalentof"}
)  # fmt: skip
_LIKELY = frozenset({"or", "/", ",whichis", ",", "—", "–", "--", "-", ",equivalent", "(or"})
_STOPS = frozenset(").,;:]—–-/\"”'’!?") | {"or", "of", "in", "on", "at", "for", "and", "by"}
_LONGEST_GAP = 6
_MARKS = frozenset("-'\"”’")


def pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure, Certainty, str]]:
    """Yield neighbours of one sentence that stand in apposition, how surely and why."""
    for left, right in pairwise(figures):
        found = apposed(left, right)
        if found is not None:
            yield left, right, *found


def apposed(left: Figure, right: Figure) -> tuple[Certainty, str] | None:
    """Return how surely ``right`` restates ``left``, and why; ``None`` if it does not.

    Brackets, "or" behind a comma and an equals sign are sure; a bare comma or
    dash is likely, and then the second form must be hedged or end its phrase.
    """
    gap = between(left, right)
    if not gap or len(gap) > _LONGEST_GAP + 4:
        return None
    opening = _opened(gap)
    if opening >= 0:
        words = gap[:opening]
        if len(words) > _LONGEST_GAP or not all(w.isalpha() or w in _MARKS for w in words):
            return None
        alone = after(right)[:1] in ([], [")"], ["]"], [","], [";"], ["/"])
        return ("sure", "in brackets") if alone or "or" not in gap[opening:] else None
    if _between_dashes(gap, right):
        return "sure", "between dashes"
    gap = _without_measure(gap)
    bare = "".join(word for word in gap if word not in LOOSE or word in ("or", "to", "is"))
    bare = bare.removesuffix("to") if bare in (",to", "orto") else bare
    if bare in _SURE:
        return "sure", "restated"
    if bare in _LIKELY:
        if bare in (",", "-", "or") and not _stops(right):
            return None
        return "likely", "side by side"
    return None


def _between_dashes(gap: list[str], right: Figure) -> bool:
    """Whether dashes set the second form off ("half of drivers - 51 percent - agreed")."""
    following = after(right)
    gap = unhedged(gap)
    if (
        not gap
        or gap[-1] not in DASHES
        or not following
        or following[0] not in DASHES
        or len(gap) > 6
    ):
        return False
    return all(word.isalpha() for word in gap[:-1])


def unhedged(gap: list[str]) -> list[str]:
    """Return the words without the hedges at their end."""
    last = len(gap)
    while last and gap[last - 1] in LOOSE:
        last -= 1
    return gap[:last]


def _without_measure(gap: list[str]) -> list[str]:
    """Drop what is measured ("65 feet long, or 20 metres"), if "or" follows behind a comma."""
    if "," not in gap or gap[0] == ",":
        return gap
    comma = gap.index(",")
    if comma <= 4 and gap[comma + 1 : comma + 2] in (["or"], ["which"]):
        return gap[comma:] if all(w.isalpha() or w == "-" for w in gap[:comma]) else gap
    return gap


def _opened(gap: list[str]) -> int:
    """Return the place of a bracket after which only hedges stand, else -1."""
    for place in range(len(gap) - 1, -1, -1):
        word = gap[place]
        if word in OPENING:
            return place
        if word not in LOOSE and word not in ("or", "=", "i.e.", ",", "equivalent", "that"):
            return -1
    return -1


def _stops(figure: Figure) -> bool:
    following = after(figure)
    return not following or following[0] in _STOPS or following[0] in DASHES
