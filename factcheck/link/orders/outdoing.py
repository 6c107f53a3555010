"""Find a level that beats, misses or meets another, an expectation or a record by name.

Finds: "earned 63 cents a share. That topped the average forecast of 58 cents", "34 cents a
share, surpassing the 25 cents that analysts expected", "$1.40 missed the $1.45 consensus",
"$42m, above its forecast of $35m to $40m", "$38m, in line with estimates of $35m to $40m".
Skips: "beat the forecast by 5 cents" (a difference), "topped the list with 58".
The level is the nearest like figure before the verb, or the one of the sentence before.
"""

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.compatibility import is_range
from factcheck.link.grammar.clauses import (
    Place,
    governor,
    head_place,
    is_one_of_several,
    places,
    set_against,
)
from factcheck.link.grammar.roles import role_of
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison, Enclosure

_KINDS = frozenset({"money", "count", "percentage", "measure", "temperature", "points"})
_VERBS = {
    "topped": 1, "topping": 1, "tops": 1, "beat": 1, "beats": 1, "beating": 1, "exceeded": 1,
    "exceeding": 1, "exceeds": 1, "surpassed": 1, "surpassing": 1, "surpasses": 1,
    "eclipsed": 1, "eclipsing": 1, "missed": -1, "missing": -1, "misses": -1, "above": 1,
    "below": -1,
}  # fmt: skip
# What places a level inside the range that follows.
_WITHIN = (
    ("in", "line", "with"), ("within",), ("inside",), ("low", "end", "of"),
    ("top", "end", "of"), ("lower", "end", "of"), ("upper", "end", "of"), ("high", "end", "of"),
    ("middle", "of"), ("bottom", "end", "of"), ("midpoint", "of"), ("mid-point", "of"),
)  # fmt: skip
_WITHIN_ENDS = frozenset(words[-1] for words in _WITHIN)
_BANDS = frozenset({"range", "band", "bracket"})
_GOALS = frozenset(
    "expectation expectations expected forecast forecasts estimate estimates estimated "
    "consensus target record projected projection predicted call view guidance analysts "
    "polled".split()
)
_FROM = frozenset("from from+of than than+of by compared against versus".split())
_BREAKS = frozenset("; but while although though and".split())
_SUBJECTS = frozenset("that this it the both which results result on excluding".split())
_NO_LEVEL = frozenset(
    "not never if would could might may failed unless possibly further expects".split()
)
_OTHER = frozenset("below above than less more rate beat".split())
_OBJECT = 12  # words from the verb to the level that is passed
_SUBJECT = 20  # words from the level to the verb


def find_outdone_levels(index: Index) -> Iterator[Comparison | Enclosure]:
    """Yield each level with the expectation, target or record that it beats or meets."""
    for number, figures in index.by_sentence.items():
        lower = figures[0].sentence.tokens.lower
        if figures[0].section_kind == "table" or (_VERBS.keys() | _WITHIN_ENDS).isdisjoint(
            lower
        ):
            continue
        if (_GOALS | _BANDS).isdisjoint(lower):
            continue
        row = index.places(number)
        for at, word in enumerate(row[0].words if row else ()):
            side = _VERBS.get(word, 0)
            within = word in _WITHIN_ENDS and _places_within(row[0].words, at)
            if not side and not within:
                continue
            goal = _goal(row, at)
            if goal is None or (within and not is_range(goal.figure.mention)):
                continue
            level = _level(row, at, goal) or _told_before(index, number, row, at, goal)
            if level is not None and within:
                why = f"the words say “{word}”"
                yield Enclosure(goal.figure, goal.figure, level, "likely", why)
            elif level is not None:
                pair = (level, goal.figure) if side > 0 else (goal.figure, level)
                yield Comparison(*pair, "likely", f"the words say “{word}”")


def _places_within(words: Sequence[str], at: int) -> bool:
    return any(tuple(words[max(0, at + 1 - len(each)) : at + 1]) == each for each in _WITHIN)


def _goal(row: Sequence[Place], at: int) -> Place | None:
    """Return the expectation that a verb's object tells."""
    for place in row:
        if place.at <= at or place.figure.kind == "date":
            continue
        words = place.words[at + 1 : place.at]
        near = place.words[place.at + 1 : place.at + 5]
        if len(words) > _OBJECT or not (_BREAKS | _OTHER | {"by"}).isdisjoint(words):
            return None
        banded = is_range(place.figure.mention)
        named = _GOALS | _BANDS if banded else _GOALS
        if place.figure.kind not in _KINDS or named.isdisjoint([*words, *near]):
            return None
        several = is_one_of_several(place, row)
        return place if not several and (banded or _plain(place.figure)) else None
    return None


def _plain(figure: Figure) -> bool:
    return figure.value is not None and figure.mention.low == figure.mention.high


def _like(one: Figure, other: Figure) -> bool:
    alike = (one.kind, one.unit) == (other.kind, other.unit)
    return alike and (one.per == other.per or not (one.per and other.per))


def _is_level(place: Place) -> bool:
    """Whether a figure is told as a level of now, no base and no change."""
    lead = place.words[max(0, place.at - 3) : place.at]
    based = governor(head_place(place)) in _FROM or not _FROM.isdisjoint(lead)
    return not based and not set_against(place)[0] and role_of(place.figure) != "change"


def _level(row: Sequence[Place], at: int, goal: Place) -> Figure | None:
    for place in reversed(row):
        if place.at >= at:
            continue
        if at - place.at > _SUBJECT:
            return None
        if not _like(place.figure, goal.figure) or not _plain(place.figure):
            continue
        lead = place.words[place.at : at]
        if not _is_level(place):
            continue
        if not _NO_LEVEL.isdisjoint(lead) or ";" in lead:
            return None
        return place.figure
    return None


def _told_before(
    index: Index, number: int, row: Sequence[Place], at: int, goal: Place
) -> Figure | None:
    """Return the one like level of the sentence before, where the subject takes that up."""
    words = row[0].words[:at]
    if (words and words[0] not in _SUBJECTS) or len(words) > 8:
        return None
    if any(_like(place.figure, goal.figure) for place in row if place.at < at):
        return None
    before_it = index.by_sentence.get(number - 1, [])
    if not before_it or before_it[0].section is not goal.figure.section:
        return None
    levels = [
        place.figure for place in places(before_it)
        if _like(place.figure, goal.figure) and _plain(place.figure)
        and _is_level(place)
    ]  # fmt: skip
    return levels[0] if len(levels) == 1 else None
