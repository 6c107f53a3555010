"""Corrections: values that were printed, were wrong, and must not come back."""

import csv
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import NamedTuple

from factcheck.errors import SettingsError
from factcheck.files import read_regular
from factcheck.link.alike.surroundings import Surroundings
from factcheck.memory.remembered import noun_of, plain, spaced
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading

LARGEST_LIST = 100_000_000  # bytes; some 500,000 corrections


class Correction(NamedTuple):
    """A wrong value and what is right; ``words`` are the stems of what it is about."""

    wrong: str
    written: str
    right: str
    unit: str
    noun: str
    words: str
    about: str
    day: str
    url: str
    source: str


def correction_of(
    wrong: Figure, right: str, reading: Reading, source: str, about: str = ""
) -> Correction | None:
    """Return the correction of a figure in context, ``None`` where it has no number."""
    if wrong.value is None:
        return None
    words = Surroundings(reading.article).words(wrong)
    return Correction(
        wrong=plain(wrong.value),
        written=" ".join(wrong.text.split()),
        right=right,
        unit=wrong.unit,
        noun=noun_of(wrong),
        words=spaced(sorted(words)),
        about=about or " ".join(wrong.sentence.text.split()),
        day="",
        url="",
        source=source,
    )


def add_correction(connection: sqlite3.Connection, correction: Correction) -> int:
    """Keep a correction; return 1, or 0 where it is kept already."""
    names, places = ", ".join(Correction._fields), ", ".join("?" * len(Correction._fields))
    done = connection.execute(
        f"insert or ignore into correction ({names}) values ({places})",  # noqa: S608 - our own names
        correction,
    )
    return done.rowcount


def change_right(connection: sqlite3.Connection, correction: Correction) -> str:
    """Give a correction that is kept another right value; return the one it had, if any.

    Whoever corrects a correction means the later word.
    """
    same = "wrong = ? and unit = ? and words = ? and source = ?"
    key = (correction.wrong, correction.unit, correction.words, correction.source)
    kept = connection.execute(f"select right from correction where {same}", key).fetchone()  # noqa: S608 - our own names
    if kept is None or kept[0] == correction.right:
        return ""
    update = f"update correction set right = ? where {same}"  # noqa: S608 - our own names
    connection.execute(update, (correction.right, *key))
    return str(kept[0])


def list_corrections(connection: sqlite3.Connection) -> Iterator[Correction]:
    """Yield the corrections in the order they were added."""
    names = ", ".join(Correction._fields)
    for row in connection.execute(f"select {names} from correction order by id"):  # noqa: S608
        yield Correction(*row)


class CorrectionRow(NamedTuple):
    """A line of a house's own list: the wrong statement, the right value, day and link."""

    line: int
    printed: str
    right: str
    day: str
    url: str


def read_list(path: str) -> list[CorrectionRow]:
    """Return the rows of a CSV file with the columns printed, right and maybe day, url.

    Raises ``SettingsError`` that names the line of one that cannot be used.
    """
    found = []
    try:
        text = read_regular(path, LARGEST_LIST).decode("utf-8-sig")
        rows = csv.DictReader(StringIO(text, newline=""))
        if not rows.fieldnames or not {"printed", "right"} <= set(rows.fieldnames):
            raise SettingsError(
                f"{path}:1: the list needs the columns printed,right (and may have day,url)"
            )
        for row in rows:
            printed, right = (row["printed"] or "").strip(), (row["right"] or "").strip()
            if not printed or not right:
                raise SettingsError(f"{path}:{rows.line_num}: printed or right is empty")
            day, url = (row.get("day") or "").strip(), (row.get("url") or "").strip()
            found.append(CorrectionRow(rows.line_num, printed, right, day, url))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise SettingsError(f"{path}: cannot be read: {reason}") from error
    return found


def is_wrong(figure: Figure, correction: Correction) -> bool:
    """Whether the figure is the corrected value again, written as exactly."""
    return figure.value is not None and figure.value == Decimal(correction.wrong)
