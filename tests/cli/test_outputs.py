"""Outputs are written whole or not at all; runs give the same bytes however they are done."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.cli.entry import run
from factcheck.report.formats import FORMATS

WRONG = "Sales rise\n\nSales rose 25% from 40 million to 48 million last year.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with a cache of its own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return folder


def _stories(count: int) -> None:
    Path("drafts").mkdir()
    for number in range(count):
        Path(f"drafts/{number:03}.txt").write_text(
            WRONG + f"\nThe firm has {number + 3} shops and {1000 + number} staff.\n"
        )


def _out(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    run(["check", "drafts", "--format", "jsonl", *words])
    return capsys.readouterr().out


def test_output_files(capsys: pytest.CaptureFixture[str]) -> None:
    """Each --output is written besides the report on standard output."""
    Path("a.txt").write_text(WRONG)

    code = run(["check", "a.txt", "--output", "sarif:a.sarif", "--output", "csv:a.csv"])

    assert code == 1
    assert "error[percent-change]" in capsys.readouterr().out
    assert json.loads(Path("a.sarif").read_text())["version"] == "2.1.0"
    assert Path("a.csv").read_text().startswith("path,id,severity")
    assert sorted(os.listdir()) == ["a.csv", "a.sarif", "a.txt"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--output", "sarif"], "write it as FORMAT:PATH"),
        (["--output", "sarfi:x"], "--output sarfi: no such format; did you mean sarif?"),
        (["--output", "sarif:none/x"], "there is no folder"),
        (["--output", "sarif:."], "is a folder"),
        (["--output", "sarif:x", "--output", "md:./x"], "is named twice"),
        (["--format", "xml"], "--format xml: no such format"),
        (["--jobs", "many"], "--jobs many: give a number"),
        (["--color", "blue"], "--color blue: choose one of"),
        (["--isolated", "--config", "x"], "exclude each other"),
    ],
)
def test_bad_options(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault in an option is one line and exit 2."""
    Path("a.txt").write_text(WRONG)

    code = run(["check", "a.txt", *words])

    lines = capsys.readouterr().err.splitlines()
    assert (code, len(lines)) == (2, 1)
    assert complaint in lines[0]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text on this system")
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
@pytest.mark.parametrize("format", FORMATS)
def test_name_that_is_no_text(format: str, encoding: str) -> None:
    """A file name with a wrong byte, or a poor terminal, breaks no format."""
    with open(b"caf\xe9.txt", "w", encoding="utf-8") as file:
        file.write(WRONG.replace("Sales", "“Säles”"))

    done = subprocess.run(
        [sys.executable, "-c", "from factcheck.cli.entry import main; main()",
         "check", ".", "--format", format, "--output", f"{format}:../report"],
        env={**os.environ, "PYTHONIOENCODING": encoding}, capture_output=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (1, b"")
    written = Path("../report").read_bytes()
    if format not in ("full", "concise"):
        assert done.stdout == written
    if format in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(written)
    if format == "json":
        assert os.fsencode(json.loads(written)[0]["path"]) == b"./caf\xe9.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are not those of POSIX")
def test_unwritable_output_leaves_the_old_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A full device is one line and exit 2."""
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    Path("a.txt").write_text(WRONG)

    code = run(["check", "a.txt", "--output", "json:/dev/full"])

    assert code == 2
    assert "/dev/full: cannot be written" in capsys.readouterr().err


def test_jobs_give_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    """One process or several, cached or not: byte for byte the same report, in order."""
    _stories(30)
    one = _out(capsys, "--jobs", "1", "--no-cache")

    several = _out(capsys, "--jobs", "3", "--no-cache")
    cold = _out(capsys, "--jobs", "2")
    warm = _out(capsys, "--jobs", "1")

    assert [json.loads(line)["path"] for line in one.splitlines()] == [
        os.path.join("drafts", f"{number:03}.txt") for number in range(30)
    ]
    assert several == one
    assert cold == one
    assert warm == one


def test_an_html_page_besides_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A run that draws the figures prints the same lines as one that recalls them."""
    _stories(10)
    _out(capsys)

    assert _out(capsys, "--output", "html:page.html") == _out(capsys)
    assert Path("page.html").read_text("utf-8").startswith("<!")


def test_faults_are_told_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    """Unreadable stories are told once each, the others still reported, exit 2."""
    _stories(20)
    for number in (3, 11):
        Path(f"drafts/{number:03}.txt").write_bytes(b"")

    codes, errors = [], []
    for jobs in ("1", "2"):
        codes.append(run(["check", "drafts", "--format", "jsonl", "--jobs", jobs]))
        captured = capsys.readouterr()
        reports = [json.loads(line) for line in captured.out.splitlines()]
        assert [bool(report["not_read"]) for report in reports].count(True) == 2
        assert len(reports) == 20
        errors.append(captured.err.splitlines())

    assert codes == [2, 2]
    assert errors[0] == errors[1]
    assert [line.split(":")[1].strip()[-7:] for line in errors[0]] == ["003.txt", "011.txt"]


