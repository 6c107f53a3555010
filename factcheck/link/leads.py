"""Find a lead told beside the score it follows from.

Finds: "led 52-45 at halftime, a lead of seven points", "won 71-64, a seven-point margin".
Skips: "52-45, their third win", "a lead of seven points" alone.
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.model.figure import Figure
from factcheck.model.relation import Margin

_LEADS = frozenset("lead margin advantage edge majority deficit cushion difference".split())
_FIRST = frozenset("half halftime quarter period set".split())
_NEEDED = frozenset({"needed", "required", "necessary"})  # "a majority of 218 needed"
_REACH = 8


def find_leads(index: Index) -> Iterator[Margin]:
    """Yield each score of two numbers with the lead in apposition behind it."""
    yield from _tallies(index)
    yield from _leavings(index)
    for score in index.by_kind.get("score", ()):
        if len(score.mention.parts) != 2:
            continue
        figures = index.by_sentence[score.sentence.index]
        place = score.index - figures[0].index
        for margin in figures[place + 1 : place + 2]:
            if margin.kind != "count" or margin.value is None or not _is_lead(margin):
                continue
            gap = between(score, margin)
            if "," in gap and len(gap) <= _REACH and not {";", "but", "before"} & set(gap):
                yield Margin(score, None, margin, None, (), "sure", "a score and its lead")


def _is_lead(figure: Figure) -> bool:
    lead = before(figure, 2)
    if not _NEEDED.isdisjoint(after(figure, 3)):
        return False
    if lead[-1:] == ["of"] and len(lead) > 1 and lead[0] in _LEADS:
        return True
    following = [word for word in after(figure, 4) if word != "-"]
    return lead[-1:] == ["a"] and not _LEADS.isdisjoint(following[:2])


def _tallies(index: Index) -> Iterator[Margin]:
    """Link "320 to 215, a majority of 105"."""
    for margin in index.by_kind.get("count", ()):
        if before(margin)[-1:] != ["of"] or not _is_lead(margin):
            continue
        figures = index.by_sentence[margin.sentence.index]
        place = margin.index - figures[0].index
        if place < 2 or between(figures[place - 2], figures[place - 1]) != ["to"]:
            continue
        first, second = figures[place - 2 : place]
        if first.kind == second.kind == "count" and between(second, margin)[:1] == [","]:
            yield Margin(first, second, margin, None, (), "likely", "two tallies and a lead")


def _leavings(index: Index) -> Iterator[Margin]:
    """Link "sold 30 of its 45 planes, leaving 15"."""
    for ratio in index.by_kind.get("ratio", ()):
        if len(ratio.mention.parts) != 2 or " of " not in ratio.text:
            continue
        figures = index.by_sentence[ratio.sentence.index]
        place = ratio.index - figures[0].index
        for rest in figures[place + 1 : place + 2]:
            lead = before(rest, 2)
            if (
                rest.kind == "count"
                and lead[-1:] in (["leaving"], ["leaves"])
                and not rest.unit
            ):
                why = "what is left of the whole"
                yield Margin(ratio, None, rest, None, (), "likely", why)
