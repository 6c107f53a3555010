"""Gates: what the words around two figures say against their being one thing.

They go by words alone, never by values, so that they cannot prefer what agrees.
"""

import re
from itertools import combinations

from factcheck.model.figure import Figure, Status
from factcheck.second_reader.proposal import Proposal

# What stands on a page and is no part of the story.
_FURNITURE = re.compile(
    r"(?:©|\(c\)|copyright\b|all rights reserved|read (?:more|also|next)\b|see also\b|"
    r"related\b[:\s]|updated\b[:\s]|last (?:updated|modified)\b|published\b[:\s]|posted\b|"
    r"sign up\b|subscribe\b|share this\b|advertisement\b|follow us\b|"
    r"(?:photo|image|picture)(?: credit|graph)?s?:|file photo\b|getty images\b|"
    r"\d+ (?:comments|shares|views)\b|reporting by\b|editing by\b)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©|\ball rights reserved\b|\bcopyright\b", re.IGNORECASE)
_MONTH, _TIMES_AS_LONG = 28, 3  # days of the shorter of two times; how much longer the other
_SHORT = 200  # characters: a paragraph that only mentions copyright is a paragraph
_AHEAD: frozenset[Status] = frozenset({"projected", "planned"})
# The equations whose figures must belong to one time, place and speaker.
_OF_ONE_THING = frozenset({"equal", "two forms of a share", "conversion", "exchange"})


def is_furniture(figure: Figure) -> bool:
    """Whether the figure stands in a line of the page, not of the story."""
    section, text = figure.section, figure.sentence.text.strip()
    if section.span.end - section.span.start > _SHORT:
        return False
    return bool(_FURNITURE.match(text) or _RIGHTS.search(text))


def objection(proposal: Proposal) -> str:
    """Say what speaks against a link, empty if nothing does.

    Figures that it calls one thing are of one time, place and speaker; those of any link
    are forecasts or outcomes all of them.
    """
    one_thing = proposal.equation in _OF_ONE_THING
    figures = [figure for figure in proposal.figures if figure.index >= 0]
    for first, second in combinations(figures, 2):
        if one_thing and (why := _apart(first, second)):
            return why
        if {first.status, second.status} == {"projected", "measured"}:
            return "one is a forecast, the other an outcome"
    return ""


def _apart(first: Figure, second: Figure) -> str:
    if first.calendar is None and _other_period(first, second):
        return "they are told of different times"
    if _rivals(first, second):
        return "two sources give them"
    if _elsewhere(first, second):
        return "they are told of different places"
    if first.per and second.per and first.per != second.per:
        return "they are told for different lengths of time"
    return ""


def _elsewhere(first: Figure, second: Figure) -> bool:
    """Whether each figure is told of places of its own: "in Ayle", "in Bray"."""
    here, there = (
        frozenset().union(*(_proper(scope.text) for scope in figure.scope
                            if scope.kind == "place"))
        for figure in (first, second)
    )  # fmt: skip
    return bool(here and there) and here.isdisjoint(there)


def _other_period(first: Figure, second: Figure) -> bool:
    one, other = first.period, second.period
    if one is None or other is None or one.span == other.span:
        return False
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return False
    if not (one.end < other.start or other.end < one.start):
        return False
    # A day or a vast span is more often when something was said or is to be than what a
    # figure is of; two months or two years are told apart for their own sake.
    lengths = sorted(((one.end - one.start).days + 1, (other.end - other.start).days + 1))
    return lengths[0] >= _MONTH and lengths[1] <= _TIMES_AS_LONG * lengths[0]


def _rivals(first: Figure, second: Figure) -> bool:
    one, other = first.attribution, second.attribution
    if one is None or other is None or "named" not in (one.kind, other.kind):
        return False
    if not one.kind == other.kind == "named":
        return False
    here, there = _proper(one.name), _proper(other.name)
    return bool(here and there) and here.isdisjoint(there) and not _initials(here, there)


def _proper(name: str) -> frozenset[str]:
    """Return the words of a name that are names: "the company" may be anybody's."""
    return frozenset(word for word in name.split() if word[0].isupper())


def _initials(here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether one name may be the other's initials (CBP, Customs and Border Protection)."""
    for short, long in ((here, there), (there, here)):
        letters = {word[0] for word in long}
        if any(word.isupper() and letters <= set(word) for word in short):
            return True
    return False
