"""Find amounts that a sentence says over again in other words or another form.

Finds: "it takes a 48×36 frame. That means it is 84 inches high and 36 wide",
"the 800-metre telescope ... its 500-metre dish" (the only such lengths).
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import after, before
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
    yield from _only_compounds(index)
    yield from _other_span(index)


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


def _only_compounds(index: Index) -> Iterator[Restatement]:
    """Pair the story's only two "500-metre" compounds of one unit."""
    for (unit, _), around in index.by_unit.items():
        compounds = [figure for figure in around if _is_compound(figure)]
        if unit and len(compounds) == 2 and around[0].kind == "measure":
            first, second = compounds
            apart = first.sentence is second.sentence
            if not apart and one_slip(first, second) in _SLIPS and not _counted(first, second):
                yield Restatement(
                    first, second, "likely", "the story has no other measure of this form"
                )


def _is_compound(figure: Figure) -> bool:
    """Whether figure and unit are joined by a hyphen before a noun."""
    return "-" in figure.text and figure.hedge is None and figure.value is not None


def _counted(*figures: Figure) -> bool:
    """Whether a number stands beside ("two 100-metre pools")."""
    return any(
        word.isdigit() or word in ("two", "three", "second", "another", "other")
        for figure in figures
        for word in (*before(figure, 1), *after(figure, 1))
    )
