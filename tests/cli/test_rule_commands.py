"""The commands for those who write rules: init, new-rule, test, rules and explain."""

from pathlib import Path

import pytest
import yaml

from factcheck.check.loader import load_rules
from factcheck.cli.entry import run
from factcheck.cli.newsroom import files_of
from factcheck.cli.skeletons import SKELETONS, skeleton_of
from factcheck.settings import search


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with nothing remembered of other settings."""
    folder = tmp_path / "newsroom"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return folder


def call(*words: str) -> int:
    """Run a command as a process of its own would: settings are looked for anew."""
    search._found.clear()
    search._loaded.clear()
    return run(list(words))


def test_init_sets_up_a_newsroom(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything is written, and the example rule's examples pass."""
    assert call("init") == 0
    assert [name for name in files_of("") if not (newsroom / name).exists()] == []
    assert call("test") == 0
    assert capsys.readouterr().out.endswith("1 rule, 3 examples: all as they say\n")


def test_init_writes_valid_files(newsroom: Path) -> None:
    """The CI file and the hook are YAML of the shape that their readers expect."""
    call("init")

    workflow = yaml.safe_load((newsroom / ".github/workflows/factcheck.yml").read_text())
    hooks = yaml.safe_load((newsroom / ".pre-commit-config.yaml").read_text())
    steps = workflow["jobs"]["factcheck"]["steps"]
    assert [step["run"] for step in steps if step.get("run", "").startswith("factcheck")] == [
        "factcheck test", "factcheck check drafts --format github",
    ]  # fmt: skip
    assert hooks["repos"][0]["hooks"][0]["entry"] == "factcheck check"


