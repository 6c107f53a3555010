"""Reading: an article with its figures and the relations found among them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.mention import Mention
from factcheck.model.relation import Relation
from factcheck.model.span import Span


class Fault(NamedTuple):
    """A rule or finder that broke on one story; the others ran on, and the exit code is 2.

    ``rule`` is empty for a finder, whose relations are missing from the reading.
    """

    rule: str
    path: str
    line: int
    story: str
    reason: str

    def __str__(self) -> str:
        """Return one line that names file, line, rule and story."""
        what = f"rule {self.rule}" if self.rule else "this finder of relations"
        return f"{self.path}:{self.line}: {what} broke on {self.story}: {self.reason}"


class Reading(NamedTuple):
    """All that was understood of one draft; what rules run over.

    ``relations`` maps a subject's name ("change") to its relations in reading
    order; ``rejected`` holds the numbers that are no figures, with reasons, and
    ``faults`` what broke while relations were looked for.
    """

    article: Article
    figures: tuple[Figure, ...]
    relations: dict[str, tuple[Relation, ...]]
    rejected: tuple[Mention, ...] = ()
    faults: tuple[Fault, ...] = ()


class Unchecked(NamedTuple):
    """A figure that nothing was checked against, and why."""

    span: Span
    reason: str


class Decided(NamedTuple):
    """An equation that was decided: which one, whether it holds, and what stood in it.

    ``figures`` are the indices of its figures, ``items`` the places of things that are
    listed without a number. ``sources`` are the places outside the story that it was decided
    by, with their words, ``working`` the arithmetic that led from them to the figure.
    """

    equation: str
    holds: bool
    figures: tuple[int, ...]
    items: tuple[tuple[int, int], ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    working: str = ""


class Report(NamedTuple):
    """The outcome for one story: its reading, findings, coverage and broken rules.

    ``decided`` tells what each figure was compared with; ``set_aside`` are findings
    that were made and are not shown: accepted, in the baseline, ignored, below the
    level that is shown, or one note too many.
    ``loosened`` tells in words what the desk's settings, lists and options took out
    of the check or of the report.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    checked: int
    unchecked: tuple[Unchecked, ...]
    faults: tuple[Fault, ...] = ()
    decided: tuple[Decided, ...] = ()
    set_aside: tuple[Finding, ...] = ()
    loosened: tuple[str, ...] = ()

    def showing(self, findings: Iterable[Finding]) -> "Report":
        """Return the report that shows these findings; those it showed before are set aside."""
        shown = tuple(findings)
        ids = {finding.id for finding in shown}
        hidden = tuple(finding for finding in self.findings if finding.id not in ids)
        return self._replace(findings=shown, set_aside=self.set_aside + hidden)


class Reports(Protocol):
    """The reports of a run, which may be gone through again and again."""

    def __iter__(self) -> Iterator[Report]:
        """Yield them in order."""

    def __len__(self) -> int:
        """Return how many there are."""


def unread_report(path: str, reason: str) -> Report:
    """Return the report of a draft that could not be read or checked."""
    article = Article(path=path, text="", sections=(), unread=reason)
    return Report(Reading(article, (), {}), (), 0, ())
