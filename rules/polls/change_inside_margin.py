"""A change between two polls is wider than chance."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Label, Reading, severity

_POLLED = frozenset(
    "poll polls survey support approval rating lead backing favour favor".split()
)
_CAREFUL = frozenset("little unchanged steady stable within margin statistically".split())
# Two polls differ by chance: the margin of a difference is sqrt(2) times the margin of one.
_OF_A_SHARE = Decimal(2).sqrt()
_OF_A_LEAD = 2 * Decimal(2).sqrt()


@severity("warning")
def check_change_inside_margin(
    reading: Reading, sampling_margins: list[Figure], in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A rise or slip between two polls is larger than sampling error can make it.

    Each poll carries its margin, so a share has to move by 1.4 margins and a lead by 2.8
    before the move means anything. Trends of three and more polls are left alone.

    Flags: Her support [[slipped]] to [[47%]] from [[49%]]. ¶ The polls have a margin of error
        of [[3 points]].
    Passes: Her support slipped to 41% from 49%. ¶ The polls have a margin of error of 3 points.
    Passes: Her support was little changed at 47%, from 49%. ¶ The margin of error is 3 points.
    """
    if not sampling_margins:
        return None
    margin = sampling_margins[0]
    size = abs(margin.value or Decimal(0))
    for figure in reading.figures:
        words = figure.sentence.tokens.lower
        if figure is margin or "from" not in words or not _is_share(figure):
            continue
        pair = [f for f in in_section[figure.section.index] if f.sentence is figure.sentence]
        pair = [f for f in pair if f.unit == figure.unit and f is not margin]
        if len(pair) != 2 or pair[0] is not figure or pair[1].value is None:
            continue
        words = words[: pair[1].mention.last + 1]
        if _POLLED.isdisjoint(words) or not _CAREFUL.isdisjoint(words):
            continue
        moved = next((i for i, word in enumerate(words) if word in _MOVES), None)
        factor = _OF_A_LEAD if "lead" in words else _OF_A_SHARE
        gap = abs((figure.value or Decimal(0)) - pair[1].value)
        if moved is not None and 0 < gap < size * factor:
            return _note(figure, pair[1], margin, factor, moved)
    return None


def _is_share(figure: Figure) -> bool:
    if figure.value is None:
        return False
    return figure.kind in ("percentage", "points") or figure.unit in _POINTS


_POINTS = ("point", "percentage point")
_MOVES = frozenset(
    "slipped slips slid fell falls dropped drops rose rises climbed climbs gained "
    "gains lost jumped up down dipped declined increased".split()
)


def _note(
    first: Figure, second: Figure, margin: Figure, factor: Decimal, moved: int
) -> Discrepancy:
    tokens = first.sentence.tokens
    needed = abs(margin.value or Decimal(0)) * factor
    return Discrepancy(
        message=f"a move between {second} and {first} is within sampling error",
        working=f"{factor:.1f} x {margin} = {needed:.1f} points before a move means anything",
        question="Did opinion move, or only the samples?",
        labels=(
            Label(first.span, "one poll", True),
            Label(second.span, "the other"),
            Label(type(first.span)(tokens.starts[moved], tokens.ends[moved]), "called a move"),
            Label(margin.span, "the margin"),
        ),
    )
