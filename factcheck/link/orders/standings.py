"""Find figures that places in an order rank: who leads, who follows, who is third.

Finds: "led with $564 million, followed by Merrill's $356 million and Goldman's $304 million",
"won with 56 votes ... was second with 44. Third was Lee on 21", "on 31 points, ahead of Leeds
with 28", "followed, in order, by Lund (26%), Orr (24%) and Lee (20%)".
Skips: times and scores of races, which the smallest wins; lists that begin with the fewest.
A place belongs to the figure of its clause; whether the order holds is not looked at.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.degrees import degree
from factcheck.lexicon.number_words import ONES
from factcheck.lexicon.time_words import UNITS
from factcheck.link.grammar.phrases import after, between, same_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Comparison

_KINDS = frozenset({"count", "money", "percentage", "measure", "points"})
_PLACES = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_RANKING = frozenset(
    "ranked rank ranks came come comes was is were are finished finishing finish placed took "
    "to in".split()
)
_RANKED = frozenset(", with place on at . behind and spot position".split())
_LEADING = frozenset("led leads leading topped tops".split())
_WORTH = frozenset("best worst".split())
_ON_TOP = frozenset("another further".split())
_TOLD = frozenset(_PLACES) | _LEADING | {"followed", "ahead", "behind", "number", "order"}
_ORDERED = frozenset({"in", "that", "this"})  # before "order"
_SET_OFF = frozenset(", followed are were is was".split())
_PARTING = frozenset({"while", "whereas", "but"})
_SUMMED = frozenset("totaling totalling worth valued".split())
_PASSIVE = frozenset({"was", "were", "is", "are", "been", "be", "being"})
_AT = frozenset({"at", "to", "from"})
_SURE = 3  # figures of a list that goes by size; longer ones often go by something else
# Sports in which the fewest win.
_FEWEST = frozenset(
    "stroke strokes par birdie birdies bogey golf round rounds seconds secs lap laps race "
    "under-par tee".split()
)
# Of which more is worse.
_HARMFUL = frozenset("aqi pollution pollutants smog deaths toll casualties crime debt".split())
_TIMES = frozenset(UNITS) - {"day"}
_ENDING = frozenset({"with", "on", "polled", "had", "has", "have", "scored", "got"})
_REACH = 24  # tokens between two ranked figures
_LONGEST = 40  # figures of a list told in order
_ITEM = 12  # tokens between two items that follow
_OWNER = 5  # tokens from one owner's figure to the next one's


class _Standing(NamedTuple):
    figure: Figure
    place: int


def find_standings(index: Index) -> Iterator[Comparison]:
    """Yield pairs of like figures whose places are told, the higher first."""
    last: list[_Standing] = []
    for number, figures in index.by_sentence.items():
        if figures[0].section_kind == "table":
            continue
        lower = figures[0].sentence.tokens.lower
        if _TOLD.isdisjoint(lower) or _is_otherwise(lower) or _from_below(lower):
            last = []
            continue
        like = [figure for figure in figures if _ranks(figure)]
        yield from _followed(lower, like)
        yield from _ordered(lower, like)
        yield from _ahead(like)
        placed = _placed(lower, like)
        before_it = last if last and last[0].figure.sentence.index == number - 1 else []
        yield from _in_order([*before_it[-1:], *placed])
        last = placed


def _is_otherwise(lower: Sequence[str]) -> bool:
    """Whether the fewest win, or better is no more; where more is worse, the worst has most."""
    if not _FEWEST.isdisjoint(lower):
        return True
    return not _WORTH.isdisjoint(lower) and ("best" in lower or _HARMFUL.isdisjoint(lower))


def _ranks(figure: Figure) -> bool:
    mention = figure.mention
    if figure.kind not in _KINDS or figure.value is None or mention.low != mention.high:
        return False
    bare = figure.kind == "count" and not figure.unit and not _names(figure)
    place = bare and (mention.in_words or len(figure.text) < 2)
    return not place and _SUMMED.isdisjoint(after(figure, 3))


def _names(figure: Figure) -> bool:
    return figure.measure is not None and figure.measure.span.start > figure.span.start


def _from_below(lower: Sequence[str]) -> bool:
    """Whether a word of the least stands in the sentence: "the lowest, followed by"."""
    return any(
        (told := degree(word, "")) is not None and told.form == "most" and told.side < 0
        for word in lower
    )


def _followed(lower: Sequence[str], like: Sequence[Figure]) -> Iterator[Comparison]:
    """Read "A, followed by B and C"."""
    for at, (word, following) in enumerate(pairwise(lower)):
        if word != "followed" or "by" not in (following, *lower[at + 2 : at + 3]):
            continue  # "followed closely by"
        if lower[at - 1] in _PASSIVE:
            continue  # "struck at noon and was followed by 90 aftershocks"
        firsts = [figure for figure in like if figure.mention.last < at]
        if not firsts or at - firsts[-1].mention.last > _REACH:
            continue
        chain = [firsts[-1]]
        for figure in like:
            if figure.mention.first > at:
                gap = between(chain[-1], figure)
                longest = _ITEM if len(chain) > 1 else _REACH
                if len(gap) > longest or not _like_or_bare(chain[0], figure):
                    break
                if not _ON_TOP.isdisjoint(gap) or not _TIMES.isdisjoint(after(figure, 4)):
                    return  # one after the other in time
                if len(chain) > 1 and (
                    {",", "and", ";"}.isdisjoint(gap) or not _PARTING.isdisjoint(gap)
                ):
                    break
                chain.append(figure)
        for greater, lesser in pairwise(chain):
            short = greater is chain[0] or len(chain) <= _SURE
            sure: Certainty = "likely" if short else "doubtful"
            row = tuple(chain)
            yield Comparison(greater, lesser, sure, "the words say “followed by”", row=row)


def _ordered(lower: Sequence[str], like: Sequence[Figure]) -> Iterator[Comparison]:
    """Read "followed, in order, by A (26%), B (24%)" and "the largest are A, B, in that order".

    That is by size where somebody is followed or has the most.
    """
    at = next((at for at, word in enumerate(lower) if _is_order(lower, at)), 0)
    if not at or not ("followed" in lower[:at] or any(map(_is_most, lower))):
        return
    chain: list[Figure] = []
    for figure in like:
        gap = between(chain[-1], figure) if chain else [","]
        joined = len(gap) <= _ITEM and not {",", "and", ";"}.isdisjoint(gap)
        if not joined or (chain and not _like_or_bare(chain[0], figure)):
            break
        if len(chain) == _LONGEST:
            return  # more than a sentence of prose sets in order
        if figure.mention.first > at or lower[at - 1] != "in":
            chain.append(figure)
    for greater, lesser in pairwise(chain):
        yield Comparison(
            greater, lesser, "likely", "the words say “in order”", row=tuple(chain)
        )


def _is_order(lower: Sequence[str], at: int) -> bool:
    """Whether a word ends "in order" or "in that order", which is no "in order to"."""
    if at < 2 or lower[at] != "order" or lower[at - 1] not in _ORDERED:
        return False
    if lower[at - 1] == "in":  # set off, and no house that is put in order
        return lower[at - 2] in _SET_OFF and lower[at + 1 : at + 2] in ([","], [":"], ["by"])
    return lower[at - 2] == "in"


def _is_most(word: str) -> bool:
    told = degree(word, "")
    return told is not None and told.form == "most" and told.side > 0


def _ahead(like: Sequence[Figure]) -> Iterator[Comparison]:
    """Read "on 31 points, ahead of Leeds with 28" and "behind Leeds's 40 and Hull's 38"."""
    for at, (first, second) in enumerate(pairwise(like)):
        gap = between(first, second)
        if not 3 <= len(gap) <= _ITEM or not _like_or_bare(first, second) or not _owned(gap):
            continue
        told = [word for word in gap[:4] if word not in ("just", "well", "narrowly")]
        ahead, behind = told[:3] == [",", "ahead", "of"], told[:2] == [",", "behind"]
        if not ahead and not behind:
            continue
        for other in (second, *_joined(second, like[at + 2 :])):
            if ahead:
                yield Comparison(first, other, "likely", "the words say “ahead of”")
            else:
                yield Comparison(other, first, "likely", "the words say “behind”")


def _owned(gap: Sequence[str]) -> bool:
    """Whether whose a figure is stands right before it: "Leeds with", "Lund's"."""
    return gap[-1] in _ENDING or gap[-1].endswith("'s")


def _joined(told: Figure, following: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the like figures of others that a list of owners goes on with."""
    for other in following:
        gap = between(told, other)
        joined = gap[:1] in ([","], ["and"]) and _PARTING.isdisjoint(gap)
        if not joined or len(gap) > _OWNER or not _owned(gap) or not _like_or_bare(told, other):
            return
        yield other
        told = other


