"""Lines: a sentence as the binder reads it, each figure one item, each word its concept.

"Sales rose 5% to $3.4bn" has the items ``sales rose % to $`` with the concepts
``w rise # to #``. A passage is a few lines on end; what the binder may join
stands in one passage.
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon.concepts import CONCEPTS
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure

FIGURE = "#"
WORD = "w"
# Marks and words at which one statement ends and another begins.
_BREAKS = frozenset({";", ":", "—", "(", ")", "but", "rel", "sub", '"', "."})


class Line(NamedTuple):
    """One sentence: parallel lists of items, and where its figures stand in them.

    ``words`` are in lower case (a figure's is its kind), ``concepts`` say what
    each means, ``clauses`` number the statements. ``places`` gives each
    figure's item, in the order of ``figures``; ``first`` and ``last`` the
    tokens behind each item.
    """

    sentence: Sentence
    figures: list[Figure]
    places: list[int]
    words: list[str]
    concepts: list[str]
    clauses: list[int]


def read_line(sentence: Sentence, figures: list[Figure]) -> Line:
    """Return the sentence with its figures as items; hedges before a figure are left out."""
    line = Line(sentence, figures, [], [], [], [])
    at = 0
    for figure in figures:
        mention = figure.mention
        if mention.first < at:  # a number inside another: the part and the whole of a ratio
            line.places.append(len(line.words) - 1)
            continue
        start = mention.first
        hedge = mention.hedge
        if hedge is not None and hedge.span.end <= mention.span.start:
            start = max(at, min(start, sentence.tokens.at(hedge.span.start)))
        _add_words(line, at, start)
        line.places.append(len(line.words))
        line.words.append(figure.kind)
        line.concepts.append(FIGURE)
        line.clauses.append(line.clauses[-1] if line.clauses else 0)
        at = mention.last + 1
        if hedge is not None and hedge.span.start >= mention.span.end:
            at = max(at, sentence.tokens.at(hedge.span.end))
    _add_words(line, at, len(sentence.tokens.lower))
    return line


def _add_words(line: Line, start: int, end: int) -> None:
    """Append the plain words from token ``start`` to ``end``."""
    clause = line.clauses[-1] if line.clauses else 0
    for word in line.sentence.tokens.lower[start:end]:
        concept = CONCEPTS.get(word)
        if concept is None:
            owner = word.removesuffix("'s")
            concept = CONCEPTS.get(owner, WORD) if owner != word else WORD
        if concept in _BREAKS:
            clause += 1
        line.words.append(word)
        line.concepts.append(concept)
        line.clauses.append(clause)


def between(line: Line, left: int, right: int) -> Iterator[str]:
    """Yield the concepts between two items, plain words left out."""
    for place in range(left + 1, right):
        if line.concepts[place] != WORD:
            yield line.concepts[place]
