"""Memory: what rules ask of a house's printed figures."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import log
from typing import NamedTuple

from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.fates import fates_of
from factcheck.link.stems import stem
from factcheck.link.surroundings import Surroundings
from factcheck.memory.corrections import Correction, is_wrong
from factcheck.memory.remembered import (
    complement_of,
    half_of,
    lead_of,
    names_in,
    names_near,
    narrowed_to,
    noun_of,
    opening_of,
    owners_in,
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
# Two figures of one noun, unit and closed time are more likely one thing than two of any
# time, so that fewer words must say so; a name in both is asked for all the same.
_ENOUGH_DATED = 3.5
_ENOUGH_SHARE_DATED = 0.25
_NAMING_DATED = 1.0
# Nouns that leave open what is counted: the words around must say it.
_OPEN_NOUNS = frozenset(DIRECTIONS) | frozenset(
    "unit rate level total number amount figure value average share part percentage change "
    "gain loss growth time case people person man woman child".split()
)
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
    """What the draft tells around a figure, to be held to each that was printed.

    ``about`` are the words, the names and the headline together.
    """

    words: dict[str, float]
    about: set[str]
    lead: set[str]
    opening: set[str]
    names: set[str]
    own_names: set[str]
    owners: set[str]
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
        noun = noun_of(figure)
        if figure.value is None or not (noun or figure.kind == "money"):
            return
        draft = self._told_of(figure, reading)
        days = _days(figure)
        closed = days[1] is not None and days[1] < _day_of(reading)
        for row in self._candidates(figure, draft, reading, closed=closed):
            same_time = days == (row["first_day"], row["last_day"])
            if not _may_be(figure, draft, row):
                continue
            weight = self._evidence(figure, draft, row, closed and same_time)
            if weight and self._is_of_one_name(draft, row, same_time):
                both = self._tells_both(figure, reading, row, same_time=closed and same_time)
                yield _printed(row, weight)._replace(both=both), same_time

    def _told_of(self, figure: Figure, reading: Reading) -> _Told:
        surroundings, lead, _, _, fates = self._of_draft(reading)
        sentence = figure.sentence.text
        words, names = surroundings.words(figure), names_near(figure, surroundings)
        opening = opening_of(sentence)
        return _Told(
            words=words,
            about={*words, *names, *lead, *opening},
            lead=lead,
            opening=opening,
            names=names,
            own_names=names_in(sentence),
            owners=owners_in(sentence),
            narrow=narrowed_to(sentence, figure.text),
            change=tells_change(sentence, figure.text),
            within=within_of(scope_of(figure)),
            fate=fates.get(figure.index, ""),
        )

    def _evidence(
        self, figure: Figure, draft: _Told, row: sqlite3.Row, same_time: bool
    ) -> float:
        """Return the weight of the words that both have around, 0 where it is not enough.

        Of one time that is over (``same_time``) less is asked, unless the noun is an open one.
        """
        noun, theirs = row["noun"], row["words"].split()
        shared = sum(self.rarity(word) for word in theirs if word in draft.words)
        least = min(sum(map(self.rarity, theirs)), sum(map(self.rarity, draft.words)))
        if same_time and noun and noun not in _OPEN_NOUNS:
            enough, share = _ENOUGH_DATED, _ENOUGH_SHARE_DATED
            alike = self._is_of_one_subject(figure, draft, row)
        else:
            enough, share = _ENOUGH_WORDS if noun else 2 * _ENOUGH_WORDS, _ENOUGH_SHARE
            alike = self._is_named_alike(draft, row)
        if shared < enough or shared < share * least or not alike:
            return 0.0
        return shared * shared / max(least, 1.0)

    def _is_of_one_name(self, draft: _Told, row: sqlite3.Row, same_time: bool) -> bool:
        """Whether no name on one side says that it is of somebody or somewhere else."""
        about, theirs = _about(row), owners_in(row["sentence"])
        if theirs and draft.owners and theirs.isdisjoint(draft.owners):
            return False
        their_narrow = narrowed_to(row["sentence"], row["written"])
        if draft.narrow not in {"", *about} or their_narrow not in {"", *draft.about}:
            return False
        if same_time and theirs & draft.owners:
            return True
        return not self._each_has_its_own(
            (draft.own_names, draft.about), (names_in(row["sentence"]), about)
        )

    def _candidates(
        self, figure: Figure, draft: _Told, reading: Reading, *, closed: bool
    ) -> Iterator[sqlite3.Row]:
        """Yield what is looked up by the rarest names, and of a time that is over by any name.

        Of names that many stories have only figures of the very time are looked at.
        """
        names = draft.names | draft.opening
        rarest = sorted(names | draft.lead, key=lambda word: (-self.rarity(word), word))
        naming = [word for word in rarest if self.rarity(word) >= _NAMING][:_ASKED]
        seen = set()
        for row in self._like(figure, naming, reading):
            seen.add(row["id"])
            yield row
        if not closed:
            return
        told = [word for word in rarest if word in names and word not in naming]
        others = [word for word in rarest if word not in names and word not in naming]
        common = [word for word in told + others if self.rarity(word) >= _NAMING_DATED]
        for row in self._like(figure, common[:_ASKED], reading, _days(figure)):
            if row["id"] not in seen:
                yield row

    def _is_of_one_subject(self, figure: Figure, draft: _Told, row: sqlite3.Row) -> bool:
        """Whether a name stands in both sentences, or in one and above the other.

        Where no sentence has a name, both headlines must have one, and neither its own. What
        is counted names nobody.
        """
        measure = figure.measure.text if figure.measure else ""
        counted = _counted_words(measure) | _counted_words(row["measure"])
        mine = (draft.own_names | draft.opening) - counted
        theirs = (names_in(row["sentence"]) | opening_of(row["sentence"])) - counted
        their_lead = set(_lead_of(row["headline"]))
        shared = mine & (theirs | their_lead) | theirs & draft.lead
        if any(self.rarity(name) >= _NAMING_DATED for name in shared):
            return True
        above = (draft.lead & their_lead) - counted
        if not any(self.rarity(name) >= _TELLING for name in above):
            return False
        return not self._each_has_its_own(
            (mine | draft.lead, draft.lead), (theirs | their_lead, their_lead)
        )

    def _is_named_alike(self, draft: _Told, row: sqlite3.Row) -> bool:
        """Whether both are about a word that names, and another that tells."""
        about = _about(row)
        rare = sorted(
            (self.rarity(word) for word in draft.about if word in about), reverse=True
        )
        return len(rare) > 1 and rare[0] >= _NAMING and rare[1] >= _TELLING

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
            evidence = sum(map(self.rarity, shared))
            about = correction.noun == noun_of(figure) and evidence >= _ENOUGH_WORDS
            about = about or (len(shared) >= 3 and evidence >= 2 * _ENOUGH_WORDS)
            if about and is_wrong(figure, correction):
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
        self,
        figure: Figure,
        naming: list[str],
        reading: Reading,
        days: tuple[str | None, str | None] | None = None,
    ) -> Iterator[sqlite3.Row]:
        """Yield printed figures of the noun and unit in stories of the same names.

        Of many stories those that share most names are asked, and the latest of these; with
        ``days`` only figures told of them.
        """
        noun, stories = noun_of(figure), Counter[int]()
        for word in naming:
            rows = self._ask(
                "select story from clue where stem = ? and noun = ? "
                "order by story desc limit ?",
                (word, noun, _MOST),
            )
            stories.update(row["story"] for row in rows)
        nearest = sorted(stories, key=lambda story: (-stories[story], -story))[:_NAMED_ALIKE]
        if nearest:
            of_days = "and first_day = ? and last_day = ?" if days else ""
            yield from self._ask(
                f"{_FIGURES} figure.story in ({', '.join('?' * len(nearest))}) {_ALIKE} "
                f"{of_days}",
                (*nearest, noun, figure.unit, figure.per, figure.kind, _day_of(reading),
                 reading.article.path, *(days or ())),
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
        self, figure: Figure, reading: Reading, row: sqlite3.Row, *, same_time: bool
    ) -> bool:
        """Whether the printed story has the draft's value too, or the draft the printed one.

        Of two figures of the same time, a like value of another time says nothing.
        """
        printed, noun = Interval(Decimal(row["low"]), Decimal(row["high"])), noun_of(figure)
        days = _days(figure)
        for other in reading.figures:
            if other is figure or other.unit != figure.unit:
                continue
            if same_time and _are_apart(_days(other), days):
                continue
            if (figure.unit or noun_of(other) == noun) and other.interval.overlaps(printed):
                return True
        rows = self._ask(
            "select low, high, first_day, last_day from figure "
            "where story = ? and unit = ? and per = ? and (unit != '' or noun = ?)",
            (row["story"], figure.unit, figure.per, noun),
        )
        return any(
            Interval(Decimal(each["low"]), Decimal(each["high"])).overlaps(figure.interval)
            for each in rows
            if not same_time or not _are_apart((each["first_day"], each["last_day"]), days)
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


def _about(row: sqlite3.Row) -> set[str]:
    """Return the stems of what a printed figure is about."""
    return {*row["names"].split(), *row["words"].split(), *_lead_of(row["headline"])}


def _days(figure: Figure) -> tuple[str | None, str | None]:
    """Return the first and last day of the time told, as the memory keeps them."""
    period = figure.period
    if period is None or period.start is None or period.end is None:
        return None, None
    return period.start.isoformat(), period.end.isoformat()


def _are_apart(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None]
) -> bool:
    """Whether two times are known, and are not one."""
    return None not in one and None not in other and one != other


def _may_be(figure: Figure, draft: _Told, row: sqlite3.Row) -> bool:
    """Whether nothing that both say of scope, fate, status or name parts them."""
    if figure.status != row["status"] or row["fate"] not in (None, draft.fate):
        return False
    theirs = set(row["names"].split())
    if draft.names and theirs and draft.names.isdisjoint(theirs):
        return False
    within, their_within = set(draft.within.split()), set(row["within"].split())
    if not (within <= their_within or their_within <= within):
        return False  # "in Farrow" and "in Upper Farrow" may be one place, two provinces not
    if draft.change != tells_change(row["sentence"], row["written"]):
        return False
    mine, noun = figure.sentence.text, row["noun"]
    ours, others = complement_of(mine, noun), complement_of(row["sentence"], noun)
    if ours and others and ours.isdisjoint(others):
        return False
    measure = figure.measure.text if figure.measure else ""
    return _are_narrowed_alike((measure, mine), (row["measure"], row["sentence"]))


def _are_narrowed_alike(mine: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Whether two measures of one head are narrowed alike: "fuel demand", "gas demand".

    Each comes with its sentence, which may have named the whole before: "Farrow's trade
    surplus is large: its surplus was 5 billion".
    """
    one, other = (measure.lower().split()[:-1] for measure, _ in (mine, theirs))
    if one == other or not {*one}.isdisjoint(other):
        return True
    told = (mine[1] if not one else theirs[1] if not other else "").lower().split()
    return not {*one, *other}.isdisjoint(told)


def _counted_words(measure: str) -> set[str]:
    """Return the stems of what is counted, without whose it is: "U.S. trade deficit".

    Where the noun itself is capitalised ("Gross Domestic Product"), so are the words to it.
    """
    words = [word for word in measure.split() if not word.endswith(("'s", "’s"))]
    named = bool(words) and words[-1][:1].isupper()
    return {stem(word.lower()) for word in words if named or not word[:1].isupper()}


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
        dated=(row["last_day"] or "9999") < (row["day"] or ""),
    )
