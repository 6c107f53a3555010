"""Reports that every writer must carry whole, and a way to write them."""

from collections.abc import Callable, Sequence
from io import StringIO
from typing import Any

from factcheck.model.article import Article
from factcheck.model.finding import Label
from factcheck.model.reading import Fault, Report
from tests.report.factory import article_of, figure_of, finding_of, report_of, span_of


def written(write: Callable[..., None], reports: Sequence[Report], **options: Any) -> str:
    """Return what a writer writes."""
    out = StringIO()
    write(reports, out, **options)
    return out.getvalue()


def many(count: int, severity: Any = "error") -> Report:
    """Return a report with ``count`` findings of one severity, one a paragraph."""
    text = "Stalls\n\n" + "\n\n".join(f"Stall {n} sold 1{n:03} pies." for n in range(count))
    article = article_of(text, "drafts/stalls.txt")
    found = [
        finding_of(
            "pie-count",
            f"pies at stall {n}",
            [Label(span_of(article, f"1{n:03}"), primary=True)],
            severity=severity,
        )
        for n in range(count)
    ]
    return report_of(article, [], found)


def far_out() -> Report:
    """Return a report whose figures follow letters of one to four bytes on CRLF lines."""
    text = "Ferry\r\n\r\nThe café 𐐀 sold 7,100 crêpes in May.\r\nIt said 7,200 — 𝟏 by 𝟏.\r\n"
    article = article_of(text, "drafts/naïve ferry #1.txt")
    labels = [
        Label(span_of(article, "7,100"), "the café’s count", primary=True),
        Label(span_of(article, "7,200"), "its {other} count [1]"),
    ]
    finding = finding_of("two-values", "two values for {crêpes}", labels)
    return report_of(article, [figure_of(article, "7,100")], [finding])


def not_read() -> Report:
    """Return the report of a story whose prose could not be checked."""
    article = Article(path="drafts/x.txt", text="Zehn", sections=(), unread="not in English")
    return report_of(article)


def broken_rule() -> Report:
    """Return a report on which a rule broke."""
    article = article_of("Fair\n\nThe fair had 12 stalls.\n", "drafts/fair.txt")
    fault = Fault("stall-count", "ours/stalls.py", 7, "drafts/fair.txt", "KeyError: 'stall'")
    return report_of(article)._replace(faults=(fault,))
