"""Find the times that a sentence states, and resolve them against the day of publication."""

from datetime import date

from factcheck.context.days import (
    Days,
    days_back,
    resolve,
    single_day,
    unit_days,
    weekday_before,
)
from factcheck.context.stretches import joined, length_up_to, part_of_year
from factcheck.lexicon.time_words import (
    DAYS_IN,
    PREPOSITIONS,
    RECENT,
    RELATIVE,
    SINGLE,
    TRIGGERS,
    UNITS,
    WEEKDAYS,
)
from factcheck.model.article import Published, Sentence
from factcheck.model.figure import Period
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "few": 0, "couple": 2,
    "several": 0,
}  # fmt: skip
_HEDGES = frozenset("nearly almost about around roughly over more than some just least".split())
_YEAR_BEFORE = ("previous year", "year before", "year earlier")
# "During the quarter": which one the story has told.
_STRETCHES_TOLD = frozenset("quarter half year month week weekend season".split())
_BOUNDED = [[word] for word in "of to that when which ended ending up - 's since long".split()]
_MORE = _STRETCHES_TOLD.union(["earlier", "before", "evening", "morning", "afternoon"])
POSSESSIVE = frozenset("yesterday's today's tomorrow's yesterday’s today’s tomorrow’s".split())
_TELLING = TRIGGERS | _MORE | POSSESSIVE
_RANKS = frozenset("first second third fourth final last recent latest".split())


class Expression:
    """A stretch of a sentence that states a time, from token ``first`` to ``last``."""

    __slots__ = ("first", "last", "period")

    def __init__(self, first: int, last: int, period: Period) -> None:
        """Remember the tokens and what they state."""
        self.first = first
        self.last = last
        self.period = period


def find_expressions(
    sentence: Sentence, mentions: list[Mention], text: str, published: Published | None
) -> list[Expression]:
    """Return the times that ``sentence`` states, in reading order.

    ``mentions`` are the sentence's own figures; its dates come from them. A day of
    publication at either end of the calendar anchors nothing.
    """
    tokens = sentence.tokens
    day = published.day if published and 99 < published.day.year < 9900 else None
    found: list[Expression] = []
    for mention in mentions:
        if mention.kind == "date" and mention.calendar is not None:
            days = resolve(mention.calendar, day)
            _add_date(found, _dated(tokens, mention, text, days, day), tokens, text)
    if not _TELLING.isdisjoint(tokens.lower):
        taken = {index for each in found for index in range(each.first, each.last + 1)}
        found += [
            each
            for each in _relative_times(tokens, text, day)
            if each.first not in taken and each.last not in taken
        ]
        found.sort(key=_first)
        _anchor(found)
    return found


def _anchor(found: list[Expression]) -> None:
    """Count "the previous year" from the year that the sentence has just told."""
    told: Period | None = None
    for each in found:
        period = each.period
        if told is not None and period.text.lower().endswith(_YEAR_BEFORE):
            start, end = told.start, told.end
            if start is not None and end is not None and start.year > 1:
                each.period = period._replace(start=_year_back(start), end=_year_back(end))
        elif period.start is not None and str(period.start.year) in period.text:
            told = period


def _year_back(day: date) -> date:
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def _dated(
    tokens: Tokens, mention: Mention, text: str, days: Days, day: date | None
) -> Expression:
    """Return the time that a date states with the words before it."""
    lower, first = tokens.lower, mention.first
    own = (
        lower.index("of", first, mention.last) + 1
        if "of" in lower[first : mention.last]
        else first
    )
    behind = lower[mention.last + 1 : mention.last + 2]
    if first and behind in (["quarter"], ["half"]) and lower[first - 1] in _RANKS:
        return _expression(tokens, first - 1, mention.last + 1, text, None)
    wider = part_of_year(lower, own, days) or length_up_to(lower, first, days, _SMALL)
    if wider is not None:
        first, days = wider
    elif first and lower[first - 1] == "since" and days and day and days[0] <= day:
        days = days[0], day
    else:
        own = first - (lower[first - 1] == "year") - 1
        if first and own >= 0 and lower[own] in ("fiscal", "financial", "tax", "marketing"):
            first, days = own, None  # a body's own year, not the calendar's
            first -= own > 1 and lower[own - 1] in ("the", "its") and lower[own - 2] == "in"
    return _expression(tokens, first, mention.last, text, days)


def _add_date(found: list[Expression], each: Expression, tokens: Tokens, text: str) -> None:
    """Add a date, or join it to the date before: "between 2010 and 2014"."""
    before = found[-1] if found else None
    if before is None or not joined(tokens, before.last, each.first):
        if before is None or each.first > before.last:
            found.append(each)
        return
    opens = tokens.lower[before.first] in ("from", "between") or (
        tokens.lower[before.last + 1] in ("-", "–")
    )
    start, end = before.period.start, each.period.end
    if not opens or (start is None) != (end is None):
        found.append(each)
        return
    days = (start, end) if start is not None and end is not None and start <= end else None
    found[-1] = _expression(tokens, before.first, each.last, text, days)


