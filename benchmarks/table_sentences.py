"""Measure how sentences are judged by statistics tables, on data made with a fixed seed.

    python benchmarks/table_sentences.py [--seed 20260] [--misses] [--keep FOLDER]

Makes tables in the shapes statistics offices publish (long, tidy, wide, periods as
rows, one period; csv, xlsx, HTML, parquet; title rows, notes, totals, missing cells)
and ten sentences about each: true, with a planted figure, unanswerable, and tied
between several readings. Truth is worked out by ``tables.wording`` alone. Prints
precision and recall of ``contradicted`` and what became of the other sentences.
"""

import argparse
import random
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tables.cubes import DOMAINS, MONTHS, QUARTERS, YEARS, make_cube
from tables.layouts import LAYOUTS, with_total, write_table
from tables.wording import Sentence, Topic, make_sentence, tied, unanswerable

from factcheck.compare import Verdict, read_tables, verdicts
from factcheck.pipeline import read_figures
from factcheck.read import read_string


class Shape(NamedTuple):
    """How one table is laid out and written."""

    domain: str
    layout: str
    suffix: str
    periods: tuple[str, ...] = YEARS
    title: bool = False
    total: bool = False
    gap: str = ""
    gaps: int = 0
    commas: bool = False


SHAPES = (
    Shape("births", "long", ".csv"),
    Shape("births", "wide", ".csv", title=True, total=True),
    Shape("births", "single", ".xlsx", title=True, total=True, gaps=2),
    Shape("budget", "wide", ".xlsx", title=True, total=True),
    Shape("budget", "long", ".csv", gap="..", gaps=3),
    Shape("budget", "turned", ".html", title=True),
    Shape("jobless", "long", ".csv"),
    Shape("jobless", "single", ".html", title=True),
    Shape("jobless", "wide", ".csv", QUARTERS, title=True),
    Shape("energy", "wide", ".csv", total=True, commas=True),
    Shape("energy", "turned", ".csv", MONTHS, title=True),
    Shape("energy", "long", ".parquet"),
    Shape("crime", "wide", ".html", title=True, total=True, gap="-", gaps=2),
    Shape("crime", "long", ".xlsx"),
    Shape("schools", "single", ".csv", title=True, total=True, commas=True),
    Shape("schools", "tidy", ".csv"),
    Shape("schools", "long", ".parquet", total=True),
    Shape("exports", "wide", ".xlsx", QUARTERS, title=True),
    Shape("exports", "long", ".csv", total=True),
    Shape("health", "long", ".xlsx", title=True, gap="n/a", gaps=4),
    Shape("health", "tidy", ".csv", QUARTERS),
    Shape("harvest", "long", ".html", title=True, commas=True),
    Shape("harvest", "single", ".csv", title=True, total=True),
    Shape("visitors", "turned", ".xlsx", MONTHS, title=True),
    Shape("visitors", "wide", ".csv", YEARS, title=True, total=True, gap="[x]", gaps=2),
)
LABELS = ("true",) * 4 + ("false",) * 4 + ("unanswerable", "tied")


def make_table(
    rng: random.Random, shape: Shape, folder: Path, number: int
) -> list[tuple[Path, Sentence]]:
    """Write one table and return its sentences."""
    domain = DOMAINS[shape.domain]
    cube = make_cube(rng, domain, shape.periods, shape.gaps)
    lead = rng.choice(domain.measures)
    alone = shape.layout in ("wide", "turned")
    period = f"{cube.periods[0]} to {cube.periods[-1]}"
    if shape.layout == "single":
        cube = cube._replace(periods=cube.periods[-1:])
        period = cube.periods[0]
    topic = lead.header if alone else domain.title
    path = (
        folder
        / f"{number:02}-{topic.lower().replace(' ', '-').replace('/', '-')}{shape.suffix}"
    )
    laid = with_total(cube) if shape.total else cube
    title = f"{topic} by {domain.row}, {period}" if alone else f"{topic}, {period}"
    write_table(
        LAYOUTS[shape.layout](laid, lead), path,
        title=title if shape.title else "",
        note="Source: registry returns." if shape.title else "",
        gap=shape.gap, commas=shape.commas,
    )  # fmt: skip
    absent = [
        measure.noun
        for other in DOMAINS.values()
        if other is not domain
        for measure in other.measures
    ]
    sentences = []
    for label in LABELS:
        about = Topic(rng, cube, lead if alone else rng.choice(domain.measures))
        if label == "unanswerable":
            sentence: Sentence | None = unanswerable(about, absent)
        elif label == "tied":
            sentence = tied(about)
        else:
            sentence = make_sentence(about, label)
        sentences += [(path, sentence)] if sentence else []
    return sentences


