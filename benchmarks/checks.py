"""Measure the whole check on real articles and on copies with one planted error each.

Runs ``factcheck check --format jsonl`` over both sets with the stories' dates,
turns the findings into the scorer's format and calls the scorer:

    python benchmarks/checks.py [--bench ../shared/bench/checks] [--misses] [--alarms] [--all]

``--misses`` prints each planted error that no finding touches, ``--alarms``
each loud finding on the clean articles, both with their text, for reading.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

# The groups whose findings one text can give by itself; caveats are measured apart.
GROUPS = frozenset({"agreement", "arithmetic", "percent", "units", "magnitude", "calendar"})
ALSO = frozenset({"casualty-words"})
LOUD = frozenset({"warning", "error"})
_RUN = "import sys; from factcheck.cli.entry import main; sys.exit(main())"


def main() -> int:
    """Run, convert and score; return the scorer's exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench/checks"))
    parser.add_argument("--misses", action="store_true", help="print the errors not found")
    parser.add_argument("--alarms", action="store_true", help="print findings on clean text")
    parser.add_argument("--hits", action="store_true", help="print what found each error")
    parser.add_argument("--all", action="store_true", help="count findings of every group")
    parser.add_argument("--kind", default="", help="only planted errors of this kind")
    options = parser.parse_args()
    bench: Path = options.bench
    days = {
        name: entry["published"]
        for name, entry in json.loads((bench / "articles/manifest.json").read_text()).items()
    }
    with tempfile.TemporaryDirectory() as folder:
        clean = _findings(bench / "articles", days, Path(folder), every=options.all)
        planted = _findings(bench / "planted", days, Path(folder), every=options.all)
        command: list[str | Path] = [sys.executable, bench / "score.py"]
        command += ["--clean", _write(clean, Path(folder) / "clean.jsonl")]
        command += ["--mutated", _write(planted, Path(folder) / "planted.jsonl")]
        code = subprocess.run(command, check=False).returncode
    if options.alarms:
        _show_alarms(bench, clean)
    if options.misses or options.hits:
        _show_planted(bench, clean, planted, options)
    return code


def _findings(
    folder: Path, days: dict[str, str], scratch: Path, *, every: bool
) -> dict[str, list[dict[str, Any]]]:
    """Return each story's findings in the scorer's form, by the story's name."""
    stories = sorted(folder.glob("*.txt"))
    dates = scratch / f"{folder.name}.csv"
    with dates.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["path", "date"])
        for story in stories:
            day = days.get(story.stem.partition("~")[0])
            if day:
                table.writerow([story.resolve(), day])
    run = subprocess.run(
        [sys.executable, "-c", _RUN, "check", str(folder / "*.txt"), "--format", "jsonl",
         "--dates", str(dates)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    sys.stderr.write(run.stderr)
    if not run.stdout:
        sys.exit(f"the check of {folder} gave nothing (exit {run.returncode})")
    found: dict[str, list[dict[str, Any]]] = {}
    for line in run.stdout.splitlines():
        report = json.loads(line)
        found[Path(report["path"]).stem] = [
            _converted(finding)
            for finding in report["findings"]
            if every or finding["group"] in GROUPS or finding["rule"] in ALSO
        ]
    return found


def _converted(finding: dict[str, Any]) -> dict[str, Any]:
    return {
        "code": finding["rule"],
        "severity": finding["severity"],
        "spans": [[label["start"], label["end"]] for label in finding["labels"]],
        "message": finding["message"],
        "working": finding["working"],
    }


def _write(found: dict[str, list[dict[str, Any]]], path: Path) -> Path:
    rows = (json.dumps({"article": name, "findings": rows}) for name, rows in found.items())
    path.write_text("\n".join(rows) + "\n")
    return path


def _show_alarms(bench: Path, clean: dict[str, list[dict[str, Any]]]) -> None:
    real: dict[str, list[Sequence[int]]] = {}
    for row in _rows(bench / "relations.jsonl"):
        if not row["holds"]:
            real.setdefault(row["article"], []).extend(row["spans"])
    for name, findings in clean.items():
        text = _text(bench / "articles" / f"{name}.txt")
        for finding in findings:
            if finding["severity"] not in LOUD:
                continue
            known = _touches(finding["spans"], real.get(name, []))
            mark = "REAL ERROR" if known else finding["severity"].upper()
            print(f"\n{mark} {name} {finding['code']}: {finding['message']}")
            print(f"   {finding['working']}")
            for start, end in finding["spans"][:6]:
                print("   |", _context(text, start, end))


def _show_planted(
    bench: Path,
    clean: dict[str, list[dict[str, Any]]],
    planted: dict[str, list[dict[str, Any]]],
    options: argparse.Namespace,
) -> None:
    for gold in _rows(bench / "planted/gold.jsonl"):
        if options.kind and gold["kind"] != options.kind:
            continue
        hits = list(_hits(gold, planted.get(gold["id"], []), clean.get(gold["article"], [])))
        if (options.misses and not hits) or (options.hits and hits):
            text = _text(bench / "planted" / f"{gold['id']}.txt")
            verdict = "HIT" if hits else "MISS"
            change = f"{gold['original']} -> {gold['mutated']}"
            print(f"\n{verdict} {gold['kind']} {gold['id']}: {change}")
            for start, end in [gold["mutated_span"], *gold["partner_spans"]]:
                print("   |", _context(text, start, end))
            for finding in hits:
                print(f"   = {finding['severity']} {finding['code']}: {finding['working']}")


def _hits(
    gold: dict[str, Any], findings: list[dict[str, Any]], before: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yield the findings that count: loud, on the planted error, and not there before it."""
    targets = [gold["mutated_span"], *gold["partner_spans"]]
    start, shift = gold["mutated_span"][0], gold["shift"]
    for finding in findings:
        if finding["severity"] not in LOUD or not _touches(finding["spans"], targets):
            continue
        known = False
        for old in before:
            moved = [
                [s + shift * (s > start), e + shift * (e > start)] for s, e in old["spans"]
            ]
            same = old["code"] == finding["code"] and old["severity"] in LOUD
            known = known or (same and _touches(moved, finding["spans"]))
        if not known:
            yield finding


def _touches(spans: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]) -> bool:
    return any(s[0] < t[1] and t[0] < s[1] for s in spans for t in targets)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _context(text: str, start: int, end: int) -> str:
    left = text[max(0, start - 90) : start].replace("\n", " / ")
    right = text[end : end + 70].replace("\n", " / ")
    return f"{left}[[{text[start:end]}]]{right}"


if __name__ == "__main__":
    sys.exit(main())
