"""Amount: a number with its currency, sign and unit, before hedge and direction."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.rates import rate_after
from factcheck.model.mention import Kind


class Amount(NamedTuple):
    """A number from token ``first`` to ``last`` with what belongs to it.

    ``unit`` is the unit as written, ``name`` its canonical name where the words
    around settle it, ``own`` whether a currency or unit stands with the number.
    """

    first: int
    last: int
    number: Number
    kind: Kind
    negative: bool = False
    unit: str = ""
    name: str = ""
    per: str = ""

    @property
    def own(self) -> bool:
        """Whether the amount has a unit of its own."""
        return bool(self.unit)

    @property
    def value(self) -> Decimal:
        """The value with its sign."""
        return -self.number.value if self.negative else self.number.value


def rated(line: Line, amount: Amount) -> Amount:
    """Return the amount with the rate behind it, if one is there."""
    rate = rate_after(line, amount.last + 1)
    if rate is None:
        return amount
    return amount._replace(last=rate[0], per=rate[1])
