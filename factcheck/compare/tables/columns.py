"""Gather the columns of a table piece by piece, in bounded memory.

A column of numbers is kept as float64 (the file's own digits, to fifteen
places; a figure is compared with them as a Decimal), a column of labels as
codes into its distinct labels.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from pandas import Series

_NUMBERS = 0.8  # share of a column's distinct texts that must be numbers to make it one
_WORDS = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’&][^\W_]+)*")
_SCALES = {
    "thousand": 10**3, "thousands": 10**3, "000s": 10**3, "000": 10**3, "million": 10**6,
    "millions": 10**6, "mn": 10**6, "m": 10**6, "billion": 10**9, "billions": 10**9,
    "bn": 10**9,
}  # fmt: skip
_LETTERS = {**_SCALES, "k": 10**3, "mln": 10**6}
_MINUS = str.maketrans("−–‒", "---")
_MARKS = re.compile(r"[%$£€,\s]")
_SIGNS = re.compile(r"[%$£€\s]")
_DOTTED = re.compile(r"\d\.\d{1,2}$")  # its point is a decimal one
# What offices print for a value that is missing, and after one that is provisional.
_MISSING = frozenset(
    ["", *"- – — .. ... : x c z s na n/a n.a. nan none null * ** suppressed".split()]
)
_NOTES = re.compile(
    r"\s*(?:[*†‡§#¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(?[prebPREB]\)|\s[preczuPRECZU]|\[[a-z0-9]{1,2}\])+$"
)
_BOUND = re.compile(r"[<>≤≥]\s*[\d.,]+%?")  # "<5": kept back, since few could be known
_ROUGHLY = re.compile(r"(?:c|ca|est|approx|about|circa)?[.~≈]?\s*(?=[-+$£€\d])", re.IGNORECASE)
_GROUPED = re.compile(r"(?<=\d)['’](?=\d{3}(?!\d))")  # 12'500, the Swiss way
_POINTS = re.compile(r"\s*(?:pp|ppts?|pts?|p\.p\.|points)$", re.IGNORECASE)
_SCALED = re.compile(r"(?<=\d)\s*(k|m|mn|mln|bn|million|billion|thousand)$", re.IGNORECASE)
_DOTTED_GROUPS = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,}")  # 1.200.000
_OWED = re.compile(r"\(([$£€]?[\d.,\s]+)\)")  # as accounts write what is below zero
_COMMA = re.compile(r"-?\d{1,3}(?:\.\d{3})*,\d{1,2}|-?\d+,\d{1,2}")
_DIGIT = re.compile(r"\d")


class Column(NamedTuple):
    """One column: its header's words, and numbers or codes into ``labels``.

    ``scale`` and ``percent`` are read off the header ("Revenue, $ million").
    ``years`` marks numbers that name years, ``unread`` holds cells among numbers that
    are none.
    """

    name: str
    words: tuple[str, ...]
    numbers: "np.ndarray[Any, Any] | None"
    codes: "np.ndarray[Any, Any] | None"
    labels: tuple[str, ...]
    scale: int
    percent: bool
    years: bool
    unread: tuple[str, ...] = ()


class Gathering:
    """A column while it is read piece by piece."""

    def __init__(self) -> None:
        self._numbers: list[Any] = []
        self._codes: list[Any] = []
        self._known: dict[str, int] = {}

    def add(self, values: "Series[Any]") -> None:
        """Take the next piece; once text was met, the column is one of labels."""
        import numpy as np
        import pandas as pd

        if not self._codes and pd.api.types.is_numeric_dtype(values.dtype):
            self._numbers.append(_narrow(values.to_numpy(dtype="float64", na_value=np.nan)))
            return
        for numbers in self._numbers:
            self._add_labels(pd.Series(numbers))
        self._numbers = []
        self._add_labels(values)

    def _add_labels(self, values: "Series[Any]") -> None:
        import numpy as np
        import pandas as pd

        codes, distinct = pd.factorize(values)
        mapped = [self._known.setdefault(_label(item), len(self._known)) for item in distinct]
        table = np.asarray([*mapped, -1], dtype="int32")
        self._codes.append(table[codes])

    def column(self, header: str) -> Column:
        """Return the whole column."""
        import numpy as np

        words = words_of(header)
        scale, percent = scale_of(header), is_percent(header)
        if self._numbers:
            numbers = np.concatenate(self._numbers)
        else:
            codes = np.concatenate(self._codes) if self._codes else np.empty(0, dtype="int32")
            labels = tuple(self._known)
            comma = writes_comma(labels)
            parsed = [_number(label, comma) for label in labels]
            unread = tuple(
                label
                for label, value in zip(labels, parsed, strict=True)
                if value is None and not is_missing(label)
            )
            if not _are_numbers(len(labels) - labels_missing(labels), unread):
                return Column(header, words, None, codes, labels, scale, percent, years=False)
            percent = percent or any("%" in label for label in labels)
            table = np.asarray([*(np.nan if v is None else v for v in parsed), np.nan])
            numbers = table[codes]
            return Column(
                header, words, numbers, None, (), scale, percent,
                _are_years(header, numbers), unread,
            )  # fmt: skip
        return Column(
            header, words, numbers, None, (), scale, percent, _are_years(header, numbers)
        )


def _are_numbers(told: int, unread: tuple[str, ...]) -> bool:
    """Whether a column's distinct texts are numbers, but for a word here and there.

    One word among few numbers is a remark ("withheld"); "3A" among 1 and 2 is a name.
    """
    read = told - len(unread)
    if not read:
        return False
    remarks = len(unread) == 1 and not _DIGIT.search(unread[0])
    return read >= _NUMBERS * told or remarks


def labels_missing(labels: tuple[str, ...]) -> int:
    """Return how many labels stand for no value."""
    return sum(is_missing(label) for label in labels)


def writes_comma(cells: Iterable[str]) -> bool:
    """Whether numbers are written with a decimal comma ("45,2", "1.234,50")."""
    plain = (_SIGNS.sub("", cell) for cell in cells)
    return any(_COMMA.fullmatch(cell) or _DOTTED_GROUPS.fullmatch(cell) for cell in plain)


def words_of(text: str) -> tuple[str, ...]:
    """Return the lower-case words of a header, a label or a sentence."""
    return tuple(word.lower().replace("’", "'") for word in _WORDS.findall(text))


def places_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a sentence with where each begins and ends."""
    return [
        (found[0].lower().replace("’", "'").removesuffix("'s"), found.start(), found.end())
        for found in _WORDS.finditer(text)
    ]


