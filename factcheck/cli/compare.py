"""``factcheck compare``: check each figure of a draft against its sources."""

import os
import sys
from typing import NamedTuple

from factcheck.cli.exit_code import BROKEN, of_reports
from factcheck.cli.stories import StoryOptions, complain, reader
from factcheck.cli.writers import fail_level_of, outputs_of, write_reports
from factcheck.compare import (
    KINDS,
    PAGE_SUFFIXES,
    TABLE_SUFFIXES,
    Table,
    compare,
    read_tables,
)
from factcheck.errors import FactcheckError, SettingsError
from factcheck.files import file_of
from factcheck.model.article import Article
from factcheck.model.reading import Reading, Report
from factcheck.pipeline import read_figures, read_source
from factcheck.read import stories_in
from factcheck.report.formats import check_format
from factcheck.runs.story_faults import on_one_story


class CompareOptions(NamedTuple):
    """Options of ``factcheck compare``."""

    draft: str
    source: tuple[str, ...]
    format: str = ""
    fail_level: str = ""
    date: str = ""
    input_format: str = ""
    output: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    verbose: bool = False


def compare_draft(options: CompareOptions) -> int:
    """Print the report of the draft against its sources and return the exit code."""
    try:
        fail_level = fail_level_of(options.fail_level)
        _check_names(options.ignore)
        check_format(options.format or "full", "--format")
        outputs_of(options.output, (options.draft, *options.source))
        read = reader(
            StoryOptions((options.draft,), options.date, input_format=options.input_format)
        )
        with on_one_story(options.draft):
            draft = read_figures(_in_english(read(options.draft), options.draft))
        texts, tables = _sources(options.source)
        with on_one_story(options.draft):
            report = _without(compare(draft, texts, tables), options.ignore)
        write_reports(
            [report],
            options.format,
            options.output,
            sys.stdout,
            fail_level=fail_level,
            reasons=options.verbose,
        )
    except FactcheckError as error:
        complain(error)
        return BROKEN
    return of_reports([report], fail_level)


def _check_names(ignored: tuple[str, ...]) -> None:
    """Raise ``SettingsError`` for a kind of finding that ``compare`` does not make."""
    for name in ignored:
        if name not in KINDS:
            raise SettingsError(
                f"--ignore {name}: no such finding; there are {', '.join(KINDS)}"
            )


def _without(report: Report, ignored: tuple[str, ...]) -> Report:
    """Return the report without the kinds of findings that are not asked for; it says so."""
    kept = [finding for finding in report.findings if finding.rule not in ignored]
    if not ignored:
        return report
    told = f"findings of {', '.join(ignored)} left out by --ignore"
    return report.showing(kept)._replace(loosened=(told,))


def _in_english(article: Article, named: str) -> Article:
    """Return the text; raise ``SettingsError`` where no figure of it can be compared."""
    if article.unread:
        raise SettingsError(f"{named}: {article.unread}; nothing can be compared with it")
    return article


def _sources(paths: tuple[str, ...]) -> tuple[list[Reading], list[Table]]:
    """Read each source: tables by their extension, pages for both, all else as a story."""
    texts: list[Reading] = []
    tables: list[Table] = []
    read = reader(StoryOptions(paths))
    for path in paths:
        if not os.path.isfile(file_of(path)) and path != "-":
            there = os.path.exists(path)
            what = "not a regular file" if there else "no such file"
            raise SettingsError(f"--source {path}: {what}")
        suffix = os.path.splitext(path)[1].lower()
        with on_one_story(path):
            if suffix not in TABLE_SUFFIXES:
                texts += (
                    read_source(_in_english(read(story), f"--source {story}"))
                    for story in stories_in(path)
                )
            if suffix in TABLE_SUFFIXES | PAGE_SUFFIXES:
                tables += read_tables(path)
    for table in tables:
        for note in table.notes:
            sys.stderr.write(f"factcheck: {table.name}: {note}\n")
    return texts, tables
