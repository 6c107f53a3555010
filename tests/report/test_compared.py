"""JSON says of each figure that agrees what it was compared with."""

import glob
import json
import os
from pathlib import Path
from typing import Any

import pytest

from factcheck.check import load_rules
from factcheck.cli.entry import run
from factcheck.pipeline import check_article
from factcheck.read import read_draft, read_string
from factcheck.report.as_json import report_object
from factcheck.runs.record import from_record, to_record

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_STORIES = sorted(glob.glob(f"{_ROOT}/fixtures/*/article.md"))
_RULES = load_rules()


def covered(path: str) -> list[dict[str, Any]]:
    """Return what JSON says became of each figure of a story."""
    report = check_article(read_draft(path), _RULES)
    kept = from_record(to_record(report), path)
    assert report_object(kept)["coverage"] == report_object(report)["coverage"]
    return list(report_object(kept)["coverage"])


@pytest.mark.parametrize("path", _STORIES, ids=lambda path: path.split("/")[-2])
def test_who_agrees_names_a_partner(path: str) -> None:
    """Where a figure agrees some equation holds, and all of them name something else."""
    alone = [
        figure["text"]
        for figure in covered(path)
        if figure["outcome"] == "agrees"
        if not any(one["holds"] for one in figure["compared"])
        or not all(one["with"] for one in figure["compared"])
    ]
    assert [] == alone


def test_a_list_is_named_thing_by_thing(tmp_path: Path) -> None:
    """A number that counts a list is compared with the places of the things listed."""
    story = tmp_path / "story.txt"
    story.write_text("Shop\n\nIt has three owners: Ann Lee, Bo Ek and Cy Oh.\n")
    (three,) = covered(str(story))
    (told,) = three["compared"]
    assert ("agrees", ["Ann Lee", "Bo Ek", "Cy Oh"]) == (
        three["outcome"], [one["text"] for one in told["with"]],
    )  # fmt: skip


def test_a_range_alone_is_no_agreement() -> None:
    """That a range has a low end and a high one compares it with nothing."""
    text = b"Shop\n\nIt plans to ask between 20 and 50 people."
    report = check_article(read_string(text, "story.txt", "txt", None), _RULES)
    assert () == report.decided


def test_compare_names_the_places_in_the_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure that a source bears out is shown with where it stands there, and how it fits."""
    (tmp_path / "draft.txt").write_text(
        "Port\n\nThe port has 64 cranes and made $4.2 million.\n"
    )
    source = "Port\n\nThe port has 64 cranes.\n\nThe port made $4.19 million.\n"
    (tmp_path / "source.txt").write_text(source)
    monkeypatch.chdir(tmp_path)
    run(["compare", "draft.txt", "--source", "source.txt", "--format", "json"])
    cranes, money = json.loads(capsys.readouterr().out)[0]["coverage"]
    assert [
        ("equal to a source", True, "source.txt:3:14"),
        ("rounded from a source", True, "source.txt:5:15"),
    ] == [
        (one["equation"], one["holds"], one["sources"][0]["where"])
        for figure in (cranes, money)
        for one in figure["compared"]
    ]
