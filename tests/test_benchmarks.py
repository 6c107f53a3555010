"""Every benchmark runs to its end on something small, without a network or a bench."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.second_reader.asking import digest_of

ROOT = Path(__file__).parents[1]
STORY = (
    "Council hires staff\n\nThe council hired 12 people in March. It has 51 seats, and 30 of "
    "them are filled.\n"
)
MARKED = """=====
@ 2024-03-14
Council hires staff

The council hired {{part_sum: 12 | 21}} people, 7 women and 5 men.
"""
# A benchmark, its words with a folder of small inputs for {}, and what the output must hold.
SMALL = [
    ("campaign", ("--seconds", "0"), "1 batches"),
    ("archive", ("--stories", "12", "--size", "600", "--plain", "4"), "look-up"),
    ("bulk", ("--stories", "6", "--formats", "jsonl,csv,junit"), "6 stories: none above"),
    ("caveats", ("{}/corpus.jsonl",), "23 words"),
    ("printed", ("--corpus", "{}/corpus.jsonl"), "only counted"),
    ("reader_plants", ("--corpus", "{}/corpus.jsonl"), "worked on"),
    ("removals", ("{}/corpus.jsonl",), "0/0"),
    ("checks", ("--bench", "{}/bench", "--alarms"), "scored clean.jsonl planted.jsonl"),
    ("clean", ("--stories", "{}/clean.txt"), "1 stories, 20 words"),
    ("compare_speed", ("--scale", "0.02"), "microseconds a character"),
    ("coverage", ("--corpus", "{}/corpus.jsonl"), "in a decided relation"),
    ("extraction", ("{}/gold.json", "{}/predicted.json"), ""),
    ("gold_paragraphs", ("--corpus", "{}/corpus.jsonl.gz", "--places", "{}/places.jsonl"), ""),
    ("faults", ("--list",), "factcheck/arithmetic/alone.py"),
    ("growth", ("--size", "400", "--patterns", "6"), "6 patterns of 800 characters"),
    ("html_report", ("--no-browser",), "50,000 words"),
    ("links", ("--links", "{}/links.jsonl.gz", "--misses", "1"), "planted errors found"),
    ("local_model", ("--help",), "real language model"),
    ("machine_plants", ("--corpus", "{}/corpus.jsonl"), "errors in 1 stories"),
    ("memory", ("{}/corpus.jsonl",), "checked: 0 later stories"),
    ("planted", ("--stories", "{}/planted.txt"), "of 1 plants"),
    ("reader", ("--bench", "{}/bench", "--kept", "{}/kept.jsonl", "--misses"), "1 links kept"),
    ("reading", ("0.01",), "library MB/s"),
    (
        "reading_gold",
        ("--corpus", "{}/corpus.jsonl.gz", "--gold", "{}/annotated.jsonl", "--errors", "1"),
        "value           100.0  100.0  100.0      1      1      1",
    ),
    ("rules", ("--rules", "4", "--runs", "1"), "4 newsroom rules"),
    ("runs", ("--stories", "4", "--size", "600", "--rounds", "1"), "cached"),
    ("speed", ("--peak", "--seed", "{}/story.txt"), ""),
    ("startup", ("--runs", "1"), "ratio"),
    ("summaries", ("{}/pairs.jsonl", "{}/judged.jsonl"), ""),
    ("table_sentences", (), "contradicted"),
    ("wordings", ("--folder", "{}/wordings"), "all"),
    ("wrong_greens", ("--stories", "{}/clean.txt"), "still agree: 0"),
]


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with small inputs in the formats that the benchmarks take."""
    folder = tmp_path_factory.mktemp("inputs")
    (folder / "story.txt").write_text(STORY)
    (folder / "clean.txt").write_text(f"=====\n@ 2024-03-14\n{STORY}")
    (folder / "planted.txt").write_text(MARKED)
    (folder / "gold.json").write_text(json.dumps([{"text": "It hired 12 people in March."}]))
    told = {"headline": "Council hires staff", "text": STORY, "date": "2024-03-14"}
    (folder / "corpus.jsonl").write_text(json.dumps(told) + "\n")
    pair = {"id": "1", "document": STORY, "summary": "The council hired 21 people in March."}
    (folder / "pairs.jsonl").write_text(json.dumps(pair) + "\n")
    row = {"id": "a", "part": "own", "date": None, "headline": None, "text": STORY}
    with gzip.open(folder / "corpus.jsonl.gz", "wt") as file:
        file.write(json.dumps(row) + "\n")
    (folder / "annotated.jsonl").write_text(json.dumps(_annotated()) + "\n")
    linked = {
        "id": "s", "date": None, "text": STORY,
        "links": [
            {"kind": "less", "small": "F2", "big": "F1", "sure": "must",
             "because": "30 of them are filled",
             "figures_at": {"F1": [66, 68, "51"], "F2": [80, 82, "30"]}}
        ],
    }  # fmt: skip
    with gzip.open(folder / "links.jsonl.gz", "wt") as packed:
        packed.write(json.dumps(linked))
    (folder / "wordings").mkdir()
    wording = {"text": "Fares rose 25%, from £2.40 to £3.00.", "published": None}
    wording["wrong_text"] = "Fares rose 52%, from £2.40 to £3.00."
    (folder / "wordings/change_percent.jsonl").write_text(json.dumps(wording) + "\n")
    for name in ("articles", "planted"):
        (folder / "bench" / name).mkdir(parents=True)
        (folder / "bench" / name / "council.txt").write_text(STORY)
    manifest = {"council": {"published": "2024-03-14", "words": 20}}
    (folder / "bench/articles/manifest.json").write_text(json.dumps(manifest))
    (folder / "bench/relations.jsonl").write_text("")
    place = STORY.index("51")
    gold = {
        "id": "council",
        "article": "council",
        "kind": "part",
        "mutated_span": [place, place + 2],
        "shift": 0,
        "partner_spans": [],
    }
    (folder / "bench/planted/gold.jsonl").write_text(json.dumps(gold) + "\n")
    seats, filled = STORY.index("51 seats"), STORY.index("30 of")
    link = {"equation": "part of", "part": "F2", "whole": "F1", "sure": "must",
            "because": [seats, seats + len("51 seats")]}  # fmt: skip
    figures = {"F1": [seats, seats + 2, "count"], "F2": [filled, filled + 2, "count"]}
    kept = {"story": "council", "pass": 1, "digest": digest_of(STORY), "figures": figures,
            "links": [link]}  # fmt: skip
    (folder / "kept.jsonl").write_text(json.dumps(kept) + "\n")
    (folder / "bench/score.py").write_text(
        "import pathlib, sys\n"
        "print('scored', *(pathlib.Path(path).name for path in sys.argv[2::2]))\n"
    )
    return folder


