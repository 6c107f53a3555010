"""A share is not turned round."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    off_by_default,
    severity,
    words_after,
)


@severity("warning")
@off_by_default
def check_share_turned_round(reading: Reading) -> Discrepancy | None:
    """A share of one group in another keeps its base throughout a story.

    "4% of students rent" is not "students are 4% of renters", and a story that has both
    with one number has turned it round.

    Off until a desk asks for it: on unread stories readers judged none of 4 of its notes
    worth a query or fair, since one percentage can hold of two groups.

    Flags: Students are [[14%]] of renters in the city. ¶ Of the young, [[14%]] of students are
        renters.
    Passes: Students are 14% of renters in the city. ¶ Some 31% of students are renters.
    Passes: Students are 14% of renters in the city. ¶ They were 14% of renters in May, too.
    """
    seen: dict[object, list[tuple[str, Figure]]] = {}
    for figure in reading.figures:
        if figure.kind != "percentage" or figure.value is None:
            continue
        base = _base(figure)
        if not base:
            continue
        for other_base, other in seen.get(figure.value, ()):
            if base != other_base and _names(figure, other_base) and _names(other, base):
                return Discrepancy(
                    message=f"{figure} of {base} here, {other} of {other_base} there",
                    question=f"Is it {figure} of {base}, or of {other_base}?",
                    labels=(
                        Label(figure.span, f"of {base}", True),
                        Label(other.span, f"of {other_base}"),
                    ),
                )
        seen.setdefault(figure.value, []).append((base, figure))
    return None


def _base(figure: Figure) -> str:
    """Return the noun right behind "of" or "of the", empty if none stands there."""
    after = words_after(figure, 3)
    if len(after) < 3 or after[0] != "of":
        return ""
    noun = after[2] if after[1] in ("the", "all") else after[1]
    return noun if noun.endswith("s") and noun.isalpha() else ""


def _names(figure: Figure, noun: str) -> bool:
    return noun in figure.sentence.tokens.lower
