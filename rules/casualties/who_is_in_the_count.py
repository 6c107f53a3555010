"""A conflict's toll says whether it mixes civilians and fighters."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    off_by_default,
    severity,
    words_after,
    words_before,
)

_WAR = (" war ", " war's", "airstrike", "air strike", "offensive", "shelling", "insurg",
        "militant", "troops", "invasion", "conflict", "bombardment")  # fmt: skip
_DEAD = frozenset("killed dead died deaths toll casualties fatalities".split())
_MIXED = ("not distinguish", "not differentiate", "not separate", "without distinguishing",
          "n't distinguish", "n't differentiate", "n't separate", "not say how")  # fmt: skip
_MADE_OF = (
    "civilian", "fighters", "combatant", "soldiers", "militants", "women", "children", "gunmen",
    "rebels", "insurgents",
)  # fmt: skip


@severity("info")
@off_by_default
def check_who_is_in_the_count(reading: Reading, lowered: str) -> Discrepancy | None:
    """A toll of a war says who is in it: civilians, fighters, or both.

    A "civilian toll" is a warning where the story itself says that its source does not
    tell civilians from fighters; otherwise the large toll of a war that goes on ("has killed"),
    with no word on who is in it, draws one note a story. Wars that are over are history.

    Off until a desk asks for it: on unread stories readers judged 8 of 20 of its notes
    worth a query or fair, since most tolls of war are told as background.

    Flags: The war's [[civilian]] death toll passed [[40,000]]. ¶ The ministry does not
        distinguish between civilians and fighters.
    Flags: The war has killed [[12,000]] people, the ministry said.
    Passes: The war killed 12,000 people. ¶ A treaty ended it.
    Passes: The war has killed 12,000 people, most of them civilians, the ministry said.
    """
    if not any(word in lowered for word in _WAR):
        return None
    mixed = any(phrase in lowered for phrase in _MIXED)
    for figure in reading.figures:
        if figure.kind != "count" or figure.section_kind not in (
            "body",
            "headline",
            "standfirst",
        ):
            continue
        near = {*words_before(figure, 9), *words_after(figure, 6)}
        if _DEAD.isdisjoint(near):
            continue
        if mixed and {"civilian", "civilians"} & near and figure.interval.low >= 10:
            return _miscalled(figure)
    if any(word in lowered for word in _MADE_OF):
        return None
    for figure in reading.figures:
        if figure.kind == "count" and figure.interval.low >= 100 and _is_war_toll(figure):
            return Discrepancy(
                message=f"the toll of {figure} does not say who is in it",
                question="Does it mix civilians and fighters, and deaths from all causes?",
                labels=(Label(figure.span, "civilians, fighters or both?", True),),
            )
    return None


def _is_war_toll(figure: Figure) -> bool:
    words = figure.sentence.tokens.lower
    if {"century", "world", "decade", "soldiers", "troops"} & set(words) or _is_past(figure):
        return False
    clause = {*words_before(figure, 6), *words_after(figure, 6)}
    if clause.isdisjoint(_GOES_ON) or not clause.isdisjoint(_SUPPOSED):
        return False
    return not _DEAD.isdisjoint({*words_before(figure, 4), *words_after(figure, 4)}) and any(
        word.startswith(("war", "airstrike", "offensive", "conflict", "shelling", "invasion"))
        for word in words
    )


_GOES_ON = frozenset({"has", "have"})
_SUPPOSED = frozenset("would could might may had if".split())


def _is_past(figure: Figure) -> bool:
    period = figure.period
    return period is not None and period.end is not None and period.end.year < 2000


def _miscalled(figure: Figure) -> Discrepancy:
    tokens = figure.sentence.tokens
    index = next(i for i, word in enumerate(tokens.lower) if word in ("civilian", "civilians"))
    return Discrepancy(
        message=f"{figure} are called civilians, but the count mixes them with fighters",
        question="Does the source count civilians alone?",
        labels=(
            Label(figure.span, "counts all", True),
            Label(type(figure.span)(tokens.starts[index], tokens.ends[index]), "of one kind?"),
        ),
        severity="warning",
    )
