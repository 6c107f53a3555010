"""A lead is wider than the margin that comes with it."""

from decimal import Decimal

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    off_by_default,
    severity,
    words_after,
    words_before,
)

_LEADS = frozenset(
    "lead leads led leading ahead edges edged tops topped beats beating trails "
    "trailed trailing behind".split()
)
_CAREFUL = frozenset(
    "apparently slightly narrow narrowly slim statistical tie tied even within margin "
    "close neck deadlocked inside virtual".split()
)


@severity("warning")
@off_by_default
def check_lead_inside_margin(
    reading: Reading, sampling_margins: list[Figure], in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A candidate who is said to lead is ahead by more than the poll's margin of error.

    By the AP's rule a gap over twice the margin is a lead, one between one and two margins
    an apparent or slight lead, and one under the margin about even: each share carries
    the margin, so the gap carries nearly twice as much.

    Off until a desk asks for it: on unread stories readers judged none of 3 of its notes
    worth a query or fair, since the copy says itself what the margin makes of the lead.

    Flags: Lee [[leads]] Kim [[46%]] to [[44%]]. ¶ The poll has a margin of error of [[4
        points]].
    Passes: Lee leads Kim 52% to 40%. ¶ The poll has a margin of error of 4 percentage points.
    Passes: Lee and Kim are about even, 46% to 44%, with a margin of error of 4 percentage
        points.
    """
    if not sampling_margins:
        return None
    margin = sampling_margins[0]
    size = abs(margin.value or Decimal(0))
    for figure in reading.figures:
        words = figure.sentence.tokens.lower
        if figure is margin or abs(figure.section.index - margin.section.index) > 8:
            continue
        if not {"within", "inside"}.isdisjoint(margin.sentence.tokens.lower):
            continue  # the copy says what the margin makes of it
        if figure.unit in _POINTS and _is_lead(figure) and 0 < (figure.value or 0) < size:
            return _small_lead(figure, margin)
        if figure.kind != "percentage" or _LEADS.isdisjoint(words):
            continue
        pair = [f for f in in_section[figure.section.index] if f.sentence is figure.sentence]
        shares = [f for f in pair if f.kind == "percentage" and f.value and f is not margin]
        if len(shares) != 2 or shares[0] is not figure:
            continue
        if not _CAREFUL.isdisjoint(words[: shares[1].mention.last + 4]):
            continue
        gap = abs((shares[0].value or Decimal(0)) - (shares[1].value or Decimal(0)))
        if 0 < gap < size:
            return _note(figure, shares[1], margin, gap)
    return None


_POINTS = ("point", "percentage point")


def _is_lead(figure: Figure) -> bool:
    """Whether the figure is a lead: "a lead of 3 points", "leads by two points"."""
    before = words_before(figure, 4)
    if _LEADS.isdisjoint(before) and not {"leads", "lead"} & set(words_after(figure, 2)):
        return False
    return _CAREFUL.isdisjoint(before) and "from" not in before


def _small_lead(figure: Figure, margin: Figure) -> Discrepancy:
    size = abs(margin.value or Decimal(0))
    return Discrepancy(
        message=f"a lead of {figure} is inside the margin of {margin}",
        working=f"a lead needs more than {size} points, a clear one more than {2 * size}",
        question="Does the poll show a lead, or are the two about even?",
        labels=(Label(figure.span, "called a lead", True), Label(margin.span, "the margin")),
    )


def _note(first: Figure, second: Figure, margin: Figure, gap: Decimal) -> Discrepancy:
    size = abs(margin.value or Decimal(0))
    tokens = first.sentence.tokens
    index = next(i for i, word in enumerate(tokens.lower) if word in _LEADS)
    return Discrepancy(
        message=f"a lead of {gap} points is inside the margin of {margin}",
        working=f"{first} - {second} = {gap}; a lead needs more than {size} points, "
        f"a clear one more than {2 * size}",
        question="Does the poll show a lead, or are the two about even?",
        labels=(
            Label(first.span, "one share", True),
            Label(second.span, "the other"),
            Label(type(first.span)(tokens.starts[index], tokens.ends[index]), "called a lead"),
            Label(margin.span, "the margin"),
        ),
    )
