"""Learn which words put one of two like figures above the other.

    python -m training.orders ARCHIVE [--without FILE] [--dev ARCHIVE]

reads an archive of clean stories (``training/README.md``), takes every pair of like figures
that stand near each other, and learns from the words alone which is the greater. No annotation
is needed: in edited copy the values tell. Writes ``factcheck/link/learned/orders.bin``. The
same archive gives the same file. ``--dev`` prints, for stories apart, how many pairs are put in
order and how many wrongly.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.equations.equation import SlotError
from factcheck.equations.judging import judge_slots
from factcheck.link.index import Index
from factcheck.link.learned import bucket, written
from factcheck.link.orders.codes import Pair, codes, pairs
from training.archive import Story, gathered, reading_of, rows, stories, words
from training.regression import Weights, chances, learned

ROOT = Path(__file__).resolve().parent
OUT = ROOT.parent / "factcheck/link/learned/orders.bin"
WORDINGS = ROOT / "wordings"
_OFTEN = 6  # a passage that was written for its wording counts as so many of an archive
_SURE = (0.9, 0.93, 0.95, 0.96, 0.97, 0.98, 0.99)


class Told(NamedTuple):
    """The words of a pair as places of weights, and whether its first figure is the greater."""

    places: tuple[int, ...]
    greater: int  # 1 the first, 0 the second, 2 neither for certain


def main() -> int:
    """Learn and write the weights; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--without", type=Path, help="leave out the stories of this file")
    parser.add_argument("--wordings", type=Path, default=WORDINGS)
    parser.add_argument("--dev", type=Path, help="stories apart, to count on")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    archive = stories(given.archive, given.without)
    told = gathered(_of_story, archive)
    sys.stdout.write(f"{len(told)} pairs in {words(archive):,} words\n")
    worded = [one for row in _wordings(given.wordings) for one in _of_story(row)]
    weights = learned(
        [(one.places, one.greater) for one in (*told, *worded * _OFTEN) if one.greater != 2]
    )
    given.out.write_bytes(written(weights))
    if given.dev:
        apart = stories(given.dev, given.without)
        _count(gathered(_of_story, apart), words(apart), weights)
    return 0


def _wordings(folder: Path) -> Iterator[Story]:
    """Yield the passages that may be learned from; a third, by hash, is only counted."""
    for path in sorted(folder.glob("*.jsonl")):
        for row in rows(path):
            if int(hashlib.sha256(row["text"].encode()).hexdigest(), 16) % 3:
                yield {"text": row["text"], "date": row.get("published")}


def _of_story(story: Story) -> list[Told]:
    reading = reading_of(story)
    found = []
    for pair in pairs(Index(reading.article, reading.figures)):
        greater = _greater(pair)
        if greater is not None:
            found.append(Told(tuple(sorted({bucket(code) for code in codes(pair)})), greater))
    return found


def _greater(pair: Pair) -> int | None:
    one, other = pair.first.figure, pair.second.figure
    try:
        verdicts = [
            judge_slots("order", {"greater": (high,), "lesser": (low,)}).verdict
            for high, low in ((one, other), (other, one))
        ]
    except SlotError:
        return None
    if "cannot tell" in verdicts:
        return None
    return 2 if verdicts == ["holds", "holds"] else int(verdicts[0] == "holds")


def _count(told: list[Told], size: int, weights: Weights) -> None:
    chance = chances(weights, [one.places for one in told])
    sys.stdout.write(f"stories apart: {len(told)} pairs, {size:,} words\n")
    for level in _SURE:
        bound = [
            one.greater not in (2, int(likely > 0.5))
            for one, likely in zip(told, chance, strict=True)
            if max(likely, 1 - likely) >= level
        ]
        sys.stdout.write(
            f"  sure {level}: {len(bound)} put in order, {sum(bound)} wrongly, "
            f"{sum(bound) / size * 1000:.3f} per 1,000 words\n"
        )


if __name__ == "__main__":
    sys.exit(main())
