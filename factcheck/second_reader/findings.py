"""Turn decided links into findings, or into a word on the reader where it is unreliable."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, permutations
from typing import NamedTuple

from factcheck.check.coverage import tells
from factcheck.check.fingerprint import fingerprint, number_repeats
from factcheck.equations.judging import judge, slots_of
from factcheck.equations.printing import as_discrepancy, mend
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding, Label, Severity
from factcheck.model.reading import Decided, Reading, Report
from factcheck.model.span import Span
from factcheck.second_reader.asking import ASKED
from factcheck.second_reader.chance import likelihood_of_chance
from factcheck.second_reader.deciding import Decision
from factcheck.second_reader.proposal import Proposal

RULE, GROUP = "second-reader", "reader"
MOST_PER_1000_WORDS = 3
_FEW, _SEVERAL, _MANY = 2, 3, 8  # figures or links, from which on a share of them counts
_TOLD_OF_FIVE = 3  # of five links so many can be told, if they are a reader's
_MOST_WRONG = 3  # one figure in so many
_UNDATED = ("year is not told", "publication is not known")
# So many links hold before one that breaks is believed: a link or two may have been drawn.
PROOF = 2
_LIKELY = 0.05  # of links drawn at random, that as many would hold
_HOLDS_BY_CHANCE = frozenset({"order", "direction", "part of", "between", "ordinal"})
_OF_TWO_THINGS = frozenset({"order", "direction", "change", "difference", "part of"})
_LONGEST_QUOTE = 160  # characters of a story's words in print
_MOST_TRIED = 12  # links of a group, to find the one that a slip explains
_MOST_LISTED = 3  # further broken links that a finding tells of
_WORDINGS = {
    "equal": "{} are told as one quantity and differ",
    "sum": "{} do not add up as told",
    "shares of a whole": "{} do not make a whole",
    "count of a list": "{} announced and the things listed differ",
    "weekday": "{} are not one day",
    "order": "{} are not in the order told",
}


class SecondReading(NamedTuple):
    """What a second reader's links come to in one story.

    ``findings`` stand in reading order; ``unreliable`` says why none is shown, empty
    where they are, ``doubtful`` why those are not that it is not sure of; ``decided`` are
    the links that arithmetic settled.
    """

    findings: tuple[Finding, ...]
    decided: tuple[Decided, ...]
    unreliable: str = ""
    doubtful: str = ""


def settle(
    decisions: Sequence[Decision], report: Report, model: str, *,
    lost: int = 0, alone: int = 0, doubt: str = "", proof: int = PROOF,
) -> SecondReading:  # fmt: skip
    """Return the findings of decided links beside those that rules made.

    ``lost`` is how many links of the reply could not be used, ``alone`` how many only one
    pass proposed, ``doubt`` what speaks against the reader already, ``proof`` how many links
    must hold before one that breaks is believed. Links that only may
    hold, or that the words speak against, give no more than info. Of links that one figure
    breaks, one is told. A discrepancy that a rule has told is not told again.
    """
    reading = report.reading
    broken = [each for each in decisions if each.broken]
    why = doubt or _unreliable(decisions, lost, alone, reading)
    if why or (proof and (why := _unproved(decisions, proof, reading))):
        return SecondReading((), (), why)
    told = _pairs_of(report)
    findings = [
        _finding(group, reading, model)
        for group in _grouped([each for each in broken if not _known(each, told)])
    ]
    loud_findings = [finding for finding in findings if finding.severity != "info"]
    if len(loud_findings) > most(reading):
        return SecondReading((), (), _too_many(loud_findings, reading))
    doubtful = ""
    if len(loud_findings) < len(findings):
        doubtful = _doubtful(decisions, lost, alone)
        if proof and not doubtful:
            doubtful = _like_drawn(decisions, reading, chance=_all_by_chance(decisions))
    if not doubtful and len(findings) > most(reading):
        doubtful = _too_many(findings, reading)
    if doubtful:
        findings = list(loud_findings)
        decisions = [each for each in decisions if each.proposal.sure == "must"]
    findings.sort(key=lambda finding: finding.labels[0].span if finding.labels else Span(0, 0))
    settled = tuple(
        _decided(each) for each in decisions if each.judgement.verdict != "cannot tell"
    )
    return SecondReading(number_repeats(findings), settled, doubtful=doubtful)


def words_of(reading: Reading) -> int:
    """Return how many words the story has."""
    return len(reading.article.text.split())


def most(reading: Reading) -> float:
    """Return how many findings in a story leave a reader reliable.

    Two always do: of a story of 300 words nothing could be told otherwise, and one wrong
    number often breaks two links.
    """
    return max(2, MOST_PER_1000_WORDS * words_of(reading) / 1000)


def _too_many(findings: Sequence[Finding], reading: Reading) -> str:
    return f"{len(findings)} findings in {words_of(reading)} words"


def with_second_reading(report: Report, second: SecondReading) -> Report:
    """Return the report with a second reader's findings, its links counted as compared."""
    compared = {index for one in second.decided if tells(one) for index in one.figures}
    spans = {figure.span for figure in report.reading.figures if figure.index in compared}
    unchecked = tuple(one for one in report.unchecked if one.span not in spans)
    findings = sorted((*report.findings, *second.findings), key=_place)
    return report._replace(
        findings=tuple(findings),
        decided=(*report.decided, *second.decided),
        checked=report.checked + len(report.unchecked) - len(unchecked),
        unchecked=unchecked,
    )


