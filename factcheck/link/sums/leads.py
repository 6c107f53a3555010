"""Find a lead told beside the score it follows from, and what is left of what there was.

Finds: "led 52-45 at halftime, a lead of seven points", "won 71-64, a seven-point margin", "Orr
took 520 votes and Lund 480. The margin was 40 votes", "It had 900 cows. Disease killed 200 of
them, leaving 700".
Skips: "52-45, their third win", "a lead of seven points" alone, "leaving 12 injured".
"""

from collections.abc import Iterator, Sequence

from factcheck.link.alike.counted_alike import counts_noun_of, may_count_alike
from factcheck.link.grammar.apposition import unhedged
from factcheck.link.grammar.phrases import after, before, between, is_count, same_unit
from factcheck.link.grammar.roles import is_level, is_named, role_of
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Margin

_LEADS = frozenset("lead margin advantage edge majority deficit cushion difference".split())
_FIRST = frozenset("half halftime quarter period set".split())
_NEEDED = frozenset({"needed", "required", "necessary"})  # "a majority of 218 needed"
_WINNING = frozenset("won wins win lost loses beat beats led leads leading ahead".split())
_LEAVING = frozenset({"leaving", "leaves"})
_CLOSING = frozenset(", . ; ) — – in on at still now today remain remained".split())
_LEVELS = frozenset({"before", "after", "other"})
_REACH = 8
_TO_REST = 12  # tokens from what went to what is left


def find_leads(index: Index) -> Iterator[Margin]:
    """Yield each score of two numbers with the lead in apposition behind it."""
    yield from _tallies(index)
    yield from _leavings(index)
    yield from _left_after(index)
    yield from _told_beside(index)
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


def _told_beside(index: Index) -> Iterator[Margin]:
    """Link "Orr took 5,210 votes and Lund 4,870. The margin was 340 votes", either first."""
    for margin in index.by_kind.get("count", ()):
        own = index.in_sentence(margin.sentence)
        if margin.value is None or len(own) > 1 or not (_is_lead(margin) or _is_margin(margin)):
            continue
        for place in (margin.sentence.index - 1, margin.sentence.index + 1):
            told = [f for f in index.by_sentence.get(place, ()) if is_count(f)]
            if len(told) == 2 and told[0].section is margin.section and _paired(told, margin):
                why = "a lead, and the two tallies told beside"
                yield Margin(told[0], told[1], margin, None, (), "likely", why)
                break


def _is_margin(figure: Figure) -> bool:
    """Whether a verb makes it a margin: "the margin was 340 votes", "won by 340 votes"."""
    lead = before(figure, 4)
    said = lead[-1:] in (["was"], ["is"]) and not _LEADS.isdisjoint(lead[:-1])
    return said or (lead[-1:] == ["by"] and not _WINNING.isdisjoint(lead))


def _paired(told: Sequence[Figure], margin: Figure) -> bool:
    """Whether two counts are tallies of what a lead counts, told side by side."""
    first, second = told
    gap = between(first, second)
    one_noun = counts_noun_of(first, margin) and may_count_alike(first, second)
    joint = {"and", "to", "against", "while"} & set(gap)
    hedged = first.hedge is not None or second.hedge is not None
    elided = not is_named(second) or counts_noun_of(first, second)
    to = gap[:1] == ["to"] and not is_named(first)
    return bool(joint) and len(gap) <= _REACH and not hedged and elided and (one_noun or to)


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


def _left_after(index: Index) -> Iterator[Margin]:
    """Link "It had 900 cows. Some 200 were sold, leaving 700", what there was told before."""
    for kind in ("count", "money", "measure"):
        for rest in index.by_kind.get(kind, ()):
            if rest.value is not None and _is_left(rest):
                pair = _was_and_went(index, rest)
                if pair is not None:
                    why = "what there was, what went and what is left"
                    yield Margin(*pair, rest, None, (), "likely", why)


def _is_left(rest: Figure) -> bool:
    lead, follow = unhedged(before(rest, 5)), after(rest, 2)
    leaving = lead[-1:] == ["with"] and not _LEAVING.isdisjoint(lead)
    leaving = leaving or (bool(lead) and lead[-1] in _LEAVING)
    return leaving or follow[:1] in (["remain"], ["remained"]) or follow[1:] == ["left"]


def _was_and_went(index: Index, rest: Figure) -> tuple[Figure, Figure] | None:
    """Return the two like amounts before: both of its sentence, or what there was before it."""
    here = [f for f in index.in_sentence(rest.sentence) if f.index < rest.index]
    likes = [f for f in here if _may_be_taken(index, f, rest)]
    if len(likes) == 1:
        told = index.by_sentence.get(rest.sentence.index - 1, ())
        was = [f for f in told if f.section is rest.section and _may_be_taken(index, f, rest)]
        likes = [*was, *likes] if len(was) == 1 else []
    if len(likes) != 2 or not _LEVELS.isdisjoint(map(role_of, likes)):
        return None
    first, second = likes
    if first.sentence is second.sentence and between(first, second)[:1] == ["of"]:
        first, second = second, first  # "480 of its 6,200 cows"
    gap = between(likes[1], rest)
    near = len(gap) <= _TO_REST and "but" not in gap
    alike = may_count_alike(first, second) and may_count_alike(first, rest)
    bare = _closes(rest) or counts_noun_of(first, rest)
    return (first, second) if near and alike and bare else None


def _closes(rest: Figure) -> bool:
    """Whether nothing but a time or a place is told of what is left: no "without power"."""
    return (after(rest) or ["."])[0] in _CLOSING


def _may_be_taken(index: Index, figure: Figure, rest: Figure) -> bool:
    plain = figure.hedge is None or figure.hedge.name in ("about", "exactly")
    return (
        same_unit(figure, rest)
        and is_level(figure)
        and plain
        and not figure.per
        and before(figure) not in (["every"], ["each"])
        and figure.index not in index.history
    )
