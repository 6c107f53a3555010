"""Newsroom: its rules, drafts and reports during a run of pytest."""

import os

from factcheck.check.rule import Rule
from factcheck.check.selection import select_rules
from factcheck.cli.checking import StoryChecker
from factcheck.cli.options import CheckOptions
from factcheck.cli.policy import Policy
from factcheck.model.reading import Report
from factcheck.pipeline import helpers_from
from factcheck.settings import Settings
from factcheck.settings.globs import matches

_NO_DRAFTS = frozenset({"node_modules", "venv", "build", "dist", "__pycache__"})


class Newsroom:
    """What the plugin's items share; each draft is read and checked once.

    Drafts are checked as ``factcheck check`` checks them, with the same
    policy: suppressions, severities, ledger and baseline.
    """

    def __init__(self, settings: Settings) -> None:
        """Load the rules; raises ``FactcheckError`` for one that is broken."""
        self.settings = settings
        options = CheckOptions(config=settings.source)
        self._checker = StoryChecker(options, cached=False)
        self._policy = Policy(options, self._checker.desk, self._checker.old_source)
        self.every_rule = self._checker.rules
        self.given = helpers_from(settings)
        self.drafts = tuple(self._find_drafts())
        self._reports: dict[str, Report] = {}

    def settings_of(self, path: str) -> Settings:
        """Return the settings of one story."""
        return self._checker.desk.story(path)

    def rules_of(self, path: str) -> tuple[Rule, ...]:
        """Return the rules that the settings select for one story."""
        settings = self.settings_of(path)
        return select_rules(
            self.every_rule,
            select=settings.select,
            extend_select=settings.extend_select,
            ignore=settings.ignore,
        )

    def own_rules_in(self, path: str) -> tuple[Rule, ...]:
        """Return the newsroom's rules that stand in one file."""
        return tuple(rule for rule in self.every_rule if rule.path == path)

    def is_draft(self, path: str) -> bool:
        """Whether the settings name the file as a draft."""
        folder = self.settings.folder
        return any(matches(path, glob, folder) for glob in self.settings.drafts) and not any(
            matches(path, glob, folder) for glob in self.settings.exclude
        )

    def report(self, path: str) -> Report:
        """Return the report of one story; raises ``FactcheckError`` if it cannot be read."""
        near = os.path.relpath(path)
        if near not in self._reports:
            self._reports[near] = self._policy.apply(self._checker(near).report)
        return self._reports[near]

    def _find_drafts(self) -> list[str]:
        found: list[str] = []
        if not self.settings.drafts:
            return found
        for root, folders, files in os.walk(self.settings.folder):
            folders[:] = sorted(n for n in folders if n[0] != "." and n not in _NO_DRAFTS)
            found += [os.path.join(root, name) for name in sorted(files) if name[0] != "."]
        return [path for path in found if self.is_draft(path)]
