"""Take the numbers of a view's rows, one reading at a time."""

from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.compare.tables.picks import Pick
from factcheck.compare.tables.views import Measure, View


class Answer(NamedTuple):
    """One reading's value in words; ``plain`` ones can contradict, ``size`` is for counts.

    ``pinned`` says that the sentence names a label or a time of every dimension.
    """

    words: str
    value: Decimal
    plain: bool
    percent: bool
    operation: str
    size: int = 0
    pinned: bool = False


def mask(view: View, picks: tuple[Pick, ...], *, then: bool = False, free: int = -1) -> Any:
    """Return which rows the picks hold, of the pairs the second where ``then`` is set."""
    import numpy as np

    rows = np.ones(view.rows, dtype=bool)
    for number, (dim, pick) in enumerate(zip(view.dims, picks, strict=True)):
        codes = pick.then if then and pick.then else pick.codes
        if number == free or codes is None:
            for code in dim.totals:
                rows &= dim.codes != code
        elif len(codes) == 1:
            rows &= dim.codes == codes[0]
        else:
            rows &= np.isin(dim.codes, codes)
    return rows


def told(numbers: Any) -> Any:
    """Return the numbers that are not missing."""
    import numpy as np

    return numbers[~np.isnan(numbers)]


def reduced(numbers: Any, measure: Measure) -> float | None:
    """Return a single value, or the sum of several; percentages have no sum."""
    held = told(numbers)
    if not len(held) or (len(held) > 1 and measure.percent) or len(held) < len(numbers) > 1:
        return None if not len(held) or measure.percent else float(held.sum())
    return float(held[0]) if len(held) == 1 else float(held.sum())


def grouped(
    view: View, measure: Measure, picks: tuple[Pick, ...], number: int
) -> list[tuple[int, float]]:
    """Return each label's value under the picks, the totals left out."""
    import numpy as np

    dim = view.dims[number]
    rows = mask(view, picks, free=number) & (dim.codes >= 0) & ~np.isnan(measure.numbers)
    codes, numbers = dim.codes[rows], measure.numbers[rows]
    sizes = np.bincount(codes, minlength=len(dim.labels))
    if measure.percent and (sizes > 1).any():
        return []
    sums = np.bincount(codes, numbers, len(dim.labels))
    return [(int(code), float(sums[code])) for code in np.flatnonzero(sizes)]


def scaled(value: float, measure: Measure | None) -> Decimal:
    """Return a table's number as the amount it stands for, free of binary dust."""
    plain = Decimal(f"{float(value):.15g}")
    if plain.as_tuple().exponent < -6:  # type: ignore[operator]
        plain = round(plain, 6).normalize()
    return plain * (measure.scale if measure is not None else 1)


def plainly(value: float) -> str:
    """Return a table's number in words."""
    return f"{value:,.10g}"


def worded(measure: Measure, picks: tuple[Pick, ...]) -> str:
    """Return a reading in words: the measure and what it is held to."""
    inside = ", ".join(pick.words for pick in picks if pick.words)
    return f"{measure.name} ({inside})" if inside else measure.name
