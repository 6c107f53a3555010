"""Put one fault at a time into a copy of the package, and count those its tests catch.

Faults are made by hand: hedge widths, caps, signs of direction, order of slots,
tolerance, guards. Each is a text that stands once in a file and what replaces it; the
tests named in ``TESTS`` run over the copy until one fails:

    python benchmarks/faults.py [--only WORD] [--list]

Prints each fault that no test caught, and the share that was caught.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = ("tests/equations", "tests/arithmetic", "tests/units", "tests/check/test_decided.py",
         "tests/test_rule_examples.py")  # fmt: skip
_ALONE, _BESIDE = "factcheck/arithmetic/alone.py", "factcheck/arithmetic/beside.py"
_EQ = "factcheck/equations/"

# What is wrong, the file, the text that stands there once, and the fault in its place.
FAULTS: tuple[tuple[str, str, str, str], ...] = (
    # Hedge widths.
    ("about is as wide as its place alone", _ALONE,
     "min(max(grain / 2, value * _FIVE), far)", "min(grain / 2, far)"),
    ("about has no cap of a quarter", _ALONE,
     "min(max(grain, value * _TEN), value * _QUARTER)", "max(grain, value * _TEN)"),
    ("about an unround number is as about a round one", _ALONE,
     "(value >= 100 or grain < 1) and grain / value < _CENTI", "False"),
    ("close to is as wide above as below", _ALONE,
     "Interval(value - far, value + far / 2)", "Interval(value - far, value + far)"),
    ("nearly may be the number itself", _ALONE,
     "Interval(value - max(low_grain, value * _TEN), value, high_open=True)",
     "Interval(value - max(low_grain, value * _TEN), value)"),
    ("just under reaches twice as far", _ALONE,
     "Interval(value - low_grain, value, high_open=True)",
     "Interval(value - low_grain * 2, value, high_open=True)"),
    ("more than may be the number itself", _ALONE,
     "Interval(value, INFINITY, low_open=True)\n\n\ndef _just_over",
     "Interval(value, INFINITY)\n\n\ndef _just_over"),
    ("just over has no upper end", _ALONE,
     "Interval(value, value + grain / 2, low_open=True)",
     "Interval(value, INFINITY, low_open=True)"),
    ("at least leaves the number out", _ALONE,
     "Interval(value, value + min(grain, value / 2)), Interval(value, INFINITY)",
     "Interval(value, value + min(grain, value / 2)), Interval(value, INFINITY, True)"),
    ("less than may be the number itself", _ALONE,
     "Interval(_ZERO, value, high_open=True)\n\n\ndef _at_most",
     "Interval(_ZERO, value)\n\n\ndef _at_most"),
    ("up to has no soft lower end", _ALONE,
     "Interval(max(value - max(low_grain, value * _TEN), _ZERO), value)",
     "Interval(_ZERO, value)"),
    ("a range reaches a whole place beyond its low end", _ALONE,
     "low = mention.low - mention.grain_low / 2", "low = mention.low - mention.grain_low"),
    ("one in N is one in N - 2 to N + 2", _ALONE,
     "top / (bottom + 1), top / (bottom - 1)", "top / (bottom + 2), top / (bottom - 2)"),
    ("doubled stands for 1.5 to 2.5", _ALONE,
     'soft, hard = Decimal("0.1"), Decimal("0.25")',
     'soft, hard = Decimal("0.1"), Decimal("0.5")'),
    ("100 stands for 50 to 150", _ALONE,
     "low_grain = grain / 10 if _is_power(value) else grain", "low_grain = grain"),
    ("a 10-year note may run fifteen years", _ALONE,
     "return _bare(value, min(grain, _ONE), min(grain, _ONE))",
     "return _bare(value, grain, grain)"),
    # Caps and tolerance in a computation.
    ("a written zero may be a tenth off", _BESIDE,
     '_WRITTEN_OUT = Decimal("0.025")', '_WRITTEN_OUT = Decimal("0.1")'),
    ("50 percent is 45 to 55", _BESIDE,
     "_ROUND_PERCENT = Decimal(1)", "_ROUND_PERCENT = Decimal(5)"),
    ("the coarsest place is shared", _BESIDE,
     "places[figure.unit] = min(finest(figure), places.get(figure.unit, finest(figure)))",
     "places[figure.unit] = max(finest(figure), places.get(figure.unit, finest(figure)))"),
    ("figures keep their own place", _BESIDE,
     "return tuple(operand(figure, places.get(figure.unit)) for figure in figures)",
     "return tuple(operand(figure) for figure in figures)"),
    ("words keep their hard interval beside numbers", _BESIDE,
     "        return figure.soft\n", "        return figure.interval\n"),
    ("a hedge does not widen its figure", _BESIDE,
     "if hedged or figure.value is None", "if figure.value is None"),
    ("exact counts are rounded", _BESIDE,
     "    if figure.exact or is_counted_cell(figure):\n", "    if False:\n"),
    ("a table's column shows nothing", _BESIDE,
     "low = high = min(low, _column_place(figure) * _HALF)", "pass"),
    ("lengths of time are rounded to their zeros", _BESIDE,
     'low = high = min(low, _HALF)  # "24', 'pass  # "24'),
    # Signs and directions.
    ("a fall is taken for a rise", _EQ + "changes.py",
     "signed = negated(told) if down else told", "signed = told"),
    ("up and down change places", _EQ + "amounts.py",
     'up = options.get("direction") != "down"', 'up = options.get("direction") == "down"'),
    ("a gain is added to the level after it", _EQ + "changes.py",
     'before = less(after, moved) if direction == "up" else added(after, moved)',
     "before = added(after, moved)"),
    ("the greater is taken for the lesser", _EQ + "amounts.py",
     '"greater", high, at_least(low), text', '"greater", high, at_most(low), text'),
    ("what is left is taken for what went", _EQ + "shares.py",
     "true = less(ONE, true) if left else true", "true = true"),
    # Order of slots.
    ("before and after change places", _EQ + "judging.py",
     "before=change.before, after=change.after, stated",
     "before=change.after, after=change.before, stated"),
    ("part and whole change places", _EQ + "judging.py",
     "part=r.part, whole=r.whole", "part=r.whole, whole=r.part"),
    ("base and amount change places", _EQ + "judging.py",
     "base=r.base, amount=r.amount", "base=r.amount, amount=r.base"),
    ("total and each change places", _EQ + "judging.py",
     "total=r.total, number=r.number, each=r.each",
     "total=r.each, number=r.number, each=r.total"),
    ("birth and event change places", _EQ + "judging.py",
     "birth=found.birth, event=found.event", "birth=found.event, event=found.birth"),
    ("greater and lesser change places", _EQ + "judging.py",
     "greater=r.greater, lesser=r.lesser", "greater=r.lesser, lesser=r.greater"),
    # The equations themselves.
    ("an age has no birthday to come", _EQ + "times.py",
     "least, text = years - 1, ", "least, text = years, "),
    ("an age is a year off before the birthday", _EQ + "times.py",
     "        most = years - 1\n", "        most = years\n"),
    ("years between may be five off", _EQ + "times.py",
     "return _PART_OF_A_YEAR + (1 if decades else 0)", "return Decimal(5)"),
    ("days are counted with the first alone", _EQ + "times.py",
     "Interval(Decimal(least if counting else gap - 1), Decimal(gap + 1))",
     "Interval(Decimal(gap), Decimal(gap))"),
    ("clock times may be an hour off", _EQ + "times.py",
     "_QUARTER = Decimal(15)", "_QUARTER = Decimal(60)"),
    ("a difference of temperature has the 32", _EQ + "conversions.py",
     'for kind, difference in (("level", False), ("change", True)):',
     'for kind, difference in (("level", False), ("change", False)):'),
    ("a conversion may be a quarter off", _EQ + "conversions.py",
     'Decimal("0.05"), Decimal("0.10")', 'Decimal("0.25"), Decimal("0.30")'),
    ("only the low end of a range is converted", _EQ + "conversions.py",
     "        (made.high, mention.high, mention.grain_high),\n", ""),
    ("a rate of its year may be double", _EQ + "conversions.py",
     '_BAND_SLACK = Decimal("0.15")', '_BAND_SLACK = Decimal("1")'),
    ("the smaller unit of a compound is left out", _EQ + "conversions.py",
     "        base = added(base, rest)\n", "        pass\n"),
    ("parts without a number are not counted", _EQ + "amounts.py",
     "made = Interval.point(Decimal(singles))", "made = _ZERO"),
    ("repeated parts count once", _EQ + "amounts.py",
     "return scaled(interval, Decimal(times))", "return interval"),
    ("an open list is closed", _EQ + "amounts.py",
     'closed = options.get("closed", True) and (', "closed = True or ("),
    ("shares may pass the whole", _EQ + "amounts.py",
     "true = _HUNDRED if closed else at_most(_HUNDRED)",
     "true = at_least(_HUNDRED)"),
    ("points and percent are one", _EQ + "changes.py",
     "fits = False if stated.value == plain and not told.contains(in_percent) else None",
     "fits = None"),
    ("basis points are points", _EQ + "changes.py",
     'scale = _CENT if "basis" in stated.unit else Decimal(1)', "scale = Decimal(1)"),
    ("a mean of whole things may be any", _EQ + "shares.py",
     "if number.value >= 1 / place:", "if True:"),
    ("growth is added up alone", _EQ + "shares.py",
     "true = Interval(min(simple.low, falling), compound.high)",
     "true = Interval(simple.low, simple.high)"),
    # Guards.
    ("a headline may add to the text", "factcheck/arithmetic/retelling.py",
     "if alike and (exact or told.mention.grain_low <= text.mention.grain_low):",
     "if alike and exact:"),
    ("a strict bound may be its number among exact counts",
     "factcheck/arithmetic/compatibility.py",
     '"CONFLICT" if first.exact or second.exact else "LOOSE"', '"LOOSE"'),
    ("broken equations count as agreement", "factcheck/check/coverage.py",
     'holds = judged.verdict == "holds"', "holds = True"),
    ("hidden findings count as agreement", "factcheck/report/coverage.py",
     "hidden = _marked(report, [label.span for f in report.set_aside for label in f.labels])",
     "hidden: set[int] = set()"),
    ("any slot takes any kind", _EQ + "equation.py",
     "if figure.kind not in slot.kinds:", "if False:"),
    ("dollars are added to people", _EQ + "equation.py",
     "return not (one.unit and other.unit)", "return True"),
    ("slips explain what fits already", _EQ + "slips.py",
     "if value is None or needed.contains(value):", "if value is None:"),
    ("a slip is told of any need, however wide", _EQ + "slips.py",
     "needed.high - needed.low > abs(value) * _WIDE and value > 10", "False"),
)  # fmt: skip


def main() -> int:
    """Try every fault; return 0 where at least 85 percent were caught."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--only", default="", help="faults whose words or file hold this")
    parser.add_argument("--list", action="store_true", help="print the faults alone")
    options = parser.parse_args()
    chosen = [fault for fault in FAULTS if options.only in f"{fault[0]} {fault[1]}"]
    for what, path, right, _ in FAULTS:
        _check_once(what, path, right, (ROOT / path).read_text("utf-8"))
    if options.list:
        print(*(f"{path}: {what}" for what, path, _, _ in chosen), sep="\n")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        copy = _copy(Path(folder) / "copy")
        if _fails(copy):
            sys.exit("the tests fail without any fault; mend that first")
        caught = 0
        for fault in chosen:
            found = _caught(copy, *fault[1:])
            caught += found
            print(f"{'caught' if found else 'NOT CAUGHT'}: {fault[0]} ({fault[1]})", flush=True)
    print(f"{caught} of {len(chosen)} faults caught, {caught / max(1, len(chosen)):.0%}")
    return 0 if caught * 100 >= len(chosen) * 85 else 1


