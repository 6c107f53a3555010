"""An audit counts what rules found in print, draws at random, and reckons with verdicts."""

import json
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.archive.audit import changed, draw, every_finding, rates_of
from factcheck.archive.audit_page import Page, cards_of, write_page
from factcheck.archive.scan import scan
from factcheck.archive.store import Archive
from factcheck.archive.verdicts import (
    add_verdicts,
    precision_by_rule,
    read_verdicts,
    verdict_on,
    wilson,
)
from factcheck.cli.entry import run
from factcheck.errors import SettingsError
from tests.archive.conftest import WRONG, Row, row
from tests.archive.test_scan import many, two, work_in

Make = Callable[[Iterable[Row]], Path]


@pytest.fixture
def results(archive: Make) -> tuple[Path, str]:
    """Return an archive of 140 stories, twenty of them wrong, and its results."""
    folder = archive(many(140))
    work = work_in(folder, select=("percent-change",))
    scan(work, two)
    return folder, work.out


def test_rates_add_up(results: tuple[Path, str]) -> None:
    """Findings and words are counted whole, and by outlet, year and section."""
    rates = rates_of(results[1])

    assert (rates.stories, rates.findings["percent-change"]) == (140, 20)
    assert rates.total_words == 140 * 26
    assert rates.per_thousand("percent-change") == 20 * 1000 / (140 * 26)
    assert rates.spoken["outlet"] == {"Farrow Post": 10, "Tilling Mail": 10}
    assert rates.words["year"] == {"2024": 140 * 26}
    assert rates.by_rule["percent-change", "section"] == {"business": 20}


def test_a_draw_is_the_same_for_the_same_seed(results: tuple[Path, str]) -> None:
    """A seed gives one draw, in one order; another seed gives another."""
    keys = [[each.key for each in draw(results[1], 8, seed)] for seed in ("1", "1", "2")]

    assert keys[0] == keys[1]
    assert len(set(keys[0])) == 8
    assert set(keys[0]) != set(keys[2])


def test_every_finding_can_be_drawn(results: tuple[Path, str]) -> None:
    """Over many seeds each finding comes first about as often as any other."""
    every = [each.key for each in every_finding(results[1])]
    firsts = [draw(results[1], 1, str(seed))[0].key for seed in range(60)]

    assert len(set(every)) == 20
    assert len(set(firsts)) > 12


def test_verdicts_are_kept_with_who_and_when(results: tuple[Path, str], tmp_path: Path) -> None:
    """The last verdict on a finding counts; who and when stand beside it."""
    path = str(tmp_path / "verdicts.jsonl")
    drawn = draw(results[1], 4, "1")
    add_verdicts(path, [verdict_on(each, "false", "Lee") for each in drawn])
    add_verdicts(path, [verdict_on(drawn[0], "accept", "Kim", "plainly wrong")])

    verdicts = read_verdicts(path)
    precision = precision_by_rule(verdicts.values())["percent-change"]

    assert verdicts[drawn[0].key].who == "Kim"
    assert verdicts[drawn[0].key].when.endswith("+00:00")
    assert (precision.accepted, precision.false, precision.judged) == (1, 3, 4)
    assert precision.low < 0.25 < precision.high


def test_a_bad_verdict_is_named_with_its_line(tmp_path: Path) -> None:
    """A line that is no verdict is told with the file and the line."""
    path = tmp_path / "verdicts.jsonl"
    path.write_text('\n{"key": "x"}\n')

    with pytest.raises(SettingsError, match=r"verdicts\.jsonl:2: no verdict"):
        read_verdicts(str(path))


@given(st.integers(0, 400), st.integers(0, 400))
def test_wilson_holds_the_share(hits: int, misses: int) -> None:
    """Wilson's interval holds the share seen and lies within 0 and 1."""
    low, high = wilson(hits, hits + misses)

    assert 0 <= low <= high <= 1
    if hits + misses:
        assert low - 1e-9 <= hits / (hits + misses) <= high + 1e-9


def test_wilson_is_wilsons() -> None:
    """8 of 10 gives the interval that tables of it print: 49.0% to 94.3%."""
    assert [round(end, 3) for end in wilson(8, 10)] == [0.49, 0.943]


def test_the_page_escapes_and_marks(archive: Make, tmp_path: Path) -> None:
    """The page marks the figures in their paragraph, and a story's markup stays text."""
    nasty = f"<script>alert(1)</script> {WRONG}"
    folder = archive([row(1, nasty, headline="</title><img src=x>")])
    work = work_in(folder, select=("percent-change",))
    scan(work, two)
    path = tmp_path / "page.html"
    cards = cards_of(Archive(str(folder)), draw(work.out, 5, "1"), {})
    with path.open("w", encoding="utf-8") as file:
        write_page(Page("Audit", "1 story", ()), cards, file)

    page = path.read_text("utf-8")

    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert '<mark class="main">25%</mark>' in page


