"""Name what broke while a rule ran: file, line, story and reason."""

from factcheck.check.loader import line_in
from factcheck.check.rule import Rule
from factcheck.model.reading import Fault


def fault_of(error: Exception, rule: Rule, story: str) -> Fault:
    """Return the fault, placed at the last line of the rule's file it passed through."""
    line = line_in(error, rule.path) or rule.line
    reason = " ".join(str(error).split()) or "no message"
    return Fault(rule.name, rule.path, line, story, f"{type(error).__name__}: {reason}")
