"""Reading: an article with its figures and the relations found among them."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.mention import Mention
from factcheck.model.relation import Relation
from factcheck.model.span import Span


class Reading(NamedTuple):
    """All that was understood of one draft; what rules run over.

    ``relations`` maps a subject's name ("change") to its relations in reading
    order; ``rejected`` holds the numbers that are no figures, with reasons.
    """

    article: Article
    figures: tuple[Figure, ...]
    relations: dict[str, tuple[Relation, ...]]
    rejected: tuple[Mention, ...] = ()


class Unchecked(NamedTuple):
    """A figure that nothing was checked against, and why."""

    span: Span
    reason: str


class Fault(NamedTuple):
    """A rule that broke on one story; the other rules ran on, and the exit code is 2."""

    rule: str
    path: str
    line: int
    story: str
    reason: str

    def __str__(self) -> str:
        """Return one line that names file, line, rule and story."""
        return f"{self.path}:{self.line}: rule {self.rule} broke on {self.story}: {self.reason}"


class Decided(NamedTuple):
    """An equation that was decided: which one, whether it holds, and its figures' indices."""

    equation: str
    holds: bool
    figures: tuple[int, ...]


class Report(NamedTuple):
    """The outcome for one story: its reading, findings, coverage and broken rules.

    ``decided`` tells what each figure was compared with; ``set_aside`` are findings
    that were made and are not shown: accepted, in the baseline, ignored, below the
    level that is shown, or one note too many.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    checked: int
    unchecked: tuple[Unchecked, ...]
    faults: tuple[Fault, ...] = ()
    decided: tuple[Decided, ...] = ()
    set_aside: tuple[Finding, ...] = ()

    def showing(self, findings: Iterable[Finding]) -> "Report":
        """Return the report that shows these findings; those it showed before are set aside."""
        shown = tuple(findings)
        ids = {finding.id for finding in shown}
        hidden = tuple(finding for finding in self.findings if finding.id not in ids)
        return self._replace(findings=shown, set_aside=self.set_aside + hidden)
