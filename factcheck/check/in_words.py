"""Say a rule's condition in words, as far as Python that rules are made of goes."""

import ast
from decimal import Decimal

_SIGNS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("is less than", "is not less than"),
    ast.LtE: ("is at most", "is more than"),
    ast.Gt: ("is more than", "is not more than"),
    ast.GtE: ("is at least", "is less than"),
    ast.Eq: ("is", "is not"),
    ast.NotEq: ("is not", "is"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.In: ("is among", "is not among"),
    ast.NotIn: ("is not among", "is among"),
}
_COULD_BE = ("could be", "cannot be")
_REACHED = 10**60  # a number further out is left as it is written
_STEEPEST = 60  # exponent of a power that is worked out


def words_between(comparison: ast.expr, *, denied: bool) -> str:
    """Return the words between the two sides of a comparison or of ``could_be``."""
    if isinstance(comparison, ast.Compare):
        return _SIGNS[type(comparison.ops[0])][denied]
    return _COULD_BE[denied]


def in_words(condition: ast.expr) -> str:
    """Return a condition as a clause; what has no plain words stays as it is written."""
    match condition:
        case ast.BoolOp(op=op, values=values):
            joint = " and " if isinstance(op, ast.And) else " or "
            return joint.join(map(in_words, values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _denied(operand)
        case ast.Compare(left=left, ops=ops, comparators=others):
            sides = [left, *others]
            parts = [
                f"{_named(sides[n])} {_SIGNS[type(op)][False]} {_named(sides[n + 1])}"
                for n, op in enumerate(ops)
            ]
            return " and ".join(parts)
        case ast.Call(func=ast.Attribute(value=left, attr="could_be"), args=[right]):
            return f"{_named(left)} {_COULD_BE[False]} {_named(right)}"
    return _told(condition, "is told", "holds")


def _denied(condition: ast.expr) -> str:
    match condition:
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return f"{_named(left)} {_SIGNS[type(op)][True]} {_named(right)}"
        case ast.Call(func=ast.Attribute(value=left, attr="could_be"), args=[right]):
            return f"{_named(left)} {_COULD_BE[True]} {_named(right)}"
        case ast.Compare() | ast.BoolOp():
            return f"it is not so that {in_words(condition)}"
    return _told(condition, "is not told", "does not hold")


def _told(expression: ast.expr, of_attribute: str, of_others: str) -> str:
    """Return that a value is there or not: an attribute is told, anything else holds."""
    verb = of_attribute if isinstance(expression, ast.Attribute) else of_others
    return f"{_named(expression)} {verb}"


def _named(expression: ast.expr) -> str:
    """Return what an operand is called: "the figure's value", "council size", "1,000"."""
    number = _number(expression)
    if number is not None:
        return f"{number:,}"
    match expression:
        case ast.Constant(value=str(text)):
            return f"“{text}”"
        case ast.Constant(value=None):
            return "none"
        case ast.Name(id=name):
            return f"the {name.replace('_', ' ')}"
        case ast.Attribute(value=(ast.Name() | ast.Attribute()) as owner, attr=name):
            return f"{_named(owner)}'s {name.replace('_', ' ')}"
        case ast.Call(func=ast.Name(id="len"), args=[counted]):
            return f"the number of {_named(counted)}"
        case ast.Call(func=ast.Name(id="sum"), args=[added]) if isinstance(
            added, ast.Name | ast.Attribute
        ):
            return f"the sum of {_named(added)}"
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
            return ", ".join(map(_named, items))
    return ast.unparse(expression)


def _number(expression: ast.expr) -> int | float | Decimal | None:
    """Return a number that is written out or as a power: ``10 ** 9``."""
    match expression:
        case ast.Constant(value=bool()):
            return None
        case ast.Constant(value=int() | float() as value) if abs(value) < _REACHED:
            return value
        case ast.BinOp(
            left=ast.Constant(value=int() as base),
            op=ast.Pow(),
            right=ast.Constant(value=int() as power),
        ) if 0 <= power <= _STEEPEST and abs(base) <= 10:
            return int(base**power)
    return None
