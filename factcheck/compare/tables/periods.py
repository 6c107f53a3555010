"""Read periods as tables and sentences write them: years, fiscal years, quarters, months."""

import re
from functools import cache
from typing import NamedTuple

# A key is "2023", "2023/24", "2023-q3", "2023-03"; without a year "-q3" and "-03".
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NTH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_YEAR = r"(?:19|20)\d\d"
_EDGES = " ,:;-–_"


class Told(NamedTuple):
    """A period that a sentence names, and where."""

    key: str
    start: int
    end: int


@cache
def _expression(name: str) -> re.Pattern[str]:
    """Return an expression, compiled when a table first needs it."""
    month = "|".join([*_NAMES, *(f"{month}t?" for month in _MONTHS)])
    return {
        "year": re.compile(rf"(?:fy|cy)?\s*({_YEAR})(?:\.0)?(?:\s*\(?[pre]\)?)?"),
        "fiscal": re.compile(rf"(?:fy\s*)?({_YEAR})\s?[-/–]\s?((?:\d\d)?\d\d)"),
        "quarter": re.compile(rf"(?:q([1-4])[\s/,-]*({_YEAR})?|({_YEAR})[\s/,-]*q([1-4]))"),
        "month": re.compile(rf"({month})\.?[\s/,-]*({_YEAR})?"),
        "turned": re.compile(
            rf"({_YEAR})[\s/-]*(?:({month})\.?|(\d\d)(?:-01(?:[ t][\d:.]*)?)?)"
        ),
        "elided": re.compile(r"\bthe (first|second|third|fourth)(?=[.,;)]|$| and\b)"),
        "told": re.compile(
            rf"\b(?:({'|'.join(_NTH)})[ -]quarter(?:(?: of)?,? ({_YEAR}))?"
            rf"|[Qq]([1-4])(?:(?: of)?,? ?({_YEAR}))?"
            rf"|({'|'.join(name.title() for name in _NAMES)}"
            rf"|{'|'.join(name.title() + '[t]?[.]?' for name in _MONTHS if name != 'may')})"
            rf"(?! \d\d?\b)(?:(?: of)?,? ({_YEAR}))?"
            rf"|({_YEAR})[/–-](\d\d)(?![\d-])|({_YEAR}))(?![\w%])"
        ),
    }[name]  # fmt: skip


@cache
def period_key(text: str) -> str:
    """Return the key of a label or header that is a period, else an empty string."""
    plain = text.strip().lower()
    if not plain or len(plain) > 24 or not (plain[0].isalnum()):
        return ""
    if found := _expression("year").fullmatch(plain):
        return found[1]
    if found := _expression("fiscal").fullmatch(plain):
        key = _fiscal(found[1], found[2])
        if key:
            return key
    if found := _expression("quarter").fullmatch(plain):
        return f"{found[2] or found[3] or ''}-q{found[1] or found[4]}"
    if found := _expression("month").fullmatch(plain):
        return f"{found[2] or ''}-{_month(found[1]):02}"
    if found := _expression("turned").fullmatch(plain):
        month = _month(found[2]) if found[2] else int(found[3])
        return f"{found[1]}-{month:02}" if 1 <= month <= 12 else ""
    return ""


def split_header(header: str) -> tuple[str, str]:
    """Return the period that a header names and the rest of its words."""
    key = period_key(header)
    if key:
        return key, ""
    told = told_periods(header.replace("_", " "))
    if len(told) != 1:
        return "", header
    return told[0].key, _closed_up(header[: told[0].start], header[told[0].end :])


def _closed_up(before: str, after: str) -> str:
    """Return a header without the period that stood between; brackets stay in pairs."""
    before, after = before.rstrip(_EDGES), after.lstrip(_EDGES)
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1].rstrip(_EDGES), after[1:].lstrip(_EDGES)
    gap = "" if before.endswith("(") or after.startswith(")") else " "
    rest = f"{before}{gap}{after}".strip(_EDGES)
    whole = rest.startswith("(") and rest.find(")") in (-1, len(rest) - 1)
    return rest.strip("()") if whole or rest.count("(") != rest.count(")") else rest


def told_periods(sentence: str) -> list[Told]:
    """Return the periods that a sentence names, in reading order."""
    found = []
    for match in _expression("told").finditer(sentence):
        nth, nth_year, quarter, quarter_year, month, month_year, first, second, year = (
            match.groups()
        )
        if nth:
            key = f"{nth_year or ''}-q{_NTH[nth.lower()]}"
        elif quarter:
            key = f"{quarter_year or ''}-q{quarter}"
        elif month:
            key = f"{month_year or ''}-{_month(month.lower()):02}"
        elif first:
            key = _fiscal(first, second) or first
        else:
            key = year
        found.append(Told(key, match.start(), match.end()))
    quarter = next((told for told in found if "-q" in told.key), None)
    if quarter is not None:
        year = quarter.key.partition("-")[0]
        for match in _expression("elided").finditer(sentence, quarter.end):
            key = f"{year}-q{_NTH[match[1]]}"
            found.append(Told(key, match.start(1), match.end()))
    return sorted(found, key=lambda told: told.start)


def meets(told: str, key: str) -> bool:
    """Whether a period of a table lies in the one a sentence names, as far as both say."""
    if told == key:
        return True
    told_year, _, told_part = told.partition("-")
    year, _, part = key.partition("-")
    if told_year and year and told_year != year:
        return False
    return not (told_part and part and told_part != part)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _fiscal(first: str, second: str) -> str:
    follows = int(second) % 100 == (int(first) + 1) % 100
    return f"{first}/{int(second) % 100:02}" if follows else ""
