"""One run over stories: find, recall or check them, in order, and tell what goes wrong."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.checking import StoryChecker, make_checker
from factcheck.cli.desk import Desk
from factcheck.cli.options import CheckOptions
from factcheck.cli.stories import complain, expand
from factcheck.cli.writers import outputs_of
from factcheck.errors import FactcheckError, SettingsError
from factcheck.model.reading import Report

if TYPE_CHECKING:
    from factcheck.runs.pool import Outcome

_FEW = 8  # stories that one process checks sooner than several could start


class StoryRun:
    """The stories that the options name; ``broken`` tells that something went wrong.

    ``whole`` asks for reports with all that was read of a story, which are not
    kept between runs nor sent between processes.
    """

    def __init__(self, options: CheckOptions, desk: Desk, *, whole: bool = False) -> None:
        """Get ready; raise ``SettingsError`` for an option that cannot be used."""
        jobs = _jobs(options.jobs)
        self.options = options
        self.desk = desk
        self.broken = False
        settings = desk.run
        whole = whole or bool(options.reader)
        self._cached = not whole and settings.cache and not options.no_cache
        self._jobs = 1 if whole else settings.jobs if jobs is None else jobs
        self.checker = StoryChecker(options, cached=self._cached)

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
        return self._without_outputs(found, named)

    def _without_outputs(self, paths: list[str], named: set[str]) -> list[str]:
        """Leave out the reports that an earlier run wrote into a folder of drafts."""
        outputs = outputs_of(self.options.output or self.desk.run.output, named)
        written = {os.path.realpath(output.path) for output in outputs}
        return [p for p in paths if os.path.realpath(p) not in written] if written else paths

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
        at_once = self.desk.run.second_reader.at_once
        if self.options.reader and at_once > 1 and len(paths) > 1:
            return self._checked_in_threads(paths, at_once)
        jobs = self._jobs or _cores()
        if jobs == 1 or len(paths) < _FEW or "-" in paths:
            return map(self._checked, paths)
        from factcheck.runs.pool import check_in_processes

        work = (self.options, self._cached)
        outcomes = check_in_processes(paths, self.checker, make_checker, work, jobs)
        return map(self._received, paths, outcomes)

    def _checked_in_threads(
        self, paths: Sequence[str], at_once: int
    ) -> Iterator[Report | None]:
        """Yield as ``_check`` does; while one story's model thinks, another's is asked."""
        from concurrent.futures import ThreadPoolExecutor

        pool = ThreadPoolExecutor(at_once)
        try:
            yield from pool.map(self._checked, paths)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _received(self, path: str, outcome: "Outcome") -> Report | None:
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
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shown(paths: list[str]) -> Iterator[str]:
    """Yield the paths, with a progress bar when they are many and somebody watches."""
    if len(paths) < _FEW or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(paths, "Checking stories", console=Console(stderr=True), transient=True)
