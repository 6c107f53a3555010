"""Answer what asks for an order or a middle among a view's rows: ranks, means."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.tables.cells import Answer, grouped, mask, scaled, told, worded
from factcheck.compare.tables.picks import Pick
from factcheck.compare.tables.questions import Question
from factcheck.compare.tables.views import Measure, View


def ordered(
    view: View, question: Question, measure: Measure, picks: tuple[Pick, ...]
) -> Iterator[Answer]:
    """Yield ranks, extremes and counts among the labels of a dimension."""
    rows, of = mask(view, picks), worded(measure, picks)
    for number, (dim, pick) in enumerate(zip(view.dims, picks, strict=True)):
        operation = question.operation
        if dim.periods and (
            operation in ("rank", "size", "count") or not _all_named(view, picks)
        ):
            continue
        if pick.codes is not None and operation not in ("rank",):
            continue
        listed = grouped(view, measure, picks, number)
        values = sorted((value for _, value in listed), reverse=not question.low)
        if operation == "size" and listed:
            yield Answer(
                f"number of {dim.name} values", Decimal(len(listed)), True, False, "size"
            )
        elif operation == "rank" and pick.codes is not None and len(pick.codes) == 1:
            mine = dict(listed).get(pick.codes[0])
            if mine is not None:
                place = Decimal(values.index(mine) + 1)
                yield Answer(f"rank of {of} among {len(values)}", place, True, False, "rank")
        elif operation == "count" and question.mark is not None:
            mark = _mark(float(question.mark), measure, values)
            held = [v for v in values if (v > mark if question.above else v < mark)]
            words = (
                f"{dim.name} values with {of} {'above' if question.above else 'below'} the mark"
            )
            yield Answer(words, Decimal(len(held)), True, False, "count", len(values))
        elif operation in ("max", "min") and len(values) >= question.place:
            value = values[question.place - 1]
            yield Answer(f"{_nth(question)} {of}", scaled(value, measure), len(values) > 1,
                         measure.percent, operation)  # fmt: skip
    if question.operation in ("max", "min"):
        numbers = measure.numbers[rows]
        held = told(numbers)
        if len(held) == 1:
            yield Answer(of, scaled(held[0], measure), True, measure.percent, "cell")
        elif len(held) > 1 and question.place == 1:
            value = held.min() if question.low else held.max()
            yield Answer(f"{_nth(question)} {of}", scaled(value, measure), False,
                         measure.percent, question.operation)  # fmt: skip


def middles(
    view: View, question: Question, measure: Measure, picks: tuple[Pick, ...]
) -> Iterator[Answer]:
    """Yield means and medians of rows, and of the labels' sums."""
    import numpy as np

    rows, of = mask(view, picks), worded(measure, picks)
    middle = np.mean if question.operation == "mean" else np.median
    numbers = measure.numbers[rows]
    held = told(numbers)
    found = []
    if len(held) > 1:
        found.append(float(middle(held)))
    for number, (dim, pick) in enumerate(zip(view.dims, picks, strict=True)):
        if pick.codes is None and not dim.periods:
            values = [value for _, value in grouped(view, measure, picks, number)]
            found += [float(middle(values))] if len(values) > 1 else []
    whole = len(held) == len(numbers)
    for value in dict.fromkeys(found):
        yield Answer(f"{question.operation} of {of}", scaled(value, measure),
                     whole, measure.percent, question.operation)  # fmt: skip
    if len(held) == 1:
        yield Answer(of, scaled(held[0], measure), False, measure.percent, "cell")


def _mark(mark: float, measure: Measure, values: list[float]) -> float:
    """Return a mark in the table's own scale, which it may leave to the reader."""
    if measure.scale == 1 and values and not measure.percent:
        while mark > 10 * max(abs(value) for value in values):
            mark /= 1000
    return mark / measure.scale


def _nth(question: Question) -> str:
    word = "lowest" if question.low else "highest"
    return word if question.place == 1 else f"number {question.place} of the {word}"


def _all_named(view: View, picks: tuple[Pick, ...]) -> bool:
    """Whether every dimension but time is held to something."""
    return all(
        dim.periods or pick.codes is not None
        for dim, pick in zip(view.dims, picks, strict=True)
    )
