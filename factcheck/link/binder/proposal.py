"""Proposal: figures in the slots of an equation, and what speaks for it."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.link.binder.passages import Passages
from factcheck.model.figure import Figure
from factcheck.model.span import Span

Slots = Mapping[str, tuple[Figure | Span, ...]]
Evidence = dict[str, float]


class Proposal(NamedTuple):
    """An equation's name, its slots, the evidence for it by name, and why in a few words.

    ``alternatives`` are other fillings that the same words allow, likeliest
    first: where one of them holds, nothing is said against the copy.
    """

    equation: str
    slots: Slots
    evidence: Evidence
    because: str
    alternatives: tuple[Slots, ...] = ()
    fewest: int = 0  # how few items a list has, if each doubtful "and" belongs to a name

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure that takes part, by slot."""
        return tuple(
            item for slot in self.slots.values() for item in slot if isinstance(item, Figure)
        )


def common_evidence(passages: Passages, slots: Slots, rivals: int) -> Evidence:
    """Return the evidence that every equation weighs: distance, rivals, nouns, sources."""
    figures = [item for slot in slots.values() for item in slot if isinstance(item, Figure)]
    sentences = {figure.sentence.index for figure in figures}
    spread = max(sentences) - min(sentences)
    ends = sorted(figures, key=lambda figure: figure.span.start)
    gap = ends[-1].span.start - ends[0].span.end
    clauses = {
        (f.sentence.index, passages.line_of(f).clauses[passages.place_of(f)]) for f in figures
    }
    between = sum(
        1
        for figure in passages.around(ends[0], spread)
        if ends[0].span.start < figure.span.start < ends[-1].span.start
    ) - (len(figures) - 2)
    counts = [f for f in figures if f.kind == "count"]
    heads = {f.measure.head for f in counts if f.measure is not None}
    evidence: Evidence = {
        "one sentence": float(spread == 0),
        "next sentence": float(spread == 1),
        "sentences apart": float(spread > 1),
        "paragraphs": float(len({f.section.index for f in figures}) > 1),
        "headline": float(any(f.section_kind in ("headline", "standfirst") for f in figures)),
        "one clause": float(len(clauses) == 1),
        "clauses": min(len(clauses), 5) / 5,
        "far": min(gap, 400) / 400,
        "no rival": float(rivals == 0),
        "rivals": min(rivals, 5) / 5,
        "others between": min(max(between, 0), 5) / 5,
        "counts": float(bool(counts)),
        "small": float(all(f.mention.in_words for f in figures)),
        "one noun": float(len(heads) == 1),
        "nouns differ": float(len(heads) > 1),
        "sources differ": float(
            len({f.attribution.name for f in figures if f.attribution}) > 1
        ),
        "periods differ": float(len({f.period.text for f in figures if f.period}) > 1),
        "hedged": float(any(f.hedge is not None for f in figures)),
    }
    return evidence
