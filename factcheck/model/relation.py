"""Relations: figures that must agree, by the kind of agreement.

A relation is a named tuple of its operands; ``why`` says in a few words how
the text links them, ``certainty`` how sure the link is. A rule names the
relation it checks by its first parameter; ``SUBJECTS`` maps the one to the
other.
"""

from typing import Literal, NamedTuple

from factcheck.model.amount_relations import (
    Average,
    Conversion,
    Exchange,
    Growth,
    PerHead,
    Rate,
)
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.span import Span
from factcheck.model.time_relations import (
    Certainty,
    DatedWeekday,
    Elapsed,
    Lifetime,
    PastDate,
    ZonedTime,
)

__all__ = [
    "SUBJECTS", "Average", "Breakdown", "Certainty", "Change", "Comparison", "Conversion",
    "CountedList", "DatedWeekday", "Elapsed", "Enclosure", "Exchange", "Growth", "LevelPair",
    "Lifetime", "Margin", "Movement", "PartOf", "PastDate", "PerHead", "Rate", "Relation",
    "Restatement", "Share", "ShareForms", "SharedNumber", "SharesOfOneBase", "ZonedTime",
    "figures_of",
]  # fmt: skip


class Restatement(NamedTuple):
    """Two statements of one quantity ("3,800 U.S. troops" ... "3,800 troops").

    ``others`` are further figures of which ``first`` may be the statement, where the
    words allow several: it agrees when it agrees with any of them. ``confidence`` is the
    probability that both tell one quantity, from the words alone; 0 where none is known.
    ``fate`` is what both tell befell those they count ("dead"), where they do.
    """

    first: Figure
    second: Figure
    certainty: Certainty = "likely"
    why: str = ""
    others: tuple[Figure, ...] = ()
    confidence: float = 0.0
    fate: str = ""


class Change(NamedTuple):
    """A stated change beside the levels before and after it.

    ``stated`` is the percentage, multiple or amount of change; a missing
    level is ``None``. ``others`` are further levels that the words would allow
    after the change; ``amount`` is the change once more as an amount ("rose $2,
    or 4 percent, to $52"), where the level before is left to the reader.
    """

    before: Figure | None
    after: Figure | None
    stated: Figure
    direction: Literal["", "up", "down"] = ""
    certainty: Certainty = "likely"
    why: str = ""
    others: tuple[Figure, ...] = ()
    amount: Figure | None = None


class Breakdown(NamedTuple):
    """A total and the parts listed for it; ``closed`` when nothing may be left out.

    ``total`` is ``None`` where the parts are shares of one whole. ``repeats``
    says how often each part counts ("$5,000 each to A and B": 2), once if
    empty. ``singles`` are parts without a number ("a flight engineer"), one
    each. A score among the parts counts the sum of its numbers (3-0-2: five).
    ``others`` are further figures that the words would allow as the total.
    """

    total: Figure | None
    parts: tuple[Figure, ...]
    closed: bool = True
    certainty: Certainty = "likely"
    why: str = ""
    repeats: tuple[int, ...] = ()
    singles: tuple[Span, ...] = ()
    others: tuple[Figure, ...] = ()


class PartOf(NamedTuple):
    """A figure for some of what another counts ("19 people, including 17 foreigners")."""

    part: Figure
    whole: Figure
    certainty: Certainty = "likely"
    why: str = ""


class Comparison(NamedTuple):
    """Two figures that the words put in order ("8,668 ... short of the high of 8,836").

    ``confidence`` is how likely they do so, from the words alone; 0 where that is not known.
    ``row`` are all figures of a list that goes by size, these two among them, greatest first.
    """

    greater: Figure
    lesser: Figure
    certainty: Certainty = "likely"
    why: str = ""
    confidence: float = 0.0
    row: tuple[Figure, ...] = ()


