"""Which day of publication is taken where several are told."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from factcheck.cli.entry import run

TEXT = "The council met on Friday and cut 40 posts.\n"
FIELD = f"---\ndate: 2026-05-06\n---\n\n# Cuts\n\n{TEXT}"
BYLINE = f"Cuts\n\nBy Ann Orr, 7 May 2026\n\n{TEXT}"
ON_THE_LINE = ("--date", "2026-05-08")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of its own, with a story of each kind."""
    monkeypatch.chdir(tmp_path)
    Path("field.md").write_text(FIELD, "utf-8")
    Path("byline.txt").write_text(BYLINE, "utf-8")
    Path("plain.txt").write_text(f"Cuts\n\n{TEXT}", "utf-8")
    Path("dates.csv").write_text(
        "path,date\nfield.md,2026-05-09\nbyline.txt,2026-05-09\nplain.txt,2026-05-09\n"
    )


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what a check prints, as one line."""
    run(["check", *words, "--no-cache"])
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("story", "words", "line"),
    [
        ("field.md", ON_THE_LINE,
         "dated 8 May 2026, as --date says; the front matter says 6 May 2026"),
        ("byline.txt", ON_THE_LINE,
         "dated 8 May 2026, as --date says; the byline says 7 May 2026"),
        ("field.md", ("--dates", "dates.csv"),
         "dated 9 May 2026, as --dates dates.csv says; the front matter says 6 May 2026"),
        ("byline.txt", ("--dates", "dates.csv", *ON_THE_LINE),
         "dated 9 May 2026, as --dates dates.csv says; the byline says 7 May 2026"),
        ("field.md", ("--date", "2026-05-06"), "“Friday” read from 6 May 2026 (--date)"),
        ("plain.txt", ON_THE_LINE, "“Friday” read from 8 May 2026 (--date)"),
        ("field.md", (), "“Friday” read from 6 May 2026 (front matter)"),
        ("byline.txt", (), "“Friday” read from 7 May 2026 (byline)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("format", ["full", "html"])
def test_the_command_line_goes_first(
    capsys: pytest.CaptureFixture[str],
    story: str,
    words: tuple[str, ...],
    line: str,
    format: str,
) -> None:
    """An option goes before what a story states, and where the two differ it is told."""
    assert line in told(capsys, story, "--format", format, *words)


@pytest.mark.parametrize("format", ["concise", "md"])
def test_short_reports_tell_which_of_two_days(
    capsys: pytest.CaptureFixture[str], format: str
) -> None:
    """So do the formats that say nothing of a day that is not in question."""
    line = "dated 8 May 2026, as --date says"

    assert line in told(capsys, "byline.txt", "--format", format, *ON_THE_LINE)
    assert "dated" not in told(capsys, "plain.txt", "--format", format, *ON_THE_LINE)


def test_a_setting_is_for_stories_that_state_none(capsys: pytest.CaptureFixture[str]) -> None:
    """The settings' day goes behind a field, a byline and the command line."""
    Path("factcheck.toml").write_text("date = 2026-05-01\n")

    assert "6 May 2026 (front matter)" in told(capsys, "field.md")
    assert "7 May 2026 (byline)" in told(capsys, "byline.txt")
    assert "1 May 2026 (factcheck.toml)" in told(capsys, "plain.txt")
    assert "8 May 2026 (--date)" in told(capsys, "plain.txt", *ON_THE_LINE)


def test_kept_reports_tell_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    """A report that is recalled says the same."""
    outputs = []
    for _ in range(2):
        run(["check", "byline.txt", *ON_THE_LINE])
        outputs.append(capsys.readouterr().out)

    assert outputs[0] == outputs[1]
    assert "the byline says 7 May" in " ".join(outputs[1].split())


def test_today_is_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    """The report says which day today is; a table of dates may not leave it open."""
    today = date.today()
    day = today - timedelta(days=1)
    name = f"{day.day} {day:%B %Y}"

    assert f"{name} (--date)" in told(capsys, "plain.txt", "--date", "yesterday")

    Path("dates.csv").write_text("path,date\nplain.txt,today\n")
    assert run(["check", "plain.txt", "--dates", "dates.csv"]) == 2
    assert "dates.csv:2: date 'today': not a date" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("May 8", "the year is missing; write it as 2026-11-28 or 28 November 2026"),
        ("2026-02-30", "there is no such day"),
        ("tomorrow", "not a date; write it as 2026-11-28 or 28 November 2026"),
    ],
)
def test_one_line_says_what_is_wrong_with_a_day(
    capsys: pytest.CaptureFixture[str], typed: str, why: str
) -> None:
    """No year is guessed, and a day that no month has is called so."""
    assert run(["check", "plain.txt", "--date", typed]) == 2
    assert capsys.readouterr().err == f"factcheck: --date {typed}: {why}\n"
