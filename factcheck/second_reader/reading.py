"""Read a story a second time: ask, keep what all passes propose, decide, find."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.reading import Reading, Report
from factcheck.second_reader.answers import Answer, Asked
from factcheck.second_reader.asking import request
from factcheck.second_reader.deciding import Decider, Decision
from factcheck.second_reader.findings import PROOF, settle, with_second_reading, words_of
from factcheck.second_reader.passes import Keep, disagreement, kept_links, proposed_by_all
from factcheck.second_reader.reply import Reply, read_reply
from factcheck.second_reader.second_question import second_question, standing


class Outcome(NamedTuple):
    """A report with what a second reading added, and what to tell of the reading.

    ``unanswered`` counts why requests got no reply, ``unread`` tells that none got one;
    ``faults`` counts what was wrong with replies and links; ``unreliable`` says why none of
    the reader's findings is shown, ``doubtful`` why those are not that it is not sure of.
    """

    report: Report
    links: int = 0
    decided: int = 0
    broken: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    unanswered: Mapping[str, int] = MappingProxyType({})
    faults: Mapping[str, int] = MappingProxyType({})
    unread: bool = False
    unreliable: str = ""
    doubtful: str = ""

    def told(self, model: str) -> str:
        """Return one line on the reading: its cost, its links, what was lost and why."""
        parts = [f"{self.tokens_in:,} tokens in, {self.tokens_out:,} out"]
        if self.links:
            noun = "link" if self.links == 1 else "links"
            parts.append(f"{self.links} {noun}, {self.decided} decided, {self.broken} broken")
        parts += [
            f"no reply to {count} {'request' if count == 1 else 'requests'}: {why}"
            for why, count in self.unanswered.items()
        ]
        if self.faults:
            lost = ", ".join(f"{count} {why}" for why, count in self.faults.items())
            parts.append(f"not used: {lost}")
        if self.unreliable:
            parts.append(f"{model} is unreliable here ({self.unreliable}), none is shown")
        if self.doubtful:
            parts.append(f"what {model} is not sure of is not shown ({self.doubtful})")
        return "; ".join(parts)


def read_again(
    report: Report,
    reader: Asked,
    *,
    passes: int = 1,
    keep: Keep = "any",
    longest: int = 1_000_000,
    ask_again: bool = False,
    proof: int = PROOF,
) -> Outcome:
    """Return the report with the findings of a second reader beside those of the rules.

    ``keep`` says whether a link of one pass alone counts (``passes.py``). Stories of more than
    ``longest`` words are not sent. With ``ask_again`` what broke is asked about once
    more. ``proof`` links must hold before one that breaks is believed. What the reader
    does wrong never touches the report.
    """
    reading = report.reading
    if reading.article.unread or not reading.figures:
        return Outcome(report)
    if words_of(reading) > longest:
        return Outcome(report, faults={f"a story of more than {longest} words": 1})
    unanswered: Counter[str] = Counter()
    replies: list[Reply] = []
    faults: Counter[str] = Counter()
    tokens_in = tokens_out = 0
    for turn in range(passes):
        asked = request(reading, turn)
        answer = reader.ask(asked)
        tokens_in += answer.tokens_in
        tokens_out += answer.tokens_out
        if answer.fault:
            unanswered[answer.fault] += 1
            continue
        reply = read_reply(answer.reply, asked.story, reading.article)
        faults += reply.faults
        replies.append(reply)
    lost = sum(sum(reply.faults.values()) for reply in replies) // max(1, len(replies))
    passed = [reply.proposals for reply in replies]
    shared = proposed_by_all(passed)
    proposals = kept_links(passed, shared, keep)
    decisions = Decider(reading).decide(proposals)
    doubt = disagreement(passed, shared)
    if ask_again and not doubt:
        decisions, answer, spoilt = _asked_again(decisions, reading, reader)
        tokens_in += answer.tokens_in
        tokens_out += answer.tokens_out
        faults += spoilt
        if answer.fault:
            unanswered[f"{answer.fault} (second question)"] += 1
    alone = max(0, min(map(len, passed), default=0) - len(proposals))
    second = settle(
        decisions, report, reader.model, lost=lost, alone=alone, doubt=doubt, proof=proof
    )
    return Outcome(
        with_second_reading(report, second),
        links=len(proposals),
        decided=sum(each.judgement.verdict != "cannot tell" for each in decisions),
        broken=sum(each.broken for each in decisions),
        tokens_in=tokens_in,
        tokens_out=tokens_out,
        unanswered=dict(unanswered),
        faults=dict(faults.most_common()),
        unread=not replies,
        unreliable=second.unreliable,
        doubtful=second.doubtful,
    )


def _asked_again(
    decisions: Sequence[Decision], reading: Reading, reader: Asked
) -> tuple[list[Decision], Answer, Counter[str]]:
    """Return the decisions as a second question about what broke leaves them.

    With them the answer, and what was wrong with its reply.
    """
    broken = [each for each in decisions if each.broken]
    if not broken:
        return list(decisions), Answer(), Counter()
    story = request(reading).story
    answer = reader.ask(second_question(story, broken))
    if answer.fault:
        return list(decisions), answer, Counter()
    verdicts, faults = standing(answer.reply, story, broken)
    changed = {id(each): verdict for each, verdict in zip(broken, verdicts, strict=True)}
    kept = []
    for each in decisions:
        verdict = changed.get(id(each), "")
        if verdict == "lowered":
            kept.append(each._replace(objection="the reader says that both can stand"))
        elif verdict != "dropped":
            kept.append(each)
    return kept, answer, faults
