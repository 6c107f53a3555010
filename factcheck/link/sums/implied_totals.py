"""Find lists of parts whose total stands a sentence or two before.

Finds: "the city will pay $9 million. The sum is made up of $5 million in grants and
$4 million in loans", "nine died. Five of the dead were women and four were men",
"238 births ... boys accounted for 122 and girls for 116", "two of the five had keys;
the other three climbed in", "the deficit is covered by bonds worth $4bn and taxes of $1bn".
"""

from collections.abc import Iterator

from factcheck.lexicon.fates import STATES
from factcheck.lexicon.plurals import singular
from factcheck.link.grammar.phrases import (
    OPEN_LIST,
    after,
    before,
    between,
    is_count,
    same_unit,
)
from factcheck.link.grammar.roles import role_of, told_in_one_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown, Margin

_CUES = (
    ("made", "up", "of"), ("consists", "of"), ("comes", "from"), ("come", "from"),
    ("came", "from"), ("split", "into"), ("divided", "into"), ("covers",), ("comprises",),
    ("combines",), ("covered",), ("comprised",),
)  # fmt: skip
_SUBJECTS = frozenset({"the", "it", "that", "this", "they", "those", "these", "its", "boys"})
_OPPOSED = (
    ({"men", "boys", "males", "male"}, {"women", "girls", "females", "female"}),
    ({"adults"}, {"children", "minors", "teenagers"}),
    ({"civilians"}, {"soldiers", "fighters", "police"}),
)
_PERSONS_STRUCK = STATES | {"victims", "them"}
_MET = frozenset("covered financed funded met filled bridged".split())
_BY = frozenset({"by", "from", "with", "through"})
_IS = frozenset("be is are was were been being".split())
_WILL = frozenset("will would is to should has have can".split())
_OPEN = OPEN_LIST | frozenset("partly largely mainly mostly part partially also".split())
_SENTENCES_BACK = 4
_KINDS = frozenset({"count", "money", "measure", "percentage"})
_LEDE = 3  # sentences
_MOST_TIMES = 3  # how much larger than its parts' sum a total may be


def find_implied_totals(index: Index) -> Iterator[Breakdown | Margin]:
    """Yield parts with the earlier total that they should add up to."""
    for figures in index.by_sentence.values():
        if len(figures) > 1:
            parts = _listed(figures)
            if parts is not None:
                yield from _with_total(index, parts)
            yield from _met(index, figures)
        yield from _the_others(index, figures)


def _listed(figures: list[Figure]) -> tuple[Figure, ...] | None:
    """Return the parts of a sentence that lists the whole of something said before."""
    last = next((f for f in reversed(figures) if f.kind in _KINDS), figures[-1])
    lower = last.sentence.tokens.lower
    like = [f for f in figures if same_unit(f, last) and f.value is not None]
    if len(like) < 2 or not OPEN_LIST.isdisjoint(lower):
        return None
    first = like[0].mention.first == 0
    if first and len(like) == 2 and before(like[1], 2) == ["the", "other"]:
        return tuple(like)  # "nine were freed; the other five stay in jail"
    if not _joined(like):
        return None
    if any(figure.hedge is not None for figure in like):
        return None
    lead = lower[: like[0].mention.first]
    cued = lower[0] in _SUBJECTS and any(_holds(lead, cue) for cue in _CUES)
    cued = cued and not _holds(lead, ("covered", "by"))  # see ``_met``
    if cued or (is_count(last) and _shares_out(like, lead)):
        return tuple(like)
    return None


def _met(index: Index, figures: list[Figure]) -> Iterator[Breakdown]:
    """Read "The deficit will be covered by bonds worth $4bn and a surplus of $1bn".

    What is met so is the last amount told before of the noun that the sentence names.
    """
    lower = figures[0].sentence.tokens.lower
    at = next((at for at, word in enumerate(lower) if word in _MET), 0)
    if not at or lower[at + 1] not in _BY or not _OPEN.isdisjoint(lower):
        return
    start = next((n for n in range(at - 1, max(-1, at - 4), -1) if lower[n] in _IS), 0)
    while start > 0 and lower[start - 1] in _WILL:
        start -= 1
    noun = singular(lower[start - 1]) if start > 0 else ""
    parts = [f for f in figures if f.mention.first > at and f.kind in ("money", "count")]
    if not noun or len(parts) < 2 or parts[0].kind != "money" or not _joined(parts):
        return
    if not all(told_in_one_unit(parts[0], part) for part in parts[1:]):
        return
    told = [
        figure
        for figure in index.by_kind["money"]
        if figure.index < figures[0].index
        and figure.measure is not None
        and figure.measure.head == noun
        and figure.measure.span.start >= figure.sentence.span.start
        and same_unit(figure, parts[0])
        and role_of(figure) in ("level", "after")
    ]
    if told and not any(f.hedge or f.value is None for f in (told[-1], *parts)):
        why = "the sentence tells what it is met by"
        yield Breakdown(told[-1], tuple(parts), True, "likely", why)


