"""Find numbers without a noun of their own, which share out the things told before.

Finds: "31 polls were taken. Orr led in 19, Lee in seven, and five were tied", "Of the new
cases, 26 were caught at home and eight abroad" (34 new cases told before), "1,847 came, of
whom 1,812 were Poles, 13 Czechs and 22 Greeks".
Skips: "12 were hurt, four of them badly", "Of the men, five are old and eight are also ill".
A number that leaves its noun out counts the noun told last; which figure is the total is told
by that noun and by places alone, never by values.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown
from factcheck.model.span import Span

_JOINTS = frozenset({"and", "while", "&"})
_NO_PARTS = frozenset(
    "from than per to versus compared including each also both up down least most more "
    "another between or same respectively total them whose".split()
)
_THESE = (["of", "whom"], ["of", "which"], ["of", "these"], ["of", "those"], ["of", "them"])
_OF_THE = (["of", "the"], ["among", "the"], ["out", "of"])
_MARKS = frozenset({"—", "–", "-", ":", ";", "("})
_PLACING = frozenset("in at on from for of by to with across among".split())
_FAR = 12  # sentences back to the things that "of the cases" takes up
_GAP = 16  # tokens between two parts
_WORDS = 5  # of a noun phrase
_MOST = 8


def find_elided_parts(index: Index) -> Iterator[Breakdown]:
    """Yield the parts of each sentence with the figure that tells how many there are."""
    for figures in index.by_sentence.values():
        if not 2 <= len(figures) <= _MOST or figures[0].section_kind == "table":
            continue
        parts = _parts(figures)
        if len(parts) < 2 or not _shared_out(parts):
            continue
        found = _in_sight(index, parts) or _taken_up(index, parts)
        if found is not None:
            yield found


def _parts(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the counts of a sentence that leave out one and the same noun."""
    bare = [figure for figure in figures if _is_bare(figure)]
    first = bare[0].measure if bare else None
    if first is None:
        return ()
    return tuple(f for f in bare if f.measure is not None and f.measure.span == first.span)


def _is_bare(figure: Figure) -> bool:
    """Whether a plain count has the noun that it counts before it."""
    if (
        figure.kind != "count"
        or figure.unit
        or figure.value is None
        or figure.hedge is not None
    ):
        return False
    measure = figure.measure
    return measure is not None and measure.span.end <= figure.span.start


def _shared_out(parts: Sequence[Figure]) -> bool:
    """Whether joints alone connect the parts, and no words set one in another."""
    lower = parts[0].sentence.tokens.lower
    gaps = [between(one, other) for one, other in pairwise(parts)]
    if any(len(gap) > _GAP or not (_MARKS | {"."}).isdisjoint(gap) for gap in gaps):
        return False
    if not all(map(_told_of, parts)):
        return False
    stretch = lower[parts[0].mention.first - 1 : parts[-1].mention.last + 4]
    return not _JOINTS.isdisjoint(gaps[-1]) and _NO_PARTS.isdisjoint(stretch)


def _told_of(part: Figure) -> bool:
    """Whether a place or a deed is told of a part: "seven in Hull", "in seven", "six sank"."""
    follow, lead = after(part)[:1], before(part)[-1:]
    return (bool(follow) and follow[0].isalpha() and follow != ["and"]) or lead == ["in"]


def _in_sight(index: Index, parts: Sequence[Figure]) -> Breakdown | None:
    """Read parts of the figure whose noun they leave out: "26 patients - 19 in Hull and"."""
    measure = parts[0].measure
    if measure is None:
        return None
    total = next((f for f in _counted(index, parts) if _has(f, measure.span)), None)
    if total is None or after(total)[:1] == ["of"]:
        return None
    why = "the numbers behind it leave out its noun"
    here = total.sentence is parts[0].sentence
    if here and not _divided(total, parts):
        return None
    opens = parts[0].sentence.tokens.lower[:2] in _OF_THE
    if not here and (
        opens or len(parts) < 3 or parts[0].sentence.index - total.sentence.index > 1
    ):
        return None
    return Breakdown(total, tuple(parts), False, "likely", why)


def _has(total: Figure, noun: Span) -> bool:
    return total.measure is not None and total.measure.span == noun


def _divided(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a mark, "with" or "of whom" stands between a total and its first part."""
    gap = between(total, parts[0])
    if gap[-2:] in _THESE or gap[-2:] == [",", "with"]:
        return True
    return bool(gap) and gap[-1] in _MARKS and _PLACING.isdisjoint(before(total, 2))


def _taken_up(index: Index, parts: Sequence[Figure]) -> Breakdown | None:
    """Read "Of the new cases, 26 were caught at home and eight abroad" (34 told before)."""
    lower = parts[0].sentence.tokens.lower
    if lower[:2] not in _OF_THE:
        return None
    totals = [
        figure for figure in _counted(index, parts) if _is_named(figure, lower[2 : 2 + _WORDS])
    ][::-1]
    if not totals:
        return None
    why = "the things told before are shared out"
    return Breakdown(totals[0], tuple(parts), False, "likely", why, others=tuple(totals[1:]))


def _is_named(total: Figure, phrase: Sequence[str]) -> bool:
    """Whether "the new cases" may be the things of a figure: "34 new flu cases"."""
    if total.measure is None:
        return False
    words = after(total, _WORDS)
    noun = stem(total.measure.text.split()[-1].lower())
    at = next((at for at, word in enumerate(phrase) if stem(word) == noun), None)
    return at is not None and bool(noun) and set(phrase[:at]) <= set(words)


def _counted(index: Index, parts: Sequence[Figure]) -> list[Figure]:
    measure = parts[0].measure
    heads = () if measure is None else index.by_head.get(measure.head, ())
    return [figure for figure in heads if _counts(figure, parts)]


def _counts(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a figure before the parts counts things of its own noun, right behind it."""
    if (
        total.kind != "count"
        or total.unit
        or total.value is None
        or total.index >= parts[0].index
    ):
        return False
    measure = total.measure
    far = parts[0].sentence.index - total.sentence.index > _FAR
    return measure is not None and measure.span.start >= total.span.end and not far
