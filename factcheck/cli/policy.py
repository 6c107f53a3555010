"""Apply the desk's policy to reports: which findings count, and which are shown."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.desk import Desk
from factcheck.cli.options import CheckOptions
from factcheck.cli.writers import note
from factcheck.model.finding import SEVERITIES, Finding, Severity
from factcheck.model.reading import Report, Unchecked
from factcheck.model.span import Span
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
        self._options = options
        self._of_story: list[str] = []
        self._silenced: list[tuple[Span, str]] = []
        self.hidden: Counter[str] = Counter()
        self.failed = False

    def apply(self, report: Report) -> Report:
        """Return the report with the findings that the desk wants to see.

        A figure whose finding is not shown is no figure that agrees: it counts as
        not checked, for the reason that hides the finding.
        """
        settings = self._desk.story(report.reading.article.path)
        self._of_story = list(self._left_out(settings))
        self._silenced = []
        report = self.accept(report, settings)
        if self.baseline is not None:
            from factcheck.policy.known import without_baseline

            kept, _ = without_baseline(report, self.baseline)
            report = self._without(report, kept, f"in {self.baseline.path}")
        if self._since is not None:
            kept, _ = self._since.keep_changed(report)
            report = self._without(report, kept, "with no figure changed")
        loud = SEVERITIES[: SEVERITIES.index(settings.fail_level) + 1]
        asked = self._desk.run.second_reader.fail  # whether a model's word may fail a run
        self.failed = self.failed or any(
            f.severity in loud and (asked or f.group != SECOND_READER) for f in report.findings
        )
        shown = SEVERITIES[: SEVERITIES.index(settings.show_level) + 1]
        kept = report.showing(f for f in report.findings if f.severity in shown)
        report = self._without(report, kept, f"below {settings.show_level}")
        return _not_agreeing(report, self._silenced)._replace(loosened=tuple(self._of_story))

    def accept(self, report: Report, settings: Settings) -> Report:
        """Return the report without the findings that somebody accepted with a reason."""
        if report.reading.article.comments:
            from factcheck.check.suppressions import suppress

            kept, _ = suppress(report, tell_unused=self._all_ran(report))
            report = self._without(report, kept, "accepted in comments")
        if self.ledger is not None:
            from factcheck.policy.known import without_accepted

            kept, _ = without_accepted(report, self.ledger, tell_unused=self._all_ran(report))
            report = self._without(report, kept, f"accepted in {self.ledger.path}")
        if not settings.severity:
            return report
        findings = []
        for finding in report.findings:
            severity = _severity(finding, settings)
            if severity is not None:
                findings.append(finding._replace(severity=severity))
        return self._without(report, report.showing(findings), "switched off")

    def told(self) -> str:
        """Return one line that says how many findings are not shown and why, empty if none."""
        parts = [f"{count} {why}" for why, count in self.hidden.items()]
        return f"not shown: {', '.join(parts)}" if parts else ""

    def _all_ran(self, report: Report) -> bool:
        """Whether every rule that the settings want looked at the story."""
        return not (self._narrowed or report.faults or report.reading.article.unread)

    def _without(self, before: Report, after: Report, why: str) -> Report:
        """Return ``after``, and count the findings that it lacks of those ``before``."""
        kept = {(finding.id, finding.rule) for finding in after.findings}
        gone = [f for f in before.findings if (f.id, f.rule) not in kept]
        if gone:
            self.hidden[why] += len(gone)
            noun = "finding" if len(gone) == 1 else "findings"
            self._of_story.append(f"{len(gone)} {noun} {why}")
            reason = f"its finding is not shown: {why}"
            self._silenced += [(label.span, reason) for f in gone for label in f.labels]
        return after

    def _left_out(self, settings: Settings) -> Iterator[str]:
        """Say which rules the settings and the options keep from running on a story."""
        if self._options.ignore:
            yield f"--ignore leaves out {', '.join(self._options.ignore)}"
        if chosen := (*self._options.select, *self._options.rule):
            yield f"only the rules {', '.join(chosen)} ran"
        if not settings.source:
            return
        source = _shown(settings.source)
        of_file = [word for word in settings.ignore if word not in self._options.ignore]
        if of_file:
            yield f"{source} leaves out {', '.join(of_file)}"
        if settings.select is not None and not chosen:
            yield f"{source} runs only {', '.join(settings.select) or 'no rule'}"
        off = [name for name, level in settings.severity.items() if level == "off"]
        if off:
            yield f"{source} switches off {', '.join(off)}"


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
    return _list_path(options.ledger, desk.run.ledger, LEDGER, desk, options.isolated)


def baseline_path(options: CheckOptions, desk: Desk) -> str:
    """Return the baseline in force, empty if there is none."""
    return _list_path(options.baseline, desk.run.baseline, BASELINE, desk, options.isolated)


def _not_agreeing(report: Report, silenced: Sequence[tuple[Span, str]]) -> Report:
    """Return the report with the figures under silenced labels among the unchecked."""
    if not silenced:
        return report
    reasons = {skipped.span: skipped.reason for skipped in report.unchecked}
    for figure in report.reading.figures:
        span = figure.span
        why = next((reason for place, reason in silenced if place.overlaps(span)), None)
        if why is not None:
            reasons[span] = why
    unchecked = tuple(Unchecked(span, reasons[span]) for span in sorted(reasons))
    checked = len(report.reading.figures) - len(unchecked)
    return report._replace(checked=checked, unchecked=unchecked)


def _shown(path: str) -> str:
    """Return a path as seen from here, where it lies below."""
    near = os.path.relpath(path)
    return path if near.startswith("..") else near


def default_path(name: str, desk: Desk) -> str:
    """Return where a list is kept by default: beside the settings file, else here."""
    path = os.path.join(desk.run.folder, name) if desk.run.folder else name
    return _shown(path)


def _list_path(option: str, setting: str, name: str, desk: Desk, isolated: bool) -> str:
    """Return the option's file, else the setting's or the default one where it exists.

    An isolated run takes none by default: such a file could come with the drafts.
    """
    if option:
        return option
    if setting:
        return setting if os.path.exists(setting) else ""
    if isolated:
        return ""
    path = default_path(name, desk)
    return path if os.path.exists(path) else ""
