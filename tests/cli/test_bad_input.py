"""Whatever a user hands in, the answer is a report or one clear line and exit 2."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.entry import run
from factcheck.model.article import Article
from factcheck.read import read_string

STORY = "Council hires staff\n\nThe council hired 12 people in March. It has 51 seats.\n"


def _check(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, list[str]]:
    code = run(["check", *words])
    captured = capsys.readouterr()
    return code, captured.out, captured.err.splitlines()


def test_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that is not there is named, and the run ends with 2."""
    missing = str(tmp_path / "no.md")

    code, _, lines = _check(capsys, missing)

    assert (code, lines) == (2, [f"factcheck: {missing}: no such file or folder"])


def test_folder_without_stories(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with no story in it is no clean run."""
    code, _, lines = _check(capsys, str(tmp_path))

    assert code == 2
    assert lines[0].startswith(f"factcheck: {tmp_path}: no stories in this folder")


def test_pattern_without_match(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A glob that matches nothing is no clean run."""
    pattern = str(tmp_path / "*.md")

    code, _, lines = _check(capsys, pattern)

    assert (code, lines) == (2, [f"factcheck: {pattern}: no file matches this pattern"])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("binary.txt", bytes(range(256)) * 40),
        ("nul.txt", b"One\n\nTwo people\x00 came.\n"),
        ("latin.txt", "Café\n\nIt cost £5 in the café.\n".encode("latin-1")),
        ("photo.md", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    ],
)
def test_unreadable_content(
    name: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Empty, binary and wrongly encoded files give one line that names the file."""
    path = tmp_path / name
    path.write_bytes(data)

    code, _, lines = _check(capsys, str(path))

    assert (code, len(lines)) == (2, 1)
    assert lines[0].startswith(f"factcheck: {path}")


def test_other_stories_are_still_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unreadable story is reported so and does not stop the others; exit 2."""
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(STORY)

    code, out, lines = _check(capsys, str(tmp_path), "--format", "jsonl")

    assert (code, len(lines)) == (2, 1)
    reports = [json.loads(line) for line in out.splitlines()]
    assert [(report["path"], report["not_read"]) for report in reports] == [
        (str(tmp_path / "a.txt"), "the file is empty"),
        (str(tmp_path / "b.txt"), ""),
    ]


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode("utf-8-sig"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n\n", "\r\n\n").encode(),
        STORY.encode("utf-16"),
    ],
    ids=["bom", "crlf", "mixed", "utf-16"],
)
def test_odd_but_readable(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A BOM, carriage returns and mixed line endings are read, and offsets hold."""
    path = tmp_path / "story.txt"
    path.write_bytes(data)

    code = run(["figures", str(path), "--format", "json"])

    (story,) = json.loads(capsys.readouterr().out)
    text = data.decode("utf-16" if data[:1] == b"\xff" else "utf-8-sig")
    assert code == 0
    assert "12" in [figure["text"] for figure in story["figures"]]
    assert [text[f["start"] : f["end"]] for f in story["figures"]] == [
        f["text"] for f in story["figures"]
    ]


def test_not_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A story in another language is reported as not checked and draws no finding; exit 2."""
    path = tmp_path / "nachricht.txt"
    path.write_text(
        "Rat beschließt Haushalt\n\nDer Rat der Stadt hat am Montag mit 31 Stimmen den "
        "Haushalt beschlossen. Die Ausgaben steigen um 25 Prozent von 40 auf 48 Millionen "
        "Euro, und das ist nach Angaben der Kämmerei nicht zu viel für eine Stadt wie diese.\n"
    )

    code, out, lines = _check(capsys, str(path), "--format", "json")

    (story,) = json.loads(out)
    assert (code, len(lines), story["findings"]) == (2, 1, [])
    assert lines[0].startswith(f"factcheck: {path}: not checked: not in English")
    assert "not in English" in story["not_read"]


def test_unknown_option(capsys: pytest.CaptureFixture[str]) -> None:
    """A typo in an option is one line with the nearest name."""
    code, _, lines = _check(capsys, "a.md", "--frmat", "json")

    assert (code, len(lines)) == (2, 1)
    assert "--format" in lines[0]


def test_unknown_command(capsys: pytest.CaptureFixture[str]) -> None:
    """A typo in the command is one line with the nearest name."""
    code = run(["chek", "a.md"])

    lines = capsys.readouterr().err.splitlines()
    assert (code, len(lines)) == (2, 1)
    assert "did you mean check?" in lines[0]


@pytest.mark.parametrize(
    "words",
    [
        ("--date", "tomorrow"),
        ("--date", "May 8"),
        ("--date", "2016-02-30"),
        ("--format", "yaml"),
        ("--fail-level", "fatal"),
        ("--dates", "no-such-table.csv"),
        ("--input-format", "wordstar"),
    ],
)
def test_bad_values(
    words: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A value that an option cannot take is one line that repeats it."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)

    code, _, lines = _check(capsys, str(path), *words)

    assert (code, len(lines)) == (2, 1)
    assert words[1] in lines[0]


def test_broken_table_of_dates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bad day in the table of dates is named with its line."""
    story, table = tmp_path / "story.txt", tmp_path / "dates.csv"
    story.write_text(STORY)
    table.write_text("path,date\nstory.txt,2016-13-01\n")

    code, _, lines = _check(capsys, str(story), "--dates", str(table))

    assert code == 2
    assert lines == [f"factcheck: {table}:2: date '2016-13-01': there is no such day"]


@pytest.mark.parametrize("command", ["check", "figures"])
@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("stroy.txt", "dates.csv:2: stroy.txt: no such story"),
        ("other.txt", "dates.csv: gives no date to any story of this run"),
    ],
)
def test_table_of_dates_without_a_use(
    command: str, row: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path that leads nowhere, and a table that dates no story of the run, are told."""
    story, table = tmp_path / "story.txt", tmp_path / "dates.csv"
    story.write_text(STORY)
    (tmp_path / "other.txt").write_text(STORY)
    table.write_text(f"path,date\n{row},2016-12-01\n")

    run([command, str(story), "--dates", str(table)])

    assert [line for line in capsys.readouterr().err.splitlines() if "dates.csv" in line] == [
        f"factcheck: {tmp_path}/{told}"
    ]


def test_folder_of_tables_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of tables that the settings name and nobody made stops the run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "factcheck.toml").write_text('locale = "en-GB"\ntables = ["tbales"]\n')

    code, _, lines = _check(capsys, "story.txt")

    assert code == 2
    assert lines == [
        f"factcheck: {tmp_path}/factcheck.toml:2: tables: there is no folder {tmp_path}/tbales"
    ]


def test_standard_input(tmp_path: Path) -> None:
    """A lone hyphen reads standard input under the name given."""
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", "-", "--stdin-filename", "x.txt",
         "--format", "json"],
        input=STORY.encode(), capture_output=True, check=False,
    )  # fmt: skip

    assert (done.returncode, json.loads(done.stdout)[0]["path"]) == (0, "x.txt")


