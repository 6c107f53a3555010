"""Odds ratios are not told as likelihoods."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Label, Reading, severity


@severity("warning")
def check_odds_as_likelihood(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """How likely one is beside the other is a ratio of their rates, not of their odds.

    When the outcome is common the odds ratio is far from the ratio of rates: 84.7% against
    90.6% is 0.93 times as likely, though the odds are 0.57 to one. Flagged where both
    rates stand in the paragraph and only the odds fit.

    Flags: Referrals were [[57%]] as likely for them: [[84.7%]] against [[90.6%]].
    Flags: The drinkers were [[3 times]] more likely to fall. ¶ The odds ratio was given.
    Passes: Referrals were 93% as likely for them: 84.7% against 90.6%.
    Passes: Referrals were twice as likely for them: 20% against 10%.
    """
    if "as likely" not in lowered and "more likely" not in lowered:
        return None
    for figure in reading.figures:
        if figure.kind not in ("percentage", "multiple") or figure.value is None:
            continue
        after = figure.sentence.tokens.lower[figure.mention.last + 1 : figure.mention.last + 4]
        if "likely" not in after:
            continue
        if "odds ratio" in lowered:
            return Discrepancy(
                message=f"{figure} likely comes from an odds ratio",
                question="What are the two rates, and what is their ratio?",
                labels=(Label(figure.span, "of the odds?", True),),
            )
        rates = [
            each
            for each in in_section[figure.section.index]
            if each.kind == "percentage" and each is not figure
        ]
        if len(rates) != 2:
            continue
        found = _judge(figure, rates[0], rates[1], more="more" in after)
        if found is not None:
            return found
    return None


def _judge(claim: Figure, one: Figure, other: Figure, *, more: bool) -> Discrepancy | None:
    assert claim.value is not None
    if one.value is None or other.value is None:
        return None
    p, q = one.value / 100, other.value / 100
    if not (0 < p < 1 and 0 < q < 1):
        return None
    stated = claim.value / 100 if claim.kind == "percentage" else claim.value
    stated += 1 if more and claim.kind == "percentage" else 0
    for a, b in ((p, q), (q, p)):
        risk, odds = a / b, a * (1 - b) / (b * (1 - a))
        if (
            abs(stated - odds) <= Decimal("0.05") * odds
            and abs(stated - risk) > Decimal("0.1") * risk
        ):
            return Discrepancy(
                message=f"{claim} is the ratio of the odds, not of the rates",
                working=f"{a:.1%} / {b:.1%} = {risk:.2f}; the odds give {odds:.2f}",
                question="Was an odds ratio told as a likelihood?",
                labels=(
                    Label(claim.span, "fits the odds", True),
                    Label(one.span, "one rate"),
                    Label(other.span, "the other"),
                ),
            )
    return None
