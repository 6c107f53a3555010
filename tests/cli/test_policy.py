"""The desk's policy on the command line: what is reported, what fails, what is only counted."""

import json
import subprocess
from pathlib import Path

import pytest

from factcheck.cli.entry import run
from factcheck.report.formats import FORMATS
from factcheck.settings import search

WRONG = "Sales rise\n\nSales rose 25% from 40 million to 48 million last year.\n"
CLEAN = "Sales rise\n\nSales rose 20% from 40 million to 48 million last year.\n"
RULE = "percent-change"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with one story in it."""
    search._found.clear()
    search._loaded.clear()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wrong.txt").write_text(WRONG)
    return tmp_path


def _check(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], list[str]]:
    """Return the exit code, the rules that found something, and what is on standard error."""
    code = run(["check", "--format", "json", "--ignore", "info", *words])
    captured = capsys.readouterr()
    stories = json.loads(captured.out) if captured.out.strip() else []
    rules = [finding["rule"] for story in stories for finding in story["findings"]]
    return code, rules, captured.err.splitlines()


def _settings(text: str) -> None:
    Path("factcheck.toml").write_text(text)
    search._found.clear()
    search._loaded.clear()


def test_a_finding_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    """Without any policy the error is reported and the run exits with 1."""
    assert _check(capsys, "wrong.txt") == (1, [RULE], [])


def test_ignored_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """An ignored rule does not run."""
    assert _check(capsys, "wrong.txt", "--ignore", RULE)[:2] == (0, [])


def test_selected_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """Only the selected rules run; --rule is one more way to say so."""
    assert _check(capsys, "wrong.txt", "--select", "calendar")[:2] == (0, [])
    assert _check(capsys, "wrong.txt", "--rule", RULE)[:2] == (1, [RULE])


def test_unknown_rule_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A word that names no rule stops the run and offers the nearest."""
    code, _, lines = _check(capsys, "wrong.txt", "--ignore", "percnt-change")

    assert code == 2
    assert lines[0].startswith("factcheck: --ignore: no rule, group or severity is called")
    assert RULE in lines[0]


def test_unknown_rule_in_settings_names_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule that the settings misspell is refused with the file's name."""
    _settings('severity = { percnt-change = "info" }\n')

    code, _, lines = _check(capsys, "wrong.txt")

    assert code == 2
    assert lines[0].startswith(
        f"factcheck: {Path('factcheck.toml').resolve()}:1: severity: no rule"
    )


def test_severity_from_settings(capsys: pytest.CaptureFixture[str]) -> None:
    """A finding takes the severity of the settings, and fails by it."""
    _settings(f'severity = {{ {RULE} = "warning" }}\n')

    assert _check(capsys, "wrong.txt")[:2] == (0, [RULE])
    assert _check(capsys, "wrong.txt", "--fail-level", "warning")[:2] == (1, [RULE])


def test_rule_switched_off_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """A finding whose rule is off is not shown, and the run says so."""
    _settings(f'severity = {{ {RULE} = "off" }}\n')

    assert _check(capsys, "wrong.txt") == (0, [], ["factcheck: not shown: 1 switched off"])


def test_show_level_is_not_the_fail_level(capsys: pytest.CaptureFixture[str]) -> None:
    """What is not shown still fails the run, and is counted."""
    _settings(f'severity = {{ {RULE} = "warning" }}\nfail-level = "warning"\n')

    assert _check(capsys, "wrong.txt", "--show-level", "error") == (
        1, [], ["factcheck: not shown: 1 below error"],
    )  # fmt: skip


def test_per_path_override(capsys: pytest.CaptureFixture[str]) -> None:
    """A story under the glob is held to something else."""
    Path("opinion").mkdir()
    Path("opinion/wrong.txt").write_text(WRONG)
    _settings(f'[per-path."opinion/**"]\nignore = ["{RULE}"]\n')

    assert _check(capsys, "opinion")[:2] == (0, [])
    assert _check(capsys, ".")[:2] == (1, [RULE])


