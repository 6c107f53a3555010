"""Count the caveat findings on clean articles, and draw some of them to be judged.

Runs ``factcheck check --format jsonl`` over the articles with their dates, and
prints the findings a thousand words by severity and rule. With ``--seed`` it
draws up to 15 findings of every caveat rule at warning severity, and prints
their stories and offsets; ``--show`` prints the text around them for the judge:

    python benchmarks/caveats.py [--bench ../shared/bench/checks] [--seed 7] [--show]
"""

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

GROUPS = frozenset({"sourcing", "casualties", "polls", "risk", "money"})
ALSO = frozenset({"hedge-lost"})  # a caveat that lives among the agreement rules
OTHERS = frozenset({"casualty-words"})  # a contradiction that lives among the casualty rules
DRAWN = 15  # of each rule, all if it has fewer
_RUN = "import sys; from factcheck.cli.entry import main; sys.exit(main())"


def main() -> int:
    """Run, count and draw; return 0."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench/checks"))
    parser.add_argument("--seed", type=int, help="draw findings with this seed")
    parser.add_argument("--show", action="store_true", help="print the text of those drawn")
    parser.add_argument("--undated", action="store_true", help="give no dates of publication")
    options = parser.parse_args()
    folder: Path = options.bench / "articles"
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    days = {} if options.undated else {n: e["published"] for n, e in manifest.items()}
    found = _findings(folder, days)
    words = sum(entry["words"] for entry in manifest.values())
    _print_rates(found, words)
    if options.seed is not None:
        _draw(found, options.seed, folder if options.show else None)
    return 0


def _findings(folder: Path, days: dict[str, str]) -> list[tuple[str, dict[str, Any]]]:
    """Return every finding with its story's name, in reading order."""
    with tempfile.TemporaryDirectory() as scratch:
        dates = Path(scratch, "dates.csv")
        with dates.open("w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["path", "date"])
            for story in sorted(folder.glob("*.txt")):
                if days.get(story.stem):
                    table.writerow([story.resolve(), days[story.stem]])
        command = [
            sys.executable,
            "-c",
            _RUN,
            "check",
            str(folder / "*.txt"),
            "--format",
            "jsonl",
        ]
        run = subprocess.run(
            [*command, "--dates", str(dates)], capture_output=True, text=True, check=False
        )
    sys.stderr.write(run.stderr)
    reports = [json.loads(line) for line in run.stdout.splitlines()]
    return [
        (Path(report["path"]).stem, finding)
        for report in reports
        for finding in report["findings"]
    ]


def _is_caveat(finding: dict[str, Any]) -> bool:
    if finding["rule"] in OTHERS:
        return False
    return finding["group"] in GROUPS or finding["rule"] in ALSO


def _print_rates(found: list[tuple[str, dict[str, Any]]], words: int) -> None:
    """Print findings by severity and rule, with the rates that the targets are set on."""
    caveats = [finding for _, finding in found if _is_caveat(finding)]
    rules = Counter((each["severity"], each["rule"]) for each in caveats)
    print(f"{words} words")
    for severity in ("error", "warning", "info"):
        count = sum(each["severity"] == severity for each in caveats)
        print(f"caveats, {severity}: {count}, {1000 * count / words:.2f} a thousand words")
    loud = sum(each["severity"] in ("error", "warning") for _, each in found)
    print(f"all rules, warnings and errors: {loud}, {1000 * loud / words:.2f} a thousand words")
    for (severity, rule), count in sorted(rules.items()):
        print(f"  {severity:8} {rule:30} {count}")


def _draw(found: list[tuple[str, dict[str, Any]]], seed: int, folder: Path | None) -> None:
    """Print the stories and offsets of the findings drawn, with their text if wanted."""
    chance = random.Random(seed)
    loud = [each for each in found if _is_caveat(each[1]) and each[1]["severity"] == "warning"]
    for rule in sorted({finding["rule"] for _, finding in loud}):
        ours = [each for each in loud if each[1]["rule"] == rule]
        for name, finding in chance.sample(ours, min(DRAWN, len(ours))):
            main_label = next(label for label in finding["labels"] if label["primary"])
            print(f"{rule} {name} {main_label['start']}-{main_label['end']}")
            if folder is not None:
                text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
                start = max(0, main_label["start"] - 300)
                print("   ", finding["message"])
                print("    |", " / ".join(text[start : main_label["end"] + 200].splitlines()))


if __name__ == "__main__":
    sys.exit(main())
