"""Check that what rules and fixtures name as parameters is there to be had."""

from collections.abc import Callable, Iterable, Sequence
from types import CodeType
from typing import Any

from factcheck.check.rule import Rule
from factcheck.check.subjects import HELPERS, subject_names
from factcheck.errors import RuleError

_WHOLE = frozenset({"article", "reading"})


def parameters_of(code: CodeType) -> tuple[str, ...]:
    """Return the names of a function's parameters in order."""
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def known_fixtures(functions: Iterable[Callable[..., Any]]) -> tuple[str, ...]:
    """Return the names of a folder's fixtures.

    One named as a helper is taken in its place. Raises ``RuleError`` for two
    of one name, or one that asks for a parameter that nobody offers.
    """
    codes: dict[str, CodeType] = {}
    for function in functions:
        code, name = function.__code__, function.__name__
        if name in codes:
            raise RuleError(
                f"{_place(code)}: there is a fixture {name!r} already, at {_place(codes[name])}"
            )
        codes[name] = code
    known = (*HELPERS, *codes)
    for code in codes.values():
        _check_known(_place(code), parameters_of(code), known)
    return tuple(codes)


def check_parameters(rule: Rule, fixtures: Sequence[str]) -> None:
    """Raise ``RuleError`` for a subject or parameter that does not exist."""
    place = f"{rule.path}:{rule.line}"
    if rule.subject not in subject_names():
        near = nearest(rule.subject, subject_names())
        raise RuleError(f"{place}: unknown subject {rule.subject!r}{near}")
    if rule.sections and rule.subject in _WHOLE:
        raise RuleError(f"{place}: {rule.subject} is the whole story and lies in no section")
    _check_known(place, rule.helpers, (*HELPERS, *fixtures))


def _check_known(place: str, names: Sequence[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            raise RuleError(f"{place}: unknown parameter {name!r}{nearest(name, known)}")


def nearest(name: str, known: Sequence[str]) -> str:
    """Return "; did you mean ...?", or all known names where none is near."""
    import difflib

    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; known are {', '.join(known)}"


def _place(code: CodeType) -> str:
    return f"{code.co_filename}:{code.co_firstlineno}"
