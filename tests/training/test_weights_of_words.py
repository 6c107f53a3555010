"""Training: learned from a small archive of our own, the same file each time."""

import json
import subprocess
import sys
from pathlib import Path

from factcheck.lexicon.word_classes import CLASSES
from training.word_classes import class_of, learn

ROOT = Path(__file__).parents[2]
PLACES = ("Arden", "Belmont", "Corvo", "Dunmore", "Elstead", "Fenwick")


def _train(module: str, archive: Path, out: Path, *more: str) -> str:
    return _trained(module, archive, out, "--dev", str(archive), *more)


def _trained(module: str, archive: Path, out: Path, *more: str) -> str:
    words = [sys.executable, "-m", module, str(archive), "--out", str(out), *more]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


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


def test_ages_told_again_are_learned_from_clean_copy(tmp_path: Path) -> None:
    """An age that "the 41-year-old" always tells again is learned apart from two persons'."""
    rows = []
    for count, place in enumerate(PLACES * 8):
        first, second, third = 20 + count, 70 - count, 21 + (count * 7) % 60
        told = (
            f"A {first}-year-old man was robbed in {place}. The {first}-year-old was unhurt. "
            f"Police seek a {second}-year-old driver and a {third}-year-old woman."
        )
        rows.append({"id": f"s{count}", "headline": "", "text": told})
    archive = tmp_path / "archive.jsonl"
    archive.write_text("".join(json.dumps(row) + "\n" for row in rows))

    told = _train("training.retold_ages", archive, tmp_path / "one.bin")
    _train("training.retold_ages", archive, tmp_path / "two.bin")

    assert "144 ages in" in told
    assert "sure 0.8: 48 told again, 0 with another value" in told
    assert (tmp_path / "one.bin").read_bytes() == (tmp_path / "two.bin").read_bytes()


def test_announced_lists_are_learned_from_clean_copy(tmp_path: Path) -> None:
    """A number that a list behind its noun always bears out is learned apart from others."""
    numbers = ("two", "three", "four", "five")
    rows = []
    for count, place in enumerate(PLACES * 8):
        size = count % 4
        names = [f"{first} Orr" for first in ("Ann", "Bo", "Cy", "Di", "Ed")[: size + 2]]
        told = (
            f"Police in {place} held {numbers[size]} men, {', '.join(names[:-1])} and "
            f"{names[-1]}. The sale of flour and salt took {numbers[(count // 4) % 4]} hours."
        )
        rows.append({"id": f"s{count}", "headline": "", "text": told})
    archive = tmp_path / "archive.jsonl"
    archive.write_text("".join(json.dumps(row) + "\n" for row in rows))
    links = tmp_path / "links.jsonl"
    start = rows[0]["text"].index(numbers[0]) + 2
    drawn = {"kind": "list", "figure": [start, start + 3], "items": 2}
    links.write_text(json.dumps({"id": "s0", "links": [drawn]}) + "\n")

    printed = [
        _trained(
            "training.announced_lists", archive, tmp_path / name,
            "--links", str(links), "--wordings", str(tmp_path / "none"), "--count",
        )
        for name in ("one.bin", "two.bin")
    ]  # fmt: skip

    assert "48 numbers in" in printed[0]
    assert printed[0] == printed[1]
    assert (tmp_path / "one.bin").read_bytes() == (tmp_path / "two.bin").read_bytes()


def test_word_classes_are_learned_from_tagged_sentences() -> None:
    """A word's shares, an ending's, a name's and the cost of what never follows."""
    told = [
        ("Rents", "N"),
        ("rose", "V"),
        ("in", "I"),
        ("the", "T"),
        ("Welsh", "A"),
        ("towns", "N"),
    ]
    held = [("They", "O"), ("held", "V"), ("the", "T"), ("rose", "N"), (".", "S")]
    made = learn([told] * 30 + [held] * 10)
    lines = dict(line.split(" ", 1) for line in made.shares.splitlines())

    assert "rose" in lines["VoNe"].split()
    assert lines["At"] == "Welsh"
    assert made == learn([told] * 30 + [held] * 10)
    assert len(made.costs) == (len(CLASSES) + 1) ** 3


def test_tags_of_two_parts_are_one_class() -> None:
    """An owner is none of its parts, and a pronoun may hold its verb."""
    told = (class_of("town's", ["NN", "POS"]), class_of("it's", ["PRP", "VBZ"]))

    assert ("P", "Y") == told
    assert ("V", "S", "H") == (
        class_of("is", ["VBZ"]),
        class_of(".", ["."]),
        class_of("-", [":"]),
    )
