"""Queries: what a sentence may ask of a table, with the words that ask for it.

A query is a filter on one or two columns of labels, a column of numbers, and
an aggregate. Only labels that the sentence names are filters, so the search
stays small whatever the size of the table; ``MOST_QUERIES`` bounds it all the
same, and a table's judge says when the bound was met.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, islice
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from factcheck.compare.source_tables import Column, Table, words_of
from factcheck.link.stems import stem

if TYPE_CHECKING:
    import numpy as np

Aggregate = Literal[
    "cell", "sum", "mean", "median", "min", "max", "count", "share", "change", "difference"
]

MOST_QUERIES = 4_000  # of one figure on one table
_MOST_LABELS = 6  # labels of one column that a sentence names
_LONGEST_LABEL = 8  # words

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


class Asked(NamedTuple):
    """What a sentence names: words and stems, cues, and labels and years to filter by.

    ``own`` holds the stems of what the figure itself counts, empty where the text is silent.
    """

    told: frozenset[str]
    own: frozenset[str]
    cues: frozenset[str]
    filters: tuple["Filter", ...]


class Filter(NamedTuple):
    """A column that must hold one value: a label, or a year."""

    column: Column
    text: str
    rows: Any  # a boolean array over the table's rows


class Query(NamedTuple):
    """One reading of a figure on a table, its answer and how well the words ask for it."""

    words: str
    value: Decimal
    evidence: float
    percent: bool
    aggregate: Aggregate


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
    yield from _kinds(table, chosen, rows, asked, inside)
    for column in columns:
        header = _header_evidence(column, asked)
        values = _values(column, rows)
        if not len(values):
            continue
        of = f"{column.name}{inside}"
        if len(values) == 1:
            yield Query(of, _decimal(values[0], column), header + 1.0, column.percent, "cell")
        else:
            yield from _aggregates(of, column, values, asked)
        if "share" in asked.cues and chosen and not column.percent:
            yield from _shares(column, rows, chosen, of, header)
        if "change" in asked.cues:
            yield from _changes(column, rows, chosen, asked)
            yield from _changes_across(column, columns, rows, asked.told, inside)


_SMALL_WORDS = frozenset("of the in and per by for to a million billion thousand usd".split())


def _header_evidence(column: Column, asked: Asked) -> float:
    stems = [stem(word) or word for word in column.words if word not in _SMALL_WORDS]
    if not stems:
        return 0.0
    shared = sum(found in asked.told for found in stems)
    own = 0.0 if not asked.own else 1.0 if asked.own & set(stems) else -1.5
    return 2.0 * shared / len(stems) + (0.5 if shared else -0.5) + own


def _aggregates(
    of: str, column: Column, values: "np.ndarray[Any, Any]", asked: Asked
) -> Iterator[Query]:
    import numpy as np

    header = _header_evidence(column, asked)
    answers: tuple[tuple[Aggregate, Any], ...] = (
        ("sum", values.sum()), ("mean", values.mean()), ("median", np.median(values)),
        ("min", values.min()), ("max", values.max()),
    )  # fmt: skip
    for name, answer in answers:
        likely = 1.0 if name in asked.cues else -0.5 if name == "sum" else -2.0
        yield Query(
            f"{name} of {of}", _decimal(answer, column), header + likely, column.percent, name
        )


def _shares(
    column: Column, rows: Any, chosen: tuple[Filter, ...], of: str, header: float
) -> Iterator[Query]:
    for left_out in range(len(chosen)):
        base = column.numbers == column.numbers
        for place, item in enumerate(chosen):
            if place != left_out:
                base = base & item.rows
        whole = _values(column, base).sum()
        if whole:
            part = _values(column, rows).sum()
            answer = _plain(100 * part / whole)
            yield Query(f"{of} as a share of all", answer, header + 1.0, True, "share")


def _changes(
    column: Column, rows: Any, chosen: tuple[Filter, ...], asked: Asked
) -> Iterator[Query]:
    """Yield the change of the rows' value from each other period that the sentence names.

    Where it names one year only, the year before is the one it rose from.
    """
    import numpy as np

    header = _header_evidence(column, asked)
    for item in chosen:
        if not item.column.years or item.column.numbers is None:
            continue
        others = [f for f in asked.filters if f.column is item.column and f.text < item.text]
        if not others:
            before = item.column.numbers == int(item.text) - 1
            others = [Filter(item.column, str(int(item.text) - 1), before)]
        for other in others:
            mask = other.rows
            for same in chosen:
                if same is not item:
                    mask = mask & same.rows
            old, new = _values(column, mask), _values(column, rows)
            if len(old) != len(new) or not len(old) or not np.any(old):
                continue
            name = f"{column.name} from {other.text} to {item.text}"
            yield from _between(name, column, old.sum(), new.sum(), header)


def _kinds(
    table: Table, chosen: tuple[Filter, ...], rows: Any, asked: Asked, inside: str
) -> Iterator[Query]:
    """Yield how many different labels a column has that the sentence names ("three berths")."""
    import numpy as np

    for column in table.columns:
        if column.codes is None or any(item.column is column for item in chosen):
            continue
        header = _header_evidence(column, asked)
        if header > 1.0:
            codes = np.unique(column.codes[rows])
            count = Decimal(int((codes >= 0).sum()))
            yield Query(f"different {column.name}{inside}", count, header, False, "count")


def _changes_across(
    column: Column, columns: list[Column], rows: Any, told: frozenset[str], inside: str
) -> Iterator[Query]:
    """Yield the change between two columns that name years ("2020", "2021")."""
    if not column.name.isdigit() or column.name not in told:
        return
    earlier = [c for c in columns if c.name.isdigit() and c.name < column.name]
    named = [c for c in earlier if c.name in told] or earlier[-1:]
    for other in named:
        old, new = _values(other, rows), _values(column, rows)
        if len(old) == len(new) == 1:
            name = f"{other.name} to {column.name}{inside}"
            yield from _between(name, column, old[0], new[0], 2.0)


def _between(name: str, column: Column, old: Any, new: Any, header: float) -> Iterator[Query]:
    if old:
        change = _plain(abs(100 * (new - old) / old))
        yield Query(f"change of {name}", change, header + 1.0, True, "change")
    difference = _decimal(abs(new - old), column)
    yield Query(f"difference of {name}", difference, header + 0.5, column.percent, "difference")


def _values(column: Column, rows: Any) -> "np.ndarray[Any, Any]":
    import numpy as np

    assert column.numbers is not None
    values = column.numbers[rows]
    kept: np.ndarray[Any, Any] = values[~np.isnan(values)]
    return kept


def _decimal(value: Any, column: Column) -> Decimal:
    return _plain(value) * column.scale


def _plain(value: Any) -> Decimal:
    """Return the shortest decimal of a float to fifteen digits, as the file printed it."""
    return Decimal(f"{float(value):.15g}")
