"""A printed figure as rules get it."""

import sqlite3
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import Interval


class Printed(NamedTuple):
    """A figure that was printed, and where; ``day`` is ISO, empty where unknown.

    ``weight`` is the evidence that it is the same thing as the figure asked
    about. ``fate`` is what befell those it counts ("dead", "hurt"), empty where nothing is
    told. ``both`` says that its story and the draft share this value or the
    draft's, so that the two are told apart in the copy itself. ``dated`` says that it was
    told of days that were over when it was printed.
    """

    day: str
    outlet: str
    headline: str
    url: str
    story: str
    written: str
    value: Decimal | None
    interval: Interval
    measure: str
    scope: str
    period: str
    status: str
    source: str
    caveat: str
    sentence: str
    weight: float
    both: bool = False
    fate: str = ""
    dated: bool = False

    @property
    def quoted(self) -> str:
        """The sentence behind its day, as a finding quotes it."""
        return f"{self.day or 'undated'}: {self.sentence}"

    @property
    def published(self) -> date | None:
        """The day of publication."""
        return date.fromisoformat(self.day) if self.day else None

    def __str__(self) -> str:
        """Say what was printed, when and where: “3,800” on 2024-05-01 (https://…)."""
        when = f" on {self.day}" if self.day else ""
        return f"“{self.written}”{when} ({self.url or self.story})"


def printed_of(row: sqlite3.Row, weight: float) -> Printed:
    """Return a row of a figure, with its story's columns, as rules get it."""
    return Printed(
        day=row["day"] or "",
        outlet=row["outlet"],
        headline=row["headline"],
        url=row["url"],
        story=row["name"],
        written=row["written"],
        value=None if row["value"] is None else Decimal(row["value"]),
        interval=Interval(Decimal(row["low"]), Decimal(row["high"])),
        measure=row["measure"],
        scope=row["scope"],
        period=row["period"],
        status=row["status"],
        source=row["source"],
        caveat=row["caveat"],
        sentence=row["sentence"],
        weight=weight,
        fate=row["fate"] or "",
        dated=(row["last_day"] or "9999") < (row["day"] or ""),
    )
