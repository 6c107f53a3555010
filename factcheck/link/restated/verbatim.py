"""Find figures of a passage that stands in the story twice in the same words.

A caption, a pull quote or a teaser repeats copy word for word; so does a sentence that was
moved and left where it was. What stands around the two figures is compared up to other figures,
so that no number decides.
Skips: passages that only resemble each other, forms that are filled in, and what is told of two
names ("In Farrow the council will plant 340 oaks ... In Tilling the council will plant 430").
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from factcheck.lexicon.noun_words import STOPS
from factcheck.link.index import Index
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

# Of the pairs that share five telling words, in 18,000 stories, 97% state one value; the others
# are of two days or stand in the furniture of a page.
_FEWEST = 5
_SHORT = 3  # letters of a word that tells little
_LED = 3  # words from the edge of a sentence to a figure at the other end of the passage
_MOST = 40  # figures behind one word


def find_verbatim(index: Index) -> Iterator[Restatement]:
    """Yield the pairs of like figures around which the same words stand."""
    behind: dict[tuple[str, str, str, str], list[Figure]] = {}
    for figure in index.figures:
        mention = figure.mention
        if mention.first and figure.section_kind != "table":
            word = figure.sentence.tokens.lower[mention.first - 1]
            key = figure.kind, figure.unit, figure.quantity.per, word
            behind.setdefault(key, []).append(figure)
    for alike in behind.values():
        if len(alike) <= _MOST:
            yield from _told_twice(index, alike)


def _told_twice(index: Index, alike: list[Figure]) -> Iterator[Restatement]:
    """Yield the pairs in one passage; what stands thrice is a form that is filled in."""
    pairs = [
        (first, second)
        for first, second in combinations(alike, 2)
        if first.sentence is not second.sentence and _in_one_passage(index, first, second)
    ]
    times = Counter(figure.index for pair in pairs for figure in pair)
    for first, second in pairs:
        if times[first.index] == times[second.index] == 1:
            yield Restatement(first, second, "likely", "the same words stand around both")


def _in_one_passage(index: Index, first: Figure, second: Figure) -> bool:
    """Whether the words around the two agree to an edge of a sentence and tell enough."""
    lead = _shared(_before(index, first), _before(index, second))
    follow = _shared(_after(index, first), _after(index, second))
    if lead.parallel or follow.parallel:
        return False
    opens = lead.whole and len(lead.words) >= _LED
    if not opens and not (follow.words and (lead.whole or follow.whole)):
        return False
    words = lead.words + follow.words
    telling = (word for word in words if len(word) > _SHORT and word.isalpha())
    return sum(word.lower() not in STOPS for word in telling) >= _FEWEST


class _Shared(NamedTuple):
    """Words that two stretches begin with; whether they are all of either.

    ``parallel`` where another figure follows them in one, or a name in each: two statements
    built alike.
    """

    words: list[str]
    whole: bool
    parallel: bool


def _before(index: Index, figure: Figure) -> list[str]:
    """Return the words before a figure as written, the nearest first; figures are empty."""
    return _words(index, figure.sentence)[: figure.mention.first][::-1]


def _after(index: Index, figure: Figure) -> list[str]:
    """Return the words behind a figure likewise, without the mark that ends the sentence."""
    words = _words(index, figure.sentence)[figure.mention.last + 1 :]
    return words[:-1] if words and not words[-1].isalnum() else words


def _words(index: Index, sentence: Sentence) -> list[str]:
    words = list(sentence.tokens.words)
    for figure in index.in_sentence(sentence):
        for at in range(figure.mention.first, figure.mention.last + 1):
            words[at] = ""
    return words


def _shared(one: list[str], other: list[str]) -> _Shared:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine.lower() != theirs.lower() or not mine:
            break
        count += 1
    following = one[count : count + 1] + other[count : count + 1]
    names = len(following) > 1 and all(word[:1].isupper() for word in following)
    return _Shared(one[:count], len(following) < 2, names or "" in following)
