"""Reject the name of a bond: its coupon with its rank or term ("the 7.17% 10-year bond").

Skips: the 7.17% 10-year benchmark bond | the 5.1 pct 89th bond
Finds: a [[7.17%]] yield on it | a [[5%]] bond
"""

from factcheck.extract.amount import Amount
from factcheck.extract.line import Line
from factcheck.model.mention import Mention

_BONDS = frozenset("bond bonds note notes gilt gilts bund bunds debenture debentures".split())
_TERMS = frozenset("year month".split())
_ENDS = frozenset("st nd rd th".split())


def bond_name(line: Line, amount: Amount) -> Mention | None:
    """Return a rejection of a percentage that begins a bond's name."""
    if amount.kind != "percentage" or not line.is_digits(amount.last + 1):
        return None
    at = amount.last + 2
    if line.lower[at] in _ENDS and line.glued(at - 1):
        at += 1
    elif line.lower[at] == "-" and line.lower[at + 1] in _TERMS:
        at += 2
    else:
        return None
    last = next((n for n in range(at, at + 3) if line.lower[n] in _BONDS), 0)
    return line.reject(amount.first, last, "part of a name") if last else None
