"""A budget's lines and its total (a breakdown)."""

from factcheck import Breakdown, severity


@severity("error")
def check_budget_lines(breakdown: Breakdown) -> None:
    """The lines of a budget add up to its total.

    Money of one kind only: a line in another currency is named by the report.

    Flags: The budget is [[$65 million]]: [[$41 million]] for schools and [[$12 million]] for
        roads.
    Passes: The budget is $53 million: $41 million for schools and $12 million for roads.
    """
    if breakdown.total is None or breakdown.total.kind != "money" or not breakdown.closed:
        return
    added = sum(breakdown.parts)
    assert breakdown.total.could_be(added), f"the lines make {added}, not {breakdown.total}"
