"""Numbered names ("Tier 1", "MAX 9", "Q3") of a draft against those of its sources."""

from collections.abc import Iterator

from factcheck.compare.sources import Sources, Story
from factcheck.compare.verdict import Evidence, Verdict
from factcheck.model.mention import Mention


def judge_names(draft: Story, sources: Sources) -> Iterator[Verdict]:
    """Yield a verdict for each numbered name that the sources number otherwise.

    A name that no source knows is passed over: names are no figures.
    """
    known: dict[str, dict[str, Evidence]] = {}
    for story in sources.stories:
        for mention in story.reading.rejected:
            stem, number = _parts(mention)
            if stem:
                evidence = Evidence(story.place(mention.span), mention.sentence.text)
                known.setdefault(stem, {}).setdefault(number, evidence)
    for mention in draft.reading.rejected:
        stem, number = _parts(mention)
        numbers = known.get(stem, {})
        if not stem or not numbers or number in numbers:
            continue
        text = draft.reading.article.quote(mention.span)
        others = ", ".join(sorted(numbers))
        yield Verdict(
            mention.span, text, "contradicted", f"the sources number it {others}",
            tuple(numbers.values()),
        )  # fmt: skip


def _parts(mention: Mention) -> tuple[str, str]:
    """Return the words and the number of a name, both empty where it has no single number."""
    words = mention.sentence.text[
        mention.span.start - mention.sentence.span.start :
        mention.span.end - mention.sentence.span.start
    ].split()  # fmt: skip
    if len(words) < 2 or not words[-1].isdigit():
        return "", ""
    return " ".join(words[:-1]).casefold(), words[-1]


def judge_times(draft: Story, sources: Sources) -> Iterator[Verdict]:
    """Yield a verdict for each quarter or half of the draft that no source speaks of.

    Silent where the sources name no quarter or half at all.
    """
    known: dict[str, set[int]] = {"quarter": set(), "half": set()}
    for story in sources.stories:
        for sentence in story.reading.article.sentences:
            for mark in story.all_marks(sentence):
                if mark.family in known:
                    known[mark.family].add(mark.number)
    for sentence in draft.reading.article.sentences:
        for mark in draft.all_marks(sentence):
            numbers = known.get(mark.family, set())
            if not numbers or mark.number in numbers:
                continue
            tokens = sentence.tokens
            named = sorted(numbers)
            others = " and ".join(f"{mark.family} {number}" for number in named)
            span = draft.mark_span(mark, tokens)
            yield Verdict(
                span, draft.reading.article.quote(span), "contradicted",
                f"the sources speak of {others} only",
            )  # fmt: skip
