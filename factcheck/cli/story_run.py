"""One run over stories: find, recall or check them, in order, and tell what goes wrong."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from factcheck.cli.checking import StoryChecker, make_checker
from factcheck.cli.desk import Desk
from factcheck.cli.options import CheckOptions
from factcheck.cli.stories import complain, expand
from factcheck.cli.writers import note, outputs_of
from factcheck.errors import FactcheckError, NoStoryError, SettingsError
from factcheck.files import file_of
from factcheck.kept_files import cache_folder
from factcheck.model.reading import Report, unread_report
from factcheck.runs.record import to_record

if TYPE_CHECKING:
    from factcheck.runs.pool import Outcome, Pool

_FEW = 8  # stories that one process checks sooner than several could start
_WINDOW = 512  # stories whose reports are held at once


class StoryRun:
    """The stories that the options name; ``faulty`` tells that more than a draft failed.

    ``unread`` counts the drafts that could not be read or checked; ``broken`` tells of either.
    Without ``reporting`` no report of theirs comes out, and each is told on standard error.
    ``all_checked`` is false once a story is in a language that is not checked.
    ``whole`` asks for reports with all that was read of a story, which are not
    kept between runs nor sent between processes.
    """

    def __init__(
        self, options: CheckOptions, desk: Desk, *, whole: bool = False, reporting: bool = True
    ) -> None:
        """Get ready; raise ``SettingsError`` for an option that cannot be used."""
        jobs = jobs_of(options.jobs)
        self.options = options
        self.desk = desk
        self.faulty = False
        self.unread = 0
        self.all_checked = True
        # Who sees the report come out below need not be told of a story twice.
        self._watched = reporting and _in_one_place() and _shows(options, desk)
        self._named: set[str] = set()
        self._pool: Pool | None = None
        settings = desk.run
        whole = whole or bool(options.reader)
        # A memory grows between runs, and what it says of a story with it.
        kept = settings.cache and not options.no_cache and not settings.memory
        self._cached = not whole and kept
        self._jobs = 1 if whole else settings.jobs if jobs is None else jobs
        if self._cached and not cache_folder():
            note("FACTCHECK_CACHE_DIR lies in the folder that is checked, so it is not used")
            self._cached = False
        self.checker = StoryChecker(options, cached=self._cached)

    @property
    def broken(self) -> bool:
        """Whether something went wrong, so that the run did not do all it was to do."""
        return self.faulty or bool(self.unread)

    def reports(self) -> Iterator[Report]:
        """Yield the report of each story in order, as soon as there is one.

        What cannot be read or checked is told, and stands in its place as a
        report that says so. Raises ``FactcheckError`` before the first story where
        a rule cannot be loaded or a setting names none.
        """
        paths = self._paths()
        if len(paths) > 1 or self.checker.cache is None:
            self.desk.check_words(self.checker.rules, paths)
        try:
            with ExitStack() as stack:
                found = self._found(paths, stack)
                for _, report in zip(_shown(paths), found, strict=False):
                    if report is not None:
                        self._heed_language(report)
                        yield report
            self._tell_untested()
            if self.checker.left_unread:
                self.faulty = True
        finally:
            if self.checker.cache is not None:
                self.checker.cache.close()

    def _found(self, paths: Sequence[str], stack: ExitStack) -> Iterator[Report | None]:
        for first in range(0, len(paths), _WINDOW):
            yield from self._window(paths[first : first + _WINDOW], stack)

    def _window(self, paths: Sequence[str], stack: ExitStack) -> Iterator[Report | None]:
        """Yield the outcome for each of so many stories that all of them fit in memory."""
        recalled = self._recall(paths)
        missing = [path for path in paths if path not in recalled]
        if missing and len(paths) == 1:
            self.desk.check_words(self.checker.rules, missing)
        checked = self._check(missing, stack)
        for path in paths:
            yield recalled.pop(path, None) or next(checked)

    def _tell_untested(self) -> None:
        """Tell which rules of the newsroom's own were run that nothing tests."""
        if self.desk.run.rules and self.checker.loaded:
            from factcheck.cli.idle_rules import untested_rules

            if told := untested_rules(self.checker.rules):
                note(told)

    def _paths(self) -> list[str]:
        paths, faults, notes = expand(self.options.paths)
        self._named = named = set(self.options.paths)
        for passed_over in notes:
            note(passed_over)
        found = [path for path in paths if file_of(path) in named or self.desk.wanted(path)]
        if not found and paths:
            faults.append(
                f"{self.desk.run.source or 'the settings'}: none of {len(paths)} files is a "
                "draft by 'drafts' and 'exclude'"
            )
        for fault in faults:
            self.complain(fault)
        for lost in self.checker.undated(found):
            note(lost)
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

    def _check(self, paths: Sequence[str], stack: ExitStack) -> Iterator[Report | None]:
        """Return a report for each path, ``None`` for a file that holds no story."""
        at_once = self.desk.run.second_reader.at_once
        if self.options.reader and at_once > 1 and len(paths) > 1:
            return self._checked_in_threads(paths, at_once)
        jobs = self._jobs or cores()
        if jobs == 1 or "-" in paths or (len(paths) < _FEW and self._pool is None):
            return map(self._checked, paths)
        from factcheck.runs.pool import Pool

        if self._pool is None:
            work = (self.options, self._cached)
            self._pool = stack.enter_context(Pool(self.checker, make_checker, work, jobs))
        return map(self._received, paths, self._pool.outcomes(paths))

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
            return self._untold(path, outcome.fault, no_story=outcome.no_story)
        from factcheck.runs.record import from_record

        if outcome.key and self.checker.cache is not None:
            self.checker.cache.put(outcome.key, outcome.record)
        return self._told(from_record(outcome.record, path))

    def _checked(self, path: str) -> Report | None:
        try:
            report, key = self.checker(path)
        except FactcheckError as error:
            return self._untold(path, str(error), no_story=isinstance(error, NoStoryError))
        if key and self.checker.cache is not None:
            self.checker.cache.put(key, to_record(report))
        return self._told(report)

    def _untold(self, path: str, fault: str, *, no_story: bool) -> Report | None:
        """Tell why a story was not checked, and return a report that says so too.

        A file of a folder that holds something else than a story is passed over.
        """
        if no_story and path not in self._named:
            note(f"{fault}; passed over")
            return None
        self.unread += 1
        self._tell(fault)
        name = self.checker.name_of(path)
        line, _, rest = fault.removeprefix(f"{name}:").partition(": ")
        why = f"line {line}: {rest}" if line.isdecimal() else fault.removeprefix(f"{name}: ")
        return unread_report(name, why.removeprefix("not checked: "))

    def _told(self, report: Report) -> Report:
        for fault in report.faults:
            self.complain(str(fault))
        return report

    def _heed_language(self, report: Report) -> None:
        """Tell that a story that was read is in no language that is checked."""
        article = report.reading.article
        if article.unread and article.text:
            self.all_checked = False
            self._tell(f"{article.path}: not checked: {article.unread}")

    def _tell(self, fault: str) -> None:
        if not self._watched:
            complain(fault)

    def complain(self, fault: FactcheckError | str) -> None:
        """Tell a fault of the run, which makes it one that did not do all it was to do."""
        complain(fault)
        self.faulty = True


def _in_one_place() -> bool:
    """Whether what is told of a fault comes out where the report does: a terminal, a log."""
    if sys.stdout.isatty() and sys.stderr.isatty():
        return True
    try:
        return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
    except (OSError, ValueError):  # a stream that is no file
        return False


def _shows(options: CheckOptions, desk: Desk) -> bool:
    """Whether the report on standard output tells which stories were not checked in words."""
    return (options.format or desk.run.format or "full") in ("full", "concise")


def jobs_of(text: str) -> int | None:
    """Return the number that ``--jobs`` gives, ``None`` without one."""
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or not 0 <= int(text) <= 256:
        raise SettingsError(f"--jobs {text}: give a number from 0 (every core) to 256")
    return int(text)


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shown(paths: Sequence[str]) -> Iterator[str]:
    """Yield the paths, with a progress bar when they are many and somebody watches."""
    if len(paths) < _FEW or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(paths, "Checking stories", console=Console(stderr=True), transient=True)
