"""Find two dates that a story gives for one event.

Finds: "the school that Ann Orr founded in 1990 ... founded by Ann Orr in 1991".
Skips: two events of like words in years that no slip of the pen confuses.
"""

from collections.abc import Iterator

from factcheck.link.apartness import set_apart
from factcheck.link.index import Index
from factcheck.link.likeness import Likeness, likeness
from factcheck.model.figure import Figure
from factcheck.model.mention import Calendar
from factcheck.model.relation import Restatement

_ENOUGH = 5.5
_SHARE = 0.45  # of the words around the date that has fewer
_MOST = 60  # dates of one precision, beyond which a story is a chronicle
_NEITHER = frozenset({"since", "until", "from", "between", "before", "after", "by"})


def find_restated_dates(index: Index) -> Iterator[Restatement]:
    """Yield pairs of dates that differ by one slip and stand with the same words."""
    for precision in ("year", "day"):
        dates = [
            figure
            for figure in index.by_kind.get("date", ())
            if figure.calendar is not None
            and figure.calendar.precision == precision
            and figure.calendar.year_to is None
        ]
        if not 1 < len(dates) <= _MOST:
            continue
        for place, second in enumerate(dates):
            for first in dates[:place]:
                found = _one_event(index, first, second)
                if found is not None:
                    yield Restatement(first, second, "likely", found.why)
                    break


def _one_event(index: Index, first: Figure, second: Figure) -> Likeness | None:
    if first.sentence is second.sentence or not _confusable(first.calendar, second.calendar):
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


def _confusable(one: Calendar | None, other: Calendar | None) -> bool:
    """Whether one slip of the pen turns a date into the other."""
    if one is None or other is None:
        return False
    if one.precision == "year":
        return _slip(one.year, other.year)
    if one.year is not None and other.year is not None and one.year != other.year:
        return (one.month, one.day) == (other.month, other.day)
    return one.month == other.month and _slip(one.day, other.day)


def _slip(one: int | None, other: int | None) -> bool:
    if one is None or other is None or one == other:
        return False
    left, right = f"{one:02d}", f"{other:02d}"
    if len(left) != len(right):
        return False
    return sorted(left) == sorted(right) or sum(map(str.__ne__, left, right)) == 1
