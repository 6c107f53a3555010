"""Units: type each mention as an interval with a canonical unit."""

from collections.abc import Iterable

from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity


def quantify(mentions: Iterable[Mention]) -> tuple[Quantity, ...]:
    """Return one quantity for each mention, in the same order."""
    raise NotImplementedError