def test_nearest_settings_govern_a_story(capsys: pytest.CaptureFixture[str]) -> None:
    """A file beside the story wins over the one above, --isolated over both."""
    Path("sport").mkdir()
    Path("sport/wrong.txt").write_text(WRONG)
    Path("sport/factcheck.toml").write_text(f'ignore = ["{RULE}"]\n')
    _settings('fail-level = "warning"\n')

    assert _check(capsys, "sport")[:2] == (0, [])
    assert _check(capsys, "sport", "--isolated")[:2] == (1, [RULE])
    assert _check(capsys, "sport", "--config", "factcheck.toml")[:2] == (1, [RULE])


def test_rules_beside_a_draft_are_not_loaded(capsys: pytest.CaptureFixture[str]) -> None:
    """A settings file in a folder of drafts cannot bring code into the run; that is told."""
    Path("sent").mkdir()
    Path("sent/rules").mkdir()
    Path("sent/rules/bad.py").write_text("raise SystemExit('owned')\n")
    Path("sent/factcheck.toml").write_text('rules = "rules"\n')
    Path("sent/wrong.txt").write_text(WRONG)

    code, rules, lines = _check(capsys, "sent")

    assert (code, rules) == (1, [RULE])
    assert [line for line in lines if "its rules are not loaded" in line]


def test_unknown_key_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt key is exit 2 with file, line and the nearest key."""
    _settings('\nfail-levl = "warning"\n')

    code, _, lines = _check(capsys, "wrong.txt")

    place = f"{Path('factcheck.toml').resolve()}:2"
    assert (code, lines) == (
        2, [f"factcheck: {place}: unknown key 'fail-levl'; did you mean 'fail-level'?"],
    )  # fmt: skip


def test_drafts_and_exclude(capsys: pytest.CaptureFixture[str]) -> None:
    """In a folder only drafts are stories; a file named on the command line always is."""
    Path("notes").mkdir()
    Path("notes/wrong.txt").write_text(WRONG)
    _settings('drafts = ["*.txt"]\nexclude = ["notes"]\n')

    assert _check(capsys, ".")[1] == [RULE]
    assert _check(capsys, "notes/wrong.txt")[1] == [RULE]
    code, _, lines = _check(capsys, "notes")
    assert code == 2
    assert "none of 1 files is a draft by 'drafts' and 'exclude'" in lines[0]


def test_show_settings(capsys: pytest.CaptureFixture[str]) -> None:
    """The settings in force are printed as a file that gives them again."""
    import tomllib

    _settings('ignore = ["style"]\nfail-level = "warning"\nseverity = { a = "off" }\n')

    code = run(["check", "--show-settings", "--jobs", "3"])

    text = capsys.readouterr().out
    assert code == 0
    assert text.startswith(f"# settings for .: {Path('factcheck.toml').resolve()}\n")
    assert tomllib.loads(text) == {
        "ignore": ["style"],
        "fail-level": "warning",
        "severity": {"a": "off"},
    }


def test_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    """What is known goes into the baseline; what is new is reported; what is gone is pruned."""
    assert run(["baseline", "write", "wrong.txt"]) == 0
    capsys.readouterr()

    known = _check(capsys, "wrong.txt")
    Path("wrong.txt").write_text(
        WRONG.replace("\n\n", "\n\nA new paragraph comes first.\n\n", 1)
        + "\nCosts rose 50% from 10 million to 12 million last year.\n"
    )
    code, rules, lines = _check(capsys, "wrong.txt")

    assert known[:2] == (0, [])
    assert known[2][0].endswith("in factcheck-baseline.json")
    assert (code, rules) == (1, [RULE])
    assert len(lines) == 1

    assert _check(capsys, "wrong.txt", "--no-baseline")[1] == [RULE, RULE]
    Path("wrong.txt").write_text(CLEAN)
    assert run(["baseline", "prune", "wrong.txt"]) == 0
    assert "0 left" in capsys.readouterr().out
    assert run(["baseline", "show"]) == 0
    assert capsys.readouterr().out.endswith("factcheck-baseline.json: 0 findings\n")


def test_baseline_keeps_other_stories(capsys: pytest.CaptureFixture[str]) -> None:
    """Writing one story's findings leaves those of the others."""
    Path("other.txt").write_text(WRONG)
    run(["baseline", "write", "wrong.txt"])
    run(["baseline", "write", "other.txt"])
    capsys.readouterr()

    assert _check(capsys, ".")[:2] == (0, [])


