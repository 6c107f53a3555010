"""Crowds have a counter, and room to stand in."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Sources,
    paragraph_words,
    severity,
    words_after,
    words_before,
)

_CROWD = frozenset(
    "people protesters demonstrators marchers supporters worshippers pilgrims "
    "revellers spectators".split()
)
_EVENT = frozenset(
    "rally rallied march marched marching protest protested protests demonstration "
    "demonstrated demonstrations vigil parade gathered crowd filled packed thronged".split()
)
# A crowd without one of these in the story came to watch, not to be counted.
_PROTESTS = (
    "rally",
    "rallied",
    "marche",
    "marchi",
    "protest",
    "demonstrat",
    "vigil",
)
_TICKETED = frozenset(
    "game match watched stadium tickets season concert festival tour club arena fans "
    "league cup paid signed petition dead killed".split()
)
_SAYING = frozenset("said says say told according reported estimates estimated".split())
_SMALLEST = 1_000
_TURNSTILES = frozenset(
    "league match matches game games season goal goals innings wicket tickets turnstile "
    "turnstiles fixture kick-off stadium championship".split()
)
# Jacobs's method: a packed crowd has 2.5 square feet a person, 4.3 people to the square metre.
_PEOPLE_TO_SQUARE_METRE = Decimal("4.3")
_SQUARE_METRES = {
    "acre": Decimal("4046.86"), "hectare": Decimal(10_000), "square metre": Decimal(1),
    "square foot": Decimal("0.0929"), "square mile": Decimal(2_589_988),
    "square kilometre": Decimal(1_000_000),
}  # fmt: skip


@severity("info")
def check_crowd_estimate(
    reading: Reading, lowered: str, sources: Sources, in_section: dict[int, list[Figure]]
) -> Iterator[Discrepancy]:
    """A crowd says who counted it, and fits the place it filled.

    Organisers and police differ by a factor of two or more. People packed tight take 2.5
    square feet each (the Jacobs method), so an acre holds no more than some 17,400.
    Ticketed crowds are left alone, and so is a gate: told to the last digit, in a story of a
    match.

    Flags: The march began at noon. ¶ Some [[80,000]] protesters filled the avenue. ¶ It rained.
    Flags: Organisers said [[800,000]] people filled the [[37-acre]] park for the rally.
    Passes: Police put the march at 80,000 protesters. ¶ It rained.
    Passes: The state, home to 2.5 million people, voted in March. ¶ Nobody will protest.
    Passes: A crowd of 80,000 filled the stadium for the match.
    Passes: It was a march to second place in the league. ¶ The crowd of 9,412 was the largest
        at Mill Road since 2009.
    Passes: Rovers won on 8 March 2026. ¶ A crowd of 9,000 filled Mill Road.
    """
    # The month has a capital; what people do in a street has none.
    marching = " march " in reading.article.text
    if not marching and not any(word in lowered for word in _PROTESTS):
        return
    for figure in reading.figures:
        if figure.kind != "count" or figure.interval.low < _SMALLEST or not _is_crowd(figure):
            continue
        if _is_gate(figure, reading):
            continue
        area = _area(figure, in_section[figure.section.index])
        if area is not None:
            found = _overfull(figure, area)
            if found is not None:
                yield found
                return
        if (
            figure.section_kind != "body"
            or figure.attribution
            or sources.covers(figure.section)
        ):
            continue
        if figure.hedge is not None and figure.hedge.name == "vague":
            continue
        if not _SAYING.isdisjoint(paragraph_words(figure.section)):
            continue  # somebody speaks there, whoever it is
        if any(_is_old(each) for each in in_section[figure.section.index]):
            continue
        beside = sources.beside(figure)
        told = f"nobody is named for a crowd of {figure}"
        yield Discrepancy(
            message=f"a crowd of {figure}: by whose count?" if beside else told,
            working=f"“{beside}” stands beside it" if beside else "",
            question="Who counted the crowd, how, and what do police and organisers say?",
            labels=(Label(figure.span, "whose count?", True),),
        )
        return


def _is_crowd(figure: Figure) -> bool:
    words = {word.lower() for word in figure.sentence.tokens.words if word != "March"}
    if _EVENT.isdisjoint(words) or not _TICKETED.isdisjoint(words):
        return False
    after, before = words_after(figure, 3), words_before(figure, 4)
    return not _CROWD.isdisjoint(after) or "crowd" in before or (
        bool(after) and after[0] in ("filled", "packed", "marched", "rallied", "gathered")
    )  # fmt: skip


def _is_gate(figure: Figure, reading: Reading) -> bool:
    """Whether turnstiles counted the crowd: nobody estimates to the last digit."""
    exact = figure.value is not None and figure.value % 10 != 0
    return exact and any(
        not _TURNSTILES.isdisjoint(paragraph_words(each)) for each in reading.article.sections
    )


def _is_old(figure: Figure) -> bool:
    calendar = figure.calendar
    return calendar is not None and calendar.year is not None and calendar.year < 2000


def _area(figure: Figure, beside: list[Figure]) -> Figure | None:
    return next(
        (
            each
            for each in beside
            if each.sentence is figure.sentence and each.unit in _SQUARE_METRES
        ),
        None,
    )


def _overfull(crowd: Figure, area: Figure) -> Discrepancy | None:
    metres = area.interval.high * _SQUARE_METRES[area.unit]
    most = metres * _PEOPLE_TO_SQUARE_METRE
    if crowd.interval.low <= most:
        return None
    return Discrepancy(
        message=f"{crowd} people do not fit into {area}",
        working=f"{metres:,.0f} square metres hold {most:,.0f} people at 4.3 a square metre",
        question="Who estimated the crowd, and how much of the place did it fill?",
        labels=(Label(crowd.span, "this crowd", True), Label(area.span, "in this space")),
    )
