"""Held days: which of the days from one to another a length between them counts.

An event named by its days ("a three-day fair") is held on the first, the last and those
between; a truce of three days runs by the clock, and what "lasted three days" may as well.
"""

from typing import Literal

from factcheck.lexicon.time_cues import BY_THE_CLOCK
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.model.figure import Figure

_NAME = 4  # tokens: "a three-day visit", "a three-day humanitarian pause"
_SPANNING = DASHES | {"to", "through", "thru"}
_WITHIN = frozenset("during within between after before by until till since".split())
_ARTICLES = frozenset("the a an its their his her our this that".split())
_ENDS = 2
_NAMING = frozenset("NA")  # classes of the nouns and adjectives that a date may stand before


def counting_of(
    length: Figure, start: Figure, end: Figure | None = None
) -> Literal["", "through", "held"]:
    """Return how a length counts the days from one told to another; empty where none is told.

    "From" tells it, and so does what runs through ("May 30-June 2", "9 to 12 May").
    """
    if length.unit not in ("day", "week", "month"):
        return ""
    spans = end is not None and (start is end or _SPANNING.issuperset(between(start, end)))
    if before(start)[-1:] != ["from"] and not spans:
        return ""
    named = "-" in length.text or after(length)[:1] == ["-"]
    return "held" if named and BY_THE_CLOCK.isdisjoint(after(length, _NAME)) else "through"


def is_range_of_days(figure: Figure) -> bool:
    """Whether one figure tells the first and the last day of something: "on 9-12 May".

    What something else falls in ("during 9-12 May"), and what names it ("the May 9-12
    fair"), tells no event of the sentence's own.
    """
    calendar, mention = figure.calendar, figure.mention
    if calendar is None or calendar.precision != "day" or len(mention.parts) != _ENDS:
        return False
    lead = before(figure, 2)
    if lead and lead[-1] in _WITHIN | _ARTICLES:
        return False
    if lead[1:] == [","] and lead[0].isdecimal():
        return False  # "9, 10 and 11 May"
    tokens = figure.sentence.tokens
    following = mention.last + 1
    if following >= len(tokens.words):
        return True
    return classes_of(tokens.words, tokens.lower)[following] not in _NAMING