def _relative_times(tokens: Tokens, text: str, day: date | None) -> list[Expression]:
    found: list[Expression] = []
    lower = tokens.lower
    for index, written in enumerate(lower):
        word = written.removesuffix("'s").removesuffix("’s")
        if word in _MORE:
            each = _part_or_earlier(tokens, index, text, day)
            if each:
                found.append(each)
            continue
        if word not in TRIGGERS:
            continue
        following = lower[index + 1] if index + 1 < len(lower) else ""
        if word in SINGLE:
            days = single_day(word, day)
            found.append(_expression(tokens, index, index, text, days))
        elif word == "far" and lower[index - 1] == "so" and index:
            found.append(_expression(tokens, index - 1, index, text, None))
        elif word == "ago":
            each = _ago(tokens, index, text, day)
            if each:
                found.append(each)
        elif word in WEEKDAYS:
            days = weekday_before(WEEKDAYS[word], lower[index - 1] if index else "", day)
            found.append(_expression(tokens, index, index, text, days))
        elif word in RELATIVE or (word == RECENT and following.endswith("s")):
            each = _span_of_units(tokens, index, following, text, day)
            if each:
                found.append(each)
    return found


def _part_or_earlier(
    tokens: Tokens, index: int, text: str, day: date | None
) -> Expression | None:
    """Read "first-quarter", "its most recent quarter", "a year earlier", "that evening"."""
    lower, word = tokens.lower, tokens.lower[index]
    if word == "before":
        ends = lower[index + 1 : index + 2] in ([], ["."], [","], [";"], ["and"], [")"])
        told = index > 1 and lower[index - 1] in UNITS and lower[index - 2] in ("the", "a")
        return _expression(tokens, index - 2, index, text, None) if told and ends else None
    if word == "earlier":
        unit = UNITS.get(lower[index - 1]) if index > 1 else None
        if unit is None or not (lower[index - 2] in _SMALL or lower[index - 2].isdecimal()):
            return None
        return _expression(tokens, index - 2, index, text, None)
    if word in _STRETCHES_TOLD and index > 1 and lower[index - 1] == "the":
        behind = lower[index + 1 : index + 2]
        if lower[index - 2] in ("during", "in", "for", "over") and behind not in _BOUNDED:
            return _expression(tokens, index - 2, index, text, None)
    if word in _STRETCHES_TOLD - {"quarter", "half"}:
        return None
    at = index - 1 - (index > 0 and lower[index - 1] == "-")
    if word in ("quarter", "half"):
        if at < 0 or lower[at] not in _RANKS or lower[at] == "last":
            return None
        at -= at > 0 and lower[at - 1] == "most"
        while at > 0 and lower[at - 1] in ("the", "its", "their", "our"):
            at -= 1
        return _expression(tokens, at, index, text, None)
    if at < 0 or lower[at] not in ("that", "this", "yesterday"):
        return None
    at -= at > 0 and lower[at - 1] in ("later", "earlier")
    return _expression(
        tokens, at, index, text, single_day("today", day) if lower[at] == "this" else None
    )


def _ago(tokens: Tokens, index: int, text: str, day: date | None) -> Expression | None:
    """Read "nearly two years ago"."""
    lower = tokens.lower
    if index > 1 and lower[index - 1] == "-" and lower[index - 2] in UNITS:
        last = index + (lower[index + 1 : index + 2] in (["period"], ["quarter"], ["level"]))
        return _expression(tokens, index - 2, last, text, None)  # the year-ago quarter
    unit = UNITS.get(lower[index - 1]) if index else None
    if unit is None or index < 2:
        return None
    first = index - 2
    number = _number(lower[first])
    while first and lower[first - 1] in _HEDGES:
        first -= 1
    days = None
    if day is not None and number and unit in DAYS_IN:
        days = days_back(day, number, unit)
        days = (days[0], days[0]) if days else None
    return _expression(tokens, first, index, text, days)


def _span_of_units(
    tokens: Tokens, index: int, following: str, text: str, day: date | None
) -> Expression | None:
    """Read "last year", "the past two weeks", "this month", "next Friday"."""
    lower, word = tokens.lower, tokens.lower[index]
    last = index + 1
    number = 1
    if following in WEEKDAYS:
        return None
    if following in _SMALL or following.isdigit():
        number = _number(following)
        last += 1
        following = lower[last] if last < len(lower) else ""
    elif following in ("fiscal", "financial", "calendar") and last + 1 < len(lower):
        last += 1
        following = lower[last]
    unit = UNITS.get(following.removesuffix("'s"))
    if unit is None and following != "period":
        return None
    unit = unit or following
    first = index
    while first and (lower[first - 1] in PREPOSITIONS or lower[first - 1] == "the"):
        first -= 1
    rolling = word in ("past", "last") and (
        last > index + 1 or lower[index - 1 : index] == ["the"]
    )
    return _expression(tokens, first, last, text, unit_days(word, unit, number, rolling, day))


def _number(word: str) -> int:
    if word in _SMALL:
        return _SMALL[word]
    return int(word) if word.isdecimal() and len(word) < 4 else 0


def _expression(tokens: Tokens, first: int, last: int, text: str, days: Days) -> Expression:
    lower = tokens.lower
    if first > 1 and lower[first - 1] in ("the", "its") and lower[first - 2] in PREPOSITIONS:
        first -= 1
    while first and (lower[first - 1] in PREPOSITIONS) and first > 0:
        first -= 1
    span = Span(tokens.starts[first], tokens.ends[last])
    start, end = days or (None, None)
    return Expression(
        first, last, Period(" ".join(text[span.start : span.end].split()), span, start, end)
    )


def _first(each: Expression) -> int:
    return each.first
