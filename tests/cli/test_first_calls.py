"""What a new desk types first: a bare check, several rules in one option, a failing test."""

from pathlib import Path

import pytest

from tests.cli.test_rule_commands import call

_STORY = "# 14 families lose homes\n\nSixteen families lost their homes on June 14.\n"
_RULE = '''"""Ours."""

from factcheck import Figure, severity


@severity("warning")
def check_troops(figure: Figure) -> str | None:
    """No troops.

    Flags: The army sent [[3,800]] tall soldiers north.
    Passes: The army sent 20 horses.
    """
    return "troops" if figure.measure == "troops" else None
'''


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with settings that name the drafts, one of which is wrong."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/a.md").write_text(_STORY, "utf-8")
    (tmp_path / "drafts/notes.txt").write_text(_STORY, "utf-8")
    (tmp_path / "other.md").write_text(_STORY, "utf-8")
    (tmp_path / "factcheck.toml").write_text('drafts = ["drafts/**/*.md"]\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_bare_check_takes_the_drafts_of_the_settings(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a path the stories are those that the settings list, and no others."""
    assert call("check", "--format", "concise") == 1

    told = capsys.readouterr().out
    assert {line.partition(":")[0] for line in told.splitlines()} == {"drafts/a.md"}


def test_a_bare_check_without_drafts_asks_for_stories(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the settings list none the complaint says how to name or list them."""
    assert call("check", "--isolated") == 2

    assert "list them under drafts" in capsys.readouterr().err


def test_rules_may_be_parted_by_commas(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One option may name several rules, as a repeated one does."""
    once = ("--select", "headline-against-body,two-values")
    repeated = ("--select", "headline-against-body", "--select", "two-values")
    found = []
    for words in (once, repeated):
        assert call("check", "drafts/a.md", "--format", "concise", *words) == 1
        found.append(capsys.readouterr().out)

    assert found[0] == found[1]
    assert call("check", "drafts/a.md", "--extend-select", "two-dates,two-values") == 1


def test_the_name_that_is_unknown_is_named_alone(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several names in one option the complaint names the wrong one."""
    assert call("check", "drafts/a.md", "--ignore", "two-values,two-vlaues") == 2

    assert "is called two-vlaues; did you mean two-values" in capsys.readouterr().err


def test_reasons_name_the_figures(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With -v each reason lists the figures that were not checked, with their places."""
    call("check", "drafts/a.md", "-v", "--format", "concise")

    told = capsys.readouterr().out
    assert "drafts/a.md: not checked, no other date in the story: June 14 (3:38)" in told


def test_a_failed_example_names_what_was_measured(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule that asks for another measure is told which one was read."""
    (desk / "rules").mkdir()
    (desk / "rules/ours").mkdir()
    (desk / "rules/ours/troops.py").write_text(_RULE, "utf-8")

    assert call("test", "rules") == 1
    assert "3,800 (of tall soldiers)" in capsys.readouterr().out
