"""Write the reports of a run: one format on standard output, others to files."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from time import monotonic
from typing import NamedTuple, TextIO

from factcheck.errors import SettingsError
from factcheck.model.finding import SEVERITIES, Severity
from factcheck.model.reading import Report, Reports
from factcheck.report.characters import shown
from factcheck.report.formats import FOR_PEOPLE, JSON, Look, check_format, stream, write
from factcheck.report.rule_pages import Documented

# What a file is by its name's end, where no format is given.
BY_SUFFIX = {
    ".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl", ".sarif": "sarif",
    ".csv": "csv", ".md": "md", ".xml": "junit", ".txt": "full",
}  # fmt: skip
_SECONDS_HELD = 0.2  # that a written report may wait to be sent


class Output(NamedTuple):
    """A file to write: ``--output FORMAT:PATH``."""

    format: str
    path: str


def level_of(text: str, option: str) -> Severity:
    """Return the severity named ``text``; raise ``SettingsError`` if there is none."""
    for severity in SEVERITIES:
        if text == severity:
            return severity
    raise SettingsError(f"{option} {text}: choose one of {', '.join(SEVERITIES)}")


def fail_level_of(text: str) -> Severity:
    """Return the level that ``--fail-level`` names, "error" where it is empty."""
    return level_of(text or "error", "--fail-level")


def outputs_of(words: Sequence[str], drafts: Iterable[str] = ()) -> tuple[Output, ...]:
    """Return the files to write.

    Raises ``SettingsError`` for a word that names none, or one of ``drafts``.
    """
    outputs = []
    for word in words:
        name, path = _format_and_path(word)
        check_format(name, "--output")
        folder = os.path.dirname(os.path.abspath(path))
        if os.path.isdir(path):
            raise SettingsError(f"--output {word}: {path} is a folder")
        if not os.path.isdir(folder):
            raise SettingsError(f"--output {word}: there is no folder {folder}")
        outputs.append(Output(name, path))
    paths = [os.path.realpath(output.path) for output in outputs]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        raise SettingsError(f"--output: {twice} is named twice")
    over = next((draft for draft in drafts if paths and os.path.realpath(draft) in paths), None)
    if over:
        raise SettingsError(f"--output: {over} is read in this run and is not written over")
    return tuple(outputs)


def stream_reports(
    reports: Iterable[Report],
    format: str,
    out: TextIO,
    *,
    color: str = "auto",
    fail_level: Severity = "error",
    reasons: bool = False,
) -> None:
    """Write each report to ``out`` as it comes; nothing before the first has come."""
    encode_for(format, out)
    look = _look(out, color, fail_level, ())._replace(reasons=reasons)
    rest = iter(reports)
    first = next(rest, None)
    with _telling_faults():
        stream(format, _heard(chain(() if first is None else (first,), rest), out), out, look)


def _heard(reports: Iterable[Report], out: TextIO) -> Iterator[Report]:
    """Yield the reports, and send what was written on its way a few times a second."""
    sent = monotonic()
    for report in reports:
        yield report
        if monotonic() - sent > _SECONDS_HELD:
            out.flush()
            sent = monotonic()


def _format_and_path(word: str) -> tuple[str, str]:
    """Return both parts of FORMAT:PATH; a path alone tells its format by its suffix."""
    name, colon, path = word.partition(":")
    if colon and len(name) > 1:  # a single letter is a drive of Windows
        if path:
            return name, path
    elif by_suffix := BY_SUFFIX.get(os.path.splitext(word)[1].lower()):
        return by_suffix, word
    known = " ".join(BY_SUFFIX)
    raise SettingsError(
        f"--output {word}: write it as FORMAT:PATH, sarif:report.sarif, or end the path in "
        f"one of {known}"
    )


def write_reports(
    reports: Reports,
    format: str,
    output: Sequence[str],
    out: TextIO,
    *,
    color: str = "auto",
    fail_level: Severity = "error",
    rules: Iterable[Documented] = (),
    reasons: bool = False,
) -> None:
    """Write the files first, each whole or not at all, then ``format`` to ``out``."""
    rules = tuple(rules)
    format = check_format(format or "full", "--format")
    encode_for(format, out)
    look = _look(out, color, fail_level, rules)._replace(reasons=reasons)
    for name, path in outputs_of(output):
        from factcheck.policy.atomic import replaced

        with replaced(path, errors=_on_error(name)) as file:
            kept = Look(fail_level=fail_level, rules=rules, reasons=reasons)
            write(name, reports, file, kept)
    with _telling_faults():
        write(format, reports, out, look)
        out.flush()


@contextmanager
def _telling_faults() -> Iterator[None]:
    """Raise ``SettingsError`` where the report cannot be written, as on a full disk."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SettingsError(f"cannot write the report: {error.strerror or error}") from error


def encode_for(format: str, out: TextIO) -> None:
    """Make ``out`` take whatever a report in ``format`` holds.

    Formats for programs are UTF-8 whatever the locale. A file name that is no
    text holds lone surrogates: JSON can escape them, elsewhere they are replaced.
    """
    if not hasattr(out, "reconfigure"):
        return
    if format in FOR_PEOPLE:
        out.reconfigure(errors="replace")
    else:
        out.reconfigure(encoding="utf-8", errors=_on_error(format), newline="\n")


def _on_error(format: str) -> str:
    return "backslashreplace" if format in JSON else "replace"


def _look(out: TextIO, color: str, fail_level: Severity, rules: tuple[Documented, ...]) -> Look:
    if color not in ("auto", "always", "never"):
        raise SettingsError(f"--color {color}: choose one of auto, always, never")
    terminal = out.isatty()
    painted = color == "always" or (
        color == "auto" and terminal and not os.environ.get("NO_COLOR")
    )
    return Look(
        color=painted,
        ascii_only=not (getattr(out, "encoding", None) or "").lower().startswith("utf"),
        links=painted and terminal,
        fail_level=fail_level,
        rules=rules,
    )


def note(text: str) -> None:
    """Print one line on standard error that is no fault."""
    print(f"factcheck: {shown(text)}", file=sys.stderr)  # noqa: T201
