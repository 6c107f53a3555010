"""``factcheck check``: report the figures in drafts that disagree."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence

from factcheck.check import load_rules
from factcheck.cli.exit_code import BROKEN, of_reports
from factcheck.cli.options import CheckOptions
from factcheck.cli.stories import StoryOptions, complain, expand, reader
from factcheck.errors import FactcheckError, SettingsError
from factcheck.model.finding import SEVERITIES, Severity
from factcheck.model.reading import Report
from factcheck.pipeline import check_article

FORMATS = ("full", "concise", "json", "jsonl")


def check_stories(options: CheckOptions) -> int:
    """Check the stories, print one report, and return the exit code."""
    try:
        fail_level = _level(options.fail_level or "error")
        write = _writer(options)
        read = reader(_story_options(options))
        rules = load_rules()
    except FactcheckError as error:
        complain(error)
        return BROKEN
    paths, faults = expand(options.paths)
    for fault in faults:
        complain(fault)
    reports: list[Report] = []
    broken = bool(faults)
    for path in _shown(paths):
        try:
            reports.append(check_article(read(path), rules))
        except FactcheckError as error:
            complain(error)
            broken = True
    write(reports)
    return BROKEN if broken else of_reports(reports, fail_level)


def _level(text: str) -> Severity:
    for severity in SEVERITIES:
        if text == severity:
            return severity
    raise SettingsError(f"--fail-level {text}: choose one of {', '.join(SEVERITIES)}")


def _story_options(options: CheckOptions) -> StoryOptions:
    return StoryOptions(
        paths=options.paths,
        date=options.date,
        dates=options.dates,
        input_format=options.input_format,
        stdin_filename=options.stdin_filename,
        extract_article=options.extract_article,
    )


def _writer(options: CheckOptions) -> Callable[[Sequence[Report]], None]:
    terminal = sys.stdout.isatty()
    name = options.format or "full"
    if name in ("json", "jsonl"):
        from factcheck.report.as_json import write_json, write_jsonl

        return lambda reports: (write_json if name == "json" else write_jsonl)(
            reports, sys.stdout
        )
    if name in ("full", "concise"):
        from factcheck.report.as_text import write_concise, write_full

        if name == "concise":
            return lambda reports: write_concise(reports, sys.stdout)
        color = options.color == "always" or (
            options.color == "auto" and terminal and not os.environ.get("NO_COLOR")
        )
        ascii_only = not (sys.stdout.encoding or "").lower().startswith("utf")
        return lambda reports: write_full(
            reports, sys.stdout, color=color, ascii_only=ascii_only, links=color and terminal
        )
    raise SettingsError(f"--format {name}: choose one of {', '.join(FORMATS)}")


def _shown(paths: list[str]) -> Iterator[str]:
    """Yield the paths, with a progress bar when they are many and somebody watches."""
    if len(paths) < 8 or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(paths, "Checking stories", console=Console(stderr=True), transient=True)
