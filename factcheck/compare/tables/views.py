"""View: a table as what it measures by what, with times and totals known as such."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.compare.tables.columns import Column, words_of
from factcheck.compare.tables.periods import period_key
from factcheck.link.grammar.stems import stem

if TYPE_CHECKING:
    import numpy as np

_MOST_KNOWN = 100_000  # labels of one column that are looked up by their words
_UNITS = frozenset(
    """of the in and per by for to a on at from with million billion thousand millions thousands
    usd eur gbp m bn mn percent pct unit units number no""".split()
)
_UNIT_NAMES = frozenset(
    """tonnes tons kg km km2 ha hectares acres gwh mwh kwh twh mw gw litres barrels hours
    people persons""".split()
)


# Headers whose numbers are changes themselves, or may be below zero.
_CHANGES = frozenset(
    "change changes growth difference rise rises increase increases gain gains gained added "
    "yoy qoq mom chg variation delta swing movement inflation created profit income earnings "
    "result balance surplus".split()
)
_LOSSES = frozenset(
    "decrease decreases decline declines fall falls loss losses lost cut cuts drop drops "
    "shed deficit reduction reductions contraction".split()
)
# y/y, q-o-q, year on year
_ON_A_YEAR = re.compile(
    r"\b([yqm])(?:/|-o-)\1\b|\b(year|quarter|month)[- ]on[- ]\2\b", re.IGNORECASE
)


class Dim(NamedTuple):
    """What a view's rows differ by: its labels, a code for each row, and which are totals.

    ``known`` leads from a label's words, and their stems, to its code; it is
    ``None`` for too many labels. ``periods`` holds the labels' keys where they are times.
    """

    name: str
    stems: frozenset[str]
    labels: tuple[str, ...]
    codes: "np.ndarray[Any, Any]"
    known: dict[str, int] | None
    periods: tuple[str, ...]
    totals: frozenset[int]


class Measure(NamedTuple):
    """A column of numbers: the stems of its words, its scale and whether it is in percent."""

    name: str
    stems: frozenset[str]
    numbers: "np.ndarray[Any, Any]"
    scale: int
    percent: bool

    @property
    def falls(self) -> int:
        """Which way its numbers go: 1 for a change or a balance, -1 for losses, else 0."""
        words = set(words_of(self.name))
        if words & _CHANGES or _ON_A_YEAR.search(self.name):
            return 1
        return -1 if words & _LOSSES else 0


class View(NamedTuple):
    """One way to see a table. ``years`` are those that its title names."""

    name: str
    dims: tuple[Dim, ...]
    measures: tuple[Measure, ...]
    rows: int
    stems: frozenset[str]
    title: str
    years: tuple[str, ...]


def stems_of(words: tuple[str, ...]) -> frozenset[str]:
    """Return the stems that tell what a header counts, units and small words left out."""
    return frozenset(
        stem(word) or word for word in words if word not in _UNITS and word not in _UNIT_NAMES
    )


def dim_of(name: str, labels: tuple[str, ...], codes: Any) -> Dim:
    """Return labels and their codes as a dimension."""
    known: dict[str, int] | None = {}
    if len(labels) > _MOST_KNOWN:
        known = None
    else:
        assert known is not None
        for code, label in enumerate(labels):
            words = words_of(label)
            if any(word[0].isalpha() for word in words):
                known.setdefault(" ".join(words), code)
                known.setdefault(" ".join(stem(word) or word for word in words), code)
    keys = tuple(period_key(label) for label in labels) if len(labels) <= 5_000 else ()
    timed = sum(map(bool, keys)) >= 0.8 * len(labels) if keys else False
    return Dim(
        name, stems_of(words_of(name)), labels, codes, known, keys if timed else (), frozenset()
    )


def year_dim(column: Column) -> Dim:
    """Return a column of years as a dimension."""
    import numpy as np

    assert column.numbers is not None
    missing = np.isnan(column.numbers)
    years, codes = np.unique(column.numbers[~missing], return_inverse=True)
    placed = np.full(len(column.numbers), -1, dtype="int32")
    placed[~missing] = codes
    return dim_of(column.name, tuple(str(int(year)) for year in years), placed)
