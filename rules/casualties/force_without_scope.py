"""Strengths of forces say what they leave out, and as of when."""

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity, words_after

_FORCES = frozenset(
    "troops soldiers marines peacekeepers servicemembers personnel contractors "
    "reservists sailors warships".split()
)
_SMALLEST = 100
_SCOPED = frozenset(
    "temporary assigned rotational contractors permanent active-duty deployed reserve "
    "total including excluding".split()
)


@severity("info")
@off_by_default
def check_force_without_scope(reading: Reading, lowered: str) -> Discrepancy | None:
    """The strength of a force says who is counted, or at least as of when.

    Strengths leave out temporary troops, contractors or trainers as a rule, and change
    from week to week. One note a story, and none where the story says what is left
    out. Off until a desk asks for it: of seven notes on unread stories readers wanted none,
    since most strengths are standing figures told in passing.

    Flags: There are [[3,400]] soldiers in the province. ¶ Villagers are wary.
    Passes: There were 3,400 soldiers in the province as of March 25. ¶ Villagers are wary.
    Passes: There are 3,400 soldiers in the province, not counting trainers.
    """
    if not any(word in lowered for word in _FORCES):
        return None
    first: Figure | None = None
    for figure in reading.figures:
        if figure.kind != "count" or figure.interval.low < _SMALLEST:
            continue
        if _FORCES.isdisjoint(words_after(figure, 3)) or figure.section_kind == "caption":
            continue
        if figure.caveats or figure.status in ("planned", "projected", "estimated"):
            return None
        if not _present(figure) or not _SCOPED.isdisjoint(figure.sentence.tokens.lower):
            continue
        undated = figure.period is None or figure.period.text.lower() in ("currently", "now")
        if undated and (figure.hedge is None or figure.hedge.name == "about"):
            first = first or figure
    if first is None:
        return None
    return Discrepancy(
        message=f"the strength of {first} does not say who is counted, nor as of when",
        question="Does it count temporary troops, contractors and trainers, and as of when?",
        labels=(Label(first.span, "who is counted, as of when?", True),),
    )


def _present(figure: Figure) -> bool:
    words = figure.sentence.tokens.lower
    return not {"are", "is", "has", "have"}.isdisjoint(words)
