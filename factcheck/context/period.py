"""Find the time that a figure describes, and resolve it against the day of publication."""

from collections.abc import Sequence
from datetime import date

from factcheck.context.days import (
    Days,
    days_back,
    resolve,
    single_day,
    unit_days,
    weekday_before,
)
from factcheck.context.passing_over import before_hedges
from factcheck.context.stretches import joined, length_up_to, part_of_year
from factcheck.context.wording import Wording
from factcheck.lexicon.accounts import ACCOUNTS
from factcheck.lexicon.attribution_words import DOCUMENTS
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
from factcheck.model.figure import Figure, Measure, Period
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "few": 0, "couple": 2,
    "several": 0,
}  # fmt: skip
_HEDGES = frozenset("nearly almost about around roughly over more than some just least".split())


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


_YEAR_BEFORE = ("previous year", "year before", "year earlier")


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


def period_of(
    mention: Mention,
    said: Wording,
    expressions: list[Expression],
    measure: Measure | None = None,
) -> Period | None:
    """Choose the time that governs a figure: the nearest in its clause, those after first.

    ``measure`` tells that a year before a noun ("2013 sales") is the figure's own.
    """
    best: Expression | None = None
    nearest = 10_000
    lower = said.lower
    if mention.kind == "duration" and not _stated(mention, measure):
        return None
    if mention.kind in ("count", "measure") and lower[mention.last + 1 :][:1] == ["-"]:
        return None  # the 28-nation bloc is of no time
    if mention.kind == "age":  # of no time, unless it was guessed a while ago
        expressions = [each for each in expressions if lower[each.last] == "ago"]
    for each in expressions:
        if each.first <= mention.last and mention.first <= each.last:
            if mention.kind == "date":
                return None
            continue
        gap = max(each.first - mention.last, mention.first - each.last)
        if gap >= _FAR and each.first >= _OPENING:
            continue
        owned = _owns(lower, mention, each)
        if not owned and lower[each.last] in _POSSESSIVE:
            continue  # today's dollars
        if not owned and (
            _of_another(lower, mention, each)
            or _of_speaking(said, mention, each)
            or _describes(said, each, measure)
            or _in_another_clause(said, mention, each)
            or _in_second_clause(said, mention, each, expressions)
            or _in_aside(said, mention, each)
            or _of_participle(said, mention, each)
            or _past_aside(said, mention, each)
            or _before_base(said, mention, each, expressions)
        ):
            continue
        if each.first > mention.last:
            distance = each.first - mention.last
            breaks = sum(word in ",;—" for word in lower[mention.last + 1 : each.first])
            distance += 6 * breaks
        else:
            distance = mention.first - each.last + 2
            if each.first < _OPENING or _opens(said, each):  # covers the whole sentence
                distance = min(distance, 8)
        if distance < nearest:
            best, nearest = each, distance
    if best is None or nearest >= _REACH or lower[best.last] in ("now", "nowadays"):
        return None  # the present is no stated time
    return best.period


_REACH = 30  # tokens, a mark between counted as six
_FAR = 60  # tokens that no clause goes over
_OPENING = 3  # tokens before which a time opens the sentence
_RESULTS = frozenset(["money", "percentage", "points"])
_STRETCHES = frozenset("quarter half year month week season".split())
_NOT_TOLD = frozenset("will would could may might should if".split())


def carried_on(
    mention: Mention, said: Wording, measure: Measure | None, earlier: Sequence[Figure]
) -> Period | None:
    """Return the time of an amount in the sentence before, where this one names none.

    "Sales fell 5% in the first quarter. Profit rose 3%" are both of the quarter, and so is
    what "that" points back to: "That equals $4 a head".
    """
    before = [
        figure
        for figure in earlier[-6:]
        if mention.sentence.index - figure.sentence.index == 1
        and figure.section is mention.sentence.section
        and figure.kind in _RESULTS
    ]
    if not before or mention.kind not in _RESULTS or not _NOT_TOLD.isdisjoint(said.lower):
        return None
    if said.lower[0] in _POINTING and said.classes[1:2] == "V":
        return before[-1].period
    head = "" if measure is None else measure.head
    for figure in (before[-1], before[0]):
        same = figure.measure is not None and figure.measure.head == head
        if not same and head not in ACCOUNTS:
            continue
        words = figure.period.text.lower().replace("-", " ").split() if figure.period else ()
        if not _STRETCHES.isdisjoint(words) and words[-1] not in _EARLIER:
            return figure.period
    return None


