"""Votes, shares and averages (a margin, shares in two forms or of one base, an average)."""

from factcheck import Average, Margin, ShareForms, SharesOfOneBase, severity


@severity("info")
def check_narrow_vote(margin: Margin) -> None:
    """A margin of two votes or less is checked against the minutes.

    Flags: The bill passed 52-50, a margin of [[two]].
    Passes: The bill passed 52-48, a margin of four.
    """
    assert margin.margin > 2, "so few votes: see the minutes"


@severity("error")
def check_fraction_and_percent(share_form: ShareForms) -> None:
    """A fraction and its percentage are the same share.

    Flags: [[One in four]] ([[40%]]) drivers failed.
    Passes: One in four (25%) drivers failed.
    """
    first, second = share_form.first, share_form.second
    if first.value is None or second.value is None or first.kind == second.kind:
        return
    parts = first.mention.parts
    if len(parts) == 2:
        percent = 100 * parts[0] / parts[1]
        assert abs(percent - second.value) < 5, f"{first} is {percent:.0f}%"


@severity("info")
def check_few_votes(shares_of_one_base: SharesOfOneBase) -> None:
    """Percentages of fewer than ten votes say more than the votes.

    Flags: The board drew 6 votes (67%) for and [[3]] votes (33%) against.
    Passes: The bill drew 1,200 votes (60%) for and 800 votes (40%) against.
    """
    assert shares_of_one_base.other_amount >= 10, "so few votes: give no percentages"


def check_average_of_few(average: Average) -> None:
    """An average stands on ten or more.

    Flags: The [[nine]] teams scored 4.22 goals on average.
    Passes: The 900 teams scored 4.27 goals on average.
    """
    assert average.number >= 10, f"an average of only {average.number}"
