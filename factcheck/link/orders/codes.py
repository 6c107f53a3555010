"""Say how two like figures stand to each other in words, blind to their values."""

import itertools
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.concepts import CONCEPTS, DETERMINERS
from factcheck.lexicon.degrees import degree
from factcheck.lexicon.time_words import UNITS
from factcheck.link.grammar.adjuncts import bare
from factcheck.link.grammar.clauses import (
    AMOUNTS,
    BINDERS,
    Place,
    clause_after,
    clause_before,
    governor,
    head_place,
)
from factcheck.link.grammar.phrases import same_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure

_FAR = 30  # tokens between two figures of one sentence
_FAR_ON = 40  # tokens from a figure to one of the next sentence
_BACK = 3  # like figures looked back at
_BACK_ON = 2
_OPENING = 3  # figures of a sentence that the sentence before may be held against
# Concepts that tell of order besides words of degree.
_CUES = frozenset(
    "than compared then now was expected high low include share remain total between start "
    "end cost gap make average more_of each not".split()
)
_SETTING = frozenset("than compared high low include share more_of".split())
# Units that are told with one of two amounts only: "$2.7 trillion ... from the 2.5 trillion".
_SAID_ONCE = frozenset({"money", "measure", "temperature"})
_TIMES = frozenset(UNITS.values())
_CLOSED = frozenset(
    "of in on at to from by for with as and or but than when while last a an this the have has "
    "had are is was were did do so since during before after ago more fewer less would will "
    "could may can respectively".split()
)
_POINTING = frozenset("the these those all both".split())
_OF_ONE = frozenset({"from", "from+of", "than", "than+of"})  # of one level: the nearest
_WHO = frozenset({"who", "whose", "whom"})
NEXT = "//"
_KEPT = 8192  # words whose meaning is remembered


class Pair(NamedTuple):
    """Two like figures in reading order, in one sentence or in two that follow."""

    first: Place
    second: Place

    @property
    def gap(self) -> list[str]:
        """The words between the two."""
        first, second = self.first, self.second
        if first.words is second.words:
            return list(first.words[first.at + 1 : second.at])
        return [*first.words[first.at + 1 :], NEXT, *second.words[: second.at]]


def pairs(index: Index) -> Iterator[Pair]:
    """Yield the pairs of like figures that stand near each other, in reading order."""
    rows: dict[int, list[Place]] = {}
    for number, figures in index.by_sentence.items():
        if figures[0].section_kind == "table":
            continue
        row = rows[number] = index.places(number)
        for count, second in enumerate(row):
            found = 0
            for first in reversed(row[:count]):
                if second.at - first.at > _FAR or found == _BACK or (found and _of_one(second)):
                    break
                if alike(first, second) and not of_another(first, second):
                    found += 1
                    yield Pair(first, second)
            if found or count >= _OPENING:
                continue
            before = rows.get(number - 1, [])
            if before and before[0].figure.section is not second.figure.section:
                continue
            for first in reversed(before):
                if len(first.words) - first.at + second.at > _FAR_ON or found == _BACK_ON:
                    break
                if alike(first, second):
                    found += 1
                    yield Pair(first, second)


def _of_one(second: Place) -> bool:
    """Whether a level is held against one other, the nearest: "from" it or "than" it."""
    return governor(head_place(second)) in _OF_ONE


def alike(first: Place, second: Place) -> bool:
    """Whether the two may tell amounts of one kind; a unit, share or noun may be told once."""
    one, other = first.figure, second.figure
    if "date" in (one.kind, other.kind):
        return one.kind == other.kind
    if one.kind == other.kind == "count" and not (one.unit or other.unit):
        named = _names(one), _names(other)
        return named[0] == named[1] or _alone(first if named[1] else second)
    if same_unit(one, other):
        return True
    if one.kind == other.kind:
        like = (one.unit, one.dimension) == (other.unit, other.dimension)
        pers = {one.per, other.per} - {""}
        return like and len(pers) == 1 and _TIMES.isdisjoint(pers)
    bare = [place for place in (first, second) if place.figure.kind == "count"]
    return (
        len(bare) == 1
        and bool({one.kind, other.kind} & _SAID_ONCE)
        and not bare[0].figure.unit
        and not _names(bare[0].figure)
        and _alone(bare[0])
    )


