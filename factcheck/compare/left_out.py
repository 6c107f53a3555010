"""Headline figures of the sources that the draft leaves out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from factcheck.compare.fit import is_hundredth
from factcheck.compare.verdict import Evidence
from factcheck.lexicon.currencies import SUBUNITS
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading
from factcheck.report.places import Places

_MOST = 5  # left-out figures named for one source
_CLAIMS = frozenset(
    {"count", "money", "percentage", "points", "measure", "multiple", "fraction"}
)


_Key = tuple[Decimal | None, str]  # a value and its unit


class LeftOut(NamedTuple):
    """A source's headline figure that no figure of the draft gives."""

    text: str
    evidence: Evidence


def left_out(
    draft: Reading, readings: Sequence[Reading], used: frozenset[str] = frozenset()
) -> tuple[LeftOut, ...]:
    """Return the figures of the sources' headlines and first paragraphs not in the draft.

    ``used`` are the places that the draft's figures were held against: what is rounded
    there, derived from it or told otherwise is not left out.
    """
    given = {key for figure in draft.figures for key in _keys(figure)}
    return tuple(
        item
        for reading in readings
        for item in islice(
            (found for found in _missing(reading, given) if found.evidence.where not in used),
            _MOST,
        )
    )


def _keys(figure: Figure) -> Iterator[_Key]:
    """Yield what a figure gives: its value in whole units of money, a ratio's numbers."""
    if is_hundredth(figure.unit) and figure.value is not None:
        yield figure.value / 100, SUBUNITS[figure.unit]
    yield figure.value, figure.unit
    for part in figure.mention.parts if figure.kind == "ratio" else ():
        yield part, ""


def _missing(reading: Reading, given: set[_Key]) -> Iterator[LeftOut]:
    article = reading.article
    places = Places(article.source)
    seen: set[_Key] = set()
    for figure in reading.figures:
        key = next(_keys(figure))
        if not _prominent(figure) or key in given or key in seen or figure.value is None:
            continue
        seen.add(key)
        line, column = places.line_column(article.to_source(figure.span).start)
        evidence = Evidence(f"{article.path}:{line}:{column}", figure.sentence.text)
        yield LeftOut(figure.text, evidence)


def _prominent(figure: Figure) -> bool:
    if figure.kind not in _CLAIMS:
        return False
    if figure.section_kind in ("headline", "standfirst"):
        return True
    return figure.section_kind == "body" and figure.sentence.index < 3
