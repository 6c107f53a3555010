"""Places: where a story is, and where a sentence says that its figures are.

A place is a country, or a name behind "in", "at" or "near". Two of one sort that differ make
two things of what is counted there. A country's adjective tells where a story is, and in a
sentence as often who did something there ("a Peruvian ship").
"""

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.countries import BY_ADJECTIVE, BY_NAME
from factcheck.link.grammar.stems import stem
from factcheck.model.article import Article

_WORD = re.compile(r"[^\W\d_](?:[\w.]*\w)?\.?")
_NAME = r"[A-Z][\w.’'-]*[\w]"
_COUNTRIES = BY_NAME | BY_ADJECTIVE
_OF_COUNTRIES = frozenset(word for name in _COUNTRIES for word in name.split())
# "in eastern Aske", "in the Peruvian town of Corwen".
_IN = re.compile(
    r"\b(?:[Ii]n|IN|[Aa]t|AT|[Nn]ear|NEAR) (?:the |THE )?"
    r"(?:(?:[a-z]+ern|[A-Z][a-z]+|[a-z]+) (?=[a-z]+ of ))?"
    r"(?:[a-z]+ern |(?:city|town|village|district|province|region|state|port) of )?"
    rf"({_NAME}(?: {_NAME})*)"
)
# "GARTH, April 1 - ", "Garth: The city": where copy was filed.
_FILED = re.compile(rf"({_NAME}(?: {_NAME})*)(?:, [^-–—:]{{1,40}})? ?(?:[-–—]|:) ?")
_WITH = re.compile(rf"\b(?:with|against) (?:the )?(?:{_NAME} ?)+")
# "the city's air": the place of the story, which another sentence has named.
_THE_PLACE = re.compile(
    r"\b(?:the|this) (?:national |state |provincial )?"
    r"(?:city|capital|town|village|district|county|province|state|region|country)\b",
    re.IGNORECASE,
)
# What many places have in their names.
_SHARED = frozenset(
    "new north south east west northern southern eastern western upper lower central greater "
    "san st saint los las el la le port fort mount lake river valley bay hill hills city "
    "county state province region district island islands street road".split()
)
_NO_PLACES = frozenset((*MONTHS, *WEEKDAYS))
_LEDE = 2  # sentences of a story that say where it is


class Places(NamedTuple):
    """Countries by name, and the stems of other places' names."""

    countries: frozenset[str]
    others: frozenset[str]


@lru_cache(maxsize=1000)
def places_in(text: str) -> Places:
    """Return the places that a text names; a partner ("trade with Farrow") is none."""
    own = _WITH.sub(" ", text)
    return Places(_countries_in(own, BY_NAME), frozenset(_others_in(own)))


def named_in(sentence: str, place: Places) -> Places:
    """Return the places that a sentence names, its story's own wherever their names stand."""
    named = places_in(sentence)
    own = {each for word in sentence.split() if word[:1].isupper() for each in _stems(word)}
    return named._replace(others=named.others | place.others & own)


def place_of(article: Article) -> Places:
    """Return where a story is, by its dateline and headline, or else by its first sentences."""
    headline = article.headline
    title = article.quote(headline.span) if headline else ""
    first = [each.text for each in article.sentences if each.section is not headline][:_LEDE]
    countries = _countries_in(". ".join((title, *first)), _COUNTRIES)
    others = frozenset(_others_in(" ".join(first)))
    every = _others_in(article.text)
    filed = {place for text in first for place in _filed_in(text)}
    named = {word for part in title.split() if part[:1].isupper() for word in _stems(part)}
    return Places(countries, frozenset(filed | (named & every)) or others)


def tells_the_place(sentence: str) -> bool:
    """Whether a sentence speaks of the place of its story: "the city", "the capital"."""
    return _THE_PLACE.search(sentence) is not None


def are_apart(mine: Places, theirs: Places) -> bool:
    """Whether both have places of one sort, and none in common."""
    return any(a and b and a.isdisjoint(b) for a, b in zip(mine, theirs, strict=True))


def written(places: Places) -> str:
    """Return places as one text for a column; ``read_places`` reads it."""
    return "; ".join(", ".join(sorted(each)) for each in places)


@lru_cache(maxsize=1000)
def read_places(text: str) -> Places:
    """Return the places of a column's text."""
    countries, _, others = text.partition("; ")
    return Places(*(frozenset(filter(None, each.split(", "))) for each in (countries, others)))


def _countries_in(text: str, names: dict[str, str]) -> frozenset[str]:
    """Return the countries that a text names, a word or two of capitals each."""
    words = [word[0] for word in _WORD.finditer(text)]
    found: set[str] = set()
    skipped = False
    for one, two in zip(words, [*words[1:], ""], strict=True):
        if skipped or not one[0].isupper():
            skipped = False
            continue
        pair = names.get(f"{one} {two}".lower().rstrip("."))
        skipped = pair is not None
        named = pair or names.get(one.lower()) or names.get(one.lower().rstrip("."))
        found |= {named} if named else set()
    return frozenset(found)


def _others_in(text: str) -> set[str]:
    found: set[str] = set()
    for each in _IN.finditer(text):
        found |= _stems(each[1])
    return found


def _filed_in(text: str) -> set[str]:
    found = _FILED.match(text)
    return _stems(found[1]) if found else set()


def _stems(name: str) -> set[str]:
    """Return the stems of a name's own words; a country is none of the other places."""
    words = (word.strip(".,;:()") for word in name.lower().split())
    words = (word.removesuffix("’s").removesuffix("'s") for word in words)
    own = (word for word in words if word not in _SHARED | _NO_PLACES)
    return {found for word in own if word not in _OF_COUNTRIES and (found := stem(word))}