def outcome(sentence: Sentence, found: tuple[Verdict, ...]) -> str:
    """Return the status of the sentence's figure; a contradiction elsewhere counts as one."""
    start = sentence.text.index(sentence.figure) + 2
    end = start + len(sentence.figure)
    on_figure = [v.status for v in found if v.span.start < end and start < v.span.end]
    if "contradicted" in on_figure:
        return "contradicted"
    if any(verdict.status == "contradicted" for verdict in found):
        return "contradicted elsewhere"
    return on_figure[0] if on_figure else "unread"


def main() -> None:
    """Make tables and sentences, judge them and print the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=20260)
    parser.add_argument(
        "--misses", action="store_true", help="print each sentence judged wrongly"
    )
    parser.add_argument("--keep", type=Path, help="write the tables here, to look at them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        rng = random.Random(options.seed)
        rows = [
            row
            for number, shape in enumerate(SHAPES)
            for row in make_table(rng, shape, folder, number)
        ]
        _judge(rows, options.misses)


def _judge(rows: list[tuple[Path, Sentence]], misses: bool) -> None:
    """Judge all sentences and print the counts."""
    tables = {path: read_tables(str(path)) for path, _ in rows}
    counts: dict[str, Counter[str]] = {}
    kinds: dict[str, Counter[str]] = {}
    start = time.process_time()
    for path, sentence in rows:
        draft = read_figures(read_string(f"\n\n{sentence.text}", "draft", "txt"))
        found = verdicts(draft, [], tables[path])
        status = outcome(sentence, found)
        counts.setdefault(sentence.label, Counter())[status] += 1
        wanted = {
            "true": status in ("supported", "rounded", "derived"),
            "false": status == "contradicted",
            "unanswerable": status in ("not-found", "unread"),
            "tied": "contradicted" not in status,
        }[sentence.label]
        kinds.setdefault(sentence.kind, Counter())["right" if wanted else "wrong"] += 1
        if misses and not wanted:
            print(f"{path.name}: {sentence.label} {sentence.kind}: {status}\n  {sentence.text}")
            for verdict in found:
                print(f"    {verdict}"[:500])
    _show(len(tables), counts, kinds, time.process_time() - start)


def _show(
    tables: int, counts: dict[str, Counter[str]], kinds: dict[str, Counter[str]], seconds: float
) -> None:
    """Print precision and recall of ``contradicted``, and every count behind them."""
    total = sum(sum(each.values()) for each in counts.values())
    print(f"{tables} tables, {total} sentences, {seconds:.1f} s CPU")
    caught = counts["false"]["contradicted"]
    raised = sum(n for each in counts.values() for s, n in each.items() if "contradicted" in s)
    print(f"contradicted: precision {caught / max(1, raised):.3f} ({caught}/{raised})", end="")
    planted = sum(counts["false"].values())
    print(f"  recall {caught / planted:.3f} ({caught}/{planted})")
    for label, each in counts.items():
        shown = ", ".join(f"{status} {n}" for status, n in each.most_common())
        print(f"{label:13} {sum(each.values()):4}: {shown}")
    for kind, each in sorted(kinds.items()):
        print(f"  {kind:18} as wanted {each['right']:3} of {sum(each.values())}")


if __name__ == "__main__":
    main()
