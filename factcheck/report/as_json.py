"""Write reports as JSON: the data contract that other programs read.

The schema is published by ``factcheck schema`` from the models in ``schema.py``;
the writers build plain dicts so that a run need not load pydantic.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, TextIO

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading, Report
from factcheck.model.span import Span
from factcheck.report.coverage import outcomes
from factcheck.report.json_arrays import dumped, write_array
from factcheck.report.order import in_order
from factcheck.report.places import Places

VERSION = 1


def report_object(report: Report) -> dict[str, Any]:
    """Return the story's report as the data contract lays it down.

    ``start`` and ``end`` are code points into the decoded file; ``text`` is that slice.
    """
    article = report.reading.article
    places = Places(article.source)
    return {
        "version": VERSION,
        "path": article.path,
        "published": _published(article),
        "not_read": article.unread,
        "loosened": list(report.loosened),
        "figures": len(report.reading.figures),
        "checked": report.checked,
        "unchecked": [
            {**_slice(article, item.span), "reason": item.reason} for item in report.unchecked
        ],
        "coverage": _coverage(report),
        "findings": [
            {
                "id": finding.id,
                "rule": finding.rule,
                "group": finding.group,
                "severity": finding.severity,
                "message": finding.message,
                "working": finding.working,
                "question": finding.question,
                "labels": _labels(finding, article, places),
            }
            for finding in in_order(report.findings)
        ],
    }


def _coverage(report: Report) -> list[dict[str, Any]]:
    """Return for each figure what became of it, and what it was compared with."""
    article, figures = report.reading.article, report.reading.figures
    compared: dict[int, list[dict[str, Any]]] = {}
    for one in report.decided:
        for index in one.figures:
            spans = [figures[i].span for i in one.figures if i != index]
            spans += [Span(*place) for place in one.items]
            told = {
                "equation": one.equation, "holds": one.holds,
                "with": [_slice(article, span) for span in spans],
                "sources": [{"where": where, "text": text} for where, text in one.sources],
                "working": one.working,
            }  # fmt: skip
            compared.setdefault(index, []).append(told)
    return [
        {
            **_slice(article, figure.span),
            "outcome": outcome,
            "compared": compared.get(index, []),
        }
        for index, (figure, outcome) in enumerate(zip(figures, outcomes(report), strict=True))
    ]


def _labels(finding: Finding, article: Article, places: Places) -> list[dict[str, Any]]:
    if not finding.labels and finding.place:
        start, end = finding.place
        line, column = places.line_column(start)
        found = {"start": start, "end": end, "text": article.source[start:end]}
        return [{**found, "line": line, "column": column, "note": "", "primary": True}]
    return [
        {
            **_placed(article, places, label.span),
            "note": label.note,
            "primary": label.primary,
        }
        for label in finding.labels
    ]


def figures_object(reading: Reading, *, rejected: bool = False) -> dict[str, Any]:
    """Return the figures of a story; with ``rejected`` also the numbers that are none."""
    article = reading.article
    places = Places(article.source)
    found: dict[str, Any] = {
        "version": VERSION,
        "path": article.path,
        "published": _published(article),
        "not_read": article.unread,
        "figures": [_figure(article, places, figure) for figure in reading.figures],
    }
    if rejected:
        found["rejected"] = [_rejected(article, places, item) for item in reading.rejected]
    return found


def write_json(reports: Iterable[Report], out: TextIO) -> None:
    """Write one array with an object for each story."""
    _write_array((report_object(report) for report in reports), out)


def write_jsonl(reports: Iterable[Report], out: TextIO) -> None:
    """Write one object a line."""
    _write_lines((report_object(report) for report in reports), out)


def write_figures_json(readings: Iterable[Reading], out: TextIO, *, rejected: bool) -> None:
    """Write one array with the figures of each story."""
    _write_array((figures_object(item, rejected=rejected) for item in readings), out)


def write_figures_jsonl(readings: Iterable[Reading], out: TextIO, *, rejected: bool) -> None:
    """Write the figures of one story a line."""
    _write_lines((figures_object(item, rejected=rejected) for item in readings), out)


def decimal_text(value: Decimal | None) -> str | None:
    """Return a decimal as plain digits, ``None`` where there is none or no end."""
    if value is None or not value.is_finite():
        return None
    text = f"{value:f}" if value.adjusted() < 60 else str(value)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text


def _published(article: Article) -> dict[str, str] | None:
    published = article.published
    if published is None:
        return None
    return {"date": published.day.isoformat(), "stated_by": published.stated_by}


def _slice(article: Article, span: Span) -> dict[str, Any]:
    source = article.to_source(span)
    return {
        "start": source.start,
        "end": source.end,
        "text": article.source[source.start : source.end],
    }


def _placed(article: Article, places: Places, span: Span) -> dict[str, Any]:
    found = _slice(article, span)
    line, column = places.line_column(found["start"])
    placed = {**found, "line": line, "column": column}
    part = article.sentence_at(span.start).section.part if article.sentences else ""
    return {**placed, "part": part} if part else placed


def _figure(article: Article, places: Places, figure: Figure) -> dict[str, Any]:
    interval, soft, attribution = figure.interval, figure.soft, figure.attribution
    period, hedge = figure.period, figure.hedge
    dated = figure.kind == "date"  # its interval counts days: given as "days" instead
    return {
        **_placed(article, places, figure.span),
        "kind": figure.kind,
        "low": None if dated else decimal_text(interval.low),
        "high": None if dated else decimal_text(interval.high),
        "low_open": interval.low_open or not interval.low.is_finite(),
        "high_open": interval.high_open or not interval.high.is_finite(),
        "soft_low": None if dated else decimal_text(soft.low),
        "soft_high": None if dated else decimal_text(soft.high),
        "days": _days(interval) if dated else None,
        "value": decimal_text(figure.value),
        "unit": figure.unit,
        "dimension": figure.dimension,
        "per": figure.per,
        "measure": figure.measure.text if figure.measure else "",
        "scope": [scope.text for scope in figure.scope],
        "period": period
        and {
            "text": period.text,
            "start": period.start.isoformat() if period.start else None,
            "end": period.end.isoformat() if period.end else None,
        },
        "attribution": attribution
        and {
            "name": attribution.name,
            "kind": attribution.kind,
            "verb": attribution.verb,
            "carried": attribution.carried,
        },
        "hedge": hedge.name if hedge else "",
        "status": figure.status,
        "caveats": [
            {**_slice(article, caveat.span), "kind": caveat.kind} for caveat in figure.caveats
        ],
        "section": figure.section_kind,
    }


def _days(interval: Interval) -> dict[str, str] | None:
    """Return the first and last day of a date, ``None`` where its year is unknown."""
    if not interval.bounded:
        return None
    first, last = (date.fromordinal(int(end)).isoformat() for end in interval[:2])
    return {"first": first, "last": last}


def _rejected(article: Article, places: Places, mention: Mention) -> dict[str, Any]:
    return {**_placed(article, places, mention.span), "reason": mention.rejected}


def _write_array(objects: Iterable[dict[str, Any]], out: TextIO) -> None:
    write_array(objects, out, indent=1)
    out.write("\n")


def _write_lines(objects: Iterable[dict[str, Any]], out: TextIO) -> None:
    for item in objects:
        out.write(dumped(item) + "\n")
