"""Turn a failed assert into a discrepancy: which figures took part, and the arithmetic.

The figures are traced only once an assert has failed: its expression is taken
apart and the pieces are evaluated again in the frame that failed. So a rule
that holds costs nothing more, and ``sum``, ``abs``, ``round``, ``float``, a
comparison chain or a local variable are all the same plain Python.
"""

import ast
from types import FrameType

from factcheck.check.in_words import in_words, words_between
from factcheck.check.rule import Rule
from factcheck.check.sources import Scope, figures_behind
from factcheck.model.finding import Discrepancy, Label

_LONGEST = 90  # characters of one side in the working


def discrepancy_of(error: AssertionError, rule: Rule) -> Discrepancy:
    """Return the discrepancy that a rule's failed assert tells.

    Raises the error again when the assert stands in some other file: then the
    rule broke, and nothing was found.
    """
    frame, line = _last_frame(error)
    if frame.f_code.co_filename != rule.path:
        raise error
    tree = _tree(rule.path)
    statement = _assert_at(tree, line)
    message = " ".join(str(error.args[0]).split()) if error.args else ""
    if statement is None:  # raised by hand
        return Discrepancy(message=message)
    scope = Scope(frame, _function_around(tree, statement))
    sides = _failed(statement.test, scope)
    figures = list({id(f): f for side in sides for f in figures_behind(side, scope)}.values())
    labels = tuple(Label(f.span, "", n == 0) for n, f in enumerate(figures))
    return Discrepancy(
        message=message, working=_working(statement.test, sides, scope), labels=labels
    )


def _last_frame(error: BaseException) -> tuple[FrameType, int]:
    trace = error.__traceback__
    assert trace is not None, "a caught error has a traceback"
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame, trace.tb_lineno


_trees: dict[str, ast.Module] = {}


def _tree(path: str) -> ast.Module:
    if path not in _trees:
        with open(path, "rb") as file:
            _trees[path] = ast.parse(file.read(), path)
    return _trees[path]


def _assert_at(tree: ast.Module, line: int) -> ast.Assert | None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and node.lineno <= line <= (node.end_lineno or 0):
            return node
    return None


def _function_around(tree: ast.Module, statement: ast.Assert) -> ast.FunctionDef | None:
    found = None
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.FunctionDef)
            and node.lineno <= statement.lineno <= (node.end_lineno or 0)
            and (found is None or node.lineno > found.lineno)
        ):
            found = node
    return found


def _failed(test: ast.expr, scope: Scope) -> list[ast.expr]:
    """Return the operands of the comparison that failed."""
    match test:
        case ast.BoolOp(op=ast.And(), values=values):
            return _failed(next((v for v in values if not scope.holds(v)), test), scope)
        case ast.BoolOp(values=values):
            return [side for value in values for side in _failed(value, scope)]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _failed(operand, scope)
        case ast.Compare(left=left, ops=ops, comparators=others):
            sides = [left, *others]
            for number, op in enumerate(ops):
                pair = ast.Compare(sides[number], [op], [sides[number + 1]])
                if len(ops) == 1 or not scope.holds(pair):
                    return [sides[number], sides[number + 1]]
            return sides
        case ast.Call(func=ast.Attribute(value=left, attr="could_be"), args=[right]):
            return [left, right]
    return [test]


def _working(test: ast.expr, sides: list[ast.expr], scope: Scope) -> str:
    """Return "52 is not less than 51; the rule asks that total is less than seats"."""
    if isinstance(test, ast.Constant):  # ``assert False, "..."``: the message says it all
        return ""
    asked = _short(in_words(test))
    pair, denied = _pair(test, sides)
    if pair is None:
        return f"the rule asks that {asked}"
    values = [_short(scope.value(side)) for side in sides]
    shown = f" {words_between(pair, denied=denied)} ".join(values)
    if asked == f" {words_between(pair, denied=not denied)} ".join(values):
        return shown
    return f"{shown}; the rule asks that {asked}"


def _pair(
    test: ast.expr, sides: list[ast.expr], *, denied: bool = True
) -> tuple[ast.expr | None, bool]:
    """Return the comparison that has these two sides, and whether it is what failed to hold."""
    if len(sides) != 2:
        return None, denied
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _pair(operand, sides, denied=not denied)
        case ast.BoolOp(values=values):
            found = (_pair(value, sides, denied=denied) for value in values)
            return next((each for each in found if each[0] is not None), (None, denied))
        case ast.Call(func=ast.Attribute(value=left, attr="could_be")) if left is sides[0]:
            return test, denied
        case ast.Compare(left=left, ops=ops, comparators=others):
            operands = [left, *others]
            for number, op in enumerate(ops):
                if operands[number] is sides[0]:
                    return ast.Compare(sides[0], [op], [sides[1]]), denied
    return None, denied


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
