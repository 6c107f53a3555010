"""Write GitHub's workflow commands, which annotate the lines of a change.

A step may make ten annotations of each severity; the host drops the rest in
silence, so they follow as plain lines and the summary holds all.
"""

import os
import re
from collections import Counter
from typing import TextIO

from factcheck.model.finding import Severity
from factcheck.model.reading import Reports
from factcheck.report.characters import shown
from factcheck.report.coverage import counted
from factcheck.report.placed import PlacedFinding, all_placed, host_path, in_words

LIMIT = 10  # annotations of one severity in one step
SUMMARY_LIMIT = 1024 * 1024  # bytes in $GITHUB_STEP_SUMMARY
# Escape codes and marks that change the direction of text drive the log's terminal.
_COMMAND = re.compile(r"##(?=\[|\w{1,20}\[)")  # ##[group], ##vso[task.complete]
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def write(reports: Reports, out: TextIO) -> None:
    """Write annotations by severity, loudest first, then story by story what is too many."""
    made: dict[str, list[str]] = {severity: [] for severity in _COMMANDS}
    dropped = 0
    for found in all_placed(reports):
        annotations = made[found.finding.severity]
        if len(annotations) < LIMIT:
            annotations.append(annotation(found))
        else:
            dropped += 1
    for annotations in made.values():
        out.writelines(f"{line}\n" for line in annotations)
    if dropped:
        out.write(f"{dropped} more, beyond the {LIMIT} annotations of a severity in a step:\n")
        met: Counter[str] = Counter()
        for found in all_placed(reports):
            met[found.finding.severity] += 1
            if met[found.finding.severity] > LIMIT:
                out.write(_plain(found) + "\n")
    loosened: Counter[str] = Counter()
    for report in reports:
        loosened.update(report.loosened)
    for text, count in loosened.items():
        told = _data(f"{text} ({counted(count, 'file')})")
        out.write(f"::notice title=loosened::{told}\n")


def annotation(found: PlacedFinding) -> str:
    """Return the workflow command for one finding, its text escaped."""
    finding, main = found.finding, found.main
    place = {"file": host_path(found.path)}
    if main:
        place["line"] = str(main.first.line)
        place["endLine"] = str(main.last.line)
        if main.first.line == main.last.line:
            place["col"] = str(main.first.column)
            place["endColumn"] = str(main.last.column)
    named = finding.id != finding.rule  # not so where it stands for a story not checked
    place["title"] = f"{finding.rule} ({finding.id})" if named else finding.rule
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(in_words(found))}"


def append_summary(reports: Reports) -> None:
    """Append the Markdown report to ``$GITHUB_STEP_SUMMARY``, cut at the host's limit."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from io import StringIO

    from factcheck.errors import SettingsError
    from factcheck.report.as_md import write as write_md

    page = StringIO()
    write_md(reports, page)
    text = page.getvalue().encode("utf-8", "replace")
    try:
        room = SUMMARY_LIMIT - (os.path.getsize(path) if os.path.exists(path) else 0)
        with open(path, "ab") as file:
            file.write(_cut(text, room))
    except OSError as error:
        raise SettingsError(f"{path}: cannot write the summary: {error.strerror}") from error


def _cut(page: bytes, room: int) -> bytes:
    if len(page) <= room:
        return page
    note = b"\n\n_Cut: the whole report is too long for a step summary._\n"
    kept = page[: max(0, room - len(note))]
    at_line = kept[: kept.rfind(b"\n") + 1]
    return (at_line + note)[: max(0, room)]


def _plain(found: PlacedFinding) -> str:
    """Return one log line that the runner cannot take for a command."""
    finding = found.finding
    place = f":{found.main.first.line}:{found.main.first.column}" if found.main else ""
    others = "; ".join(map(str, found.labels))
    told = f"{finding.severity}[{finding.rule}] {finding.message} [{others}] ({finding.id})"
    line = f"- {found.path}{place}: {told}"
    return shown(" ".join(line.split()))


def _data(text: str) -> str:
    text = _CONTROLS.sub("\ufffd", text)
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return _COMMAND.sub("## ", text)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
