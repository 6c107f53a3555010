"""Find a weekday named beside the date it should fall on.

Finds: "Friday, March 25, 2016", "Thursday (Dec. 11)", "Dec. 11, a Thursday",
"Monday, 12/14/15".
Skips: "Saturday and Sunday, March 5 and 6", "Monday ... the May 8 vote".
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from factcheck.lexicon.calendar_words import WEEKDAYS
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.link.times.years import is_year
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.mention import Calendar
from factcheck.model.relation import Certainty, DatedWeekday

Tense = Literal["ahead", "past", ""]

_BETWEEN = frozenset(
    ", ( [ the of on a morning afternoon evening night noon , - – — 's ’s s at p.m a.m . pm am "
    "is was falls fell".split()
)
_JOINED = frozenset({"and", "or", "through", "to", "until", "till", "thru", "&", "-", "–"})
_AHEAD = frozenset("will must until scheduled expected due shall next upcoming set".split())
_PAST = frozenset("was were had been".split())
_SEASON = 120  # days
# Of 273 dates in dated print that lie so near, 269 were of that year; for the others the day of
# publication was wrong.
_NEARBY = 45  # days
_YEARS = frozenset("year years year's year’s anniversary annual".split())
# What sets a length of years off from now, and so tells when: "two years on".
_THEN = (["ago"], ["later"], ["after"], ["on"], ["since"], ["earlier"], ["before"], ["to"])
_OPENING = 3  # sections of a story: the headline and what it is about
_TURNING = frozenset("last this next past coming".split())
# How many days before or after publication "last week" and its like may lie at the most.
_AROUND = {"week": 16, "weekend": 16, "month": 62}
_CLOSED = frozenset({"", ".", ",", ";", ")", "at", "from", "in"})
_STANDING = frozenset(", ( on of the in just only".split())
_REACH = 4  # tokens from "last week" to its day
# Weekdays return after 28 years, so these hold each of the fourteen calendars.
_ALL_CALENDARS = range(2000, 2028)
_HALF_YEAR = 6  # months
_ENOUGH = 2  # other dates that agree on a year
_SENTENCES_ABOVE = 4
_LONGEST_GAP = 8


def find_weekdays(index: Index) -> Iterator[DatedWeekday]:
    """Yield each weekday with a day of a month that stands right beside it."""
    dates = index.by_kind.get("date")
    if not dates:
        return
    for place, figure in enumerate(dates):
        calendar = figure.calendar
        if calendar is None:
            continue
        if calendar.precision == "day" and calendar.weekday is not None:
            if not _one_of_several(figure):
                yield _made(figure, figure, index, dates)
        elif calendar.precision == "weekday" and place + 1 < len(dates):
            following = dates[place + 1]
            if _is_plain_day(following) and _beside(figure, following):
                yield _made(figure, following, index, dates)
        elif _is_plain_day(figure) and place + 1 < len(dates):
            following = dates[place + 1]
            named = following.calendar
            if (
                named is not None
                and named.precision == "weekday"
                and _apposed(figure, following)
                and not (place + 2 < len(dates) and _leads(following, dates[place + 2]))
            ):
                yield _made(following, figure, index, dates)


def _is_plain_day(figure: Figure) -> bool:
    calendar = figure.calendar
    return calendar is not None and calendar.precision == "day" and calendar.weekday is None


def _one_of_several(figure: Figure) -> bool:
    """Whether another weekday is joined to this one, so the dates pair otherwise."""
    lead = before(figure)
    return bool(lead) and (lead[0] in _JOINED - {"to", "until", "till"})


def _beside(weekday: Figure, day: Figure) -> bool:
    if weekday.sentence is not day.sentence or _one_of_several(weekday):
        return False
    gap = between(weekday, day)
    if not gap or len(gap) > _LONGEST_GAP:
        return not gap
    plain = [w for w in gap if not w[0].isdigit() and w != ":"]
    return all(word in _BETWEEN for word in plain)


def _apposed(day: Figure, weekday: Figure) -> bool:
    """Whether the weekday follows in apposition: "Dec. 11, a Thursday", "11 May (a Sunday)"."""
    if weekday.sentence is not day.sentence:
        return False
    gap = "".join(between(day, weekday))
    if gap == "," and day.calendar is not None and day.calendar.year is not None:
        return "".join(after(weekday)) in _CLOSED  # "on 5 May 2020, Sunday."
    return gap in (",a", "(", "(a", "[", "wasa", "isa", ",whichwasa", ",whichisa", "fallsona",
                   "fallson", "fellona", "fellon", "willbea")  # fmt: skip


def _leads(weekday: Figure, day: Figure) -> bool:
    """Whether a weekday belongs to the date behind it: "from 22 May (Thursday, 23 May)"."""
    return _is_plain_day(day) and _beside(weekday, day)


def _made(weekday: Figure, day: Figure, index: Index, dates: list[Figure]) -> DatedWeekday:
    years, further = _possible_years(day, index, dates)
    stated = day.calendar is not None and day.calendar.year is not None
    certainty: Certainty = "sure" if stated else "likely"
    why = "a weekday beside its date"
    return DatedWeekday(weekday, day, certainty, why, years, further)


def _possible_years(
    day: Figure, index: Index, dates: list[Figure]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the years that speak for themselves, and others that cannot be ruled out.

    A date's own year decides; else the year nearest to publication on the side that
    the sentence's tense tells, and the years that its own sentence names. That an event not
    quite near lay a year further off, or any in a year that the paragraphs above tell of, or in
    the last one named before (a tale stays in its year until it names another; the present
    tense is of no tale), cannot be ruled out; what else the story names is no evidence of when
    this was. Without a day of publication the story's other weekdays tell.
    """
    calendar = day.calendar
    if calendar is None or calendar.month is None or calendar.day is None:
        return (), ()
    if calendar.year is not None:
        return (calendar.year,), ()
    named = [(figure, year) for figure in dates if (year := _one_year(figure)) is not None]
    published = index.article.published
    if published is None:
        return _by_the_others(day, dates, {year for _, year in named})
    tense = _tense(day)
    near = _nearest(calendar.month, calendar.day, published.day, tense)
    own = [year for figure, year in named if figure.sentence is day.sentence]
    told = [year for figure, year in named if _told_above(figure, day)]
    if tense == "past" or not _is_present(day):
        told += [year for figure, year in named if figure.index < day.index][-1:]
    this_year = published.day.year
    off = _distance(near, calendar, published.day)
    if off <= _most_days_off(day):
        return (near,), ()
    if tense != "ahead":
        further = [year for year in told if year <= this_year]
        if off > _NEARBY or _speaks_of_years(index, day):
            further = [this_year, this_year - 1, *further]
    elif off < _SEASON:
        further = []  # what is still to come, and soon, lies in no other year
    else:
        further = [near - 1, near + 1]
    return tuple(dict.fromkeys((near, *own))), tuple(dict.fromkeys(further))


