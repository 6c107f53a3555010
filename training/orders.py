"""Learn which of two like figures words call the greater, and which broken pairs are errors.

    python -m training.orders ARCHIVE [--links FILE] [--without FILE] [--dev ARCHIVE]

reads an archive of stories (``training/README.md``), some of which readers linked, and writes
four files into ``factcheck/link/learned``: two tables of weights (``ties.bin``: whether the
words tie two figures; ``greater.bin``: which is then the greater) and two files of trees
(``ties.txt``: both joined; ``orders_loudness.txt``: which broken pairs are errors). Ties are
learned from the links; the greater from the links and from every other pair, the more the
likelier it is tied, for in edited copy the values tell. The same archive and seed give the
same files. ``--dev`` prints, for stories apart, how many pairs are proposed, how many are
broken, and which suspicion gives how many alarms.
"""

import argparse
import hashlib
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from factcheck.link.identity.trees import Trees
from factcheck.link.index import Index
from factcheck.link.learned import written
from factcheck.link.orders.loudness import (
    LEAST,
    NAMES,
    Company,
    numbers_of,
    of_values,
    verdict,
)
from factcheck.link.orders.ties import (
    NAMES as OF_TIES,
    Candidate,
    Tie,
    candidates,
    joined,
    pairs_of,
    rows as tie_rows,
)
from factcheck.model.figure import Figure
from training.archive import Story, gathered, reading_of, rows, stories, words
from training.identity.boost import fit, text_of
from training.identity.slips import corrupted
from training.regression import Weights, learned, odds_of

ROOT = Path(__file__).resolve().parent
OUT = ROOT.parent / "factcheck/link/learned"
LINKS = ROOT / "links/links.jsonl.gz"
WORDINGS = ROOT / "wordings"
_OFTEN = 6  # a passage that was written for its wording counts as so many of an archive
_STEPS = 100
_RIDGE = 1e-3  # of ties: what readers did not link they may have overlooked
_PLACES = 1 << 17
_FOLDS = 5
_TWICE = 2  # errors planted in each pair
_LEAF_OF_TIES, _LEAF_OF_LOUDNESS = 30, 20
_LIKELY = (0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95)
_ALARMS = (0.003, 0.005, 0.0075, 0.01, 0.0125, 0.015, 0.02, 0.03)
_NOT, _FIRST, _SECOND, _UNKNOWN = 0, 1, 2, 3  # which figure of a pair readers call the greater


class Error(NamedTuple):
    """A pair that was linked and held, with one number changed so that it is broken.

    ``verdicts`` are those of each pair of the changed figure, by its place among the pairs.
    """

    place: int
    first_greater: bool
    of_values: list[float]
    verdicts: dict[int, tuple[str, str]]


