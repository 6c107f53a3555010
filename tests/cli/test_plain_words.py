"""Each thing that goes wrong is told in the user's words, with file, line and what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.check import time_limit
from factcheck.cli.entry import run

STORY = "The fund paid 12 staff in March.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with one story."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "a.md").write_text(STORY)
    return tmp_path


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = run(list(words))
    told = capsys.readouterr()
    return code, told.out, told.err.removeprefix("factcheck: ").rstrip("\n")


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('\nformat = "htm"\n', ":2: format htm: no such format; did you mean html?"),
        ('ignore = ["weekday-dat"]\n', ":1: ignore: no rule, group or severity is called"),
        ('cache = true\n[severity]\nwekday-date = "off"\n', ":3: severity: no rule,"),
        ('currency = "POUND"\n', ":1: currency: should be a code of three capitals"),
        ('jobs = "many"\n', ":1: jobs: should be a whole number, not 'many'"),
        ("[tool.factcheck]\njobs = 1\n", "in pyproject.toml; here the keys stand at the top"),
    ],
)
def test_settings(settings: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A bad value names the file and the line, also where a rule's name is misspelt."""
    Path("factcheck.toml").write_text(settings)

    code, _, line = _said(capsys, "check", "a.md")

    assert code == 2
    assert told in line
    assert "factcheck.toml" in line


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["explain", "45f16abbc1c52bb5"], "is the id of a finding, not a rule"),
        (["explain", "45f16abbc1c52bb5-2"], "factcheck explain two-values says why"),
        (["archive", "add"], "see factcheck archive add --help"),
        (["archive", "ad", "x"], "did you mean factcheck archive add?"),
        (["explain", "percent"], "percent is a group, which factcheck rules percent lists"),
        (["compare", "a.md", "--source", "es.md"], "--source es.md: not in English"),
        (["compare", "es.md", "--source", "a.md"], "es.md: not in English"),
    ],
)
def test_calls(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help named is the command's own, and what cannot be compared is said."""
    Path("es.md").write_text(
        "El ayuntamiento aprobó el lunes una subida del 4 por ciento de las tasas para los "
        "vecinos de la ciudad, que se aplicará el próximo año y que no será la última.\n"
    )

    code, _, line = _said(capsys, *words)

    assert code == 2
    assert told in line


@pytest.mark.parametrize("named", [False, True])
def test_rules_that_no_run_looks_at(named: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """All green is not said while the rules that lie here are not those that were run."""
    rule = (
        "from factcheck import Figure\n\n\ndef check_x(figure: Figure) -> None:\n"
        '    """X.\n\n    Flags: [[12]] mice.\n    Passes: 13 mice.\n    """\n'
        "    assert figure.value != 12\n"
    )
    Path("rules").mkdir()
    Path("rules/x.py").write_text(rule)

    if named:
        Path("factcheck.toml").write_text('rules = "rules"\n')

    code, out, line = _said(capsys, "test")

    if named:
        assert (code, out, line) == (0, "1 rule, 2 examples: all as they say\n", "")
    else:
        assert code == 2
        assert line.startswith("rules/ here holds 1 rule file that no run looks at")


def test_file_named_alone_finds_the_fixtures_above() -> None:
    """A built-in rule's file can be tested by its path."""
    from factcheck.check.loader import built_in_folder

    assert run(["test", os.path.join(built_in_folder(), "money", "cash_across_years.py")]) == 0


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("while True: pass\n", "rules/x.py:1: the file took longer than 0.3 seconds to load"),
        ("\0\0", "rules/x.py:1: is no text file"),
        ("\ndef check_x(:\n", "rules/x.py:2: invalid syntax at “def check_x(:”"),
    ],
)
def test_rule_file_that_does_not_load(
    source: str, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A loop outside a function is stopped, and a binary file is called one."""
    monkeypatch.setattr("factcheck.check.execute.LOAD_LIMIT", 0.3)
    Path("rules").mkdir()
    Path("rules/x.py").write_text(source)
    Path("factcheck.toml").write_text('rules = "rules"\n')

    code, _, line = _said(capsys, "check", "a.md")

    assert code == 2
    assert told in line
    assert time_limit.LOAD_LIMIT == 30


def test_rule_that_nothing_tests(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule without examples runs, and each run tells that nothing tests it."""
    Path("rules").mkdir()
    rule = 'def check_x(figure):\n    """X.\n\n    Flags: [[13]] mice.\n    """\n'
    Path("rules/x.py").write_text(rule)
    Path("factcheck.toml").write_text('rules = "rules"\n')

    code, _, line = _said(capsys, "check", "a.md", "--no-cache")

    assert code == 0
    assert line == (
        "1 rule has no Flags: or no Passes: example, so nothing tests what it does: x; "
        "see factcheck test"
    )


def test_bare_assert_says_its_message_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody reads "False does not hold"."""
    Path("rules").mkdir()
    Path("rules/x.py").write_text(
        "from factcheck import Figure\n\n\ndef check_x(figure: Figure) -> None:\n"
        '    """X.\n\n    Flags: [[12]] mice.\n    """\n    assert False, "no mice here"\n'
    )
    Path("factcheck.toml").write_text('rules = "rules"\n')

    _, out, _ = _said(capsys, "check", "a.md", "--select", "x")

    assert "no mice here" in out
    assert "does not hold" not in out


def test_misspelt_suppression(capsys: pytest.CaptureFixture[str]) -> None:
    """A comment that names no rule is not called needless."""
    Path("a.md").write_text(
        "Fund\n\nIt grew 25% to £48 million from £40 million. "
        "<!-- factcheck: ignore[percent-chang] net of fees -->\n"
    )

    _, out, _ = _said(capsys, "check", "a.md", "--format", "concise")

    assert "no rule or group is called percent-chang; did you mean percent-change?" in out


def test_folder_tells_what_it_passed_over(capsys: pytest.CaptureFixture[str]) -> None:
    """Files that no story is named like are counted with their endings; our own are not."""
    for name in ("x.png", "y.csv", "pyproject.toml"):
        Path(name).write_text("")

    code, _, line = _said(capsys, "check", ".")

    assert code == 0
    assert line == ".: 2 files passed over, not named as a story is: .csv, .png"


def test_open_without_a_browser(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no browser opens, the page's place is told."""
    monkeypatch.setattr("webbrowser.open", lambda _url: False)

    _, _, line = _said(capsys, "check", "a.md", "--open", "--output", "html:o.html")

    assert line == f"no browser could be opened; the page is {Path('o.html').resolve()}"


def test_open_without_output_opens_a_temporary_page(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no page is to be kept, --open writes one among the temporary files."""
    opened: list[str] = []

    def shown(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr("webbrowser.open", shown)
    monkeypatch.setattr("tempfile.tempdir", str(desk / "temporary"))
    (desk / "temporary").mkdir()

    code, _, line = _said(capsys, "check", "a.md", "--open")

    (page,) = (desk / "temporary").glob("factcheck-*/report.html")
    assert (code, line, opened) == (0, "", [page.as_uri().replace("file://", "file:")])
    assert "<title>" in page.read_text()


def test_binary_file_is_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Noise is called a binary file; text in an old encoding is asked for as UTF-8."""
    Path("noise.md").write_bytes(bytes(range(256)) * 4)
    Path("old.md").write_bytes("Der Fonds zahlte für 12 Stück.\n".encode("latin-1") * 9)

    _, noise, _ = _said(capsys, "check", "noise.md")
    _, old, _ = _said(capsys, "check", "old.md")

    assert noise == "noise.md: not checked: a binary file, not a story\n\n"
    assert old.startswith("old.md: not checked: line 1: not UTF-8: byte 0xFC at offset 18;")


@pytest.mark.parametrize("where", ["one pipe", "two pipes"])
def test_story_not_checked_is_told_once_where_it_is_read(where: str) -> None:
    """A report and its faults that come out together tell once why a story was not checked."""
    Path("noise.md").write_bytes(bytes(range(256)) * 4)

    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", "noise.md"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if where == "one pipe" else subprocess.PIPE,
        text=True,
        check=False,
    )

    assert (2, 1) == (done.returncode, done.stdout.count("a binary file"))
    assert done.stderr in (None, "factcheck: noise.md: a binary file, not a story\n")


@pytest.mark.parametrize("command", [(), ("check",), ("archive", "add")])
def test_help_may_be_a_word(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """``help COMMAND`` prints what ``COMMAND --help`` does."""
    assert _said(capsys, *command, "--help") == _said(capsys, "help", *command)


def test_help_lists_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """What the program answers to is in its help."""
    _, out, _ = _said(capsys, "--help")

    assert "--version   Print the version." in out


def test_explain_without_a_name_says_what_to_type(capsys: pytest.CaptureFixture[str]) -> None:
    """Who does not know the names is led to the lists."""
    code, out, _ = _said(capsys, "explain")

    assert code == 0
    assert "factcheck rules lists the rules" in out


def test_no_needless_digits_in_the_list_of_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """A third is not told to twenty places; digits that the story prints are kept."""
    Path("c.md").write_text("Some two-thirds of the 12.34567 km, or 1,200 of 16,040 metres.\n")
    _, out, _ = _said(capsys, "figures", "c.md")

    assert "0.6 to 0.73" in out
    assert "0.0748083 to 0.0748176" in out
    assert "12.345665 to 12.345675" in out
