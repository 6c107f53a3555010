"""A share says of what it is one."""

from factcheck import Discrepancy, Figure, Label, Reading, Span, severity

# What a state or a household owes or spends, and prints as a share of something larger.
_BALANCES = frozenset("deficit deficits surplus shortfall debt debts".split())
_SPENDING = frozenset("spend spends spent spending".split())
# Right before the figure these make it a level; "rose 5%" and "cut by 5%" are changes.
_LEVEL = frozenset(
    "of to at below under above over exceeding within near around about is was be are were "
    "reach reached reaches equals equal exceed exceeds hit roughly nearly or than total totals "
    "totaled totalled amounts amounted representing set or - -- – — (".split()
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
    "debt-to-", "domestic product",
)  # fmt: skip
# These are the whole of what their own sentence tells.
_OWN_WHOLES = frozenset("income revenue revenues budget total sales".split())
# A state's money for one purpose is a balance, too: "the defence budget is 2%".
_PURPOSES = frozenset("defence defense military research".split())
# Before the balance these make it the whole of another measure: "growth in the debt".
_MEASURES_OF = frozenset(
    "growth increase rise fall interest yield yields payments ratio leverage cost price cut "
    "cuts change".split()
)
# A change's own number: "a cut of 4.4%".
_CHANGES = frozenset(
    "cut cuts increase rise growth drop fall decline gain jump reduction change saving "
    "savings appreciation depreciation devaluation surcharge".split()
)
_MOVES = frozenset(
    "rise rises rose risen fall falls fell fallen grow grows grew grown increase increases "
    "increased drop drops dropped climb climbed jump jumped decline declined by".split()
)
_SHARES = frozenset("percentage proportion share ratio leverage".split())
_NEEDLES = ("deficit", "surplus", "debt", "spen", "budget", "as a share", "as a p")
_REACH = 14  # words
_INTEREST = 20  # percent: a debt at less may be its rate of interest


@severity("info")
def check_share_of_what(reading: Reading, lowered: str) -> Discrepancy | None:
    """A deficit, a debt or spending in percent says of what.

    "A deficit of 3%" is of national income for a treasury and of a budget for a council, and
    "2% on defence" of either. Told once, for the story, it is enough. One note a story.
    What is told of the balance's growth, or as the share of a named whole, is no such level.

    Flags: The ministry wants to cut the budget deficit to [[4.4%]] next year.
    Flags: The country spends [[2.3%]] on defence.
    Flags: Investment as a [[proportion]] fell to [[9.8%]] from 15%.
    Flags: At [[120%]], the country's [[debt]] is the second highest.
    Flags: The [[debt]] will climb to $490 billion, or [[162%]], next year.
    Passes: Investment as a proportion of wages fell to 9.8% from 15%.
    Passes: The debt rose by $3 billion, or 25%, to $15 billion.
    Passes: The ministry wants to cut the budget deficit to 4.4% of national income next year.
    Passes: The deficit rose 4.4% to $3 billion.
    Passes: The town spends 2.3% more on roads.
    Passes: The company's debt carries interest of 4.4%.
    Passes: Overall spending of $3 billion represents a cut of 4.4%.
    Passes: Research spending is expected to rise 20% from $410 million.
    Passes: The growth of the debt fell from a peak of 58% to 13.6%.
    Passes: The percentage of the council's money that is spent on care rose from 58% to 74%.
    """
    if not any(word in lowered for word in _NEEDLES):
        return None
    if any(whole in lowered for whole in _WHOLES):
        return None
    for figure in reading.figures:
        if figure.kind != "percentage" or figure.section_kind != "body":
            continue
        noun = _share_alone(figure) or _ahead(figure) or _balance(figure)
        if noun is not None:
            return Discrepancy(
                message=f"{figure} of what?",
                question=f"Of what is {figure} a share: of national income, of a budget?",
                labels=(Label(figure.span, "of what?", True), Label(noun, "told as a share")),
            )
    return None


def _share_alone(figure: Figure) -> Span | None:
    """Return the place of "as a share" where it does not go on to say of what."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    for index in range(2, figure.mention.first):
        follows = lower[index + 1 : index + 2]
        announced = lower[index - 2 : index] == ["as", "a"] and lower[index] in _ANNOUNCED
        if announced and follows and follows[0] not in ("of", "in", "for", "to"):
            return Span(tokens.starts[index], tokens.ends[index])
    return None


_ANNOUNCED = frozenset("share proportion percentage".split())


def _ahead(figure: Figure) -> Span | None:
    """Return the balance that a level opens its sentence with: "At 120%, the city's debt"."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    first, last = figure.mention.first, figure.mention.last
    if lower[:first] not in (["at"], ["at", "about"]) or lower[last + 1 : last + 2] != [","]:
        return None
    for index in range(last + 2, min(last + 8, len(lower))):
        if lower[index] in _BALANCES:
            owed = lower[index] in _DEBTS and (figure.value or 0) < _INTEREST
            return None if owed else Span(tokens.starts[index], tokens.ends[index])
    return None


_DEBTS = frozenset({"debt", "debts"})


def _is_level_told_again(figure: Figure, place: int) -> bool:
    """Whether "or" gives a level once more as a share: "to $3 billion, or 5%"."""
    lower = figure.sentence.tokens.lower
    unmoved = {"by", "rose", "fell"}.isdisjoint(lower[max(0, place - _AGAIN) : place])
    return unmoved and not {"to", "of", "at"}.isdisjoint(lower[max(0, place - _AGAIN) : place])


_AGAIN = 8  # words, for a sum with its conversion


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
    if any(word in _OWN_WHOLES and "of" in lower[at - 3 : at] for at, word in enumerate(lower)):
        return None
    if lower[before] in _MOVES or not _CHANGES.isdisjoint(after[:1]):
        return None
    of_a_change = lower[before] == "of" and lower[before - 1] in _CHANGES
    if of_a_change or not _SHARES.isdisjoint(lower):
        return None
    if lower[before] == "or" and not _is_level_told_again(figure, before):
        return None  # "rose by $3 billion, or 5%"
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = lower[index]
        if word in _OTHERS and not (word == "by" and lower[before] == "to"):
            return None
        place = Span(tokens.starts[index], tokens.ends[index])
        if word in _SPENDING and index >= before - 1 and after[:1] == ["on"]:
            return place
        if word in _BALANCES or (
            (word in _SPENDING or _is_for_a_purpose(lower, index))
            and not {"to", "at", "of"}.isdisjoint(lower[max(index, before - 1) : first])
        ):
            if _is_measure_of(lower, index):
                return None
            level = index == before or not _LEVEL.isdisjoint(
                lower[max(index, before - 2) : first]
            )
            owed = word in _DEBTS and (figure.value or 0) < _INTEREST
            return place if level and not owed else None
    return None


def _is_measure_of(lower: list[str], index: int) -> bool:
    """Whether the balance is the whole of another measure: "growth in external debt"."""
    return any(
        word in _MEASURES_OF and lower[at + 1] in ("in", "of", "on", "for")
        for at, word in enumerate(lower[max(0, index - 4) : index - 1], max(0, index - 4))
    )


def _is_for_a_purpose(lower: list[str], index: int) -> bool:
    return lower[index] == "budget" and not _PURPOSES.isdisjoint(lower[index - 1 : index])