_POINTING = frozenset("that this".split())
_EARLIER = frozenset("earlier before ago".split())


_PHRASE = 9  # tokens up to the number that is compared
_COMPARED = frozenset("from versus vs against than".split())


def _stated(mention: Mention, measure: Measure | None) -> bool:
    """Whether a length is what something came to ("the wait was three days in May")."""
    return measure is not None and measure.span.end <= mention.span.start


def _of_another(lower: list[str], mention: Mention, each: Expression) -> bool:
    """Whether the time tells when a compared figure was: "12%, down from 18% in May"."""
    opening = lower[each.first]
    if (opening == "for" and not _dated_for(lower, each)) or (
        opening in _COMPARED and "to" not in lower[each.first : each.last]
    ):
        return True  # how long, or what it is compared with
    if lower[each.first - 1] in _COMPARED and each.first > mention.last + 1:
        return True
    if opening == "since" and _is_superlative(lower[mention.last + 1 : each.first]):
        return True  # 5 percent, the steepest fall since May
    dash = lower[each.last + 1 : each.last + 2] in (["-"], ["–"], ["—"])
    if dash and (each.first == 0 or _heads_story(mention.sentence, each.first)):
        return True  # the dateline
    if opening == "on" and lower[each.last] == "earlier":
        return True  # a rise on a month earlier
    if each.first > mention.last:
        between = lower[mention.last + 1 : each.first]
        return any(
            (word in _COMPARED or word == "compared")
            and any(n[0].isdecimal() for n in between[at : at + _PHRASE])
            for at, word in enumerate(between)
        )
    return False


def _owns(lower: list[str], mention: Mention, each: Expression) -> bool:
    """Whether the time stands in the figure's own phrase: "from last year's figure of 3"."""
    between = lower[each.last + 1 : mention.first]
    return (
        each.last < mention.first
        and len(between) < 5
        and (lower[each.last].endswith("'s") and "," not in between)
    )


def _is_superlative(words: list[str]) -> bool:
    return any(word in _EXTREMES or word.endswith("est") for word in words[-8:])


_EXTREMES = frozenset("first most best worst record".split())


def _dated_for(lower: list[str], each: Expression) -> bool:
    """Whether "for" names a time and no length: "for 2021", "for the third quarter"."""
    words = lower[each.first : each.last + 1]
    return words[-1][:4].isdecimal() or words[-1] in ("quarter", "half", "year")


def _heads_story(sentence: Sentence, first: int) -> bool:
    """Whether only a place in capitals stands before: "LEEDS, June 18 - Sales rose"."""
    words = sentence.tokens.words[:first]
    return len(words) < 7 and bool(words) and words[0].isupper()


def _opens(said: Wording, each: Expression) -> bool:
    """Whether a time before its clause covers all of it: "According to Lee, in 2014, sales"."""
    if said.lower[each.last + 1 : each.last + 2] != [","]:
        return False
    before = said.lower[each.first - 1] if each.first else ","
    clause = said.classes[max(0, each.first - _FAR) : each.first]
    return before in (",", ";", ".", "and", "but") or "V" not in clause


def _describes(said: Wording, each: Expression, measure: Measure | None) -> bool:
    """Whether a year only tells which thing is meant: "the 2016 election", "a 2012 poll"."""
    last = each.last
    if (
        each.first != last
        or not said.lower[last][:4].isdecimal()
        or last + 1 >= len(said.lower)
    ):
        return False
    if said.classes[last + 1] not in "NEA" or (last and said.classes[last - 1] in "IM"):
        return False
    if not DOCUMENTS.isdisjoint(said.lower[last + 1 : last + 5]):
        return False  # a 2012 poll tells how things were then
    return measure is None or not measure.span.covers(each.period.span)


