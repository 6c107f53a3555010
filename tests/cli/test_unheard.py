"""A reader of the output that goes away makes exit 141 of every command, never 1."""

import json
import os
import sys
from pathlib import Path

import pytest

from factcheck.cli.app import app
from factcheck.cli.entry import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")

STORY = "drafts/story.md"
# One call of every command that prints; mcp answers on its output for as long as it is asked.
CALLS = {
    "check": ("check", "--no-cache", "--", STORY),
    "figures": ("figures", "--all", STORY),
    "rules": ("rules",),
    "explain": ("explain", "percent-change"),
    "test": ("test", "rules"),
    "new-rule": ("new-rule", "seats", "--folder", "rules"),
    "init": ("init", "newsroom"),
    "compare": ("compare", STORY, "--source", STORY, "--format", "json"),
    "baseline": ("baseline", "write", "drafts"),
    "ok": ("ok", "{finding}", "drafts", "--reason", "so it was"),
    "audit": ("audit", "archive", "--isolated"),
    "calibrate": ("calibrate", "archive", "--isolated", "--alarms", "0.2"),
    "remember": ("remember", STORY, "--memory", "other.sqlite"),
    "corrections": ("corrections", "list", "--memory", "memory.sqlite"),
    "schema": ("schema",),
    "version": ("version",),
    "archive add": ("archive", "add", STORY, "--into", "another"),
    "archive scan": ("archive", "scan", "archive", "--isolated", "--out", "again"),
    "reader requests": ("reader", "requests", STORY),
    "--version": ("--version",),
    "--help": ("check", "--help"),
}


@pytest.fixture
def finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    """Make a desk with a draft, rules, an archive and a memory; return a finding's id."""
    pytest.importorskip("pyarrow", reason="archives need the extra 'tables'")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    run(["init"])
    Path(STORY).write_text("Sales rise\n\nSales rose 25% from 40 million to 48 million.\n")
    run(["archive", "add", STORY, "--into", "archive"])
    run(["corrections", "add", "The port has 9 guards.", "--right", "7",
         "--memory", "memory.sqlite"])  # fmt: skip
    capsys.readouterr()
    run(["check", STORY, "--format", "json"])
    return str(json.loads(capsys.readouterr().out)[0]["findings"][0]["id"])


def _unheard(words: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """Return the exit code of a call whose output nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    with monkeypatch.context() as patched, os.fdopen(writer, "w", encoding="utf-8") as output:
        patched.setattr(sys, "stdout", output)
        return run(words)


def test_every_command_tells_that_nobody_listens(
    finding: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1 means findings and nothing else: a closed pipe is told by 141, without a line."""
    codes = {
        name: _unheard([word.format(finding=finding) for word in words], monkeypatch)
        for name, words in CALLS.items()
    }

    assert codes == dict.fromkeys(CALLS, 141)
    assert "write" not in capsys.readouterr().err


def test_every_command_is_called() -> None:
    """A new command is met with a closed pipe as well."""
    named = {one.name or str(one.callback.__name__) for one in app.registered_commands}  # type: ignore[union-attr]
    grouped = {
        f"{group.name} {one.name or one.callback.__name__}"  # type: ignore[union-attr]
        for group in app.registered_groups
        for one in group.typer_instance.registered_commands  # type: ignore[union-attr]
    }

    assert named | grouped == {*CALLS, "mcp"} - {"--version", "--help"}
