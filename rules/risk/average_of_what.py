"""Averages of incomes, debts and waits say mean or median."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Span,
    off_by_default,
    severity,
)

# Of these a few large ones pull the mean far up. Wages, rents and house prices have indices
# and surveys whose averages readers know as such.
_SKEWED = frozenset(
    "income incomes wealth debt debts savings bonus bonuses wait waits waiting fee fees payout "
    "payouts compensation inheritance donation donations claim claims fortune".split()
)
_NOT_COUNTED = frozenset(
    "expected analysts polled index price mean capped rise increase hour cap per".split()
)
_AVERAGES = frozenset({"average"})
_EACH = frozenset("every each".split())
_PAYERS = frozenset("taxpayer household family american briton citizen resident worker".split())
_TAKES = frozenset("lost lose loses pay pays paid owes owe cost costs gained".split())


@severity("info")
@off_by_default
def check_average_of_what(reading: Reading, lowered: str) -> Discrepancy | None:
    """An average of incomes, debts, bonuses or waits says whether it is the mean or the median.

    A few large values pull the mean far above what most people have. A total divided by
    heads and told as what "every taxpayer" lost is a warning. One note a story.

    Off until a desk asks for it: on unread stories readers judged 10 of 26 of its notes
    worth a query or fair, since many averages are known as such.

    Flags: The [[average]] household income in the city is [[$98,000]].
    Flags: The collapse cost [[every]] taxpayer [[$4,000]].
    Passes: The median income in the city is $61,000, and the average income $98,000.
    Passes: Analysts had expected an average income of $98,000 a unit.
    Passes: The average house in the index costs $298,000.
    Passes: The average temperature is 14 degrees.
    """
    if "median" in lowered:
        return None
    if not any(word in lowered for word in ("average", "typical", "every ", "each ")):
        return None
    for figure in reading.figures:
        if figure.kind not in ("money", "duration") or figure.section_kind != "body":
            continue
        words = figure.sentence.tokens.lower
        first = figure.mention.first
        near = words[max(0, first - 9) : figure.mention.last + 4]
        if figure.kind == "money" and not _EACH.isdisjoint(near):
            place = _each_payer(figure)
            if place is not None:
                return _note(
                    figure, place, "an average is told as what each one paid", "warning"
                )
        if _AVERAGES.isdisjoint(near) or not _NOT_COUNTED.isdisjoint(words):
            continue
        if not _SKEWED.isdisjoint(near) and figure.mention.low == figure.mention.high:
            return _note(figure, _place(figure, _AVERAGES), "mean or median?", "info")
    return None


def _each_payer(figure: Figure) -> Span | None:
    tokens = figure.sentence.tokens
    for index in range(max(0, figure.mention.first - 6), figure.mention.first - 1):
        if tokens.lower[index] in _EACH and tokens.lower[index + 1] in _PAYERS:
            before = tokens.lower[max(0, index - 3) : figure.mention.first]
            if not _TAKES.isdisjoint(before):
                return Span(tokens.starts[index], tokens.ends[index])
    return None


def _place(figure: Figure, words: frozenset[str]) -> Span:
    tokens = figure.sentence.tokens
    index = next(i for i, word in enumerate(tokens.lower) if word in words)
    return Span(tokens.starts[index], tokens.ends[index])


def _note(figure: Figure, place: Span, message: str, level: str) -> Discrepancy:
    return Discrepancy(
        message=f"{figure}: {message}",
        question="Is it the mean or the median, and what do most people have?",
        labels=(Label(figure.span, "of what kind?", True), Label(place, "an average")),
        severity=level,  # type: ignore[arg-type]
    )
