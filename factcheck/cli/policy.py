"""Apply the desk's policy to reports: which findings count, and which are shown."""

import os
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.cli.desk import Desk
from factcheck.cli.options import CheckOptions
from factcheck.cli.writers import note
from factcheck.model.finding import SEVERITIES, Finding, Severity
from factcheck.model.reading import Report
from factcheck.policy.names import BASELINE, LEDGER, SECOND_READER
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.policy.known import Known


class Policy:
    """The policy of one run; counts what it takes out, so that the run can say so."""

    def __init__(
        self, options: CheckOptions, desk: Desk, old_source: Callable[[str, bytes], str]
    ) -> None:
        """Read the ledger and the baseline; raise ``SettingsError`` if one cannot be read."""
        self._desk = desk
        self._narrowed = bool(options.select or options.rule or options.ignore)
        ledger = ledger_path(options, desk)
        self.ledger = _known(ledger)
        baseline = "" if options.no_baseline else baseline_path(options, desk)
        self.baseline = _known(baseline)
        if desk.run.baseline and not baseline and not options.no_baseline:
            note(
                f"{desk.run.baseline}: no such baseline yet; factcheck baseline write makes it"
            )
        self._since = None
        if options.since:
            from factcheck.policy.since import Since

            self._since = Since(options.since, old_source, on_disk="-" not in options.paths)
        self.hidden: Counter[str] = Counter()
        self.failed = False

    def apply(self, report: Report) -> Report:
        """Return the report with the findings that the desk wants to see."""
        settings = self._desk.story(report.reading.article.path)
        report = self.accept(report, settings)
        if self.baseline is not None:
            from factcheck.policy.known import without_baseline

            report, known = without_baseline(report, self.baseline)
            self._hide(f"in {self.baseline.path}", known)
        if self._since is not None:
            report, unchanged = self._since.keep_changed(report)
            self._hide("with no figure changed", unchanged)
        loud = SEVERITIES[: SEVERITIES.index(settings.fail_level) + 1]
        asked = self._desk.run.second_reader.fail  # whether a model's word may fail a run
        self.failed = self.failed or any(
            f.severity in loud and (asked or f.group != SECOND_READER) for f in report.findings
        )
        shown = SEVERITIES[: SEVERITIES.index(settings.show_level) + 1]
        kept = tuple(f for f in report.findings if f.severity in shown)
        self._hide(f"below {settings.show_level}", len(report.findings) - len(kept))
        return report if len(kept) == len(report.findings) else report.showing(kept)

    def accept(self, report: Report, settings: Settings) -> Report:
        """Return the report without the findings that somebody accepted with a reason."""
        if report.reading.article.comments:
            from factcheck.check.suppressions import suppress

            report, commented = suppress(report, tell_unused=self._all_ran(report))
            self._hide("accepted in comments", commented)
        if self.ledger is not None:
            from factcheck.policy.known import without_accepted

            report, accepted = without_accepted(
                report, self.ledger, tell_unused=self._all_ran(report)
            )
            self._hide(f"accepted in {self.ledger.path}", accepted)
        if not settings.severity:
            return report
        findings = []
        for finding in report.findings:
            severity = _severity(finding, settings)
            if severity is None:
                self._hide("switched off", 1)
            else:
                findings.append(finding._replace(severity=severity))
        return report.showing(findings)

    def told(self) -> str:
        """Return one line that says how many findings are not shown and why, empty if none."""
        parts = [f"{count} {why}" for why, count in self.hidden.items()]
        return f"not shown: {', '.join(parts)}" if parts else ""

    def _all_ran(self, report: Report) -> bool:
        """Whether every rule that the settings want looked at the story."""
        return not (self._narrowed or report.faults or report.reading.article.unread)

    def _hide(self, why: str, count: int) -> None:
        if count:
            self.hidden[why] += count


def _known(path: str) -> "Known | None":
    if not path:
        return None
    from factcheck.policy.known import Known

    return Known(path)


def _severity(finding: Finding, settings: Settings) -> Severity | None:
    """Return the severity the settings give, ``None`` for off; a rule's own name goes first."""
    from factcheck.check.suppressions import names_match

    table = settings.severity
    chosen = table.get(finding.rule)
    if chosen is None:
        fitting = [level for name, level in table.items() if names_match((name,), finding)]
        chosen = fitting[-1] if fitting else finding.severity
    return next((severity for severity in SEVERITIES if severity == chosen), None)


def ledger_path(options: CheckOptions, desk: Desk) -> str:
    """Return the ledger in force, empty if there is none."""
    return _list_path(options.ledger, desk.run.ledger, LEDGER, desk)


def baseline_path(options: CheckOptions, desk: Desk) -> str:
    """Return the baseline in force, empty if there is none."""
    return _list_path(options.baseline, desk.run.baseline, BASELINE, desk)


def default_path(name: str, desk: Desk) -> str:
    """Return where a list is kept by default: beside the settings file, else here."""
    path = os.path.join(desk.run.folder, name) if desk.run.folder else name
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative


def _list_path(option: str, setting: str, name: str, desk: Desk) -> str:
    """Return the option's file, else the setting's or the default one where it exists."""
    if option:
        return option
    if setting:
        return setting if os.path.exists(setting) else ""
    path = default_path(name, desk)
    return path if os.path.exists(path) else ""
