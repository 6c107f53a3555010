"""Double 200 patterns of figures through the whole check, and say how the time grows.

    python benchmarks/growth.py [--size 6000] [--patterns 200] [--seed 1]

Each pattern, a number in some form with the words and marks that stories put around
it, is repeated to ``--size`` characters and to twice that, and both are checked. A time
that doubles is linear, one that quadruples quadratic. Prints the patterns that grow
fastest and those that take longest, with their stage of most time, and ends with 1
where one takes more than its bound: three times as long for twice the text, beyond what
a clock tells apart.
"""

import argparse
import random
import sys
import time

from factcheck.check import load_rules
from factcheck.pipeline import check_article
from factcheck.read import read_string

NUMBERS = (
    "1", "51", "1,200", "3.5", "$4m", "£12.50", "25%", "5th", "1990s", "2016", "March 5, 2016",
    "9:30 a.m.", "5-0", "3 to 5", "1-2", "two", "dozens", "½", "10 miles (16 km)", "1 in 5",
    "twice", "Monday", "48 million", "aged 7", "No. 3", "12/3/2016",
)  # fmt: skip
AROUND = (
    "{} ", "({}) ", "{}, ", "{} - ", "{}; ", "{} and ", "{} of {}, ", "{} jobs, ", "{}: {}, ",
    "rose from {} to {}, ", "about {} people, ", "{}/", "{}–{} ", "up {}, down {}; ", "“{}” ",
    "It had {}. ", "Sales fell {} to {} in 2019. ", "{} jobs went, Ann Orr said. ", "{}\n\n",
    "- {} jobs\n", "| {} | {} |\n", "{} per {}, ", "including {}, ", "{} more than {}, ",
    "between {} and {}, ", "{}-year-old, ",
)  # fmt: skip
FASTEST = 3.0  # times as long for twice the text
SHORTEST = 0.4  # seconds below which a busy machine decides
SHOWN = 8


def patterns(count: int, seed: int) -> list[str]:
    """Return as many different patterns, drawn with a seed."""
    draw = random.Random(seed)
    every = [(number, around) for number in NUMBERS for around in AROUND]
    chosen = draw.sample(every, min(count, len(every)))
    return [around.replace("{}", number) for number, around in chosen]


def seconds(pattern: str, size: int) -> float:
    """Return the time that checking a story made of the pattern takes."""
    text = "Head\n\n" + pattern * (size // len(pattern))
    article = read_string(text, "story.txt", "txt")
    start = time.process_time()
    report = check_article(article, RULES)
    taken = time.process_time() - start
    for fault in report.faults:
        print(f"{pattern!r}: {fault}")
    return taken


RULES = load_rules()


def main() -> int:
    """Measure, print, and return 1 where a pattern grows past its bound."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--size", type=int, default=6000, help="characters, and twice as many")
    parser.add_argument("--patterns", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    seconds("Sales fell 5% to $3m. ", 500)  # what is loaded once
    rows = []
    for pattern in patterns(options.patterns, options.seed):
        one, two = (seconds(pattern, size) for size in (options.size, 2 * options.size))
        if two > SHORTEST and two > FASTEST * one:  # once more: it may have been the machine
            one, two = (seconds(pattern, size) for size in (options.size, 2 * options.size))
        rows.append((two / max(one, 0.001), two, pattern))
    for ratio, taken, pattern in sorted(rows, reverse=True)[:SHOWN]:
        print(f"grows {ratio:5.1f} times, {taken:6.2f} s: {pattern!r}")
    for ratio, taken, pattern in sorted(rows, key=lambda row: -row[1])[:SHOWN]:
        print(f"takes {taken:6.2f} s, grows {ratio:5.1f} times: {pattern!r}")
    past = [row for row in rows if row[1] > SHORTEST and row[0] > FASTEST]
    total = sum(row[1] for row in rows)
    print(f"{len(rows)} patterns of {2 * options.size} characters in {total:.1f} s of CPU")
    print(f"{len(past)} grow more than {FASTEST:g} times for twice the text")
    return int(bool(past))


if __name__ == "__main__":
    sys.exit(main())
