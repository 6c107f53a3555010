"""``factcheck test``: run the examples in rules' docstrings."""

import os
import sys
from collections.abc import Sequence

from factcheck.check.examples import examples_of, lacking, run_example
from factcheck.check.loader import load_folder, load_rules
from factcheck.check.outcomes import as_report
from factcheck.check.rule import Rule
from factcheck.check.rule_file import FIXTURES
from factcheck.cli.exit_code import BROKEN, CLEAN, FINDINGS
from factcheck.cli.idle_rules import idle_rules
from factcheck.cli.stories import complain
from factcheck.errors import FactcheckError, RuleError
from factcheck.pipeline import helpers_from, read_example, remembered
from factcheck.report.frames import frames_of
from factcheck.settings import Settings, find_settings


def run_examples(paths: tuple[str, ...] = ()) -> int:
    """Run the examples of the rules in ``paths``; without, of the newsroom's, else of ours.

    A failed example is shown in a report frame. Returns 0 when all go as they
    say, 1 when one fails or a rule lacks a kind of example, 2 when a rule
    cannot be loaded or breaks.
    """
    try:
        settings = find_settings()
        rules = _rules_in(paths, settings) if paths else _own_rules(settings)
        if not paths and (idle := idle_rules(settings)):
            complain(idle)  # all green would be said of other files than those that lie here
            _run(rules, settings)
            return BROKEN
        return _run(rules, settings)
    except FactcheckError as error:
        complain(error)
        return BROKEN


def _own_rules(settings: Settings) -> tuple[Rule, ...]:
    every = load_rules(settings.rules)
    return tuple(rule for rule in every if not rule.trusted) if settings.rules else every


def _rules_in(paths: Sequence[str], settings: Settings) -> tuple[Rule, ...]:
    """Return the rules of the files and folders named.

    A file is loaded with the whole configured folder that holds it, so that it
    finds its fixtures; any other with its own folder, or the one above that has them.
    """
    found: list[Rule] = []
    for path in paths:
        whole = os.path.abspath(path)
        if not os.path.exists(whole):
            raise RuleError(f"{path}: no such file or folder")
        folder = whole if os.path.isdir(whole) else os.path.dirname(whole)
        for above in (os.path.dirname(folder), os.path.dirname(os.path.dirname(folder))):
            if os.path.isfile(os.path.join(above, FIXTURES)):
                folder = above
        for own in settings.rules:
            if whole == own or whole.startswith(own + os.sep):
                folder = own
        inside = whole if os.path.isfile(whole) else whole + os.sep
        rules = [r for r in load_folder(folder) if r.path.startswith(inside)]
        if not rules:
            raise RuleError(f"{path}: holds no rules")
        found.extend(rules)
    return tuple(found)


def _run(rules: Sequence[Rule], settings: Settings) -> int:
    given = helpers_from(settings)
    count = failed = broken = lacked = untested = 0
    for rule in rules:
        examples = examples_of(rule)
        missing = lacking(rule, examples)
        if missing:
            untested += not examples
            lacked += bool(examples)
            complain(f"{rule.path}:{rule.line}: {missing}")
        for example in examples:
            count += 1
            outcome = run_example(rule, example, read_example, {**given, **remembered(example)})
            if outcome.report.faults:
                broken += 1
                complain(outcome.fault)
            elif outcome.fault:
                failed += 1
                sys.stdout.write(frames_of(as_report(rule, outcome)) + "\n\n")
    verdict = []
    if failed or broken:
        verdict.append(f"{failed + broken} failed")
    if untested:
        verdict.append(f"{_counted(untested, 'rule')} not tested, for want of examples")
    if lacked:
        verdict.append(f"{_counted(lacked, 'rule')} without both kinds of example")
    if count and not (failed or broken):
        verdict.append("the examples are as they say" if verdict else "all as they say")
    kind = "built-in rule" if rules and all(rule.trusted for rule in rules) else "rule"
    told = "; ".join(verdict)
    sys.stdout.write(f"{_counted(len(rules), kind)}, {_counted(count, 'example')}: {told}\n")
    if broken:
        return BROKEN
    return FINDINGS if failed or lacked or untested else CLEAN


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
