"""Find the age of a thing told beside the year it was made.

Finds: "The jets are more than 25 years old. ... The jet first flew in 1990", "the 40-year-old
bridge, built in 1976".
Skips: people; "the 40-year-old bridge ... a new bridge opened in 2010".
"""

from collections.abc import Iterator

from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.phrases import after, before
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.times.years import is_year
from factcheck.model.figure import Figure
from factcheck.model.relation import Lifetime

_MADE = frozenset(
    "built opened founded established launched completed constructed flew created unveiled "
    "inaugurated erected formed introduced incorporated commissioned started "
    "passed enacted painted written published released designed made".split()
)
_AWAY = frozenset({"away"})  # "his mother passed away in 2018"
_NOMINAL, _NAMING = "NEA", frozenset("NEAHGD")
_TURNED = frozenset("turned turns turning turn".split())
_OTHER = frozenset("new newer replacement second third next successor another rebuilt".split())
_PEOPLE = frozenset(
    "man woman boy girl he she person people mother father son daughter student teenager "
    "player driver suspect victim actor singer resident worker child children born".split()
)


def find_thing_ages(index: Index) -> Iterator[Lifetime]:
    """Yield each age of a thing whose making the story dates, and in one year alone."""
    published = index.article.published
    ages = [figure for figure in index.by_kind.get("age", ()) if _of_thing(figure)]
    ages += [figure for figure in index.by_kind.get("count", ()) if _turned(figure)]
    if not ages or published is None:
        return
    made = [f for f in index.by_kind.get("date", ()) if is_year(f) and _made(f)]
    if not 0 < len(made) <= 20:
        return
    subjects = [(figure, _nouns(figure)) for figure in made]
    for age in ages:
        same = [f for f in made if f.sentence is age.sentence]
        if len(same) == 1 and before(age)[-1:] != ["a"] and not _of_object(same[0], age):
            why = "one thing in one sentence"
            yield Lifetime(age, same[0], None, published.day, "likely", why)
            continue
        wanted = _nouns(age)
        births = [figure for figure, nouns in subjects if wanted & nouns]
        years = {figure.calendar.year for figure in births if figure.calendar}
        if births and len(years) == 1:
            yield Lifetime(
                age, births[0], None, published.day, "doubtful", "one thing by its name"
            )


def _of_object(year: Figure, age: Figure) -> bool:
    """Whether a verb has the old thing for its object: "set up in 2006 to replace the ..."."""
    between_them = _classes(age)[year.mention.last + 1 : age.mention.first]
    return "-" in age.text and "B" in between_them


def _turned(figure: Figure) -> bool:
    """Whether "turned 60 this year" tells the age of a thing."""
    mention = figure.mention
    words = mention.sentence.tokens.lower
    if not mention.first or words[mention.first - 1] not in _TURNED or figure.unit:
        return False
    return after(figure)[:1] in ([], [","], ["."], ["this"], ["in"], ["last"], ["and"]) and (
        _PEOPLE.isdisjoint(before(figure, 12))
    )


def _of_thing(age: Figure) -> bool:
    """Whether the age is a count of years and no person's."""
    if age.value is None or age.unit != "year" or age.mention.low != age.mention.high:
        return False
    turned = _TURNED & set(before(age, 2))
    if "old" not in age.text.lower() and not turned:
        return False
    if "-" in age.text and _classes(age)[age.mention.last + 1 :][:1] not in _NAMING:
        return False  # "the 64-year-old left": no noun, so a person
    return _PEOPLE.isdisjoint((*before(age, 12), *after(age, 1)))


def _made(year: Figure) -> bool:
    lead = before(year, 9)
    if lead[-1:] not in (["in"], ["on"]) and not (lead and lead[-1] in _MADE):
        return False
    told = not _MADE.isdisjoint(lead) and _AWAY.isdisjoint(lead)
    return told and _OTHER.isdisjoint(before(year, 14))


def _classes(figure: Figure) -> str:
    tokens = figure.sentence.tokens
    return classes_of(tokens.words, tokens.lower)


def _nouns(figure: Figure) -> set[str]:
    """Return the stems of the words that may name what the figure is about.

    An age's thing is named by a common noun: in "the Hull Pops tradition was 45 years old"
    neither Hull nor the Pops are so old.
    """
    words = [word for word in _as_written(figure) if word.islower()]
    if figure.kind == "age" and "-" in figure.text:
        words = after(figure, 2)
    elif figure.kind == "date":
        words = _what_was_made(figure)
    return {found for word in words if len(word) > 2 and (found := stem(word))}


def _as_written(figure: Figure) -> list[str]:
    words, first = figure.sentence.tokens.words, figure.mention.first
    return [word if at else word.lower() for at, word in enumerate(words[:first])][-14:]


def _what_was_made(year: Figure) -> list[str]:
    """Return the words before a year that may name what was made in it.

    A participle right behind its noun is of that noun alone: "it tells of bridges in a study
    published in 2013" gives the year of a study, and not of bridges.
    """
    lower, first = year.sentence.tokens.lower, year.mention.first
    classes = _classes(year)
    at = next((at for at in range(first - 1, -1, -1) if lower[at] in _MADE), 0)
    start = at
    while start and classes[at] == "D" and classes[start - 1] in _NOMINAL:
        start -= 1
    return lower[start if start < at else max(0, first - 14) : first]
