"""Learn how likely a proposed list or length of time is meant, from clean copy.

    python -m training.binder_odds ARCHIVE.jsonl.gz [--most N]

In clean copy what is meant holds, but for slips. Lists get boosted trees
(LightGBM) over their evidence; since two things and "two" meet by chance, the
trees are fitted to the latent "meant" by expectation and maximisation, with
the chance of each listing's length. Times get a table: how often each way of
words held. Both are written beside the binder; the same archive gives the same
files. A story is a line {"id", "headline", "text", "date"}.
"""

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np

from factcheck.check.loader import load_rules
from factcheck.link.binder.bound import GRAINS, PLAIN, PLAIN_ODDS, UNMET, family, figures
from factcheck.link.binder.lists import bind_lists
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal
from factcheck.link.binder.times import bind_times
from factcheck.model.article import Published
from factcheck.model.relation import CountedList, Elapsed, Lifetime
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text

HOLDS = 0.95  # how often what is meant holds in clean copy
_ROUNDS = 5
_TREES = 80
_SETTINGS = {
    "objective": "cross_entropy", "num_leaves": 8, "max_bin": 63, "deterministic": True,
    "force_row_wise": True, "verbose": -1, "bagging_freq": 1, "lambda_l2": 5.0,
    "bagging_fraction": 0.7, "feature_fraction": 0.5, "learning_rate": 0.1,
    "min_data_in_leaf": 40, "seed": 1, "num_threads": 2,
}  # fmt: skip
# For how many times seen a way's family stands, and what is said of plain words.
_PRIOR_SEEN, _PLAIN_SEEN = 4.0, 10.0
BINDER = Path(__file__).parents[1] / "factcheck" / "link" / "binder"


class Judged(NamedTuple):
    """A proposal as training sees it: whether it held, its evidence, its listing's length."""

    equation: str
    held: bool
    evidence: dict[str, float]
    fewest: int
    most: int
    announced: int


def main() -> None:
    """Read the archive and write both files."""
    parser = argparse.ArgumentParser(description="Learn the binder's odds.")
    parser.add_argument("archive", type=Path)
    parser.add_argument("--most", type=int, default=0, help="read no more stories than this")
    parser.add_argument("--out", type=Path, default=BINDER)
    options = parser.parse_args()
    judged = list(read_archive(options.archive, options.most))
    lists = [one for one in judged if one.equation == "list"]
    (options.out / "odds.txt").write_text(fit_lists(lists), "utf-8")
    times = [one for one in judged if one.equation != "list"]
    (options.out / "ways.txt").write_text(count_ways(times), "utf-8")
    sys.stderr.write(f"{len(lists)} lists, {len(times)} lengths, ages and entries\n")


