"""Trace the figures behind an expression of a rule."""

import ast
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any

from factcheck.model.figure import Figure
from factcheck.model.relation import SUBJECTS, figures_of

_RELATIONS = frozenset(SUBJECTS.values())
_MANY = 200  # figures; a longer collection is the story, not an operand


class Scope:
    """The names of a frame, and the function whose assignments they came from."""

    def __init__(self, frame: FrameType, function: ast.FunctionDef | None) -> None:
        """Look names up as the frame does."""
        self._names = {**frame.f_globals, **frame.f_locals}
        self._locals = frame.f_locals
        self._function = function
        self._line = frame.f_lineno

    def value(self, expression: ast.expr, names: dict[str, Any] | None = None) -> Any:
        """Return the expression's value, or ``None`` where it cannot be had again."""
        tree = ast.fix_missing_locations(ast.Expression(expression))
        try:
            code = compile(tree, "<assert>", "eval", optimize=0)
            return eval(code, {**self._names, **(names or {})})  # noqa: S307 - the rule's own code
        except Exception:
            return None

    def holds(self, expression: ast.expr) -> bool:
        """Whether the expression is true."""
        return bool(self.value(expression))

    def assigned(self, name: str) -> ast.expr | None:
        """Return the expression last assigned to a local name before the failing line."""
        if self._function is None or name not in self._locals:
            return None
        found: ast.expr | None = None
        for node in ast.walk(self._function):
            if getattr(node, "lineno", self._line) >= self._line:
                continue
            match node:
                case ast.Assign(targets=targets, value=value) if _binds(targets, name):
                    found = value
                case ast.AnnAssign(target=ast.Name(id=target), value=value) if value:
                    found = value if target == name else found
                case ast.AugAssign(target=ast.Name(id=target), value=value) if target == name:
                    found = value if found is None else ast.BinOp(found, ast.Add(), value)
        return found


def _binds(targets: list[ast.expr], name: str) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id == name
        for target in targets
        for node in ast.walk(target)
    )


def figures_behind(
    expression: ast.expr, scope: Scope, seen: frozenset[str] = frozenset()
) -> list[Figure]:
    """Return the figures that an expression's value was made from, in reading order of it.

    A value that is a figure, an amount or a collection of them tells its own;
    otherwise its parts are asked, and for a local name the expression that it
    was assigned. A relation counts as its figures only where nothing nearer does.
    """
    if isinstance(expression, ast.Constant):
        return []
    own = list(_carried(scope.value(expression), relations=False))
    if own:
        return own
    if isinstance(expression, ast.Name):
        return _behind_name(expression, scope, seen)
    if isinstance(expression, ast.GeneratorExp | ast.ListComp | ast.SetComp):
        picked = _behind_comprehension(expression, scope)
        if picked:
            return _held_against(expression, scope, seen) + picked
    found: list[Figure] = []
    for child in _parts(expression):
        found.extend(figures_behind(child, scope, seen))
    return found


def _behind_name(name: ast.Name, scope: Scope, seen: frozenset[str]) -> list[Figure]:
    source = None if name.id in seen else scope.assigned(name.id)
    if source is not None:
        found = figures_behind(source, scope, seen | {name.id})
        if found:
            return found
    return list(_carried(scope.value(name), relations=True))


def _behind_comprehension(
    node: ast.GeneratorExp | ast.ListComp | ast.SetComp, scope: Scope
) -> list[Figure]:
    """Return the figures that the loop variables stood for, the ``if`` parts applied."""
    names = [n for g in node.generators for n in ast.walk(g.target) if isinstance(n, ast.Name)]
    loaded: list[ast.expr] = [ast.Name(name.id, ast.Load()) for name in names]
    rows = scope.value(
        ast.ListComp(
            elt=ast.Tuple([node.elt, *loaded], ast.Load()),
            generators=node.generators,
        )
    )
    rows = rows or []
    # In all(...) and any(...) each element is a truth: those that fail are meant.
    if any(row[0] is False for row in rows):
        rows = [row for row in rows if row[0] is False]
    return [figure for row in rows for value in row[1:] for figure in _carried(value, True)]


def _held_against(
    node: ast.GeneratorExp | ast.ListComp | ast.SetComp, scope: Scope, seen: frozenset[str]
) -> list[Figure]:
    """Return the figures that every turn of a comprehension was held against."""
    turning = {
        n.id for g in node.generators for n in ast.walk(g.target) if isinstance(n, ast.Name)
    }
    names = [n for n in ast.walk(node.elt) if isinstance(n, ast.Name) and n.id not in turning]
    return [figure for name in names for figure in _behind_name(name, scope, seen)]


def _parts(expression: ast.expr) -> Iterator[ast.expr]:
    if isinstance(expression, ast.Call) and isinstance(expression.func, ast.Name):
        yield from expression.args
        yield from (keyword.value for keyword in expression.keywords)
        return
    for child in ast.iter_child_nodes(expression):
        if isinstance(child, ast.expr):
            yield child
        elif isinstance(child, ast.keyword):
            yield child.value


def _carried(value: Any, relations: bool) -> Iterable[Figure]:
    if isinstance(value, Figure):
        return (value,)
    if type(value) in _RELATIONS:
        return figures_of(value) if relations else ()
    sources = getattr(value, "sources", None)
    if sources is not None:
        return tuple(source for source in sources if isinstance(source, Figure))
    if isinstance(value, list | tuple | set | frozenset) and len(value) <= _MANY:
        return tuple(f for member in value for f in _carried(member, relations))
    return ()