def _like_or_bare(first: Figure, second: Figure) -> bool:
    return same_unit(first, second) or (
        second.kind == "count"
        and not (second.unit or _names(second))
        and first.kind in ("count", "measure")
    )


def _placed(lower: Sequence[str], like: Sequence[Figure]) -> list[_Standing]:
    """Return the figures that stand in a clause with a place, in reading order."""
    found: list[_Standing] = []
    ends = [-1, *(figure.mention.last for figure in like)]
    for figure, start in zip(like, ends, strict=False):
        clause = range(start + 1, figure.mention.first)
        places = [place for at in clause if (place := _place(lower, at))]
        if len(places) == 1 and len(clause) <= _REACH:
            found.append(_Standing(figure, places[0]))
    return found


def _place(lower: Sequence[str], at: int) -> int:
    """Return the place that a word tells, 0 where it tells none."""
    word = lower[at]
    if word in _LEADING:
        return 1
    if word == "number" and lower[at - 1] in _AT:  # "fell to number five"
        return ONES.get((lower[at + 1 : at + 2] or [""])[0], 0)
    place = _PLACES.get(word, 0)
    if not place:
        return 0
    lead, follow = lower[at - 1 : at] or ["."], lower[at + 1 : at + 2] or ["."]
    ranked = (lead[0] in _RANKING or at == 0) and follow[0] in _RANKED | {"was", "were"}
    return place if ranked else 0


def _in_order(placed: Sequence[_Standing]) -> Iterator[Comparison]:
    for one, other in pairwise(placed):
        if one.place == other.place or not same_unit(one.figure, other.figure):
            continue
        higher, lower = (one, other) if one.place < other.place else (other, one)
        yield Comparison(
            higher.figure, lower.figure, "likely", f"place {higher.place} and {lower.place}"
        )
