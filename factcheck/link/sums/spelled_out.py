"""Find amounts that a sentence says over again in other words or another form.

Finds: "it takes a 48×36 frame. That means it is 84 inches high and 36 wide",
"£8 billion over three years ... eight billion pounds in four years", "thirty (60) days", whose
digits are a figure only where they do not give the word again.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.index import Index
from factcheck.link.slips import one_slip
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_CUES = (("that", "means"), ("in", "other", "words"), ("in", "english"), ("which", "means"),
         ("that", "is"), ("in", "plain", "english"), ("put", "another", "way"))  # fmt: skip
_OPENING = 10  # tokens in which a cue stands
_SLIPS = frozenset({"two digits exchanged", "one digit apart", "a power of ten apart"})


def find_spelled_out(index: Index) -> Iterator[Restatement]:
    """Yield pairs of figures that give one amount in two forms."""
    yield from _after_cue(index)
    yield from _other_span(index)
    yield from _in_brackets(index)


def _in_brackets(index: Index) -> Iterator[Restatement]:
    """Read a number in words with digits in brackets right behind it."""
    for first, second in pairwise(index.figures):
        if not first.mention.in_words or first.kind != "count" or first.hedge is not None:
            continue
        lower, at = first.sentence.tokens.lower, first.mention.last + 1
        bracket = lower[at : at + 3]
        if second.sentence is not first.sentence or bracket[:1] != ["("]:
            continue
        if bracket[-1:] == [")"] and bracket[1].isdecimal() and second.mention.first <= at + 1:
            yield Restatement(first, second, "likely", "digits in brackets give it again")


def _other_span(index: Index) -> Iterator[Restatement]:
    """Read "£8 billion over three years ... eight billion pounds in four years"."""
    for place, figures in index.by_sentence.items():
        earlier = index.by_sentence.get(place - 1, [])
        said = {(f.unit, f.value) for f in earlier if f.kind == "money"}
        again = any((f.unit, f.value) in said for f in figures if f.kind == "money")
        if not said or not again:
            continue
        one = [f for f in earlier if _is_term(f)]
        other = [f for f in figures if _is_term(f)]
        if len(one) == 1 and len(other) == 1 and one[0].unit == other[0].unit:
            why = "one amount, told again with its span"
            yield Restatement(one[0], other[0], "likely", why)


def _is_term(figure: Figure) -> bool:
    lower, first = figure.sentence.tokens.lower, figure.mention.first
    spread = first > 0 and lower[first - 1] in ("over", "in", "for")
    return figure.kind == "duration" and spread and figure.value is not None


def _after_cue(index: Index) -> Iterator[Restatement]:
    sentences = index.article.sentences
    for place, figures in index.by_sentence.items():
        earlier = index.by_sentence.get(place - 1)
        if not earlier or len(figures) < 2 or not _has_cue(sentences[place].tokens.lower):
            continue
        again = {figure.value for figure in figures if figure.value is not None}
        said = {figure.value for figure in earlier if figure.value is not None}
        if not again & said:
            continue
        for first in earlier:
            for second in figures:
                new = first.value not in again and second.value not in said
                if new and one_slip(first, second) in _SLIPS:
                    yield Restatement(
                        first, second, "likely", "the next sentence spells its numbers out"
                    )


def _has_cue(lower: list[str]) -> bool:
    opening = tuple(lower[:_OPENING])
    return any(
        opening[at : at + len(cue)] == cue for cue in _CUES for at in range(_OPENING - len(cue))
    )
