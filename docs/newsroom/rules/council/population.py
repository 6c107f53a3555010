"""Populations, against the newsroom's own table."""

from factcheck import Discrepancy, Figure, Tables


def check_population(figure: Figure, tables: Tables) -> Discrepancy | None:
    """A stated population agrees with ``tables/population.csv``.

    A place that the table does not list passes: absence is not a discrepancy.

    Flags: Some [[1.2 million]] people live in Leeds.
    Passes: Some 812,000 people live in Leeds.
    Passes: Some 900,000 people live in Atlantis.
    """
    if figure.measure != "people" or " live in " not in figure.sentence.text:
        return None
    row = tables.row("population", place=figure.scope)
    if row is None or figure.interval.overlaps(row.interval):
        return None
    return Discrepancy(
        stated=figure.interval,
        expected=row.interval,
        message=f"{figure} people is not the population in our table",
        working=f"{row.source} ({row.as_of}): {row.low:,} to {row.high:,}",
    )
