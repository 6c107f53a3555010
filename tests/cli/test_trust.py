"""Nothing that comes along with a draft runs code, silences a finding, or drives a terminal."""

import csv
import io
import json
import os
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from factcheck.cli.entry import run
from factcheck.report.characters import inert, shown
from factcheck.report.formats import FORMATS
from factcheck.settings import search

WRONG = "Sales rise\n\nSales rose 25% from 40 million to 48 million last year.\n"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="owners and file names of POSIX"
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one wrong story."""
    folder = tmp_path / "desk"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "wrong.md").write_text(WRONG)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    search._found.clear()
    search._loaded.clear()
    return folder


def _run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = run(list(words))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("format", ["full", "concise", "json", "jsonl", "md", "junit", "sarif",
                                    "github", "html"])  # fmt: skip
def test_report_tells_what_loosened_it(
    format: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings that leave out rules are named in the report itself, with their file."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path("drafts/pyproject.toml").write_text('[tool.factcheck]\nignore = ["*"]\n')

    code, out, _ = _run(capsys, "check", "drafts", "--format", format)

    assert code == 0
    assert "drafts/pyproject.toml leaves out " in out.replace("\\", "")


def test_report_tells_each_way_of_loosening(capsys: pytest.CaptureFixture[str]) -> None:
    """Options, severities, levels, comments and lists are told as well."""
    Path("factcheck.toml").write_text(
        'select = ["percent", "floating-date"]\n[severity]\nfloating-date = "off"\n'
    )
    Path("drafts/ok.md").write_text(
        f"{WRONG}\n<!-- factcheck: ignore-file[percent-change] seen by the desk -->\n"
    )

    _, out, _ = _run(
        capsys, "check", "drafts", "--format", "jsonl", "--ignore", "unnamed-source",
        "--show-level", "error",
    )  # fmt: skip

    told = {report["path"]: report["loosened"] for report in map(json.loads, out.splitlines())}
    assert told["drafts/ok.md"] == [
        "--ignore leaves out unnamed-source",
        "factcheck.toml runs only percent, floating-date",
        "factcheck.toml switches off floating-date",
        "1 finding accepted in comments",
        "1 finding switched off",
    ]


@pytest.mark.parametrize(
    "how", ["comment", "severity", "level", "baseline"]
)  # fmt: skip
def test_figure_of_a_hidden_finding_does_not_agree(
    how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure whose finding is accepted, known or off is not said to agree."""
    words: tuple[str, ...] = ()
    if how == "comment":
        accepted = "<!-- factcheck: ignore-file[percent-change] seen -->"
        Path("drafts/wrong.md").write_text(f"{WRONG}\n{accepted}\n")
    elif how == "severity":
        Path("factcheck.toml").write_text('[severity]\npercent-change = "off"\n')
    elif how == "level":
        Path("factcheck.toml").write_text('[severity]\npercent-change = "info"\n')
        words = ("--show-level", "error")
    else:
        run(["baseline", "write", "drafts"])
    capsys.readouterr()

    _, out, _ = _run(capsys, "check", "drafts", "--format", "json", *words)

    (report,) = json.loads(out)
    assert [finding["rule"] for finding in report["findings"]] in ([], ["floating-date"])
    reasons = {item["text"]: item["reason"] for item in report["unchecked"]}
    assert reasons["25%"].startswith("its finding is not shown: ")
    assert report["checked"] == report["figures"] - len(report["unchecked"])


def test_settings_of_somebody_else_above(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A settings file in a folder above that is somebody else's runs no rules."""
    above = desk.parent / "factcheck.toml"
    above.write_text('rules = "rules"\nignore = ["*"]\n')
    (desk.parent / "rules").mkdir()
    (desk.parent / "rules" / "evil.py").write_text("raise SystemExit('owned')\n")
    real = os.stat

    def another(path: Any, **words: Any) -> os.stat_result:
        found = real(path, **words)
        if path != str(above):
            return found
        return os.stat_result((*found[:4], found.st_uid + 1, *found[5:]))

    monkeypatch.setattr(os, "stat", another)

    code, out, err = _run(capsys, "check", "drafts", "--format", "concise")

    assert code == 1
    assert "error[percent-change]" in out
    assert err == f"factcheck: {above}: not used, since it belongs to somebody else\n"


def test_isolated_takes_no_lists(capsys: pytest.CaptureFixture[str]) -> None:
    """An isolated run leaves a ledger that lies about alone."""
    run(["baseline", "write", "drafts"])
    capsys.readouterr()

    assert _run(capsys, "check", "drafts")[0] == 0
    assert _run(capsys, "check", "drafts", "--isolated")[0] == 1


EVIL = "::error::a\x1b[31m\r##[group]x##vso[task.complete]\n::stop-commands::z\u202e.md"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", [f"drafts/{EVIL}".replace("/", "_", 2), EVIL, "=1+1.md"])
def test_file_names_are_inert(
    format: str, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file name sends an escape code, a runner's command or a formula."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path(name).write_text(WRONG)
    Path(f"{name}.txt").write_bytes(b"")

    code, out, err = _run(capsys, "check", name, f"{name}.txt", "--format", format)

    assert code == 2
    for line in err.splitlines():
        assert line.startswith("factcheck: ")
    assert "\x1b" not in out + err
    assert "\u202e" not in err
    if format in ("full", "concise", "csv", "github", "md"):
        ours = (
            "::error file=",
            "::warning file=",
            "::notice file=",
            "::notice title=loosened::",
        )
        commands = [line for line in out.splitlines() if line.lstrip().startswith("::")]
        assert [line for line in commands if not line.startswith(ours)] == []
    assert "##[" not in out + err
    assert "##vso[" not in out + err
    starts = tuple(line.lstrip()[:2] for line in out.splitlines())
    assert format == "github" or "::" not in starts


@pytest.mark.parametrize("format", ["json", "jsonl", "sarif", "gitlab", "rdjson", "junit"])
def test_what_a_runner_would_obey_reads_back_as_written(
    format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program that reads the report gets the file's name, though no line holds it."""
    name = "a##vso[task.complete].md"
    Path(name).write_text(WRONG.replace("last year", "in ##vso[task.complete]"))

    _, out, _ = _run(capsys, "check", name, "--format", format)

    assert "##" not in out
    if format == "junit":
        assert [each.get("name") for each in ElementTree.fromstring(out)] == [name]
    elif format != "sarif":  # where a path is an address, and written as such
        assert name in repr(json.loads(out))


@pytest.mark.parametrize("sign", list("=+@＝＋－＠"))
def test_formulas_are_guarded(sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither csv holds a cell that a spreadsheet runs, in full width neither."""
    name = f"{sign}cmd.md"
    Path(name).write_text(WRONG)

    for command in ("check", "figures"):
        _, out, _ = _run(capsys, command, name, "--format", "csv")
        cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
        assert f"'{name}" in cells
        assert name not in cells


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::error::x", ": :error::x"),
        ("a ::set-env name=x::y", "a : :set-env name=x::y"),
        ("std::vector", "std::vector"),
        ("##[error]x ##vso[task] ##teamcity[x]", "# #[error]x # #vso[task] # #teamcity[x]"),
        ("## Heading", "## Heading"),
    ],
)
def test_runner_commands_are_broken_up(text: str, expected: str) -> None:
    """Only what a runner would take for a command is changed."""
    assert (inert(text), shown(text)) == (expected, expected)
