"""Turn verdicts into the report that every writer knows."""

from collections.abc import Sequence

from factcheck.check.fingerprint import fingerprint, number_repeats
from factcheck.compare.left_out import LeftOut
from factcheck.compare.verdict import SEVERITY, Status, Verdict
from factcheck.model.finding import Finding, Label
from factcheck.model.reading import Decided, Reading, Report, Unchecked
from factcheck.model.span import Span

GROUP = "compare"

# What was decided of a figure, by its verdict: the relation to the sources, and if it holds.
# One whose hedge or speaker was lost has its number from the source all the same.
_EQUATIONS: dict[Status, tuple[str, bool]] = {
    "supported": ("equal to a source", True),
    "rounded": ("rounded from a source", True),
    "derived": ("derived from sources", True),
    "hedge-lost": ("equal to a source", True),
    "attribution-lost": ("equal to a source", True),
    "unfair-rounding": ("rounded from a source", False),
    "contradicted": ("equal to a source", False),
}

_MESSAGES = {
    "contradicted": "the sources contradict {figure}",
    "not-found": "{figure} is in none of the sources",
    "unfair-rounding": "{figure} is not a fair rounding of what the source gives",
    "hedge-lost": "the source hedges {figure}, the draft does not",
    "attribution-lost": "the source says who gives {figure}, the draft does not",
}
_QUESTIONS = {
    "contradicted": "Which is right: {figure}, or what the source says?",
    "not-found": "Where does {figure} come from?",
    "unfair-rounding": "Can {figure} be given as the source gives it?",
    "hedge-lost": "Can the draft keep the source's “about” or “more than”?",
    "attribution-lost": "Can the draft say who gives {figure}?",
}


# What a comparison may find, by the names that its findings have.
KINDS = (*_MESSAGES, "left-out")


def as_report(draft: Reading, found: Sequence[Verdict], missing: Sequence[LeftOut]) -> Report:
    """Return the draft's report: a finding for each figure that its sources do not bear out."""
    findings = [
        _finding(draft, verdict)
        for verdict in found
        if verdict.status in SEVERITY and verdict.also is None
    ]
    findings += _other_times(draft, found)
    findings += [_left_out(draft, item) for item in missing]
    unchecked = tuple(
        Unchecked(verdict.span, verdict.working)
        for verdict in found
        if verdict.status == "not-compared"
    )
    named = number_repeats(
        finding._replace(id=fingerprint(finding, draft)) for finding in findings
    )
    spans = {figure.span: figure.index for figure in draft.figures}
    decided = tuple(
        _decided(verdict, spans[verdict.span])
        for verdict in found
        if verdict.status in _EQUATIONS and verdict.span in spans
    )
    checked = len(found) - len(unchecked)
    return Report(draft, named, checked, unchecked, decided=decided)


def _decided(verdict: Verdict, index: int) -> Decided:
    """Return what the figure was held against, and by which relation.

    Where its time is at fault the number is the source's all the same.
    """
    told: Status = "supported" if verdict.also is not None else verdict.status
    equation, holds = _EQUATIONS[told]
    sources = tuple((item.where, item.quote) for item in verdict.evidence)
    working = verdict.working if holds else ""
    return Decided(equation, holds, (index,), sources=sources, working=working)


def _other_times(draft: Reading, found: Sequence[Verdict]) -> list[Finding]:
    """Return one finding for each time at fault, whatever number of figures betray it.

    A figure that the sources give for another time is right as far as its number goes:
    it is the time that is marked.
    """
    times: dict[Span, list[Verdict]] = {}
    for verdict in found:
        if verdict.status in SEVERITY and verdict.also is not None:
            times.setdefault(verdict.also, []).append(verdict)
    return [_other_time(draft, span, betraying) for span, betraying in times.items()]


def _other_time(draft: Reading, span: Span, betraying: list[Verdict]) -> Finding:
    first, told = betraying[0], " ".join(draft.article.quote(span).split())
    figures = " and ".join(dict.fromkeys(verdict.text for verdict in betraying))
    quotes = "; ".join(f"{item.where}: “{item.quote}”" for item in first.evidence)
    return Finding(
        id="",
        rule=first.status,
        group=GROUP,
        severity=SEVERITY[first.status],
        message=f"the sources have {first.instead} for {figures}, the draft {told}",
        working=quotes,
        question=f"Which is right: {told}, or {first.instead} as the source says?",
        labels=(Label(span, "the draft's time", primary=True),),
    )


def _finding(draft: Reading, verdict: Verdict) -> Finding:
    text, status = verdict.text, verdict.status
    quotes = "; ".join(f"{item.where}: “{item.quote}”" for item in verdict.evidence)
    ties = f"; as well possible: {', '.join(verdict.ties)}" if verdict.ties else ""
    return Finding(
        id="",
        rule=status,
        group=GROUP,
        severity=SEVERITY[status],
        message=_MESSAGES[status].format(figure=text),
        working="; ".join(part for part in (verdict.working, quotes) if part) + ties,
        question=_QUESTIONS[status].format(figure=text),
        labels=(Label(verdict.span, "the draft's figure", primary=True),),
        stated=verdict.stated,
        expected=verdict.expected,
    )


def _left_out(draft: Reading, item: LeftOut) -> Finding:
    headline = draft.article.headline
    sentences = draft.article.sentences
    span = headline.span if headline else sentences[0].span if sentences else Span(0, 0)
    return Finding(
        id="",
        rule="left-out",
        group=GROUP,
        severity="info",
        message=f"the draft leaves out {item.text}",
        working=f"{item.evidence.where}: “{item.evidence.quote}”",
        question=f"Does the reader need {item.text}?",
        labels=(Label(Span(span.start, span.start), "", primary=True),),
    )
