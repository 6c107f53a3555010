"""``factcheck rules``: list the rules by group, with severity and whether they are on."""

import sys
from itertools import groupby

from factcheck.check.loader import load_rules
from factcheck.check.rule import Rule
from factcheck.check.selection import select_rules
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.idle_rules import idle_rules
from factcheck.cli.stories import complain
from factcheck.cli.writers import note
from factcheck.errors import FactcheckError
from factcheck.settings import Settings, find_settings

_MARGIN = 2


def list_rules(words: tuple[str, ...] = ()) -> int:
    """List the built-in and the newsroom's rules; ``words`` limit it to names and groups."""
    try:
        settings = find_settings()
        rules = load_rules(settings.rules)
        on = {rule.name for rule in _on(rules, settings)}
        shown = select_rules(rules, extend_select=words, select=()) if words else rules
    except FactcheckError as error:
        complain(error)
        return BROKEN
    names = {rule.name for rule in shown}
    listed = sorted((r for r in rules if r.name in names), key=lambda r: (r.group, r.name))
    width = max((len(rule.name) for rule in listed), default=0)
    for group, members in groupby(listed, key=lambda rule: rule.group):
        sys.stdout.write(f"{group}\n")
        for rule in members:
            state = "on " if rule.name in on else "off"
            head = f"{'':{_MARGIN}}{rule.name:{width}}  {rule.severity:7}  {state}"
            sys.stdout.write(f"{head}  {rule.holds}\n")
    count = f"{len(listed)} rule{'' if len(listed) == 1 else 's'}"
    sys.stdout.write(f"{count}, {len(names & on)} of them on\n")
    if idle := idle_rules(settings):
        note(idle)
    return CLEAN


def _on(rules: tuple[Rule, ...], settings: Settings) -> tuple[Rule, ...]:
    return select_rules(
        rules,
        select=settings.select,
        extend_select=settings.extend_select,
        ignore=settings.ignore,
    )
