"""Find two dates that a story gives for one event.

Finds: "the school that Ann Orr founded in 1990 ... founded by Ann Orr in 1991".
Skips: two events of like words in years that no slip of the pen confuses.
"""

from collections.abc import Hashable, Iterator

from factcheck.link.apartness import set_apart
from factcheck.link.index import Index
from factcheck.link.likeness import Likeness, explain, likeness
from factcheck.link.pairing import paired, slip_keys
from factcheck.link.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.mention import Calendar
from factcheck.model.relation import Restatement

_ENOUGH = 4.8
_NEIGHBOURS = 3  # years
_ONCE = frozenset(
    stem(word)
    for word in """founded founding born built opened established created formed signed died
    killed elected married murdered ratified declared enacted abolished invented
    discovered""".split()
)
_SHARE = 0.36  # of the words around the date that has fewer


def find_restated_dates(index: Index) -> Iterator[Restatement]:
    """Yield pairs of dates that differ by one slip and stand with the same words."""
    dates = index.by_kind.get("date", [])
    if len(dates) < 2:
        return
    for first, second in paired((figure, _keys(figure.calendar)) for figure in dates):
        if first.calendar == second.calendar or _one_day(first.calendar, second.calendar):
            continue
        found = _one_event(index, first, second)
        if found is not None:
            why = explain(index.surroundings, first, found)
            yield Restatement(first, second, "likely", why)


def _one_day(one: Calendar | None, other: Calendar | None) -> bool:
    """Whether two dates are one day of the year, of which one leaves the year unsaid."""
    if one is None or other is None or one.day is None or None not in (one.year, other.year):
        return False
    return (one.month, one.day) == (other.month, other.day)


def _keys(calendar: Calendar | None) -> list[Hashable]:
    """Return the keys of dates that one slip of the pen confuses."""
    if calendar is None or calendar.year_to is not None:
        return []
    if calendar.precision == "year":
        return list(slip_keys(str(calendar.year)))
    if calendar.precision == "day" and calendar.day is not None:
        written = f"{calendar.day:02d}"
        masks = ("~" + "".join(sorted(written)), written[0] + "_", "_" + written[1])
        return [(calendar.month, mask) for mask in masks]
    return []


def _one_event(index: Index, first: Figure, second: Figure) -> Likeness | None:
    if first.sentence is second.sentence or _chronicle(index, first, second):
        return None
    if _has(index, first, second.calendar) or _has(index, second, first.calendar):
        return None
    found = likeness(index.surroundings, first, second)
    if found is None or found.score < _ENOUGH or found.strong < 2:
        return None
    share = found.score / max(0.1, index.surroundings.least_weight(first, second))
    if share < _SHARE or set_apart(index.surroundings, first, second):
        return None
    return found


def _has(index: Index, figure: Figure, calendar: Calendar | None) -> bool:
    """Whether the figure's sentence also gives the other's date."""
    return any(other.calendar == calendar for other in index.in_sentence(figure.sentence))


def _chronicle(index: Index, first: Figure, second: Figure) -> bool:
    """Whether two years are neighbours that a report sets side by side.

    Only what happens once ("founded", "born") makes years that near a slip.
    """
    one, other = first.calendar, second.calendar
    if one is None or other is None or one.precision != "year":
        return False
    if abs((one.year or 0) - (other.year or 0)) > _NEIGHBOURS:
        return False
    words = index.surroundings.words
    return _ONCE.isdisjoint(words(first)) or _ONCE.isdisjoint(words(second))
