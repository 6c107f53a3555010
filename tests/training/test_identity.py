"""Training runs on a small archive, and gives the same files for the same seed."""

import json
from pathlib import Path

import pytest

pytest.importorskip("lightgbm")

from factcheck.link.identity import words
from training.identity.__main__ import main
from training.identity.stories import read_archive

STORIES = Path(__file__).parents[2] / "benchmarks" / "clean" / "stories.txt"
FILES = ("words.txt", "identity.txt", "loudness.txt", "alarms.txt")


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the project's own clean stories as an archive and a second one."""
    folder = tmp_path_factory.mktemp("archive")
    rows = []
    for number, story in enumerate(STORIES.read_text("utf-8").split("=====\n")[1:]):
        day, _, text = story.strip().partition("\n")
        headline, _, body = text.partition("\n\n")
        row = {"id": f"own-{number}", "date": day[2:], "headline": headline, "text": body}
        rows.append(json.dumps(row))
    (folder / "archive.jsonl").write_text("\n".join(rows[:80]) + "\n")
    (folder / "dev.jsonl").write_text("\n".join(rows[80:100]) + "\n")
    return folder / "archive.jsonl", folder / "dev.jsonl"


@pytest.fixture(autouse=True)
def _shipped_words() -> object:
    """Put the shipped tables back once a test has trained its own."""
    rare, kin = words.rarities(), words.kinship()
    yield
    words.use_tables(rare, kin)


def _trained(archives: tuple[Path, Path], folder: Path) -> dict[str, str]:
    options = ["--stories", "50", "--more", "30", "--trees", "40", "--processes", "1"]
    assert main([*map(str, archives), "--out", str(folder), *options]) == 0
    return {name: (folder / name).read_text("utf-8") for name in FILES}


def test_one_seed_gives_one_result(archives: tuple[Path, Path], tmp_path: Path) -> None:
    """Two runs over one archive write the same four files."""
    assert _trained(archives, tmp_path / "one") == _trained(archives, tmp_path / "two")


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    """An archive with a line that is no story stops the run with file and story."""
    path = tmp_path / "archive.jsonl"
    path.write_text('{"id": "1", "text": "Rain."}\n{"id": "2"}\n')

    with pytest.raises(SystemExit, match=r"archive.jsonl: no story: 2 has no id or no text"):
        list(read_archive(path))
