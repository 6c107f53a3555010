"""Memory: what rules ask of a house's printed figures."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import log
from typing import NamedTuple

from factcheck.link.surroundings import Surroundings
from factcheck.memory.corrections import Correction, is_wrong
from factcheck.memory.remembered import (
    lead_of,
    names_in,
    names_near,
    narrowed_to,
    noun_of,
    opening_of,
    size_of,
    tells_change,
)
from factcheck.memory.schema import ANY_NOUN, connect
from factcheck.memory.tails import chance_beyond, tail_length
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.reading import Reading

# A memory of few stories counts for this many, or no word in it would be rare.
_FEWEST_STORIES = 1000
# log(stories / stories with the word): a word above it names what a story is about.
_NAMING = 4.0
_ENOUGH_WORDS = 6.0  # weight of the words shared: two rare ones, or three usual ones
_ENOUGH_SHARE = 0.4  # of the words of the one that has fewer
_TELLING = 3.0  # of such rarity two words must be shared, and one that names
_ASKED = 4  # naming words by which like figures are looked up
_MOST = 200  # like figures that are weighed
_NEAREST = 3
_ENOUGH_OF_NOUN = 50  # figures printed before their sizes tell anything
_ENOUGH_OF_UNIT = 100
_LOOKED_AT = 20  # times the tail, of a memory that goes on after the draft's day

_SIZED = (
    "select figure.*, day, outlet, headline, url, name from figure "
    "join story on story.id = figure.story where "
)
_OF_NOUN = f"{_SIZED} noun = ? and unit = ? and per = ? and kind = ? and size is not null "
_OF_UNIT = f"{_SIZED} unit != '' and unit = ? and per = ? and kind = ? and size is not null "


class Printed(NamedTuple):
    """A figure that was printed, and where; ``day`` is ISO, empty where unknown.

    ``weight`` is the evidence that it is the same thing as the figure asked
    about. ``both`` says that its story and the draft share this value or the
    draft's, so that the two are told apart in the copy itself.
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


class Band(NamedTuple):
    """What was printed of one noun, unit and rate, beside a figure's size.

    ``noun`` is empty where too few figures of the noun were printed, and the band is that of
    the unit. Of ``figures`` printed, ``farther`` lie as far out on the figure's side, which
    is ``above`` or below the most usual sizes; ``chance`` is that of one to lie there, from
    the tail of the sizes, and 1 for a figure in their midst. ``nearest`` are those next to it.
    """

    noun: str
    figures: int
    above: bool
    farther: int
    chance: float
    nearest: tuple[Printed, ...]