def scale_of(header: str) -> int:
    """Return what a header's numbers are multiplied by ("$ million"), 1 where untold."""
    return next((_SCALES[word] for word in words_of(header) if word in _SCALES), 1)


def is_percent(header: str) -> bool:
    """Whether a header names percentages."""
    return "%" in header or bool({"percent", "pct", "percentage"} & set(words_of(header)))


def is_missing(label: str) -> bool:
    """Whether a cell's text stands for no value."""
    return label.lower().strip("[]()") in _MISSING or bool(_BOUND.fullmatch(label))


def _narrow(numbers: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return whole numbers in half the room; pieces of both kinds join as float64."""
    import numpy as np

    # Beyond 2**31 the cast wraps around, and the comparison tells.
    with np.errstate(invalid="ignore"):
        whole = numbers.astype("int32")
    return whole if (whole == numbers).all() else numbers


def _label(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _number(label: str, comma: bool = False) -> float | None:
    plain = _NOTES.sub("", label.strip()).translate(_MINUS)
    owed = _OWED.fullmatch(plain)
    plain = f"-{owed[1]}" if owed else _POINTS.sub("", _ROUGHLY.sub("", plain, count=1))
    plain = _GROUPED.sub("", plain)
    if plain.endswith("-") and plain[:1].isdecimal():
        plain = f"-{plain[:-1]}"  # the sign behind, as ledgers print it
    scaled = _SCALED.search(plain)
    letters = scaled[1] if scaled else ""
    if len(letters) == 1 and "." not in plain and plain.lstrip("-+")[:1] not in "$£€":
        return None  # "100m" alone may be a race
    plain = plain.removesuffix(letters)
    if comma and not _DOTTED.search(plain):
        plain = plain.replace(".", "").replace(",", ".")
    try:
        number = float(_MARKS.sub("", plain))
    except ValueError:
        return None
    return number * _LETTERS.get(letters.lower(), 1)


def _are_years(header: str, numbers: "np.ndarray[Any, Any]") -> bool:
    import numpy as np

    real = numbers[~np.isnan(numbers)]
    named = {"year", "years", "season", "edition", "period", "date", "fy"}
    if not len(real) or not named & set(words_of(header)):
        return False
    return bool(((real >= 1500) & (real <= 2200) & (real == real.round())).all())
