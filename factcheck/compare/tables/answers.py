"""Work out what a view answers to a question, for each way to read it."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

from factcheck.compare.tables.cells import Answer, mask, plainly, reduced, scaled, told, worded
from factcheck.compare.tables.names import Named
from factcheck.compare.tables.orders import middles, ordered
from factcheck.compare.tables.picks import Pick, picks_of
from factcheck.compare.tables.questions import Question
from factcheck.compare.tables.views import Measure, View

MOST_READINGS = 600  # of one question on one view
_FITTING = 0.3  # share of a measure's words that name it plainly


def answers(view: View, question: Question, known: Named) -> Iterator[Answer | None]:
    """Yield the answers of a view to a question, and ``None`` where readings were not tried."""
    if question.operation in ("growth", "difference"):
        yield from _told_changes(view, question, known)
    choices = [picks_of(view, number, question, known) for number in range(len(view.dims))]
    if any(pick is None for picks in choices for pick in picks):
        yield None
    kept = [[pick for pick in picks if pick is not None] for picks in choices]
    readings = 0
    for picks in product(*kept):
        for measure in known.measures:
            readings += 1
            if readings > MOST_READINGS:
                yield None
                return
            named = known.fitting >= _FITTING or question.operation == "size"
            plain = question.plain and named and not known.unknown
            # "In Leeds the share of flats is 40%": of the homes of Leeds, not of all flats.
            inside = question.operation == "share" and any(
                pick.codes and number in known.inside for number, pick in enumerate(picks)
            )
            plain = plain and not inside and all(pick.plain for pick in picks)
            told_which = named or len(view.measures) == 1
            pinned = told_which and all(pick.plain and pick.codes for pick in picks)
            for answer in _answer(view, question, measure, picks):
                told_there = question.operation in ("growth", "difference") and measure.falls
                cell = answer.operation == "cell"
                yield answer._replace(
                    plain=answer.plain and plain and not told_there, pinned=pinned and cell
                )


def _told_changes(view: View, question: Question, known: Named) -> Iterator[Answer]:
    """Yield the cells of columns that are changes themselves ("growth", "jobs added").

    A cell below zero is a fall: it gives its size where the words say so too.
    """
    cell = question._replace(operation="cell")
    choices = [picks_of(view, number, cell, known) for number in range(len(view.dims))]
    kept = [[pick for pick in picks if pick is not None] for picks in choices]
    plainly_named = known.fitting >= _FITTING and not known.unknown
    changes = [measure for measure in known.measures if measure.falls]
    for picks in islice(product(*kept), MOST_READINGS if changes else 0):
        for measure in changes:
            held = told(measure.numbers[mask(view, picks)])
            if len(held) != 1:
                continue
            value = scaled(held[0], measure)
            upward = -abs(value) if measure.falls < 0 else value
            size = upward * question.direction if question.direction else abs(value)
            plain = question.plain and plainly_named and all(pick.plain for pick in picks)
            yield Answer(worded(measure, picks), size, plain, measure.percent, "cell")


def _answer(
    view: View, question: Question, measure: Measure, picks: tuple[Pick, ...]
) -> Iterator[Answer]:
    """Yield the answers of one reading."""
    operation = question.operation
    of = worded(measure, picks)
    if operation in ("growth", "difference", "times"):
        yield from _change(view, question, measure, picks, of)
        return
    rows = mask(view, picks)
    if operation == "share":
        yield from _shares(view, measure, picks, rows, of)
    elif operation in ("rank", "count", "size", "max", "min"):
        yield from ordered(view, question, measure, picks)
    elif operation in ("mean", "median"):
        yield from middles(view, question, measure, picks)
    else:
        numbers = measure.numbers[rows]
        held = told(numbers)
        if len(held) == 1:
            yield Answer(of, scaled(held[0], measure), True, measure.percent, "cell")
        elif len(held) and not measure.percent:
            whole = len(held) == len(numbers) and operation == "sum"
            words = f"sum of {len(held)} values of {of}"
            yield Answer(words, scaled(held.sum(), measure), whole, False, "sum")


def _change(
    view: View, question: Question, measure: Measure, picks: tuple[Pick, ...], of: str
) -> Iterator[Answer]:
    if not any(pick.then for pick in picks):
        return
    last = reduced(measure.numbers[mask(view, picks)], measure)
    first = reduced(measure.numbers[mask(view, picks, then=True)], measure)
    if last is None or first is None:
        return
    if question.operation == "difference":
        words = f"difference of {of}: {plainly(last)} and {plainly(first)}"
        yield Answer(
            words, abs(scaled(last - first, measure)), True, measure.percent, "difference"
        )
    elif question.operation == "times":
        if min(first, last) > 0:
            more, less = max(first, last), min(first, last)
            words = f"ratio of {of}: {plainly(more)} over {plainly(less)}"
            yield Answer(words, scaled(more / less, None), True, False, "times")
    elif first and not measure.percent:
        words = f"change of {of}: from {plainly(first)} to {plainly(last)}"
        value = abs(scaled(100 * (last - first) / abs(first), None))
        yield Answer(words, value, True, True, "growth")
        if last and not _by_time(view, picks):
            back = abs(scaled(100 * (first - last) / abs(last), None))
            yield Answer(words, back, True, True, "growth")


def _by_time(view: View, picks: tuple[Pick, ...]) -> bool:
    return any(pick.then and dim.periods for dim, pick in zip(view.dims, picks, strict=True))


def _shares(
    view: View, measure: Measure, picks: tuple[Pick, ...], rows: Any, of: str
) -> Iterator[Answer]:
    """Yield what the rows are of all labels of one named dimension."""
    if measure.percent:
        return
    part = reduced(measure.numbers[rows], measure)
    held = [
        number
        for number, (dim, pick) in enumerate(zip(view.dims, picks, strict=True))
        if pick.codes is not None and not dim.periods
    ]
    for number in held:
        numbers = measure.numbers[mask(view, picks, free=number)]
        whole = reduced(numbers, measure)
        if part is None or not whole:
            continue
        words = f"share of {of} in all: {plainly(part)} of {plainly(whole)}"
        plain = len(held) == 1 and len(told(numbers)) == len(numbers)
        yield Answer(words, scaled(100 * part / whole, None), plain, True, "share")
