"""Link a length of time and a past year to the day the story is told.

Finds: "work began in 2009 and took eight years", "bought in 2003 ..., risen fourfold in 20
years", "the most in 12 years, since 2004".
Skips: captions, which may be older than the story, and what "had run for 27 years".
"""

from factcheck.link.grammar.phrases import before, between
from factcheck.link.index import Index
from factcheck.link.times.years import is_dated, told_on
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

# Words behind which a length is another's: "has been held since 2019, after six years in Hull".
_ANOTHER = frozenset({".", ";", "last", "first", "after", "before"})
_NOW = frozenset("has have is are".split())
_BEGUN = frozenset("began begun started opened launched".split())


def done_by_now(index: Index, length: Figure, year: Figure) -> Elapsed | None:
    """Link "work began in 2009 and took eight years" to the day it is told."""
    if year.index > length.index or not is_dated(index, length):
        return None
    if _BEGUN.isdisjoint(before(year, 5)) or len(between(year, length)) > 4:
        return None
    why = "begun, and done by now"
    return Elapsed(length, year, None, told_on(index), "doubtful", why, (), True)


def until_now(index: Index, length: Figure, year: Figure) -> Elapsed | None:
    """Link "bought in 2003 ..., so its price has risen fourfold in 20 years"."""
    if year.index > length.index or not is_dated(index, length):
        return None
    gap = between(year, length)
    if not {"has", "have"} & set(gap) or not _ANOTHER.isdisjoint(gap):
        return None
    return Elapsed(
        length, year, None, told_on(index), "doubtful", "a year and the time until now"
    )


def first_since(index: Index, length: Figure, years: list[Figure]) -> Elapsed | None:
    """Link "the most in 12 years, since 2004" to the day it is told."""
    ahead = [y for y in years if y.span.start >= length.span.end]
    if len(ahead) != 1 or len(years) != 1 or not is_dated(index, length):
        return None
    if between(length, ahead[0])[-1] != "since" or is_over(length):
        return None
    return Elapsed(length, ahead[0], None, told_on(index), "doubtful", "years, since a year")


def is_over(length: Figure) -> bool:
    """Whether the words before a length end it before now: "had run for 27 years, since"."""
    lead = length.sentence.tokens.lower[: length.mention.first]
    return "had" in lead and _NOW.isdisjoint(lead[lead.index("had") :])