class Memory:
    """A house's printed figures; opened when first asked, in each process anew."""

    def __init__(self, path: str, connection: sqlite3.Connection | None = None) -> None:
        """Look into the file at ``path``, or into an open memory."""
        self._path = path
        self._connection = connection
        self._process = os.getpid()
        self._stories = 0
        self._before: dict[str, float] = {}
        self._rarity: dict[str, float] = {}
        self._about: tuple[Reading, Surroundings, set[str]] | None = None

    def printed(self, figure: Figure, reading: Reading) -> tuple[Printed, ...]:
        """Return what was printed before of the same measure, scope and period.

        The same thing is what shares noun, unit and rate, a name, most of the
        words around, and says nothing else of scope, period or status. The
        strongest evidence stands first.
        """
        found = self._weighed(figure, reading, any_time=False)
        return tuple(sorted(found, key=lambda each: -each.weight))

    def series(self, figure: Figure, reading: Reading) -> tuple[Printed, ...]:
        """Return what was printed before of the same measure and scope at any time.

        The latest stands first.
        """
        found = self._weighed(figure, reading, any_time=True)
        return tuple(sorted(found, key=lambda each: each.day, reverse=True))

    def ages(self, figure: Figure, reading: Reading) -> tuple[Printed, ...]:
        """Return the ages that were printed before of the person whose age this is.

        A person is known by first and last name, both of which stand in the measure.
        The latest stands first.
        """
        name = full_name(figure.measure.text) if figure.measure else ()
        if figure.kind != "age" or not name:
            return ()
        published = reading.article.published
        rows = self._ask(
            f"{_OF_NOUN} and day < ? and name != ? order by day desc limit ?",
            (noun_of(figure), figure.unit, figure.per, figure.kind,
             published.day.isoformat() if published else "", reading.article.path, _MOST),
        )  # fmt: skip
        return tuple(_printed(row, 0.0) for row in rows if full_name(row["measure"]) == name)

    def _weighed(self, figure: Figure, reading: Reading, *, any_time: bool) -> list[Printed]:
        """Return the printed figures that are the same thing by what stands around them."""
        surroundings, lead = self._surroundings(reading)
        noun = noun_of(figure)
        if figure.value is None or not (noun or figure.kind == "money"):
            return []
        enough = _ENOUGH_WORDS if noun else 2 * _ENOUGH_WORDS
        words = surroundings.words(figure)
        names = names_near(figure, surroundings)
        opening = opening_of(figure.sentence.text)
        naming = sorted(
            (word for word in names | lead | opening if self.rarity(word) >= _NAMING),
            key=lambda word: (-self.rarity(word), word),
        )
        mine = {*words, *names, *lead, *opening}
        found: dict[int, Printed] = {}
        for row in self._like(figure, noun, naming[:_ASKED], reading):
            if row["id"] in found or not _may_be(figure, row, names, any_time):
                continue
            theirs = row["words"].split()
            shared = sum(self.rarity(word) for word in theirs if word in words)
            about = {*row["names"].split(), *theirs, *lead_of(row["headline"])}
            rare = sorted((self.rarity(word) for word in mine if word in about), reverse=True)
            if len(rare) < 2 or rare[0] < _NAMING or rare[1] < _TELLING:
                continue
            narrow = narrowed_to(figure.sentence.text, figure.text)
            their_narrow = narrowed_to(row["sentence"], row["written"])
            if narrow not in {"", *about} or their_narrow not in {"", *mine}:
                continue
            if self._each_has_its_own(
                (names_in(figure.sentence.text), mine), (names_in(row["sentence"]), about)
            ):
                continue
            least = min(sum(map(self.rarity, theirs)), sum(self.rarity(word) for word in words))
            if shared < enough or shared < _ENOUGH_SHARE * least:
                continue
            printed = _printed(row, shared * shared / max(least, 1.0))
            both = self._tells_both(figure, printed, row["story"], reading)
            found[row["id"]] = printed._replace(both=both)
        return list(found.values())

    def band(self, figure: Figure, reading: Reading) -> Band | None:
        """Return how a figure's size lies among those printed before of its noun and unit.

        Of a noun printed less than fifty times the unit alone is asked; ``None`` where that
        is none, or was printed less than a hundred times.
        """
        size = size_of(figure.value)
        if size is None:
            return None
        key = (figure.unit, figure.per, figure.kind)
        share = self._share_before(_day_of(reading))
        noun = noun_of(figure)
        count = int(share * self._sized(noun, key)) if noun else 0
        if count < _ENOUGH_OF_NOUN:
            noun = ""
            count = int(share * self._sized(ANY_NOUN, key)) if figure.unit else 0
            if count < _ENOUGH_OF_UNIT:
                return None
        above = True
        tail = self._tail(noun, key, count, reading, upper=True)
        if tail and size <= tail[-1]["size"]:
            above = False
            tail = self._tail(noun, key, count, reading, upper=False)
        if len(tail) < tail_length(count):
            return None
        sizes = [abs(row["size"] - tail[-1]["size"]) for row in tail]
        out = (size - tail[-1]["size"]) * (1 if above else -1)
        nearest = sorted(tail, key=lambda row: abs(row["size"] - size))[:_NEAREST]
        return Band(
            noun=noun,
            figures=count,
            above=above,
            farther=sum(each >= out for each in sizes),
            chance=chance_beyond(out, sizes, count),
            nearest=tuple(_printed(row, 0.0) for row in nearest),
        )

    def _sized(self, noun: str, key: tuple[str, ...]) -> int:
        """Return how many figures of a noun (or of all) and a unit were printed."""
        row = self._ask(
            "select coalesce(sum(figures), 0) as figures from band "
            "where noun = ? and unit = ? and per = ? and kind = ?",
            (noun, *key),
        ).fetchone()
        return int(row["figures"])

    def _tail(
        self, noun: str, key: tuple[str, ...], count: int, reading: Reading, *, upper: bool
    ) -> list[sqlite3.Row]:
        """Return the farthest of what was printed before; a story counts once with a value."""
        day = _day_of(reading)
        enough = tail_length(count)
        rows = self._ask(
            f"{_OF_NOUN if noun else _OF_UNIT} order by size {'desc' if upper else 'asc'} "
            "limit ?",
            (*([noun] if noun else []), *key, _LOOKED_AT * enough),
        )
        found: dict[tuple[int, str], sqlite3.Row] = {}
        for row in rows:
            if row["name"] != reading.article.path and (row["day"] or "") < day:
                found.setdefault((row["story"], row["value"]), row)
                if len(found) == enough:
                    break
        return list(found.values())

    def _share_before(self, day: str) -> float:
        """Return the share of stories that were printed before a day, or have none."""
        if day not in self._before:
            row = self._ask(
                "select count(*) as after from story where day >= ?", (day,)
            ).fetchone()
            self._before[day] = 1 - row["after"] / max(self._counted(), 1)
        return self._before[day]

    def corrections(self, figure: Figure, reading: Reading) -> tuple[Correction, ...]:
        """Return the corrections of this very value, where it is about the same."""
        if figure.value is None:
            return ()
        surroundings, lead = self._surroundings(reading)
        words = {*surroundings.words(figure), *lead}
        names = ", ".join(Correction._fields)
        rows = self._ask(
            f"select {names} from correction where unit = ?",  # noqa: S608 - our own names
            (figure.unit,),
        )
        found = []
        for row in rows:
            correction = Correction(*row)
            theirs = correction.words.split()
            shared = [word for word in theirs if word in words]
            about = correction.noun == noun_of(figure) and len(shared) >= 1
            if is_wrong(figure, correction) and (about or len(shared) >= 3):
                found.append(correction)
        return tuple(found)

    def rarity(self, word: str) -> float:
        """Return log(stories / stories with the word), at least 0.3."""
        if word not in self._rarity:
            row = self._ask("select stories from word where stem = ?", (word,)).fetchone()
            count = row["stories"] if row else 1
            whole = max(self._counted(), _FEWEST_STORIES)
            self._rarity[word] = max(0.3, log(whole / count))
        return self._rarity[word]

    def _like(
        self, figure: Figure, noun: str, naming: list[str], reading: Reading
    ) -> Iterator[sqlite3.Row]:
        """Yield printed figures of the noun and unit in stories of the same names."""
        before = _day_of(reading)
        for word in naming:
            yield from self._ask(
                "select figure.*, day, outlet, headline, url, name from clue "
                "join figure on figure.story = clue.story and figure.noun = clue.noun "
                "join story on story.id = clue.story "
                "where clue.stem = ? and clue.noun = ? and unit = ? and per = ? and kind = ? "
                "and (day is null or day < ?) and name != ? limit ?",
                (word, noun, figure.unit, figure.per, figure.kind, before,
                 reading.article.path, _MOST),
            )  # fmt: skip

    def _each_has_its_own(
        self, mine: tuple[set[str], set[str]], theirs: tuple[set[str], set[str]]
    ) -> bool:
        """Whether each side's rarest name is its own, as two firms' in one line of business.

        A side is the names of its sentence, and all words that tell what it is about.
        """
        names, about = mine
        their_names, their_about = theirs
        shared = (names & (their_about | their_names)) | (their_names & about)
        rarest = max(map(self.rarity, shared), default=0.0)
        own = (names - shared, their_names - shared)
        return all(max(map(self.rarity, each), default=0.0) > rarest for each in own)

    def _tells_both(
        self, figure: Figure, printed: Printed, story: int, reading: Reading
    ) -> bool:
        """Whether the printed story has the draft's value too, or the draft the printed one."""
        noun = noun_of(figure)
        alike = (f for f in reading.figures if f is not figure and f.unit == figure.unit)
        own = (f.interval for f in alike if figure.unit or noun_of(f) == noun)
        if any(interval.overlaps(printed.interval) for interval in own):
            return True
        rows = self._ask(
            "select low, high from figure "
            "where story = ? and unit = ? and per = ? and (unit != '' or noun = ?)",
            (story, figure.unit, figure.per, noun),
        )
        return any(
            Interval(Decimal(row["low"]), Decimal(row["high"])).overlaps(figure.interval)
            for row in rows
        )

    def _surroundings(self, reading: Reading) -> tuple[Surroundings, set[str]]:
        if self._about is None or self._about[0] is not reading:
            headline = reading.article.headline
            lead = lead_of(reading.article.quote(headline.span)) if headline else set()
            self._about = reading, Surroundings(reading.article), lead
        return self._about[1], self._about[2]

    def _counted(self) -> int:
        if not self._stories:
            row = self._ask("select count(*) as stories from story", ()).fetchone()
            self._stories = row["stories"]
        return self._stories

    def _ask(self, question: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        if self._connection is None or self._process != os.getpid():
            # A connection must not be carried into a process that was forked.
            self._connection, self._process = connect(self._path), os.getpid()
        self._connection.row_factory = sqlite3.Row
        return self._connection.execute(question, values)


def _day_of(reading: Reading) -> str:
    published = reading.article.published
    return published.day.isoformat() if published else "9999"


def full_name(measure: str) -> tuple[str, ...]:
    """Return first and last name of the person that a measure names, empty for none."""
    words = measure.replace("’s", "").replace("'s", "").split()
    names = [word.lower() for word in words if word[:1].isupper() and word[-1:] != "."]
    return tuple(names[-2:]) if len(names) > 1 and words[-1][:1].isupper() else ()


def _may_be(figure: Figure, row: sqlite3.Row, names: set[str], any_time: bool) -> bool:
    """Whether nothing that both say of scope, period, status or name parts them."""
    period = figure.period
    start = period.start.isoformat() if period and period.start and period.end else None
    end = period.end.isoformat() if period and period.start and period.end else None
    same_time = (start, end) == (row["first_day"], row["last_day"])
    if not (any_time or same_time) or figure.status != row["status"]:
        return False
    theirs = set(row["names"].split())
    if names and theirs and names.isdisjoint(theirs):
        return False
    scope = "; ".join(scope.text for scope in figure.scope).lower()
    if scope and row["scope"] and scope != row["scope"].lower():
        return False
    told_as_change = tells_change(figure.sentence.text, figure.text)
    if told_as_change != tells_change(row["sentence"], row["written"]):
        return False
    return _modifiers(figure.measure.text if figure.measure else "", row["measure"])


def _modifiers(mine: str, theirs: str) -> bool:
    """Whether two measures of one head are narrowed alike: "fuel demand", "gas demand"."""
    one, other = mine.lower().split()[:-1], theirs.lower().split()[:-1]
    return one == other or not {*one}.isdisjoint(other)


def _printed(row: sqlite3.Row, weight: float) -> Printed:
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
    )
