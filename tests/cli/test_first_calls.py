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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["check", "drafts", "--report", "html"], "--output html:report.html"),
        (["check", "drafts", "--json"], "--format json"),
        (["check", "drafts", "--html"], "--format html"),
        (["check", "drafts", "-f", "json"], "--format"),
    ],
)
def test_what_other_programs_call_an_option(
    desk: Path, capsys: pytest.CaptureFixture[str], typed: list[str], meant: str
) -> None:
    """An option of another name is answered with what does it here."""
    assert call(*typed) == 2
    assert f"(did you mean {meant}?)" in capsys.readouterr().err


def test_an_option_without_its_value_leads_to_the_help_of_its_command(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The help that is named lists the option."""
    assert call("check", "drafts", "--baseline") == 2
    assert "see factcheck check --help" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["28 November 2026", "Nov. 28, 2026", "28/11/2026"])
def test_a_day_is_typed_as_an_editor_types_it(
    desk: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    """The day of publication may be written in words, or in numbers of one reading."""
    Path("dated.txt").write_text("The vote is on Friday.\n", "utf-8")

    assert call("check", "dated.txt", "--date", day) == 0
    assert "28 November 2026 (--date)" in capsys.readouterr().out


def test_a_day_of_two_readings_is_asked_for(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Numbers that may be of two months are refused, and both are written out."""
    assert call("check", "drafts", "--date", "3/4/2026") == 2
    assert capsys.readouterr().err == (
        "factcheck: --date 3/4/2026: may be 4 March or 3 April; "
        "write 2026-03-04 or 2026-04-03\n"
    )


@pytest.mark.parametrize("format", ["full", "concise", "md", "html"])
def test_every_page_says_that_no_day_was_given(
    desk: Path, capsys: pytest.CaptureFixture[str], format: str
) -> None:
    """Where a weekday could not be placed each format for readers says so, else none does."""
    Path("dated.txt").write_text("Sixteen families left on Friday.\n", "utf-8")
    told = "no date of publication, so “Friday” could not be placed"

    assert call("check", "dated.txt", "--format", format) == 0
    assert told in " ".join(capsys.readouterr().out.split())
    assert call("check", "dated.txt", "--format", format, "--date", "2026-11-28") == 0
    assert told not in " ".join(capsys.readouterr().out.split())


def test_a_failed_example_names_what_was_measured(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule that asks for another measure is told which one was read."""
    (desk / "rules").mkdir()
    (desk / "rules/ours").mkdir()
    (desk / "rules/ours/troops.py").write_text(_RULE, "utf-8")

    assert call("test", "rules") == 1
    assert "3,800 (of tall soldiers)" in capsys.readouterr().out
