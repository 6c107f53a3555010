"""Learn how sure words of order are: ``python -m training.orders ARCHIVE DEV``.

Nobody annotates. The binder proposes orders, parts and ranges by words alone; in copy that
was edited a relation that the words do state holds, and one that they do not state holds by
chance. A logistic regression on the proposals' evidence tells the one from the other.
``ARCHIVE`` and ``DEV`` are JSON lines, gzipped or plain, one story a line: ``id``, ``text``,
and where known ``headline``. On ``DEV`` the least chance of each equation is chosen, so that
no more relations are broken there per million words than ``BROKEN`` allows. The same archive
gives the same file. 18,000 stories take about 5 minutes and 2 GB.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from factcheck.arithmetic.operands import operand, operands

from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal
from factcheck.link.binder.scoring import EQUATIONS, PLAIN
from factcheck.link.orderings import proposals
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text

# Broken relations per million words of clean copy that are borne, by equation.
BROKEN = {"move": 10, "order": 15, "part": 15, "extreme": 3, "ends": 3, "inside": 4}
FEWEST = 30  # proposals that must show a code before it is weighed
RIDGE = 8.0  # the penalty on a weight's square
_OPEN = frozenset(
    "more_than at_least well_over less_than at_most up_to just_over just_under".split()
)
_OUT = Path(__file__).parent.parent / "factcheck/link/binder/orders.json"

Row = tuple[bool, dict[str, float]]


def main() -> int:
    """Read both archives, fit each equation, write the weights; return 0."""
    archive, dev, *rest = sys.argv[1:]
    rows, _ = collect(Path(archive))
    held_apart, words = collect(Path(dev))
    tables = {}
    for equation in sorted(set(rows) & set(BROKEN)):
        bias, weights = fit(rows[equation])
        allowed = BROKEN[equation] * words / 1_000_000
        least = least_chance(held_apart.get(equation, []), bias, weights, allowed)
        kept = {
            code: round(weight, 3) for code, weight in weights.items() if abs(weight) >= 0.02
        }
        tables[equation] = {"least": least, "bias": round(bias, 3), "weights": kept}
        print(equation, len(rows[equation]), len(kept), least)  # noqa: T201
    out = Path(rest[0]) if rest else _OUT
    text = json.dumps({"equations": tables}, indent=0, sort_keys=True, ensure_ascii=False)
    out.write_text(text + "\n", "utf-8")
    return 0


def collect(archive: Path) -> tuple[dict[str, list[Row]], int]:
    """Return the decided proposals of an archive by equation, and its number of words.

    A passage printed in several stories is counted once.
    """
    found: dict[str, list[Row]] = {}
    seen: set[tuple[str, str]] = set()
    words = 0
    for story in stories(archive):
        text = f"{story.get('headline') or ''}\n\n{story['text']}"
        words += len(text.split())
        try:
            reading = read_source(read_text(text, str(story["id"])))
        except ValueError as error:
            print(f"{story['id']} cannot be read: {error}", file=sys.stderr)  # noqa: T201
            continue
        for proposal in proposals(Passages(reading.article, reading.figures)):
            holds = judge(proposal)
            if holds is None or proposal.equation in PLAIN:
                continue
            equation = EQUATIONS.get(proposal.equation, proposal.equation)
            ends = [figure.span for figure in proposal.figures]
            start, end = min(span.start for span in ends), max(span.end for span in ends)
            place = (equation, reading.article.text[max(0, start - 60) : end + 60])
            if place not in seen:
                seen.add(place)
                found.setdefault(equation, []).append((holds, dict(proposal.evidence)))
    return found, words


def stories(archive: Path) -> Iterator[dict[str, str]]:
    """Yield the stories of an archive in their order."""
    opened = gzip.open if archive.suffix == ".gz" else open
    with opened(archive, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def judge(proposal: Proposal) -> bool | None:
    """Return whether the relation holds in print, ``None`` where nothing could break it."""
    slots = {name: figures[0] for name, figures in proposal.slots.items()}
    if "inside" in slots:
        inside = slots["inside"]
        if inside.value is None or _is_open(inside):
            return None
        ends = sorted((_end(slots["low"]), _end(slots["high"])), key=lambda end: end.low)
        bounds = Interval(ends[0].low, max(ends[0].high, ends[1].high))
        return operand(inside).overlaps(bounds)
    if "low" in slots:
        return slots["low"].mention.low <= slots["high"].mention.high
    if "after" in slots:
        after, before = slots["after"], slots["before"]
        more, less = (after, before) if proposal.equation == "rise" else (before, after)
    elif "whole" in slots:
        whole, part = slots["whole"], slots["part"]
        return (
            None
            if None in (whole.value, part.value)
            else not (part.interval.low > whole.interval.high)
        )
    else:
        more, less = slots["greater"], slots["lesser"]
    if more.value is None or less.value is None:
        return None
    high, low = operands(more, less)
    if high.high < low.low:
        return False
    return True if high.high.is_finite() and low.low.is_finite() else None


def _is_open(figure: Figure) -> bool:
    return figure.hedge is not None and figure.hedge.name in _OPEN


def _end(figure: Figure) -> Interval:
    if _is_open(figure):
        return Interval(figure.mention.low, figure.mention.high)
    return operand(figure)


def fit(rows: list[Row]) -> tuple[float, dict[str, float]]:
    """Return the bias and the weight of each code, by Newton's method with a ridge penalty."""
    counts: dict[str, int] = {}
    for _, evidence in rows:
        for code, amount in evidence.items():
            if amount:
                counts[code] = counts.get(code, 0) + 1
    codes = sorted(code for code, count in counts.items() if count >= FEWEST)
    places = {code: place for place, code in enumerate(codes)}
    table = np.zeros((len(rows), len(codes) + 1))
    table[:, -1] = 1.0
    for number, (_, evidence) in enumerate(rows):
        for code, amount in evidence.items():
            if code in places:
                table[number, places[code]] = amount
    held = np.array([float(holds) for holds, _ in rows])
    weights = np.zeros(len(codes) + 1)
    penalty = np.full(len(codes) + 1, RIDGE)
    penalty[-1] = 1e-6
    for _ in range(12):
        chance = 1.0 / (1.0 + np.exp(-table @ weights))
        slope = table.T @ (chance - held) + penalty * weights
        curve = (table * (chance * (1.0 - chance))[:, None]).T @ table + np.diag(penalty)
        weights -= np.linalg.solve(curve, slope)
    return float(weights[-1]), dict(zip(codes, map(float, weights[:-1]), strict=True))


def least_chance(
    rows: list[Row], bias: float, weights: dict[str, float], allowed: float
) -> float:
    """Return the lowest chance, in hundredths, from which at most ``allowed`` are broken."""
    broken = 0
    scored = sorted(((_chance(row[1], bias, weights), row[0]) for row in rows), reverse=True)
    for chance, holds in scored:
        broken += not holds
        if broken > allowed:
            return min(0.99, round(chance + 0.005, 2))
    return 0.5


def _chance(evidence: dict[str, float], bias: float, weights: dict[str, float]) -> float:
    total = bias + sum(weights.get(code, 0.0) * amount for code, amount in evidence.items())
    return float(1.0 / (1.0 + np.exp(-total)))


if __name__ == "__main__":
    sys.exit(main())
