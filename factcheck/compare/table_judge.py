"""Judge one figure of a draft against the tables of its sources."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.compare.answers import Query
from factcheck.compare.fit import Statement, fit_statement
from factcheck.compare.queries import MOST_QUERIES, queries
from factcheck.compare.source_tables import Table
from factcheck.compare.verdict import Evidence, Status, Verdict, verdict_on
from factcheck.link.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_NEAR_BEST = 0.75  # evidence below the best reading's that is still a reading of the sentence
_CLEAR = 4.0  # evidence of a reading so plain that another number contradicts it
_PLAUSIBLE = 2.5  # evidence from which an equal number is more than chance
_MOST_TIES = 4  # readings named
_SHARES = frozenset({"percentage", "points", "fraction"})
_NOT_FOR_TABLES = frozenset({"date", "time", "age", "ordinal", "score", "ratio"})


def judge_by_tables(figure: Figure, tables: Sequence[Table]) -> Verdict | None:
    """Return what the tables say of a figure, ``None`` where they say nothing of its subject.

    The readings of the sentence that its words ask for best decide: one that
    gives the number supports it; where the best of all is plain and gives
    another number, it contradicts. Readings that fit equally well are ties.
    """
    if figure.kind in _NOT_FOR_TABLES or figure.value is None:
        return None
    words = frozenset(
        known
        for text in ((figure.measure.text if figure.measure else ""), figure.unit)
        for word in text.lower().split()
        if (known := stem(word))
    )
    sentence = figure.sentence.text
    found: list[tuple[Query, Table]] = []
    bounded = False
    for table in tables:
        asked = list(queries(table, sentence, words))
        bounded = bounded or len(asked) >= MOST_QUERIES
        found += [(query, table) for query in asked if _alike(figure, query)]
    if not found:
        return None
    found.sort(key=lambda pair: -pair[0].evidence)
    return _decide(figure, found, bounded)


def judge_date(figure: Figure, tables: Sequence[Table]) -> Verdict | None:
    """Return that a year stands in a table's column of years, ``None`` if it does not."""
    calendar = figure.calendar
    if calendar is None or calendar.year is None or calendar.precision != "year":
        return None
    for table in tables:
        for column in table.columns:
            if column.years and column.numbers is not None:
                if (column.numbers == calendar.year).any():
                    evidence = Evidence(table.name, f"{column.name} {calendar.year}")
                    return verdict_on(figure, "supported", "", (evidence,))
            elif column.name == str(calendar.year):
                return verdict_on(figure, "supported", "", (Evidence(table.name, column.name),))
    return None


def _decide(figure: Figure, found: list[tuple[Query, Table]], bounded: bool) -> Verdict | None:
    best = found[0][0].evidence
    near = [pair for pair in found if pair[0].evidence >= best - _NEAR_BEST]
    fitting = [pair for pair in near if _fits(figure, pair[0]) in ("same", "rounded")]
    limit = "; not every combination was tried" if bounded else ""
    status: Status
    if fitting and best >= _PLAUSIBLE:
        query, table = fitting[0]
        rounded = _fits(figure, query) == "rounded"
        derived = query.aggregate != "cell"
        status = "derived" if derived else "rounded" if rounded else "supported"
        ties = tuple(
            f"{other.words} = {_short(other.value)}" for other, _ in fitting[1:_MOST_TIES]
        )
        verdict = verdict_on(
            figure, status, f"{query.words} = {_short(query.value)}{limit}",
            (Evidence(table.name, query.words),),
        )  # fmt: skip
        return verdict._replace(ties=ties)
    if best < _CLEAR:
        return None
    query, table = found[0]
    others = {other.value for other, _ in near}
    how = _fits(figure, query)
    status = "unfair-rounding" if how == "unfair" and len(others) == 1 else "contradicted"
    verdict = verdict_on(
        figure, status, f"{query.words} = {_short(query.value)}, not {figure}{limit}",
        (Evidence(table.name, query.words),), Interval.point(query.value),
    )  # fmt: skip
    ties = tuple(f"{other.words} = {_short(other.value)}" for other, _ in near[1:_MOST_TIES])
    return verdict._replace(ties=ties)


def _alike(figure: Figure, query: Query) -> bool:
    """Whether the figure and the answer are both shares or both amounts."""
    return (figure.kind in _SHARES) == query.percent or query.aggregate == "cell"


def _fits(figure: Figure, query: Query) -> str:
    value = query.value
    if figure.kind == "fraction":
        value = value / 100
    exact = Statement(value, value, _grain(value), Interval.point(value), hedged=False)
    return fit_statement(figure, exact)


def _grain(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _short(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.01")) if abs(value) < 10**12 else value
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