class Margin(NamedTuple):
    """Two tallies and the lead of one over the other.

    ``first`` may be a score that holds both tallies (``second`` is then
    ``None``). ``needed`` is the count that ``margin`` falls short of or
    passes, worked out from the text ("two-thirds of the 300 seats").
    """

    first: Figure
    second: Figure | None
    margin: Figure
    needed: Interval | None = None
    others: tuple[Figure, ...] = ()
    certainty: Certainty = "likely"
    why: str = ""


class SharedNumber(NamedTuple):
    """One number given for two things that are easily taken for each other."""

    first: Figure
    second: Figure
    nouns: tuple[str, str] = ("", "")
    certainty: Certainty = "likely"
    why: str = ""


class Share(NamedTuple):
    """A share of a base ("23% of 49.7 million") and the amount it should give.

    ``others`` are further figures that the words would allow as the base;
    ``left`` tells that the share is what remains once the amount is taken off.
    """

    share: Figure
    base: Figure
    amount: Figure
    certainty: Certainty = "likely"
    why: str = ""
    others: tuple[Figure, ...] = ()
    left: bool = False


class ShareForms(NamedTuple):
    """One share in two forms ("nearly a third (31%)")."""

    first: Figure
    second: Figure
    certainty: Certainty = "sure"
    why: str = ""


class SharesOfOneBase(NamedTuple):
    """Two amounts, each beside its share of one base that is not told.

    "Some 300, or 30%, agreed and 200, or 20%, did not".
    """

    share: Figure
    amount: Figure
    other_share: Figure
    other_amount: Figure
    certainty: Certainty = "likely"
    why: str = ""


class Movement(NamedTuple):
    """A level that the words call up or down from another ("20.4, up from 18.4")."""

    before: Figure
    after: Figure
    direction: Literal["up", "down"]
    certainty: Certainty = "likely"
    why: str = ""


class LevelPair(NamedTuple):
    """Two levels of one measure that the words set side by side ("$6.6bn against $8.8bn").

    ``level`` is the one told of, ``beside`` the one that it is held against; the words need
    not say which is more.
    """

    level: Figure
    beside: Figure
    certainty: Certainty = "likely"
    why: str = ""


class Enclosure(NamedTuple):
    """Two ends and, where one is named, a figure that must lie between them.

    Without ``inside`` the ends themselves must be in order. One range
    ("$74 to $105") may be both ends.
    """

    low: Figure
    high: Figure
    inside: Figure | None = None
    certainty: Certainty = "likely"
    why: str = ""


class CountedList(NamedTuple):
    """An announced number of items and the items that follow it.

    ``fewest`` is how few they may be, where an "and" can belong to a name
    ("Trinidad and Tobago"); 0 where the items are plain. ``open`` tells that the
    list names only some ("including"). ``besides`` is how many are counted that the list
    leaves out, as the sentence is about them ("the third, after A and B": 1).
    """

    announced: Figure
    items: tuple[Span, ...]
    certainty: Certainty = "likely"
    why: str = ""
    fewest: int = 0
    open: bool = False
    besides: int = 0


Relation = (
    Restatement
    | Change
    | Breakdown
    | Share
    | Rate
    | Conversion
    | CountedList
    | DatedWeekday
    | PartOf
    | Comparison
    | Margin
    | SharedNumber
    | ShareForms
    | SharesOfOneBase
    | PerHead
    | Average
    | Growth
    | Movement
    | LevelPair
    | Enclosure
    | Exchange
    | Elapsed
    | Lifetime
    | PastDate
    | ZonedTime
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
    "part_of": PartOf,
    "comparison": Comparison,
    "margin": Margin,
    "shared_number": SharedNumber,
    "share_form": ShareForms,
    "shares_of_one_base": SharesOfOneBase,
    "per_head": PerHead,
    "average": Average,
    "growth": Growth,
    "movement": Movement,
    "level_pair": LevelPair,
    "enclosure": Enclosure,
    "exchange": Exchange,
    "elapsed": Elapsed,
    "lifetime": Lifetime,
    "past_date": PastDate,
    "zoned_time": ZonedTime,
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
