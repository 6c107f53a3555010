"""GitHub's workflow commands keep to the host's limits and escape what a draft says."""

import re
from io import StringIO
from pathlib import Path

import pytest

from factcheck.model.finding import Label
from factcheck.report import as_github
from factcheck.report.as_github import append_summary, write
from tests.report.factory import article_of, finding_of, report_of, span_of
from tests.report.stories import council, harbour
from tests.report.written import many, not_read, written

_COMMAND = re.compile(r"::(\w+) ([^:]*)::(.*)")


def _unescaped(text: str) -> str:
    for code, mark in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, mark)
    return text


def test_an_annotation() -> None:
    """Level, place, title and message are read back as the runner reads them."""
    line = written(write, [council()]).splitlines()[2]
    command = _COMMAND.fullmatch(line)

    assert command is not None
    level, properties, message = command.groups()
    assert level == "error"
    assert dict(pair.split("=", 1) for pair in properties.split(",")) == {
        "file": "drafts/council.txt",
        "line": "5",
        "endLine": "5",
        "col": "29",
        "endColumn": "32",
        "title": f"percent-change ({council().findings[1].id})",
    }
    assert _unescaped(message).splitlines()[:2] == [
        "25% is not the change from 2,000 to 3,200",
        "“25%” 5:29 (stated change)",
    ]


def test_levels_follow_severity() -> None:
    """Info is a notice."""
    lines = written(write, [council()]).splitlines()

    assert [line.split(" ")[0] for line in lines] == [
        "::error", "::error", "::error", "::warning", "::notice",
    ]  # fmt: skip


def test_host_limit() -> None:
    """Ten annotations of a severity; the rest follow as plain lines, none is lost."""
    lines = written(write, [many(23), many(12, "warning")]).splitlines()

    commands = [line for line in lines if line.startswith("::")]
    plain = [line for line in lines if line.startswith("- ")]

    assert [
        sum(line.startswith(f"::{kind}") for line in commands) for kind in ("error", "warning")
    ] == [10, 10]
    assert len(plain) == 15
    assert "15 more, beyond the 10 annotations of a severity in a step:" in lines


def test_a_draft_cannot_send_commands() -> None:
    """Line breaks and command marks in a message stay inside the annotation."""
    article = article_of("Fair\n\nThe fair had 12 stalls.\n", "drafts/a,b:c\n::error::x.txt")
    label = Label(span_of(article, "12"), "x\n::add-mask::12\r##[add-path]/evil", primary=True)
    findings = [
        finding_of("stalls", f"{n}\n::stop-commands::1 ##[command]2", [label])
        for n in range(12)
    ]

    text = written(write, [report_of(article, [], findings)])

    starts = {line.split(" ")[0] for line in text.splitlines()}
    assert starts == {"::error", "2", "-"}
    assert "##[" not in text
    assert "file=drafts/a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax.txt," in text


def test_unread_story_warns() -> None:
    """A story that was not checked is an error on its file."""
    assert written(write, [not_read()]) == (
        "::error file=drafts/x.txt,title=not-checked::not checked: not in English%0A"
        "? Can the draft be had in a form that is read, or be left out of the check?\n"
    )


def test_summary_is_appended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Markdown report follows what the step wrote before."""
    path = tmp_path / "summary.md"
    path.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))

    append_summary([council(), harbour()])

    text = path.read_text("utf-8")
    assert text.startswith("before\n# Figures: 3 errors, 1 warning, 1 note in 2 stories\n")


def test_summary_keeps_to_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A summary over the host's limit would be dropped whole, so it is cut at a line."""
    path = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    monkeypatch.setattr(as_github, "SUMMARY_LIMIT", 5000)

    append_summary([many(400)])

    text = path.read_text("utf-8")
    assert path.stat().st_size <= 5000
    assert text.endswith("\n_Cut: the whole report is too long for a step summary._\n")


def test_no_summary_without_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from GitHub nothing is written."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    out = StringIO()

    append_summary([council()])
    write([harbour()], out)

    assert out.getvalue() == ""
