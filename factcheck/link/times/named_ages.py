"""Find two ages that stand with one full name in a story.

Finds: "Sarah Dowd, 47, won ... Sarah Dowd, a 43-year-old vet", "vet Sarah Dowd (47)", "the
43-year-old vet Sarah Dowd", "Sarah Dowd, who is 43", a caption's or headline's age against
the text's.
Skips: "his father, John Dowd, 71" beside "John Dowd, 47", "John Dowd, then 41", "John Dowd Sr,
71", "of Hill Road, 47": namesakes, an age of another time, a place.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.lexicon.list_words import SUFFIXES
from factcheck.lexicon.noun_words import STOPS
from factcheck.lexicon.time_cues import KIN
from factcheck.link.grammar.phrases import DASHES
from factcheck.link.index import Index
from factcheck.link.times.ages_then import is_of_years_ago
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_FULL = 2  # words of a full name: titles and posts may stand before them
_TITLES = frozenset("mr mrs ms miss mx dr prof sir lady lord dame judge the".split())
_ADDRESS = frozenset("mr mrs ms miss mx mr. mrs. ms.".split())
_PLACING = frozenset("in at from near to on outside around".split())
_ARTICLES = frozenset("a an the".split())
_NOW = frozenset({"is", "now"})
_JOB = 4  # words between "43-year-old" and the name
_KIN = 4  # words before a name in which "his father" stands
_OWNERS = frozenset("his her their my our".split())


class _Named(NamedTuple):
    """An age, the two last words of the name it stands with, and whether kin lead to it."""

    age: Figure
    name: tuple[str, ...]
    kin: bool


def find_named_ages(index: Index) -> Iterator[Restatement]:
    """Yield each age with the one told last before it of the same full name."""
    told: dict[tuple[str, ...], _Named] = {}
    for figure in index.by_kind.get("age", ()):
        named = _named(figure) if _is_age(figure) else None
        if named is None or is_of_years_ago(index, figure):
            continue
        earlier = told.get(named.name)
        told[named.name] = named
        if earlier is None or earlier.kin != named.kin:
            continue
        if earlier.age.sentence is not figure.sentence:
            why = f"both stand with “{' '.join(named.name)}”"
            yield Restatement(earlier.age, figure, "likely", why)


def are_kin(earlier: Figure, later: Figure) -> bool:
    """Whether two ages of one full name are of kin: "John Dowd ... his father John Dowd"."""
    one, other = _named(earlier), _named(later)
    return one is not None and other is not None and one.kin != other.kin


def _is_age(figure: Figure) -> bool:
    mention = figure.mention
    single = figure.value is not None and mention.low == mention.high
    years = figure.unit == "year" and figure.text[-1:] != "s"
    return single and years and figure.hedge is None and figure.section_kind != "table"


def _named(age: Figure) -> _Named | None:
    """Return an age with the full name that it is set beside, if it is."""
    words, lower = age.sentence.tokens.words, age.sentence.tokens.lower
    glued = "-" in age.text
    last = age.mention.first - 1
    if glued:
        first = age.mention.last + 1
        job = 0
        while first < len(words) and job < _JOB and _may_be_job(words[first]):
            first, job = first + 1, job + 1
        end = _run_end(words, first)
        if end - first >= _FULL:
            return _of(age, words, lower, end, age.mention.first)
        while last > 0 and lower[last] in _ARTICLES:
            last -= 1
        if last == age.mention.first - 1:
            return None
    elif lower[last] == "aged":
        last -= 1
    elif lower[last] in _NOW:
        while last > 0 and lower[last] in _NOW:
            last -= 1
        last -= lower[last] == "who"
    if last < 1 or not _sets_off(words[last]):
        return None
    return _of(age, words, lower, last, 0)


def _sets_off(mark: str) -> bool:
    return mark in (",", "(") or mark in DASHES


def _may_be_job(word: str) -> bool:
    return word[0].islower() and word not in STOPS


def _run_end(words: Sequence[str], first: int) -> int:
    end = first
    while end < len(words) and words[end][0].isupper():
        end += 1
    return end


def _of(
    age: Figure, words: Sequence[str], lower: Sequence[str], end: int, least: int
) -> _Named | None:
    """Return the full name that ends before a word, with the age, unless it names a place."""
    first = end
    while first > least and words[first - 1][0].isupper():
        first -= 1
    name = tuple(words[max(first, end - _FULL) : end])
    if len(name) < _FULL or not all(len(word) > 1 for word in name):
        return None
    if name[0].lower() in _TITLES or name[-1].lower() in SUFFIXES:
        return None
    if not _ADDRESS.isdisjoint(lower[max(0, end - _FULL - 2) : end - _FULL]):
        return None  # "Mrs De Mille" may be "Cecil De Mille's" wife, "Mrs John Dowd" his
    lead = lower[max(0, first - _KIN) : first]
    if not _PLACING.isdisjoint(lead[-1:]) or list(lead[-2:]) == [",", "of"]:
        return None
    owned = any(word in _OWNERS or word == "'s" or word.endswith("'s") for word in lead)
    return _Named(age, name, owned and not KIN.isdisjoint(lead))
