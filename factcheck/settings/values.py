"""Settings: the values in force, with the built-in ones as defaults."""

import datetime
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from factcheck.model.finding import Severity

SeverityChoice = Literal["error", "warning", "info", "off"]

_NOTHING: Mapping[str, str] = MappingProxyType({})


# The rule that reads each key of the style table; setting the key turns it on.
STYLE_RULES: Mapping[str, str] = MappingProxyType(
    {
        "percent": "mixed-percent-form",
        "numerals": "numerals-and-words",
        "currency": "currency-form",
        "grouping": "digit-grouping",
    }
)


class Override(NamedTuple):
    """What differs for the stories whose path matches ``pattern``.

    ``select`` replaces the general one; ``extend_select``, ``ignore``,
    ``severity`` and ``style`` are added to it. ``None`` and empty leave the
    general value.
    """

    pattern: str
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = _NOTHING
    fail_level: Severity | None = None
    show_level: Severity | None = None
    locale: str | None = None
    currency: str | None = None
    style: Mapping[str, str] = _NOTHING


class ReaderSettings(NamedTuple):
    """The table ``reader``: which language model is asked, and within which limits.

    ``seconds`` bound one reply, ``kilobytes`` its size, ``tokens`` its length; stories of
    more than ``words`` words are not sent. Each story is read ``passes`` times; ``keep`` says
    whether a link of one of them counts. ``ask_again`` puts a second question about what
    broke, and ``fail`` lets what is found fail a run.
    """

    url: str = "http://127.0.0.1:8080/v1/chat/completions"
    model: str = ""
    allow_remote: bool = False
    seconds: int = 120
    kilobytes: int = 1024
    tokens: int = 8000
    words: int = 6000
    at_once: int = 2
    passes: int = 1
    keep: Literal["shared", "any"] = "any"
    ask_again: bool = True
    fail: bool = False


class Settings(NamedTuple):
    """All settings of a run; ``docs/settings.md`` explains each.

    ``source`` is the file they came from, empty for the built-in ones, and
    ``folder`` the folder that relative paths and globs start from. Paths are
    absolute.
    """

    rules: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: tuple[Override, ...] = ()
    severity: Mapping[str, str] = _NOTHING
    fail_level: Severity = "error"
    show_level: Severity = "info"
    locale: str = ""
    currency: str = ""
    style: Mapping[str, str] = _NOTHING
    date: datetime.date | None = None
    format: str = ""
    output: tuple[str, ...] = ()
    baseline: str = ""
    ledger: str = ""
    memory: str = ""
    cache: bool = True
    jobs: int = 0
    reader: Mapping[str, Any] = _NOTHING
    source: str = ""
    folder: str = ""

    @property
    def second_reader(self) -> ReaderSettings:
        """The table ``reader``, with the built-in values where it is silent."""
        return ReaderSettings(**self.reader)

    @property
    def table_folders(self) -> tuple[str, ...]:
        """Where reference tables are: the configured folders, and those beside the rules."""
        beside = [os.path.join(os.path.dirname(rules), "tables") for rules in self.rules]
        inside = [os.path.join(rules, "tables") for rules in self.rules]
        return (*self.tables, *inside, *beside)


DEFAULTS = Settings()


def settings_for(path: str, settings: Settings) -> Settings:
    """Return ``settings`` with every per-path override that matches ``path`` applied."""
    if not settings.per_path:
        return settings
    from factcheck.settings.globs import matches

    for override in settings.per_path:
        if matches(path, override.pattern, settings.folder):
            settings = _apply(settings, override)
    return settings


def _apply(settings: Settings, override: Override) -> Settings:
    return settings._replace(
        select=settings.select if override.select is None else override.select,
        extend_select=settings.extend_select + override.extend_select,
        ignore=settings.ignore + override.ignore,
        severity={**settings.severity, **override.severity},
        fail_level=override.fail_level or settings.fail_level,
        show_level=override.show_level or settings.show_level,
        locale=settings.locale if override.locale is None else override.locale,
        currency=settings.currency if override.currency is None else override.currency,
        style={**settings.style, **override.style},
    )
