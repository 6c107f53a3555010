"""Find a difference by its role: a gap, a lead, so many more, and the two levels around it.

Finds: "Analysts expected $3.05 billion. Halden beat that by $70 million with $3.12 billion",
"a gap of seven points between 52 percent and 45", "at 38 knots it is six knots faster than its
32-knot rival".
Skips: "rose by $20 million to $5 billion" (one level), counts of other things.
"""

from collections.abc import Iterator

from factcheck.lexicon.change_words import COMPARATIVES
from factcheck.link.fitting import close
from factcheck.link.index import Index
from factcheck.link.phrases import after, before
from factcheck.link.roles import elided_scale, is_level, role_of, same_scale
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_GAPS = frozenset(
    "gap difference margin lead edge saving savings advantage shortfall surplus deficit "
    "cushion majority".split()
)
_SIDES = frozenset("ahead behind short shy clear off above below".split())
_BEATING = frozenset(
    "beat beats beating outnumber outnumbered exceed exceeded exceeds exceeding miss missed "
    "missing trail trails trailed trailing lead leads led outsold outscored topped bettered "
    "overtook undercut surpassed".split()
)
_OUTNUMBERING = frozenset(
    "outnumber outnumbers outnumbered exceed exceeds exceeded outsold surpassed".split()
)
_LEADS = (["lead"], ["gap"], ["difference"])
_POINTING = frozenset("of the its his her their".split())
_PARTING = frozenset(", . ; : ( in at on for when before after and or ago".split())
_UNITS = frozenset({"money", "measure", "temperature", "duration", "points", "percentage"})
_MOST = 9


def find_gaps(index: Index) -> Iterator[Change]:
    """Yield differences with the two levels of their unit, one of them maybe just before."""
    for figures in index.by_sentence.values():
        if len(figures) > _MOST or figures[0].section_kind == "table":
            continue
        for stated in figures:
            if _is_gap(stated):
                levels = _levels(index, stated, figures)
                if levels is not None:
                    yield Change(*levels, stated, "", "likely", "a difference and two levels")


def _is_gap(figure: Figure) -> bool:
    """Whether the words make the figure a difference between two levels."""
    if figure.value is None:
        return False
    lead = before(figure, 3)
    if figure.kind == "count" and not figure.unit:
        words = figure.sentence.tokens.lower[: figure.mention.first]
        outnumbered = lead[-1:] == ["by"] and not _OUTNUMBERING.isdisjoint(words)
        return outnumbered or (lead[-1:] == ["of"] and lead[-2:-1] in _LEADS)
    if figure.kind not in _UNITS and figure.unit != "point":
        return False
    if lead[-1:] == ["of"] and not _GAPS.isdisjoint(lead):
        return True
    if lead[-1:] == ["by"]:
        words = figure.sentence.tokens.lower
        return not _BEATING.isdisjoint(words[: figure.mention.first])
    following = [word for word in after(figure, 3) if word != "-"]
    if following[:1] and following[0] in _GAPS:
        return True
    if len(following) < 2:
        return False
    if following[0] in COMPARATIVES and following[1] == "than":
        return following[2:] == ["that"] or _figure_follows(figure)
    if lead[-1:] in (["from"], ["to"], ["at"]):
        return False  # "from 197.6 metres above the sea" is a level
    return following[0] in _SIDES and following[1] in _POINTING


def _figure_follows(figure: Figure) -> bool:
    """Whether digits stand close behind "than", no comma or "in" between."""
    words = after(figure, 8)[2:]
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word[0].isdigit() or word in "$£€¥":
            return True
        if word in _PARTING and not (word == "at" and following[:1].isdigit()):
            return False
    return False


def _levels(
    index: Index, stated: Figure, figures: list[Figure]
) -> tuple[Figure, Figure] | None:
    here = [f for f in figures if f is not stated and _level_for(stated, f)]
    same = [f for f in here if f.unit == stated.unit]
    if len(same) == 2:
        here = same  # a level in other units beside it ("40C (104F)") is the same level
    if len(here) == 2 and stated.kind == "count" and not stated.unit and not _of_a_size(*here):
        return None
    if len(here) == 2 and _one_scale(*here):
        return here[0], here[1]
    if len(here) != 1:
        return None
    told = index.by_sentence.get(stated.sentence.index - 1, [])
    earlier = [f for f in told if f.section is stated.section and _level_for(stated, f)]
    earlier = [f for f in earlier if same_scale(f, here[0])]
    if any(_apart(f, here[0], stated) for f in earlier):
        return None
    if len(earlier) > 1:
        earlier = [f for f in earlier if role_of(f) == "after"]
    return (earlier[0], here[0]) if len(earlier) == 1 else None


def _of_a_size(first: Figure, second: Figure) -> bool:
    """Whether neither is over three times the other, as two counts of one kind are."""
    one, other = sorted((first.value or 0, second.value or 0))
    return other <= 3 * one


def _apart(first: Figure, second: Figure, stated: Figure) -> bool:
    """Whether the two lie as far apart as is stated."""
    if first.value is None or second.value is None or stated.value is None:
        return True
    return close(abs(first.value - second.value), stated.value)


def _level_for(stated: Figure, level: Figure) -> bool:
    if not is_level(level) or level.hedge is not None or _is_gap(level):
        return False
    if level.kind == "count" and not level.unit and stated.unit and stated.value:
        return (level.value or 0) > stated.value and stated.kind != "percentage"
    if stated.kind == "points" or stated.unit == "point":
        return level.kind == "percentage"
    if stated.kind == "percentage":
        return False
    if stated.kind == "money":
        return level.unit == stated.unit and level.kind == "money"
    return level.dimension == stated.dimension and level.kind == stated.kind


def _one_scale(first: Figure, second: Figure) -> bool:
    return same_scale(first, second) or elided_scale(first, second)
