"""Find a stated length of time beside the moments it runs between.

Finds: "50 years ago, in 1966", "in 2019, nine years after the 2010 law", "from 1990 to
2004, 14 years", "five years ahead of the 2030 deadline".
Skips: "three years ago the 2010 law", a life sentence, "the 20-year bond of 2019".
"""

from collections.abc import Iterator

from factcheck.lexicon.word_classes import classes_of
from factcheck.link.alike.events import beside, dates_of, event_words
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.link.times.until_now import done_by_now, first_since, is_over, until_now
from factcheck.link.times.years import is_dated, is_year, told_on, years_of
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_AFTER = frozenset({"after", "since", "from", "following"})
_EARLY = frozenset("ahead before earlier early".split())
_SPAN_GAP = frozenset(
    "a full some about nearly almost just more than or total of that is span period".split()
)
_RAN = frozenset("ran lasted operated stood served reigned ruled survived existed".split())
_LASTED = (["took"], ["lasted"], ["spent"], ["for"], ["served"], ["ran"], ["reigned"])
_AGO_GAP = frozenset(
    ", in ( — – - back about or on some more than almost nearly just around over exactly "
    "early late this week month today year summer spring".split()
)
_THAT_BEGAN = (["that", "began"], ["which", "began"], ["that", "started"])
_STARTING = frozenset("starts start started begins began begin opens opened from".split())
_JOINED = frozenset("joined began started entered".split())
_PRONOUNS = frozenset("it he she they this that his her its their".split())
_OWNING = frozenset({"his", "its", "their"})
_SHARED = 0.5  # of an event's words, that stand by its year too
# What a finite verb is where it tells what is so on the day of publication.
_NOW = frozenset("is are has have remains remain 's it's there's that's".split())
_FULL = frozenset("a full some about nearly almost just more than".split())


def find_elapsed(index: Index) -> Iterator[Elapsed]:
    """Yield lengths in years with the years at their ends, and anniversaries."""
    if "date" not in index.by_kind:
        return
    for length in index.by_kind.get("duration", ()):
        if length.unit == "year" and _one(length):
            found = _years(index, length)
            if found is not None:
                yield found


def _one(length: Figure) -> bool:
    mention = length.mention
    if before(length)[-1:] == ["every"]:
        return False  # how often, not how long
    return length.value is not None and mention.low == mention.high and length.value >= 1


def _years(index: Index, length: Figure) -> Elapsed | None:
    years = years_of(index, length)
    if not years:
        return None
    following = after(length, 4)
    if following[:1] == ["ago"]:
        return _ago(index, length, years)
    if following[:1] == ["later"]:
        return _later(length, years)
    if following and following[0] in _EARLY:
        return _ahead(index, length, years)
    if following and following[0] in _AFTER:
        return _since(index, length, years)
    if following[:2] in ([",", "since"], ["(", "since"], ["—", "since"]):
        return first_since(index, length, years)
    if before(length)[-1:] == ["after"] and len(years) == 2 and _joined_then(length, *years):
        last, first = years
        return Elapsed(length, first, last, None, "likely", "joined, and left after")
    if following[:2] in _THAT_BEGAN and len(years) == 1:
        return Elapsed(
            length, years[0], None, told_on(index), "doubtful", "begun then, and told now"
        )
    if following[:1] == ["apart"] and len(years) == 2:
        first, last = years
        return Elapsed(length, first, last, None, "likely", "two years and how far apart")
    if before(length)[-1:] == ["for"] and len(years) == 1 and "since" in before(years[0], 2):
        return until_now(index, length, years[0])
    if before(length)[-1:] in (["took"], ["lasted"]) and len(years) == 1:
        return done_by_now(index, length, years[0])
    if before(length)[-1:] in (["in"], ["over"]) and len(years) == 1:
        return until_now(index, length, years[0])
    return _span(length, years)


def _ago(index: Index, length: Figure, years: list[Figure]) -> Elapsed | None:
    """Link "N years ago, in 1966" and "in 1966, N years ago"."""
    if not is_dated(index, length) or len(years) != 1:
        return None
    year = years[0]
    if _in_quotes(length):
        return None
    if year.span.start > length.span.end:
        gap = between(length, year)[1:]
    else:
        gap = between(year, length)
    if len(gap) == 2 and gap[1] == "," and gap[0].isalpha():
        gap = gap[1:]  # "the 1986 disaster, 30 years ago"
    if len(gap) > 4 or not set(gap) <= _AGO_GAP:
        return None
    return Elapsed(
        length, year, None, told_on(index), "likely", "a year and how long ago it was"
    )


def _in_quotes(figure: Figure) -> bool:
    text, span = figure.sentence.text, figure.sentence.span
    head = text[: figure.span.start - span.start]
    return head.count("“") > head.count("”") or head.count('"') % 2 == 1


def _later(length: Figure, years: list[Figure]) -> Elapsed | None:
    """Link "in 1990 ... N years later, in 2004"."""
    behind = [y for y in years if y.span.end <= length.span.start]
    ahead = [y for y in years if y.span.start >= length.span.end]
    gap = between(behind[-1], length) if behind else []
    if len(behind) == 2 and not ahead and len(gap) <= 3 and "and" not in gap:
        first, last = behind
        return Elapsed(length, first, last, None, "likely", "two years and what lies between")
    if len(behind) != 1 or len(ahead) != 1:
        return None
    gap = between(length, ahead[0])[1:]
    if len(gap) > 3 or not set(gap) <= {",", "in", "(", "on", "—"}:
        return None
    return Elapsed(
        length, behind[0], ahead[0], None, "likely", "two years and what lies between"
    )


