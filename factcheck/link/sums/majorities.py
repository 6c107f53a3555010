"""Find votes, seats and scores beside the lead or the shortfall they should give.

Finds: "won 52-48, a margin of four", "the 152 members eight votes short of the
two-thirds majority" with 240 seats, "up 90-80 before nine straight points
cut the lead to one".
"""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from factcheck.link.grammar.phrases import after, before, between, whole
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.relation import Margin

_MARGIN = frozenset({"margin", "majority", "lead", "advantage", "gap", "edge"})
_VOTED = frozenset(
    {"vote", "votes", "voted", "ballots", "seats", "seat", "majority", "senate", "house",
     "parliament", "lawmakers", "legislature", "assembly", "council", "passed", "approved"}
)  # fmt: skip
_FRACTIONS = {
    "two-thirds": Decimal(2) / 3, "two": Decimal(2) / 3, "three-fifths": Decimal(3) / 5,
    "simple": Decimal(1) / 2, "three-quarters": Decimal(3) / 4, "supermajority": None,
}  # fmt: skip
_CUT = frozenset({"cut", "trim", "trimmed", "narrow", "narrowed", "whittle", "slice", "sliced"})
_TAKING = frozenset("take takes taking took taken".split())
_RUNS = frozenset({"straight", "unanswered", "consecutive"})


def find_margins(index: Index) -> Iterator[Margin]:
    """Yield tallies with the margin that the text gives for them."""
    for figures in index.by_sentence.values():
        lower = figures[0].sentence.tokens.lower
        if len(figures) > 1 and not _MARGIN.isdisjoint(lower):
            yield from _score_margin(figures)
            yield from _lead_after_run(figures)
        if len(figures) > 1 and "by" in lower and _CUT.isdisjoint(lower):
            yield from _won_by(figures)
        if "short" in lower:
            yield from _shortfall(index, figures)


def _score_margin(figures: list[Figure]) -> Iterator[Margin]:
    """Read "52-48, a margin of four" and "a four-vote margin, 52-48"."""
    scores = [f for f in figures if f.kind == "score" and len(f.mention.parts) == 2]
    if len(scores) != 1:
        return
    lower = figures[0].sentence.tokens.lower
    for figure in figures:
        if figure.kind == "score" or whole(figure) is None:
            continue
        of_margin = before(figure, 3)[:2] in (
            ["margin", "of"],
            ["majority", "of"],
            ["lead", "of"],
        )
        of_margin = of_margin or before(figure, 2) in (
            ["margin", "of"], ["majority", "of"], ["advantage", "of"],
        )  # fmt: skip
        compound = any(word in _MARGIN for word in after(figure, 3)) and any(
            word in ("vote", "votes", "seat", "seats") for word in after(figure, 2)
        )
        if before(figure, 3)[:1] and before(figure, 3)[0] in _TAKING:
            continue  # "after taking advantage of two turnovers"
        near = abs(figure.mention.first - scores[0].mention.last) <= 10
        if near and (of_margin or compound) and not {"from", "cut"} & set(lower):
            yield Margin(scores[0], None, figure, why="the margin of this tally")


def _won_by(figures: list[Figure]) -> Iterator[Margin]:
    """Read "led by nine, 88-79" and "won by 12 points, 54 percent to 42 percent"."""
    for place, margin in enumerate(figures[:-1]):
        if before(margin, 1) != ["by"] or margin.value is None:
            continue
        first = figures[place + 1]
        gap = between(margin, first)
        if "," not in gap[-2:] or len(gap) > 4:
            continue
        if "from" in gap or "basis" in margin.unit:
            continue  # a level that rose or fell, which finders of changes read
        if (
            first.kind == "score"
            and len(first.mention.parts) == 2
            and whole(margin) is not None
        ):
            yield Margin(first, None, margin, why="the margin of this tally")
        elif place + 2 < len(figures) and first.kind == "percentage":
            second = figures[place + 2]
            if second.kind == "percentage" and between(first, second) in (["to"], ["-"], ["–"]):
                yield Margin(first, second, margin, why="the margin of these shares")


def _lead_after_run(figures: list[Figure]) -> Iterator[Margin]:
    """Read "up 90-80 ... nine straight points to cut the lead to one"."""
    for place, score in enumerate(figures):
        if score.kind != "score" or len(score.mention.parts) != 2:
            continue
        counts = [f for f in figures[place + 1 :] if whole(f) is not None]
        for run in counts:
            if _RUNS.isdisjoint(after(run, 2)):
                continue
            for lead in counts:
                gap = between(run, lead) if lead.mention.first > run.mention.last else []
                if gap[-1:] == ["to"] and _CUT & set(gap) and _MARGIN & set(gap):
                    yield Margin(
                        score, None, lead, others=(run,), why="what the run leaves of the lead"
                    )
                    return


def _shortfall(index: Index, figures: list[Figure]) -> Iterator[Margin]:
    """Read "152 members eight votes short of the two-thirds majority needed"."""
    for have, short in itertools.pairwise(figures):
        follow = after(short, 8)
        if not {"short"} & set(follow[:3]) or not _VOTED & set(follow):
            continue
        if whole(have) is None or whole(short) is None or len(between(have, short)) > 6:
            continue
        share = _fraction(index, short, follow)
        seats = _seats(index, have)
        if share is None or seats is None:
            continue
        total = Decimal(whole(seats) or 0)
        exact = total * share
        floor = exact.to_integral_value(rounding="ROUND_FLOOR")
        needed = Interval(min(exact, floor), floor + 1)
        yield Margin(
            have, None, short, needed=needed, others=(seats,),
            why=f"the majority needed of {seats} seats",
        )  # fmt: skip


def _fraction(index: Index, short: Figure, follow: list[str]) -> Decimal | None:
    for word in follow:
        if word in _FRACTIONS and (word != "two" or "thirds" in follow):
            return _FRACTIONS[word]
    return Decimal(1) / 2 if "majority" in follow else None


def _seats(index: Index, have: Figure) -> Figure | None:
    """Return the size of the house: the only "N seats" of the story, or "N-member"."""
    found: list[Figure] = []
    for figure in index.of_kind("count"):
        numeral = figure.sentence.quote(figure.mention.numeral)
        if figure is have or figure.unit or sum(map(str.isdecimal, numeral)) < 2:
            continue
        follow = after(figure, 3)
        if {"seats", "seat", "member", "members"} & set(follow[:2]):
            found.append(figure)
    named = [
        figure for figure in found if after(figure, 1)[:1] in (["-"], ["member"], ["seat"])
    ]
    if len(found) == 1 or not named:
        return found[0] if len(found) == 1 else None
    return named[0]
