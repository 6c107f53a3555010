"""How alike the roles of two figures are: the words, numbers and times around them."""

from factcheck.compare.periods import Mark
from factcheck.compare.sources import Candidate, Story
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure


def likeness(draft: Story, figure: Figure, candidate: Candidate) -> float:
    """Return the share of the draft figure's surroundings that the candidate has, 0 to 1.

    Words weigh by nearness and by how rare they are in the source: the overlap
    coefficient over weighted sets, with the draft's set as the base. Other numbers
    of the sentence count as words.
    """
    found = candidate.story.role(candidate.figure)
    return _overlap(draft.role(figure), found, candidate.story)


def likeness_of_words(draft: Story, figure: Figure, candidate: Candidate) -> float:
    """Return the likeness by words alone: numbers that meet by chance bring others along."""
    found = candidate.story.surroundings.words(candidate.figure)
    return _overlap(draft.surroundings.words(figure), found, candidate.story)


def _overlap(wanted: dict[str, float], found: dict[str, float], source: Story) -> float:
    if not wanted:
        return 0.0
    rarity = source.rarity
    whole = shared = 0.0
    for word, weight in wanted.items():
        rare = rarity(word)
        whole += weight * rare
        if word in found:
            shared += min(weight, found[word]) * rare
    return shared / whole if whole else 0.0


def time_conflict(
    draft: Story, figure: Figure, candidate: Candidate
) -> tuple[Mark, Mark] | None:
    """Return the marks that differ: "second quarter" in the draft, "third" in the source.

    A date is itself a mark, so the marks beside it do not speak against it.
    """
    if figure.kind in ("date", "ordinal"):
        return None
    found = candidate.story.marks(candidate.figure)
    for family, mark in draft.marks(figure).items():
        other = found.get(family)
        if other is not None and other.number != mark.number:
            return mark, other
    return None


def same_noun(figure: Figure, other: Figure) -> bool:
    """Whether nothing shows that the two count different things."""
    if figure.kind != "count" or other.kind != "count":
        return figure.kind == other.kind or figure.dimension == other.dimension != ""
    if figure.measure is None or other.measure is None:
        return figure.measure is other.measure
    return stem(figure.measure.head) == stem(other.measure.head)


def turned_round(draft: Story, figure: Figure, candidate: Candidate) -> bool:
    """Whether the phrases around the two take opposite sides ("profit" and "loss")."""
    if {figure.direction, candidate.figure.direction} == {"up", "down"}:
        return True
    wanted, found = draft.sides(figure), candidate.story.sides(candidate.figure)
    return any(
        side is not None and found.get(family) is not None and found[family] != side
        for family, side in wanted.items()
    )
