"""Learn which words tell a date as past.

    python -m training.past_dates ARCHIVE [--without FILE] [--dev ARCHIVE]

reads an archive of clean stories with their days of publication (``training/README.md``), takes
every date that has a year, and learns from the words around it whether it had come. Writes
``factcheck/link/learned/past_dates.bin``. The same archive gives the same file. ``--dev``
prints, for stories apart, how many dates are told as past and how many of them had not come.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from factcheck.link.learned import buckets, written
from factcheck.link.times.past_dates import codes, is_dated
from training.archive import Story, gathered, reading_of, stories, words
from training.regression import Weights, chances, learned

OUT = Path(__file__).resolve().parent.parent / "factcheck/link/learned/past_dates.bin"
_SURE = (0.95, 0.97, 0.98, 0.985, 0.99, 0.995)
Told = tuple[tuple[int, ...], int]  # places, and whether the date was still to come


def main() -> int:
    """Learn and write the weights; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--without", type=Path, help="leave out the stories of this file")
    parser.add_argument("--dev", type=Path, help="stories apart, to count on")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    archive = stories(given.archive, given.without)
    told = gathered(_of_story, archive)
    sys.stdout.write(f"{len(told)} dates in {words(archive):,} words\n")
    weights = learned(told)
    given.out.write_bytes(written(weights))
    if given.dev:
        apart = stories(given.dev, given.without)
        _count(gathered(_of_story, apart), words(apart), weights)
    return 0


def _of_story(story: Story) -> list[Told]:
    if not story.get("date"):
        return []
    today = date.fromisoformat(story["date"][:10]).toordinal()
    return [
        (
            tuple(sorted(buckets(codes(figure)))),
            int(figure.interval.low > today),
        )
        for figure in reading_of(story).figures
        if is_dated(figure) and figure.interval.bounded
    ]


def _count(told: list[Told], size: int, weights: Weights) -> None:
    chance = chances(weights, [places for places, _ in told])
    sys.stdout.write(f"stories apart: {len(told)} dates, {size:,} words\n")
    for level in _SURE:
        past = [
            to_come
            for (_, to_come), likely in zip(told, chance, strict=True)
            if 1 - likely >= level
        ]
        sys.stdout.write(
            f"  sure {level}: {len(past)} told as past, {sum(past)} had not come, "
            f"{sum(past) / size * 1000:.4f} per 1,000 words\n"
        )


if __name__ == "__main__":
    sys.exit(main())
