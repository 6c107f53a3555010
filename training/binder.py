"""Fit the binder's confidence and how likely what it finds broken is an error.

    python training/binder.py train.jsonl.gz dev.jsonl.gz [--alarms 12] [--limit N]

Stories are JSON lines with ``id``, ``text`` and, where known, ``headline`` and ``date``
(plain or gzipped). In printed copy a proposal that is broken is nearly always a wrong link,
and one that holds is right or holds by chance. ``wordings/`` has passages of our own,
written by somebody who had not read the binder: each right, and once more with one figure
wrong. A third of them, by the hash of the text, is only counted elsewhere and never read
here.

Confidence (``factcheck/link/binder/weights.tsv``): a logistic regression an equation of
"right link" on the evidence: wordings whose equation holds against clean copy that is
broken, with clean copy that holds at half weight. Likelihood
(``factcheck/check/likelihood.tsv``): one regression of wrong twins against clean copy, both
broken. "loud KIND" is the least likelihood at which a family has no more than ``--alarms``
broken proposals in a million words of the second corpus. The same corpora give the same
files.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator
from datetime import date
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from factcheck.check.likelihood import evidence_of
from factcheck.equations.equation import Judgement
from factcheck.equations.judging import judge
from factcheck.link.binder import choice, propose
from factcheck.model.article import Published
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text

_HOME = Path(__file__).resolve().parent
WEIGHTS = _HOME.parent / "factcheck/link/binder/weights.tsv"
LIKELIHOOD = _HOME.parent / "factcheck/check/likelihood.tsv"
# These tell how easily an equation holds by chance, not whether the words mean it.
_OF_CHANCE = frozenset({"small", "hedged", "clauses"})
_OPEN = frozenset({"more_than", "at_least", "well_over", "less_than", "at_most", "up_to"})
_RIDGE, _ROUNDS = 1.0, 40


class Example(NamedTuple):
    """A proposal with its evidence, and the verdict on its likeliest filling."""

    equation: str
    evidence: dict[str, float]
    holds: bool
    judgement: dict[str, float]  # what speaks for an error, the confidence left at even


def main() -> int:
    """Read the corpora and the wordings, fit, set the thresholds and write both files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--alarms", type=float, default=12.0, help="a family, a million words")
    parser.add_argument("--limit", type=int, help="read this many stories of each corpus")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--likelihood", type=Path, default=LIKELIHOOD)
    options = parser.parse_args()
    train, _ = examples(stories(options.train), options.limit)
    dev, words = examples(stories(options.dev), options.limit)
    right, _ = examples(wordings("text"), None)
    wrong, _ = examples(wordings("wrong_text"), None)
    weights = {}
    for equation in sorted({row.equation for row in train}):
        clean = [row for row in train if row.equation == equation]
        holding = [row for row in right if row.equation == equation and row.holds]
        weights[equation] = _confidence(clean, holding)
    options.weights.write_text(
        "".join(
            f"{equation}\t{name}\t{weight:.4f}\n"
            for equation, found in weights.items()
            for name, weight in found.items()
        ),
        encoding="utf-8",
    )
    held = {(r.equation, *sorted(r.evidence.items())) for r in right if not r.holds}
    errors = [
        r
        for r in wrong
        if not r.holds and (r.equation, *sorted(r.evidence.items())) not in held
    ]
    loud = _likelihood(errors, [r for r in train if not r.holds], weights)
    budget = options.alarms * words / 1_000_000
    for equation in weights:
        rows = [r for r in dev if r.equation == equation]
        alarms = sorted((_loud(r, weights, loud) for r in rows if not r.holds), reverse=True)
        least = alarms[int(budget)] + 1e-4 if len(alarms) > budget else 0.02
        loud[f"loud {equation}"] = least
        found = [r for r in errors if r.equation == equation]
        sys.stdout.write(
            f"{equation:12} clean: {len(rows):5} proposals, "
            f"{sum(r.holds for r in rows):3} hold, "
            f"{sum(p >= least for p in alarms):3} alarms from {least:.2f}; wrong twins "
            f"{sum(_loud(r, weights, loud) >= least for r in found):3} of {len(found):3}\n"
        )
    options.likelihood.write_text(
        "".join(f"{name}\t{weight:.4f}\n" for name, weight in loud.items()), encoding="utf-8"
    )
    return 0


