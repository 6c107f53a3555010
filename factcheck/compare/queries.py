"""Queries: what a sentence may ask of a table, with the words that ask for it.

A query is a filter on one or two columns of labels, a column of numbers, and
an aggregate. Only labels that the sentence names are filters, so the search
stays small whatever the size of the table; ``MOST_QUERIES`` bounds it all the
same, and a table's judge says when the bound was met.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, islice
from typing import TYPE_CHECKING, Any, Literal

from factcheck.compare.answers import (
    Asked,
    Query,
    aggregates,
    changes,
    changes_across,
    header_evidence,
    kinds,
    scaled,
    shares,
    values_of,
)
from factcheck.compare.filters import Filter, named_filters
from factcheck.compare.source_tables import Table, words_of
from factcheck.link.stems import stem

if TYPE_CHECKING:
    pass

Aggregate = Literal[
    "cell", "sum", "mean", "median", "min", "max", "count", "share", "change", "difference"
]

MOST_QUERIES = 4_000  # of one figure on one table

_CUES: dict[str, frozenset[str]] = {
    "sum": frozenset(
        "total totals totaled totalled together combined altogether all overall sum".split()
    ),
    "mean": frozenset("average averaged averages mean typical typically".split()),
    "median": frozenset({"median"}),
    "min": frozenset("lowest least smallest fewest minimum cheapest shortest weakest".split()),
    "max": frozenset(
        "highest most largest biggest greatest maximum peak longest top record".split()
    ),
    "count": frozenset("number count counted many listed".split()),
    "share": frozenset(
        "share percent % cent proportion accounted accounts fraction half third quarter".split()
    ),
    "change": frozenset(
        "rose rise risen fell fall fallen grew grow growth increase increased decrease "
        "decreased decline declined dropped drop up down gained lost jumped climbed slipped "
        "more fewer less than change changed doubled tripled halved".split()
    ),
}


def queries(table: Table, sentence: str, figure_words: frozenset[str]) -> Iterator[Query]:
    """Yield what the sentence may ask of the table, at most ``MOST_QUERIES``."""
    return islice(_queries(table, sentence, figure_words), MOST_QUERIES)


def _queries(table: Table, sentence: str, figure_words: frozenset[str]) -> Iterator[Query]:
    import numpy as np

    words = words_of(sentence)
    filters = named_filters(table, sentence)
    told = {found for word in words if (found := stem(word))} | figure_words | set(words)
    asked = Asked(frozenset(told), figure_words, _cues(sentence), tuple(filters))
    sets: list[tuple[Filter, ...]] = [(), *((item,) for item in filters)]
    sets += [pair for pair in combinations(filters, 2) if pair[0].column is not pair[1].column]
    for chosen in sets:
        rows = np.ones(table.rows, dtype=bool)
        for item in chosen:
            rows = rows & item.rows
        if not rows.any():
            continue
        weight = sum(2.0 + 0.5 * len(item.text.split()) for item in chosen)
        for query in _of_rows(table, chosen, rows, asked):
            yield query._replace(evidence=query.evidence + weight)


def _cues(sentence: str) -> frozenset[str]:
    words = set(words_of(sentence)) | ({"%"} if "%" in sentence else set())
    return frozenset(name for name, cues in _CUES.items() if words & cues)


def _of_rows(
    table: Table, chosen: tuple[Filter, ...], rows: Any, asked: Asked
) -> Iterator[Query]:
    where = " and ".join(f"{item.column.name} {item.text}" for item in chosen)
    inside = f" where {where}" if where else ""
    columns = [c for c in table.columns if c.numbers is not None and not c.years]
    counted = 0.5 if "count" in asked.cues else -1.5
    size = Decimal(int(rows.sum()))
    yield Query(f"rows of {table.name}{inside}", size, counted, False, "count")
    yield from kinds(table, chosen, rows, asked, inside)
    for column in columns:
        header = header_evidence(column, asked)
        values = values_of(column, rows)
        if not len(values):
            continue
        of = f"{column.name}{inside}"
        if len(values) == 1:
            yield Query(of, scaled(values[0], column), header + 1.0, column.percent, "cell")
        else:
            yield from aggregates(of, column, values, asked)
        if "share" in asked.cues and chosen and not column.percent:
            yield from shares(column, rows, chosen, of, header)
        if "change" in asked.cues:
            yield from changes(column, rows, chosen, asked)
            yield from changes_across(column, columns, rows, asked.told, inside)