def test_baseline_named_must_exist(capsys: pytest.CaptureFixture[str]) -> None:
    """A baseline that is asked for and missing is no empty baseline."""
    assert _check(capsys, "wrong.txt", "--baseline", "none.json") == (
        2, [], ["factcheck: none.json: no such file"],
    )  # fmt: skip


def test_baseline_of_the_settings_is_missed(capsys: pytest.CaptureFixture[str]) -> None:
    """A baseline that the settings name and nobody has written yet is told."""
    _settings('baseline = "known.json"\n')

    first = _check(capsys, "wrong.txt")
    run(["baseline", "write", "wrong.txt"])
    capsys.readouterr()

    assert first[:2] == (1, [RULE])
    assert "no such baseline yet" in first[2][0]
    assert _check(capsys, "wrong.txt")[:2] == (0, [])


def test_baseline_stays_when_a_story_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    """A run that could not check everything does not rewrite the baseline."""
    run(["baseline", "write", "wrong.txt"])
    before = Path("factcheck-baseline.json").read_text()
    Path("wrong.txt").write_bytes(b"")

    code = run(["baseline", "write", "wrong.txt"])

    assert code == 2
    assert Path("factcheck-baseline.json").read_text() == before


def test_a_baseline_is_written_without_the_empty_draft(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Drafts that are read are kept, the empty one is named and keeps what was kept of it."""
    Path("other.txt").write_text(WRONG)
    run(["baseline", "write", "wrong.txt"])
    Path("wrong.txt").write_bytes(b"")
    capsys.readouterr()

    code = run(["baseline", "write", "."])

    told = capsys.readouterr()
    assert code == 2
    assert told.out == "factcheck-baseline.json: 1 finding of 1 story kept\n"
    assert told.err.splitlines() == [
        "factcheck: ./wrong.txt: the file is empty",
        "factcheck: factcheck-baseline.json: nothing changed for ./wrong.txt: not checked",
    ]
    known = json.loads(Path("factcheck-baseline.json").read_text())["findings"]
    assert {entry["path"] for entry in known} == {"other.txt", "wrong.txt"}


def test_a_baseline_is_pruned_without_the_empty_draft(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is found no more leaves the baseline, what could not be looked for stays."""
    Path("other.txt").write_text(WRONG)
    run(["baseline", "write", "."])
    Path("wrong.txt").write_bytes(b"")
    Path("other.txt").write_text(CLEAN)
    capsys.readouterr()

    assert run(["baseline", "prune", "."]) == 2
    assert "1 finding dropped, 1 left" in capsys.readouterr().out


def test_a_baseline_stays_where_a_path_leads_nowhere(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A misspelt path is no draft that cannot be read: nothing is written."""
    assert run(["baseline", "write", "wrong.txt", "wrnog.txt"]) == 2
    assert "left as it was" in capsys.readouterr().err
    assert not Path("factcheck-baseline.json").exists()


def _id_of(capsys: pytest.CaptureFixture[str], path: str) -> str:
    run(["check", "--format", "json", "--rule", RULE, path])
    found: str = json.loads(capsys.readouterr().out)[0]["findings"][0]["id"]
    return found


def test_ok_accepts_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """An accepted finding is no longer reported, until its figures change."""
    finding = _id_of(capsys, "wrong.txt")

    assert run(["ok", finding[:8], "wrong.txt", "--reason", "as the company rounds"]) == 0
    assert "as the company rounds" in capsys.readouterr().out
    assert _check(capsys, "wrong.txt") == (
        0, [], ["factcheck: not shown: 1 accepted in factcheck-ledger.json"],
    )  # fmt: skip

    Path("wrong.txt").write_text(WRONG.replace("25%", "26%"))
    code, rules, _ = _check(capsys, "wrong.txt")
    assert (code, sorted(rules)) == (1, [RULE])

    run(["check", "--format", "json", "wrong.txt"])
    rules = [one["rule"] for one in json.loads(capsys.readouterr().out)[0]["findings"]]
    assert "unused-suppression" in rules


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["0000000000000000", "--reason", "x"], "no finding 0000000000000000 in 1 story"),
        (["", "--reason", "x"], "no finding  in 1 story"),
        (["FINDING"], "give the reason"),
        (["FINDING", "--reason", "  "], "give the reason"),
    ],
)
def test_ok_refuses(
    capsys: pytest.CaptureFixture[str], words: list[str], complaint: str
) -> None:
    """Without a reason, or for a finding that is not there, nothing is accepted."""
    finding = _id_of(capsys, "wrong.txt")

    code = run(["ok", *(finding if word == "FINDING" else word for word in words), "wrong.txt"])

    assert code == 2
    assert complaint in capsys.readouterr().err
    assert not Path("factcheck-ledger.json").exists()


def test_comment_in_a_draft(capsys: pytest.CaptureFixture[str]) -> None:
    """A Markdown comment accepts the finding of its paragraph and is counted."""
    comment = f"<!-- factcheck: ignore[{RULE}] the company's own figure -->"
    Path("story.md").write_text(f"# Sales rise\n\n{WRONG.splitlines()[2]} {comment}\n")

    assert _check(capsys, "story.md") == (
        0, [], ["factcheck: not shown: 1 accepted in comments"],
    )  # fmt: skip


def test_comments_for_rules_that_did_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    """Where only some rules run, a comment for another is not called unused."""
    comment = "<!-- factcheck: ignore[two-values] as filed -->"
    Path("story.md").write_text(f"# Sales rise\n\n{WRONG.splitlines()[2]} {comment}\n")

    code = run(["check", "--format", "concise", "story.md"])

    assert code == 1
    assert "warning[unused-suppression]" in capsys.readouterr().out
    assert _check(capsys, "story.md", "--rule", RULE)[1] == [RULE]


def test_since_on_standard_input(
    capsys: pytest.CaptureFixture[str], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft from an editor is compared with the file that it will become."""
    import io
    import sys

    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Add a story"]):
        identity = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
        subprocess.run(["git", *identity, *words], check=True, capture_output=True, cwd=desk)

    found = []
    for text in (WRONG, WRONG.replace("25%", "27%")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        name = ("--stdin-filename", "wrong.txt")
        found.append(_check(capsys, "-", *name, "--since", "HEAD")[1])

    assert found == [[], [RULE]]


def test_since(capsys: pytest.CaptureFixture[str], desk: Path) -> None:
    """Only findings with a figure that changed since the revision are reported."""

    def git(*words: str) -> None:
        identity = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
        subprocess.run(["git", *identity, *words], check=True, capture_output=True, cwd=desk)

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "Add a story")
    assert _check(capsys, "wrong.txt", "--since", "HEAD")[:2] == (0, [])

    Path("wrong.txt").write_text(WRONG.replace("25%", "27%"))

    assert _check(capsys, "wrong.txt", "--since", "HEAD")[:2] == (1, [RULE])
    assert _check(capsys, "wrong.txt", "--since", "nowhere")[0] == 2


def test_settings_date_anchors_a_story(capsys: pytest.CaptureFixture[str]) -> None:
    """The settings' date dates a story that states none, and says so."""
    _settings("date = 2026-03-05\n")

    run(["check", "--format", "jsonl", "wrong.txt"])

    story = json.loads(capsys.readouterr().out)
    assert story["published"] == {"date": "2026-03-05", "stated_by": "factcheck.toml"}


def test_style_key_turns_its_rule_on(capsys: pytest.CaptureFixture[str]) -> None:
    """A house that says how it writes percentages is told of others; of nothing else."""
    Path("style.txt").write_text("Sales\n\nSales rose 20 per cent, costs by £300 at 5%.\n")
    run(["check", "--format", "concise", "style.txt"])
    before = capsys.readouterr().out
    _settings('[style]\npercent = "%"\n')

    run(["check", "--format", "concise", "style.txt"])

    assert "mixed-percent-form" not in before
    assert "mixed-percent-form" in capsys.readouterr().out


def test_house_currency(capsys: pytest.CaptureFixture[str]) -> None:
    """Figures are listed in the currency of the house."""
    _settings('currency = "AUD"\n')
    Path("cost.txt").write_text("Cost\n\nIt cost $5 million.\n")

    run(["figures", "--format", "jsonl", "cost.txt"])

    (figure,) = json.loads(capsys.readouterr().out)["figures"]
    assert figure["unit"] == "AUD"


def test_ids_are_the_same_in_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    """The finding's id is found in each format."""
    finding = _id_of(capsys, "wrong.txt")

    missing = []
    for format in FORMATS:
        run(["check", "wrong.txt", "--rule", RULE, "--format", format])
        if finding not in capsys.readouterr().out:
            missing.append(format)
    assert missing == []
