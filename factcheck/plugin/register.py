"""Register what a newsroom's project gets: collectors, fixtures and marks."""

import os

import pytest

from factcheck.errors import FactcheckError
from factcheck.plugin.collect import Collectors
from factcheck.plugin.fixtures import fixtures_for
from factcheck.plugin.newsroom import Newsroom
from factcheck.settings.search import find_settings

_MARKS = (
    "factcheck: every item that factcheck collects",
    "factcheck_examples: the examples in the docstrings of rules",
    "factcheck_drafts: the rules on the configured drafts",
)


def register(config: pytest.Config) -> None:
    """Load settings and rules, and offer collectors and fixtures.

    A broken settings file or rule is a usage error: pytest ends with exit code
    4 before any test runs.
    """
    try:
        newsroom = Newsroom(find_settings(str(config.rootpath)))
    except FactcheckError as error:
        raise pytest.UsageError(f"factcheck: {error}") from error
    for mark in _MARKS:
        config.addinivalue_line("markers", mark)
    config.pluginmanager.register(Collectors(newsroom), "factcheck-collectors")
    config.pluginmanager.register(fixtures_for(newsroom), "factcheck-fixtures")
    _add_own_folders(config, newsroom)


def _add_own_folders(config: pytest.Config, newsroom: Newsroom) -> None:
    """Visit rules and drafts too where ``testpaths`` sends pytest elsewhere."""
    if config.args_source is not pytest.Config.ArgsSource.TESTPATHS:
        return
    named = [os.path.abspath(argument) for argument in config.args]
    for path in (*newsroom.settings.rules, *newsroom.drafts):
        if not any(path == other or path.startswith(other + os.sep) for other in named):
            config.args.append(path)
