"""Memory: what rules ask of a house's printed figures."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Set
from decimal import Decimal
from functools import lru_cache
from math import log
from typing import NamedTuple

from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.alike.fates import fates_of
from factcheck.link.alike.surroundings import Surroundings
from factcheck.link.grammar.stems import stem
from factcheck.memory.bands import Band, Bands
from factcheck.memory.corrections import Correction, is_wrong
from factcheck.memory.places import (
    Places,
    are_apart,
    named_in,
    place_of,
    read_places,
    tells_the_place,
)
from factcheck.memory.printed import Printed, printed_of
from factcheck.memory.remembered import (
    complement_of,
    is_of_a_unit,
    lead_of,
    members_of,
    names_in,
    names_near,
    narrowed_to,
    narrowing_in,
    noun_of,
    opening_of,
    owners_in,
    says_to_whom,
    scope_of,
    tells_change,
    within_of,
)
from factcheck.memory.schema import connect
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
_TELLING_DIGITS = 3  # of two numbers that are one whatever they count
_NAMED_ALIKE = 60  # stories whose figures are weighed

_FIGURES = (
    "select figure.*, day, outlet, headline, url, name, places from figure "
    "join story on story.id = figure.story where "
)
_ALIKE = (
    "and noun = ? and unit = ? and per = ? and kind = ? "
    "and (day is null or day < ?) and name != ?"
)
_OF_NOUN = "noun = ? and unit = ? and per = ? and kind = ? "


class _Told(NamedTuple):
    """What the draft tells around a figure, to be held to each that was printed.

    ``about`` are the words, the names and the headline together; ``place`` is where the story
    is, and ``named`` are the places of the sentence.
    """

    words: dict[str, float]
    about: set[str]
    lead: set[str]
    opening: set[str]
    names: set[str]
    own_names: frozenset[str]
    owners: frozenset[str]
    narrow: str
    narrowing: set[str]
    change: bool
    within: str
    fate: str
    place: Places
    named: Places


class _Draft(NamedTuple):
    """The draft that is asked about; what was found for its figures by index."""

    surroundings: Surroundings
    lead: set[str]
    weighed: dict[int, list[tuple[Printed, bool]]]
    fates: dict[int, str]
    place: Places


class Memory:
    """A house's printed figures; opened when first asked, in each process anew."""

    def __init__(self, path: str, connection: sqlite3.Connection | None = None) -> None:
        """Look into the file at ``path``, or into an open memory."""
        self._path = path
        self._connection = connection
        self._process = os.getpid()
        self._stories = 0
        self._bands = Bands(self._ask)
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
        return tuple(printed_of(row, 0.0) for row in rows if full_name(row["measure"]) == name)

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
            elsewhere = weight and _is_elsewhere(figure.sentence.text, draft, row)
            if weight and not elsewhere and self._is_of_one_name(draft, row, same_time):
                both = self._tells_both(figure, reading, row, same_time=closed and same_time)
                yield printed_of(row, weight)._replace(both=both), same_time

    def _told_of(self, figure: Figure, reading: Reading) -> _Told:
        surroundings, lead, _, fates, place = self._of_draft(reading)
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
            narrowing=narrowing_in(sentence),
            change=tells_change(sentence, figure.text),
            within=within_of(scope_of(figure)),
            fate=fates.get(figure.index, ""),
            place=place,
            named=named_in(sentence, place),
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
        if draft.narrow != their_narrow and (
            draft.narrow in narrowing_in(row["sentence"]) or their_narrow in draft.narrowing
        ):
            return False  # the part of one place, beside which the other tells that part's own
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
        return self._bands.band(figure, reading)

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
        self, mine: tuple[Set[str], Set[str]], theirs: tuple[Set[str], Set[str]]
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
            if other.unit not in ("", figure.unit) or other is figure:
                continue
            if same_time and _are_apart(_days(other), days):
                continue
            theirs = (other.unit, noun_of(other), other.interval)
            if _is_told_by((figure.unit, noun, printed), theirs):
                return True
        rows = self._ask(
            "select unit, noun, low, high, first_day, last_day from figure "
            "where story = ? and per = ? and (unit = ? or unit = '')",
            (row["story"], figure.per, figure.unit),
        )
        return any(
            _is_told_by(
                (figure.unit, noun, figure.interval),
                (each["unit"], each["noun"],
                 Interval(Decimal(each["low"]), Decimal(each["high"]))),
            )
            for each in rows
            if not same_time or not _are_apart((each["first_day"], each["last_day"]), days)
        )  # fmt: skip

    def _of_draft(self, reading: Reading) -> _Draft:
        if self._draft is None or self._draft[0] is not reading:
            headline = reading.article.headline
            lead = lead_of(reading.article.quote(headline.span)) if headline else set()
            self._draft = (
                reading,
                _Draft(
                    Surroundings(reading.article),
                    lead,
                    {},
                    fates_of(reading.figures),
                    place_of(reading.article),
                ),
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


def _is_told_by(asked: tuple[str, str, Interval], told: tuple[str, str, Interval]) -> bool:
    """Whether a value is that of another figure, each with its unit and noun before it.

    Of one unit they need but overlap. A number told to three digits or more is the same
    whatever it is called there ("885 new cases", "885 infections"), and so is one whose unit
    was left out beside others ("a surplus of 5.1 billion crowns, including 7.1 billion").
    """
    (unit, noun, value), (other_unit, other_noun, other) = asked, told
    if unit == other_unit and (unit or noun == other_noun):
        return other.overlaps(value)
    if other[:2] != value[:2] or value.high.is_infinite() or other_unit:
        return False
    digits = len(((value.low + value.high) / 2).normalize().as_tuple().digits)
    return digits > 1 and other_noun in ("", noun) if unit else digits >= _TELLING_DIGITS


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
    if says_to_whom(mine, noun) != says_to_whom(row["sentence"], noun):
        return False
    members, their_members = (
        members_of(sentence, written, noun)
        for sentence, written in ((mine, figure.text), (row["sentence"], row["written"]))
    )
    if members and their_members and members.isdisjoint(their_members):
        return False
    if is_of_a_unit(mine, figure.text) != is_of_a_unit(row["sentence"], row["written"]):
        return False
    measure = figure.measure.text if figure.measure else ""
    return _are_narrowed_alike((measure, mine), (row["measure"], row["sentence"]))


def _is_elsewhere(sentence: str, draft: _Told, row: sqlite3.Row) -> bool:
    """Whether a figure is of another country, or of another place, than the one printed.

    Where a sentence names no place, its figure is of where its story is. Where neither does or
    speaks of "the city", only countries tell: a wire files copy wherever its desk is.
    """
    place, the_place = read_places(row["places"] or ""), tells_the_place(row["sentence"])
    named = named_in(row["sentence"], place)
    mine = _where(draft.named, draft.place, the_place=tells_the_place(sentence))
    theirs = _where(named, place, the_place=the_place)
    if not (draft.named.others or named.others or the_place or tells_the_place(sentence)):
        mine, theirs = (each._replace(others=frozenset()) for each in (mine, theirs))
    return are_apart(mine, theirs)


def _where(named: Places, place: Places, *, the_place: bool) -> Places:
    """Return where a figure is, by its sentence, or by its story where that says "the city"."""
    others = place.others or named.others if the_place else named.others or place.others
    return Places(named.countries or place.countries, others)


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