def _place(finding: Finding) -> tuple[int, str]:
    starts = (label.span.start for label in finding.labels if label.primary)
    return min(starts, default=0), finding.rule


def _loud(decision: Decision) -> bool:
    return decision.proposal.sure == "must" and not decision.objection


def _unreliable(decisions: Sequence[Decision], lost: int, alone: int, reading: Reading) -> str:
    """Say why links look like those of a reader that does not understand, empty if they do not.

    Links that must hold by the words nearly all can be told and nearly all do hold, since
    nearly all figures of a story are right. Links drawn at random do not fit their equations;
    those drawn between all figures contradict each other and break.
    """
    unlike = {_spans(each) for each in decisions if each.proposal.equation in _OF_TWO_THINGS}
    same = {_spans(each) for each in decisions if each.proposal.equation == "equal"}
    if len(same & unlike) >= _FEW and len(same & unlike) * 4 > len(same):
        return f"{len(same & unlike)} pairs are called one thing and two"
    return (
        _joins_nearly_all(decisions, reading)
        or _no_reading(_musts(decisions), lost)
        or _too_few_hold(decisions, lost + alone, sure=True)
    )


def _unproved(decisions: Sequence[Decision], proof: int, reading: Reading) -> str:
    """Say that too little holds for what breaks to be believed, empty if enough does.

    One more must hold where all that hold are links that half of all figures fit.
    """
    if not any(each.broken for each in decisions):
        return ""
    held = [each for each in decisions if each.judgement.verdict == "holds"]
    chance = _all_by_chance(decisions)
    if len(held) < (proof + 1 if chance else proof):
        noun = "holds" if len(held) == 1 else "hold"
        return f"only {len(held)} of {len(decisions)} links {noun}"
    return _like_drawn([each for each in decisions if _loud(each)], reading, chance=chance)


def _like_drawn(links: Sequence[Decision], reading: Reading, *, chance: bool) -> str:
    """Say that links drawn at random would hold as often, empty if they would not.

    A link that breaks beside a few that hold is what one wrong figure looks like. More
    must hold where several figures would be wrong, or what holds may do so by ``chance``,
    and most where both is so.
    """
    wrong = len(list(_grouped([each for each in links if each.broken])))
    doubts = (wrong > 1) + (wrong > 0 and chance)
    if doubts and likelihood_of_chance(links, reading) > _LIKELY**doubts:
        return f"of {len(links)} links as many would hold if they were drawn"
    return ""


def _all_by_chance(decisions: Sequence[Decision]) -> bool:
    """Whether all links that hold are such as half of all figures fit."""
    held = [each for each in decisions if each.judgement.verdict == "holds"]
    return all(_by_chance(each.proposal) for each in held)


def _by_chance(proposal: Proposal) -> bool:
    """Whether a link only says which figure is greater or later."""
    return (
        proposal.equation in _HOLDS_BY_CHANCE
        or proposal.options.get("closed") is False
        or proposal.options.get("within") is True
        or "<" in proposal.expression
    )


def _doubtful(decisions: Sequence[Decision], lost: int, alone: int) -> str:
    """Say why links that only may hold look drawn, empty if they do not."""
    return _no_reading([each for each in decisions if not _undated(each)], lost) or (
        _too_few_hold(decisions, lost + alone, sure=False)
    )


def _musts(decisions: Sequence[Decision]) -> list[Decision]:
    return [each for each in decisions if each.proposal.sure == "must" and not _undated(each)]


def _no_reading(links: Sequence[Decision], lost: int) -> str:
    """Say that links fit the story too rarely for a reading of it, empty if they fit it."""
    asked = len(links) + lost
    told = [each for each in links if each.judgement.verdict != "cannot tell"]
    if asked - len(told) >= _SEVERAL and len(told) * 5 < asked * _TOLD_OF_FIVE:
        return f"only {len(told)} of {asked} links can be told"
    plain = [each for each in told if not each.objection]
    # Of two amounts each is the greater half the time: orders that hold say little.
    for some in (plain, [each for each in plain if each.proposal.equation != "order"]):
        if why := _broken_too_often(some):
            return why
    return ""