def _shares_out(like: list[Figure], lead: list[str]) -> bool:
    """Whether counts share out a group told before: its sexes, its places, the others."""
    first, last = like[0], like[-1]
    lower = first.sentence.tokens.lower
    some = after(first, 2) in (["of", "the"], ["of", "them"], ["of", "those"])
    if _opposed(lower) and (some or _holds(lower, ("accounted", "for")) or not lead):
        return True
    if some and len(like) == 2 and before(last, 2) == ["the", "other"]:
        return True
    in_places = all("in" in after(part, 3) for part in like[1:])
    dead = some and not _PERSONS_STRUCK.isdisjoint(after(first, 4))
    of_all = lead[:2] == ["of", "the"] and lead[-1:] == [","] and len(lead) <= 6
    return in_places and (of_all or (dead and len(like) > 2))


def _joined(like: list[Figure]) -> bool:
    gap = between(like[-2], like[-1])
    return "and" in gap and len(gap) <= 14 and {".", ";"}.isdisjoint(gap)


def _holds(words: list[str], cue: tuple[str, ...]) -> bool:
    size = len(cue)
    return any(tuple(words[at : at + size]) == cue for at in range(len(words) - size + 1))


def _opposed(lower: list[str]) -> bool:
    words = set(lower)
    return any(words & one and words & other for one, other in _OPPOSED)


def _with_total(index: Index, parts: tuple[Figure, ...]) -> Iterator[Breakdown]:
    first = parts[0]
    low = sum(part.interval.low for part in parts)
    high = sum(part.interval.high for part in parts)
    biggest = max(part.value or 0 for part in parts)
    totals = [
        figure
        for figure in figures_before(index, first)
        if same_unit(figure, first)
        and figure.value is not None
        and figure.value > biggest
        and figure.value <= _MOST_TIMES * high
    ]
    if not totals:
        return
    fits = [t for t in totals if low <= t.interval.high and t.interval.low <= high]
    total = fits[0] if fits else totals[0]
    yield Breakdown(total, parts, why="the sentence divides what was said before")


def figures_before(index: Index, figure: Figure) -> list[Figure]:
    """Return the figures of the sentences before, nearest first, then of headline and lede."""
    found: list[Figure] = []
    place = figure.sentence.index
    nearest = max(-1, place - 1 - _SENTENCES_BACK)
    for at in (*range(place - 1, nearest, -1), *range(min(_LEDE, nearest + 1))):
        found += index.by_sentence.get(at, [])
    return found


def _the_others(index: Index, figures: list[Figure]) -> Iterator[Breakdown | Margin]:
    """Read "two of the five had keys; the other three climbed in"."""
    rests = [f for f in figures if before(f, 1) in (["other"], ["remaining"]) and is_count(f)]
    for share in figures:
        if share.kind != "ratio" or len(share.mention.parts) != 2 or " in " in share.text:
            continue  # "one in five" counts nobody
        if before(share) == ["but"]:
            continue  # "all but seven of the 90 ... the remaining seven"
        behind = [f for f in figures if f.index > share.index and is_count(f)]
        following = rests or [
            f
            for f in index.by_sentence.get(share.sentence.index + 1, [])[:2]
            if before(f, 1) in (["other"], ["remaining"]) and is_count(f)
        ]
        if not following and len(behind) == 1 and _opposed(share.sentence.tokens.lower):
            following = behind  # "eleven of the 30 went to women and 19 to men"
        for rest in following[:1]:
            yield Margin(share, None, rest, why="what the part leaves of the whole")
    counts = [f for f in figures if is_count(f)]
    if rests and len(counts) == 3 and counts[2] is rests[0] and _is_some(counts[1]):
        parts = (counts[1], counts[2])
        yield Breakdown(counts[0], parts, why="some of them, and the others")


def _is_some(figure: Figure) -> bool:
    return after(figure, 2) in (
        ["of", "them"],
        ["of", "whom"],
        ["of", "which"],
        ["of", "those"],
    )
