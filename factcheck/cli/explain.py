"""``factcheck explain``: print the page of a rule, with its file, or of an equation."""

import difflib
import os
import re
import sys

from factcheck.check.loader import load_rules
from factcheck.check.rule import Rule
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.stories import complain
from factcheck.errors import FactcheckError, RuleError
from factcheck.settings import find_settings

_ID = re.compile(r"[0-9a-f]{16}(-\d+)?")
_HOW_TO = (
    "factcheck explain RULE prints a rule's page: what it holds, why, and its examples\n"
    "factcheck explain EQUATION prints an equation with its slots\n"
    "factcheck rules lists the rules, factcheck explain equations the equations\n"
)


def explain_rule(name: str) -> int:
    """Print what a rule holds, why, its examples, its file and line; or an equation's page.

    "equations" lists the table of equations; an empty name tells what may be asked for.
    """
    if not name:
        sys.stdout.write(_HOW_TO)
        return CLEAN
    from factcheck.equations.pages import equation_called, list_of_equations, page_of_equation

    try:
        rules = load_rules(find_settings().rules)
        equation = equation_called(name)
        if name == "equations":
            page = list_of_equations()
        elif equation is not None and all(rule.name != name for rule in rules):
            page = page_of_equation(equation)
        else:
            page = page_of(find_rule(name, rules))
        sys.stdout.write(page)
    except FactcheckError as error:
        complain(error)
        return BROKEN
    return CLEAN


def find_rule(name: str, rules: tuple[Rule, ...]) -> Rule:
    """Return the rule of this name; raise ``RuleError`` with the nearest names."""
    wanted = name.removeprefix("check_").replace("_", "-")
    for rule in rules:
        if rule.name == wanted:
            return rule
    if _ID.fullmatch(name):
        raise RuleError(
            f"{name} is the id of a finding, not a rule: its rule stands in brackets at the "
            "top of the finding, as in error[two-values], and factcheck explain two-values "
            "says why"
        )
    members = [rule.name for rule in rules if rule.group == name]
    if members:
        raise RuleError(
            f"{name} is a group, which factcheck rules {name} lists; explain takes one rule: "
            f"{', '.join(members)}"
        )
    names = [rule.name for rule in rules]
    holding = [each for each in names if wanted in each][:3]
    near = holding or difflib.get_close_matches(wanted, names, n=3)
    lists = "see factcheck rules and factcheck explain equations"
    hint = f"did you mean {' or '.join(near)}?" if near else lists
    raise RuleError(f"no rule is called {name}; {hint}")


def page_of(rule: Rule) -> str:
    """Return the rule's page as plain text."""
    state = "on by default" if rule.on else "off by default"
    limits = [f"only in {', '.join(rule.sections)}"] if rule.sections else []
    limits += [f"only in stories tagged {' or '.join(rule.tags)}"] if rule.tags else []
    limits += [f"speaks instead of {', '.join(rule.instead_of)}"] if rule.instead_of else []
    facts = ", ".join([rule.severity, state, f"runs once for each {rule.subject}", *limits])
    title = f"{rule.name} ({rule.group})"
    path = os.path.relpath(rule.path)
    shown = rule.path if path.startswith("..") else path
    judged = _judged_by(rule.subject)
    page = f"{title}\n{'=' * len(title)}\n{facts}\n\n{rule.doc}\n\n"
    return f"{page}{judged}{shown}:{rule.line}\n"


def _judged_by(subject: str) -> str:
    """Return the equations of the rule's subject with their slots, empty if it has none."""
    from factcheck.equations.judging import STATED_BY
    from factcheck.equations.table import TABLE

    lines = [
        f"{name}: {TABLE[name].formula}; slots {', '.join(s.name for s in TABLE[name].slots)}"
        for name in STATED_BY.get(subject, ())
    ]
    return "".join(f"Equation {line}\n" for line in lines) + ("\n" if lines else "")