def _too_few_hold(decisions: Sequence[Decision], lost: int, *, sure: bool) -> str:
    """Say that fewer links hold than speak against the reader, empty if enough do.

    A link that cannot be told or used does, or that one pass alone has, and a figure that
    would be wrong, of the links that must hold where ``sure``. One figure alone may be
    wrong with no link that holds.
    """
    links = _musts(decisions) if sure else decisions
    breaking = [each for each in links if each.broken]
    untold = sum(each.judgement.verdict == "cannot tell" and not _undated(each)
                 for each in links)  # fmt: skip
    against = len(list(_grouped(breaking))) + untold + lost
    held = sum(each.judgement.verdict == "holds" for each in decisions)
    if breaking and held < against and against > 1:
        return f"only {held} of {len(decisions) + lost} links hold"
    return ""


def _joins_nearly_all(decisions: Sequence[Decision], reading: Reading) -> str:
    """Say that one equation joins more pairs than the words of a story can, empty if none does.

    Of all pairs that it could join, in all kinds and in one, no reading calls more than
    half one thing, or finds the words for more than two thirds.
    """
    joined: dict[str, set[frozenset[Span]]] = defaultdict(set)
    for each in decisions:
        if len(spans := _spans(each)) == 2:
            joined[each.proposal.equation].add(spans)
    alike = _pairs_of_a_kind(reading)
    for equation, pairs in joined.items():
        most = 2 if equation == "equal" else 3
        onward, back = _fitting(equation, reading)
        fitting = onward | back
        for possible in (alike, fitting, alike & fitting, onward, back):
            found = len(pairs & possible)
            if len(possible) >= _SEVERAL and found * most > len(possible) * (most - 1):
                return f"{equation} joins {found} of {len(possible)} pairs"
    return ""


def _fitting(
    equation: str, reading: Reading
) -> tuple[set[frozenset[Span]], set[frozenset[Span]]]:
    """Return every two figures that fit two slots of an equation, in and against order."""
    onward: set[frozenset[Span]] = set()
    back: set[frozenset[Span]] = set()
    known = ASKED.get(equation)
    if known is None or len(known.slots) < 2:
        return onward, back
    slots = [slot for slot in known.slots if slot.least]
    first, second = slots if len(slots) == 2 else known.slots[:2]
    for one, other in permutations(reading.figures, 2):
        if one.kind in first.kinds and other.kind in second.kinds:
            among = onward if one.span < other.span else back
            among.add(frozenset((one.span, other.span)))
    return onward, back


def _pairs_of_a_kind(reading: Reading) -> set[frozenset[Span]]:
    """Return every two figures of the story that are of one kind."""
    return {
        frozenset((one.span, other.span))
        for one, other in combinations(reading.figures, 2)
        if one.kind == other.kind
    }


def _undated(decision: Decision) -> bool:
    """Whether a link cannot be told since the story's year or day is not known."""
    return any(words in decision.judgement.reason for words in _UNDATED)


def _broken_too_often(links: Sequence[Decision]) -> str:
    """Say that more figures would have to be wrong than a story has, empty if they would not.

    One wrong figure breaks every link of its own, which is no fault of the reader.
    """
    breaking = [each for each in links if each.broken]
    wrong = len(list(_grouped(breaking)))
    linked = len({span for each in links for span in _spans(each)})
    if wrong >= _FEW and wrong * _MOST_WRONG > linked:
        return f"{wrong} of {linked} linked figures would have to be wrong"
    most = 4 if wrong >= _SEVERAL else 2  # one link in so many
    if len(links) >= _MANY and len(breaking) * most >= len(links):
        return f"{len(breaking)} of {len(links)} links break"
    return ""


def _decided(decision: Decision) -> Decided:
    figures = tuple(dict.fromkeys(f.index for f in decision.proposal.figures if f.index >= 0))
    proposal, judged = decision.proposal, decision.judgement
    items = tuple((span.start, span.end) for span in (*proposal.items, *proposal.singles))
    return Decided(judged.equation, judged.verdict == "holds", figures, items)


def _pairs_of(report: Report) -> list[frozenset[Span]]:
    """Return the places that the rules' loud findings mark."""
    return [
        frozenset(label.span for label in finding.labels)
        for finding in report.findings
        if finding.severity != "info"
    ]