def read_archive(path: Path, most: int = 0) -> Iterator[Judged]:
    """Yield the judged proposals of an archive's stories, two processes wide."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines, Pool(2) as pool:
        rows = (line for number, line in enumerate(lines) if not most or number < most)
        for found in pool.imap(judge_story, rows, chunksize=20):
            yield from found


def judge_story(line: str) -> list[Judged]:
    """Return the judged proposals of one story, none for one that cannot be read."""
    row: dict[str, Any] = json.loads(line)
    day = row.get("date")
    published = Published(date.fromisoformat(day[:10]), "archive") if day else None
    text = f"{row.get('headline') or ''}\n\n{row['text']}"
    try:
        article = read_text(text, row["id"], published)
        passages = Passages(article, read_source(article).figures)
    except ValueError:
        return []  # a story that cannot be read teaches nothing
    today = article.published.day if article.published else None
    found: list[Judged] = []
    for proposal in (*bind_lists(passages), *bind_times(passages)):
        held = holds(proposal, today)
        if held is None:
            continue
        announced, fewest, most = 0, 0, 0
        if "announced" in proposal.slots:
            announced = int(figures(proposal.slots["announced"])[0].value or 0)
            fewest, most = proposal.fewest, len(proposal.slots["items"])
        found.append(
            Judged(proposal.equation, held, proposal.evidence, fewest, most, announced)
        )
    return found


_STEPS = {"week": "days", "day": "days", "month": "months", "hour": "hours", "minute": "hours"}
_RULES: dict[str, Any] = {}


def holds(proposal: Proposal, today: date | None) -> bool | None:
    """Return whether the rules that judge a proposal pass it, ``None`` where none does."""
    if not _RULES:
        _RULES.update({rule.name: rule.load() for rule in load_rules()})
    slots = {name: figures(slot) for name, slot in proposal.slots.items()}
    if "announced" in slots:
        items = tuple(span for span in proposal.slots["items"] if not hasattr(span, "mention"))
        relation = CountedList(slots["announced"][0], items, "likely", "", proposal.fewest)
        return _RULES["announced-count"](relation) is None
    if "age" in slots:
        event = next(iter(slots.get("event", ())), None)
        day = today if event is None else None
        life = Lifetime(slots["age"][0], slots["birth"][0], event, day, "likely")
        return _RULES["age-and-birth"](life) is None
    end = next(iter(slots.get("end", ())), None)
    length = slots["length"][0]
    elapsed = Elapsed(length, slots["start"][0], end, today if end is None else None, "likely")
    return _RULES[f"{_STEPS.get(length.unit, 'years')}-elapsed"](elapsed) is None


def fit_lists(judged: list[Judged]) -> str:
    """Return the trees for lists as text, fitted to the latent "meant"."""
    names = sorted(judged[0].evidence)
    rows = np.array([[one.evidence[name] for name in names] for one in judged])
    held = np.array([one.held for one in judged])
    announced = Counter(one.announced for one in judged)
    by_chance = np.array(
        [sum(announced[n] for n in range(one.fewest, one.most + 1)) for one in judged]
    ) / len(judged)
    meant = np.full(len(judged), 0.15)
    for _ in range(_ROUNDS):
        right = np.where(held, HOLDS, 1 - HOLDS) * meant
        wrong = np.where(held, by_chance, 1 - by_chance) * (1 - meant)
        data = lightgbm.Dataset(rows, right / (right + wrong))
        model = lightgbm.train(_SETTINGS, data, num_boost_round=_TREES)
        meant = np.clip(model.predict(rows), 0.002, 0.998)
    lines = ["list", "|".join(names)]
    lines += [_tree_text(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    return "\n".join(lines) + "\n"


def _tree_text(root: dict[str, Any]) -> str:
    tests: list[list[str]] = []
    leaves: list[str] = []

    def walk(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(f"{node['leaf_value']:.4f}")
            return -len(leaves)
        place = len(tests)
        test = [str(node["split_feature"]), f"{node['threshold']:.4g}", "", ""]
        tests.append(test)
        test[2], test[3] = str(walk(node["left_child"])), str(walk(node["right_child"]))
        return place

    walk(root)
    return f"{' '.join(' '.join(test) for test in tests)};{' '.join(leaves)}"


def count_ways(judged: list[Judged]) -> str:
    """Return each way of words with how often it held, was broken, and the odds of it.

    A way is taken for what it is without its grain ("two here after" for "days two here
    after") until it is seen often; those families have lines of their own.
    """
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in judged:
        counts[one.equation][not one.held] += 1
        if one.equation.split(" ")[0] in GRAINS:
            counts[family(one.equation)][not one.held] += 1
    odds: dict[str, float] = {}
    for way in sorted(counts, key=lambda way: family(way) != way):
        held, broken = counts[way]
        prior, seen = UNMET, _PRIOR_SEEN
        if family(way) in PLAIN:
            prior, seen = PLAIN_ODDS, _PLAIN_SEEN
        if family(way) != way:
            prior = odds.get(family(way), prior)
        odds[way] = (held + prior * seen) / (held + broken + seen)
    return "".join(
        f"{way}\t{counts[way][0]}\t{counts[way][1]}\t{odds[way]:.3f}\n"
        for way in sorted(counts)
    )


if __name__ == "__main__":
    main()
