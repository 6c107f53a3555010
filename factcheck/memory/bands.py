"""Bands: how a figure's size lies among those printed of its noun, unit and rate.

The tails are kept from one draft to the next, since a process asks for those of the same nouns
over and over, and what it has not read yet is seldom more than a few stories.
"""

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple, TypeVar

from factcheck.memory.printed import Printed, printed_of
from factcheck.memory.remembered import half_of, noun_of, scope_of, size_of, within_of
from factcheck.memory.schema import ANY_NOUN
from factcheck.memory.tails import chance_beyond, tail_length
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading

_NEAREST = 3
_ENOUGH_OF_NOUN = 50  # figures printed before their sizes tell anything
_ENOUGH_OF_UNIT = 100
_SURELY = 2  # times the tail lie farther out: a size in the midst, whenever each was printed
_LOOKED_AT = 20  # times the tail, where most were printed after the draft's day
_STORIES_ASKED = 200  # of more than so many, by which the share before a day is told
_KEPT = 500  # groups whose sizes a process keeps

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_SIZES = (
    "select figure.id as id, story, value, size, day, name from figure "
    "join story on story.id = figure.story where size is not null and "
)
_OF_NOUN = "noun = ? and unit = ? and per = ? and kind = ? "
_OF_SCOPE = f"{_OF_NOUN} and within != '' and within = ? "
_OF_UNIT = "unit != '' and unit = ? and per = ? and kind = ? "


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


class Bands:
    """The sizes in a memory; ``ask`` runs a question in it."""

    def __init__(self, ask: Callable[[str, tuple[object, ...]], sqlite3.Cursor]) -> None:
        """Read nothing yet."""
        self._ask = ask
        self._days: list[str] = []
        self._halves: dict[tuple[str, tuple[str, str, str], str], list[tuple[int, int]]] = {}
        self._outer: dict[tuple[_Group, bool], tuple[int, list[sqlite3.Row]]] = {}
        self._tails: tuple[Reading | None, dict[tuple[_Group, bool], list[sqlite3.Row]]]
        self._tails = (None, {})

    def band(self, figure: Figure, reading: Reading) -> Band | None:
        """Return the narrowest band of the figure's that enough was printed of, if any."""
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
        chance = chance_beyond(out, sizes, group.printed)
        farthest = sorted(tail, key=lambda row: abs(row["size"] - size))[:_NEAREST]
        return Band(
            noun=group.noun,
            figures=group.printed,
            above=above,
            farther=sum(each >= out for each in sizes),
            chance=chance,
            nearest=tuple(self._printed_as(row["id"]) for row in farthest),
        )

    def _beyond(self, group: _Group, size: float) -> tuple[int, int]:
        """Return how many sizes are surely larger, and how many smaller, to half an order."""
        half = half_of(size)
        halves = self._halves_of(group.noun or ANY_NOUN, group.key, group.within)
        share = group.printed / sum(figures for _, figures in halves)
        larger = sum(figures for each, figures in halves if each > half)
        smaller = sum(figures for each, figures in halves if each < half)
        return int(share * larger), int(share * smaller)

    def _sized(self, noun: str, key: tuple[str, str, str], within: str) -> int:
        """Return how many figures of a noun (or of all), a unit and a scope were printed."""
        return sum(figures for _, figures in self._halves_of(noun, key, within))

    def _halves_of(
        self, noun: str, key: tuple[str, str, str], within: str
    ) -> list[tuple[int, int]]:
        """Return how many sizes lie in each half order of magnitude."""
        asked = (noun, key, within)
        if asked not in self._halves:
            rows = self._ask(
                "select half, figures from band "
                "where noun = ? and unit = ? and per = ? and kind = ? and within = ?",
                (noun, *key, within),
            )
            _keep(self._halves, asked, [(row["half"], row["figures"]) for row in rows])
        return self._halves[asked]

    def _printed_as(self, id: int) -> Printed:
        row = self._ask(
            "select figure.*, day, outlet, headline, url, name from figure "
            "join story on story.id = figure.story where figure.id = ?",
            (id,),
        ).fetchone()
        return printed_of(row, 0.0)

    def _tail(self, group: _Group, reading: Reading, *, upper: bool) -> list[sqlite3.Row]:
        """Return the farthest of what was printed before; a story counts once with a value."""
        if self._tails[0] is not reading:
            self._tails = (reading, {})
        tails = self._tails[1]
        if (group, upper) not in tails:
            farthest = self._farthest(group, reading, upper=upper)
            tails[group, upper] = list(islice(farthest, tail_length(group.printed)))
        return tails[group, upper]

    def _farthest(
        self, group: _Group, reading: Reading, *, upper: bool
    ) -> Iterator[sqlite3.Row]:
        day, path = _day_of(reading), reading.article.path
        found: set[tuple[int, str]] = set()
        seen, enough = 0, tail_length(group.printed)
        every = self._sized(group.noun or ANY_NOUN, group.key, group.within)
        for most in (5 * enough * every // group.printed // 4, _LOOKED_AT * enough):
            rows = self._outermost(group, min(most, _LOOKED_AT * enough), upper=upper)
            for row in islice(rows, seen, None):
                told = (row["story"], row["value"])
                if row["name"] != path and (row["day"] or "") < day and told not in found:
                    found.add(told)
                    yield row
            seen = len(rows)

    def _outermost(self, group: _Group, most: int, *, upper: bool) -> list[sqlite3.Row]:
        """Return so many of the farthest sizes or more, or all, whenever they were printed."""
        asked = (group._replace(printed=0), upper)
        had, rows = self._outer.get(asked, (0, []))
        if had < most:
            most = 1 << (most - 1).bit_length()  # so that few days ask for more
            where = _OF_SCOPE if group.within else _OF_NOUN if group.noun else _OF_UNIT
            rows = self._ask(
                f"{_SIZES} {where} order by size {'desc' if upper else 'asc'} limit ?",
                (*([group.noun] if group.noun else []), *group.key,
                 *([group.within] if group.within else []), most),
            ).fetchall()  # fmt: skip
            _keep(self._outer, asked, (most, rows))
        return rows

    def _share_before(self, day: str) -> float:
        """Return about what share of stories was printed before a day, or has none."""
        if day > self._last_day:
            return 1.0
        if not self._days:
            last = self._ask("select max(id) as last from story", ()).fetchone()["last"]
            ids = tuple(range(last, 0, -max(1, last // _STORIES_ASKED)))
            rows = self._ask(
                f"select day from story where id in ({', '.join('?' * len(ids))})",  # noqa: S608 - question marks
                ids,
            )
            self._days = sorted(row["day"] or "" for row in rows)
        return bisect_left(self._days, day) / len(self._days)

    @cached_property
    def _last_day(self) -> str:
        row = self._ask("select max(day) as last from story", ()).fetchone()
        return row["last"] or ""


def _day_of(reading: Reading) -> str:
    published = reading.article.published
    return published.day.isoformat() if published else "9999"


def _keep(kept: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    """Keep a value, and forget the oldest of too many."""
    if len(kept) >= _KEPT:
        kept.pop(next(iter(kept)))
    kept[key] = value