def _copy(folder: Path) -> Path:
    """Return a copy of what the tests need."""
    for name in ("factcheck", "rules", "tests", "fixtures", "docs", "benchmarks"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for path in (*ROOT.glob("*.md"), *ROOT.glob("*.toml"), *ROOT.glob("*.py")):
        shutil.copy(path, folder / path.name)
    return folder


def _check_once(what: str, path: str, right: str, text: str) -> None:
    """End where a fault could not be put in: the code has changed since it was made."""
    if text.count(right) != 1:
        sys.exit(f"{path}: {what}: its text stands there {text.count(right)} times, not once")


def _caught(copy: Path, path: str, right: str, wrong: str) -> bool:
    """Put the fault in, run the tests, take it out; tell whether one failed."""
    file = copy / path
    text = file.read_text("utf-8")
    _write(file, text.replace(right, wrong))
    try:
        return _fails(copy)
    finally:
        _write(file, text)


def _write(file: Path, text: str) -> None:
    """Write a file and give it a time of its own, or Python would take the old bytecode."""
    later = file.stat().st_mtime + 2
    file.write_text(text, "utf-8")
    os.utime(file, (later, later))


def _fails(copy: Path) -> bool:
    """Whether a test of the copy fails."""
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(copy),
        "FACTCHECK_CACHE_DIR": str(copy / ".cache"),
    }
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *TESTS]
    run = subprocess.run(command, cwd=copy, env=surroundings, capture_output=True, check=False)
    return run.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
