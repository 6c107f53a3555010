"""Say in words what came of a story and of a run: what was found, and what was not checked."""

from collections import Counter
from collections.abc import Iterable

from factcheck.model.finding import SEVERITIES, Finding, Severity
from factcheck.model.reading import Report
from factcheck.report.coverage import counted, coverage

NOT_CHECKED = "not-checked"  # in place of a rule's name, where a format knows findings alone
_NAMES: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def verdict(report: Report, *, reasons: bool = True) -> str:
    """Return the story's coverage in a line, or why it was not checked.

    Without ``reasons`` it is not told why single figures were not.
    """
    unread = report.reading.article.unread
    if unread:
        return f"not checked: {unread}"
    told = coverage(report)
    return str(told if reasons else told._replace(reasons=()))


def found(counts: Counter[str], stories: int, unread: int, hidden: int = 0) -> str:
    """Return what was found in so many stories, of which ``unread`` were not checked.

    "3 errors, 2 notes; 1 not checked"; where nothing was checked, nothing is said to be
    without findings, nor where ``hidden`` ones are not shown.
    """
    if unread and unread == stories:
        return "not checked" if stories == 1 else f"0 checked, {unread:,} not checked"
    parts = [counted(counts[name], _NAMES[name]) for name in SEVERITIES if counts[name]]
    told = ", ".join(parts) or ("no other findings" if hidden else "no findings")
    told += f"; {hidden:,} not shown" if hidden else ""
    return f"{told}; {unread:,} not checked" if unread else told


def of_run(counts: Counter[str], stories: int, unread: int, hidden: int = 0) -> str:
    """Return "1 error in 2 stories", "2 stories: 0 checked, 2 not checked"."""
    told, many = found(counts, stories, unread, hidden), counted(stories, "story", "stories")
    apart = hidden or (unread and stories > 1)
    return f"{many}: {told}" if apart else f"{told} in {many}"


def found_in(reports: Iterable[Report]) -> tuple[Counter[str], int, int, int]:
    """Return findings by severity, how many stories, how many unread, findings not shown."""
    counts: Counter[str] = Counter()
    stories = unread = hidden = 0
    for report in reports:
        stories += 1
        unread += bool(report.reading.article.unread)
        hidden += len(report.set_aside)
        counts.update(finding.severity for finding in report.findings)
    return counts, stories, unread, hidden


def as_finding(report: Report) -> Finding | None:
    """Return that a story was not checked as an error, for formats that list findings alone.

    ``None`` for one that was. A list without it would look clean.
    """
    article = report.reading.article
    if not article.unread:
        return None
    message = f"not checked: {article.unread}"
    question = "Can the draft be had in a form that is read, or be left out of the check?"
    return Finding(NOT_CHECKED, NOT_CHECKED, "", "error", message, "", question, ())
