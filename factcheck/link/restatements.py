"""Find two statements of one quantity in a story's running text.

A link needs words that the story uses seldom around both figures, one noun or
unit, and nothing that sets the two apart: another period, another name,
"another", "from ... to". Two numbers that differ need more: that one slip of
the pen explains the difference, or that the second is spoken of as known ("the
240 tutors"), and that the text repeats only one of them. Candidates meet
through their numbers and nouns, so that the work grows with the story's length
and not with its square.
"""

from collections.abc import Hashable, Iterator

from factcheck.lexicon.caveat_words import POINTING_NOUNS
from factcheck.link.apartness import (
    least,
    least_digits,
    nearby_hedge,
    one_slip,
    set_apart,
    telling_slip,
)
from factcheck.link.index import Index
from factcheck.link.likeness import Likeness, explain, likeness, noun
from factcheck.link.pairing import number_keys, paired
from factcheck.link.phrases import after, before, same_unit
from factcheck.link.stems import TALLIES
from factcheck.model.figure import Figure
from factcheck.model.mention import Kind
from factcheck.model.relation import Certainty, Restatement

_ENOUGH_WITH_SLIP = 2.2  # evidence, where one slip of the pen explains the difference
_ENOUGH_IF_KNOWN = 5.0  # and where the second is spoken of as known
_SURE = 9.0
_MEASURED = frozenset({"measure", "duration", "temperature"})
_NOTHING = Likeness(0.0, same_noun=False, words=())
_SERIES_REACH = 60  # like figures looked at for a series
_KINDS: tuple[Kind, ...] = (
    "count", "measure", "money", "percentage", "points", "temperature", "duration",
)  # fmt: skip
_SECTIONS = frozenset({"body", "quote", "standfirst"})
_SOME_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "which"], ["of", "those"])


def find_restatements(index: Index) -> Iterator[Restatement]:
    """Yield pairs of figures in the text that state one quantity."""
    yield from _by_reference(index)
    figures = [
        figure
        for kind in _KINDS
        for figure in index.by_kind.get(kind, ())
        if figure.section_kind in _SECTIONS and figure.value is not None
    ]
    if len(figures) < 2:
        return
    surroundings = index.surroundings
    best: dict[int, tuple[float, Restatement]] = {}
    for first, second in paired((figure, _keys(figure)) for figure in figures):
        if first.sentence is second.sentence:
            continue
        agree = first.interval.overlaps(second.interval)
        if not (agree or _worth_a_look(first, second)) or not same_unit(first, second):
            continue
        found = likeness(surroundings, first, second) or _NOTHING
        if agree and found.score < _ENOUGH_WITH_SLIP:
            continue
        certainty = (
            _certainty(found) if agree else _conflict_certainty(index, first, second, found)
        )
        if certainty is None or (agree and set_apart(surroundings, first, second)):
            continue
        known = best.get(second.index)
        if known is None or found.score > known[0]:
            why = explain(surroundings, first, found)
            best[second.index] = (found.score, Restatement(first, second, certainty, why))
    for _, pair in best.values():
        yield pair


def _keys(figure: Figure) -> list[Hashable]:
    keys = number_keys(figure)
    head = noun(figure)
    if head:
        keys.append((figure.unit, figure.kind, head, ""))
    return keys


def _worth_a_look(first: Figure, second: Figure) -> bool:
    """Whether two differing numbers are alike enough, or of one noun."""
    return bool(telling_slip(first, second)) or noun(first) == noun(second) != ""


def _by_reference(index: Index) -> Iterator[Restatement]:
    """Follow the words that point back to an earlier figure ("the actual number")."""
    for figure in index.figures:
        if figure.refers_to is not None and not POINTING_NOUNS.isdisjoint(before(figure, 6)):
            earlier = index.figures[figure.refers_to]
            if _of_another_day(earlier, figure) or after(figure, 2) in _SOME_OF_THEM:
                continue
            if same_unit(earlier, figure) and earlier is not figure:
                yield Restatement(earlier, figure, "likely", "the words point back to it")


def _of_another_day(earlier: Figure, figure: Figure) -> bool:
    """Whether the toll is told as of a day, or is of another size than what went before."""
    one, other = earlier.value, figure.value
    if one is None or other is None:
        low, high = sorted((earlier.interval, figure.interval))
        return low.bounded and high.bounded and high.low > 2 * low.high
    if one_slip(earlier, figure):
        return False
    dated = after(figure, 1) == ["on"] or "stood" in before(figure, 2)
    return dated or not one / 2 <= other <= one * 2


def _certainty(found: Likeness) -> Certainty | None:
    if found.score >= 9.0 and found.same_noun:
        return "sure"
    if found.score >= 7.0 or (found.score >= 5.0 and found.same_noun):
        return "likely"
    return None


def _conflict_certainty(
    index: Index, first: Figure, second: Figure, found: Likeness
) -> Certainty | None:
    """Return how sure the link of two differing numbers is, ``None`` for too little."""
    slip = telling_slip(first, second)
    same = noun(first) == noun(second) != ""
    known = same and before(second, 1) in (["the"], ["these"], ["those"])
    share = found.score / max(0.1, index.surroundings.least_weight(first, second))
    if slip:
        enough = found.score >= _ENOUGH_WITH_SLIP and found.strong >= 1
        enough = enough or (first.kind in _MEASURED and least_digits(first, second) >= 3)
    elif same and nearby_hedge(first, second):
        enough = found.score >= 4.0 and found.strong >= 1
    elif known:
        enough = found.score >= _ENOUGH_IF_KNOWN and found.strong >= 2
    elif one_slip(first, second) and _of_things(first, second):
        enough = same and found.score >= 5.0 and found.strong >= 2 and share >= 0.4
    else:
        enough = same and found.score >= 12.0 and found.strong >= 4 and share >= 0.6
    if not enough or set_apart(index.surroundings, first, second):
        return None
    if _repeated(index, first) and _repeated(index, second):
        return None
    if index.beside(second, first.value) or index.beside(first, second.value):
        return None
    if _in_series(index, first, second, found):
        return None
    return "sure" if slip and same and found.score >= _SURE else "likely"


def _of_things(first: Figure, second: Figure) -> bool:
    """Whether small numbers count things: no shares, no one, no player's tally."""
    return (
        first.kind != "percentage" and noun(first) not in TALLIES and least(first, second) > 1
    )


def _in_series(index: Index, first: Figure, second: Figure, found: Likeness) -> bool:
    """Whether several more numbers stand with the same words: one for each of many things."""
    words = found.words[:2]
    around = index.by_unit.get((first.unit, first.per)) if first.unit else None
    values = {
        other.value
        for other in (around or index.by_kind[first.kind])[:_SERIES_REACH]
        if all(word in index.surroundings.words(other) for word in words)
        and same_unit(other, first)
    }
    return len(values - {first.value, second.value}) >= 2


def _repeated(index: Index, figure: Figure) -> bool:
    """Whether the story gives the number again with the same noun or unit."""
    return any(
        other is not figure and (figure.unit or noun(other) == noun(figure))
        for other in index.of_value(figure)[:_SERIES_REACH]
    )
