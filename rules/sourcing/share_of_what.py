"""A share says of what it is one."""

from factcheck import Discrepancy, Figure, Label, Reading, Span, off_by_default, severity

# What a state or a household owes or spends, and prints as a share of something larger.
_BALANCES = frozenset("deficit deficits surplus shortfall debt debts".split())
_SPENDING = frozenset("spend spends spent spending".split())
# Right before the figure these make it a level; "rose 5%" and "cut by 5%" are changes.
_LEVEL = frozenset(
    "of to at below under above over exceeding within near around about is was be are were "
    "reach reached reaches equals equal exceed exceeds hit roughly nearly or than".split()
)
# Between the balance and the figure another measure has taken its place.
_OTHERS = frozenset(
    "rate rates yield yields interest coupon growth stake stakes inflation unemployment tax "
    "tariff tariffs vat by share shares price prices premium premiums majority chance output "
    "exports imports sales ratio facility capital equity and but while ;".split()
)
_WHOLES = (
    "gdp", "gnp", "gross domestic", "gross national", "national income", "national output",
    "economic output", "the economy's output", "size of the econom", "size of its econom",
    "debt-to-", "domestic product", "of income", "of revenue", "of its revenue", "of "
    "the budget",
    "of total", "of sales",
)  # fmt: skip
_REACH = 14  # words
_INTEREST = 20  # percent: a debt at less may be its rate of interest


@severity("info")
@off_by_default
def check_share_of_what(reading: Reading, lowered: str) -> Discrepancy | None:
    """A deficit, a debt or spending in percent says of what.

    "A deficit of 3%" is of national income for a treasury and of a budget for a council, and
    "2% on defence" of either. Told once, for the story, it is enough. One note a story.
    Off until a desk asks for it: of three notes on unread stories a reader wanted none.

    Flags: The ministry wants to cut the budget deficit to [[4.4%]] next year.
    Flags: The country spends [[2.3%]] on defence.
    Passes: The ministry wants to cut the budget deficit to 4.4% of national income next year.
    Passes: The deficit rose 4.4% to $3 billion.
    Passes: The town spends 2.3% more on roads.
    Passes: The company's debt carries interest of 4.4%.
    """
    if not any(word in lowered for word in ("deficit", "surplus", "debt", "spen")):
        return None
    if any(whole in lowered for whole in _WHOLES):
        return None
    for figure in reading.figures:
        if figure.kind != "percentage" or figure.section_kind != "body":
            continue
        noun = _balance(figure)
        if noun is not None:
            return Discrepancy(
                message=f"{figure} of what?",
                question=f"Of what is {figure} a share: of national income, of a budget?",
                labels=(Label(figure.span, "of what?", True), Label(noun, "told as a share")),
            )
    return None


def _balance(figure: Figure) -> Span | None:
    """Return the place of the balance that the figure is a level of."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    first, last = figure.mention.first, figure.mention.last
    after = lower[last + 1 : last + 3]
    hedge = figure.hedge
    before = first - 1
    if hedge is not None and hedge.span.start < figure.span.start:
        while before >= 0 and tokens.starts[before] >= hedge.span.start:
            before -= 1
    if after[:1] == ["of"] or not {"more", "less", "higher", "lower"}.isdisjoint(after):
        return None
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = lower[index]
        if word in _OTHERS:
            return None
        place = Span(tokens.starts[index], tokens.ends[index])
        if word in _SPENDING and index >= before - 1 and after[:1] == ["on"]:
            return place
        if word in _BALANCES or (word in _SPENDING and lower[before] in ("to", "at", "of")):
            level = before >= 0 and (lower[before] in _LEVEL or index == before)
            owed = word in ("debt", "debts") and (figure.value or 0) < _INTEREST
            return place if level and not owed else None
    return None
