"""Say which figures can be a part or the whole of each other."""

from factcheck.link.grammar.phrases import after
from factcheck.link.grammar.roles import is_level
from factcheck.model.figure import Figure


def is_amount(figure: Figure) -> bool:
    """Whether the figure states an amount that can be a part or a whole."""
    return is_level(figure) and figure.kind not in ("percentage", "age") and bool(figure.value)


def comparable(amount: Figure, base: Figure) -> bool:
    """Whether the amount can be part of the base: one unit, told once or twice."""
    if amount is base or amount.per != base.per or amount.value is None or base.value is None:
        return False
    if amount.unit == base.unit:
        return amount.kind == base.kind
    return not amount.unit and _parted_unit(amount) == base.mention.unit.lower().rstrip(".s")


def _parted_unit(amount: Figure) -> str:
    """Return the word that "or so" parts from its number ("800,000 or so barrels")."""
    following = after(amount, 3)
    return following[2].rstrip(".s") if following[:2] == ["or", "so"] else ""
