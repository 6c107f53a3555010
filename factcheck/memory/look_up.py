"""Memory: what rules ask of a house's printed figures."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import log
from typing import NamedTuple

from factcheck.link.fates import fates_of
from factcheck.link.surroundings import Surroundings
from factcheck.memory.corrections import Correction, is_wrong
from factcheck.memory.remembered import (
    half_of,
    lead_of,
    names_in,
    names_near,
    narrowed_to,
    noun_of,
    opening_of,
    scope_of,
    size_of,
    tells_change,
    within_of,
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
_MOST = 200  # stories of one name, and ages of one, that are looked at
_NAMED_ALIKE = 60  # stories whose figures are weighed
_NEAREST = 3
_ENOUGH_OF_NOUN = 50  # figures printed before their sizes tell anything
_ENOUGH_OF_UNIT = 100
_SURELY = 2  # times the tail lie farther out: a size in the midst, whenever each was printed
_LOOKED_AT = 20  # times the tail, of a memory that goes on after the draft's day

_FIGURES = (
    "select figure.*, day, outlet, headline, url, name from figure "
    "join story on story.id = figure.story where "
)
_ALIKE = (
    "and noun = ? and unit = ? and per = ? and kind = ? "
    "and (day is null or day < ?) and name != ?"
)
_SIZES = (
    "select figure.id as id, story, value, size, day, name from figure "
    "join story on story.id = figure.story where size is not null and "
)
_OF_NOUN = "noun = ? and unit = ? and per = ? and kind = ? "
_OF_SCOPE = f"{_OF_NOUN} and within != '' and within = ? "
_OF_UNIT = "unit != '' and unit = ? and per = ? and kind = ? "


class Printed(NamedTuple):
    """A figure that was printed, and where; ``day`` is ISO, empty where unknown.

    ``weight`` is the evidence that it is the same thing as the figure asked
    about. ``fate`` is what befell those it counts ("dead", "hurt"), empty where nothing is
    told. ``both`` says that its story and the draft share this value or the
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
    fate: str = ""

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
    the unit; ``scope`` is empty where too few of the figure's scope were, and it is that of
    all scopes. Of ``figures`` printed, ``farther`` lie as far out on the figure's side, which
    is ``above`` or below the most usual sizes; ``chance`` is that of one to lie there, from
    the tail of the sizes, and 1 for a figure in their midst. ``nearest`` are those next to it
    in the tail, none for a figure in their midst.
    """

    noun: str
    figures: int
    above: bool
    farther: int
    chance: float
    nearest: tuple[Printed, ...]
    scope: str = ""


class _Group(NamedTuple):
    """Printed figures that a size is held to: a noun or none, a scope or none, and how many."""

    noun: str
    key: tuple[str, str, str]  # unit, rate and kind
    within: str
    printed: int


class _Told(NamedTuple):
    """What the draft tells around a figure, to be held to each that was printed."""

    names: set[str]
    own_names: set[str]
    narrow: str
    change: bool
    within: str
    fate: str


class _Draft(NamedTuple):
    """The draft that is asked about; what was found for its figures by index, and its tails."""

    surroundings: Surroundings
    lead: set[str]
    weighed: dict[int, list[tuple[Printed, bool]]]
    tails: dict[tuple[_Group, bool], list[sqlite3.Row]]
    fates: dict[int, str]


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
        self._draft: tuple[Reading, _Draft] | None = None

    def printed(self, figure: Figure, reading: Reading) -> tuple[Printed, ...]:
        """Return what was printed before of the same measure, scope and period.

        The same thing is what shares noun, unit and rate, a name, most of the
        words around, and says nothing else of scope, period or status. The
        strongest evidence stands first.
        """
        found = [each for each, same_time in self._weighed(figure, reading) if same_time]
        return tuple(sorted(found, key=lambda each: -each.weight))

    def series(self, figure: Figure, reading: Reading) -> tuple[Printed, ...]:
        """Return what was printed before of the same measure and scope at any time.

        The latest stands first.
        """
        found = [each for each, _ in self._weighed(figure, reading)]
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
            f"{_FIGURES} {_OF_NOUN} and day < ? and name != ? order by day desc limit ?",
            (noun_of(figure), figure.unit, figure.per, figure.kind,
             published.day.isoformat() if published else "", reading.article.path, _MOST),
        )  # fmt: skip
        return tuple(_printed(row, 0.0) for row in rows if full_name(row["measure"]) == name)

    def _weighed(self, figure: Figure, reading: Reading) -> list[tuple[Printed, bool]]:
        """Return the printed figures that are the same thing, and whether of the same time.

        Several rules ask the same of a figure; it is looked up once.
        """
        about = self._of_draft(reading)
        if figure.index not in about.weighed:
            about.weighed[figure.index] = list(self._weigh(figure, reading))
        return about.weighed[figure.index]

    def _weigh(self, figure: Figure, reading: Reading) -> Iterator[tuple[Printed, bool]]:
        surroundings, lead, *_ = self._of_draft(reading)
        noun = noun_of(figure)
        if figure.value is None or not (noun or figure.kind == "money"):
            return
        enough = _ENOUGH_WORDS if noun else 2 * _ENOUGH_WORDS
        words = surroundings.words(figure)
        weight = sum(map(self.rarity, words))
        draft = _Told(
            names=names_near(figure, surroundings),
            own_names=names_in(figure.sentence.text),
            narrow=narrowed_to(figure.sentence.text, figure.text),
            change=tells_change(figure.sentence.text, figure.text),
            within=within_of(scope_of(figure)),
            fate=self._of_draft(reading).fates.get(figure.index, ""),
        )
        own: list[Interval] | None = None
        opening = opening_of(figure.sentence.text)
        mine = {*words, *draft.names, *lead, *opening}
        naming = sorted(
            (word for word in draft.names | lead | opening if self.rarity(word) >= _NAMING),
            key=lambda word: (-self.rarity(word), word),
        )
        for row in self._like(figure, noun, naming[:_ASKED], reading):
            if not _may_be(figure, draft, row):
                continue
            theirs = row["words"].split()
            shared = sum(self.rarity(word) for word in theirs if word in words)
            least = min(sum(map(self.rarity, theirs)), weight)
            if shared < enough or shared < _ENOUGH_SHARE * least:
                continue
            about = {*row["names"].split(), *theirs, *_lead_of(row["headline"])}
            rare = sorted((self.rarity(word) for word in mine if word in about), reverse=True)
            if len(rare) < 2 or rare[0] < _NAMING or rare[1] < _TELLING:
                continue
            their_narrow = narrowed_to(row["sentence"], row["written"])
            if draft.narrow not in {"", *about} or their_narrow not in {"", *mine}:
                continue
            if self._each_has_its_own(
                (draft.own_names, mine), (names_in(row["sentence"]), about)
            ):
                continue
            printed = _printed(row, shared * shared / max(least, 1.0))
            if own is None:
                alike = (
                    f for f in reading.figures if f is not figure and f.unit == figure.unit
                )
                own = [f.interval for f in alike if figure.unit or noun_of(f) == noun]
            both = self._tells_both(figure, own, row)
            same_time = _days(figure) == (row["first_day"], row["last_day"])
            yield printed._replace(both=both), same_time

    def band(self, figure: Figure, reading: Reading) -> Band | None:
        """Return how a figure's size lies among those printed before of its noun and unit.

        Those of its scope alone are asked where it was printed fifty times with the noun. Of
        a noun printed less than fifty times the unit alone is asked; ``None`` where that is
        none, or was printed less than a hundred times.
        """
        size = size_of(figure.value)
        if size is None:
            return None
        for group in self._groups(figure, self._share_before(_day_of(reading))):
            band = self._band_of(group, size, reading)
            if band is not None:
                return band._replace(scope=scope_of(figure) if group.within else "")
        return None

    def _groups(self, figure: Figure, share: float) -> Iterator[_Group]:
        """Yield what the figure may be held to, the narrowest that was printed enough first."""
        noun, within = noun_of(figure), within_of(scope_of(figure))
        key = (figure.unit, figure.per, figure.kind)
        asked = [(noun, within)] if noun and within else []
        for counted, scope in [*asked, *([(noun, "")] if noun else [])]:
            count = int(share * self._sized(counted, key, scope))
            if count >= _ENOUGH_OF_NOUN:
                yield _Group(noun, key, scope, count)
                if not scope:
                    return
        count = int(share * self._sized(ANY_NOUN, key, "")) if figure.unit else 0
        if count >= _ENOUGH_OF_UNIT:
            yield _Group("", key, "", count)

    def _band_of(self, group: _Group, size: float, reading: Reading) -> Band | None:
        farther = self._beyond(group, size)
        if min(farther) > _SURELY * tail_length(group.printed):
            above = farther[0] < farther[1]
            return Band(group.noun, group.printed, above, min(farther), 1.0, ())
        above = True
        tail = self._tail(group, reading, upper=True)
        if tail and size <= tail[-1]["size"]:
            above = False
            tail = self._tail(group, reading, upper=False)
        if len(tail) < tail_length(group.printed):
            return None
        sizes = [abs(row["size"] - tail[-1]["size"]) for row in tail]
        out = (size - tail[-1]["size"]) * (1 if above else -1)
        nearest = sorted(tail, key=lambda row: abs(row["size"] - size))[:_NEAREST]
        return Band(
            noun=group.noun,
            figures=group.printed,
            above=above,
            farther=sum(each >= out for each in sizes),
            chance=chance_beyond(out, sizes, group.printed),
            nearest=tuple(self._printed_as(row["id"]) for row in nearest),
        )

    def _beyond(self, group: _Group, size: float) -> tuple[int, int]:
        """Return how many sizes are surely larger, and how many smaller, to half an order."""
        half = half_of(size)
        row = self._ask(
            "select coalesce(sum(figures * (half > ?)), 0) as larger, "
            "coalesce(sum(figures * (half < ?)), 0) as smaller, sum(figures) as all_times "
            "from band where noun = ? and unit = ? and per = ? and kind = ? and within = ?",
            (half, half, group.noun or ANY_NOUN, *group.key, group.within),
        ).fetchone()
        share = group.printed / row["all_times"]
        return int(share * row["larger"]), int(share * row["smaller"])

    def _printed_as(self, id: int) -> Printed:
        return _printed(self._ask(f"{_FIGURES} figure.id = ?", (id,)).fetchone(), 0.0)

    def _sized(self, noun: str, key: tuple[str, ...], within: str) -> int:
        """Return how many figures of a noun (or of all), a unit and a scope were printed."""
        row = self._ask(
            "select coalesce(sum(figures), 0) as figures from band "
            "where noun = ? and unit = ? and per = ? and kind = ? and within = ?",
            (noun, *key, within),
        ).fetchone()
        return int(row["figures"])

    def _tail(self, group: _Group, reading: Reading, *, upper: bool) -> list[sqlite3.Row]:
        """Return the farthest of what was printed before; a story counts once with a value."""
        tails = self._of_draft(reading).tails
        if (group, upper) not in tails:
            tails[group, upper] = list(self._farthest(group, reading, upper=upper))
        return tails[group, upper]

    def _farthest(
        self, group: _Group, reading: Reading, *, upper: bool
    ) -> Iterator[sqlite3.Row]:
        day = _day_of(reading)
        enough = tail_length(group.printed)
        asked = _OF_SCOPE if group.within else _OF_NOUN if group.noun else _OF_UNIT
        noun, within = (
            [group.noun] if group.noun else [],
            [group.within] if group.within else [],
        )
        rows = self._ask(
            f"{_SIZES} {asked} order by size {'desc' if upper else 'asc'} limit ?",
            (*noun, *group.key, *within, _LOOKED_AT * enough),
        )
        found: set[tuple[int, str]] = set()
        for row in rows:
            told = (row["story"], row["value"])
            if row["name"] == reading.article.path or (row["day"] or "") >= day:
                continue
            if told not in found:
                found.add(told)
                yield row
            if len(found) == enough:
                return

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
        surroundings, lead, *_ = self._of_draft(reading)
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
        """Yield printed figures of the noun and unit in stories of the same names.

        Of many stories those that share most names are asked, and the latest of these.
        """
        stories: Counter[int] = Counter()
        for word in naming:
            rows = self._ask(
                "select story from clue where stem = ? and noun = ? "
                "order by story desc limit ?",
                (word, noun, _MOST),
            )
            stories.update(row["story"] for row in rows)
        nearest = sorted(stories, key=lambda story: (-stories[story], -story))[:_NAMED_ALIKE]
        if nearest:
            yield from self._ask(
                f"{_FIGURES} figure.story in ({', '.join('?' * len(nearest))}) {_ALIKE}",
                (*nearest, noun, figure.unit, figure.per, figure.kind, _day_of(reading),
                 reading.article.path),
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

    def _tells_both(self, figure: Figure, own: Sequence[Interval], row: sqlite3.Row) -> bool:
        """Whether the printed story has the draft's value too, or the draft the printed one.

        ``own`` are the draft's other figures of the unit and noun.
        """
        printed = Interval(Decimal(row["low"]), Decimal(row["high"]))
        if any(interval.overlaps(printed) for interval in own):
            return True
        rows = self._ask(
            "select low, high from figure "
            "where story = ? and unit = ? and per = ? and (unit != '' or noun = ?)",
            (row["story"], figure.unit, figure.per, noun_of(figure)),
        )
        return any(
            Interval(Decimal(each["low"]), Decimal(each["high"])).overlaps(figure.interval)
            for each in rows
        )

    def _of_draft(self, reading: Reading) -> _Draft:
        if self._draft is None or self._draft[0] is not reading:
            headline = reading.article.headline
            lead = lead_of(reading.article.quote(headline.span)) if headline else set()
            self._draft = (
                reading,
                _Draft(Surroundings(reading.article), lead, {}, {}, fates_of(reading.figures)),
            )
        return self._draft[1]

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


@lru_cache(maxsize=1000)
def _lead_of(headline: str) -> frozenset[str]:
    return frozenset(lead_of(headline))


def _days(figure: Figure) -> tuple[str | None, str | None]:
    """Return the first and last day of the time told, as the memory keeps them."""
    period = figure.period
    if period is None or period.start is None or period.end is None:
        return None, None
    return period.start.isoformat(), period.end.isoformat()


def _may_be(figure: Figure, draft: _Told, row: sqlite3.Row) -> bool:
    """Whether nothing that both say of scope, fate, status or name parts them."""
    if figure.status != row["status"] or row["fate"] not in (None, draft.fate):
        return False
    theirs = set(row["names"].split())
    if draft.names and theirs and draft.names.isdisjoint(theirs):
        return False
    if draft.within and row["within"] and draft.within != row["within"]:
        return False
    if draft.change != tells_change(row["sentence"], row["written"]):
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
        fate=row["fate"] or "",
    )