def test_closed_pipe(tmp_path: Path) -> None:
    """A reader that goes away early is met with silence, and the exit code says so."""
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(STORY)
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", str(tmp_path), "--format", "json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read()
        process.wait(timeout=60)

    assert (errors, process.returncode) == (b"", 141)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the device /dev/full")
def test_unwritable_output(tmp_path: Path) -> None:
    """A full disk is one line and exit 2, not a traceback."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", str(path)],
            stdout=full, stderr=subprocess.PIPE, check=False, text=True,
        )  # fmt: skip

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_long_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line of a million characters is read like any other story."""
    path = tmp_path / "long.txt"
    told = "The council hired 12 people in March. " + "It was glad of all of them. " * 18
    path.write_text("Long story\n\n" + told * 1_900)

    code, out, lines = _check(capsys, str(path), "--format", "json")

    assert (code in (0, 1), lines, json.loads(out)[0]["figures"] >= 1_900) == (True, [], True)


@pytest.mark.parametrize("command", ["check", "figures", "rules", "version"])
def test_closed_standard_output(command: str, tmp_path: Path) -> None:
    """Where standard output is closed, one line says that the report went nowhere."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    paths = f"'{path}'" if command in ("check", "figures") else ""

    done = _in_shell(f"'{sys.executable}' -m factcheck {command} {paths} >&-")

    assert (done.returncode, done.stderr.splitlines()) == (
        2,
        ["factcheck: cannot write the report: standard output is closed"],
    )


def test_closed_standard_input() -> None:
    """A closed standard input is an empty story."""
    done = _in_shell(f"'{sys.executable}' -m factcheck check - <&-")

    assert (done.returncode, done.stderr) == (2, "factcheck: <stdin>: the file is empty\n")


@pytest.mark.parametrize("closing", ["2>&-", "2>/dev/full"])
def test_nowhere_to_complain(closing: str) -> None:
    """A fault that cannot be told still ends the run with 2."""
    if not os.path.exists("/dev/full"):
        pytest.skip("needs the device /dev/full")

    done = _in_shell(f"'{sys.executable}' -m factcheck check no-such-story.txt {closing}")

    assert (done.returncode, done.stdout) == (2, "")


def _in_shell(command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "-c", command], capture_output=True, check=False, text=True, timeout=60
    )


def test_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    """A call without a command is one line, not the whole help squeezed into one."""
    code = run([])

    lines = capsys.readouterr().err.splitlines()
    assert (code, lines) == (2, ["factcheck: Missing command; see factcheck --help"])


def test_version_option(capsys: pytest.CaptureFixture[str]) -> None:
    """``--version`` answers as the command does."""
    run(["version"])
    expected = capsys.readouterr().out

    assert (run(["--version"]), capsys.readouterr().out) == (0, expected)


def test_draft_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An output that names a draft of the run is refused, and the draft stays."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)

    code, _, lines = _check(capsys, str(path), "--output", f"json:{path}")

    assert (code, path.read_text()) == (2, STORY)
    assert lines == [f"factcheck: --output: {path} is read in this run and is not written over"]


def test_report_among_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report written into the folder of drafts is no draft in the next run."""
    (tmp_path / "story.txt").write_text(STORY)
    words = (str(tmp_path), "--format", "jsonl", "--output", f"html:{tmp_path / 'r.html'}")

    first, second = _check(capsys, *words), _check(capsys, *words)

    assert first == second
    assert len(first[1].splitlines()) == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("rihgt", "right/"), ("right/stroy.txt", "right/story.txt"), ("zz", "")],
)
def test_name_that_is_nearly_right(
    typed: str,
    meant: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A path that is not there is told with the one beside it that may be meant."""
    (tmp_path / "right").mkdir()
    (tmp_path / "right" / "story.txt").write_text(STORY)
    monkeypatch.chdir(tmp_path)

    code, _, lines = _check(capsys, typed)

    hint = f" (did you mean {meant}?)" if meant else ""
    assert (code, lines) == (2, [f"factcheck: {typed}: no such file or folder{hint}"])


@pytest.mark.parametrize(
    "line",
    ["It rose " + "5% " * 4_900, "1" * 300_000 + " people", "1," * 150_000 + " people"],
    ids=["percentages", "digits", "groups"],
)
def test_endless_numbers(line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line of nothing but numbers takes time by its length, not by its square."""
    path = tmp_path / "numbers.txt"
    path.write_text(f"Numbers without end\n\n{line}\n")
    start = time.process_time()

    code, _, lines = _check(capsys, str(path), "--format", "json", "--no-cache")

    assert (code in (0, 1), lines) == (True, [])
    assert time.process_time() - start < 40  # seconds; by the square it would be minutes


def test_story_without_a_command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A story in place of a command is told the command."""
    path = tmp_path / "story.md"
    path.write_text(STORY)

    code = run([str(path)])

    assert code == 2
    assert f"did you mean factcheck check {path}?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "begins"),
    [("r.html", "<!DOCTYPE html>"), ("r.json", "["), ("r.csv", "path,"), ("r.xml", "<?xml"),
     ("r.sarif", "{"), ("r.md", "# Figures")],
)  # fmt: skip
def test_output_by_its_suffix(
    name: str, begins: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--output report.html`` needs no format before it."""
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY)

    assert run(["check", "story.txt", "--output", name]) == 0
    assert Path(name).read_text("utf-8").startswith(begins)


