"""Time a whole ``check`` of a small story as a process, beside ``python -c pass``.

    python benchmarks/startup.py [STORY] [--runs 15] [--no-cache]

Prints the median of each in milliseconds and the ratio of the medians. Run it
with the interpreter of an environment where factcheck is installed from a
wheel: an editable install searches more folders. A second plain check finds the
story unchanged and recalls its report; ``--no-cache`` checks it anew each time.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STORY = ROOT / "fixtures" / "troop-levels" / "article.md"


def seconds(command: list[str]) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, cwd="/")
    return time.perf_counter() - start


def main() -> None:
    """Run both commands in turn and print medians and ratio."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("story", nargs="?", default=str(STORY))
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--no-cache", action="store_true", help="check anew in every run")
    options = parser.parse_args()
    python = sys.executable
    script = Path(python).with_name("factcheck")
    check = [str(script), "check", str(Path(options.story).resolve())]
    if options.no_cache:
        check.append("--no-cache")
    bare = [python, "-c", "pass"]
    seconds(check)
    pairs = [(seconds(check), seconds(bare)) for _ in range(options.runs)]
    ours, theirs = (1000 * statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"check {ours:.1f} ms, python -c pass {theirs:.1f} ms, ratio {ours / theirs:.1f}")


if __name__ == "__main__":
    main()
