"""Growth of a quarter and growth at an annual rate are told apart."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity

_ECONOMY = frozenset("gdp economy economies output growth".split())
_MOVES = frozenset(
    "grew grow grows shrank shrunk shrinks expanded contracted rose fell slumped "
    "growth contraction decline expansion".split()
)
_ANNUAL = ("annual rate", "annualis", "annualiz", "annual pace")
_QUARTERLY = frozenset("quarter quarterly q1 q2 q3 q4".split())
_JOINTS = frozenset(", ; while whereas but and".split())
_BASED = frozenset("year yearly annual annually month".split())


@severity("warning")
@off_by_default
def check_unsaid_annual_rate(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """Growth rates set side by side have one base: the quarter, or the year.

    An economy that shrinks by 9% in a quarter shrinks at an annual rate of 31%: the United
    States prints the second, most countries the first. Flagged where one of two rates in a
    paragraph is called annual and the other is not told, or where one is the other's
    fourth power and nothing says so. Off until a desk asks for it: of six warnings on unread
    stories all were wrong, since one country's rates share a base that is told once.

    Flags: The economy shrank at an annual rate of [[31.4%]], while the economy of France shrank
        [[13.8%]].
    Flags: The economy grew [[0.8%]] in the quarter. Growth of [[3.2%]] is the best in Europe.
    Passes: The economy shrank at an annual rate of 31.4%, or 9% on the quarter, and that of
        France by 13.8% on the quarter.
    Passes: The economy grew 0.8% in the quarter, an annual rate of 3.2%.
    """
    if "econom" not in lowered and "gdp" not in lowered:
        return None
    for figures in in_section.values():
        rates = [each for each in figures if _is_growth(each)]
        if len(rates) < 2:
            continue
        span = rates[0].section.span
        text = lowered[span.start : span.end]
        annual = any(word in text for word in _ANNUAL)
        found = _mixed(rates) if annual else _powers(rates)
        if found is not None:
            return found
    return None


def _is_growth(figure: Figure) -> bool:
    words = figure.sentence.tokens.lower
    return (
        figure.kind == "percentage"
        and figure.value is not None
        and not _ECONOMY.isdisjoint(words)
        and not _MOVES.isdisjoint(words)
    )


def _clause(figure: Figure) -> list[str]:
    """Return the words from the last comma before the figure to the next one after it."""
    words = figure.sentence.tokens.lower
    first, last = figure.mention.first, figure.mention.last
    while first and words[first - 1] not in _JOINTS:
        first -= 1
    while last + 1 < len(words) and words[last + 1] not in _JOINTS:
        last += 1
    return words[first : last + 1]


def _mixed(rates: list[Figure]) -> Discrepancy | None:
    annual = [each for each in rates if any(a in " ".join(_clause(each)) for a in _ANNUAL)]
    untold = [
        each
        for each in rates
        if _BASED.isdisjoint(_clause(each))
        and _QUARTERLY.isdisjoint(_clause(each))
        and not _ECONOMY.isdisjoint(_clause(each))  # another economy's, not the same one's next
    ]
    if not annual or not untold:
        return None
    return Discrepancy(
        message=f"{annual[0]} is an annual rate; on which base is {untold[0]}?",
        question="Are both rates for the quarter, or both annual?",
        labels=(
            Label(untold[0].span, "of a quarter or a year?", True),
            Label(annual[0].span, "an annual rate"),
        ),
    )


def _powers(rates: list[Figure]) -> Discrepancy | None:
    for rate in rates:
        if _QUARTERLY.isdisjoint(_clause(rate)) or rate.value is None:
            continue
        yearly = 100 * ((1 + rate.value / 100) ** 4 - 1)
        for other in rates:
            if other is rate or other.value is None or not _BASED.isdisjoint(_clause(other)):
                continue
            if rate.value > 0 and abs(other.value - yearly) <= Decimal("0.06"):
                return Discrepancy(
                    message=f"{other} looks like {rate} of a quarter, told as a year's",
                    working=f"four quarters of {rate} make {yearly:.2f}%",
                    question=f"Is {other} an annual rate? Then the copy should say so.",
                    labels=(
                        Label(other.span, "at an annual rate?", True),
                        Label(rate.span, "of a quarter"),
                    ),
                )
    return None
