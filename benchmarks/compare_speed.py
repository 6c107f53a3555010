"""Measure the comparison of a draft with its sources per CPU second, and its growth.

    python benchmarks/compare_speed.py [--scale 1.0]

Makes a source of figures in prose and a draft that retells a part of it with some
changes, from a fixed seed, and prints the CPU time of a 5 KB draft against 200 KB
beside two peers timed in the same run: the rule "every number of the draft occurs in
the source", and the search of each draft sentence's nearest source sentence with
``difflib``, on a part of the pair and scaled up. Reading and extraction are counted.
"""

import argparse
import difflib
import random
import re
import time
from collections.abc import Callable

from factcheck.compare import compare
from factcheck.pipeline import read_figures, read_source
from factcheck.read import read_string

SENTENCES = (
    "The {body} in {place} spent ${a}.{b} million on {thing} in {year}, up from ${c}.{b} million.",  # noqa: E501
    "About {n:,} people in {place} used {thing} in {year}, the {body} said.",
    "{thing} in {place} rose {b}.{c}% to {n:,} in {year}, according to the {body}.",
    "Of the {n:,} cases of {thing} in {place}, {b}% were settled within {c} days.",
    "The {body} of {place} has met {b} times since March and heard {c} reports on {thing}.",
    "Nobody in {place} knew what the {body} would say about {thing}, and few asked.",
    "The {body} declined to comment on {thing} before its meeting in {place} ends.",
    "Residents of {place} have long complained to the {body} that {thing} were neglected.",
    "Opponents of the plan say the {body} should have consulted {place} first.",
    "Whether {thing} will return to {place} depends on talks with the {body} next spring.",
    "A spokeswoman for the {body} in {place} said that {thing} remained a priority.",
)
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
PARTS = 20  # the difflib peer is timed on so small a part of the draft


def prose(rng: random.Random, size: int) -> list[str]:
    """Return sentences of about ``size`` characters together."""
    places = [f"{a}{b}" for a in ("Ash", "Brin", "Car", "Dun", "Els") for b in
              ("ford", "mere", "wick", "holt", "stow")]  # fmt: skip
    bodies = ("council", "trust", "board", "agency", "court", "port authority")
    things = (
        "roads",
        "bus tickets",
        "housing repairs",
        "school meals",
        "burglaries",
        "library loans",
    )
    found: list[str] = []
    while sum(map(len, found)) < size:
        found.append(
            rng.choice(SENTENCES).format(
                body=rng.choice(bodies), place=rng.choice(places), thing=rng.choice(things),
                a=rng.randrange(2, 90), b=rng.randrange(2, 10), c=rng.randrange(2, 10),
                n=rng.randrange(200, 90_000), year=rng.randrange(2015, 2025),
            )
        )  # fmt: skip
    return found


def pair(rng: random.Random, draft_size: int, source_size: int) -> tuple[str, str]:
    """Return a draft that retells sentences of a source, every fifth with a digit changed."""
    source = prose(rng, source_size)
    draft: list[str] = []
    while sum(map(len, draft)) < draft_size:
        told = rng.choice(source)
        if rng.random() < 0.2:
            told = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), told, count=1)
        draft.append(told)
    return "\n\n".join(draft), "\n\n".join(source)


def ours(draft: str, source: str) -> object:
    """Read both and compare them."""
    story, text = (read_string(f"\n\n{each}", "text", "txt") for each in (draft, source))
    return compare(read_figures(story), [read_source(text)])


def digits(draft: str, source: str) -> object:
    """Look each number of the draft up among those of the source."""
    known = set(DIGITS.findall(source))
    return [number for number in DIGITS.findall(draft) if number not in known]


def nearest(draft: str, source: str) -> object:
    """Find each draft sentence's nearest sentence of the source."""
    known = source.split("\n\n")
    return [difflib.get_close_matches(each, known, 1) for each in draft.split("\n\n")]


def seconds(
    run: Callable[[str, str], object], draft: str, source: str, times: int = 3
) -> float:
    """Return the least CPU time of some runs."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        run(draft, source)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print the times, the ratios and the growth."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--scale", type=float, default=1.0, help="of all texts but the limit")
    kilobyte = int(1000 * parser.parse_args().scale)
    draft, source = pair(random.Random(7), 5 * kilobyte, 200 * kilobyte)
    mine, looked_up = seconds(ours, draft, source), seconds(digits, draft, source)
    part = "\n\n".join(draft.split("\n\n")[: max(1, draft.count("\n\n") // PARTS)])
    matched = seconds(nearest, part, source, 1) * len(draft) / len(part)
    print(f"5 KB draft, 200 KB source: ours {mine:.3f} s CPU (limit 0.5)")
    print(
        f"  digits looked up {looked_up:.4f} s: ours takes {mine / looked_up:.0f} times as long"
    )
    print(f"  nearest sentences {matched:.1f} s: ours takes {mine / matched:.3f} of it")
    for draft_size, source_size in (
        (5, 100),
        (5, 200),
        (5, 400),
        (5, 800),
        (10, 200),
        (20, 200),
    ):
        draft, source = pair(random.Random(7), draft_size * kilobyte, source_size * kilobyte)
        taken = seconds(ours, draft, source, 2)
        print(
            f"  draft {draft_size:3} KB, source {source_size:4} KB: {taken:.3f} s, "
            f"{1e6 * taken / (len(draft) + len(source)):.2f} microseconds a character"
        )


if __name__ == "__main__":
    main()