def _alone(place: Place) -> bool:
    """Whether a number's noun or unit is left out, being told with another: "28 of which"."""
    follow = place.word(1)
    aged = follow in (",", "and") and place.word(-1) in (",", "both", "aged")
    if place.word(-1) in _POINTING:
        return False  # "the six are accused"
    return not aged and (not follow[0].isalpha() or follow in _CLOSED) and follow[0] != "<"


def _told(first: Figure, second: Figure) -> str:
    """Return how a pair shares its unit and noun: what each of the two tells itself."""
    if first.kind == second.kind == "count":
        return f"{_names(first):d}{_names(second):d}"
    return f"{bool(first.unit):d}{bool(second.unit):d}{bool(first.per):d}{bool(second.per):d}"


def _names(figure: Figure) -> bool:
    """Whether a count names what it counts itself, not by a noun before it ("men, both 31")."""
    return figure.measure is not None and figure.measure.span.start > figure.span.start


def of_another(first: Place, second: Place) -> bool:
    """Whether two dates belong to two lives, or to two titles in a list.

    "In 2010, after her father, who died in 1999"; "“Abyss” (2020), “Tonight” (2019)".
    """
    if first.figure.kind != "date":
        return False
    between = first.words[first.at + 1 : second.at]
    return not _WHO.isdisjoint(between) or (_in_brackets(first) and _in_brackets(second))


def _in_brackets(place: Place) -> bool:
    return place.word(-1) == "(" and place.word(1) == ")"


def codes(pair: Pair) -> list[str]:
    """Return the codes of how the pair stands in words; they know no value."""
    first, second = pair
    gap = pair.gap
    return [
        *_by_words(first, second, gap),
        *_by_concepts(first, second, gap),
        *_by_clause(first, second),
    ]


def _by_words(first: Place, second: Place, gap: list[str]) -> Iterator[str]:
    kind = "duration" if first.figure.kind == "age" else first.figure.kind
    bound = f"{binder_of(first)}|{binder_of(second)}"
    one, other = noun_of(first.figure), noun_of(second.figure)
    heads = "same" if one == other else "diff"
    yield f"k:{kind}"
    yield f"a1:{first.word(-1)}"
    yield f"a2:{first.word(-2)} {first.word(-1)}"
    yield f"a3:{first.word(-3)}"
    yield f"n1:{first.word(1)}"
    yield f"n2:{first.word(1)} {first.word(2)}"
    yield f"b1:{second.word(-1)}"
    yield f"b2:{second.word(-2)} {second.word(-1)}"
    yield f"b3:{second.word(-3)} {second.word(-2)}"
    yield f"m1:{second.word(1)}"
    yield f"m2:{second.word(1)} {second.word(2)}"
    yield f"r:{bound}"
    yield f"kr:{kind} {bound}"
    yield f"hh:{one}|{other}"
    yield f"h1:{one}"
    yield f"h2:{other}"
    yield f"h:{heads}"
    yield f"hr:{heads} {bound}"
    yield f"e1:{_hedge(first.figure)}"
    yield f"e2:{_hedge(second.figure)}"
    yield f"gl:{min(5, len(gap) // 4)}"
    yield f"gp:{'(' in gap}{')' in gap}"
    yield f"gf:{'|'.join([word for word in gap if word[0] == '<'][:3])}"
    yield f"gn:{NEXT in gap}"
    if len(gap) <= 6:
        yield f"gap:{' '.join(gap)}"
        yield f"kgap:{kind} {' '.join(gap)}"
    binder = binder_of(second)
    for word in set(gap):
        yield f"g:{word}"
        yield f"gb:{word}|{binder}"
    for left, right in itertools.pairwise(gap):
        yield f"gg:{left} {right}"
    for word in set(first.words[max(0, first.at - 8) : first.at]):
        yield f"l:{word}"
        yield f"lr:{word}|{bound}"
    for word in set(second.words[second.at + 1 : second.at + 6]):
        yield f"t:{word}"


