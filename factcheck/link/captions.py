"""Find what in the text a caption, pull-quote or table figure restates."""

from collections.abc import Iterator

from factcheck.arithmetic.retelling import retells
from factcheck.link.apartness import one_slip
from factcheck.link.index import Index
from factcheck.link.likeness import Likeness, explain, handles, likeness, noun
from factcheck.link.phrases import is_denominator, same_unit
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_BESIDE = frozenset({"caption", "table"})
_KINDS = frozenset(
    {"count", "measure", "money", "percentage", "points", "temperature", "duration"}
)
_MOST_CANDIDATES = 40
_SHORT_STORY = 100  # figures of a kind
_ENOUGH = 4.0
_SLIP = 3.0  # what one slip of the pen between two numbers adds to the evidence


def find_caption_restatements(index: Index) -> Iterator[Restatement]:
    """Yield each caption figure that nothing in the text fits, with its likeliest twin."""
    beside = [
        figure
        for section in index.article.sections_of("caption")
        for figure in index.by_section.get(section.index, ())
        if figure.kind in _KINDS
    ]
    for figure in beside:
        below = [
            other
            for other in _pool(index, figure)
            if other.section_kind not in _BESIDE
            and same_unit(figure, other)
            and not is_denominator(other)
            and (
                other.value == figure.value
                or noun(other) == noun(figure) != ""
                or one_slip(figure, other)
                or not handles(figure).isdisjoint(handles(other))
            )
        ][:_MOST_CANDIDATES]
        fitting = [o for o in below if retells(figure, o)]
        scored = [(_score(index, figure, other), other) for other in below]
        if not scored:
            continue
        score, best = max(scored, key=lambda pair: pair[0])
        fits = retells(figure, best)
        if fitting and not fits and not _outdone(index, figure, fitting, score):
            continue
        if score >= _ENOUGH:
            found = likeness(index.surroundings, figure, best)
            why = explain(index.surroundings, figure, found) if found is not None else ""
            if not fits and not _tellingly_alike(figure, best, found):
                continue
            yield Restatement(figure, best, "sure" if score > 2 * _ENOUGH else "likely", why)


def _pool(index: Index, figure: Figure) -> list[Figure]:
    """Return the figures of its kind; of a long story's only those of its noun or value."""
    like = index.by_kind[figure.kind]
    if len(like) <= _SHORT_STORY:
        return like
    named = index.by_head.get(figure.measure.head, []) if figure.measure else []
    return index.of_value(figure)[:_SHORT_STORY] + named[:_SHORT_STORY]


def _score(index: Index, figure: Figure, other: Figure) -> float:
    found = likeness(index.surroundings, figure, other)
    if found is None:
        return 0.0
    slip = _SLIP if one_slip(figure, other) else 0.0
    return found.score + slip + 2.0 * found.same_noun


def _tellingly_alike(figure: Figure, other: Figure, found: Likeness | None) -> bool:
    """Whether two differing numbers share their noun or verb, or one slip parts them."""
    if found is None or 1 in (figure.value, other.value):
        return False
    return found.same_noun or bool(one_slip(figure, other))


def _outdone(index: Index, figure: Figure, fitting: list[Figure], score: float) -> bool:
    """Whether a figure that fits by value is about something else by its words."""
    return all(_score(index, figure, other) * 2 < score for other in fitting)
