"""``factcheck check``: report the figures in drafts that disagree."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.checking import StoryChecker, make_checker
from factcheck.cli.desk import Desk
from factcheck.cli.exit_code import BROKEN, CLEAN, FINDINGS
from factcheck.cli.options import CheckOptions
from factcheck.cli.policy import Policy
from factcheck.cli.stories import complain, expand
from factcheck.cli.writers import level_of, note, outputs_of, write_reports
from factcheck.errors import FactcheckError, SettingsError
from factcheck.model.reading import Report
from factcheck.report.formats import WHOLE, check_format

if TYPE_CHECKING:
    from factcheck.check.rule import Rule
    from factcheck.runs.pool import Outcome

_FEW = 8  # stories that one process checks sooner than several could start


def check_stories(options: CheckOptions) -> int:
    """Check the stories, print one report, and return the exit code."""
    try:
        run = _Run(options)
    except FactcheckError as error:
        complain(error)
        return BROKEN
    if options.show_settings:
        return _show_settings(run)
    try:
        reports = [run.policy.apply(report) for report in run.reports()]
        if hidden := run.policy.told():
            note(hidden)
        run.write(reports)
    except FactcheckError as error:
        complain(error)
        return BROKEN
    if run.broken:
        return BROKEN
    return FINDINGS if run.policy.failed else CLEAN


class _Run:
    """One run: its stories, how they are checked, what went wrong on the way."""

    def __init__(self, options: CheckOptions) -> None:
        self.options = options
        self.broken = False
        jobs = _jobs(options.jobs)
        desk = Desk(options)
        self.desk = desk
        self._format = check_format(options.format or desk.run.format or "full", "--format")
        self._output = options.output or desk.run.output
        outputs = outputs_of(self._output)
        whole = bool(WHOLE & {self._format, *(output.format for output in outputs)})
        whole = whole or bool(options.comments)
        self._cached = not whole and desk.run.cache and not options.no_cache
        self._jobs = 1 if whole else desk.run.jobs if jobs is None else jobs
        self.checker = StoryChecker(options, cached=self._cached)
        self.policy = Policy(options, desk, self.checker.old_source)

    def reports(self) -> Iterator[Report]:
        """Yield the report of each story in order; what cannot be read is told and left out.

        Raises ``FactcheckError`` before the first story where a rule cannot be
        loaded or a setting names none.
        """
        paths = self._paths()
        recalled = self._recall(paths)
        missing = [path for path in paths if path not in recalled]
        if missing:
            self.desk.check_words(self.checker.rules, missing)
        checked = self._check(missing)
        for path in _shown(paths):
            report = recalled.get(path)
            if report is None:
                report = next(checked, None)
            if isinstance(report, Report):
                yield report

    def write(self, reports: Sequence[Report]) -> None:
        """Write every output of the run."""
        write_reports(
            reports,
            self._format,
            self._output,
            sys.stdout,
            color=self.options.color,
            fail_level=level_of(
                self.options.fail_level or self.desk.run.fail_level, "--fail-level"
            ),
            rules=self._rules_of(reports),
        )
        if self.options.comments:
            _comment(reports, self.options.comments)
        if self.options.open:
            _open_pages(self._output)

    def _paths(self) -> list[str]:
        paths, faults = expand(self.options.paths)
        named = set(self.options.paths)
        found = [path for path in paths if path in named or self.desk.wanted(path)]
        if not found and paths:
            faults.append(
                f"{self.desk.run.source or 'the settings'}: none of {len(paths)} files is a "
                "draft by 'drafts' and 'exclude'"
            )
        for fault in faults:
            self._complain(fault)
        return found

    def _recall(self, paths: Sequence[str]) -> dict[str, Report]:
        if not self._cached:
            return {}
        recalled = {}
        for path in paths:
            try:
                report = self.checker.recall(path)
            except FactcheckError:
                continue  # told when the story is read to be checked
            if report is not None:
                recalled[path] = report
        return recalled

    def _check(self, paths: Sequence[str]) -> Iterator[Report | None]:
        """Return a report, or ``None`` after telling why there is none, for each path."""
        jobs = self._jobs or _cores()
        if jobs == 1 or len(paths) < _FEW or "-" in paths:
            return map(self._checked, paths)
        from factcheck.runs.pool import check_in_processes

        work = (self.options, self._cached)
        return map(
            self._outcome,
            paths,
            check_in_processes(paths, self.checker, make_checker, work, jobs),
        )

    def _outcome(self, path: str, outcome: "Outcome") -> Report | None:
        if outcome.record is None:
            self._complain(outcome.fault)
            return None
        from factcheck.runs.record import from_record

        return self._told(from_record(outcome.record, path))

    def _checked(self, path: str) -> Report | None:
        try:
            return self._told(self.checker(path))
        except FactcheckError as error:
            self._complain(error)
            return None

    def _told(self, report: Report) -> Report:
        for fault in report.faults:
            self._complain(str(fault))
        return report

    def _rules_of(self, reports: Sequence[Report]) -> "tuple[Rule, ...]":
        """Return the rules that found something, where an output shows their pages."""
        formats = {self._format, *(word.partition(":")[0] for word in self._output)}
        if not formats & {"sarif", "html"}:
            return ()
        names = {finding.rule for report in reports for finding in report.findings}
        return tuple(rule for rule in self.checker.rules if rule.name in names)

    def _complain(self, fault: FactcheckError | str) -> None:
        complain(fault)
        self.broken = True


def _jobs(text: str) -> int | None:
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or not 0 <= int(text) <= 256:
        raise SettingsError(f"--jobs {text}: give a number from 0 (every core) to 256")
    return int(text)


def _cores() -> int:
    return (
        len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1
    )


def _shown(paths: list[str]) -> Iterator[str]:
    """Yield the paths, with a progress bar when they are many and somebody watches."""
    if len(paths) < _FEW or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(paths, "Checking stories", console=Console(stderr=True), transient=True)


def _comment(reports: Sequence[Report], path: str) -> None:
    """Write the one report's findings as comments on a copy of its Word draft."""
    from factcheck.read.word_comments import write_comments

    if len(reports) != 1:
        raise SettingsError(f"--comments {path}: check one Word draft at a time")
    write_comments(reports[0].reading.article, reports[0].findings, path)


def _open_pages(output: Sequence[str]) -> None:
    import webbrowser
    from urllib.request import pathname2url

    for word in output:
        name, _, path = word.partition(":")
        if name == "html":
            webbrowser.open(f"file:{pathname2url(os.path.abspath(path))}")


def _show_settings(run: _Run) -> int:
    from factcheck.cli.show_settings import write_settings

    for path in run.options.paths or (".",):
        story = path if os.path.isfile(path) else os.path.join(path, "")
        write_settings(run.desk.story(story), path, sys.stdout)
    return CLEAN
