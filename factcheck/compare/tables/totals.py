"""Know the totals among a table's rows, by their names or by their sums."""

from typing import Any

from factcheck.compare.tables.columns import words_of
from factcheck.compare.tables.views import Dim, Measure

_MOST_SUMMED = 5_000  # rows of a table in which totals are known by their sums
_WHOLES = frozenset("total totals all overall sum whole altogether nationwide national".split())


def with_totals(dim: Dim, dims: list[Dim], measures: tuple[Measure, ...], rows: int) -> Dim:
    """Return a dimension whose totals are known, by their name or by their sums."""
    if dim.periods or len(dim.labels) < 3 or len(dim.labels) > _MOST_SUMMED:
        return dim
    totals = {
        code for code, label in enumerate(dim.labels) if _WHOLES & set(words_of(label)[:1])
    }
    if not totals and rows <= _MOST_SUMMED:
        totals = {
            code
            for code in (0, len(dim.labels) - 1)
            if _is_sum(code, dim, [other for other in dims if other is not dim], measures)
        }
    return dim._replace(totals=frozenset(totals))


def _is_sum(code: int, dim: Dim, others: list[Dim], measures: tuple[Measure, ...]) -> bool:
    """Whether a label's rows hold the sums of all other labels' rows, in each measure."""
    import numpy as np

    held = 0
    cells = np.unique(cells_of(others, len(dim.codes)), return_inverse=True)[1]
    for measure in (measure for measure in measures if not measure.percent):
        numbers = np.nan_to_num(measure.numbers)
        mine, size = dim.codes == code, int(cells.max()) + 1
        whole = np.bincount(cells[mine], numbers[mine], size)
        parts = np.bincount(cells[~mine], numbers[~mine], size)
        filled = whole != 0
        near = np.abs(whole - parts) <= 0.002 * np.abs(whole)
        if not filled.any() or (near & filled).sum() < 0.8 * filled.sum():
            return False
        held += 1
    return held > 0


def cells_of(dims: list[Dim], rows: int) -> Any:
    """Return one number for each combination of labels that rows have."""
    import numpy as np

    cells = np.zeros(rows, dtype="int64")
    for dim in dims:
        cells = cells * (len(dim.labels) + 1) + dim.codes + 1
    return cells
