"""Learn which words put one of two like figures above the other.

    python -m training.orders ARCHIVE [--without FILE] [--dev ARCHIVE]

reads an archive of clean stories (JSON lines, gzipped or plain: ``id``, ``headline``, ``text``,
``date``), takes every pair of like figures that stand near each other, and learns from the
words alone which is the greater. No annotation is needed: in edited copy the values tell.
Writes ``factcheck/link/orders/weights.bin``. The same archive gives the same file.
``--dev`` prints, for stories apart, how many pairs are put in order and how many wrongly.
"""

import argparse
import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from factcheck.equations.equation import SlotError
from factcheck.equations.judging import judge_slots
from factcheck.link.index import Index
from factcheck.link.orders.codes import Pair, codes, pairs
from factcheck.link.orders.weights import PLACES, bucket, written
from factcheck.model.article import Published
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text

WEIGHTS = Path(__file__).resolve().parent.parent / "factcheck/link/orders/weights.bin"
WORDINGS = Path(__file__).resolve().parent / "wordings"
_OFTEN = 6  # a passage that was written for its wording counts as so many of an archive
_STEPS = 400
_RIDGE = 2e-4  # pulls weights of rare codes to nothing; set on stories apart
_FEWEST = 3  # a code met in fewer pairs says nothing
_SURE = (0.9, 0.93, 0.95, 0.96, 0.97, 0.98, 0.99)


class Told(NamedTuple):
    """The words of a pair as places of weights, and whether its first figure is the greater."""

    places: tuple[int, ...]
    greater: int  # 1 the first, 0 the second, 2 neither for certain
    kind: str


def main() -> int:
    """Learn and write the weights; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--without", type=Path, help="leave out the stories of this file")
    parser.add_argument("--wordings", type=Path, default=WORDINGS)
    parser.add_argument("--dev", type=Path, help="stories apart, to count on")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    left_out = {row["id"] for row in _rows(given.without)} if given.without else set()
    told, words = _gathered(given.archive, left_out)
    sys.stdout.write(f"{len(told)} pairs in {words:,} words\n")
    worded = [one for row in _wordings(given.wordings) for one in _of_story(row)]
    weights = learned([one for one in (*told, *worded * _OFTEN) if one.greater != 2])
    given.out.write_bytes(written(weights))
    if given.dev:
        _count(*_gathered(given.dev, left_out), weights)
    return 0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _wordings(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the passages that may be learned from; a third, by hash, is only counted."""
    for path in sorted(folder.glob("*.jsonl")):
        for row in _rows(path):
            if int(hashlib.sha256(row["text"].encode()).hexdigest(), 16) % 3:
                yield {"text": row["text"], "date": row.get("published")}


def _gathered(archive: Path, left_out: set[str]) -> tuple[list[Told], int]:
    stories = [row for row in _rows(archive) if row["id"] not in left_out]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = [one for many in pool.map(_of_story, stories, chunksize=40) for one in many]
    return found, sum(len(story["text"].split()) for story in stories)


def _of_story(story: dict[str, Any]) -> list[Told]:
    head = story.get("headline") or ""
    text = f"{head}\n\n{story['text']}" if head else story["text"]
    day = story.get("date")
    published = Published(date.fromisoformat(day[:10]), "the archive") if day else None
    reading = read_source(read_text(text, os.devnull, published))
    found = []
    for pair in pairs(Index(reading.article, reading.figures)):
        greater = _greater(pair)
        if greater is not None:
            places = tuple(sorted({bucket(code) for code in codes(pair)}))
            found.append(Told(places, greater, pair.first.figure.kind))
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
    if verdicts == ["holds", "holds"]:
        return 2
    return int(verdicts[0] == "holds")


def learned(told: list[Told]) -> "np.ndarray[Any, np.dtype[np.float64]]":
    """Return a weight for each place: logistic regression with a ridge, by Nesterov's steps."""
    ids = np.fromiter((place for one in told for place in one.places), dtype=np.int64)
    sizes = np.fromiter((len(one.places) for one in told), dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    rows = np.repeat(np.arange(len(told)), sizes)
    truth = np.fromiter((one.greater for one in told), dtype=np.float64)
    often = np.bincount(ids, minlength=PLACES).astype(np.float64)
    known = often >= _FEWEST
    weights = np.zeros(PLACES)
    ahead = weights.copy()
    # Each place has its own step, as places are met between three and 80,000 times; longer
    # ones need not converge (a row's codes add up).
    step = 4.0 / (often * sizes.mean() + _RIDGE * len(told) * 4)
    for count in range(_STEPS):
        odds = np.add.reduceat(ahead[ids], starts)
        off = truth - 1 / (1 + np.exp(-odds))
        pull = np.bincount(ids, weights=off[rows], minlength=PLACES)
        slope = pull - _RIDGE * len(told) * ahead
        fresh = np.where(known, ahead + step * slope, 0.0)
        ahead = fresh + (count / (count + 3)) * (fresh - weights)
        weights = fresh
    return weights


def _count(told: list[Told], words: int, weights: Any) -> None:
    odds = np.array([sum(weights[place] for place in one.places) for one in told])
    chance = 1 / (1 + np.exp(-odds))
    sure = np.maximum(chance, 1 - chance)
    greater = np.array([one.greater for one in told])
    wrong = (greater != 2) & ((chance > 0.5) != (greater == 1))
    sys.stdout.write(f"stories apart: {len(told)} pairs, {words:,} words\n")
    for level in _SURE:
        bound = sure >= level
        broken = int((bound & wrong).sum())
        sys.stdout.write(
            f"  sure {level}: {int(bound.sum())} put in order, {broken} wrongly, "
            f"{broken / words * 1000:.3f} per 1,000 words\n"
        )


if __name__ == "__main__":
    sys.exit(main())
