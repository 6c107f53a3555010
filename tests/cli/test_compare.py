"""``factcheck compare``: kinds of findings that a desk does not ask for."""

from pathlib import Path

import pytest

from factcheck.cli.entry import run


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with a draft and its source."""
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text("The mill lent 42,000 books.\n\nThe court fined it £77,000.\n")
    Path("release.txt").write_text("The mill lent 43,000 books in 2024.\n")


@pytest.mark.usefixtures("desk")
def test_kind_of_finding_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """What is left out is counted as set aside, and the report says what was."""
    words = ["compare", "draft.txt", "--source", "release.txt", "--format", "concise"]

    code = run([*words, "--ignore", "not-found", "--ignore", "left-out"])

    told = capsys.readouterr().out
    assert code == 1
    assert "contradicted" in told
    assert "not-found]" not in told
    assert "2 figures: 0 agree, 1 in conflict, 1 set aside" in told
    assert "findings of not-found, left-out left out by --ignore" in told


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("format", ["full", "concise"])
@pytest.mark.parametrize("option", ["-v", "--verbose"])
def test_why_figures_were_not_checked_is_told_where_asked(
    option: str, format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The count line is short; the reasons behind it are there with -v."""
    Path("other.txt").write_text("The yard has 43,000 bricks.\n")
    for words in (["check", "draft.txt"], ["compare", "draft.txt", "--source", "other.txt"]):
        run([*words, "--format", format])
        short = capsys.readouterr().out
        run([*words, "--format", format, option])
        told = capsys.readouterr().out

        assert "2 figures: 0 agree" in short
        assert "(" not in short.partition("2 figures")[2]
        assert ("(" in told.partition("2 figures")[2]) == ("not checked" in short)


@pytest.mark.usefixtures("desk")
def test_no_such_kind(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that no finding has is one line with those that there are."""
    code = run(["compare", "draft.txt", "--source", "release.txt", "--ignore", "notfound"])

    assert (code, capsys.readouterr().err) == (
        2,
        "factcheck: --ignore notfound: no such finding; there are contradicted, not-found, "
        "unfair-rounding, hedge-lost, attribution-lost, left-out\n",
    )
