"""Training: the commands that make the shipped weights run, and give the same files again."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_binder_is_trained_twice_alike(tmp_path: Path) -> None:
    """The same stories give the same weights, one line an equation and evidence."""
    corpus = tmp_path / "corpus.jsonl"
    stories = sorted((ROOT / "fixtures").glob("*/article.md"))[:12]
    rows = [{"id": path.parent.name, "text": path.read_text("utf-8")} for path in stories]
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows))

    made = [_trained(corpus, tmp_path / name) for name in ("first", "second")]

    assert made[0] == made[1]
    weights, likelihood = made[0]
    assert {line.count("\t") for line in weights.splitlines()} == {2}
    assert {line.count("\t") for line in likelihood.splitlines()} == {1}


def _trained(corpus: Path, folder: Path) -> tuple[str, str]:
    folder.mkdir()
    weights, likelihood = folder / "weights.tsv", folder / "likelihood.tsv"
    subprocess.run(
        [sys.executable, "training/binder.py", str(corpus), str(corpus),
         "--weights", str(weights), "--likelihood", str(likelihood)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return weights.read_text("utf-8"), likelihood.read_text("utf-8")
