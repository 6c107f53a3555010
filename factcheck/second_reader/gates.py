"""Gates: what the words around two figures say against their being one thing.

They go by words alone, never by values, so that they cannot prefer what agrees.
"""

import re

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
    """Say what speaks against a link of figures that it calls one thing, empty if nothing."""
    if proposal.equation not in _OF_ONE_THING:
        return ""
    figures = [figure for figure in proposal.figures if figure.index >= 0]
    for at, first in enumerate(figures):
        for second in figures[at + 1 :]:
            if why := _apart(first, second):
                return why
    return ""


def _apart(first: Figure, second: Figure) -> str:
    if first.calendar is None and _other_period(first, second):
        return "they are told of different times"
    if _rivals(first, second):
        return "two sources give them"
    if {first.status, second.status} == {"projected", "measured"}:
        return "one is a forecast, the other an outcome"
    if first.per and second.per and first.per != second.per:
        return "they are told for different lengths of time"
    return ""


def _other_period(first: Figure, second: Figure) -> bool:
    one, other = first.period, second.period
    if one is None or other is None or one.span == other.span:
        return False
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return False
    return one.end < other.start or other.end < one.start


def _rivals(first: Figure, second: Figure) -> bool:
    one, other = first.attribution, second.attribution
    if one is None or other is None or "named" not in (one.kind, other.kind):
        return False
    return one.kind == other.kind == "named" and one.name != other.name