def test_a_changed_rule(archive: Make, tmp_path: Path) -> None:
    """Two versions of a rule: what both find is kept, what one alone finds is told."""
    folder = archive(many(30))
    rule = (
        '"""A rule."""\n\ndef check_looms(figure):\n    """Looms are few.\n\n'
        "    Flags: It has [[900]] looms.\n    Passes: It has 2 looms.\n"
        '    """\n    assert figure.measure != "loom" or figure.value < {}\n'
    )
    outs = []
    for name, limit in (("old", 120), ("new", 110)):
        (tmp_path / f"{name}.py").write_text(rule.format(limit))
        work = work_in(folder, out=str(tmp_path / name), files=(str(tmp_path / f"{name}.py"),))
        scan(work, two)
        outs.append(work.out)

    found = changed(*outs)
    back = changed(*reversed(outs))

    assert (len(found.added), len(found.dropped), found.kept) == (10, 0, 10)
    assert (len(back.added), len(back.dropped), back.kept) == (0, 10, 10)


def test_the_command(archive: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It scans by itself, prints the rates, and reckons with verdicts that are there."""
    folder = str(archive(many(70)))
    page = str(tmp_path / "audit.html")
    words = ["audit", folder, "--rule", "percent-change", "--isolated", "--jobs", "2"]
    first = run([*words, "--page", page])
    told = capsys.readouterr().out
    key = json.dumps(Path(page).read_text("utf-8").partition('data-key="')[2][:16])
    (Path(folder) / "verdicts.jsonl").write_text(
        f'{{"key": {key}, "rule": "percent-change", "story": "s7", "verdict": "accept",'
        ' "who": "Kim", "when": "2024-01-01T00:00:00+00:00"}\n'
    )
    second = run(words)
    judged = capsys.readouterr().out

    assert (first, second) == (0, 0)
    assert told.startswith("70 stories, 1,820 words, 10 findings\n\nrule")
    assert ["percent-change", "error", "10", "10", "5.495", "not", "judged"] in [
        line.split() for line in told.splitlines()
    ]
    assert "100% (21%–100%) of 1" in judged


class Keys(StringIO):
    """Somebody at a terminal who presses keys."""

    def isatty(self) -> bool:
        """Say that this is a terminal."""
        return True


def test_judged_at_the_terminal(
    archive: Make, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Keys judge a draw one by one; after q the next run goes on with what is left."""
    folder = str(archive(many(70)))
    words = ["audit", folder, "--rule", "percent-change", "--isolated", "--jobs", "1"]
    words += ["--judge", "--draw", "4", "--who", "Kim"]
    monkeypatch.setattr("sys.stdin", Keys("a\nx\nf\nq\n"))
    first = run(words)
    before = read_verdicts(str(Path(folder) / "verdicts.jsonl"))
    asked = capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", Keys("p\ns\n"))
    second = run(words)
    after = read_verdicts(str(Path(folder) / "verdicts.jsonl"))
    left = capsys.readouterr().out

    assert (first, second) == (0, 0)
    assert asked.count(" of 4  ") == 3
    assert left.count(" of 2  ") == 2
    assert [each.verdict for each in before.values()] == ["accept", "false"]
    assert [each.verdict for each in after.values()] == ["accept", "false", "pedantic"]
    assert {each.who for each in after.values()} == {"Kim"}
    assert "33% (6%–79%) of 3" in left


def test_two_versions_at_the_command(
    archive: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--compare`` tells what a changed rule file adds and drops, with the sentences."""
    rule = """from factcheck import Figure

def check_large(figure: Figure) -> None:
    \"\"\"No figure is large.

    Flags: It cost 900 crowns.
    Passes: It cost 9 crowns.
    \"\"\"
    assert not LOW <= figure.value <= HIGH, f"{figure} is large"
"""
    for name, low, high in (("old", 1000, 3000), ("new", 2000, 4000)):
        source = rule.replace("LOW", str(low)).replace("HIGH", str(high))
        (tmp_path / f"{name}.py").write_text(source)
    looms = (1500, 2500, 3990)
    folder = str(archive(row(n, f"The mill has {looms[n]} looms.") for n in range(3)))

    code = run(
        ["audit", folder, "--isolated", "--jobs", "1", "--compare",
         str(tmp_path / "old.py"), str(tmp_path / "new.py")]
    )  # fmt: skip
    told = capsys.readouterr().out

    assert code == 0
    assert told.startswith("1 finding kept, 1 added, 1 dropped\n\nadded: large")
    assert "The mill has 3990 looms." in told
    assert "dropped: large" in told


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["audit", "nowhere"], "nowhere: no archive; factcheck archive add SOURCE"),
        (["archive", "scan", "nowhere", "--out", "x"], "nowhere: no archive;"),
        (["archive", "add", "nowhere", "--into", "x"], "nowhere: no such file or folder"),
    ],
)
def test_what_is_not_there_is_told(
    words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """A missing archive or source is one line, exit 2, and nothing is made."""
    monkeypatch.chdir(tmp_path)

    code = run(words)

    err = capsys.readouterr().err
    assert code == 2
    assert message in err
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["audit"], ["calibrate", "--alarms", "1"]])
def test_verdicts_that_are_not_there_are_told(
    command: list[str], archive: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of verdicts that somebody names and that is not there is no empty one."""
    folder = archive(many(3))

    code = run([*command, str(folder), "--isolated", "--verdicts", "nowhere.jsonl"])

    err = capsys.readouterr().err
    assert (code, err) == (
        2,
        "factcheck: nowhere.jsonl: cannot be read: No such file or directory\n",
    )
    assert not (folder / "scans").exists()