def _by_concepts(first: Place, second: Place, gap: list[str]) -> Iterator[str]:
    sort = {"date": "D", "ordinal": "O"}.get(first.figure.kind, "N")
    path = _concepts(gap)
    told = [concept for concept in path if concept != "."]
    lead = [
        c for c in _concepts(first.words[max(0, first.at - 10) : first.at]) if c[0] not in ".<"
    ]
    tail = [c for c in _concepts(second.words[second.at + 1 : second.at + 7]) if c != "."]
    ends = " ".join(told[-2:])
    yield f"cp:{sort}{' '.join(path[:9])}"
    yield f"cq:{sort}{' '.join(told[:8])}"
    yield f"cl:{sort}{' '.join(lead[-2:])}|{' '.join(told[:3])}"
    yield f"c1:{sort}{' '.join(lead[-1:])}|{' '.join(told[:2])}"
    yield f"cz:{sort}{' '.join(lead[-2:])}|{ends}"
    yield f"c2:{sort}{' '.join(lead[-1:])}|{' '.join(told[-1:])}"
    yield f"ct:{sort}{ends}|{' '.join(tail[:2])}"
    yield f"c3:{sort}{' '.join(told[-1:])}|{' '.join(tail[:1])}"
    yield f"ce:{sort}{' '.join(told[-3:])}"
    yield f"cs:{sort}{' '.join(told[:3])}"
    yield f"c4:{sort}{' '.join(lead[-2:])}"
    yield f"c5:{sort}{' '.join(tail[:2])}"
    last = path[-1] if path else ""
    for concept in set(told):
        yield f"c:{sort}{concept}"
        yield f"cb:{sort}{concept}|{last}"
    for concept in set(lead):
        yield f"cf:{sort}{concept}|{' '.join(told[:1])}"
    for left, right in itertools.pairwise(told):
        yield f"cc:{sort}{left} {right}"
    yield from _by_cues(sort, first, second, gap)
    moves = [c for c in (*lead, *told) if c[-1] in "+-" and len(c) > 1]
    yield f"cm:{sort}{'|'.join(moves[-2:])}|{' '.join(told[-1:])}"


def _by_cues(sort: str, first: Place, second: Place, gap: list[str]) -> Iterator[str]:
    """Yield the nearest words of order, with how far they stand from the two."""
    bound = f"{binder_of(first)}|{binder_of(second)}"
    cues = [(at, cue) for at, word in enumerate(gap) if (cue := _cue(word))]
    for at, cue in cues[-2:]:
        after, before = min(3, len(gap) - 1 - at), min(3, at)
        yield f"uc:{sort}{cue}|{after}"
        yield f"ud:{sort}{cue}|{after}|{before}"
        yield f"ue:{sort}{cue}|{after}|{binder_of(second)}"
        yield f"ug:{sort}{cue}|{after}|{before}|{bound}"
    if len(cues) > 1:
        yield f"uu:{sort}{cues[-2][1]} {cues[-1][1]}"
    for step in range(1, 9):
        if cue := _cue(first.word(-step)):
            yield f"ul:{sort}{cue}|{min(3, step)}|{bound}"
            yield f"um:{sort}{cue}|{cues[-1][1] if cues else ''}"
            break
    for step in range(1, 6):
        if cue := _cue(second.word(step)):
            yield f"ut:{sort}{cue}|{min(3, step)}|{cues[-1][1] if cues else ''}"
            break


