"""Exit codes: 0 clean, 1 findings at the fail level, 2 something could not be done."""

from collections.abc import Iterable

from factcheck.model.finding import SEVERITIES, Severity
from factcheck.model.reading import Report

CLEAN = 0
FINDINGS = 1
BROKEN = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells count
UNHEARD = 141  # 128 + SIGPIPE: who read the output went away


def of_reports(reports: Iterable[Report], fail_level: Severity) -> int:
    """Return 1 where a finding is as loud as ``fail_level`` or louder, else 0."""
    loud = SEVERITIES[: SEVERITIES.index(fail_level) + 1]
    if any(finding.severity in loud for report in reports for finding in report.findings):
        return FINDINGS
    return CLEAN
