"""A share of a base, against the amount it should give."""

from typing import Literal

from factcheck import (
    Discrepancy,
    Interval,
    Label,
    Share,
    as_discrepancy,
    judge,
    severity,
    shown,
)


@severity("error")
def check_share_of_base(share: Share) -> Discrepancy | None:
    """A share of a stated base gives the stated amount.

    Where the words leave open which figure is the base, all that they allow
    are tried and only a share that fits none is flagged, as a warning. A
    fraction in words ("a third") may be a twentieth off, a tenth with "about".

    Flags: The levy takes [[1 percent]] of [[$21.1 billion]], or [[$2 billion]].
    Flags: Of the [[40 million barrels]] spilled, [[4 million barrels]] were burned. That leaves
        [[70%]] in the water.
    Passes: The levy takes 1 percent of $21.1 billion, or $211 million.
    Passes: Some 350 people, 35% of the 1,006 adults asked, agreed.
    Passes: Of the 40 million barrels spilled, 4 million barrels were burned. That leaves 90%
        in the water.
    """
    found = judge(share)
    if found.verdict != "broken" or found.made is None:
        return None
    amount, base = share.amount, share.base
    true = shown(Interval(found.made.low * 100, found.made.high * 100), "%")
    return as_discrepancy(
        found,
        why=share.why,
        message=f"{base} less {amount} leaves {true}, not {share.share}"
        if share.left
        else f"{amount} is {true} of {base}, not {share.share}",
        question=f"Is {share.share} of {base} meant, and is {amount} right?",
        labels=(
            Label(share.share.span, "this share", primary=True),
            Label(amount.span, "of this amount", primary=True),
            Label(base.span, "in this base", primary=True),
        ),
        severity=_loud(share),
    )


def _loud(share: Share) -> Literal["info", "warning", "error"]:
    """Return how loud it is told: a base further off held too rarely to warn of."""
    if share.certainty == "sure":
        return "error"
    apart = abs(share.base.sentence.index - share.share.sentence.index) > 1
    return "info" if apart and share.certainty == "doubtful" else "warning"
