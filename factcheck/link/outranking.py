"""Find figures that a clause of rank puts in order: only one has more, who outspent whom.

Finds: "she won nine medals. Only Vera Holt, with 11, has more", "Rovers spent £54m. City,
who spent £80m, outspent them", "Ann Lee, 24, and Ben Roe, 27, who is three years older",
"the loaf, at £3.20, outsells the rye at £3.60, which is the dearest".
Skips: rivals of another count, prices put by another preposition.
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between, same_unit
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison, Margin

_MORE = frozenset({"more", "higher", "larger", "bigger", "longer", "taller"})
_LESS = frozenset({"fewer", "less", "lower", "smaller", "shorter"})
_OUTDOING = frozenset(
    "outspent outsold outscored outnumbered outearned outpolled outraised outspend outsell "
    "outscore outnumber outspends outsells outscores outnumbers outbid".split()
)
_OLDER, _YOUNGER = frozenset({"older"}), frozenset({"younger"})
_MOST = frozenset(
    "dearest priciest tallest largest biggest highest longest oldest heaviest fastest".split()
)
_LEAST = frozenset("cheapest smallest lowest shortest youngest lightest slowest".split())
_IS = frozenset({"is", "was", "are", "were"})
_PREPOSITIONS = frozenset({"at", "with"})
_LEVELS = frozenset({"count", "money", "measure", "percentage"})
_CUES = _OUTDOING | _OLDER | _YOUNGER | _MOST | _LEAST | {"only"}


def find_outranked(index: Index) -> Iterator[Comparison | Margin]:
    """Yield pairs that a clause of rank puts in order."""
    for figures in index.by_sentence.values():
        lower = figures[0].sentence.tokens.lower
        if _CUES.isdisjoint(lower) or figures[0].section_kind == "table":
            continue
        if lower[0] == "only":
            yield from _only_rival(index, figures)
        if not _OUTDOING.isdisjoint(lower):
            yield from _outdone(index, figures)
        yield from _years_older(figures)
        yield from _extreme(figures)


def _level(figure: Figure) -> bool:
    return figure.kind in _LEVELS and figure.value is not None and figure.hedge is None


def _only_rival(index: Index, figures: list[Figure]) -> Iterator[Comparison]:
    """Read "She won nine medals. Only Vera Holt, with 11, has more"."""
    rival = figures[0]
    behind = after(rival, 6)
    verb = "".join(behind[1:2]) if behind[:1] == [","] else ""
    if len(figures) > 1 or before(rival) != ["with"] or verb not in ("has", "have", "had"):
        return
    sizes = {*behind[2:]}
    if not _level(rival) or not sizes & (_MORE | _LESS):
        return
    like = [
        f
        for f in index.by_sentence.get(rival.sentence.index - 1, [])
        if _level(f) and same_unit(f, rival)
    ]
    if like:
        own = like[0]
        pair = (rival, own) if sizes & _MORE else (own, rival)
        yield Comparison(*pair, "likely", "the only one to have more, or fewer")


def _outdone(index: Index, figures: list[Figure]) -> Iterator[Comparison]:
    """Read "Rovers spent £54m. City, who spent £80m, outspent them by £26m"."""
    lower = figures[0].sentence.tokens.lower
    verb = next(at for at, word in enumerate(lower) if word in _OUTDOING)
    owns = [f for f in figures if _level(f) and f.mention.last < verb]
    if not owns or verb - owns[-1].mention.last > 2:
        return
    own = owns[-1]
    lead = before(own, 5)
    if len(owns) > 1 or not ({"who", "which"} & set(lead) or lead[-1:] == ["with"]):
        return
    objects = [f for f in figures if f.mention.first > verb and same_unit(f, own) and _level(f)]
    rivals = [f for f in objects if before(f, 1) != ["by"]]
    if not rivals and lower[verb + 1 : verb + 2] in (["them"], ["it"], ["him"], ["her"]):
        told = index.by_sentence.get(own.sentence.index - 1, [])
        rivals = [f for f in told if _level(f) and same_unit(f, own)]
    if rivals:
        yield Comparison(own, rivals[0], "likely", f"the words say “{lower[verb]}”")


def _years_older(figures: list[Figure]) -> Iterator[Comparison | Margin]:
    """Read "Ann Lee, 24, and her cousin Ben Roe, 27, who is three years older"."""
    for place in range(2, len(figures)):
        one, other, years = figures[place - 2 : place + 1]
        if years.kind != "duration" or years.unit != "year" or years.hedge is not None:
            continue
        size = {*after(years, 1)} & (_OLDER | _YOUNGER)
        if not size or one.kind != "age" or other.kind != "age":
            continue
        if between(other, years)[:1] != [","] or "who" not in between(other, years)[:2]:
            continue
        if "than" in after(years, 2) or None in (one.value, other.value):
            continue
        greater, lesser = (other, one) if size & _OLDER else (one, other)
        if (greater.value or 0) <= (lesser.value or 0):
            yield Comparison(greater, lesser, "likely", f"the words say “{size.pop()}”")
        elif years.value is not None and abs(_gap(greater, lesser) - int(years.value)) > 1:
            yield Margin(greater, lesser, years, why="two ages and the years between")


def _gap(greater: Figure, lesser: Figure) -> int:
    return int(greater.value or 0) - int(lesser.value or 0)


def _extreme(figures: list[Figure]) -> Iterator[Comparison]:
    """Read "the loaf, at £3.20, outsells the rye at £3.60, which is the dearest"."""
    for figure in figures:
        behind = after(figure, 5)
        if behind[:2] != [",", "which"] or behind[3:4] != ["the"] or not _level(figure):
            continue
        word = "".join(behind[4:5])
        if behind[2] not in _IS or word not in _MOST | _LEAST:
            continue
        if _PREPOSITIONS.isdisjoint(before(figure)):
            continue
        for other in figures:
            if other is figure or not _level(other) or not same_unit(other, figure):
                continue
            if before(other) == before(figure):
                pair = (figure, other) if word in _MOST else (other, figure)
                yield Comparison(*pair, "likely", f"the words say “the {word}”")