def _known(decision: Decision, told: Iterable[frozenset[Span]]) -> bool:
    """Whether a rule has told this discrepancy: it marks all of the link's figures."""
    own = _spans(decision)
    return any(own <= marked for marked in told)


def _spans(decision: Decision) -> frozenset[Span]:
    return frozenset(f.span for f in decision.proposal.figures if f.index >= 0)


def _grouped(broken: Sequence[Decision]) -> Iterator[list[Decision]]:
    """Yield the broken links in groups that one wrong figure may have broken, loudest first.

    The figure that most of the links share is taken first, as one slip breaks every link
    of its figure and no other.
    """
    rest = sorted(
        broken, key=lambda each: (not _loud(each), len(each.proposal.figures), _start(each))
    )
    while rest:
        shares = Counter(span for each in rest for span in _spans(each))
        spans = _spans(rest[0])
        shared = max(spans, key=lambda span: (shares[span], -span.start))
        yield [each for each in rest if shared in _spans(each)]
        rest = [each for each in rest if shared not in _spans(each)]


def _start(decision: Decision) -> int:
    return decision.proposal.because.start


def _best_first(group: Sequence[Decision]) -> list[Decision]:
    """Return a group's links with the one first that explains itself best: by one slip."""
    tried = [each for each in group[:_MOST_TRIED] if _loud(each) == _loud(group[0])]
    best = next((each for each in tried if mend(each.judgement) is not None), group[0])
    return [best, *(each for each in group if each is not best)]


def _finding(links: Sequence[Decision], reading: Reading, model: str) -> Finding:
    group = _best_first(links)
    decision = group[0]
    proposal, judged = decision.proposal, decision.judgement
    words = _quoted(proposal.because, reading)
    why = (
        f"link proposed by {model or 'the model'} from these words: “{words}”; "
        "arithmetic checked here"
    )
    if decision.objection:
        why = f"{why}; {decision.objection}"
    found = as_discrepancy(judged, why=why)
    further = [other.judgement.text for other in group[1 : _MOST_LISTED + 1]]
    working = "; also ".join((found.working, *further)) if further else found.working
    severity: Severity = "warning" if _loud(decision) else "info"
    if severity == "warning" and _agreed(decision, reading):
        severity = "error"
    finding = Finding(
        id="", rule=RULE, group=GROUP, severity=severity, message=_message(decision),
        working=working, question=_question(decision), labels=_labels(decision),
        stated=found.stated, expected=found.expected,
    )  # fmt: skip
    return finding._replace(id=fingerprint(finding, reading))


def _agreed(decision: Decision, reading: Reading) -> bool:
    """Whether structure found the same link, and is sure of it."""
    own = {figure.index for figure in decision.proposal.figures}
    for relations in reading.relations.values():
        for relation in relations:
            filled = slots_of(relation)
            if filled is None or filled.equation != decision.judgement.equation:
                continue
            theirs = {figure.index for given in filled.slots.values() for figure in given}
            if theirs == own and relation.certainty == "sure":
                return judge(relation).verdict == "broken"
    return False


def _message(decision: Decision) -> str:
    equation = decision.proposal.equation
    names = list(dict.fromkeys(str(figure) for figure in decision.proposal.figures))
    wording = _WORDINGS.get(equation)
    joined = " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
    if wording is not None:
        return wording.format(joined)
    known = ASKED.get(equation)
    return f"{joined} do not fit: {known.formula if known else decision.judgement.text}"


def _question(decision: Decision) -> str:
    slip = mend(decision.judgement)
    if slip is not None:
        return f"Is it {slip.slip.text} or {slip.figure}?"
    return "Which of them is right, or are they not of one thing?"


def _labels(decision: Decision) -> tuple[Label, ...]:
    proposal = decision.proposal
    slip = mend(decision.judgement)
    stated = decision.judgement.workings[0].stated
    main: tuple[Figure, ...] = (slip.figure,) if slip else proposal.slots.get(stated, ())
    primary = {figure.span for figure in main}
    labels = {
        figure.span: Label(figure.span, _note(name), figure.span in primary)
        for name, given in proposal.slots.items()
        for figure in given
        if figure.index >= 0
    }
    for number, item in enumerate(proposal.items, 1):
        labels.setdefault(item, Label(item, str(number)))
    for item in proposal.singles:
        labels.setdefault(item, Label(item, "one"))
    ordered = sorted(labels.values(), key=lambda label: label.span)
    if not any(label.primary for label in ordered):
        ordered[0] = ordered[0]._replace(primary=True)
    return tuple(ordered)


def _note(slot: str) -> str:
    return "" if slot in ("first", "second", "terms") else slot


def _quoted(span: Span, reading: Reading) -> str:
    words = " ".join(reading.article.quote(span).split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 1]}…"
