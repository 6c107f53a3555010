"""Records say of what, where and since when."""

from factcheck import Discrepancy, Label, Reading, Sources, Span, severity

_TRIGGERS = (
    " ever",
    "'s history",
    "’s history",
    "in history",
    "in the history",
    "all time",
    "all-time",
    "on record",
    "our history",
)
_SUPERLATIVES = frozenset(
    "biggest largest highest lowest smallest longest shortest fastest slowest worst "
    "best deadliest hottest coldest wettest driest richest poorest oldest youngest "
    "first only most fewest record costliest".split()
)
_SCOPED = frozenset("since according after beating surpassing than previous compared".split())


@severity("info")
def check_superlative_without_scope(
    reading: Reading, lowered: str, sources: Sources
) -> Discrepancy | None:
    """A record "ever" or "in history" says among what, since when, and who keeps count.

    Published records are among the most often corrected figures: there was a bigger one
    before. One note a story.

    Flags: It was the [[biggest]] turnout in history. ¶ The streets were full.
    Passes: It was the biggest turnout since 1992. ¶ The streets were full.
    Passes: It was the biggest turnout in history, the election board said.
    """
    if not any(trigger in lowered for trigger in _TRIGGERS):
        return None
    for section in reading.article.sections_of("headline", "standfirst", "body"):
        text = lowered[section.span.start : section.span.end]
        if not any(trigger in text for trigger in _TRIGGERS):
            continue
        for sentence in section.sentences:
            words = sentence.tokens.lower
            found = _SUPERLATIVES.intersection(words)
            if not found or not _SCOPED.isdisjoint(words) or not _claims_all_time(words):
                continue
            if sources.in_sentence(sentence) or sources.quotes(section):
                continue
            index = next(i for i, word in enumerate(words) if word in found)
            if words[index + 1 : index + 2] == ["-"]:
                continue
            place = Span(sentence.tokens.starts[index], sentence.tokens.ends[index])
            return Discrepancy(
                message=f'"{words[index]}" of all time: among what, and by whose list?',
                question="Which list was checked, and what comes second?",
                labels=(Label(place, "a record", True),),
            )
    return None


def _claims_all_time(words: list[str]) -> bool:
    for index, word in enumerate(words):
        if (
            word == "history"
            and index
            and words[index - 1] in ("in", "our", "its", "his", "her")
        ):
            return True
        if word == "history" and index and words[index - 1].endswith("'s"):
            return True
        if word == "history" and words[max(0, index - 2) : index] == ["in", "the"]:
            return True
        if word in ("ever", "record") and index + 1 < len(words):
            before = words[max(0, index - 6) : index]
            if word == "ever" and not _SUPERLATIVES.isdisjoint(before):
                return True
            if word == "record" and before[-1:] == ["on"]:
                return True
    return False