class Read(NamedTuple):
    """A story's pairs: what readers say of each, and what its values are.

    A pair has two verdicts, and two rows of values where it is broken: for the first as the
    greater, and for the second.
    """

    id: str
    pairs: list[Candidate]
    told: list[int]
    verdicts: list[tuple[str, str]]
    of_values: list[tuple[list[float], list[float]]]
    errors: list[Error]


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def main(arguments: list[str] | None = None) -> int:
    """Learn and write the weights; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--links", type=Path, default=LINKS)
    parser.add_argument("--wordings", type=Path, default=WORDINGS)
    parser.add_argument("--without", type=Path, help="leave out the stories of this file")
    parser.add_argument("--dev", type=Path, help="stories apart, to count on")
    parser.add_argument("--trees", type=int, default=100, help="of ties")
    parser.add_argument("--loud-trees", type=int, default=150)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args(arguments)
    links = {row["id"]: row["links"] for row in rows(given.links)}
    archive = stories(given.archive, given.without)
    told = gathered(
        partial(_read, links=links, seed=given.seed),
        [row for row in archive if row["id"] in links],
    )
    plain = gathered(_read, [row for row in archive if row["id"] not in links])
    worded = [one for row in _wordings(given.wordings) for one in _read(row)]
    in_order = sum(one in (_FIRST, _SECOND) for read in told for one in read.told)
    _say(
        f"{sum(len(read.pairs) for read in told)} pairs that readers saw, {in_order} in order; "
        f"{sum(len(read.pairs) for read in plain)} others\n"
    )
    valued = _valued([*(read for read in plain if _fold(read)), *worded * _OFTEN])
    learning = _Learning(told, valued, given.trees, given.seed)
    model, apart = learning.model(), learning.apart()
    _tell_precision(told, apart)
    examples = _examples(model, told, apart, [read for read in plain if not _fold(read)])
    loudness = _loudness(examples, given.loud_trees, given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "ties.bin").write_bytes(written(model.tied[:_PLACES]))
    (given.out / "greater.bin").write_bytes(written(model.greater[:_PLACES]))
    (given.out / "ties.txt").write_text(model.text, encoding="utf-8")
    (given.out / "orders_loudness.txt").write_text(loudness, encoding="utf-8")
    if given.dev:
        dev = stories(given.dev, given.without)
        without = _loudness(
            [each for each in examples if each.fold], given.loud_trees, given.seed
        )
        held = [each for each in examples if each.error and not each.fold]
        errors = sum(len(read.errors) for read in told if not _fold(read))
        read, size = gathered(_read, dev), words(dev)
        _count(model, read, size)
        loud, others = (
            sorted(_suspicions(model, Trees(trees), read), reverse=True)
            for trees in (loudness, without)
        )
        found = [Trees(without).score(each.row) for each in held]
        for rate in _ALARMS:
            place = int(rate * size / 1000)
            bar, least = (each[place] if place < len(each) else 0.0 for each in (loud, others))
            hits = sum(score > least for score in found)
            _say(f"  {rate} alarms: suspicion {bar:.3f}, {hits} of {errors} errors found\n")
    return 0


def _wordings(folder: Path) -> Iterator[Story]:
    """Yield the passages that may be learned from; a third, by hash, is only counted."""
    for path in sorted(folder.glob("*.jsonl")):
        for row in rows(path):
            if int(hashlib.sha256(row["text"].encode()).hexdigest(), 16) % 3:
                yield {"id": row["text"], "text": row["text"], "date": row.get("published")}


def _read(
    story: Story, links: dict[str, list[dict[str, Any]]] | None = None, seed: int = 0
) -> list[Read]:
    reading = reading_of(story)
    figures = reading.figures
    pairs = pairs_of(Index(reading.article, figures))
    at = {(figure.span.start, figure.span.end): figure.index for figure in figures}
    order = _orders((links or {}).get(story["id"], []), at)
    numbers = numbers_of(figures)
    ends = [(pair.first.figure, pair.second.figure) for pair in pairs]
    told = [order.get((one.index, other.index), _NOT) for one, other in ends]
    verdicts = [_verdicts(*both) for both in ends]
    values = [
        (
            of_values(one, other, numbers) if met[0] == "broken" else [],
            of_values(other, one, numbers) if met[1] == "broken" else [],
        )
        for (one, other), met in zip(ends, verdicts, strict=True)
    ]
    errors = []
    dice = random.Random(f"{seed} {story['id']}")
    for place, one in enumerate(told):
        if one in (_FIRST, _SECOND) and verdicts[place][one == _SECOND] == "holds":
            for _ in range(_TWICE):
                errors += _errors(place, one == _FIRST, ends, figures, dice)
    return [Read(story["id"], candidates(pairs), told, verdicts, values, errors)]


def _verdicts(first: Figure, second: Figure) -> tuple[str, str]:
    return verdict(first, second), verdict(second, first)


def _errors(
    place: int,
    first_greater: bool,
    ends: list[tuple[Figure, Figure]],
    figures: tuple[Figure, ...],
    dice: random.Random,
) -> list[Error]:
    """Return the error that changes one figure of a pair, if it breaks the pair."""
    figure = dice.choice(ends[place])
    others = [
        each for each in figures
        if each.kind == figure.kind and each.unit == figure.unit and each is not figure
        and each.value is not None
    ]  # fmt: skip
    wrong = corrupted(figure, others, _any_number(figure, dice), dice)
    if wrong is None:
        return []
    first, second = (wrong if each is figure else each for each in ends[place])
    greater, lesser = (first, second) if first_greater else (second, first)
    if verdict(greater, lesser) != "broken":
        return []
    numbers = numbers_of(wrong if each is figure else each for each in figures)
    verdicts = {
        at: _verdicts(*(wrong if each is figure else each for each in both))
        for at, both in enumerate(ends)
        if figure in both
    }
    return [Error(place, first_greater, of_values(greater, lesser, numbers), verdicts)]


def _any_number(figure: Figure, dice: random.Random) -> list[Decimal]:
    """Return a number of as many digits as the figure has, one fewer or one more."""
    if figure.value is None:
        return []
    number = figure.mention.low.normalize().as_tuple()
    size = max(1, len(number.digits) + dice.choice((-1, 0, 0, 1)))
    exponent = number.exponent if isinstance(number.exponent, int) else 0
    return [Decimal(dice.randrange(10 ** (size - 1), 10**size)).scaleb(exponent)]


def _orders(
    links: list[dict[str, Any]], at: dict[tuple[int, int], int]
) -> dict[tuple[int, int], int]:
    """Return for pairs of figures, in reading order, which of the two is the greater."""
    found: dict[tuple[int, int], int] = {}
    for link in links:
        for lesser, greater in _ordered(link):
            one, other = at.get((lesser[0], lesser[1])), at.get((greater[0], greater[1]))
            if one is None or other is None or one == other:
                continue
            way = _SECOND if one < other else _FIRST
            if link.get("may"):
                found.setdefault((one, other) if one < other else (other, one), _UNKNOWN)
            else:
                found[(one, other) if one < other else (other, one)] = way
    return found


def _ordered(link: dict[str, Any]) -> list[tuple[list[int], list[int]]]:
    """Return the pairs, lesser and greater, that a link puts in order."""
    match link["kind"]:
        case "less":
            return [(link["lo"], link["hi"])]
        case "between":
            low, inside, high = link["lo"], link["mid"], link["hi"]
            return [(low, inside), (inside, high), (low, high)]
        case "rising":
            return list(pairwise(link["figures"]))
        case "sum" | "at_least_sum":
            return [(part, link["total"]) for part in link["parts"]]
        case "share":
            return [(link["amount"], link["base"])]
    return []


class Model(NamedTuple):
    """What was learned of ties: two tables and the trees that join them."""

    tied: Weights
    greater: Weights
    text: str

    def ties(self, read: Read, trees: Trees) -> list[Tie]:
        """Return the ties of a story."""
        return joined(read.pairs, *_odds(self.tied, self.greater, read), trees)


class Valued(NamedTuple):
    """Pairs whose values tell which is the greater: 1 the first, 0 the second."""

    places: list[list[int]]
    first: list[int]


def _valued(some: list[Read]) -> Valued:
    """Return the pairs not linked that stand in one order only, by their values."""
    found = [
        (_folded(pair), int(met[0] == "holds"))
        for read in some
        for pair, one, met in zip(read.pairs, read.told, read.verdicts, strict=True)
        if one == _NOT and set(met) == {"holds", "broken"}
    ]
    return Valued([places for places, _ in found], [first for _, first in found])


def _folded(pair: Candidate) -> list[int]:
    return [place & (_PLACES - 1) for place in pair.places]


def _kept(weights: Weights) -> Weights:
    """Return weights as they are read: a byte each."""
    kept = np.frombuffer(written(weights), dtype=np.uint8)
    return (kept.astype(np.float64) - 128) / 32


def _odds(tied: Weights, greater: Weights, read: Read) -> tuple[list[float], list[float]]:
    places = [_folded(pair) for pair in read.pairs]
    if not places:
        return [], []
    return list(odds_of(tied, places)), list(odds_of(greater, places))


def _fold(read: Read) -> int:
    return zlib.crc32(read.id.encode()) % _FOLDS


class _Learning:
    """Learns ties from stories that readers linked, and from other pairs by their values."""

    def __init__(self, told: list[Read], valued: Valued, trees: int, seed: int) -> None:
        self._told = told
        self._valued = valued
        self._trees = trees
        self._seed = seed
        self._apart: dict[str, tuple[list[float], list[float]]] = {}
        for fold in range(_FOLDS):
            tables = self._tables([read for read in told if _fold(read) != fold])
            for read in told:
                if _fold(read) == fold:
                    self._apart[read.id] = _odds(*tables, read)

    def model(self) -> Model:
        """Return what is learned from all."""
        return Model(*self._tables(self._told), self._joining(self._told))

    def apart(self) -> dict[str, list[Tie]]:
        """Return the ties of each story by what was learned without it."""
        found: dict[str, list[Tie]] = {}
        for fold in range(_FOLDS):
            trees = Trees(self._joining([read for read in self._told if _fold(read) != fold]))
            for read in self._told:
                if _fold(read) == fold:
                    found[read.id] = joined(read.pairs, *self._apart[read.id], trees)
        return found

    def _tables(self, told: list[Read]) -> tuple[Weights, Weights]:
        """Return which codes tie two figures, and which then tell the greater.

        What readers put in order counts once, any other pair by the root of how likely it is
        tied: counted for less, it says too little of words that readers seldom met.
        """
        pairs = [
            (_folded(pair), one)
            for read in told
            for pair, one in zip(read.pairs, read.told, strict=True)
            if one != _UNKNOWN
        ]
        examples = [(places, int(one != _NOT)) for places, one in pairs]
        tied = _kept(learned(examples, steps=_STEPS, ridge=_RIDGE))
        linked = [(places, int(one == _FIRST)) for places, one in pairs if one != _NOT]
        unlinked = _valued(told)
        others = Valued(
            [*self._valued.places, *unlinked.places], [*self._valued.first, *unlinked.first]
        )
        counts = [1.0] * len(linked)
        if others.places:
            counts += list((1 / (1 + np.exp(-odds_of(tied, others.places)))) ** 0.5)
        examples = [*linked, *zip(others.places, others.first, strict=True)]
        return tied, _kept(learned(examples, counts, steps=_STEPS))

    def _joining(self, some: list[Read]) -> str:
        """Return trees that tell which ties readers drew, and in the right order."""
        made, right = [], []
        for read in some:
            tied, greater = self._apart[read.id]
            found = tie_rows(read.pairs, tied, greater)
            for row, way, one in zip(found, greater, read.told, strict=True):
                if one != _UNKNOWN:
                    made.append(row)
                    right.append(float(one == (_FIRST if way > 0 else _SECOND)))
        model = fit(
            np.array(made), np.array(right), np.ones(len(right)), names=OF_TIES,
            trees=self._trees, seed=self._seed, leaf=_LEAF_OF_TIES,
        )  # fmt: skip
        return text_of(model, OF_TIES)


def _tell_precision(told: list[Read], apart: dict[str, list[Tie]]) -> None:
    """Print how many pairs of stories that were not read are proposed, and how many rightly."""
    for name, wanted in (("one sentence", False), ("two that follow", True)):
        scored = [
            (tie.likely, one == (_FIRST if tie.first_greater else _SECOND))
            for read in told
            for tie, one in zip(apart[read.id], read.told, strict=True)
            if one != _UNKNOWN and bool(tie.row[OF_TIES.index("next")]) == wanted
        ]
        linked = sum(
            one in (_FIRST, _SECOND)
            for read in told
            for tie, one in zip(apart[read.id], read.told, strict=True)
            if bool(tie.row[OF_TIES.index("next")]) == wanted
        )
        _say(f"pairs of {name}: {len(scored)}, {linked} in order\n")
        for level in _LIKELY:
            hits = [right for likely, right in scored if likely >= level]
            _say(f"  likely {level}: {len(hits)} proposed, {sum(hits)} rightly\n")


class Example(NamedTuple):
    """A broken pair: its features, whether by an error, and the fold of its story."""

    row: list[float]
    error: bool
    fold: int


def _examples(
    model: Model, told: list[Read], apart: dict[str, list[Tie]], plain: list[Read]
) -> list[Example]:
    """Return the pairs that are broken in print, and those that an error breaks."""
    scorer = Trees(model.text)
    found: list[Example] = []
    for read in [*told, *plain]:
        ties = apart[read.id] if read.id in apart else model.ties(read, scorer)
        found += [Example(row, False, _fold(read)) for _, row in _broken(read, ties)]
    printed = len(found)
    for read in told:
        found += [Example(row, True, _fold(read)) for row in _planted(read, apart[read.id])]
    _say(f"{printed} pairs broken in print, {len(found) - printed} by an error\n")
    if not 0 < printed < len(found):
        raise SystemExit("the archive is too small: no pair is broken in print, or by an error")
    return found


def _loudness(examples: list[Example], trees: int, seed: int) -> str:
    """Return trees that tell planted errors from pairs that stand so in print."""
    loudness = fit(
        np.array([each.row for each in examples]),
        np.array([float(each.error) for each in examples]),
        np.ones(len(examples)), names=NAMES, trees=trees, seed=seed, leaf=_LEAF_OF_LOUDNESS,
    )  # fmt: skip
    return text_of(loudness, NAMES)


def _company(
    read: Read, ties: list[Tie], instead: dict[int, tuple[str, str]] | None = None
) -> Company:
    """Return how many orders of each figure hold and break, with other verdicts for some."""
    met = Company()
    for place, (tie, pair) in enumerate(zip(ties, read.pairs, strict=True)):
        verdicts = (instead or {}).get(place, read.verdicts[place])
        met.add(tie, verdicts[not tie.first_greater], pair.first, pair.second)
    return met


def _broken(read: Read, ties: list[Tie]) -> list[tuple[Tie, list[float]]]:
    """Return the ties of a story that are broken in print, with their features."""
    met = _company(read, ties)
    return [
        (tie, met.row(tie, values[not tie.first_greater], *_ends(pair, tie)))
        for tie, pair, values in zip(ties, read.pairs, read.of_values, strict=True)
        if tie.likely >= LEAST and values[not tie.first_greater]
    ]


def _ends(pair: Candidate, tie: Tie) -> tuple[int, int]:
    return (pair.first, pair.second) if tie.first_greater else (pair.second, pair.first)


def _planted(read: Read, ties: list[Tie]) -> list[list[float]]:
    """Return the features of pairs that readers linked, broken by an error in one figure."""
    found = []
    for error in read.errors:
        tie = ties[error.place]
        if tie.first_greater == error.first_greater and tie.likely >= LEAST:
            met = _company(read, ties, error.verdicts)
            ends = _ends(read.pairs[error.place], tie)
            found.append(met.row(tie, error.of_values, *ends))
    return found


def _count(model: Model, dev: list[Read], size: int) -> None:
    """Print how many pairs are proposed, and how many of them are broken."""
    scorer = Trees(model.text)
    proposed: Counter[float] = Counter()
    broken: Counter[float] = Counter()
    for read in dev:
        found = model.ties(read, scorer)
        for level in _LIKELY:
            proposed[level] += sum(tie.likely >= level for tie in found)
            broken[level] += sum(tie.likely >= level for tie, _ in _broken(read, found))
    _say(f"stories apart: {size:,} words\n")
    for level in _LIKELY:
        _say(
            f"  likely {level}: {proposed[level]} proposed, {broken[level]} broken, "
            f"{broken[level] / size * 1000:.3f} per 1,000 words\n"
        )


def _suspicions(model: Model, loudness: Trees, dev: list[Read]) -> Iterator[float]:
    scorer = Trees(model.text)
    for read in dev:
        for _, row in _broken(read, model.ties(read, scorer)):
            yield loudness.score(row)


if __name__ == "__main__":
    sys.exit(main())
