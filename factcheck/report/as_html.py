"""Write one self-contained HTML page: the stories with marked figures, findings and tables."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TextIO

from factcheck import __version__
from factcheck.model.finding import SEVERITIES
from factcheck.model.reading import Reports
from factcheck.report.html.rule_section import RuleSection, rule_sections
from factcheck.report.html.story_page import StoryPage
from factcheck.report.rule_pages import Documented
from factcheck.report.verdicts import found, of_run

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "html")
_SCRIPTS = ("stories.js", "arcs.js", "tables.js", "notes.js", "desk.js")
_CHUNK = 16  # pieces of the page handed to the file at once


def write(reports: Reports, out: TextIO, rules: Iterable[Documented] = ()) -> None:
    """Write the page, piece by piece; ``rules`` are those of the run, for their pages.

    The page needs no other file and asks for none: its policy allows nothing
    but its own styles and script, by their hashes.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _asset("page.css"), "\n".join(map(_asset, _SCRIPTS))
    index = sorted(
        (StoryPage(number, report) for number, report in enumerate(reports, start=1)),
        key=lambda page: page.loudness,
    )
    total: Counter[str] = Counter()
    for page in index:
        total.update(page.counts)
    unread = sum(bool(page.article.unread) for page in index)
    stream = environment.get_template("page.html").stream(
        index=index,
        pages=_pages(reports, rules),
        title=_title(index, total, unread),
        total=total,
        unread=unread,
        checked=any(page.coverage.agree for page in index),
        severities=SEVERITIES,
        rule_names=sorted({finding.rule for report in reports for finding in report.findings}),
        section_names=_section_names(reports),
        style=Markup(style),  # noqa: S704 - our own file, not the draft's text
        script=Markup(script),  # noqa: S704
        style_hash=_hash(style),
        script_hash=_hash(script),
        version=__version__,
    )
    stream.enable_buffering(_CHUNK)
    for chunk in stream:
        out.write(chunk)


def _asset(name: str) -> str:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read().strip()


def _hash(text: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _title(index: Sequence[StoryPage], total: Counter[str], unread: int) -> str:
    if len(index) == 1:
        told = found(total, 1, unread)
        return f"{told[0].upper()}{told[1:]}: {index[0].headline or index[0].path}"
    return of_run(total, len(index), unread)


def _section_names(reports: Reports) -> list[str]:
    kinds = {figure.section_kind for report in reports for figure in report.reading.figures}
    return sorted(kinds)


def _pages(reports: Reports, rules: Iterable[Documented]) -> list[RuleSection]:
    telling = {(f.group, f.rule) for report in reports for f in report.findings}
    return rule_sections(telling, rules)