def test_every_format_of_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON and XML stories of a folder are read; what is no story is passed over."""
    (tmp_path / "wire.json").write_text('{"headline": "Port", "body_text": "It lost 40 jobs."}')
    (tmp_path / "wire.xml").write_text(
        "<nitf><body><body.content><p>It lost 40 jobs.</p></body.content></body></nitf>"
    )
    (tmp_path / "package.json").write_text('{"name": "desk", "version": "1.0.0"}')
    (tmp_path / "data.json").write_text('[{"a": 1}, {"a": 2}]')
    (tmp_path / "icon.xml").write_text("<svg/>")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "~$story.docx").write_bytes(b"\x05lock")

    code, out, lines = _check(capsys, str(tmp_path), "--format", "jsonl")

    assert code == 0
    names = [Path(json.loads(line)["path"]).name for line in out.splitlines()]
    assert names == ["wire.json", "wire.xml"]
    told = [line.removeprefix(f"factcheck: {tmp_path}{os.sep}") for line in lines]
    assert [line.partition(":")[0] for line in told] == [
        "old.doc", "data.json", "icon.xml", "package.json",
    ]  # fmt: skip
    assert all("passed over" in line for line in told)


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"<p>It lost 40 jobs.</p>", "html"),
        (b'{"headline": "Port loses 40 jobs"}', "json"),
        (b"# Port\n\nIt lost 40 jobs.\n", "md"),
    ],
)
def test_standard_input_tells_its_format(
    data: bytes,
    format: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What comes on standard input is told by its content."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    seen: list[str] = []

    def noted(draft: bytes, name: str, found: str, *words: Any, **more: Any) -> Article:
        seen.append(found)
        return read_string(draft, name, found, *words, **more)

    monkeypatch.setattr("factcheck.cli.stories.read_string", noted)

    code, _, lines = _check(capsys, "-")

    assert (code, lines, seen) == (0, [], [format])
