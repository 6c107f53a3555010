"""Find those of one fate who are taken up again: "14 were hurt ... The 13 injured".

A definite phrase that names nothing but what befell them ("the 13 injured", "the injured, 14 in
all") takes up those that the story told of before (Heim 1982); it is linked where the story
told of one such count only.
"""

from collections.abc import Iterator

from factcheck.lexicon.fates import FATES, STATES
from factcheck.link.grammar.phrases import after, before
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_WHOLE = (["in", "all"], ["in", "total"], ["all", "told"])
# What behind them sets some of them apart: "the three injured in the second blast".
_NARROWING = frozenset("in at on from by during of who whose that with still left".split())
_PEOPLE = frozenset({"people", "persons"})
_ALL_OF_THEM = STATES | _PEOPLE | {""}
_ADDED = frozenset({"another", "other", "others", "more", "further"})
_ABOVE = frozenset({"headline", "standfirst"})


def find_retold_fates(index: Index) -> Iterator[Restatement]:
    """Yield each count that takes up the one count of its fate told before."""
    told: dict[str, list[Figure]] = {}
    for figure in index.of_kind("count"):
        fate = index.fates.get(figure.index)
        if fate is None or figure.section_kind in _ABOVE or figure.index in index.history:
            continue
        earlier = told.setdefault(fate, [])
        if len(earlier) == 1 and _takes_up(figure, fate) and _is_plain(earlier[0]):
            yield Restatement(earlier[0], figure, why=f"both count the {fate}")
        earlier.append(figure)


def _takes_up(figure: Figure, fate: str) -> bool:
    """Whether its phrase takes up all of those whom one thing befell.

    "The six hostages" who were murdered are not all the dead.
    """
    behind = after(figure, 3)
    if behind[:1] and behind[0] in _PEOPLE:
        behind = behind[1:]  # "the 46 people killed"
    behind = behind[:2]
    lead = before(figure, 3)
    whole = behind in _WHOLE and lead[:1] == ["the"] and lead[1] in STATES
    definite = lead[-1:] in (["the"], ["all"]) and behind[:1] != []
    told = definite and behind[0] in STATES and FATES[behind[0]] == fate
    state = told and _NARROWING.isdisjoint(behind[1:])
    noun = figure.measure.text.split()[-1].lower() if figure.measure is not None else ""
    return _is_plain(figure) and (whole or (state and noun in _ALL_OF_THEM))


def _is_plain(figure: Figure) -> bool:
    """Whether it counts so many, neither about so many nor so many more."""
    near = (*before(figure, 1), *after(figure, 2))
    return figure.hedge is None and _ADDED.isdisjoint(near)
