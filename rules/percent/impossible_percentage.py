"""A share that is more than all there is."""

from factcheck import Discrepancy, Figure, Label, severity

_MEMBERS = frozenset(
    "people voters respondents adults women men children students residents households "
    "patients workers employees members americans britons pupils teachers drivers users "
    "households companies schools homes participants citizens population electorate".split()
)
_GROWTH = frozenset(
    "more increase rise growth higher up rose grew jumped surged above over return returns "
    "capacity gdp debt target markup profit gain gains compared".split()
)


@severity("error")
def check_impossible_percentage(figure: Figure) -> Discrepancy | None:
    """A share of people or things is at most 100 percent, and alcohol by volume too.

    Flags: The poll found that [[104%]] of voters backed the plan.
    Flags: The spirit is [[130%]] abv.
    Passes: The poll found that 54% of voters backed the plan.
    Passes: Takings were 104% of last year's total.
    Passes: Officials claimed a "110% turnout of voters", observers said.
    """
    if figure.kind != "percentage" or figure.value is None or figure.value <= 100:
        return None
    if figure.hedge is not None and figure.hedge.name in ("more_than", "at_least"):
        return None
    tokens = figure.sentence.tokens.lower
    last = figure.mention.last
    following = [word for word in tokens[last + 1 : last + 5] if word not in ("all", "the")]
    if (
        following[:1] == ["abv"]
        or following[:1] == ["alcohol"]
        or following[:1] == ["humidity"]
    ):
        return _found(figure, following[0])
    if following[:1] != ["of"] or _quoted(figure):
        return None
    counted = next((word for word in following[1:4] if word in _MEMBERS), "")
    if not counted or not _GROWTH.isdisjoint(tokens):
        return None
    return _found(figure, counted)


def _quoted(figure: Figure) -> bool:
    text, start = figure.sentence.text, figure.sentence.span.start
    head = text[: figure.span.start - start]
    return head.count("“") > head.count("”") or head.count('"') % 2 == 1


def _found(figure: Figure, counted: str) -> Discrepancy:
    return Discrepancy(
        stated=figure.interval,
        message=f"{figure} of {counted} is more than all of them",
        working=f"a share of {counted} is at most 100 percent",
        question="Which percentage is meant, and of what?",
        labels=(Label(figure.span, "this share", primary=True),),
    )
