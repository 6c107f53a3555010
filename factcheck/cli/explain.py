"""``factcheck explain``: print a rule's page and the file it stands in."""

import difflib
import os
import sys

from factcheck.check.loader import load_rules
from factcheck.check.rule import Rule
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.stories import complain
from factcheck.errors import FactcheckError, RuleError
from factcheck.settings import find_settings


def explain_rule(name: str) -> int:
    """Print what the rule holds, why, its examples, and its file and line."""
    try:
        rule = find_rule(name, load_rules(find_settings().rules))
        sys.stdout.write(page_of(rule))
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
    near = difflib.get_close_matches(wanted, [rule.name for rule in rules], n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "see factcheck rules"
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
    return f"{title}\n{'=' * len(title)}\n{facts}\n\n{rule.doc}\n\n{shown}:{rule.line}\n"
