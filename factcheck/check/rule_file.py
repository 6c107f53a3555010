"""Compile one rule file, and describe the rules and fixtures in it."""

import marshal
import os
from types import CodeType, ModuleType

from factcheck.check.bundle import LARGEST_RULE_FILE, Compiled, Described
from factcheck.check.example_lines import docstring_line, parse_examples
from factcheck.check.execute import run_code
from factcheck.check.names import parameters_of
from factcheck.check.rule import DEFAULT_SEVERITY
from factcheck.check.subjects import subject_names
from factcheck.errors import RuleError
from factcheck.files import read_regular

_QUOTED = 60  # characters of a line that is at fault
FIXTURES = "fixtures.py"


def compile_file(path: str, folder: str) -> tuple[Compiled, ModuleType]:
    """Return the file compiled, described and executed.

    Its asserts stay, even under ``python -O``. Raises ``RuleError`` with file
    and line for one that cannot be read, compiled or executed, or holds no rule.
    """
    code = code_of(path)
    module = run_code(code, path)
    fixtures = tuple(name for name, value in vars(module).items() if _is_fixture(value))
    rules = tuple(_described(module, path, folder))
    if not rules and not fixtures and os.path.basename(path) != FIXTURES:
        raise RuleError(f"{path}:1: holds no check_* function; a rule file needs one")
    return Compiled(path, marshal.dumps(code), rules, fixtures), module


def code_of(path: str) -> CodeType:
    """Return the file's code with its asserts.

    Python's own ``.pyc`` files are not asked: one of those can be made that runs
    whatever the source says, and a rules folder may come from anywhere.
    """
    try:
        source = read_regular(path, LARGEST_RULE_FILE)
        return compile(source, path, "exec", dont_inherit=True, optimize=0)
    except OSError as error:
        raise RuleError(f"{path}: cannot be read: {error.strerror}") from error
    except (MemoryError, RecursionError) as error:
        raise RuleError(f"{path}:1: is nested too deeply to compile") from error
    except (SyntaxError, ValueError) as error:
        if b"\0" in source:
            raise RuleError(f"{path}:1: is no text file") from error
        line = getattr(error, "lineno", None) or 1
        words = (getattr(error, "text", None) or "").strip()
        at = f" at “{words[:_QUOTED]}”" if words else ""
        raise RuleError(f"{path}:{line}: {getattr(error, 'msg', None) or error}{at}") from error


def _is_fixture(value: object) -> bool:
    marks = getattr(value, "__dict__", {}).get("factcheck")
    return isinstance(marks, dict) and bool(marks.get("fixture"))


def unwrap(function: object) -> object:
    """Return the function that decorators such as ``functools.wraps`` are laid around."""
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    return function


def _described(module: ModuleType, path: str, folder: str) -> list[Described]:
    found = []
    for name, value in vars(module).items():
        if not name.startswith("check_") or not callable(value):
            continue
        code = getattr(unwrap(value), "__code__", None)
        if code is None:
            raise RuleError(f"{path}:1: {name} is no plain function, so it cannot be a rule")
        if code.co_filename != path:
            continue  # a function of another module that this one imported
        parameters = parameters_of(code)
        if not parameters:
            raise RuleError(
                f"{path}:{code.co_firstlineno}: {name} needs a subject as its first "
                f"parameter: {', '.join(subject_names())}"
            )
        marks = getattr(value, "__dict__", {}).get("factcheck", {})
        parent = os.path.dirname(os.path.relpath(path, folder))
        line = docstring_line(path, code.co_firstlineno)
        parse_examples(value.__doc__ or "", path, line)  # a faulty one stops the run now
        found.append(
            Described(
                function=name,
                name=name.removeprefix("check_").replace("_", "-"),
                group=parent.replace(os.sep, "-") or "newsroom",
                severity=marks.get("severity", DEFAULT_SEVERITY),
                subject=parameters[0],
                helpers=parameters[1:],
                line=code.co_firstlineno,
                on=marks.get("on", True),
                sections=marks.get("sections", ()),
                tags=marks.get("tags", ()),
                instead_of=marks.get("instead_of", ()),
            )
        )
    return found