def _since(index: Index, length: Figure, years: list[Figure]) -> Elapsed | None:
    """Link "in 2019, nine years after the 2010 law" and "N years since 1966"."""
    ahead = [y for y in years if y.span.start >= length.span.end]
    behind = [y for y in years if y.span.end <= length.span.start]
    if len(ahead) > 1 or len(behind) > 1:
        return None
    word = after(length)[0]
    if ahead and not {",", "who", "which"}.isdisjoint(between(length, ahead[0])):
        return None
    if ahead and len(between(length, ahead[0])) <= 10:
        if behind and len(between(behind[0], length)) <= 6:
            return Elapsed(length, ahead[0], behind[0], None, "likely", f"years {word}")
        opens = word == "after" and length.mention.first == 0 and _goes_on(ahead[0])
        now = (word == "since" and not is_over(length)) or opens
        if not behind and now and is_dated(index, length):
            return Elapsed(length, ahead[0], None, told_on(index), "doubtful", "years since")
        return None
    if behind and not ahead:
        return _start_elsewhere(index, length, behind[0])
    return None


def _joined_then(length: Figure, left: Figure, joined: Figure) -> bool:
    """Whether it is "retired in 2011 after 30 years with the firm he joined in 1981"."""
    between_years = left.index < length.index < joined.index
    if not between_years or after(length)[:1] == ["of"]:
        return False
    return not _JOINED.isdisjoint(before(joined, 4))


def _start_elsewhere(index: Index, length: Figure, end: Figure) -> Elapsed | None:
    """Link "until 2019, a full nine years after the law" to a year told nearby."""
    gap = between(end, length)
    if len(gap) > 4 or not set(gap) - {",", "—", "–", "("} <= _FULL:
        return None
    sentence = length.sentence
    found: dict[int, Figure] = {}
    for place in range(sentence.index - 1, max(-1, sentence.index - 7), -1):
        for figure in index.by_sentence.get(place, ()):
            if is_year(figure) and figure.calendar and end.calendar:
                year, last = figure.calendar.year, end.calendar.year
                if year is not None and last is not None and year < last:
                    found.setdefault(year, figure)
    starts = _of_its_event(length, list(found.values()))
    if not 1 <= len(starts) <= 2:
        return None
    first, *others = starts
    return Elapsed(
        length, first, end, None, "doubtful", "the years told before it", tuple(others)
    )


def _of_its_event(length: Figure, years: list[Figure]) -> list[Figure]:
    """Return the years in which the event happened that a length is counted from.

    "after it passed" is counted from what was just told of, whatever its words.
    """
    lower, start = length.sentence.tokens.lower, length.mention.last + 2
    event = event_words(lower, start)
    owned = lower[start] in _OWNING and len(event) > 0  # "after their wedding"
    if not event or (lower[start] in _PRONOUNS and not owned):
        return years
    return dates_of(event, years, {year.index: beside(year) for year in years}, _SHARED)


def _goes_on(event: Figure) -> bool:
    """Whether the main clause behind a dated event tells what is so now.

    One that tells what was done so long after it ("Two years after the 2010 fire, the council
    agreed") ends the length there, and not at publication.
    """
    tokens, behind = event.sentence.tokens, event.mention.last + 1
    if "," not in tokens.lower[behind:]:
        return False
    clause = tokens.lower.index(",", behind) + 1
    classes = classes_of(tokens.words, tokens.lower)
    verbs = (
        word
        for word, sort in zip(tokens.lower[clause:], classes[clause:], strict=True)
        if sort in "VY"
    )
    return next(verbs, "") in _NOW


def _ahead(index: Index, length: Figure, years: list[Figure]) -> Elapsed | None:
    """Link "five years ahead of the 2030 deadline" to the day it is told."""
    goal = [y for y in years if y.span.start >= length.span.end]
    if len(goal) != 1 or not is_dated(index, length):
        return None
    if len(between(length, goal[0])) > 4:
        return None
    following = after(goal[0], 2)
    if not {"deadline", "target", "goal", "date"} & set(following):
        return None
    behind = [y for y in years if y.span.end <= length.span.start]
    if behind:
        return None
    return Elapsed(
        length, goal[0], None, told_on(index), "doubtful", "years ahead of a deadline"
    )


def _span(length: Figure, years: list[Figure]) -> Elapsed | None:
    """Link "from 1990 to 2004, 14 years" and "14 years, from 1990 to 2004"."""
    if len(years) != 2:
        return None
    start, end = years
    if length.index > end.index and between(end, length) in (
        [",", "after"],
        [",", "a", "total"],
    ):
        return Elapsed(length, start, end, None, "likely", "two years and the time between")
    if start.index < length.index < end.index and before(end)[-1:] in (["until"], ["till"]):
        near = len(between(start, length)) <= 5 and len(between(length, end)) <= 3
        if near and not _STARTING.isdisjoint(before(start, 4)):
            return Elapsed(length, start, end, None, "likely", "begun and ended")
    if before(start)[-1:] not in (["from"], ["between"]):
        return None
    joint = between(start, end)
    if joint not in (["to"], ["until"], ["through"], ["and"], ["till"]):
        return None
    if length.span.start >= end.span.end:
        gap = between(end, length)
    elif length.span.end <= start.span.start:
        gap = between(length, start)[:-1]
    else:
        return None
    words = {w for w in gap if w.isalpha()}
    named = "-" in length.text and length.index < start.index and len(words) <= 2
    named = named or (length.index < start.index and before(length)[-1:] in _LASTED)
    if len(gap) > 5 or not (named or words <= _SPAN_GAP):
        return None
    return Elapsed(length, start, end, None, "likely", "two years and the time between")
