"""Remembered: a printed figure as the memory keeps it, made of a reading."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from math import floor, log10
from typing import NamedTuple

from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.currencies import WORDS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.alike.fates import fates_of
from factcheck.link.alike.surroundings import Surroundings
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading

# Dates and times are no amounts, and ordinals and scores tell of one event only.
_LEFT_OUT = frozenset({"date", "time", "ordinal", "score"})
# Surfaces that wires write for units; read as nouns, they count nothing.
_UNITS = frozenset(WORDS) | frozenset(
    "dlr mln bln stg ct cts pct mark guilder crown bpd".split()
)
_LONGEST = 600  # characters of a sentence that are kept
_MOST_WORDS = 24
_MONTHS = frozenset(map(stem, MONTHS))
# "to" and "at" lead to a level whatever moved there.
_TO_A_LEVEL = frozenset("to at of was is were are".split())
# "HARLOW, April 1 - ": where copy was filed counts nothing.
_DATELINE = re.compile(r"[A-Z][A-Z.,' ]+\b[^-–—]{0,40}[-–—]")
_NARROWED = re.compile(
    r"(?: (?!and\b|or\b|but\b)[a-z-]+){0,2} (?:with|to|from|for|in|by|among|of|at) "
    r"(?:the )?([A-Z][\w.-]*\w)"
)
# "its surplus with the United States last year was 51": whom the noun is with, ahead of it.
_WITH = re.compile(r" with (?:the )?([A-Z][\w.-]*\w)")
_NARROWING = re.compile(r"\d (?:with|to|from|for|in|by|among|of|at) (?:the )?([A-Z][\w.-]*\w)")
# "Harlow's barge unit earned": what a part of a firm has is not the firm's.
_A_UNIT = re.compile(r"\b(?:unit|division|subsidiary|arm|segment|affiliate)\b(?!s)")
_OWNER = re.compile(r"\b([A-Z][\w.-]*)['’]s\b")
_OF_WHAT = "(?:of|in|for|on|against|among|by) (?:the |a |an |its |their |all )?"
_OF_NOBODY = frozenset({"", "gdp", "gnp"})
_TIMES = frozenset((*MONTHS, *WEEKDAYS))
_MARKS = ".,:;!?()[]<>\"'“”‘’"


class Remembered(NamedTuple):
    """The columns of one figure but its id and its story; see ``schema``."""

    kind: str
    noun: str
    unit: str
    per: str
    value: str | None
    low: str
    high: str
    size: float | None
    written: str
    hedge: str
    status: str
    measure: str
    scope: str
    within: str
    fate: str
    period: str
    first_day: str | None
    last_day: str | None
    source: str
    caveat: str
    names: str
    words: str
    sentence: str


def remembered_of(reading: Reading) -> Iterator[Remembered]:
    """Yield what the memory keeps of each figure, in reading order."""
    surroundings = Surroundings(reading.article)
    fates = fates_of(reading.figures)
    for figure in reading.figures:
        if figure.kind not in _LEFT_OUT:
            yield remember(figure, surroundings, fates.get(figure.index, ""))


def remember(figure: Figure, surroundings: Surroundings, fate: str) -> Remembered:
    """Return what the memory keeps of a figure; ``fate`` is what befell those it counts."""
    period = figure.period
    dated = period is not None and period.start is not None and period.end is not None
    words = surroundings.words(figure)
    nearest = sorted(words, key=lambda word: (-words[word], word))[:_MOST_WORDS]
    return Remembered(
        kind=figure.kind,
        noun=noun_of(figure),
        unit=figure.unit,
        per=figure.per,
        value=None if figure.value is None else plain(figure.value),
        low=plain(figure.interval.low),
        high=plain(figure.interval.high),
        size=size_of(figure.value),
        written=" ".join(figure.text.split()),
        hedge=figure.hedge.name if figure.hedge else "",
        status=figure.status,
        measure=figure.measure.text if figure.measure else "",
        scope=scope_of(figure),
        within=within_of(scope_of(figure)),
        fate=fate,
        period=period.text if period else "",
        first_day=period.start.isoformat() if dated and period and period.start else None,
        last_day=period.end.isoformat() if dated and period and period.end else None,
        source=figure.attribution.name if figure.attribution else "",
        caveat=figure.caveats[0].text if figure.caveats else "",
        names=spaced(sorted(names_near(figure, surroundings))),
        words=spaced(nearest),
        sentence=" ".join(figure.sentence.text.split())[:_LONGEST],
    )


def scope_of(figure: Figure) -> str:
    """Return the scope as printed, several between semicolons."""
    return "; ".join(scope.text for scope in figure.scope)


def within_of(scope: str) -> str:
    """Return the stems of a scope's words, so that "in Farrow" and "of Farrow" are one."""
    words = (word.strip(_MARKS) for word in scope.lower().split())
    return " ".join(sorted({found for word in words if (found := stem(word))}))


