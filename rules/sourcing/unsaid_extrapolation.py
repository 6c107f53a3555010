"""A part of a year scaled up to a year says so."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

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

_NUMBERS = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "two": 2, "eleven": 11,
}  # fmt: skip
_WITHIN = frozenset("in first for over the".split())
_SAID = (
    "annualis", "annualiz", "annual rate", "on course", "on track", "pace", "extrapolat",
    "project", "forecast", "equivalent to", "would mean", "at that rate", "at this rate",
    "if the trend", "expected",
)  # fmt: skip


@severity("warning")
@off_by_default
def check_unsaid_extrapolation(reading: Reading, lowered: str) -> Iterator[Discrepancy]:
    """A yearly figure that is a part-year's count scaled up says that it is.

    30,629 caught in four months and "92,000 a year" are one count, once counted and
    once multiplied by three.

    Off until a desk asks for it: on unread stories readers judged none of 2 of its notes
    worth a query or fair, since two counts of one noun fit by chance.

    Flags: Guards caught [[30,600]] smugglers in four months. ¶ They catch [[91,800]] smugglers
        a year.
    Passes: Guards caught 30,600 smugglers in four months, a pace of 91,800 smugglers a year.
    Passes: Guards caught 30,600 smugglers in four months. ¶ Last year they caught 60,000
        smugglers.
    """
    if " month" not in lowered and " quarter" not in lowered:
        return
    if any(said in lowered for said in _SAID):
        return
    parts = [(figure, _months(figure)) for figure in reading.figures if _is_amount(figure)]
    parts = [(figure, months) for figure, months in parts if months]
    if not parts:
        return
    for figure in reading.figures:
        if not _is_amount(figure) or not _is_yearly(figure):
            continue
        for part, months in parts:
            if part is figure or part.unit != figure.unit or not _same_noun(part, figure):
                continue
            factor = Decimal(12) / months
            low, high = part.interval.low * factor, part.interval.high * factor
            if figure.interval.low <= high and low <= figure.interval.high:
                yield _note(part, figure, factor)


def _note(part: Figure, yearly: Figure, factor: Decimal) -> Discrepancy:
    return Discrepancy(
        message=f"{yearly} a year looks like {part} scaled up",
        working=f"{part} x {factor.normalize():g} = {part.interval.low * factor:,.0f} "
        f"to {part.interval.high * factor:,.0f}",
        question=f"Was {yearly} counted, or worked out from {part}?",
        labels=(Label(yearly.span, "a whole year", True), Label(part.span, "a part of a year")),
    )


def _is_amount(figure: Figure) -> bool:
    return figure.kind in ("count", "money") and figure.interval.low >= 100


def _months(figure: Figure) -> int:
    """Return how many months the count covers, 0 where no part of a year is named."""
    words = figure.sentence.tokens.lower
    for index, word in enumerate(words[:-1]):
        if words[index + 1] == "months" and (word in _NUMBERS or word.isdecimal()):
            if not {"in", "first", "for", "over", "the"} & set(
                words[max(0, index - 2) : index]
            ):
                continue
            months = _NUMBERS.get(word) or int(word)
            return months if months < 12 else 0
        if word in ("first", "second", "third", "fourth") and words[index + 1] == "quarter":
            return 3
    return 0


def _is_yearly(figure: Figure) -> bool:
    after = words_after(figure, 5)
    return (
        figure.per == "year"
        or "annually" in after
        or any(pair in (("a", "year"), ("per", "year"), ("this", "year"))
               for pair in pairwise(after))
        or "annual" in words_before(figure, 4)
    )  # fmt: skip


def _same_noun(one: Figure, other: Figure) -> bool:
    if one.measure is None or other.measure is None:
        return one.unit != ""
    return one.measure.head == other.measure.head
