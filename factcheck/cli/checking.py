"""Check one story of a run, or recall what was found in it before."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.check.time_limit import limited, story_limit
from factcheck.cli.desk import Desk
from factcheck.cli.options import CheckOptions
from factcheck.cli.stories import StoryOptions, reader
from factcheck.files import file_of
from factcheck.kept_files import cache_folder
from factcheck.model.article import Article, Published
from factcheck.model.reading import Report
from factcheck.runs.cache import Cache, state_of
from factcheck.runs.pool import Checked
from factcheck.runs.record import from_record
from factcheck.runs.story_faults import on_one_story
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.check.rule import Rule
    from factcheck.cli.second_reading import SecondReading


class StoryChecker:
    """Checks stories as the options and settings say; every process has its own."""

    def __init__(self, options: CheckOptions, *, cached: bool) -> None:
        """Get ready; rules are loaded when a story first needs them."""
        self.desk = Desk(options)
        self._read = reader(
            StoryOptions(
                paths=options.paths,
                date=options.date,
                dates=options.dates,
                input_format=options.input_format,
                stdin_filename=options.stdin_filename,
                extract_article=options.extract_article,
            )
        )
        self._rules: tuple[Rule, ...] | None = None
        self._chosen: dict[tuple[object, ...], tuple[Rule, ...]] = {}
        run = self.desk.run
        parts = state_of(*run.rules, *run.table_folders) if cached else ()
        if run.memory:
            from factcheck.memory.schema import opened

            with opened(run.memory):  # a file that is none stops the run before any story
                pass
        self.cache = Cache(cache_folder(), parts) if cached else None
        self._read_again = self._second_reader(options)

    def __call__(self, path: str) -> Checked:
        """Return the report of a story, and the key under which it may be kept.

        Raises ``DraftError`` if it cannot be read, ``StoryFault`` where the
        program breaks on it or takes too long.
        """
        name = self._read.name_of(path)
        with on_one_story(name):
            data = self._read.load(path)
            with limited(story_limit(len(data)), f"the check of {name}"):
                settings = self.desk.story(path)
                article = self._read.read(path, data, _stated(settings))
                report = self._check(article, settings)
            if self._read_again is not None:
                report = self._read_again(report)  # a model's time is bounded by its settings
            kept = self.cache is not None and path != "-" and not report.faults
            return Checked(report, self._key(path, data, settings) if kept else "")

    def undated(self, paths: Sequence[str]) -> Iterator[str]:
        """Yield what is wrong with the table of dates that the options name."""
        return self._read.undated(map(self._read.name_of, paths))

    def recall(self, path: str) -> Report | None:
        """Return the report kept for a story that has not changed since, if there is one."""
        if self.cache is None or path == "-":
            return None
        with on_one_story(path):
            data = self._read.load(path)
            record = self.cache.get(self._key(path, data, self.desk.story(path)))
            return None if record is None else from_record(record, path)

    def name_of(self, path: str) -> str:
        """Return the name that the report gives to ``path``."""
        return self._read.name_of(path)

    def old_source(self, path: str, data: bytes) -> str:
        """Return the decoded text of another version of the draft at ``path``."""
        return self._read.read(path, data).source

    @property
    def left_unread(self) -> bool:
        """Whether the second reader that was asked for gave no reply to a story."""
        return self._read_again is not None and self._read_again.left_unread

    @property
    def loaded(self) -> bool:
        """Whether rules were loaded, since a story needed them."""
        return self._rules is not None

    @property
    def rules(self) -> "tuple[Rule, ...]":
        """All rules there are; raises ``RuleError`` where one cannot be loaded."""
        if self._rules is None:
            from factcheck.check import load_rules

            self._rules = load_rules(self.desk.run.rules)
        return self._rules

    def _second_reader(self, options: CheckOptions) -> "SecondReading | None":
        if not options.reader:
            return None
        from factcheck.cli.second_reading import SecondReading

        run = self.desk.run
        keep = run.cache and not options.no_cache
        return SecondReading(options.reader, run.second_reader, keep=keep)

    def _check(self, article: Article, settings: Settings) -> Report:
        from factcheck.check.selection import select_rules
        from factcheck.pipeline import check_article

        off = tuple(name for name, level in settings.severity.items() if level == "off")
        choice = (settings.select, settings.extend_select, settings.ignore, off)
        if choice not in self._chosen:
            self._chosen[choice] = select_rules(
                self.rules,
                select=settings.select,
                extend_select=settings.extend_select,
                ignore=settings.ignore,
            )
        run = self.desk.run
        settings = settings._replace(rules=run.rules, tables=run.tables, memory=run.memory)
        return check_article(article, self._chosen[choice], settings)

    def _key(self, path: str, data: bytes, settings: Settings) -> str:
        assert self.cache is not None, "asked for a key without a cache"
        options = self._read.options
        published = self._read.published(path) or _stated(settings)
        return self.cache.key(
            data,
            os.path.splitext(file_of(path))[1].lower(),
            options.input_format,
            str(options.extract_article),
            f"{published.day} {published.stated_by}" if published else "",
            repr(self.desk.words(path)),
            repr((settings.select, settings.extend_select, settings.ignore)),
            repr((settings.locale, settings.currency, sorted(settings.style.items()))),
        )


def make_checker(work: tuple[CheckOptions, bool]) -> StoryChecker:
    """Return the checker of a worker process, its rules loaded."""
    options, cached = work
    checker = StoryChecker(options, cached=cached)
    assert checker.rules is not None
    return checker


def _stated(settings: Settings) -> Published | None:
    if settings.date is None:
        return None
    return Published(settings.date, os.path.basename(settings.source), "default")
