"""Write stories into a memory: a transaction each few hundred, so that a kill loses no more."""

import sqlite3
from datetime import date
from typing import NamedTuple

from factcheck.errors import SettingsError
from factcheck.memory.corrections import add_correction
from factcheck.memory.notes import corrections_in
from factcheck.memory.places import place_of, written
from factcheck.memory.remembered import (
    Remembered,
    half_of,
    lead_of,
    opening_of,
    remembered_of,
)
from factcheck.memory.schema import ANY_NOUN
from factcheck.model.reading import Reading

_TOGETHER = 200  # stories of a transaction
_COLUMNS = ", ".join(Remembered._fields)
_PLACES = ", ".join("?" * len(Remembered._fields))


class PrintedStory(NamedTuple):
    """What a memory keeps of a story; ``hash`` tells whether it has it already."""

    hash: bytes
    name: str
    day: date | None
    outlet: str
    headline: str
    url: str


class Writer:
    """The one writer of a memory; readers see each transaction once it is whole."""

    def __init__(self, connection: sqlite3.Connection, path: str = "") -> None:
        """Write through this connection, to the file at ``path``."""
        self._connection = connection
        self._path = path
        self._waiting = 0
        self.stories = self.figures = self.corrections = 0

    def has(self, hash: bytes) -> bool:
        """Whether the story is remembered already."""
        found = self._connection.execute("select 1 from story where hash = ?", (hash,))
        return found.fetchone() is not None

    def add(self, story: PrintedStory, reading: Reading) -> None:
        """Remember a story's figures and the corrections it states."""
        self._begin()
        try:
            self._add(story, reading)
        except sqlite3.Error as error:
            raise SettingsError(f"{self._path}: cannot be written: {error}") from error
        self._waiting += 1
        if self._waiting >= _TOGETHER:
            self.commit()

    def commit(self) -> None:
        """Make what was added lasting."""
        if self._connection.in_transaction:
            self._connection.execute("commit")
        self._waiting = 0

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            try:
                self._connection.execute("begin immediate")
            except sqlite3.OperationalError as error:
                raise SettingsError(
                    f"{self._path}: another run is remembering ({error})"
                ) from error

    def _add(self, story: PrintedStory, reading: Reading) -> None:
        run = self._connection.execute
        # Whatever breaks on a story breaks before its first row is written.
        figures = list(remembered_of(reading))
        corrections = list(corrections_in(reading, story.name))
        places = written(place_of(reading.article))
        day = story.day.isoformat() if story.day else None
        made = run(
            "insert into story (hash, name, day, outlet, headline, url, places) "
            "values (?,?,?,?,?,?,?)",
            (story.hash, story.name, day, *story[3:], places),
        )
        number = made.lastrowid
        lead = lead_of(story.headline)
        words = set(lead)
        clues: set[tuple[str, str]] = set()
        for figure in figures:
            run(
                f"insert into figure (story, {_COLUMNS}) values (?, {_PLACES})",  # noqa: S608 - our own names
                (number, *figure),
            )
            words.update(figure.words.split())
            naming = {*figure.names.split(), *lead, *opening_of(figure.sentence)}
            clues.update((word, figure.noun) for word in naming)
            self._count_size(figure)
            self.figures += 1
        for word in words:
            run(
                "insert into word values (?, 1) "
                "on conflict do update set stories = stories + 1",
                (word,),
            )
        for stem, noun in clues:
            run("insert or ignore into clue values (?, ?, ?)", (stem, noun, number))
        self.stories += 1
        for correction in corrections:
            told = correction._replace(day=day or "", url=story.url)
            self.corrections += add_correction(self._connection, told)

    def _count_size(self, figure: Remembered) -> None:
        """Count the figure's size in the bands of its noun, its scope and its unit."""
        if figure.size is None:
            return
        counted = [(figure.noun, ""), *([(ANY_NOUN, "")] if figure.unit else [])]
        counted += [(figure.noun, figure.within)] if figure.within else []
        for noun, within in counted:
            self._connection.execute(
                "insert into band values (?, ?, ?, ?, ?, ?, 1) "
                "on conflict do update set figures = figures + 1",
                (noun, *figure[2:4], figure.kind, within, half_of(figure.size)),
            )
