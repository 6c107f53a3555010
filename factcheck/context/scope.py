"""Find the people, place or group that a figure is about: "in Iraq", "of the six women"."""

from typing import Literal

from factcheck.lexicon.time_words import SINGLE, UNITS, WEEKDAYS
from factcheck.model.figure import Measure, Scope
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_Kind = Literal["place", "group", "organisation", "whole", "other"]
_KINDS: dict[str, _Kind] = {
    "in": "place", "across": "place", "near": "place", "at": "place", "throughout": "place",
    "outside": "place", "inside": "place", "around": "place", "within": "place",
    "among": "group", "of": "whole", "for": "group", "from": "place",
    "by": "organisation", "to": "other",
}  # fmt: skip
_OPENERS = frozenset(
    "in across near at throughout outside inside within among of for from".split()
)
_ENDS = frozenset(',;:.()[]!?—–"“”') | frozenset(
    "who which that and or but as is are was were be been has have had will would "
    "could can may might must should said says to with than when while after before "
    "since until because if by on over during about more less rose fell grew dropped "
    "increased declined climbed due according killed died opened closed won lost".split()
)
_SKIPPED = frozenset("the a an its his her their our this these those".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_TIMES = _MONTHS | frozenset(UNITS) | frozenset(WEEKDAYS) | SINGLE
_NO_SCOPE = frozenset(
    "fact addition total all part order case particular general contrast least".split()
)
_HAVING = frozenset("has had have".split())
_PRONOUNS = frozenset("he she it they we i you this that these those who which".split())
_LONGEST = 7
_REACH = 3


def find_scope(mention: Mention, measure: Measure | None, text: str) -> tuple[Scope, ...]:
    """Return the scopes that follow a figure and its noun, in reading order, at most two."""
    tokens = mention.sentence.tokens
    lower = tokens.lower
    index = mention.last + 1
    if measure is not None and measure.span.end > mention.span.end:
        index = tokens.at(measure.span.end - 1) + 1
    found: list[Scope] = []
    limit = min(len(lower), index + _REACH)
    while index < limit and len(found) < 2:
        word = lower[index]
        if word in _OPENERS:
            scope, index = _phrase(tokens, index, text)
            if scope is not None:
                found.append(scope)
            limit = min(len(lower), index + _REACH)
            continue
        if word in _ENDS:
            break
        index += 1
    if not found and measure is not None and measure.span.end <= mention.span.start:
        owner = _owner(tokens, measure, text)
        return () if owner is None else (owner,)
    return tuple(found)


def _owner(tokens: Tokens, measure: Measure, text: str) -> Scope | None:
    """Return whose measure it is that stands before its figure.

    "Leeds has a population of ...", "the population of Leeds is ...".
    """
    first = tokens.at(measure.span.start)
    last = tokens.at(measure.span.end - 1)
    for index in range(first + 1, last):
        if tokens.lower[index] in ("of", "in") and tokens.words[index + 1][:1].isupper():
            return _phrase(tokens, index, text)[0]
    while first and tokens.lower[first - 1] in ("a", "an", "total"):
        first -= 1
    if first < 2 or tokens.lower[first - 1] not in _HAVING:
        return None
    end = start = first - 1
    while start and tokens.words[start - 1][:1].isupper():
        start -= 1
    if start == end or tokens.lower[start] in _PRONOUNS:
        return None
    span = Span(tokens.starts[start], tokens.ends[end - 1])
    return Scope(" ".join(text[span.start : span.end].split()), "place", span)


def _phrase(tokens: Tokens, index: int, text: str) -> tuple[Scope | None, int]:
    """Read the prepositional phrase at ``index``; return it and the token after it."""
    lower = tokens.lower
    opener = lower[index]
    first = index + 1
    last = first
    while last < len(lower) and last - first < _LONGEST:
        word = lower[last]
        if word in _ENDS or (word in _OPENERS and last > first):
            break
        last += 1
    while first < last and lower[first] in _SKIPPED:
        first += 1
    content = lower[first:last]
    if not content or not _TIMES.isdisjoint(content) or content[0] in _NO_SCOPE:
        return None, max(last, index + 1)
    if content[0][0].isdigit() and opener != "of":
        return None, max(last, index + 1)
    kind = _KINDS[opener]
    if kind == "place" and not tokens.words[first][:1].isupper() and opener == "from":
        kind = "other"
    span = Span(tokens.starts[index], tokens.ends[last - 1])
    return Scope(" ".join(text[span.start : span.end].split()), kind, span), last
