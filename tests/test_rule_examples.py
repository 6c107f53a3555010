"""Every example line of every built-in rule goes as it says."""

import pytest

from factcheck.check.example_lines import Example
from factcheck.check.examples import examples_of, lacking, run_example
from factcheck.check.loader import load_rules
from factcheck.check.parameters import NOTHING_GIVEN
from factcheck.check.rule import Rule
from factcheck.pipeline import read_example, remembered

RULES = load_rules()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{example.expects}-{example.line}")
    for rule in RULES
    for example in examples_of(rule)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    """A Flags: line draws a finding on the marked spans, a Passes: line none."""
    outcome = run_example(rule, example, read_example, {**NOTHING_GIVEN, **remembered(example)})

    assert outcome.fault == "", example.text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_both_kinds(rule: Rule) -> None:
    """A rule shows what it flags and what it lets pass."""
    assert lacking(rule, examples_of(rule)) == ""