def test_init_overwrites_nothing(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is there stays as it is, and is told."""
    (newsroom / ".gitignore").write_text("mine\n")
    (newsroom / "rules").mkdir()
    (newsroom / "pyproject.toml").write_text('[tool.factcheck]\nrules = ["rules"]\n')

    assert call("init") == 0
    assert call("init", ".") == 0

    printed = capsys.readouterr().out
    assert (newsroom / ".gitignore").read_text() == "mine\n"
    assert list((newsroom / "rules").iterdir()) == []
    assert not (newsroom / "factcheck.toml").exists()
    assert "kept  pyproject.toml, which holds the settings" in printed
    assert "kept  .pre-commit-config.yaml" in printed


@pytest.mark.parametrize("subject", SKELETONS)
def test_skeleton_works(newsroom: Path, subject: str) -> None:
    """The skeleton for each subject passes its own examples as it is written."""
    call("init")

    assert call("new-rule", "my-own-rule", "--subject", subject, "--group", "desk") == 0
    assert (newsroom / "rules/desk/my_own_rule.py").read_text() == skeleton_of(
        "my-own-rule", subject
    )
    assert call("test", "rules/desk") == 0


def test_an_unedited_template_reports_nothing(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """True copy is not held to a template; the line to take out switches the rule on."""
    call("init")
    call("new-rule", "my-own-rule")
    assert "take out @off_by_default" in capsys.readouterr().out
    (newsroom / "drafts/story.txt").write_text("Costs\n\nThe tunnel will cost $3 billion.\n")
    assert call("check", "drafts", "--no-cache") == 0

    path = newsroom / "rules/my_own_rule.py"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("@off_by_default")))
    assert call("check", "drafts", "--no-cache") == 1
    assert "the figure's attribution is told" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("My Rule",), "a rule's name is words in lower case joined by hyphens"),
        (
            ("one", "--subject", "figur"),
            "no skeleton for the subject 'figur'; did you mean figure",
        ),
        (("two-values",), "there is a rule two-values already, at "),
        (("council-seats",), "there is a rule council-seats already"),
    ],
)
def test_new_rule_refuses(
    words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bad name or subject, or a name that is taken, is one clear line."""
    call("init")
    capsys.readouterr()

    assert call("new-rule", *words) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("group", ["../..", "desk/../../loose", "/tmp"])
def test_a_group_outside_the_rules_is_refused(
    newsroom: Path, group: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule that no run would load is not written anywhere."""
    call("init")
    capsys.readouterr()

    assert call("new-rule", "my-own-rule", "--group", group) == 2
    assert "inside the rules folder" in capsys.readouterr().err
    assert list(newsroom.rglob("my_own_rule.py")) == []


def test_new_rule_without_a_newsroom(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no rules folder is configured, the way to one is told."""
    assert call("new-rule", "one") == 2
    assert "no rules folder is configured; run factcheck init" in capsys.readouterr().err


RULE = '''"""Seats."""


def check_seats(figure):
    """The council has 51 seats.

    Flags: The council has [[49]] seats.
    Passes: The council has {0} seats.
    """
    {1}
'''


@pytest.mark.parametrize(
    ("source", "code", "told"),
    [
        (
            RULE.format("51", "assert figure.could_be(51)"),
            0,
            "1 rule, 2 examples: all as they say",
        ),
        (
            RULE.format("49", "assert figure.could_be(51)"),
            1,
            "Passes: example flagged, but it should pass",
        ),
        (RULE.format("51", "1 / 0"), 2, "ZeroDivisionError: division by zero"),
        (RULE.format("51", "wrong +"), 2, "one.py:10: invalid syntax"),
    ],
)
def test_test_command(
    newsroom: Path,
    capsys: pytest.CaptureFixture[str],
    source: str,
    code: int,
    told: str,
) -> None:
    """Exit 0, 1 or 2 for examples that hold, fail or cannot be run, with the reason."""
    (newsroom / "one.py").write_text(source)

    assert call("test", "one.py") == code
    captured = capsys.readouterr()
    assert told in captured.out + captured.err


def test_rule_without_examples_fails(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule that shows nothing fails ``factcheck test``."""
    (newsroom / "one.py").write_text("def check_one(figure):\n    pass\n")

    assert call("test", "one.py") == 1
    assert "one has no Flags: and no Passes: example" in capsys.readouterr().err


def test_test_of_nothing(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that is not there, or holds no rules, is exit 2."""
    (newsroom / "empty").mkdir()

    assert [call("test", "nowhere"), call("test", "empty")] == [2, 2]
    assert "empty: holds no rules" in capsys.readouterr().err


def test_rules_lists_groups_and_states(capsys: pytest.CaptureFixture[str]) -> None:
    """Every rule is listed once under its group, with severity and whether it is on."""
    assert call("rules") == 0

    lines = capsys.readouterr().out.splitlines()
    listed = [line.split()[0] for line in lines[:-1] if line.startswith("  ")]
    assert sorted(listed) == sorted(rule.name for rule in load_rules())
    assert any(line.split()[:3] == ["two-values", "error", "on"] for line in lines)


def test_rules_respects_the_settings(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule that the settings leave out is shown as off; words limit the list."""
    (newsroom / "factcheck.toml").write_text('ignore = ["two-values"]\n')

    assert call("rules", "two-values") == 0
    assert capsys.readouterr().out.splitlines()[1].split()[:3] == ["two-values", "error", "off"]


def test_explain_prints_page_and_file(capsys: pytest.CaptureFixture[str]) -> None:
    """The page holds what must hold, why, the examples and the place."""
    assert call("explain", "two-values") == 0

    page = capsys.readouterr().out
    assert page.startswith("two-values (agreement)\n")
    assert "A quantity that is stated twice has one value." in page
    assert "Flags:" in page
    assert "two_values.py:" in page.splitlines()[-1]


def test_explain_offers_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is nearly right is answered with the right one."""
    assert call("explain", "two-value") == 2
    assert "no rule is called two-value; did you mean two-values" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("doc", "told"),
    [
        (
            "Flags: The council has [[49]] seats.",
            "1 rule, 1 example: 1 rule without both kinds of example; "
            "the examples are as they say\n",
        ),
        (
            "Flags: The council has 51 seats.",
            "1 rule, 1 example: 1 failed; 1 rule without both kinds of example\n",
        ),
        ("", "1 rule, 0 examples: 1 rule not tested, for want of examples\n"),
    ],
)
def test_missing_example_is_no_failed_one(
    doc: str, told: str, newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule that lacks a kind of example is counted beside the examples that fail."""
    rule = f'def check_one(figure):\n    """Seats.\n\n    {doc}\n    """\n'
    (newsroom / "one.py").write_text(f"{rule}    assert figure.could_be(51)\n")

    assert call("test", "one.py") == 1
    assert capsys.readouterr().out.endswith(told)


def test_test_without_a_newsroom_says_whose_rules_ran(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no settings name rules the built-in ones are tested, and called so."""
    few = load_rules()[:2]
    monkeypatch.setattr("factcheck.cli.test.load_rules", lambda _folders: few)

    assert call("test") == 0
    assert capsys.readouterr().out.startswith("2 built-in rules, ")


def test_rule_without_words_is_told_by_its_name(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A finding of a rule with neither docstring nor message says which it is of."""
    (newsroom / "rules").mkdir()
    (newsroom / "rules/one.py").write_text(
        "def check_odd_seats(figure):\n    assert figure.could_be(51)\n"
    )
    (newsroom / "factcheck.toml").write_text('rules = ["rules"]\n')
    (newsroom / "s.md").write_text("The council has 49 seats.\n")

    call("check", "s.md", "--format", "concise")

    assert "warning[odd-seats] odd seats #" in capsys.readouterr().out
