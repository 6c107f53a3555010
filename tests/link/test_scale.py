"""Linking stays near-linear as stories grow."""

import random
from time import process_time

from factcheck.link import link
from factcheck.model.reading import Reading
from tests.link.drafting import read

_NOUNS = "workers pupils buses houses tenants voters soldiers farms trees boats".split()
_NAMES = "Orr Lund Dent Moe Hale Quint Roos Pell Holm Tern".split()


def _story(sentences: int) -> Reading:
    draw = random.Random(7)
    lines = [
        f"{draw.choice(_NAMES)} counted {draw.randrange(2, 999)} {draw.choice(_NOUNS)} and "
        f"spent ${draw.randrange(1, 90)}.{draw.randrange(10)} million on them."
        for _ in range(sentences)
    ]
    return read("\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, sentences, 4)))


def _seconds(reading: Reading) -> float:
    started = process_time()
    link(reading.article, reading.figures)
    return process_time() - started


def test_five_times_the_figures_take_about_five_times_as_long() -> None:
    """No pair of buckets blows up; the allowance is for a busy machine."""
    small, large = _story(200), _story(1000)

    short = min(_seconds(small) for _ in range(3))
    long = min(_seconds(large) for _ in range(2))

    assert len(large.figures) == 5 * len(small.figures)
    assert long < 5 * short * 4
