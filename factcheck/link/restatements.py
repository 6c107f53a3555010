"""Find two statements of one quantity in a story's running text.

A link needs words that the story uses seldom around both figures, one noun or
unit, and nothing that sets the two apart: another period, another name,
"another", "from ... to". Candidates meet through their rare words, so that the
work grows with the story's length and not with its square.
"""

from collections.abc import Iterator

from factcheck.lexicon.caveat_words import POINTING_NOUNS
from factcheck.link.apartness import set_apart
from factcheck.link.index import Index
from factcheck.link.likeness import Likeness, likeness
from factcheck.link.phrases import before, same_unit
from factcheck.link.surroundings import Surroundings
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Restatement

_SHARED_ENOUGH = 8  # figures around one word, beyond which the word links nothing
_KINDS = frozenset(
    {"count", "measure", "money", "percentage", "points", "temperature", "duration"}
)
_SECTIONS = frozenset({"body", "quote", "standfirst"})


def find_restatements(index: Index) -> Iterator[Restatement]:
    """Yield pairs of figures in the text that state one quantity."""
    yield from _by_reference(index)
    figures = [f for f in index.figures if f.kind in _KINDS and f.section_kind in _SECTIONS]
    if len(figures) < 2:
        return
    surroundings = index.surroundings
    best: dict[int, tuple[float, Restatement]] = {}
    for first, second in _candidates(figures, surroundings):
        found = likeness(surroundings, first, second)
        if found is None or set_apart(surroundings, first, second):
            continue
        certainty = _certainty(found)
        if certainty is None:
            continue
        pair = Restatement(first, second, certainty, found.why)
        known = best.get(second.index)
        if known is None or found.score > known[0]:
            best[second.index] = (found.score, pair)
    for _, pair in best.values():
        yield pair


def _candidates(
    figures: list[Figure], surroundings: Surroundings
) -> Iterator[tuple[Figure, Figure]]:
    postings: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        for word in surroundings.words(figure):
            postings.setdefault((figure.unit, word), []).append(figure)
    seen: set[tuple[int, int]] = set()
    for around in postings.values():
        if not 1 < len(around) <= _SHARED_ENOUGH:
            continue
        for place, first in enumerate(around):
            for second in around[place + 1 :]:
                key = (first.index, second.index)
                if key in seen or first.sentence is second.sentence:
                    continue
                seen.add(key)
                if same_unit(first, second):
                    yield first, second


def _by_reference(index: Index) -> Iterator[Restatement]:
    """Follow the words that point back to an earlier figure ("the actual number")."""
    for figure in index.figures:
        if figure.refers_to is not None and not POINTING_NOUNS.isdisjoint(before(figure, 6)):
            earlier = index.figures[figure.refers_to]
            if same_unit(earlier, figure) and earlier is not figure:
                yield Restatement(earlier, figure, "likely", "the words point back to it")


def _certainty(found: Likeness) -> Certainty | None:
    if found.score >= 9.0 and found.same_noun:
        return "sure"
    if found.score >= 7.0 or (found.score >= 5.0 and found.same_noun):
        return "likely"
    return None
