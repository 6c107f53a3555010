"""Load rules by path from the built-in folder and the newsroom's own."""

import os
from collections.abc import Callable, Iterator
from types import CodeType, ModuleType
from typing import Any

from factcheck.check.rule import DEFAULT_SEVERITY, Rule
from factcheck.check.subjects import HELPERS, subject_names
from factcheck.errors import RuleError

FIXTURES = "fixtures.py"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def built_in_folder() -> str:
    """Return the folder of the built-in rules: the wheel's, else the checkout's."""
    shipped = os.path.join(_PACKAGE, "_rules")
    return shipped if os.path.isdir(shipped) else os.path.join(_PACKAGE, "..", "rules")


def load_rules(folder: str | None = None) -> tuple[Rule, ...]:
    """Return the built-in rules and those under ``folder``, by group and name.

    Raises ``RuleError`` for a file that cannot be loaded, an unknown parameter,
    or two rules of one name; its text names file and line.
    """
    rules = load_folder(os.path.normpath(built_in_folder()), trusted=True)
    if folder is not None:
        if not os.path.isdir(folder):
            raise RuleError(f"{folder}: no such rules folder")
        rules += load_folder(folder)
    seen: dict[str, Rule] = {}
    for rule in rules:
        other = seen.setdefault(rule.name, rule)
        if other is not rule:
            raise RuleError(
                f"{rule.path}:{rule.line}: there is a rule {rule.name} already, "
                f"at {other.path}:{other.line}"
            )
    return rules


def load_folder(folder: str, *, trusted: bool = False) -> tuple[Rule, ...]:
    """Return the rules of the files under ``folder``, by path."""
    rules: list[Rule] = []
    fixtures: dict[str, Callable[..., Any]] = {}
    for path in rule_files(folder):
        module = load_file(path)
        if os.path.basename(path) == FIXTURES:
            fixtures.update(_fixtures_of(module))
        else:
            fixtures.update(_fixtures_of(module))
            rules.extend(_rules_of(module, folder, trusted, fixtures))
    for rule in rules:
        _check_parameters(rule, fixtures)
    return tuple(rules)


def rule_files(folder: str) -> Iterator[str]:
    """Yield the files under ``folder`` that hold rules or fixtures, fixtures first.

    Tests, ``conftest.py`` and names that begin with a dot or underscore are none.
    """
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] not in "._")
        for name in sorted(files, key=lambda name: (name != FIXTURES, name)):
            if name.endswith(".py") and not _is_other(name):
                yield os.path.join(root, name)


def _is_other(name: str) -> bool:
    return name[0] in "._" or name.startswith(("test_", "conftest.")) or "_test.py" in name


def load_file(path: str) -> ModuleType:
    """Return the module of one rule file; its asserts stay, even under ``python -O``."""
    module = ModuleType("factcheck_rules." + os.path.splitext(os.path.basename(path))[0])
    module.__file__ = path
    run_code(compile_file(path), module)
    return module


def compile_file(path: str) -> CodeType:
    """Return the file's code; raise ``RuleError`` with the line of a syntax error."""
    try:
        with open(path, "rb") as file:
            return compile(file.read(), path, "exec", dont_inherit=True, optimize=0)
    except OSError as error:
        raise RuleError(f"{path}: cannot be read: {error.strerror}") from error
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise RuleError(f"{path}:{line}: {getattr(error, 'msg', error)}") from error


def run_code(code: CodeType, module: ModuleType) -> None:
    """Execute a rule file's code in ``module``; raise ``RuleError`` where it breaks."""
    try:
        exec(code, module.__dict__)  # noqa: S102 - rules are code, from the configured folder
    except Exception as error:
        place = f"{code.co_filename}:{line_in(error, code.co_filename)}"
        raise RuleError(f"{place}: {type(error).__name__}: {error}") from error


def line_in(error: BaseException, path: str) -> int:
    """Return the last line of ``path`` that an error passed through, 0 if none."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _fixtures_of(module: ModuleType) -> dict[str, Callable[..., Any]]:
    return {
        name: value
        for name, value in vars(module).items()
        if getattr(value, "__dict__", {}).get("factcheck", {}).get("fixture")
    }


def _rules_of(
    module: ModuleType, folder: str, trusted: bool, fixtures: dict[str, Callable[..., Any]]
) -> Iterator[Rule]:
    path = str(module.__file__)
    found = False
    for name, value in vars(module).items():
        code = getattr(value, "__code__", None)
        if not name.startswith("check_") or code is None or code.co_filename != path:
            continue
        found = True
        parameters = parameters_of(code)
        if not parameters:
            raise RuleError(
                f"{path}:{code.co_firstlineno}: {name} needs a subject as its first "
                f"parameter: {', '.join(subject_names())}"
            )
        marks = value.__dict__.get("factcheck", {})
        parent = os.path.dirname(os.path.relpath(path, folder))
        yield Rule(
            name=name.removeprefix("check_").replace("_", "-"),
            group=parent.replace(os.sep, "-") or "newsroom",
            severity=marks.get("severity", DEFAULT_SEVERITY),
            subject=parameters[0],
            helpers=parameters[1:],
            path=path,
            line=code.co_firstlineno,
            load=_always(value),
            on=marks.get("on", True),
            sections=marks.get("sections", ()),
            tags=marks.get("tags", ()),
            instead_of=marks.get("instead_of", ()),
            trusted=trusted,
            fixtures=lambda: fixtures,
        )
    if not found and not _fixtures_of(module) and os.path.basename(path) != FIXTURES:
        raise RuleError(f"{path}:1: holds no check_* function; a rule file needs one")


def _always(function: Callable[..., Any]) -> Callable[[], Callable[..., Any]]:
    return lambda: function


def parameters_of(code: CodeType) -> tuple[str, ...]:
    """Return the names of a function's parameters in order."""
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def _check_parameters(rule: Rule, fixtures: dict[str, Callable[..., Any]]) -> None:
    place = f"{rule.path}:{rule.line}"
    if rule.subject not in subject_names():
        near = _nearest(rule.subject, subject_names())
        raise RuleError(f"{place}: unknown subject {rule.subject!r}{near}")
    known = (*HELPERS, *fixtures)
    for name in rule.helpers:
        if name not in known:
            raise RuleError(f"{place}: unknown parameter {name!r}{_nearest(name, known)}")


def _nearest(name: str, known: tuple[str, ...]) -> str:
    import difflib

    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; known are {', '.join(known)}"
