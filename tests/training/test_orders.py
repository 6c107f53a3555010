"""Training of orders: learned from a small archive and its links, the same files each time."""

import json
from pathlib import Path

import pytest

pytest.importorskip("lightgbm")

from training.orders import main

PLACES = ("Arden", "Belmont", "Corvo", "Dunmore", "Elstead", "Fenwick")
FILES = ("ties.bin", "greater.bin", "ties.txt", "orders_loudness.txt")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return stories that tie two figures, a few wrongly, others that do not, and links."""
    folder = tmp_path_factory.mktemp("archive")
    rows, links = [], []
    for count, place in enumerate(PLACES * 12):
        low, high = 120 + 7 * count, 190 + 9 * count
        first, second = (high, low) if count % 9 == 4 else (low, high)
        other = 150 + (count * 37) % 300
        told = f"The number of pupils in {place} rose from {first} to {second} in a year."
        told += f" There are {low} trees in the park and {other} boats at the quay."
        headline = f"Schools in {place}"
        rows.append({"id": f"s{count}", "headline": headline, "text": told})
        if first == low:
            text = f"{headline}\n\n{told}"
            ends = [
                [text.index(f" {one} ") + 1, text.index(f" {one} ") + 4] for one in (low, high)
            ]
            link = {"kind": "less", "lo": ends[0], "hi": ends[1]}
            links.append({"id": f"s{count}", "links": [link]})
    (folder / "archive.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (folder / "links.jsonl").write_text("".join(json.dumps(row) + "\n" for row in links))
    return folder / "archive.jsonl", folder / "links.jsonl"


def _learned(archive: tuple[Path, Path], folder: Path) -> dict[str, bytes]:
    words = [str(archive[0]), "--links", str(archive[1]), "--dev", str(archive[0])]
    words += ["--wordings", str(folder / "none"), "--out", str(folder), "--trees", "20"]
    assert main(words) == 0
    return {name: (folder / name).read_bytes() for name in FILES}


def test_one_seed_gives_one_result(
    archive: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two runs write the same four files, and tell what they saw and what they would say."""
    first = _learned(archive, tmp_path / "one")
    told = capsys.readouterr().out

    assert "64 in order" in told
    assert "stories apart: " in told
    assert (1 << 17, 1 << 17) == (len(first["ties.bin"]), len(first["greater.bin"]))
    assert first == _learned(archive, tmp_path / "two")


def test_an_archive_without_errors_is_too_small(
    archive: tuple[Path, Path], tmp_path: Path
) -> None:
    """Where no pair is broken in print there is nothing to tell errors from."""
    rows = archive[0].read_text().splitlines()
    short = tmp_path / "short.jsonl"
    short.write_text("\n".join(row for at, row in enumerate(rows) if at % 9 != 4))

    with pytest.raises(SystemExit, match="the archive is too small"):
        _learned((short, archive[1]), tmp_path / "out")
