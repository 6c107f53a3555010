"""Held days: which of the days from one to another a length between them counts.

An event named by its days ("a three-day fair") is held on the first, the last and those
between; a truce of three days runs by the clock, and what "lasted three days" may as well.
"""

from typing import Literal

from factcheck.lexicon.time_cues import BY_THE_CLOCK
from factcheck.link.phrases import after, before
from factcheck.model.figure import Figure

_NAME = 4  # tokens: "a three-day visit", "a three-day humanitarian pause"


def counting_of(length: Figure, start: Figure) -> Literal["", "through", "held"]:
    """Return how a length told beside "from" its start counts the days; empty without it."""
    if length.unit not in ("day", "week", "month") or before(start)[-1:] != ["from"]:
        return ""
    named = "-" in length.text or after(length)[:1] == ["-"]
    return "held" if named and BY_THE_CLOCK.isdisjoint(after(length, _NAME)) else "through"