def _by_clause(first: Place, second: Place) -> Iterator[str]:
    """Yield how the two are governed once what bears on no order is taken out."""
    kind = first.figure.kind
    sort = {"date": "D", "ordinal": "O"}.get(kind, "N")
    if sort == "N":
        sort = "C" if kind == "count" else "N"
        sort += _told(first.figure, second.figure)
        yield f"st:{sort}"
    one, other = head_place(first), head_place(second)
    gap = _bare_gap(one, other)
    bound = f"{governor(one)}|{governor(other)}"
    lead = clause_before(one)
    near = [cue for word in reversed(lead) if (cue := _cue(word))][:2]
    told = [cue for word in gap if (cue := _cue(word))]
    way = near[0] if near else ""
    tail = [cue for word in clause_after(other) if (cue := _cue(word))][:1]
    yield f"sa:{sort}{bound}|{way}|{'|'.join(told[-2:])}"
    yield f"sb:{sort}{bound}|{way}"
    yield f"sc:{sort}{bound}|{'|'.join(told[:2])}|{len(told) > 2}"
    yield f"sd:{sort}{bound}|{'|'.join(near)}|{'|'.join(told[-1:])}"
    yield f"se:{sort}{bound}|{'|'.join(tail)}|{'|'.join(told[-1:])}"
    yield f"sf:{sort}{' '.join(_concepts(gap)[-4:])}|{way}"
    if len(gap) <= 5:
        yield f"sg:{sort}{' '.join(gap)}"
        yield f"sh:{sort}{' '.join(gap)}|{way}"
        yield f"si:{kind} {' '.join(gap)}"
    if len(gap) <= 9:
        yield f"sj:{sort}{' '.join(_concepts(gap))}|{way}"
    verb = next((word for word in reversed(lead) if _cue(word)), "")
    yield f"sk:{sort}{verb}|{bound}"
    last = next((word for word in reversed(gap) if _cue(word)), "")
    yield f"sl:{sort}{last}|{bound}"
    yield f"sm:{sort}{verb}|{last}|{bound}"


def _bare_gap(first: Place, second: Place) -> list[str]:
    """Return the words between two amounts that bear on their order."""
    gap = Pair(first, second).gap
    kept = [word for word, stays in zip(gap, bare(gap), strict=True) if stays]
    found: list[str] = []
    for word in kept:
        if word in DETERMINERS:
            continue
        if word in AMOUNTS and found[-1:] == ["or"]:
            found.pop()  # the amount once more
            continue
        if word == "," and found[-1:] == [","]:
            continue
        found.append(word)
    return found


def says_order(pair: Pair) -> bool:
    """Whether a word between the two sets amounts against each other, or one into the other."""
    found = (_concept(word) for word in pair.gap if word != NEXT)
    return any(
        concept in _SETTING or (len(concept) > 1 and concept[-1] in "+-") for concept in found
    )


@lru_cache(_KEPT)
def _cue(word: str) -> str:
    """Return what a word says of order, empty where it says nothing."""
    concept = _concept(word) if word[0] != "<" else ""
    return (
        concept if concept in _CUES or (concept[-1:] in ("+", "-") and len(concept) > 1) else ""
    )


def _concepts(words: Iterable[str]) -> list[str]:
    """Return what the words mean for order, a dot for any that mean nothing to it."""
    found: list[str] = []
    for word in words:
        concept = _concept(word)
        if concept and not (concept == "." and found[-1:] == ["."]):
            found.append(concept)
    return found


@lru_cache(_KEPT)
def _concept(word: str) -> str:
    if word[0] == "<":
        return word
    told = degree(word, "")
    if told is not None:
        return f"{told.form}{'+' if told.side > 0 else '-'}"
    return CONCEPTS.get(word) or ("" if word in DETERMINERS else ".")


def binder_of(place: Place) -> str:
    """Return the preposition or mark among the three words before a figure."""
    for step in (-1, -2, -3):
        word = place.word(step)
        if word in BINDERS:
            return word
    return ""


def noun_of(figure: Figure) -> str:
    """Return the noun that a figure counts or measures, empty if none is told."""
    return figure.measure.head if figure.measure is not None else ""


def _hedge(figure: Figure) -> str:
    return figure.hedge.name if figure.hedge is not None else ""
