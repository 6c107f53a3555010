"""Find the level before a change in percent that the sentence beside it tells.

Finds: "Profit fell 60 percent to $26 million. In the year earlier period it was $65 million",
"There were 1,600 thefts in 2022. In 2023 there were 1,280, or 20% fewer", "2,500 came last
year. ... 3,000 came, 20% more than in 2020" (where the first is the one such level told).
Skips: "20% more than its rival", a sentence of more than one such level or change.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.time_words import UNITS
from factcheck.link.changes.percent_changes import LoneLevel, lone_level
from factcheck.link.grammar.phrases import before
from factcheck.link.grammar.roles import is_level, of_one_noun, role_of, told_in_one_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_BEHIND = frozenset("before earlier ago".split())  # "the year before", "a year earlier"
_AHEAD = frozenset("previous prior preceding".split())  # "the previous year", "the prior one"
_SIDES = frozenset("above below over under higher lower".split())
_AGAIN = frozenset("it they that this there".split())
_OPENING, _CLOSING = 8, 5  # words in which a sentence says that it is of the time before
_SENTENCES = 10  # back to the level before
_MOST = 6  # figures of a sentence that is read


def find_levels_apart(index: Index) -> Iterator[Change]:
    """Yield each change in percent with its level and the one that a sentence beside tells."""
    for number, figures in index.by_sentence.items():
        if len(figures) > _MOST or figures[0].section_kind == "table":
            continue
        found = lone_level(figures)
        if found is None:
            continue
        base = _told_next(index, number, found) or _told_before(index, number, found)
        if base is not None:
            why = "the sentence beside it tells the level before"
            yield Change(base, found.level, found.stated, found.way, "likely", why)


def _told_next(index: Index, number: int, found: LoneLevel) -> Figure | None:
    """Return the level of a next sentence that says it is of the time before."""
    if found.since:
        return None
    base = _one_like(index, number + 1, found)
    if base is None or not _is_of_before(base.sentence.tokens.lower):
        return None
    if not _SIDES.isdisjoint(before(base, _OPENING)):
        return None  # "It was above its year-earlier level of 389": another comparison
    return base if _is_same(base, found.level) else None


def _told_before(index: Index, number: int, found: LoneLevel) -> Figure | None:
    """Return the level last told of what the change is of, where both are dated."""
    level = found.level
    if not found.compared or level.measure is None or not _is_dated(index, level):
        return None
    head = level.measure.head
    for back in range(number - 1, number - 1 - _SENTENCES, -1):
        told = index.by_sentence.get(back, ())
        likes = [f for f in told if f.measure and f.measure.head == head and is_level(f)]
        if likes:
            base = _one_like(index, back, found)
            return (
                base if base is not None and _is_dated(index, base) and base in likes else None
            )
    return None


def _one_like(index: Index, number: int, found: LoneLevel) -> Figure | None:
    """Return the one level of a sentence that is told in the unit of the change's level."""
    figures = index.by_sentence.get(number, ())
    if not figures or len(figures) > _MOST or figures[0].section_kind != "body":
        return None
    if any(figure.kind in ("percentage", "multiple") for figure in figures):
        return None
    level = found.level
    if figures[0].section.index - level.section.index > 1:
        return None
    likes = [f for f in figures if is_level(f) and told_in_one_unit(f, level)]
    if len(likes) != 1 or role_of(likes[0]) != "level" or likes[0].per != level.per:
        return None
    return likes[0] if of_one_noun(likes[0], level) else None


def _is_of_before(words: Sequence[str]) -> bool:
    """Whether a sentence opens or closes on the time before: "The year before, ..."."""
    ends = (words[:_OPENING], words[-_CLOSING - 1 :])
    return any(
        (word in _BEHIND and at > 0 and _is_unit(end, at - 1))
        or (word in _AHEAD and (_is_unit(end, at + 1) or end[at + 1 : at + 2] == ["one"]))
        for end in ends
        for at, word in enumerate(end)
    )


def _is_unit(words: Sequence[str], at: int) -> bool:
    if words[at : at + 1] == ["-"]:
        at -= 1  # "year-earlier"
    return words[at : at + 1] != [] and words[at] in UNITS


def _is_same(base: Figure, level: Figure) -> bool:
    """Whether both levels are said to be of one thing, or what the base counts is left out."""
    one, other = base.measure, level.measure
    if one is None or one.head in _AGAIN:
        return base.kind == "count" or not _AGAIN.isdisjoint(before(base, _OPENING))
    return other is not None and one.head == other.head


def _is_dated(index: Index, figure: Figure) -> bool:
    return figure.period is not None or any(
        other.kind == "date" for other in index.in_sentence(figure.sentence)
    )