def names_near(figure: Figure, surroundings: Surroundings) -> set[str]:
    """Return the stems of names near a figure; a month names no thing."""
    return {name for name in surroundings.names(figure) if name not in _MONTHS}


@lru_cache(maxsize=1000)
def names_in(sentence: str) -> frozenset[str]:
    """Return the stems of a sentence's capitalised words, the first aside."""
    words = (word.strip(_MARKS) for word in sentence.split()[1:])
    named = {stem(word.lower()) for word in words if word[:1].isupper()}
    return frozenset(named - _MONTHS - _OF_NOBODY)


@lru_cache(maxsize=1000)
def owners_in(sentence: str) -> frozenset[str]:
    """Return the stems of the names that own something: "Farrow's trade surplus"."""
    return frozenset(stem(name.lower()) for name in _OWNER.findall(sentence)) - {""}


def opening_of(sentence: str) -> set[str]:
    """Return the stem of a sentence's first word, which is a name in some."""
    return lead_of(sentence.partition(" ")[0])


def lead_of(headline: str) -> set[str]:
    """Return the stems of a headline's words, which say what its story is about."""
    words = (word.strip(_MARKS) for word in headline.lower().split())
    return {found for word in words if (found := stem(word))}


def noun_of(figure: Figure) -> str:
    """Return the noun that the figure counts or measures, empty where it is not said.

    The surface of a unit ("dlrs") says nothing that the unit does not.
    """
    measure = figure.measure
    if measure is None:
        return ""
    filed = _DATELINE.match(figure.sentence.text) if measure.text.isupper() else None
    if filed and measure.span.end <= figure.sentence.span.start + filed.end():
        return ""
    head = measure.head.lower()
    return "" if head in _UNITS or head == figure.unit else head


def tells_change(sentence: str, written: str) -> bool:
    """Whether the words ahead of a number make it a change: "rose 3", "up by some 3"."""
    for word in reversed(sentence.partition(written)[0].lower().split()[-3:]):
        if word in _TO_A_LEVEL:
            return False
        if word == "by" or word in DIRECTIONS:
            return True
    return False


def narrowed_to(sentence: str, written: str) -> str:
    """Return the stem of the name that narrows a number: "7 billion with the United States".

    It stands behind the number, or in the number's clause ahead of it.
    """
    before, _, after = sentence.partition(written)
    found = _NARROWED.match(after)
    if found is None or found[1].lower() in _TIMES:
        ahead = before[max(before.rfind(mark) for mark in ",;:") + 1 :]
        found = _WITH.search(ahead)
    name = found[1].lower() if found else ""
    return "" if name in _TIMES else stem(name)


def narrowing_in(sentence: str) -> set[str]:
    """Return the stems of the names that each narrow a number: "13 in Farrow and 4 in Aske"."""
    return {stem(name.lower()) for name in _NARROWING.findall(sentence)} - {""}


@lru_cache(maxsize=1000)
def is_of_a_unit(sentence: str, written: str) -> bool:
    """Whether a number is said to be that of a part of a firm."""
    return _A_UNIT.search(sentence.partition(written)[0]) is not None


def members_of(sentence: str, written: str, noun: str) -> frozenset[str]:
    """Return the stems of whose members are counted: "the 27-country customs union"."""
    before, told, after = sentence.partition(f"{written}-{noun} ")
    if not noun or not told or before[-1:].isalnum():
        return frozenset()
    words = (word.strip(_MARKS) for word in after.lower().split()[:2])
    return frozenset(each for word in words if (each := stem(word)))


@lru_cache(maxsize=1000)
def says_to_whom(sentence: str, noun: str) -> bool:
    """Whether a noun is narrowed by a receiver: "its debt to large banks" is not its debt."""
    found = re.search(rf"\b{re.escape(noun)}s? to (?:the )?(?:[a-z]+ )?[a-z]+s\b", sentence)
    return bool(noun) and found is not None


@lru_cache(maxsize=1000)
def complement_of(sentence: str, noun: str) -> frozenset[str]:
    """Return the stems of what a noun is said to be of: "sales of new cars"."""
    found = re.search(
        rf"\b{re.escape(noun)}s? {_OF_WHAT}((?:[a-z-]+ ?){{1,3}})", sentence.lower()
    )
    words = found[1].split() if found else []
    return frozenset(each for word in words if (each := stem(word)))


def size_of(value: Decimal | None) -> float | None:
    """Return log10 of the magnitude, ``None`` where there is none."""
    return log10(abs(value)) if value else None


def half_of(size: float) -> int:
    """Return the half order of magnitude that a log10 lies in."""
    return floor(2 * size)


def plain(value: Decimal) -> str:
    """Return a decimal as one text: without an exponent or zeros that say nothing."""
    if not value.is_finite():
        return str(value)
    return format(value.normalize(), "f")


def spaced(words: "list[str]") -> str:
    """Return the words between spaces, so that ' word ' is in the text where the word is."""
    return f" {' '.join(words)} " if words else ""
