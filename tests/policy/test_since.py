"""Since a revision only findings with a changed figure are kept."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.errors import SettingsError
from factcheck.model.finding import Label
from factcheck.model.reading import Report
from factcheck.policy.since import Since, changed_spans
from tests.report.factory import article_of, finding_of, report_of, span_of

OLD = "Fair\n\nThe fair had 12 stalls and 340 guests.\n\nIt cost 9,000 pounds.\n"


def _git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
    subprocess.run(
        ["git", "-C", str(folder), *identity, *words], check=True, capture_output=True
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a work tree with one story committed."""
    _git(tmp_path, "init", "-q")
    (tmp_path / "fair.txt").write_text(OLD)
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-q", "-m", "Add the fair")
    return tmp_path


def _report(path: Path, text: str, *quotes: str) -> Report:
    path.write_text(text)
    article = article_of(text, str(path))
    findings = [
        finding_of(f"r-{quote}", "m", [Label(span_of(article, quote))]) for quote in quotes
    ]
    return report_of(article, [], findings)


def _kept(report: Report, revision: str = "HEAD") -> list[str]:
    since = Since(revision, lambda path, data: data.decode())
    return [finding.rule for finding in since.keep_changed(report)[0].findings]


def test_changed_figure_is_kept(repository: Path) -> None:
    """Only the finding whose figure was edited stays; its neighbour on the line goes."""
    text = OLD.replace("340", "350")

    assert _kept(_report(repository / "fair.txt", text, "12", "350", "9,000")) == ["r-350"]


def test_unchanged_story_has_nothing_new(repository: Path) -> None:
    """Without an edit nothing is reported."""
    assert _kept(_report(repository / "fair.txt", OLD, "12", "340")) == []


def test_edits_elsewhere_do_not_count(repository: Path) -> None:
    """A new paragraph above moves the figures and changes none."""
    text = OLD.replace("Fair\n\n", "Fair\n\nA new first paragraph with 7 words.\n\n")

    assert _kept(_report(repository / "fair.txt", text, "7", "12", "9,000")) == ["r-7"]


def test_new_story_is_all_new(repository: Path) -> None:
    """A story that git does not know yet is new as a whole."""
    assert _kept(_report(repository / "new.txt", OLD, "12", "340")) == ["r-12", "r-340"]


def test_figure_in_a_moved_paragraph_counts(repository: Path) -> None:
    """One of two swapped paragraphs is taken for new."""
    text = "Fair\n\nIt cost 9,000 pounds.\n\nThe fair had 12 stalls and 340 guests.\n"

    assert len(_kept(_report(repository / "fair.txt", text, "12", "9,000"))) == 1


@pytest.mark.parametrize("revision", ["nowhere", "--help", "-n1", ""])
def test_unknown_revision(repository: Path, revision: str) -> None:
    """A revision that git does not know, or that looks like an option, is refused."""
    with pytest.raises(SettingsError, match="no such revision"):
        _kept(_report(repository / "fair.txt", OLD, "12"), revision)


def test_outside_a_work_tree(tmp_path: Path) -> None:
    """A story in no work tree is one clear line."""
    with pytest.raises(SettingsError, match="is in no git work tree"):
        _kept(_report(tmp_path / "fair.txt", OLD, "12"))


@given(st.text("ab 1\n", max_size=40), st.text("ab 1\n", max_size=40))
def test_what_is_not_changed_was_there(old: str, new: str) -> None:
    """Outside the changed stretches every word stood in the old text."""
    spans = changed_spans(old, new)

    kept = "".join(
        letter
        for place, letter in enumerate(new)
        if not any(span.start <= place < span.end for span in spans)
    )
    left = iter(old)
    assert all(letter in left for letter in kept)
    assert all(0 <= span.start < span.end <= len(new) for span in spans)
