"""What became of each figure of a story: in agreement, in question, set aside, not checked."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from factcheck.model.reading import Report
from factcheck.model.span import Span

Outcome = Literal["agrees", "in conflict", "in question", "set aside", "not checked"]


class Coverage(NamedTuple):
    """How many figures there are, and how many met each outcome.

    A figure that an error marks is in conflict, one that only quieter findings
    mark is in question. One agrees that stood in an equation which was decided and
    holds; it is set aside where a finding on it is accepted or hidden. ``reasons``
    counts why figures were not checked, the commonest first.
    """

    figures: int
    agree: int
    in_conflict: int
    in_question: int
    not_checked: int
    set_aside: int = 0
    reasons: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        """Say it in one line: "41 figures: 29 agree, 3 in conflict, 9 not checked (why)"."""
        if not self.figures:
            return "no figures found, so nothing was checked"
        return f"{counted(self.figures, 'figure')}: {self.brief}{self._why()}"

    @property
    def brief(self) -> str:
        """The counts alone: "29 agree, 3 in conflict, 9 not checked"."""
        parts = [f"{self.agree} agree{'s' if self.agree == 1 else ''}"]
        parts += [f"{self.in_conflict} in conflict"] if self.in_conflict else []
        parts += [f"{self.in_question} in question"] if self.in_question else []
        parts += [f"{self.set_aside} set aside"] if self.set_aside else []
        parts += [f"{self.not_checked} not checked"] if self.not_checked else []
        return ", ".join(parts) if self.figures else "no figures"

    def _why(self) -> str:
        if len(self.reasons) < 2:
            return f" ({self.reasons[0][0]})" if self.reasons else ""
        return f" ({'; '.join(f'{reason}: {count}' for reason, count in self.reasons)})"


def counted(count: int, noun: str, several: str = "") -> str:
    """Return "1 figure", "1,200 figures"; ``several`` is the plural where no s makes it."""
    return f"{count:,} {noun if count == 1 else several or f'{noun}s'}"


def outcomes(report: Report) -> tuple[Outcome, ...]:
    """Return what became of each figure, in the order of the figures."""
    figures = report.reading.figures
    loud = [label.span for f in report.findings if f.severity == "error" for label in f.labels]
    quiet = [label.span for f in report.findings if f.severity != "error" for label in f.labels]
    in_conflict, in_question = _marked(report, loud), _marked(report, quiet)
    hidden = _marked(report, [label.span for f in report.set_aside for label in f.labels])
    holding = {index for one in report.decided if one.holds for index in one.figures}
    unchecked = {skip.span for skip in report.unchecked}
    holding = {index for index in holding if figures[index].span not in unchecked}
    found: list[Outcome] = []
    for index in range(len(figures)):
        if index in in_conflict:
            found.append("in conflict")
        elif index in in_question:
            found.append("in question")
        elif index in hidden:
            found.append("set aside")
        else:
            found.append("agrees" if index in holding else "not checked")
    return tuple(found)


def coverage(report: Report) -> Coverage:
    """Return the coverage of one story."""
    met = outcomes(report)
    count = Counter(met)
    figures = report.reading.figures
    silent = {figures[i].span for i, outcome in enumerate(met) if outcome == "not checked"}
    reasons = Counter(skip.reason for skip in report.unchecked if skip.span in silent)
    return Coverage(
        figures=len(figures),
        agree=count["agrees"],
        in_conflict=count["in conflict"],
        in_question=count["in question"],
        not_checked=count["not checked"],
        set_aside=count["set aside"],
        reasons=tuple(reasons.most_common()),
    )


def by_reason(report: Report) -> Iterator[tuple[str, list[Span]]]:
    """Yield why figures were not checked and which, the commonest reason first."""
    met, figures = outcomes(report), report.reading.figures
    silent = {figures[i].span for i, outcome in enumerate(met) if outcome == "not checked"}
    found: dict[str, list[Span]] = {}
    for skip in report.unchecked:
        if skip.span in silent:
            found.setdefault(skip.reason, []).append(skip.span)
    yield from sorted(found.items(), key=lambda one: -len(one[1]))


def by_sources(report: Report) -> Iterator[tuple[Span, str]]:
    """Yield each figure that agrees with sources none of which prints it, and how it does."""
    met = outcomes(report)
    for one in report.decided:
        index = one.figures[0]
        if met[index] != "agrees" or not one.sources or one.equation == "equal to a source":
            continue
        places = ", ".join(where for where, _ in one.sources)
        yield (
            report.reading.figures[index].span,
            f"{one.equation}: {one.working}{one.working and '; '}{places}",
        )


def _marked(report: Report, spans: list[Span]) -> set[int]:
    """Return the indices of the figures that share a character with one of ``spans``."""
    found: set[int] = set()
    figures = sorted(
        (figure.span, index) for index, figure in enumerate(report.reading.figures)
    )
    first = 0
    for start, end in sorted(spans):
        while first < len(figures) and figures[first][0].end <= start:
            first += 1
        at = first
        while at < len(figures) and figures[at][0].start < end:
            if figures[at][0].end > start:
                found.add(figures[at][1])
            at += 1
    return found