def _in_another_clause(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time and the figure stand in two clauses with a verb each."""
    first, last = sorted((mention.first, each.first))
    if each.first < mention.first and (each.first < _OPENING or _opens(said, each)):
        return False
    for at in range(first + 1, last):
        word = said.lower[at]
        if at == each.last + 1 and said.lower[at + 1] == "when":
            return False  # in 1994, when they rose
        parts = word in _PARTING or (word == "," and said.lower[at + 1] in _PARTED)
        if word == "and" and each.first < mention.first and said.lower[at + 1] in _HOLDING:
            return True  # it opened in 1952 and has 40 rooms
        if parts and (each.first > mention.first or "V" in said.classes[at : at + _FAR]):
            return True
    return False


def _in_aside(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time is told of somebody in passing: "the firm, founded in 1990, has 40"."""
    closed = said.lower[each.last + 1 : each.last + 2] == [","]
    if not closed or mention.first < each.last or each.first < _OPENING:
        return False
    start = max(0, each.first - _ASIDE)
    opened = [at for at in range(start, each.first) if said.lower[at] == ","]
    return bool(opened) and said.classes[opened[-1] + 1] in "DG"


_ASIDE = 9  # tokens


def _of_participle(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time is that of an opening participle: "Made in 1927, the bull weighs 3kg"."""
    opens = said.classes[:1] in ("D", "G") and said.lower[0] not in _NO_PARTICIPLES
    if not opens or not 0 < each.first <= each.last < mention.first:
        return False
    behind = said.lower[each.last + 1 : mention.first]
    return "," in behind and "," not in said.lower[: each.first]


_NO_PARTICIPLES = frozenset(
    "according compared including excluding starting beginning during following given "
    "based adjusted".split()
)


def _past_aside(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the figure stands in an aside and the time behind it.

    "The bridge, one of 11 on the river, will close in May": the eleven are of no May.
    """
    lower, classes = said.lower, said.classes
    if each.first < mention.last or "," not in lower[: mention.first]:
        return False
    for at in range(mention.last + 1, each.first):
        if lower[at] == ",":
            verb = at + 1 + (classes[at + 1 : at + 2] == "R")
            return classes[verb : verb + 1] == "V" and verb < each.first
    return False


def _before_base(
    said: Wording, mention: Mention, each: Expression, expressions: list[Expression]
) -> bool:
    """Whether a level is what another changed from, and the time stands before: of the other.

    "It rose to 5% in May from 3%": the 3% are not of May.
    """
    lower = said.lower
    at = before_hedges(lower, mention.first)
    if at < 1 or lower[at] != "from" or each.last >= at:
        return False
    dated = {token for one in expressions for token in range(one.first, one.last + 1)}
    return any(said.classes[n] == "M" and n not in dated for n in range(at))


_PARTING = frozenset("; while whereas although though".split())
def _in_second_clause(
    said: Wording, mention: Mention, each: Expression, expressions: list[Expression]
) -> bool:
    """Whether a clause with a time and subject of its own follows a time that opens.

    "On Monday it was at 304, and it was 359 on Sunday": the 304 are Monday's. A clause that
    "which" opens before the figure leaves the time of the noun behind, too.
    """
    if each.last < mention.first:
        between = range(each.last + 1, mention.first)
        related = [
            at
            for at in between
            if said.lower[at] in _RELATED and said.lower[at - 1] not in ("during", "over")
        ]
        opens = each.first < _OPENING or _opens(said, each)
        return bool(related) and not opens and "V" in said.classes[related[-1] : mention.first]
    opened = any(one.last < mention.first and one.first < _OPENING for one in expressions)
    for at in range(mention.last + 1, each.first - 1):
        if opened and said.lower[at] in ("and", "but"):
            clause = said.classes[at + 1 : each.first]
            return clause[:1] in ("O", "T", "E", "N", "A") and "V" in clause
    return False


_RELATED = frozenset("which who whom where whose".split())
_HOLDING = frozenset("is are has have".split())
_PARTED = frozenset("which who but with where when".split())


def _of_speaking(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time is that of speaking: "said earlier this week that it has two"."""
    lower = said.lower
    if each.first > mention.last:
        gap = range(mention.last + 1, each.first)
        spoken = [at for at in gap if lower[at] in _SPEAKING and said.classes[at] == "V"]
        return bool(spoken) and not _STOPS.isdisjoint(lower[mention.last + 1 : spoken[0]])
    if lower[each.last + 1] in _SPEAKING:
        return True  # the firm on Friday announced two plants
    at = each.first - 1
    at -= at > 0 and lower[at] == "earlier"
    if lower[each.last] in ("quarter", "half"):
        return False
    return at >= 0 and lower[at] in _SPEAKING


_STOPS = frozenset(', " ” —'.split())
_SPEAKING = frozenset(
    "said told says reported announced added wrote posted tweeted warned stated "
    "disclosed".split()
)


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


_MORE = frozenset(["quarter", "half", "earlier", "before", "evening", "morning", "afternoon"])
_POSSESSIVE = frozenset("yesterday's today's tomorrow's yesterday’s today’s tomorrow’s".split())
_TELLING = TRIGGERS | _MORE | _POSSESSIVE
_RANKS = frozenset("first second third fourth final last recent latest".split())


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
