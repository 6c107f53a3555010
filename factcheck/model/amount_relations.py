"""Relations of amounts told in two forms: units, currencies, lengths of time, heads."""

from typing import Literal, NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.time_relations import Certainty


class Conversion(NamedTuple):
    """One quantity in two units ("10 miles (16 km)").

    ``also`` is the smaller unit of a compound first amount ("6 feet 2
    inches"); ``sense`` tells a temperature from a change of temperature where
    the words do.
    """

    first: Figure
    second: Figure
    certainty: Certainty = "sure"
    why: str = ""
    also: Figure | None = None
    sense: Literal["", "level", "change"] = ""


class Exchange(NamedTuple):
    """One sum in two currencies, with the story's other pairs of the two.

    ``units`` are the currency codes once the words beside the figures have
    been heard ("$254 billion Canadian"); ``year`` is when the sum was worth it,
    if known. Each peer is a pair in the same order as this one.
    """

    first: Figure
    second: Figure
    units: tuple[str, str]
    year: int | None = None
    peers: tuple[tuple[Figure, Figure], ...] = ()
    certainty: Certainty = "sure"
    why: str = ""


class Rate(NamedTuple):
    """One amount stated for two lengths of time, or per head beside its total.

    ``per`` names the two lengths of time ("day", "week").
    """

    first: Figure
    second: Figure
    times: Figure | None = None
    certainty: Certainty = "likely"
    why: str = ""
    per: tuple[str, str] = ("", "")


class PerHead(NamedTuple):
    """A total, the number it is shared among, and what each gets."""

    total: Figure
    number: Figure
    each: Figure
    certainty: Certainty = "likely"
    why: str = ""


class Average(NamedTuple):
    """A mean of whole things and how many there are ("9 pupils, 4.2 books on average")."""

    average: Figure
    number: Figure
    total: Figure | None = None
    certainty: Certainty = "likely"
    why: str = ""


class Growth(NamedTuple):
    """A yearly rate of change, the years it runs, and the change over all of them."""

    yearly: Figure
    years: Figure
    total: Figure
    certainty: Certainty = "likely"
    why: str = ""
