"""Name what broke while a rule ran: file, line, story and reason."""

from difflib import get_close_matches
from typing import Any

from factcheck.arithmetic.amount import NoValueError
from factcheck.check.execute import line_in
from factcheck.check.rule import Rule
from factcheck.check.subjects import figures_in
from factcheck.check.time_limit import TimeLimitError
from factcheck.model.reading import Fault, Reading


def fault_of(error: BaseException, rule: Rule, story: str) -> Fault:
    """Return the fault, placed at the last line of the rule's file it passed through."""
    line = line_in(error, rule.path) or rule.line
    reason = " ".join(str(error).split()) or "no message"
    if isinstance(error, AttributeError) and error.name and error.obj is not None:
        reason = _without(error.obj, error.name)
    elif not isinstance(error, TimeLimitError):
        reason = f"{type(error).__name__}: {reason}"
    return Fault(rule.name, rule.path, line, story, reason)


def _without(owner: object, name: str) -> str:
    """Return that a value has nothing of a name, and the nearest that it has."""
    kind = type(owner).__name__
    known = [each for each in dir(type(owner)) if not each.startswith("_")]
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(known)}"
    return f"a {kind} has no {name}; {hint}"


def is_about_nothing(error: TypeError, subject: Any, reading: Reading) -> bool:
    """Whether the rule only met a ``None`` where its subject states no number."""
    if isinstance(error, NoValueError):
        return True
    if "'NoneType'" not in str(error):
        return False
    if any(field is None for field in getattr(subject, "_fields", ()) and subject):
        return True
    return any(figure.value is None for figure in figures_in(subject, reading))
