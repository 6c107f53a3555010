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
    lower = sentence.tokens.lower
    words: list[str] = []
    concepts: list[str] = []
    clauses: list[int] = []
    places: list[int] = []
    clause = at = 0
    for figure in figures:
        mention = figure.mention
        if mention.first < at:  # a figure inside another: a year in a date
            places.append(len(words) - 1)
            continue
        start = mention.first
        hedge = mention.hedge
        if hedge is not None and hedge.span.end <= mention.span.start:
            start = max(at, min(start, sentence.tokens.at(hedge.span.start)))
        clause = _words(lower, at, start, clause, words, concepts, clauses)
        places.append(len(words))
        words.append(figure.kind)
        concepts.append(FIGURE)
        clauses.append(clause)
        at = mention.last + 1
        if hedge is not None and hedge.span.start >= mention.span.end:
            at = max(at, sentence.tokens.at(hedge.span.end))
    _words(lower, at, len(lower), clause, words, concepts, clauses)
    return Line(sentence, figures, places, words, concepts, clauses)


def _words(
    lower: list[str],
    start: int,
    end: int,
    clause: int,
    words: list[str],
    concepts: list[str],
    clauses: list[int],
) -> int:
    """Append the plain words from ``start`` to ``end``; return the last one's clause."""
    for place in range(start, end):
        word = lower[place]
        concept = CONCEPTS.get(word) or (
            CONCEPTS.get(word[:-2], WORD) if word.endswith("'s") else WORD
        )
        if concept in _BREAKS:
            clause += 1
        words.append(word)
        concepts.append(concept)
        clauses.append(clause)
    return clause


def between(line: Line, left: int, right: int) -> Iterator[str]:
    """Yield the concepts between two items, plain words left out."""
    for place in range(left + 1, right):
        if line.concepts[place] != WORD:
            yield line.concepts[place]
