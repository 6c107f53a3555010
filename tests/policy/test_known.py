"""A baseline and a ledger take out what they hold, and tell what they hold in vain."""

from pathlib import Path

from factcheck.model.article import Article
from factcheck.model.reading import Report
from factcheck.policy.entries import Entry, write_entries
from factcheck.policy.known import Known, without_accepted, without_baseline
from tests.report.stories import council


def _report(path: Path) -> Report:
    report = council()
    old = report.reading.article
    article = Article(path=str(path), text=old.text, sections=old.sections)
    path.write_text(old.text)
    return report._replace(reading=report.reading._replace(article=article))


def _known(folder: Path, *entries: Entry) -> Known:
    path = str(folder / "list.json")
    write_entries(path, entries)
    return Known(path)


def _ids(report: Report) -> set[str]:
    return {finding.id for finding in report.findings}


def test_baseline_takes_out_its_findings(tmp_path: Path) -> None:
    """Known findings go, the others stay."""
    report = _report(tmp_path / "a.md")
    first, second, *rest = report.findings

    left, hidden = without_baseline(
        report, _known(tmp_path, Entry("a.md", first.id), Entry("a.md", second.id))
    )

    assert hidden == 2
    assert left.findings == tuple(rest)


def test_baseline_is_by_story(tmp_path: Path) -> None:
    """The same id in another story that is still there is another finding."""
    report = _report(tmp_path / "a.md")
    (tmp_path / "b.md").write_text("x")

    left, hidden = without_baseline(
        report, _known(tmp_path, Entry("b.md", report.findings[0].id))
    )

    assert (hidden, left) == (0, report)


def test_renamed_story_keeps_its_baseline(tmp_path: Path) -> None:
    """Entries of a story that is gone match by id."""
    report = _report(tmp_path / "renamed.md")

    _, hidden = without_baseline(
        report, _known(tmp_path, Entry("old.md", report.findings[0].id))
    )

    assert hidden == 1


def test_ledger_needs_a_reason(tmp_path: Path) -> None:
    """An entry with a reason accepts; one without is itself a finding."""
    report = _report(tmp_path / "a.md")
    first, second = report.findings[:2]

    left, hidden = without_accepted(
        report,
        _known(tmp_path, Entry("a.md", first.id, reason="as filed"), Entry("a.md", second.id)),
    )

    assert hidden == 1
    assert _ids(report) - _ids(left) == {first.id}
    assert [finding.rule for finding in left.findings[4:]] == ["suppression-without-reason"]


def test_unused_ledger_entry_is_a_finding(tmp_path: Path) -> None:
    """An entry for this story that nothing needs is reported; other stories' are not."""
    report = _report(tmp_path / "a.md")

    left, _ = without_accepted(
        report,
        _known(
            tmp_path,
            Entry("a.md", "gone", "two-values", reason="x"),
            Entry("b.md", "gone", reason="x"),
        ),
    )

    messages = [f.message for f in left.findings if f.rule == "unused-suppression"]
    assert messages == [
        f"{tmp_path / 'list.json'}: gone (two-values) is found no more: remove it"
    ]
