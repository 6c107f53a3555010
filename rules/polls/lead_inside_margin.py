"""A lead is wider than the margin that comes with it."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Label, Reading, severity

_LEADS = frozenset(
    "lead leads led leading ahead edges edged tops topped beats beating trails trailed "
    "trailing behind".split()
)
_CAREFUL = frozenset(
    "apparently slightly narrow narrowly slim statistical tie tied even within margin "
    "close neck deadlocked inside virtual".split()
)


@severity("warning")
def check_lead_inside_margin(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A candidate who is said to lead is ahead by more than the poll's margin of error.

    By the AP's rule a gap over twice the margin is a lead, one between one and two margins
    an apparent or slight lead, and one under the margin about even: each share carries
    the margin, so the gap carries nearly twice as much.

    Flags: Lee [[leads]] Kim [[46%]] to [[44%]]. ¶ The poll has a margin of error of [[4
        points]].
    Passes: Lee leads Kim 52% to 40%. ¶ The poll has a margin of error of 4 percentage points.
    Passes: Lee and Kim are about even, 46% to 44%, with a margin of error of 4 percentage
        points.
    """
    if "margin of" not in lowered and "sampling error" not in lowered:
        return None
    margin = next((each for each in reading.figures if _is_margin(each)), None)
    if margin is None or margin.value is None:
        return None
    for figure in reading.figures:
        words = figure.sentence.tokens.lower
        if figure.kind != "percentage" or figure is margin or _LEADS.isdisjoint(words):
            continue
        if abs(figure.section.index - margin.section.index) > 8:
            continue
        pair = [f for f in in_section[figure.section.index] if f.sentence is figure.sentence]
        shares = [f for f in pair if f.kind == "percentage" and f.value and f is not margin]
        if len(shares) != 2 or shares[0] is not figure:
            continue
        if not _CAREFUL.isdisjoint(words[: shares[1].mention.last + 4]):
            continue
        gap = abs((shares[0].value or Decimal(0)) - (shares[1].value or Decimal(0)))
        if 0 < gap < abs(margin.value):
            return _note(figure, shares[1], margin, gap)
    return None


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


_POINTS = ("points", "percentage")


def _is_margin(figure: Figure) -> bool:
    words = figure.sentence.tokens.lower
    if (figure.kind not in _POINTS and figure.unit != "point") or "error" not in words:
        return False
    nearby = words[max(0, figure.mention.first - 12) : figure.mention.last + 6]
    return "error" in nearby and ("margin" in nearby or "sampling" in nearby)
