"""Measure the memory of one run over very many stories, in every format.

    python benchmarks/bulk.py [--stories 2000] [--size 300] [--jobs 1] [--formats jsonl,csv]

A folder of small stories, no two alike, is checked once for each format: the first run checks
every story, the others recall what it kept, and all hold the same number of stories. Printed
are stories a second and the largest memory of any process of the run. Formats that are written
story by story ("streamed") and those that are written at the end, item by item, are to stay
below ``--bound`` megabytes whatever the number of stories; the exit code is 1 if one does not.

For 100,000 stories of 120 letters, with one job on two cores that other work shared: full 86 MB
(it checked all, at 141 stories a second), concise, json, jsonl and csv 43 to 45 MB, github,
gitlab, junit, md, rdjson and sarif 61 to 65 MB.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from runs import COMMAND, DIGIT, ROOT, paragraphs

from factcheck.report.formats import FORMATS, STREAMED, WHOLE

_A_FOLDER = 1000  # stories in one folder


class Run(NamedTuple):
    """What one run took: seconds by the clock, and megabytes of its largest process."""

    seconds: float
    megabytes: float


def write_stories(folder: Path, count: int, size: int) -> None:
    """Write ``count`` stories of about ``size`` letters, a thousand to a folder."""
    chance = random.Random(8)
    blocks = paragraphs()
    for number in range(count):
        below = folder / f"{number // _A_FOLDER:04}"
        below.mkdir(exist_ok=True)
        block = DIGIT.sub(lambda _: str(chance.randrange(1, 10)), chance.choice(blocks))
        text = f"Story {number} of the desk\n\n{block[:size]}\n"
        (below / f"{number:07}.txt").write_text(text, "utf-8")


def run(folder: Path, cache: Path, format: str, jobs: int) -> Run:
    """Check the folder in one format; end the program where the run breaks."""
    environment = os.environ | {"FACTCHECK_CACHE_DIR": str(cache), "PYTHONPATH": str(ROOT)}
    environment.pop("GITHUB_STEP_SUMMARY", None)
    words = [*COMMAND, ".", "--isolated", "--format", format, "--jobs", str(jobs)]
    begun = time.perf_counter()
    with (
        tempfile.TemporaryFile() as told,
        subprocess.Popen(
            words, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=told
        ) as process,
    ):
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        faults = told.read(500).decode()
    if process.returncode not in (0, 1):
        sys.exit(f"the run in {format} ended with {process.returncode}: {faults}")
    return Run(time.perf_counter() - begun, used.ru_maxrss / 1024)


def main() -> None:
    """Run all formats and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--bound", type=float, default=300)
    parser.add_argument("--formats", default=",".join(f for f in FORMATS if f not in WHOLE))
    options = parser.parse_args()
    over = []
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name, "drafts"), Path(name, "cache")
        folder.mkdir()
        write_stories(folder, options.stories, options.size)
        for format in options.formats.split(","):
            took = run(folder, cache, format, options.jobs)
            how = "streamed" if format in STREAMED else "at the end"
            print(
                f"{format:8} {how:10} {options.stories / took.seconds:6.0f} stories a second, "
                f"{took.megabytes:.0f} MB",
                flush=True,
            )
            if took.megabytes > options.bound:
                over.append(format)
    print(f"{options.stories} stories: {', '.join(over) or 'none'} above {options.bound:g} MB")
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
