"""Verdict: what the sources say of one figure of the draft."""

from typing import Literal, NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.finding import Severity
from factcheck.model.interval import Interval
from factcheck.model.span import Span

Status = Literal[
    "supported", "rounded", "derived", "contradicted", "unfair-rounding", "hedge-lost",
    "attribution-lost", "not-found", "not-compared",
]  # fmt: skip

# Fixed by the data contract: the statuses that are findings, and how loud they are.
SEVERITY: dict[Status, Severity] = {
    "contradicted": "error",
    "not-found": "warning",
    "unfair-rounding": "warning",
    "hedge-lost": "warning",
    "attribution-lost": "warning",
}


class Evidence(NamedTuple):
    """A place in a source: ``where`` ("release.md:3:14", "jobs.csv row 4"), and its words."""

    where: str
    quote: str


class Verdict(NamedTuple):
    """The outcome for one figure of the draft, or for one numbered name in it.

    ``working`` says why in one line, with the arithmetic where there is any;
    ``evidence`` quotes the places it rests on; ``ties`` names other readings
    that fit as well; ``expected`` is the interval the sources give; ``also`` marks the
    words of time that are at fault, ``instead`` is what the source has in their place;
    ``stands`` says that the number is a source's, though no words tie the two.
    """

    span: Span
    text: str
    status: Status
    working: str = ""
    evidence: tuple[Evidence, ...] = ()
    ties: tuple[str, ...] = ()
    expected: Interval | None = None
    stated: Interval | None = None
    also: Span | None = None
    instead: str = ""
    stands: bool = False


def verdict_on(
    figure: Figure,
    status: Status,
    working: str = "",
    evidence: tuple[Evidence, ...] = (),
    expected: Interval | None = None,
) -> Verdict:
    """Return the verdict on a figure of the draft."""
    return Verdict(
        figure.span, figure.text, status, working, evidence, (), expected, figure.interval
    )
