"""A one-in-N chance says over what."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    off_by_default,
    severity,
    words_before,
)

_CHANCE = frozenset("chance chances odds probability likelihood".split())
_OVER = frozenset(
    "lifetime year years day days annual annually life per each every decade week "
    "month flight journey ticket game birth births generation century hour given "
    "single draw trip season pregnancy pregnancies roll play during over this next".split()
)
_SMALLEST = 50


@severity("info")
@off_by_default
def check_chance_of_what(reading: Reading, lowered: str) -> Discrepancy | None:
    """A chance of one in N says over what time, for whom and of what event.

    "One in 614 million" of being shot at school is on any given day, or over a school
    life: the two differ by thousands. One note a story.

    Off until a desk asks for it: on unread stories readers judged 1 of 3 of its notes
    worth a query or fair, since most such chances are figures of speech.

    Flags: The chance of being hit by the debris is [[one in 3,200]].
    Passes: The chance of being hit by the debris is one in 3,200 over a lifetime.
    Passes: One in four pupils takes the bus.
    """
    if not any(word in lowered for word in ("chance", "odds", "probability", "likelihood")):
        return None
    for figure in reading.figures:
        words = figure.sentence.tokens.lower
        if _CHANCE.isdisjoint(words) or not _OVER.isdisjoint(words):
            continue
        if _base(figure) >= _SMALLEST:
            return Discrepancy(
                message=f"a chance of one in {_base(figure):,} of what, over what time?",
                question="Over what time or number of tries, and for whom?",
                labels=(Label(figure.span, "over what time?", True),),
            )
    return None


def _base(figure: Figure) -> int:
    """Return N of "one in N", 0 where the figure is no such chance."""
    if figure.kind == "count" and words_before(figure, 2) in (["1", "in"], ["one", "in"]):
        return int(figure.interval.low)  # "1 in 614 million"
    if figure.kind != "ratio":
        return 0
    if figure.mention.parts:
        return int(max(figure.mention.parts))
    high = figure.interval.high
    return int(1 / high) if 0 < high < 1 else 0
