"""Find what is left of a total told before: the rest, the others, those who had not.

Finds: "nine gates were tried ... in four of them. The other five", "food brought in
$2 million and drink the remaining $3 million", "1,440 had moved, 960 had not",
"ordered 20 with an option for 15 more, which would bring its fleet to 35".
Skips: lists with "others" in them, totals that the text leaves in doubt.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.equations.judging import judge
from factcheck.link.alike.likeness import noun
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.grammar.phrases import after, before, between, is_count, same_unit
from factcheck.link.grammar.roles import role_of
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.slips import is_telling, slip_between
from factcheck.link.sums.implied_totals import figures_before
from factcheck.link.sums.parts import PERSONS
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown, Margin

_KINDS = frozenset({"count", "money", "measure"})
_OF_THEM = frozenset({"them", "those", "these", "whom", "which", "that"})
_DENIALS = frozenset(
    "had did were was have has do would could are is will should".split()
)  # before "not"
_ENDS = frozenset({".", ",", ";", "!", "?"})
_BRINGING = frozenset("bring brings bringing brought take takes taking took".split())
_FATES = frozenset(
    """were was are is had have has went remain remained remains stayed walked died escaped
    survived fled left got came ran made lost kept took""".split()
)
_FURTHER = frozenset(
    "other others another more including among least most some year later earlier since".split()
)
_PERSON_STEMS = frozenset(stem(word) for word in PERSONS - {"families", "households"})
_UNTOLD = frozenset("another others some several including include includes".split())
_MOST_TIMES = 3
_CHAIN = 5  # sentences back to the total
_PARAGRAPHS = 2
_OF_THE = 7  # tokens from a part to its total
_OPENING = 6  # tokens before a total that opens its sentence
_NEAR = 3  # sentences
_NOUN_REACH = 20  # characters


def find_remainders(index: Index) -> Iterator[Breakdown | Margin]:
    """Yield each part with what is said to remain, and the total of both."""
    for figures in index.by_sentence.values():
        if figures[0].section_kind == "table" or len(figures) > 8:
            continue
        for rest in figures:
            if rest.kind not in _KINDS or rest.value is None or rest.hedge is not None:
                continue
            if _is_rest(rest):
                told = _over_sentences(index, rest, figures)
                if told is None:
                    yield from _left_over(index, rest, figures)
                else:
                    yield told
            elif after(rest, 1) == ["more"]:
                yield from _brought_to(rest, figures)
        yield from _of_the(figures)
        yield from _fates(index, figures)


def _is_rest(figure: Figure) -> bool:
    lead, behind = before(figure, 3), after(figure, 3)
    if lead[-1:] == ["remaining"] or lead[-2:] in (["the", "other"], ["rest", ","]):
        return True
    denied = behind[:1] and behind[0] in _DENIALS and behind[1:2] == ["not"]
    return bool(denied) and (len(behind) < 3 or behind[2] in _ENDS)


def _over_sentences(index: Index, rest: Figure, figures: list[Figure]) -> Breakdown | None:
    """Read "It sold 40 of its 60 boats. The other 20", and parts told over sentences."""
    if rest.index > figures[0].index and any(same_unit(f, rest) for f in figures[:2]):
        return None
    if before(rest, 2) not in (["the", "remaining"], ["the", "other"], ["rest", ","]):
        return None
    if any(
        _is_rest(f)
        for f in index.by_sentence.get(rest.sentence.index + 1, ())
        if _like(f, rest)
    ):
        return None  # "the other 200 ... the remaining 300": the last of them tells all
    parts: list[Figure] = []
    for place in range(rest.sentence.index - 1, rest.sentence.index - 1 - _CHAIN, -1):
        likes = [f for f in index.by_sentence.get(place, ()) if _like(f, rest)]
        if likes and not _UNTOLD.isdisjoint(likes[0].sentence.tokens.lower):
            return None  # one more part, perhaps, that has no number
        if not likes and not parts and place == rest.sentence.index - 1:
            continue  # a sentence without numbers may stand between
        if not likes or rest.section.index - likes[0].section.index > _PARAGRAPHS:
            return None
        total, some = _divided(likes)
        if total is not None:
            why = "a part and what remains of the total"
            parts = [*some, *parts]
            if not parts or not _one_thing(total, rest) or not _larger(total, (*parts, rest)):
                return None
            all_told = judge(Breakdown(total, tuple(parts))).verdict == "holds"
            return None if all_told else Breakdown(total, (*parts, rest), why=why)
        parts = [*likes, *parts]
    return None


def _larger(total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether every part is told as it is, and as less than the total."""
    whole = total.value or Decimal(0)
    return all(
        part.hedge is None and (part.value or whole) < whole and part.text.lower() != "one"
        for part in parts
    )


def _like(figure: Figure, rest: Figure) -> bool:
    apart = role_of(figure) in ("before", "change")
    return same_unit(figure, rest) and figure.value is not None and not figure.per and not apart


def _divided(likes: list[Figure]) -> tuple[Figure | None, list[Figure]]:
    """Return the total of a sentence, if it tells one, and the parts beside it."""
    first = likes[0]
    if len(likes) > 1:
        gap = between(first, likes[1])
        if len(likes) == 2 and gap[:1] == ["of"] and len(gap) <= _OF_THE:
            return likes[1], [first]
        if len(likes) == 2 and "of" in gap[-4:-1] and len(gap) <= _OF_THE and "," not in gap:
            return likes[1], [first]  # "2,800 workers of the plant's 3,300"
        opened = not {"of", "among"}.isdisjoint(before(first, 4))
        taken = any(
            gap[at] == "of" and gap[at + 1] in _OF_THEM for at in range(1, len(gap) - 1)
        )
        if (opened and first.mention.first < _OPENING and "," in gap) or taken:
            return first, likes[1:]
        return None, []
    return (None, []) if _is_part(first) else (first, [])


