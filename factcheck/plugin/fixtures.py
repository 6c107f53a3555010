"""Fixtures for plain tests: ``article``, ``figures`` and ``story("path")``."""

import os
from collections.abc import Callable
from types import ModuleType

import pytest

from factcheck.errors import FactcheckError
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.reading import Report
from factcheck.plugin.newsroom import Newsroom


class Story:
    """A story as tests see it: its article, figures, relations and findings."""

    def __init__(self, report: Report) -> None:
        """Show a report's parts."""
        self.report = report

    @property
    def article(self) -> Article:
        """The article."""
        return self.report.reading.article

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure in reading order."""
        return self.report.reading.figures

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the selected rules found, in reading order."""
        return self.report.findings

    def __repr__(self) -> str:
        """Show the path and how much was found."""
        path = self.article.path
        return f"Story({path!r}, {len(self.figures)} figures, {len(self.findings)} findings)"


def fixtures_for(newsroom: Newsroom) -> ModuleType:
    """Return a plugin with the fixtures; ``article`` and ``figures`` run over every draft."""
    plugin = ModuleType("factcheck_fixtures")
    names = [os.path.relpath(path, newsroom.settings.folder) for path in newsroom.drafts]

    @pytest.fixture
    def story() -> Callable[[str], Story]:
        """Return a function that reads and checks the story at a path."""

        def read(path: str) -> Story:
            return _story(newsroom, os.path.join(newsroom.settings.folder, path))

        return read

    @pytest.fixture(params=newsroom.drafts, ids=names)
    def draft(request: pytest.FixtureRequest) -> Story:
        """Return each configured draft in turn."""
        return _story(newsroom, request.param)

    @pytest.fixture
    def article(draft: Story) -> Article:
        """Return the article of each configured draft in turn."""
        return draft.article

    @pytest.fixture
    def figures(draft: Story) -> tuple[Figure, ...]:
        """Return the figures of each configured draft in turn."""
        return draft.figures

    for made in (story, draft, article, figures):
        setattr(plugin, made.__name__, made)
    return plugin


def _story(newsroom: Newsroom, path: str) -> Story:
    try:
        return Story(newsroom.report(path))
    except FactcheckError as error:
        pytest.fail(str(error), pytrace=False)