def _by_the_others(
    day: Figure, dates: list[Figure], named: set[int]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the years in which the story's other weekdays fall on the dates beside them.

    Two others must agree, or one with the one year that the story names. Behind days of
    December one of January is of the next year.
    """
    others = {
        (beside.weekday, beside.month, beside.day)
        for beside in map(_weekday_and_day, dates, [*dates[1:], None])
        if beside is not None and (beside.month, beside.day) != _month_and_day(day)
    }
    fitting = [year for year in _ALL_CALENDARS if all(_falls(*o, year) for o in others)]
    turn = _across_the_turn(day, [month for _, month, _ in others if month is not None])
    if len(named) == 1 and others and named <= set(fitting):
        return tuple(year + turn for year in named), ()
    if len(others) < _ENOUGH or not fitting:
        return (), ()
    return (fitting[-1] + turn,), tuple(year + turn for year in fitting[:-1])


def _across_the_turn(day: Figure, others: list[int]) -> int:
    """Return how many years a day lies from others, as none of them is half a year off."""
    month, _ = _month_and_day(day)
    if month is None or not others:
        return 0
    return (month < min(others) - _HALF_YEAR) - (month > max(others) + _HALF_YEAR)


def _weekday_and_day(figure: Figure, following: Figure | None) -> Calendar | None:
    """Return a date without a year that a weekday is told with, in it or right before it."""
    calendar = figure.calendar
    if calendar is None or calendar.weekday is None or calendar.year is not None:
        return None
    if calendar.precision == "day":
        return calendar
    if following is None or not _leads(figure, following) or following.calendar is None:
        return None
    if following.calendar.year is not None:
        return None
    return following.calendar._replace(weekday=calendar.weekday)


def _month_and_day(day: Figure) -> tuple[int | None, int | None]:
    return (day.calendar.month, day.calendar.day) if day.calendar else (None, None)


def _falls(weekday: int | None, month: int | None, day: int | None, year: int) -> bool:
    try:
        return date(year, month or 1, day or 1).weekday() == weekday
    except ValueError:  # 29 February
        return False


def _one_year(figure: Figure) -> int | None:
    return figure.calendar.year if is_year(figure) and figure.calendar is not None else None


def _speaks_of_years(index: Index, day: Figure) -> bool:
    """Whether what a day is of may lie in another year: "last year's closing", "a year ago".

    The opening tells what a story looks back on, the sentence before a day what that day is of.
    """
    own = day.section.sentences
    place = day.sentence.index - own[0].index
    near = own[max(0, place - 1) : place + 1]
    opening = (
        sentence
        for section in index.article.sections[:_OPENING]
        for sentence in section.sentences[:_SENTENCES_ABOVE]
    )
    return any(_tells_of_years(index, sentence) for sentence in (*near, *opening))


def _tells_of_years(index: Index, sentence: Sentence) -> bool:
    """Whether it speaks of years, and not of how many something takes: "over 4.4 years"."""
    lower = sentence.tokens.lower
    long = {
        at
        for figure in index.in_sentence(sentence)
        if figure.kind in ("duration", "age")
        and lower[figure.mention.last + 1 :][:1] not in _THEN
        for at in range(figure.mention.first, figure.mention.last + 1)
    }
    return any(word in _YEARS and at not in long for at, word in enumerate(lower))


def _told_above(year: Figure, day: Figure) -> bool:
    """Whether a year stands shortly before a date, in its paragraph or the one above."""
    ahead = day.sentence.index - year.sentence.index
    return year.section is day.section and 0 < ahead <= _SENTENCES_ABOVE


def _most_days_off(day: Figure) -> int:
    """Return how far from publication "last week" and its like put a day; -1 without them."""
    lower, mention = day.sentence.tokens.lower, day.mention
    for at in range(max(1, mention.first - _REACH - 2), mention.last + _REACH + 1):
        if at >= len(lower) or lower[at] not in _AROUND or lower[at - 1] not in _TURNING:
            continue
        gap = lower[at + 1 : mention.first] or lower[mention.last + 1 : at - 1]
        if (_STANDING | WEEKDAYS.keys()).issuperset(gap):
            return _AROUND[lower[at]]
    return -1


def _tense(day: Figure) -> Tense:
    """Return where the sentence puts what it tells of: still to come, past or unsaid.

    The verb nearest before the day tells: "who was born in 1977, must report on Monday".
    """
    words = day.sentence.tokens.lower
    for at in range(day.mention.first - 1, -1, -1):
        if words[at] in _AHEAD:
            return "" if not _PAST.isdisjoint(words[max(0, at - 2) : at]) else "ahead"
        if words[at] in _PAST:
            return "" if not _AHEAD.isdisjoint(words[at:]) else "past"
    past = not _PAST.isdisjoint(words)
    if not _AHEAD.isdisjoint(words):
        return "" if past else "ahead"
    return "past" if past else ""


def _is_present(day: Figure) -> bool:
    """Whether a verb of the sentence has the ending of the present: "the hall opens"."""
    tokens = day.sentence.tokens
    classes = classes_of(tokens.words, tokens.lower)
    return any(
        letter == "V" and word.endswith("s") and word not in _PAST
        for word, letter in zip(tokens.lower, classes, strict=True)
    )


def _nearest(month: int, day: int, published: date, tense: Tense) -> int:
    """Return the year in which the date lies nearest to publication, on the tense's side.

    A day early or late may be the time zone's or the press's.
    """

    def off(year: int) -> tuple[bool, int]:
        try:
            days = (date(year, month, day) - published).days
        except ValueError:  # 29 February
            return True, 10**6
        wrong = (tense == "ahead" and days < -1) or (tense == "past" and days > 1)
        return wrong, abs(days)

    this_year = published.year
    return min((this_year, this_year - 1, this_year + 1), key=off)


def _distance(year: int, calendar: Calendar, published: date) -> int:
    try:
        day = date(year, calendar.month or 1, calendar.day or 1)
    except ValueError:
        return 10**6
    return abs((day - published).days)
