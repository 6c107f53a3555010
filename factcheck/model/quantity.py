"""Quantity: a mention as a typed interval: what it can stand for, in which unit."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.model.mention import Mention


class Quantity(NamedTuple):
    """An amount the article states, as exact as it was stated and no more.

    ``soft`` holds what readers expect; outside ``hard`` two statements cannot
    be the same number (the table behind both is in ARCHITECTURE.md). ``value``
    is the number as written, ``None`` for a vague amount or a full date.
    ``unit`` is a canonical name ("kilometre", "USD", "percent"), empty for a
    plain count; ``dimension`` its kind ("length", "currency"); ``per`` the
    canonical denominator ("month", "100000"). ``exact`` tells counts that are
    exact as written (people, votes, seats, listed items) from measures.
    """

    mention: Mention
    value: Decimal | None
    soft: Interval
    hard: Interval
    unit: str = ""
    dimension: str = ""
    per: str = ""
    exact: bool = False
