"""Time a run over many stories: with one job, with several, and again from the cache.

    python benchmarks/runs.py [--stories 1000] [--size 5000] [--jobs 2] [--rounds 3]

Stories are put together from the paragraphs of ``fixtures/``, with other
figures, so that no two are alike. Each round runs all three in turn; printed
are the best wall times, since whatever else the machine does only adds to
them, the CPU time of those runs, and the ratios of the wall times. The outputs
of all runs must be the same bytes.
"""

import argparse
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-c", "from factcheck.cli.entry import main; main()", "check")
DIGIT = re.compile(r"(?<=\d)\d")


def paragraphs() -> list[str]:
    """Return the paragraphs of the fixture stories."""
    found = []
    for path in sorted(ROOT.glob("fixtures/*/article.*")):
        blocks = path.read_text("utf-8").split("\n\n")
        found += [block.strip() for block in blocks if len(block) > 80 and "---" not in block]
    return found


def write_stories(folder: Path, count: int, size: int) -> None:
    """Write ``count`` stories of about ``size`` letters."""
    chance = random.Random(8)
    blocks = paragraphs()
    for number in range(count):
        story = [f"Story {number} of the desk"]
        while sum(map(len, story)) < size:
            block = chance.choice(blocks)
            story.append(DIGIT.sub(lambda _: str(chance.randrange(1, 10)), block))
        (folder / f"{number:04}.txt").write_text("\n\n".join(story)[:size] + "\n", "utf-8")


def timed(folder: Path, cache: Path, *words: str) -> tuple[float, float, bytes]:
    """Return the wall time and the CPU time of one run in seconds, and what it printed."""
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(cache)}
    command = [*COMMAND, ".", "--isolated", "--format", "jsonl", *words]
    environment["PYTHONPATH"] = str(ROOT)
    start, used = time.perf_counter(), cpu_seconds()
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False
    )
    seconds, cpu = time.perf_counter() - start, cpu_seconds() - used
    if done.returncode not in (0, 1):
        sys.exit(f"the run ended with {done.returncode}: {done.stderr.decode()[:500]}")
    return seconds, cpu, done.stdout


def cpu_seconds() -> float:
    """Return the CPU time that finished child processes and theirs have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Run all three in turn and print times and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stories", type=int, default=1000)
    parser.add_argument("--size", type=int, default=5000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    jobs = str(options.jobs)
    times: dict[str, list[tuple[float, float]]] = {}
    printed: set[bytes] = set()
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name, "drafts"), Path(name, "cache")
        folder.mkdir()
        write_stories(folder, options.stories, options.size)
        timed(folder, cache, "--jobs", "1")
        for _ in range(options.rounds):
            for what, words in (
                ("one job", ("--jobs", "1", "--no-cache")),
                (f"{jobs} jobs", ("--jobs", jobs, "--no-cache")),
                ("cached", ("--jobs", "1")),
            ):
                seconds, cpu, output = timed(folder, cache, *words)
                times.setdefault(what, []).append((seconds, cpu))
                printed.add(output)
    best = {what: min(pairs) for what, pairs in times.items()}
    alone = best["one job"][0]
    for what, (seconds, cpu) in best.items():
        speed = alone / seconds
        print(
            f"{what}: {seconds:.2f} s ({cpu:.2f} s of CPU), {speed:.2f} times one job's speed"
        )
    print("the same bytes" if len(printed) == 1 else f"{len(printed)} different outputs")
    sys.exit(0 if len(printed) == 1 else 1)


if __name__ == "__main__":
    main()
