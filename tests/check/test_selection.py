"""Rules are chosen by name, group, severity or glob; a word that names none is refused."""

import pytest

from factcheck.check.rule import Rule
from factcheck.check.selection import select_rules
from factcheck.errors import SettingsError


def _rule(name: str, group: str, severity: str = "error", *, on: bool = True) -> Rule:
    return Rule(name, group, severity, "figure", (), "x.py", 1, lambda: print, on=on)  # type: ignore[arg-type]


RULES = (
    _rule("two-values", "agreement"),
    _rule("percent-change", "percent"),
    _rule("percent-of", "percent", "warning"),
    _rule("percent-sign", "style", "info", on=False),
)


def _names(**words: list[str]) -> list[str]:
    return [rule.name for rule in select_rules(RULES, **words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({}, ["two-values", "percent-change", "percent-of"]),
        ({"select": ["percent"]}, ["percent-change", "percent-of"]),
        ({"select": ["error"]}, ["two-values", "percent-change"]),
        ({"select": ["percent-*"]}, ["percent-change", "percent-of"]),
        ({"select": ["all"]}, ["two-values", "percent-change", "percent-of"]),
        ({"select": ["style"]}, ["percent-sign"]),
        ({"select": ["info"]}, []),
        (
            {"extend_select": ["percent-sign"], "ignore": ["percent"]},
            ["two-values", "percent-sign"],
        ),
        ({"select": []}, []),
        ({"ignore": ["all"]}, []),
    ],
)  # fmt: skip
def test_choice(words: dict[str, list[str]], expected: list[str]) -> None:
    """Each kind of word chooses its rules; off by default wants a name or a group."""
    assert expected == _names(**words)


def test_chosen_rules_are_on() -> None:
    """A rule that is off by default is on once it is chosen."""
    assert [rule.on for rule in select_rules(RULES, select=["style"])] == [True]


def test_unknown_word_names_the_nearest() -> None:
    """A typing error is answered with what was probably meant."""
    with pytest.raises(SettingsError, match="called percnt-of; did you mean percent-of"):
        _names(ignore=["percnt-of"])
