"""Filters: the labels and years of a table that a sentence names."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.compare.source_tables import Column, Table, words_of

_MOST_LABELS = 6  # labels of one column that a sentence names
_LONGEST_LABEL = 8  # words


class Filter(NamedTuple):
    """A column that must hold one value: a label, or a year."""

    column: Column
    text: str
    rows: Any  # a boolean array over the table's rows


def named_filters(table: Table, sentence: str) -> list[Filter]:
    """Return the labels and years of the table that the sentence names."""
    words = words_of(sentence)
    phrases = {
        " ".join(words[start : start + size])
        for size in range(1, _LONGEST_LABEL + 1)
        for start in range(len(words) - size + 1)
    }
    found: list[Filter] = []
    for column in table.columns:
        if column.codes is not None:
            found += _named_labels(column, phrases)
        elif column.years and column.numbers is not None:
            years = [word for word in dict.fromkeys(words) if len(word) == 4 and word.isdigit()]
            for year in years:
                rows = column.numbers == int(year)
                if rows.any():
                    found.append(Filter(column, year, rows))
    return found


def _named_labels(column: Column, phrases: set[str]) -> Iterator[Filter]:
    hits = []
    for code, label in enumerate(column.labels):
        plain = " ".join(words_of(label))
        if plain and plain in phrases:
            hits.append((len(plain), code, label))
    hits.sort(reverse=True)
    kept: list[str] = []
    for _, code, label in hits[:_MOST_LABELS]:
        if any(label.lower() in longer.lower() for longer in kept):
            continue  # "York" inside "New York"
        kept.append(label)
        yield Filter(column, label, column.codes == code)
