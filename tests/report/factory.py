"""Reports made by hand over real articles, so that writers are tested apart from the engine."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.model.article import Article, Published
from factcheck.model.figure import Attribution, Figure, Measure, Period
from factcheck.model.finding import Finding, Label, Severity
from factcheck.model.interval import Interval
from factcheck.model.mention import Kind, Mention
from factcheck.model.quantity import Quantity
from factcheck.model.reading import Decided, Reading, Report, Unchecked
from factcheck.model.span import Span
from factcheck.read.from_text import read_text


def article_of(text: str, path: str = "story.txt", published: str = "") -> Article:
    """Return the article of a plain text story."""
    read = read_text(text, path)
    if not published:
        return read
    day = Published(date.fromisoformat(published), "front matter")
    return Article(path=path, text=text, sections=read.sections, published=day)


def span_of(article: Article, quote: str, nth: int = 1) -> Span:
    """Return where ``quote`` stands for the ``nth`` time in the text."""
    places = [found.start() for found in re.finditer(re.escape(quote), article.text)]
    return Span(places[nth - 1], places[nth - 1] + len(quote))


def figure_of(article: Article, quote: str, nth: int = 1, **known: Any) -> Figure:
    """Return a figure read off the digits of ``quote``; ``known`` overrides what it says."""
    span = span_of(article, quote, nth)
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", quote)
    value = Decimal(digits[0].replace(",", "")) if digits else Decimal(1)
    kind: Kind = known.get("kind", "percentage" if "%" in quote else "count")
    sentence = article.sentence_at(span.start)
    tokens = sentence.tokens
    first = tokens.at(span.start)
    last = max(first, tokens.at(span.end - 1))
    mention = Mention(
        span, span, sentence, first, last, kind, value, value, Decimal(1), Decimal(1)
    )
    interval = known.get("interval", Interval.rounded(value, to=Decimal(1)))
    unit = "percent" if kind == "percentage" else known.get("unit", "")
    quantity = Quantity(mention, value, interval, interval, unit=unit)
    measure = known.get("measure", "")
    source = known.get("source", "")
    period = known.get("period", "")
    return Figure(
        quantity,
        0,
        measure=Measure(measure, measure, span) if measure else None,
        attribution=Attribution(source, "named", "said", span) if source else None,
        period=Period(period, span) if period else None,
    )


def finding_of(
    rule: str,
    message: str,
    labels: Iterable[Label],
    *,
    group: str = "agreement",
    severity: Severity = "error",
    working: str = "",
    question: str = "",
    stated: Interval | None = None,
    expected: Interval | None = None,
) -> Finding:
    """Return a finding whose id tells the rule and the place."""
    marked = tuple(labels)
    where = marked[0].span.start if marked else 0
    return Finding(
        f"{rule}-{where}", rule, group, severity, message, working, question, marked, stated,
        expected,
    )  # fmt: skip


def report_of(
    article: Article,
    figures: Iterable[Figure] = (),
    findings: Iterable[Finding] = (),
    unchecked: Iterable[Unchecked] = (),
) -> Report:
    """Return the report of a story, its figures numbered by place."""
    placed = sorted(figures, key=lambda figure: figure.span)
    numbered = tuple(
        Figure(
            figure.quantity,
            index,
            measure=figure.measure,
            period=figure.period,
            attribution=figure.attribution,
        )
        for index, figure in enumerate(placed)
    )
    skipped = tuple(unchecked)
    reading = Reading(article, numbered, {})
    silent = {one.span for one in skipped}
    decided = tuple(
        Decided("equal", True, (figure.index,))
        for figure in numbered
        if figure.span not in silent
    )
    checked = len(numbered) - len(skipped)
    return Report(reading, tuple(findings), checked, skipped, decided=decided)
