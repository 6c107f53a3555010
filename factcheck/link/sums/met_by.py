"""Find what an amount told before is covered or paid by: "The deficit will be met by bonds".

Finds: "The deficit will be 52 billion. ... The deficit will be covered by bonds worth 41
billion and a surplus of 11 billion".
Skips: "will partly be covered by", what covers something else.
"""

from collections.abc import Iterator

from factcheck.lexicon.plurals import singular
from factcheck.link.grammar.phrases import OPEN_LIST, between, same_unit
from factcheck.link.grammar.roles import role_of, told_in_one_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_MET = frozenset("covered financed funded met filled bridged".split())
_BY = frozenset({"by", "from", "with", "through"})
_IS = frozenset("be is are was were been being".split())
_WILL = frozenset("will would is to should has have can".split())
_OPEN = OPEN_LIST | frozenset("partly largely mainly mostly part partially also".split())
_PARTS = frozenset({"money", "count"})
_LONGEST = 14  # tokens between the last two parts


def find_met_by(index: Index) -> Iterator[Breakdown]:
    """Yield the last amount of the noun that a sentence names, with what meets it."""
    for figures in index.by_sentence.values():
        if len(figures) > 1:
            parts, noun = _meeting(figures)
            told = _told_of(index, noun, parts) if noun else []
            if told and not any(f.hedge or f.value is None for f in (told[-1], *parts)):
                why = "the sentence tells what it is met by"
                yield Breakdown(told[-1], tuple(parts), True, "likely", why)


def _meeting(figures: list[Figure]) -> tuple[list[Figure], str]:
    """Return the amounts behind "is met by", and the noun before it."""
    lower = figures[0].sentence.tokens.lower
    at = next((at for at, word in enumerate(lower) if word in _MET), 0)
    if not at or lower[at + 1] not in _BY or not _OPEN.isdisjoint(lower):
        return [], ""
    start = next((n for n in range(at - 1, max(-1, at - 4), -1) if lower[n] in _IS), 0)
    while start > 0 and lower[start - 1] in _WILL:
        start -= 1
    parts = [f for f in figures if f.mention.first > at and f.kind in _PARTS]
    if start < 1 or len(parts) < 2 or parts[0].kind != "money" or not _joined(parts):
        return [], ""
    alike = all(told_in_one_unit(parts[0], part) for part in parts[1:])
    return parts, singular(lower[start - 1]) if alike else ""


def _told_of(index: Index, noun: str, parts: list[Figure]) -> list[Figure]:
    """Return the levels of the noun that were told before."""
    return [
        figure
        for figure in index.by_kind["money"]
        if figure.index < parts[0].index
        and figure.sentence is not parts[0].sentence
        and figure.measure is not None
        and figure.measure.head == noun
        and figure.measure.span.start >= figure.sentence.span.start
        and same_unit(figure, parts[0])
        and role_of(figure) in ("level", "after")
    ]


def _joined(parts: list[Figure]) -> bool:
    gap = between(parts[-2], parts[-1])
    return "and" in gap and len(gap) <= _LONGEST and {".", ";"}.isdisjoint(gap)