def _annotated() -> dict[str, object]:
    """Return the first sentence of the story as a reader of figures would annotate it."""
    start = STORY.index("The council hired")
    twelve, staff = STORY.index("12"), STORY.index("people")
    figure = {
        "span": [twelve, twelve + 2], "kind": "count", "low": "12", "high": "12", "unit": "",
        "per": "", "days": "", "what": [staff, staff + 6], "who": None, "when": None,
    }  # fmt: skip
    place = {"id": "a", "start": start, "end": staff, "counted": False}
    return place | {"figures": [figure], "not": []}


@pytest.mark.parametrize(("name", "words", "told"), SMALL, ids=[row[0] for row in SMALL])
def test_benchmark_runs(name: str, words: tuple[str, ...], told: str, inputs: Path) -> None:
    """A benchmark ends well and prints what it has measured."""
    if name == "startup" and not Path(sys.executable).with_name("factcheck").exists():
        pytest.skip("the factcheck command is not installed beside this interpreter")

    done = _run(name, *(word.format(inputs) for word in words))

    assert (done.returncode, done.stderr) == (0, "")
    assert told in done.stdout


def test_predictions_are_written(inputs: Path) -> None:
    """The extraction benchmark finds the figure of its one sentence."""
    predicted = inputs / "predictions.json"

    _run("extraction", str(inputs / "gold.json"), str(predicted))

    (row,) = json.loads(predicted.read_text())
    assert len(row["quantities"]) == 1


def test_replies_are_kept_without_words_and_known_when_stale(
    inputs: Path, tmp_path: Path
) -> None:
    """A reply is kept as places; one to a text that has changed since is not used, and told."""
    bench, kept = tmp_path / "bench", str(tmp_path / "kept.jsonl")
    shutil.copytree(inputs / "bench", bench)
    asked = str(tmp_path / "asked.jsonl")
    words = ("--bench", str(bench), "--kept", kept)
    _run("reader", *words, "--ask", str(tmp_path))
    (request,) = map(json.loads, (tmp_path / "requests.jsonl").read_text().splitlines())
    link = {"equation": "part of", "part": "F4", "whole": "F3", "sure": "must",
            "because": "F4 of them are filled"}  # fmt: skip
    row = {"id": request["id"], "reply": {"links": [link]}}
    (tmp_path / "replies.jsonl").write_text(json.dumps(row))

    recorded = _run("reader", *words, "--record", str(tmp_path / "replies.jsonl"),
                    "--asked", asked)  # fmt: skip

    assert "1 replies kept" in recorded.stdout
    assert "filled" not in Path(kept).read_text()
    assert "1 links kept, 1 decided, 0 broken" in _run("reader", *words).stdout
    story = next((bench / "articles").glob("*.txt"))
    story.write_text(f"{story.read_text()}More.\n")
    stale = _run("reader", *words).stdout
    assert "1 replies not used: to another text than there is now" in stale


def test_every_benchmark_is_run_and_listed() -> None:
    """No benchmark is left out here, nor in the table of CONTRIBUTING.md."""
    files = (ROOT / "benchmarks").glob("*.py")
    there = {path.stem for path in files if "__main__" in path.read_text("utf-8")}
    listed = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    assert there == {name for name, _, _ in SMALL}
    assert [name for name in sorted(there) if f"benchmarks/{name}.py" not in listed] == []


def _run(name: str, *words: str) -> "subprocess.CompletedProcess[str]":
    path = os.pathsep.join([str(ROOT), str(ROOT / "benchmarks")])
    return subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / f"{name}.py"), *words],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=240,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
