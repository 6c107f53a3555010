"""A rise in a risk is not told as a share of people, nor a share turned round."""

from factcheck import Discrepancy, Label, Reading, Span, severity

_PEOPLE = frozenset(
    "people women men children adults patients users smokers drinkers students "
    "workers drivers americans britons teenagers girls boys mothers fathers "
    "participants those".split()
)


@severity("warning")
def check_share_and_increase(reading: Reading, lowered: str) -> Discrepancy | None:
    """A rise in a risk of 82% is not told as 82% of people being more likely.

    A study that finds a risk 82% higher says nothing about 82% of the people.

    Flags: [[82%]] of people on the drug were [[more likely]] to gain weight.
    Passes: People on the drug were 82% more likely to gain weight.
    Passes: 82% of people said they were more likely to vote.
    """
    if "more likely" not in lowered and "less likely" not in lowered:
        return None
    for figure in reading.figures:
        if figure.kind != "percentage":
            continue
        tokens = figure.sentence.tokens
        last = figure.mention.last
        after = tokens.lower[last + 1 : last + 14]
        if after[:1] != ["of"] or _PEOPLE.isdisjoint(after[1:4]):
            continue
        place = _more_likely(after)
        if place is None:
            continue
        first = last + 1 + place
        return Discrepancy(
            message=f"is it {figure} of the people, or a chance that is {figure} higher?",
            question="Did the source give a share of people or a change in risk?",
            labels=(
                Label(figure.span, "a share of people", True),
                Label(
                    Span(tokens.starts[first], tokens.ends[first + 1]), "of a change in chance"
                ),
            ),
        )
    return None


def _more_likely(after: list[str]) -> int | None:
    """Return where "more likely" follows "are" or "were" with no speech verb between."""
    for index in range(len(after) - 1):
        if after[index] in ("said", "say", "think", "thought", "felt", "reported", "believe"):
            return None
        if after[index] in ("more", "less") and after[index + 1] == "likely":
            before = after[index - 1] if index else ""
            return index if before in ("are", "were", "is", "was") else None
    return None
