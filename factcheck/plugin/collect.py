"""Collect rules' examples, and each draft with each rule, as test items."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.check.example_lines import Example
from factcheck.check.examples import examples_of, lacking, run_example
from factcheck.check.outcomes import as_report
from factcheck.check.rule import Rule
from factcheck.check.suppressions import GROUP, UNREADABLE, UNREASONED, UNUSED
from factcheck.errors import FactcheckError
from factcheck.model.finding import SEVERITIES
from factcheck.pipeline import read_example, remembered
from factcheck.plugin.newsroom import Newsroom
from factcheck.report.frames import frames_of

COMPLAINTS = {UNUSED, UNREASONED, UNREADABLE}


class DisagreementError(Exception):
    """What an item has to say, as a report draws it."""


class Collectors:
    """The hook that tells pytest which files hold rules or are drafts."""

    def __init__(self, newsroom: Newsroom) -> None:
        """Collect for one newsroom."""
        self._newsroom = newsroom
        self._rule_files = {rule.path for rule in newsroom.every_rule if not rule.trusted}

    def pytest_collect_file(
        self, file_path: Path, parent: pytest.Collector
    ) -> "pytest.Collector | None":
        """Return a collector for a rule file or a draft, and for nothing else."""
        path = str(file_path)
        if path in self._rule_files:
            rules = RuleExamples.from_parent(parent, path=file_path)
            rules.newsroom = self._newsroom
            return rules
        if self._newsroom.is_draft(path):
            draft = DraftRules.from_parent(parent, path=file_path)
            draft.newsroom = self._newsroom
            return draft
        return None


class RuleExamples(pytest.File):
    """A rule file: one item for each example line of its rules."""

    newsroom: Newsroom

    def collect(self) -> "Iterator[pytest.Item]":
        """Yield the examples, and an item that fails where a kind of them is lacking."""
        for rule in self.newsroom.own_rules_in(str(self.path)):
            try:
                examples = examples_of(rule)
            except FactcheckError as error:
                raise self.CollectError(f"factcheck: {error}") from error
            missing = lacking(rule, examples)
            if missing:
                yield _made(LackingItem, self, f"{rule.name}[examples]", missing=missing)
            counts = {"Flags": 0, "Passes": 0}
            for example in examples:
                counts[example.expects] += 1
                name = f"{rule.name}[{example.expects.lower()}-{counts[example.expects]}]"
                values = {"rule": rule, "example": example, "newsroom": self.newsroom}
                yield _made(ExampleItem, self, name, **values)


class DraftRules(pytest.File):
    """A draft: one item for each rule that runs over it."""

    newsroom: Newsroom

    def collect(self) -> "Iterator[pytest.Item]":
        """Yield an item for each rule that the settings select for this draft."""
        values = {"newsroom": self.newsroom}
        for rule in self.newsroom.rules_of(str(self.path)):
            yield _made(DraftItem, self, rule.name, speaks_for={rule.name}, **values)
        if b"factcheck:" in self.path.read_bytes():  # comments that accept findings
            yield _made(DraftItem, self, GROUP, speaks_for=COMPLAINTS, **values)


class _Item(pytest.Item):
    """An item whose failure is shown as a report's frame, without a traceback."""

    newsroom: Newsroom
    mark = "factcheck"

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> Any:
        """Return the frame, or the one line of a fault."""
        if isinstance(excinfo.value, DisagreementError | FactcheckError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def line(self) -> int:
        """Return the line where the item stands in its file, from 1."""
        return 1

    def reportinfo(self) -> tuple[Path, int, str]:
        """Say where the item stands and how it is called."""
        return self.path, self.line() - 1, self.name


class LackingItem(_Item):
    """A rule without examples that flag, or without ones that pass."""

    missing: str

    def runtest(self) -> None:
        """Fail with what is missing."""
        raise DisagreementError(self.missing)


class ExampleItem(_Item):
    """One example line."""

    rule: Rule
    example: Example

    def line(self) -> int:
        """Return the example's line."""
        return self.example.line

    def runtest(self) -> None:
        """Run the rule over the example."""
        given = {**self.newsroom.given, **remembered(self.example)}
        outcome = run_example(self.rule, self.example, read_example, given)
        if outcome.report.faults:
            raise DisagreementError(outcome.fault)
        if outcome.fault:
            raise DisagreementError(frames_of(as_report(self.rule, outcome)))


class DraftItem(_Item):
    """What one rule, or the comments that accept findings, have to say of one draft."""

    speaks_for: set[str]

    def runtest(self) -> None:
        """Fail for findings at the fail level or louder; show others as captured output."""
        path = str(self.path)
        whole = self.newsroom.report(path)
        if whole.reading.article.unread:
            pytest.skip(f"not checked: {whole.reading.article.unread}")
        for fault in whole.faults:
            if fault.rule in self.speaks_for:
                raise DisagreementError(str(fault))
        found = tuple(f for f in whole.findings if f.rule in self.speaks_for)
        if not found:
            return
        frames = frames_of(whole._replace(findings=found))
        level = self.newsroom.settings_of(path).fail_level
        loud = SEVERITIES[: SEVERITIES.index(level) + 1]
        if any(finding.severity in loud for finding in found):
            raise DisagreementError(frames)
        self.add_report_section("call", "findings below the fail level", frames)


def _made(kind: type[_Item], parent: pytest.Collector, name: str, **values: Any) -> pytest.Item:
    made = kind.from_parent(parent, name=name)
    for key, value in values.items():
        setattr(made, key, value)
    made.add_marker("factcheck")
    made.add_marker("factcheck_drafts" if kind is DraftItem else "factcheck_examples")
    return made
