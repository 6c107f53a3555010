"""Write Markdown, for a change's comments and a job's summary.

All text of a draft is escaped: it cannot make headings, links, tags or
mentions on the page that shows it.
"""

import re
from collections import Counter
from typing import TextIO

from factcheck.model.finding import SEVERITIES, Severity
from factcheck.model.reading import Report, Reports
from factcheck.report.anchors import day_line
from factcheck.report.placed import PlacedFinding, placed
from factcheck.report.verdicts import found_in, of_run, verdict

_SIGNS: dict[Severity, str] = {"error": "✖", "warning": "▲", "info": "●"}
# What Markdown gives a meaning anywhere; a colon in ":name:" and "http:"; a list or
# a rule at the start of a line.
_SPECIAL = re.compile(r"([\\`*_{}\[\]#!|~>]|:(?=\S)|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;"})
_MENTION = re.compile(r"([@#])(?=\w)")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def write(reports: Reports, out: TextIO) -> None:
    """Write the verdict, a table of stories where there are several, then each finding."""
    out.write(f"# Figures: {_total(reports)}\n\n")
    if len(reports) != 1:
        out.write("| Story | Errors | Warnings | Info | Coverage |\n|---|--:|--:|--:|---|\n")
        for report in reports:
            count = Counter(finding.severity for finding in report.findings)
            numbers = " | ".join(str(count[severity]) for severity in SEVERITIES)
            path = escaped(report.reading.article.path)
            out.write(f"| {path} | {numbers} | {escaped(verdict(report))} |\n")
        out.write("\n")
    for report in reports:
        _write_story(
            report, out, titled=bool(report.findings or report.loosened) or len(reports) == 1
        )


def escaped(text: str) -> str:
    """Return ``text`` as one line that Markdown shows as it is written."""
    flat = " ".join(_CONTROLS.sub("\ufffd", text).split())
    # A zero-width space keeps hosts from notifying the person or issue named.
    unmentioned = _MENTION.sub("\\1\u200b", flat)
    return _SPECIAL.sub(r"\\\1", unmentioned).translate(_ENTITIES)


def _total(reports: Reports) -> str:
    return of_run(*found_in(reports))


def _write_story(report: Report, out: TextIO, *, titled: bool) -> None:
    if titled:
        path = report.reading.article.path
        out.write(f"## {escaped(path)}\n\n{escaped(verdict(report))}\n\n")
        if told := day_line(report.reading.article):
            out.write(f"{escaped(told)}\n\n")
    for each in placed(report):
        _write_finding(each, out)
    if titled and report.loosened:
        out.write(f"Loosened: {escaped('; '.join(report.loosened))}\n\n")


def _write_finding(found: PlacedFinding, out: TextIO) -> None:
    finding = found.finding
    out.write(
        f"### {_SIGNS[finding.severity]} {finding.severity}: {escaped(finding.message)}\n\n"
    )
    for label in found.labels:
        note = f": {escaped(label.note)}" if label.note else ""
        weight = "**" if label.primary else ""
        place = f"line {label.first.line}, column {label.first.column}"
        part = f", {escaped(label.part)}" if label.part else ""
        out.write(f"- {weight}{_quoted(label.text)}{weight} ({place}{part}){note}\n")
    out.write("\n")
    for line in finding.working.splitlines():
        out.write(f"Working: {escaped(line)}\n\n")
    for line in finding.question.splitlines():
        out.write(f"> {escaped(line)}\n\n")
    out.write(f"<sub>{escaped(finding.rule)} · {escaped(finding.id)}</sub>\n\n")


def _quoted(text: str) -> str:
    """Return ``text`` as a code span that nothing inside it can end."""
    flat = " ".join(_CONTROLS.sub("\ufffd", text).split())
    longest = max(map(len, re.findall("`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}" if flat else "``  ``"
