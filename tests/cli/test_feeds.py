"""Feeds through the command line: each item is a story of the report."""

import json
from pathlib import Path

import pytest

from factcheck.cli.entry import run

FEED = """<rss version="2.0"><channel><title>Feed of 7</title>
<item><title>Fares rise</title><pubDate>Fri, 25 Mar 2016 10:00:00 GMT</pubDate>
<description>Fares rose 52% in a year, from £2.40 to £3.00.</description></item>
<item><title>Port loses jobs</title><description>Some 40 jobs went.</description></item>
<item/></channel></rss>
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a feed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path.parent / "cache"))
    (tmp_path / "feed.xml").write_text(FEED)
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_items_are_checked_each(capsys: pytest.CaptureFixture[str]) -> None:
    """Every item has its report, the empty one says so; recalled, they are the same."""
    for _ in range(2):
        code = run(["check", "feed.xml", "--format", "jsonl"])
        told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

        stories = [(one["path"], len(one["findings"])) for one in told if "findings" in one]
        assert stories == [("feed.xml#1", 1), ("feed.xml#2", 0), ("feed.xml#3", 0)]
        assert code == 2


@pytest.mark.usefixtures("desk")
def test_one_item_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    """An item that is named is checked alone, and hosts are told of its file."""
    assert run(["check", "feed.xml#1", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=feed.xml,line=3")

    assert run(["check", "feed.xml#1", "--format", "sarif"]) == 1
    log = json.loads(capsys.readouterr().out)
    assert log["runs"][0]["artifacts"] == [{"location": {"uri": "feed.xml#1"}}]


def test_settings_by_path_reach_the_items(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What settings say of a file holds for all that it holds."""
    (desk / "factcheck.toml").write_text('[per-path."feed.xml"]\nignore = ["percent-change"]\n')

    assert run(["check", "feed.xml#1", "--format", "concise"]) == 0
    assert "percent-change]" not in capsys.readouterr().out


@pytest.mark.usefixtures("desk")
def test_a_feed_is_a_source_and_goes_into_an_archive(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A draft is held to all items of a feed; an archive takes each, and the bad one aside."""
    Path("draft.txt").write_text("Port loses jobs\n\nSome 40 jobs went, fares rose to £3.00.\n")

    assert run(["compare", "draft.txt", "--source", "feed.xml#2"]) in (0, 1)
    capsys.readouterr()
    Path("feed.xml").write_text(FEED.replace("<item/>", ""))
    assert run(["compare", "draft.txt", "--source", "feed.xml"]) == 0
    assert "2 agree" in capsys.readouterr().out
    assert run(["archive", "add", "feed.xml", "--into", "archive"]) == 0
    assert "2 stories added" in capsys.readouterr().out