def _is_part(figure: Figure) -> bool:
    """Whether the words around a lone number call it some of what was told before."""
    lower = figure.sentence.tokens.lower
    behind = after(figure, 2)
    some = behind[:1] == ["of"] and not _OF_THEM.isdisjoint(behind[1:])
    opened = lower[:1] in (["of"], ["among"]) and not _OF_THEM.isdisjoint(lower[1:3])
    shared = "share" in lower or any(
        lower[at : at + 3] == ["of", "the", "total"] for at in range(len(lower))
    )
    return some or opened or shared or _is_rest(figure)


def _left_over(index: Index, rest: Figure, figures: list[Figure]) -> Iterator[Breakdown]:
    parts = _parts_of(rest, figures)
    if not parts:
        return
    biggest = max(part.value or Decimal(0) for part in (*parts, rest))
    told = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    added = told + (rest.value or Decimal(0))
    totals = [
        figure
        for figure in figures_before(index, rest)
        if same_unit(figure, rest)
        and figure.value is not None
        and biggest < figure.value <= _MOST_TIMES * added
        and all(figure is not part for part in parts)
    ]
    low = sum(part.interval.low for part in (*parts, rest))
    high = sum(part.interval.high for part in (*parts, rest))
    if not totals or any(t.interval.low <= high and low <= t.interval.high for t in totals):
        return
    slipped = [t for t in totals if is_telling((t.value or 0) - told, rest.value)]
    alike = [t for t in totals if _one_thing(t, rest)]
    alone = len({t.value for t in totals}) == 1 and rest.kind == "count"
    found = slipped or (alike if alone else [])
    if found:
        yield Breakdown(found[0], (*parts, rest), why="a part and what remains of the total")


def _parts_of(rest: Figure, figures: list[Figure]) -> tuple[Figure, ...]:
    """Return the part of its own sentence that the rest completes."""
    here = [f for f in figures if f.index < rest.index and f.value and same_unit(f, rest)]
    hedged = any(f.hedge is not None for f in here)
    return tuple(here) if len(here) == 1 and not hedged else ()


def _one_thing(total: Figure, rest: Figure) -> bool:
    named = rest.measure is not None and rest.span.start < rest.measure.span.start
    if not named or rest.measure is None or total.measure is None:
        return True  # "the other six" without a noun of its own
    if rest.kind == "count" and not is_plural(rest.measure.text.lower()):
        return True  # "the remaining 460 pay in full": what looks like its noun is the verb
    if rest.measure.span.start - rest.span.end > _NOUN_REACH:
        return True
    one, other = noun(total), noun(rest)
    return one == other or {one, other} <= _PERSON_STEMS


def _brought_to(more: Figure, figures: list[Figure]) -> Iterator[Breakdown]:
    """Read "20 aircraft, with an option for 15 more, which would bring the fleet to 35"."""
    place = more.index - figures[0].index
    if not 0 < place < len(figures) - 1:
        return
    first, total = figures[place - 1], figures[place + 1]
    gap = between(more, total)
    if gap[-1:] != ["to"] or _BRINGING.isdisjoint(gap) or len(gap) > 14:
        return
    if not (same_unit(first, more) and same_unit(total, more)) or first.hedge or total.hedge:
        return
    if None in (first.value, total.value) or "." in between(first, more):
        return
    needed = (total.value or Decimal(0)) - (first.value or Decimal(0))
    slipped = slip_between(needed, more.value) == "two digits exchanged"
    yield Breakdown(total, (first, more), closed=slipped, why="so many more bring it to that")


def _of_the(figures: list[Figure]) -> Iterator[Margin]:
    """Read "Ames got 81,000 of the 150,000 votes cast and Bell 69,000"."""
    for share, second in pairwise(figures):
        parts = share.mention.parts
        counted = share.kind == "ratio" and " of " in share.text  # not "one in five"
        if not counted or len(parts) != 2 or not is_count(second):
            continue
        gap = between(share, second)
        if not {"and", "while", "to"} & set(gap) or len(gap) > 9 or second.hedge:
            continue
        one, whole, other = parts[0], parts[1], second.value or Decimal(0)
        if is_telling(whole - other, one) or is_telling(whole - one, other):
            yield Margin(share, None, second, why="one slip parts it from the rest")


def _fates(index: Index, figures: list[Figure]) -> Iterator[Breakdown]:
    """Read "Five men were found. Two were flown out and three walked"."""
    counts = [figure for figure in figures if is_count(figure)]
    if len(counts) != 2 or counts[0].mention.first != 0:
        return
    first, second = counts
    lower = first.sentence.tokens.lower
    gap = between(first, second)
    if not {"and", "while", "but"} & set(gap[-1:]) or not _FURTHER.isdisjoint(lower):
        return
    if first.hedge or second.hedge or not (_has_fate(first) and _has_fate(second)):
        return
    near = [
        f
        for f in figures_before(index, first)
        if is_count(f) and first.sentence.index - f.sentence.index <= _NEAR
    ]
    groups = [
        f for f in near if noun(f) in _PERSON_STEMS and f.hedge is None and (f.value or 0) > 1
    ]
    if len({f.value for f in groups}) != 1 or groups[0].value is None:
        return
    group, one, other = groups[0], first.value or Decimal(0), second.value or Decimal(0)
    beside = [f for f in near if f.sentence.index >= group.sentence.index and f is not group]
    if beside or any(f.value == one + other for f in near):
        return
    yield Breakdown(group, (first, second), closed=False, why="some of them and the others")


def _has_fate(figure: Figure) -> bool:
    word = "".join(after(figure, 1))
    return word in _FATES or (word.endswith("ed") and len(word) > 4)
