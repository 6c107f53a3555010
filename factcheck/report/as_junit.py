"""Write JUnit XML: a suite for each story, a case for each finding."""

from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from factcheck.files import file_of
from factcheck.model.finding import SEVERITIES, Severity
from factcheck.model.reading import Report, Reports
from factcheck.report.coverage import coverage
from factcheck.report.placed import PlacedFinding, in_words, placed

# Characters that XML 1.0 cannot hold, not even as references.
_ILLEGAL = dict.fromkeys(
    [*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd"
)
# What CI runners take for commands of their own where a report stands in a log.
_RUNNERS = {"##": "#&#35;", "::": ":&#58;"}


def write(reports: Reports, out: TextIO, *, fail_level: Severity = "error") -> None:
    """Write one document; findings below ``fail_level`` are skipped cases, not failures.

    A story without findings is one passing case; one that could not be checked
    is an error, so that it never looks clean.
    """
    loud = SEVERITIES[: SEVERITIES.index(fail_level) + 1]
    tests = failures = skipped = errors = 0
    for report in reports:  # gone through twice: the sums stand above what they count
        suite = _suite(report, loud)
        tests, failures = tests + suite.tests, failures + suite.failures
        skipped, errors = skipped + suite.skipped, errors + suite.errors
    out.write('<?xml version="1.0" encoding="utf-8"?>\n')
    out.write(
        f'<testsuites name="factcheck" tests="{tests}" failures="{failures}" '
        f'skipped="{skipped}" errors="{errors}">\n'
    )
    for report in reports:
        out.write(_suite(report, loud).xml())
    out.write("</testsuites>\n")


class _Suite:
    """One story's cases and their count."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cases: list[str] = []
        self.failures = 0
        self.skipped = 0
        self.errors = 0

    @property
    def tests(self) -> int:
        return len(self.cases)

    def xml(self) -> str:
        head = (
            f'<testsuite name={_attribute(self.name)} tests="{self.tests}" '
            f'failures="{self.failures}" skipped="{self.skipped}" errors="{self.errors}">\n'
        )
        return head + "".join(self.cases) + "</testsuite>\n"


def _suite(report: Report, loud: tuple[Severity, ...]) -> _Suite:
    article = report.reading.article
    suite = _Suite(article.path)
    for found in placed(report):
        _add_finding(suite, found, failed=found.finding.severity in loud)
    if article.unread:
        suite.errors += 1
        reason = _attribute(f"not checked: {article.unread}")
        suite.cases.append(
            f'<testcase name="figures" classname={_attribute(article.path)}>'
            f'<error type="not-checked" message={reason}/></testcase>\n'
        )
    elif not suite.cases or report.loosened:
        told = "\n".join((str(coverage(report)), *report.loosened))
        suite.cases.append(
            f'<testcase name="figures" classname={_attribute(article.path)}>'
            f"<system-out>{_text(told)}</system-out></testcase>\n"
        )
    return suite


def _add_finding(suite: _Suite, found: PlacedFinding, *, failed: bool) -> None:
    finding = found.finding
    tag = "failure" if failed else "skipped"
    line = f' line="{found.main.first.line}"' if found.main else ""
    kind = f" type={_attribute(finding.severity)}" if failed else ""
    where = f"{found.path}:{found.main.first.line}" if found.main else found.path
    case = [
        f"<testcase name={_attribute(f'{finding.rule} [{finding.id}]')} "
        f"classname={_attribute(found.path)} file={_attribute(file_of(found.path))}{line}>",
        f"<{tag}{kind} message={_attribute(f'{finding.severity}: {finding.message}')}>"
        f"{_text(f'{where}{chr(10)}{in_words(found)}')}</{tag}>",
        "</testcase>\n",
    ]
    suite.cases.append("".join(case))
    if failed:
        suite.failures += 1
    else:
        suite.skipped += 1


def _text(text: str) -> str:
    return escape(text.translate(_ILLEGAL), _RUNNERS)


def _attribute(text: str) -> str:
    written = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;", **_RUNNERS}
    return quoteattr(text.translate(_ILLEGAL), written)
