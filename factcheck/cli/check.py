"""``factcheck check``: report the figures in drafts that disagree."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.cli.desk import Desk
from factcheck.cli.exit_code import BROKEN, CLEAN, FINDINGS
from factcheck.cli.options import CheckOptions, with_lists
from factcheck.cli.policy import Policy
from factcheck.cli.stories import complain
from factcheck.cli.story_run import StoryRun
from factcheck.cli.where_set import where_set
from factcheck.cli.writers import level_of, note, outputs_of, stream_reports, write_reports
from factcheck.errors import FactcheckError, SettingsError, StoryFault
from factcheck.model.reading import Report, Reports, unread_report
from factcheck.report.formats import DOCUMENTED, STREAMED, WHOLE, check_format
from factcheck.runs.story_faults import on_one_story

if TYPE_CHECKING:
    from factcheck.check.rule import Rule


def check_stories(options: CheckOptions) -> int:
    """Check the stories, write the reports, and return the exit code."""
    try:
        options = with_lists(options)
        desk = Desk(options)
        if options.show_settings:
            return _show_settings(options, desk)
        if not options.paths:
            options = options._replace(paths=_drafts(desk))
        format = check_format(
            options.format or desk.run.format or "full",
            "--format" if options.format else f"{where_set(desk.run.source, 'format')}: format",
        )
        output = options.output or desk.run.output
        if options.open and not _pages(output):
            output = (*output, f"html:{_temporary_page()}")
        formats = {format, *(one.format for one in outputs_of(output))}
        whole = bool(WHOLE & formats or options.comments)
        run = StoryRun(options, desk, whole=whole)
        policy = Policy(options, desk, run.checker.old_source, lambda: run.checker.rules)
        look: dict[str, Any] = {
            "color": options.color,
            "reasons": options.verbose,
            "fail_level": level_of(options.fail_level or desk.run.fail_level, "--fail-level"),
        }
        if format in STREAMED and not (output or options.comments):
            stream_reports(_applied(run, policy), format, sys.stdout, **look)
        else:
            from factcheck.runs.spool import Spool

            with Spool(_applied(run, policy), whole=whole) as reports:
                rules = _rules_of(reports, run) if DOCUMENTED & formats else ()
                write_reports(reports, format, output, sys.stdout, rules=rules, **look)
                if options.comments:
                    _comment(reports, options.comments)
        if hidden := policy.told():
            note(hidden)
        if options.open:
            _open(_pages(output))
    except FactcheckError as error:
        complain(error)
        return BROKEN
    if run.broken or not run.all_checked:
        return BROKEN
    return FINDINGS if policy.failed else CLEAN


def _drafts(desk: Desk) -> tuple[str, ...]:
    """Return the folders in which the run's settings have their drafts.

    Which of their files are stories is asked of the settings, as in any folder that is checked.
    """
    from factcheck.cli.patterns import has_marks

    found: list[str] = []
    for glob in desk.run.drafts:
        parts = glob.removeprefix("./").split("/")
        marked = next((at for at, part in enumerate(parts) if has_marks(part)), len(parts))
        found.append(os.path.relpath(os.path.join(desk.run.folder, *parts[:marked])))
    if not found:
        asked = "name the stories to check: files, folders, globs, or -"
        raise SettingsError(f"{asked}; or list them under drafts in the settings")
    return tuple(dict.fromkeys(found))


def _applied(run: StoryRun, policy: Policy) -> Iterator[Report]:
    """Yield each story's report with the findings that the desk wants to see."""
    for report in run.reports():
        path = report.reading.article.path
        try:
            with on_one_story(path):
                applied = policy.apply(report)
        except StoryFault as fault:
            run.complain(fault)
            applied = unread_report(path, str(fault).removeprefix(f"{path}: not checked: "))
        yield applied


def _rules_of(reports: Reports, run: StoryRun) -> "tuple[Rule, ...]":
    """Return the rules that found something, for the formats that show their pages."""
    names = {finding.rule for report in reports for finding in report.findings}
    return tuple(rule for rule in run.checker.rules if rule.name in names)


def _comment(reports: Reports, path: str) -> None:
    """Write the one report's findings as comments on a copy of its Word draft."""
    from factcheck.read.word_comments import write_comments

    if len(reports) != 1:
        raise SettingsError(f"--comments {path}: check one Word draft at a time")
    (report,) = reports
    if report.reading.article.sections:
        write_comments(report.reading.article, report.findings, path)


def _pages(output: Sequence[str]) -> list[str]:
    """Return the paths of the HTML pages among the files to write."""
    return [path for name, path in outputs_of(output) if name == "html"]


def _temporary_page() -> str:
    """Return where to write a page that is only to be looked at.

    It lies in a folder of its own that other users cannot enter, and stays, since
    a browser may read it long after this run has ended.
    """
    import tempfile

    return os.path.join(tempfile.mkdtemp(prefix="factcheck-"), "report.html")


def _open(pages: Sequence[str]) -> None:
    import webbrowser
    from urllib.request import pathname2url

    for path in pages:
        whole = os.path.abspath(path)
        try:
            opened = webbrowser.open(f"file:{pathname2url(whole)}")
        except webbrowser.Error:
            opened = False
        if not opened:
            note(f"no browser could be opened; the page is {whole}")


def _show_settings(options: CheckOptions, desk: Desk) -> int:
    from factcheck.cli.show_settings import write_settings

    for path in options.paths or (".",):
        story = path if os.path.isfile(path) else os.path.join(path, "")
        write_settings(desk.story(story), path, sys.stdout)
    return CLEAN
