"""Learn which two ages of a story are one person's.

    python -m training.retold_ages ARCHIVE [--without FILE] [--dev ARCHIVE]

reads an archive of clean stories (``training/README.md``), takes every age with those told
before it, and learns from the words alone which of them is told again. No annotation is needed:
in edited copy two ages of one person are equal, and two of different persons only by chance.
Writes ``factcheck/link/learned/retold_ages.bin``. The same archive gives the same file.
``--dev`` prints, for stories apart, how many ages are told again and how many of them differ.
"""

import argparse
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from factcheck.link.index import Index
from factcheck.link.learned import buckets, written
from factcheck.link.times.retold_ages import NONE
from factcheck.link.times.retold_ages.codes import codes, pairs
from training.archive import Story, gathered, reading_of, stories, words
from training.choice import Candidate, Choice, chosen, learned
from training.regression import Weights

OUT = Path(__file__).resolve().parent.parent / "factcheck/link/learned/retold_ages.bin"
_SURE = (0.7, 0.8, 0.9, 0.95, 0.98)


class Told(NamedTuple):
    """An age, and for each one told before it the places of their codes and its value."""

    age: Decimal
    before: tuple[tuple[tuple[int, ...], Decimal], ...]


def main() -> int:
    """Learn and write the weights; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--without", type=Path, help="leave out the stories of this file")
    parser.add_argument("--dev", type=Path, help="stories apart, to count on")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    archive = stories(given.archive, given.without)
    choices = _choices(gathered(_of_story, archive))
    sys.stdout.write(f"{len(choices)} ages in {words(archive):,} words\n")
    weights = learned(choices, NONE)
    given.out.write_bytes(written(weights))
    if given.dev:
        apart = stories(given.dev, given.without)
        _count(_choices(gathered(_of_story, apart)), words(apart), weights)
    return 0


def _of_story(story: Story) -> list[Told]:
    reading = reading_of(story)
    return [
        Told(
            choice[0].later.age.value or Decimal(0),
            tuple(
                (
                    tuple(sorted(buckets(codes(pair)))),
                    pair.earlier.age.value or Decimal(0),
                )
                for pair in choice
            ),
        )
        for choice in pairs(Index(reading.article, reading.figures))
    ]


def _choices(told: list[Told]) -> list[Choice]:
    """Return the choices; by chance an age agrees as often as it is told at all."""
    often = Counter(one.age for one in told)
    return [
        tuple(
            Candidate(places, earlier == one.age, often[one.age] / len(told))
            for places, earlier in one.before
        )
        for one in told
    ]


def _count(choices: list[Choice], size: int, weights: Weights) -> None:
    sys.stdout.write(f"stories apart: {len(choices)} ages, {size:,} words\n")
    best = [
        max(zip(likely, choice, strict=True), key=lambda pair: float(pair[0]))
        for likely, choice in zip(chosen(weights, choices, NONE), choices, strict=True)
    ]
    for level in _SURE:
        again = [candidate.agrees for likely, candidate in best if likely >= level]
        wrong = len(again) - sum(again)
        sys.stdout.write(
            f"  sure {level}: {len(again)} told again, {wrong} with another value, "
            f"{wrong / size * 1000:.4f} per 1,000 words\n"
        )


if __name__ == "__main__":
    sys.exit(main())
