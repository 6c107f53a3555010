"""Time 200 newsroom rules on a 1,000-word story, and the pytest plugin where it is not used.

    python benchmarks/rules.py [--rules 200] [--runs 9]

Runs ``factcheck check`` as processes of their own, with the newsroom's rules
and with the built-in rules alone in turn, and prints the median CPU time of
each and the difference; then ``pytest`` on one empty test with the plugin and
with ``-p no:factcheck``. The target is 100 ms for the rules and 20 ms for the
plugin.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import entry_points
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHECK = "import sys; sys.path.insert(0, {0!r}); from factcheck.cli.entry import main; main()"

# Rules of the kinds that newsrooms write: one in four of each.
KINDS = (
    (
        "figure: Figure",
        'if figure.measure == "seats" and "council {0}" in figure.sentence.text:\n'
        '        assert figure == {0}, f"{{figure}} seats"',
    ),
    (
        "figure: Figure",
        'if figure.kind == "percentage":\n        assert figure < {0} + 1000, f"{{figure}}?"',
    ),
    ("change: Change", 'assert change.stated < {0} + 10**9, f"{{change.stated}}?"'),
    (
        "article: Article, figures: tuple[Figure, ...]",
        'if "{0}th budget" in article.text:\n        assert len(figures) > 3, "which year?"',
    ),
)
RULE = '''"""Rule {0}."""

from factcheck import Article, Change, Figure, severity


@severity("warning")
def check_number_{0}({1}) -> None:
    """Something that this newsroom knows holds.

    It was got wrong before.

    Flags: The council {0} has [[1]] seats.
    Passes: The council {0} has {0} seats.
    """
    {2}
'''
PARAGRAPH = (
    "The council has 51 seats, and {0} of its members voted for the plan on Tuesday. Sales "
    "rose 20% from {0}0 million to {0}2 million in the year, the company said, and about "
    "{0}00 people work there, up from {0}0 a decade ago. The road is 10 miles (16 km) long "
    "and cost $3.{0} million to build, according to the audit office.\n\n"
)


def write_newsroom(folder: Path, count: int) -> None:
    """Write settings, rules and the story."""
    for number in range(count):
        parameters, body = KINDS[number % len(KINDS)]
        path = folder / "rules" / f"group{number % 8}" / f"number_{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RULE.format(number, parameters, body.format(number)), encoding="utf-8")
    if count:
        (folder / "factcheck.toml").write_text('rules = ["rules"]\n', encoding="utf-8")
    story = "Plan passed\n\n" + "".join(PARAGRAPH.format(n) for n in range(11, 28))
    (folder / "story.txt").write_text(story, encoding="utf-8")


def cpu_of(command: list[str], folder: Path) -> float:
    """Return the CPU seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(folder / "cache")}
    subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(first: tuple[list[str], Path], second: tuple[list[str], Path], runs: int) -> str:
    """Return the medians of two commands run in turn, in milliseconds, and their difference."""
    for command, folder in (first, second):
        cpu_of(command, folder)
    pairs = [(cpu_of(*first), cpu_of(*second)) for _ in range(runs)]
    one, other = (1000 * statistics.median(column) for column in zip(*pairs, strict=True))
    return f"{one:.0f} ms and {other:.0f} ms: {one - other:+.0f} ms, ratio {one / other:.2f}"


def _state() -> str:
    """Say whether pytest can find the plugin here at all."""
    names = {point.name for point in entry_points(group="pytest11")}
    return " installed and" if "factcheck" in names else " (not installed in this environment)"


def main() -> None:
    """Run both comparisons."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rules", type=int, default=200)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    code = CHECK.format(str(ROOT))
    check = [sys.executable, "-c", code, "check", "story.txt", "--no-cache"]
    with tempfile.TemporaryDirectory() as base:
        own, alone, empty = Path(base, "own"), Path(base, "alone"), Path(base, "empty")
        for folder, count in ((own, options.rules), (alone, 0), (empty, 0)):
            folder.mkdir()
            write_newsroom(folder, count)
        words = len((own / "story.txt").read_text("utf-8").split())
        told = compare((check, own), (check, alone), options.runs)
        print(f"{words} words, {options.rules} newsroom rules and the built-in alone: {told}")
        (empty / "test_nothing.py").write_text("def test_nothing():\n    pass\n", "utf-8")
        pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        told = compare((pytest, empty), ([*pytest, "-p", "no:factcheck"], empty), options.runs)
        print(f"pytest with the plugin{_state()} unused, and without it: {told}")


if __name__ == "__main__":
    main()