def stories(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the stories of a corpus, one JSON object a line."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        yield from map(json.loads, lines)


def wordings(field: str) -> Iterator[dict[str, Any]]:
    """Yield the wordings that may be learned from as stories, right or wrong by ``field``."""
    for path in sorted((_HOME / "wordings").glob("*.jsonl")):
        for row in stories(path):
            if field in row and path.stem != "clean" and not counted(row["text"]):
                yield {"id": path.stem, "text": row[field], "date": row.get("published")}


def counted(text: str) -> bool:
    """Whether a wording belongs to the third that is only counted."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0


def examples(rows: Iterator[dict[str, Any]], limit: int | None) -> tuple[list[Example], int]:
    """Return the judged proposals in the stories, and how many words those have."""
    found: list[Example] = []
    words = 0
    with Pool() as pool:
        for count, proposals in pool.imap(_in_story, islice(rows, limit), chunksize=20):
            words += count
            found.extend(proposals)
    return found, words


def _in_story(row: dict[str, Any]) -> tuple[int, list[Example]]:
    try:
        day = Published(date.fromisoformat(str(row.get("date"))[:10]), "the corpus")
    except ValueError:
        day = None
    headline = row.get("headline")
    text = f"{headline}\n\n{row['text']}" if headline else row["text"]
    try:
        reading = read_source(read_text(text, str(row["id"]), day))
    except (ValueError, ArithmeticError) as fault:  # the check itself says so story by story
        sys.stderr.write(f"{row['id']}: not read: {fault}\n")
        return 0, []
    found = []
    for proposal in propose(reading.article, reading.figures):
        if any(figure.hedge and figure.hedge.name in _OPEN for figure in proposal.figures):
            continue
        judgements = [judge(relation) for relation in choice(proposal).relations]
        verdicts = [judgement.verdict for judgement in judgements]
        if verdicts[0] == "holds" or (verdicts[0] == "broken" and "holds" not in verdicts):
            holds = verdicts[0] == "holds"
            speaks: dict[str, float] = {} if holds else _without(judgements[0])
            found.append(Example(proposal.equation, proposal.evidence, holds, speaks))
    return len(text.split()), found


def _without(judgement: Judgement) -> dict[str, float]:
    found = evidence_of(judgement, 0.5)
    del found["confidence"]
    return found


def _confidence(clean: list[Example], right: list[Example]) -> dict[str, float]:
    rows = clean + right
    labels = [row.holds for row in rows]
    holding = sum(row.holds for row in clean)
    weight = [0.5 if row.holds else 1.0 for row in clean]
    weight += [max(1.0, holding / max(1, len(right)))] * len(right)
    names = sorted({name for row in rows for name in row.evidence} - _OF_CHANCE)
    return _fit([row.evidence for row in rows], names, labels, weight)


def _likelihood(
    errors: list[Example], clean: list[Example], weights: dict[str, dict[str, float]]
) -> dict[str, float]:
    rows = errors + clean
    told = [_speaks(row, weights) for row in rows]
    names = sorted({name for evidence in told for name in evidence})
    labels = [True] * len(errors) + [False] * len(clean)
    weight = [len(clean) / max(1, len(errors)) / 4] * len(errors) + [1.0] * len(clean)
    return _fit(told, names, labels, weight)


def _speaks(row: Example, weights: dict[str, dict[str, float]]) -> dict[str, float]:
    sure = _sure(row, weights)
    return {
        **row.judgement,
        "confidence": float(np.log(sure / (1 - sure))),
        f"of {row.equation}": 1.0,
    }


def _sure(row: Example, weights: dict[str, dict[str, float]]) -> float:
    found = weights[row.equation]
    total = found[""] + sum(
        found.get(name, 0.0) * value for name, value in row.evidence.items()
    )
    return float(np.clip(1.0 / (1.0 + np.exp(-total)), 0.001, 0.999))


def _loud(row: Example, weights: dict[str, dict[str, float]], loud: dict[str, float]) -> float:
    total = loud[""] + sum(
        loud.get(name, 0.0) * value for name, value in _speaks(row, weights).items()
    )
    return float(1.0 / (1.0 + np.exp(-total)))


def _fit(
    rows: list[dict[str, float]], names: list[str], labels: list[bool], weight: list[float]
) -> dict[str, float]:
    """Return the intercept and weights of a ridge logistic regression (Newton's method)."""
    matrix = np.array([[1.0, *(row.get(name, 0.0) for name in names)] for row in rows])
    wanted, weights = np.array(labels, float), np.array(weight)
    ridge = np.eye(matrix.shape[1]) * _RIDGE
    ridge[0, 0] = 1e-6
    beta = np.zeros(matrix.shape[1])
    for _ in range(_ROUNDS):
        told = 1.0 / (1.0 + np.exp(-matrix @ beta))
        slope = matrix.T @ (weights * (wanted - told)) - ridge @ beta
        curve = (matrix * (weights * told * (1 - told))[:, None]).T @ matrix + ridge
        step = np.linalg.solve(curve, slope)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(["", *names], map(float, beta), strict=True))


if __name__ == "__main__":
    sys.exit(main())
