"""Training: learned from a small archive of our own, the same file each time."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACES = ("Arden", "Belmont", "Corvo", "Dunmore", "Elstead", "Fenwick")


def _archive(path: Path) -> Path:
    rows = []
    for count, place in enumerate(PLACES * 6):
        low, high = 120 + 7 * count, 190 + 9 * count
        told = (
            f"The number of pupils in {place} rose from {low} to {high} in a year, staff said."
        )
        rows.append({"id": f"s{count}", "headline": f"Schools in {place}", "text": told})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def _train(module: str, archive: Path, out: Path, *more: str) -> str:
    words = [sys.executable, "-m", module, str(archive), "--dev", str(archive)]
    words += ["--out", str(out), *more]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_orders_are_learned_from_clean_copy(tmp_path: Path) -> None:
    """What the archive always says is learned, and its weights are a byte each, twice alike."""
    archive = _archive(tmp_path / "archive.jsonl")
    without = ("--wordings", str(tmp_path / "none"))
    told = _train("training.orders", archive, tmp_path / "one.bin", *without)
    _train("training.orders", archive, tmp_path / "two.bin", *without)

    assert "36 pairs in" in told
    assert "sure 0.95: 36 put in order, 0 wrongly" in told
    assert (tmp_path / "one.bin").read_bytes() == (tmp_path / "two.bin").read_bytes()
    assert len((tmp_path / "one.bin").read_bytes()) == 1 << 18


def test_past_dates_are_learned_from_clean_copy(tmp_path: Path) -> None:
    """Words that go with days gone by are learned apart from those of days to come."""
    rows = []
    for count, place in enumerate(PLACES * 8):
        gone, ahead = 1960 + count, 2030 + count
        told = f"The hall in {place} was built in {gone}. It will be pulled down in {ahead}."
        rows.append({"id": f"s{count}", "headline": "", "text": told, "date": "2024-03-14"})
    archive = tmp_path / "archive.jsonl"
    archive.write_text("".join(json.dumps(row) + "\n" for row in rows))

    told = _train("training.past_dates", archive, tmp_path / "past.bin")

    assert "96 dates in" in told
    assert "sure 0.95: 48 told as past, 0 had not come" in told
