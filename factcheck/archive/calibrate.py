"""Calibrate: which severities keep the alarms of a desk within what it will bear.

An alarm is a finding at warning or error that an editor would not have accepted.
How many of a rule's findings are such is known from verdicts; a rule that nobody
has judged counts each finding as one.
"""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.archive.audit import Rates
from factcheck.archive.verdicts import Precision

LOUD = ("error", "warning")


class Step(NamedTuple):
    """One rule more that stays loud, and the sums up to it, a thousand words."""

    rule: str
    severity: str
    judged: int
    accepted: float
    alarms: float
    all_accepted: float
    all_alarms: float


class Calibration(NamedTuple):
    """The rules in the order in which they are worth their alarms, and how many are kept."""

    steps: tuple[Step, ...]
    kept: int
    budget: float

    @property
    def quiet(self) -> tuple[Step, ...]:
        """The rules that go below the budget only as info."""
        return self.steps[self.kept :]


def calibrate(rates: Rates, precision: Mapping[str, Precision], budget: float) -> Calibration:
    """Return which loud rules fit into ``budget`` alarms a thousand words.

    Rules come by the share of their findings that is accepted, the best first,
    then by how few alarms they cost; a rule that does not fit is left out, and
    what comes after it is still tried.
    """
    loud = [rule for rule in rates.findings if rates.severity[rule] in LOUD]
    worth = []
    for rule in loud:
        share = precision[rule].share if rule in precision else 0.0
        judged = precision[rule].judged if rule in precision else 0
        found = rates.per_thousand(rule)
        worth.append((rule, judged, share * found, (1 - share) * found, share))
    worth.sort(key=lambda each: (-each[4], each[3], each[0]))
    kept: list[Step] = []
    left: list[Step] = []
    accepted = alarms = 0.0
    for rule, judged, good, bad, _ in worth:
        fits = alarms + bad <= budget
        if fits:
            accepted, alarms = accepted + good, alarms + bad
        step = Step(rule, rates.severity[rule], judged, good, bad, accepted, alarms)
        (kept if fits else left).append(step)
    for place, step in enumerate(left):
        accepted, alarms = accepted + step.accepted, alarms + step.alarms
        left[place] = step._replace(all_accepted=accepted, all_alarms=alarms)
    return Calibration((*kept, *left), len(kept), budget)


def as_toml(found: Calibration, told: str) -> str:
    """Return the settings that meet the budget, for a ``factcheck.toml`` to extend."""
    lines = [f"# {line}" for line in told.splitlines()]
    lines.append("[severity]")
    lines += [
        f'{step.rule} = "info"  # {step.alarms:.3f} alarms a thousand words'
        for step in found.quiet
    ]
    return "\n".join(lines) + "\n"


_WIDTH, _HEIGHT, _EDGE = 640, 320, 52


def as_svg(found: Calibration) -> str:
    """Return the curve: findings a thousand words against alarms, rule by rule.

    A point a rule; the line dashed upright is the budget. Drawn of numbers alone.
    """
    steps = found.steps
    most_alarms = max([found.budget * 1.2, *(step.all_alarms for step in steps)], default=1.0)
    heights = [step.all_accepted + step.all_alarms for step in steps]
    most = max([*heights, 0.001])

    def x(alarms: float) -> float:
        return _EDGE + alarms / (most_alarms or 1.0) * (_WIDTH - 2 * _EDGE)

    def y(height: float) -> float:
        return _HEIGHT - _EDGE + 12 - height / most * (_HEIGHT - 2 * _EDGE)

    points = [(x(0.0), y(0.0))]
    points += [(x(s.all_alarms), y(h)) for s, h in zip(steps, heights, strict=True)]
    line = " ".join(f"{left:.1f},{top:.1f}" for left, top in points)
    dots = "".join(
        f'<circle cx="{left:.1f}" cy="{top:.1f}" r="3.5" fill="{_ink(place < found.kept)}">'
        f"<title>{steps[place].rule}: {steps[place].all_alarms:.3f} alarms</title></circle>"
        for place, (left, top) in enumerate(points[1:])
    )
    bar = x(found.budget)
    floor = y(0.0)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" xmlns="http://www.w3.org/2000/svg">'
        "<title>Findings against alarms, a thousand words, rule by rule</title>"
        f'<path d="M{_EDGE} {_EDGE - 30}V{floor:.1f}H{_WIDTH - 20}" fill="none" '
        'stroke="currentColor"/>'
        f'<polyline points="{line}" fill="none" stroke="#3b7dd8" stroke-width="2"/>{dots}'
        f'<path d="M{bar:.1f} {_EDGE - 20}V{floor:.1f}" stroke="#c03a2b" '
        'stroke-dasharray="5 4"/>'
        f'<text x="{bar + 6:.1f}" y="{_EDGE - 10}">budget {found.budget:g}</text>'
        f'<text x="{_WIDTH - 20}" y="{_HEIGHT - 8}" text-anchor="end">alarms a thousand words '
        f"(to {most_alarms:.2f})</text>"
        f'<text x="8" y="16">findings a thousand words (to {most:.2f})</text></svg>\n'
    )


def _ink(kept: bool) -> str:
    return "#2f8f4e" if kept else "#999999"
