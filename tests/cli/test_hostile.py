"""Faults of ours, pipes, devices, loops and planted files: no run dies of them or lies."""

import io
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from factcheck.cli.entry import run
from tests.drafts.formats import Part, docx

STORY = "Council hires staff\n\nThe council hired 12 people in March. It has 51 seats.\n"
WORD = docx([Part("headline", "Sales rise"), Part("body", "Sales rose 25%.")], "")
WRONG = "Sales rise\n\nSales rose 25% from 40 million to 48 million last year.\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files and signals")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one story that has a fault, and a cache outside it."""
    folder = tmp_path / "desk"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "wrong.md").write_text(WRONG)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return folder


def _run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], list[str]]:
    code = run(list(words))
    captured = capsys.readouterr()
    return code, captured.out.splitlines(), captured.err.splitlines()


@pytest.mark.parametrize(
    "paragraph",
    [
        "Sales rose 25% from 40 million to 48 million last year.",
        "1 " * 500,
        "12 jobs and " * 90,
    ],
)
def test_word_file_of_too_many_numbers(
    paragraph: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A small file that unpacks to more numbers than any story has is told at once."""
    many = docx([Part("body", paragraph)] * (8_000_000 // len(paragraph) // 8), "")
    Path("many.docx").write_bytes(many)
    begun = time.process_time()

    code, out, err = _run(capsys, "check", "many.docx", "drafts", "--format", "concise")

    assert (code, len(err)) == (2, 1)
    assert err[0] == (
        "factcheck: many.docx: not checked: more than 5,000 numbers, the most that are checked "
        "in one story; split it"
    )
    assert "error[percent-change]" in "".join(out)
    assert time.process_time() - begun < 30


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_fault_of_ours_on_one_story(
    jobs: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever breaks on one story is one line and a place in the report; exit 2, never 1."""
    import factcheck.extract

    extract = factcheck.extract.extract

    def broken(article: object, *most: int) -> object:
        if "Brake" in article.text:  # type: ignore[attr-defined]
            raise ValueError("no number\nat all")
        return extract(article, *most)  # type: ignore[arg-type]

    monkeypatch.setattr("factcheck.pipeline.extract", broken)
    for number in range(10):
        Path(f"drafts/{number}.md").write_text(f"Brake {number}\n" if number == 4 else STORY)

    code, out, err = _run(capsys, "check", "drafts", "--format", "jsonl", "--jobs", jobs)

    assert (code, len(err), len(out)) == (2, 1, 11)
    assert err[0].startswith(
        "factcheck: drafts/4.md: not checked: a fault of ours: ValueError: no number at all ("
    )
    assert err[0].endswith("please report it with the text that shows it")
    reports = {report["path"]: report for report in map(json.loads, out)}
    assert reports["drafts/4.md"]["not_read"].startswith("a fault of ours: ValueError")
    assert reports["drafts/wrong.md"]["findings"][0]["rule"] == "percent-change"


def test_fault_of_a_finder(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finder that breaks is named with its story; the other finders and rules run on."""
    import factcheck.link

    def broken(index: object) -> None:
        raise ZeroDivisionError("too bad")

    monkeypatch.setattr(factcheck.link, "FINDERS", (broken, *factcheck.link.FINDERS))

    code, out, err = _run(capsys, "check", "drafts", "--format", "concise")

    assert code == 2
    assert "error[percent-change]" in out[0]
    assert len(err) == 1
    assert (
        "this finder of relations broke on drafts/wrong.md: ZeroDivisionError: too bad"
        in err[0]
    )


def test_finders_and_built_in_rules_are_limited_in_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finder that never ends is stopped after its time, and the check goes on."""
    import factcheck.check.time_limit
    import factcheck.link

    def endless(index: object) -> None:
        while True:
            pass

    monkeypatch.setattr(factcheck.link, "FINDERS", (endless, *factcheck.link.FINDERS))
    monkeypatch.setattr(factcheck.check.time_limit, "STEP_LIMIT", 0.2)

    code, out, err = _run(capsys, "check", "drafts", "--format", "concise")

    assert (code, len(err)) == (2, 1)
    assert "took longer than 0.2 seconds" in err[0]
    assert "error[percent-change]" in out[0]


def test_story_is_limited_in_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A story that takes too long in any stage is told, and the others are checked."""
    import factcheck.check.time_limit
    import factcheck.extract

    extract = factcheck.extract.extract

    def slow(article: object, *most: int) -> object:
        while "Slow" in article.text:  # type: ignore[attr-defined]
            pass
        return extract(article, *most)  # type: ignore[arg-type]

    monkeypatch.setattr("factcheck.pipeline.extract", slow)
    monkeypatch.setattr(factcheck.check.time_limit, "STORY_LIMIT", 0.3)
    Path("drafts/slow.md").write_text("Slow\n")

    code, out, err = _run(capsys, "check", "drafts", "--format", "concise")

    assert (code, out[-1][:16]) == (2, "drafts/wrong.md:")
    assert out[0].startswith("drafts/slow.md: not checked: it took longer")
    assert err == [
        "factcheck: drafts/slow.md: not checked: it took longer than 0.3 seconds on one story"
    ]


def test_fault_of_ours_in_a_writer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No fault at all ends in a traceback or in exit 1, which means findings."""
    monkeypatch.setattr("factcheck.report.as_json.report_object", lambda _: 1 / 0)

    code, _, err = _run(capsys, "check", "drafts", "--format", "json")

    assert (code, len(err)) == (2, 1)
    assert err[0].startswith("factcheck: the run ended by a fault of ours: ZeroDivisionError")


@pytest.mark.parametrize(
    "digits", ["½/½/24", "²/3/24", "①/②/20", "5.² pm", "٣/٤/24", "1/½/2016", "²⁰:³⁰", "²/²/²"]
)
def test_odd_digits(digits: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Characters that count as digits, but stand for no number in a row, break nothing."""
    Path("odd.txt").write_text(f"Cake\n\nThe recipe says {digits} hours.\n{digits}. Stir.\n")

    code, _, err = _run(capsys, "check", "odd.txt")

    assert (code, err) == (0, [])


def test_pipes_and_devices_in_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """What is no regular file is passed over with a line, and never opened."""
    os.mkfifo("drafts/pipe.md")
    Path("drafts/zero.md").symlink_to("/dev/zero")

    code, out, err = _run(capsys, "check", "drafts", "--format", "concise")

    assert (code, out[-1][:16]) == (1, "drafts/wrong.md:")
    assert err == [
        "factcheck: drafts/pipe.md: passed over: not a regular file",
        "factcheck: drafts/zero.md: passed over: not a regular file",
    ]


@pytest.mark.parametrize("odd", ["/dev/zero", "pipe"])
@pytest.mark.parametrize(
    "words",
    [
        ("check", "{}"),
        ("check", "drafts", "--baseline", "{}"),
        ("check", "drafts", "--ledger", "{}"),
        ("check", "drafts", "--dates", "{}"),
        ("check", "drafts", "--config", "{}"),
        ("figures", "{}"),
        ("compare", "{}", "--source", "drafts/wrong.md"),
        ("compare", "drafts/wrong.md", "--source", "{}"),
        ("baseline", "show", "--baseline", "{}"),
        ("test", "{}"),
    ],
)
def test_pipes_and_devices_by_name(
    words: tuple[str, ...], odd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever a file is named, one that would never end is refused with a line."""
    os.mkfifo("pipe")

    code, _, err = _run(capsys, *(word.format(odd) for word in words))

    assert (code, len(err)) == (2, 1)
    assert odd in err[0]


def test_rules_and_tables_folders_with_pipes(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe among the rules, the tables or in place of a settings file stops nothing."""
    Path("rules/tables").mkdir(parents=True)
    os.mkfifo("rules/pipe.py")
    os.mkfifo("rules/tables/pipe.csv")
    Path("factcheck.toml").write_text('rules = "rules"\n')
    os.mkfifo("drafts/factcheck.toml")

    code, _, err = _run(capsys, "check", "drafts")

    assert (code, err) == (1, [])


def test_links_that_go_round(capsys: pytest.CaptureFixture[str]) -> None:
    """However links go round, a pattern finds each story once and ends."""
    for here in ("a", "b"):
        Path("drafts", here).mkdir()
    for here, there in (("a", "b"), ("b", "a"), (".", "a"), ("a", "."), ("b", ".")):
        name = f"drafts/{here}/to-{there.replace('.', 'top')}"
        Path(name).symlink_to(Path("drafts", there).resolve())

    code, out, err = _run(capsys, "check", "drafts/**/*.md", "--format", "jsonl")

    assert (code, err) == (1, [])
    assert [json.loads(line)["path"] for line in out] == ["drafts/wrong.md"]


def test_one_story_by_several_paths(capsys: pytest.CaptureFixture[str]) -> None:
    """A story that is reached by several paths is reported once, under the first of them."""
    Path("drafts/link.md").symlink_to("wrong.md")
    Path("other").symlink_to("drafts")

    named = ("drafts/wrong.md", "./drafts/wrong.md", "other/wrong.md", "drafts")
    _, out, _ = _run(capsys, "check", *named, "--format", "jsonl")

    assert [json.loads(line)["path"] for line in out] == ["drafts/wrong.md"]


def _with_part(data: bytes, method: int, spoilt: bool) -> bytes:
    """Return a Word file packed by another method, its body damaged if asked."""
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(found, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    packed = bytearray(found.getvalue())
    if spoilt:
        with zipfile.ZipFile(io.BytesIO(packed)) as made:
            info = made.getinfo("word/document.xml")
        first = info.header_offset + 30 + len(info.filename)
        for at in range(first, first + info.compress_size):
            packed[at] ^= 0x5A
    return bytes(packed)


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_damaged_word_files(method: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Damage in a part is one line, whatever packs it."""
    Path("whole.docx").write_bytes(_with_part(WORD, method, spoilt=False))
    Path("spoilt.docx").write_bytes(_with_part(WORD, method, spoilt=True))

    code, out, err = _run(capsys, "check", "whole.docx", "spoilt.docx", "--format", "jsonl")

    assert (code, len(err), len(out)) == (2, 1, 2)
    assert "spoilt.docx: word/document.xml is truncated or damaged" in err[0]


def test_flipped_bits_in_the_kept_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Settings kept between runs that have changed on the disk are made again."""
    Path("factcheck.toml").write_text('fail-level = "warning"\nlocale = "en-GB"\n')
    first = _run(capsys, "check", "drafts")
    (kept,) = (tmp_path / "cache").glob("settings-*")
    data = kept.read_bytes()

    for place in range(0, len(data), 3):
        kept.write_bytes(data[:place] + bytes([data[place] ^ 64]) + data[place + 1 :])
        from factcheck.settings import search

        search._found.clear()
        search._loaded.clear()
        assert _run(capsys, "check", "drafts") == first


def test_cache_beside_the_drafts_is_not_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache folder inside the work tree could have come with the drafts: it is left alone."""
    Path(".git").mkdir()
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", ".factcheck-cache")

    code, _, err = _run(capsys, "check", "drafts")

    assert (code, len(err)) == (1, 1)
    assert "FACTCHECK_CACHE_DIR" in err[0]
    assert not Path(".factcheck-cache").exists()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the device /dev/full")
@pytest.mark.parametrize("format", ["full", "jsonl", "csv", "html", "sarif", "github"])
def test_full_disk(format: str) -> None:
    """A report that cannot be written is one line and exit 2."""
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "drafts", "--format", format],
            stdout=full, stderr=subprocess.PIPE, check=False, text=True,
        )  # fmt: skip

    assert (done.returncode, done.stderr) == (
        2, "factcheck: cannot write the report: No space left on device\n",
    )  # fmt: skip


def test_disk_that_fills_leaves_no_half_files(desk: Path) -> None:
    """A report for which there is no room is one line and exit 2, and no part of it stays."""
    import resource

    for number in range(40):
        Path(f"drafts/{number}.md").write_text(WRONG)
    before = sorted(os.listdir())

    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", "drafts", "--no-cache", "--jobs", "1",
         "--output", "json:report.json"],
        capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (
        2, "factcheck: report.json: cannot be written: File too large\n",
    )  # fmt: skip
    assert sorted(os.listdir()) == before


@pytest.mark.parametrize("ended_by", ["SIGTERM", "SIGHUP"])
def test_signal_leaves_no_half_files(ended_by: str, desk: Path) -> None:
    """A run that a signal ends leaves no partial report and no process."""
    import signal
    import time

    Path("rules").mkdir()
    Path("rules/slow.py").write_text(
        "import time\nfrom pathlib import Path\n\n\ndef check_slow(article):\n"
        '    """Slow."""\n    Path("begun").touch()\n    time.sleep(4)\n'
    )
    Path("factcheck.toml").write_text('rules = "rules"\n')
    for number in range(40):
        Path(f"drafts/{number}.md").write_text(STORY)
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", "drafts", "--jobs", "2",
         "--output", "json:report.json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        deadline = time.monotonic() + 60
        while not Path("begun").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(getattr(signal, ended_by))
        out, errors = process.communicate(timeout=30)

    assert (process.returncode, out, errors) == (128 + getattr(signal, ended_by), b"", b"")
    shutil.rmtree("rules/__pycache__", ignore_errors=True)
    assert sorted(os.listdir()) == ["begun", "drafts", "factcheck.toml", "rules"]


def _workbook(path: str, sheet: bytes) -> None:
    """Write a workbook whose one sheet is this XML."""
    openpyxl = pytest.importorskip("openpyxl")
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, sheet if name.endswith("sheet1.xml") else old.read(name))


_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>place</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>value</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Aby</t></is></c><c r="B2"><v>51</v></c></row>'
)


def _sheet(rows: str, extent: str = "A1:B2") -> bytes:
    return (
        f'<worksheet xmlns="{_SPACE}"><dimension ref="{extent}"/>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    ).encode()


FAR = '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'
BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">'
    b'<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">'
    b'<!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;">]>'
)


@pytest.mark.parametrize(
    ("sheet", "read"),
    [
        (_sheet(_ROWS), True),
        (_sheet(_ROWS + FAR, "A1:XFD1048576"), True),
        (_sheet(_ROWS)[:-60], False),
        (b"no XML at all", False),
        (BOMB + _sheet(_ROWS.replace("Aby", "&h;")), False),
        (
            _sheet("".join(f'<row r="{n}"><c r="A{n}" t="e"><v/></c></row>' for n in range(9))),
            True,
        ),
    ],
    ids=["whole", "far cell", "cut", "no xml", "bomb", "odd"],
)
def test_workbooks_from_strangers(
    sheet: bytes, read: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """A workbook with damage, a bomb or one cell at the far end is a line or a source."""
    _workbook("source.xlsx", sheet)
    Path("draft.md").write_text("Aby has 51 seats.\n")

    code, _, err = _run(capsys, "compare", "draft.md", "--source", "source.xlsx")

    assert (code in (0, 1), len(err)) == (True, 0) if read else (code, len(err)) == (2, 1)
    if not read:
        assert err[0].startswith("factcheck: source.xlsx: cannot be read as a table: ")


def test_far_cell_in_a_reference_table(capsys: pytest.CaptureFixture[str]) -> None:
    """A table of a rule that no memory holds is one line that names it."""
    Path("rules/tables").mkdir(parents=True)
    _workbook("rules/tables/seats.xlsx", _sheet(_ROWS + FAR, "A1:XFD1048576"))
    Path("rules/seats.py").write_text(
        'def check_seats(article, tables):\n    """Seats.\n\n'
        '    Flags: [[1]]\n    Passes: 2\n    """\n'
        "    assert tables.seats is not None\n"
    )
    Path("factcheck.toml").write_text('rules = "rules"\n')

    code, _, err = _run(capsys, "check", "drafts")

    assert (code, len(err)) == (2, 1)
    assert "seats.xlsx:1: cannot be read: its first sheet spans more than" in err[0]


def test_very_wide_table(capsys: pytest.CaptureFixture[str]) -> None:
    """A table of fifty thousand columns is refused with its bound, not read for an hour."""
    Path("wide.csv").write_text(",".join(f"c{n}" for n in range(50_000)) + "\n" + "1," * 49_999)

    code, _, err = _run(capsys, "compare", "drafts/wrong.md", "--source", "wide.csv")

    assert (code, len(err)) == (2, 1)
    assert "it has 50,000 columns, more than 2,000" in err[0]