def test_cache_skips_unchanged_stories(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unchanged stories are not read again; a changed one, or another date, is."""
    from factcheck.cli.checking import StoryChecker

    _stories(4)
    checked: list[str] = []
    original = StoryChecker.__call__

    def counted(self: StoryChecker, path: str) -> object:
        checked.append(os.path.basename(path))
        return original(self, path)

    monkeypatch.setattr(StoryChecker, "__call__", counted)
    first = _out(capsys)
    second = _out(capsys)
    Path("drafts/002.txt").write_text(WRONG)
    _out(capsys)
    _out(capsys, "--date", "2026-01-05")
    _out(capsys, "--no-cache")

    names = [f"{number:03}.txt" for number in range(4)]
    assert first == second
    assert checked == [*names, "002.txt", *names, *names]


def test_rule_that_cannot_load_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """No report, not even an empty one, may look like a clean run."""
    from factcheck.settings import search

    _stories(1)
    Path("rules").mkdir()
    Path("rules/bad.py").write_text("def check_bad(figure:\n")
    Path("factcheck.toml").write_text('rules = "rules"\n')
    search._found.clear()

    code = run(["check", "drafts", "--format", "json", "--output", "sarif:a.sarif"])

    captured = capsys.readouterr()
    assert (code, captured.out) == (2, "")
    assert "bad.py:1" in captured.err
    assert not Path("a.sarif").exists()


def test_own_rule_change_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    """Editing a newsroom rule makes every story be checked anew."""
    _stories(1)
    Path("rules").mkdir()
    Path("factcheck.toml").write_text('rules = "rules"\nselect = ["newsroom"]\n')
    rule = (
        '"""A rule."""\n\ndef check_shops(figure):\n    """{0}\n\n'
        '    Flags: It has 5 shops.\n    Passes: It has 4 shops.\n    """\n'
        '    assert figure.value != {1}, "{0}"\n'
    )
    Path("rules/shops.py").write_text(rule.format("Not three.", 3))
    from factcheck.settings import search

    search._found.clear()
    first = json.loads(_out(capsys))
    time.sleep(0.02)
    Path("rules/shops.py").write_text(rule.format("Not 3 today.", 3))
    second = json.loads(_out(capsys))

    assert [finding["message"] for finding in first["findings"]] == ["Not three."]
    assert [finding["message"] for finding in second["findings"]] == ["Not 3 today."]


def test_two_runs_at_once() -> None:
    """Two processes that fill one cache at once both report as one alone does."""
    _stories(25)
    command = [
        sys.executable, "-c", "from factcheck.cli.entry import main; main()",
        "check", "drafts", "--format", "jsonl", "--jobs", "1",
    ]  # fmt: skip
    alone = subprocess.run([*command, "--no-cache"], capture_output=True, check=False)

    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    answers = [process.communicate()[0] for process in both]

    assert answers == [alone.stdout, alone.stdout]


SLOW_RULE = '''
"""A rule that takes its time, and says that it has begun."""

import time
from pathlib import Path


def check_slow(article):
    """Nothing.

    Flags: Nothing.
    Passes: Nothing.
    """
    Path("begun").touch()
    time.sleep(0.2)
'''


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not those of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupt(jobs: str) -> None:
    """Ctrl-C ends the run with 130, without a traceback and without half a file."""
    _stories(200)
    Path("rules").mkdir()
    Path("rules/slow.py").write_text(SLOW_RULE)
    Path("factcheck.toml").write_text('rules = "rules"\n')
    Path("report.json").write_text("old")
    with subprocess.Popen(
        [sys.executable, "-c", "from factcheck.cli.entry import main; main()", "check",
         "drafts", "--no-cache", "--jobs", jobs, "--output", "json:report.json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        deadline = time.monotonic() + 60
        while not Path("begun").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        out, errors = process.communicate(timeout=60)

    assert (process.returncode, out, errors) == (130, b"", b"")
    assert Path("report.json").read_text() == "old"
    names = {"begun", "drafts", "factcheck.toml", "report.json", "rules"}
    assert {name for name in os.listdir() if not name.startswith(".")} == names


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_results_come_as_they_are_found(jobs: str) -> None:
    """The first story's line is there long before the last story is checked."""
    _stories(24)
    Path("rules").mkdir()
    Path("rules/slow.py").write_text(
        'import time\n\n\ndef check_slow(article):\n    """Slow."""\n    time.sleep(0.25)\n'
    )
    Path("factcheck.toml").write_text('rules = "rules"\n')
    with subprocess.Popen(
        [sys.executable, "-c", "from factcheck.cli.entry import main; main()", "check",
         "drafts", "--no-cache", "--jobs", jobs, "--format", "jsonl"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        first = process.stdout.readline()
        still = process.poll() is None
        rest = process.stdout.read()

    assert json.loads(first)["path"] == "drafts/000.txt"
    assert (still, rest.count(b"\n")) == (True, 23)
