"""Labels are placed in the source, the main one first, findings loudest first."""

from pathlib import Path

import pytest

from factcheck.report.placed import host_path, in_words, placed
from tests.report.stories import council
from tests.report.written import far_out


def test_findings_come_by_severity_then_place() -> None:
    """Errors come first, and within a severity the first marked place decides."""
    found = [(one.finding.severity, one.finding.rule) for one in placed(council())]

    assert found == [
        ("error", "headline-figure"),
        ("error", "shares-total"),
        ("error", "percent-change"),
        ("warning", "excluded-figure"),
        ("info", "unnamed-source"),
    ]


def test_main_label_is_the_primary_one() -> None:
    """The primary label leads although others stand before it."""
    change = next(one for one in placed(council()) if one.finding.rule == "percent-change")

    assert [label.text for label in change.labels] == ["25%", "3,200", "2,000"]


def test_places_count_code_points_and_line_feeds() -> None:
    """A carriage return is part of its line; wide letters are one column each."""
    found = next(placed(far_out()))

    assert found.main is not None
    assert (found.main.first, found.main.last) == ((3, 17), (3, 22))
    assert [label.first for label in found.others] == [(4, 9)]


def test_slices_are_the_text() -> None:
    """Each label's text is the slice of the source between its offsets."""
    report = far_out()
    source = report.reading.article.source

    texts = [
        (label.text, source[label.start : label.end])
        for one in placed(report)
        for label in one.labels
    ]

    assert texts == [("7,100", "7,100"), ("7,200", "7,200")]


def test_words_name_every_label() -> None:
    """The plain-text form of a finding holds message, labels, working and question."""
    change = next(one for one in placed(council()) if one.finding.rule == "percent-change")

    assert in_words(change) == (
        "25% is not the change from 2,000 to 3,200\n"
        "“25%” 5:29 (stated change)\n“3,200” 5:6 (after)\n“2,000” 5:38 (before)\n"
        "= 2,000 to 3,200 is a change of 54.9% to 65.3%, not 25%\n"
        "= a rise of 25% from 2,000 would give about 2,500\n"
        "? Which of the three is right: 2,000, 3,200 or 25%?"
    )


def test_paths_for_hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hosts get paths relative to the working folder; others stay as they are."""
    monkeypatch.chdir(tmp_path)

    assert host_path(str(tmp_path / "drafts" / "a.md")) == "drafts/a.md"
    assert host_path("./drafts/a.md") == "drafts/a.md"
    assert host_path("../a.md") == "../a.md"
    assert host_path("/elsewhere/a.md") == "/elsewhere/a.md"
    assert host_path("<stdin>") == "<stdin>"
