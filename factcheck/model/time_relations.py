"""Relations of time: weekdays and dates, lengths and their ends, ages and births."""

from datetime import date
from typing import Literal, NamedTuple

from factcheck.model.figure import Figure

Certainty = Literal["sure", "likely", "doubtful"]


class DatedWeekday(NamedTuple):
    """A weekday name beside the date it should fall on.

    Both may be one figure ("Friday, March 25, 2016"). ``years`` are those the
    date may lie in, the likeliest first; ``further`` those that cannot be ruled out.
    """

    weekday: Figure
    date: Figure
    certainty: Certainty = "sure"
    why: str = ""
    years: tuple[int, ...] = ()
    further: tuple[int, ...] = ()


class Elapsed(NamedTuple):
    """A stated length of time and the two moments it runs between.

    An end that is ``None`` is the day of publication, then in ``published``.
    ``others`` are further moments that the words would allow as the start;
    ``within`` tells that the time need only fit before the end ("work began in
    2009 and took eight years"). ``counting`` tells how a length from one day to another
    counts them: ``held`` of an event, on both days and those between; ``through`` with the
    last or without. ``parts`` are the parts of the two ends that the words name ("start",
    "early", "middle", "late", "end"), empty where a whole year or month is told.
    """

    length: Figure
    start: Figure
    end: Figure | None = None
    published: date | None = None
    certainty: Certainty = "likely"
    why: str = ""
    others: tuple[Figure, ...] = ()
    within: bool = False
    counting: Literal["", "through", "held"] = ""
    parts: tuple[str, str] = ("", "")


class ZonedTime(NamedTuple):
    """One clock time told in two time zones ("05:40 (02:40 GMT)"), or its two days.

    ``zones`` are the words or places for them, "local" where none is named, ``near`` then the
    one place told nearby; ``peers`` the story's other times told in the same two; ``day`` when
    it was, for summer time; ``times`` of two days the times that both are told with.
    """

    first: Figure
    second: Figure
    zones: tuple[str, str]
    peers: tuple[tuple[Figure, Figure], ...] = ()
    certainty: Certainty = "sure"
    why: str = ""
    near: str = ""
    day: date | None = None
    times: tuple[Figure, ...] = ()


class PastDate(NamedTuple):
    """A date that the words tell as past, and the day of publication."""

    told: Figure
    published: date
    certainty: Certainty = "likely"
    why: str = ""


class Lifetime(NamedTuple):
    """An age, a date of birth and the moment of the age (publication, if ``None``)."""

    age: Figure
    birth: Figure
    event: Figure | None = None
    published: date | None = None
    certainty: Certainty = "likely"
    why: str = ""
