"""Relations: figures that must agree, by the kind of agreement.

A relation is a named tuple of its operands; ``why`` says in a few words how
the text links them, ``certainty`` how sure the link is. A rule names the
relation it checks by its first parameter; ``SUBJECTS`` maps the one to the
other.
"""

from typing import Literal, NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.span import Span

Certainty = Literal["sure", "likely", "doubtful"]


class Restatement(NamedTuple):
    """Two statements of one quantity ("3,800 U.S. troops" ... "3,800 troops")."""

    first: Figure
    second: Figure
    certainty: Certainty = "likely"
    why: str = ""


class Change(NamedTuple):
    """A stated change beside the levels before and after it.

    ``stated`` is the percentage, multiple or amount of change; a missing
    level is ``None``.
    """

    before: Figure | None
    after: Figure | None
    stated: Figure
    direction: Literal["", "up", "down"] = ""
    certainty: Certainty = "likely"
    why: str = ""


class Breakdown(NamedTuple):
    """A total and the parts listed for it; ``closed`` when nothing may be left out."""

    total: Figure | None
    parts: tuple[Figure, ...]
    closed: bool = True
    certainty: Certainty = "likely"
    why: str = ""


class Share(NamedTuple):
    """A share of a base ("23% of 49.7 million") and the amount it should give."""

    share: Figure
    base: Figure
    amount: Figure
    certainty: Certainty = "likely"
    why: str = ""


class Rate(NamedTuple):
    """One amount stated for two lengths of time, or per head beside its total."""

    first: Figure
    second: Figure
    times: Figure | None = None
    certainty: Certainty = "likely"
    why: str = ""


class Conversion(NamedTuple):
    """One quantity in two units ("10 miles (16 km)")."""

    first: Figure
    second: Figure
    certainty: Certainty = "sure"
    why: str = ""


class CountedList(NamedTuple):
    """An announced number of items and the items that follow it."""

    announced: Figure
    items: tuple[Span, ...]
    certainty: Certainty = "likely"
    why: str = ""


class DatedWeekday(NamedTuple):
    """A weekday name beside the date it should fall on."""

    weekday: Figure
    date: Figure
    certainty: Certainty = "sure"
    why: str = ""


Relation = (
    Restatement | Change | Breakdown | Share | Rate | Conversion | CountedList | DatedWeekday
)

SUBJECTS: dict[str, type] = {
    "restatement": Restatement,
    "change": Change,
    "breakdown": Breakdown,
    "share": Share,
    "rate": Rate,
    "conversion": Conversion,
    "counted_list": CountedList,
    "dated_weekday": DatedWeekday,
}


def figures_of(relation: Relation) -> tuple[Figure, ...]:
    """Return the figures that take part, in the order of the relation's fields."""
    found: list[Figure] = []
    for operand in relation:
        if isinstance(operand, Figure):
            found.append(operand)
        elif isinstance(operand, tuple):
            found.extend(item for item in operand if isinstance(item, Figure))
    return tuple(found)
