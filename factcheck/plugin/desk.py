"""Desk: one newsroom's rules, drafts and reports during a run of pytest."""

import os

from factcheck.check.loader import load_rules
from factcheck.check.rule import Rule
from factcheck.check.selection import select_rules
from factcheck.model.reading import Report
from factcheck.pipeline import check_article, helpers_from
from factcheck.read import read_draft
from factcheck.settings import Settings, settings_for
from factcheck.settings.globs import matches


class Desk:
    """What the plugin's items share; each draft is read and checked once."""

    def __init__(self, settings: Settings) -> None:
        """Load the rules; raises ``FactcheckError`` for one that is broken."""
        self.settings = settings
        self.every_rule = load_rules(settings.rules)
        self.rules = self.rules_for(settings)
        self.given = helpers_from(settings)
        self.drafts = tuple(self._find_drafts())
        self._reports: dict[str, Report] = {}

    def rules_for(self, settings: Settings) -> tuple[Rule, ...]:
        """Return the rules that these settings select."""
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
        whole = os.path.abspath(path)
        if whole not in self._reports:
            settings = settings_for(whole, self.settings)
            article = read_draft(os.path.relpath(whole))
            self._reports[whole] = check_article(article, self.rules_for(settings), settings)
        return self._reports[whole]

    def _find_drafts(self) -> list[str]:
        found = []
        for root, folders, files in os.walk(self.settings.folder):
            folders[:] = sorted(name for name in folders if name[0] != ".")
            found += [os.path.join(root, name) for name in sorted(files) if name[0] != "."]
        return [path for path in found if self.is_draft(path)]
