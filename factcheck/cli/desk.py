"""The settings of a run and of each story: files, then the command line over them."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.options import CheckOptions
from factcheck.cli.where_set import where_set
from factcheck.cli.writers import level_of, note
from factcheck.errors import SettingsError
from factcheck.model.finding import SEVERITIES
from factcheck.settings import DEFAULTS, Override, Settings, find_settings, settings_for
from factcheck.settings.search import passed_over
from factcheck.settings.values import STYLE_RULES

if TYPE_CHECKING:
    from factcheck.check.rule import Rule


class Desk:
    """Which settings are in force.

    What a run loads or writes (rules, tables, outputs, baseline, ledger, memory,
    cache, jobs) is taken from the working folder's settings or ``--config``, never from
    a file that lies beside a draft: rules are code. What a story is held to
    (selection, severities, levels, locale, style, date) comes from the settings
    file nearest to the story.
    """

    def __init__(self, options: CheckOptions) -> None:
        """Find the run's settings; raise ``SettingsError`` if they cannot be used."""
        self._options = options
        self._fixed = self._fixed_settings()
        self.run = self._fixed or find_settings(".")
        while passed_over:
            note(f"{passed_over.pop()}: not used, since it belongs to somebody else")
        if options.memory:
            self.run = self.run._replace(memory=os.path.abspath(options.memory))
        for folder in self.run.tables:
            if not os.path.isdir(folder):
                place = where_set(self.run.source, "tables")
                raise SettingsError(f"{place}: tables: there is no folder {folder}")
        self._foreign: set[str] = set()
        if options.fail_level:
            level_of(options.fail_level, "--fail-level")
        if options.show_level:
            level_of(options.show_level, "--show-level")

    def story(self, path: str) -> Settings:
        """Return the settings of one story, the command line's options laid over them."""
        settings = settings_for(path, self.nearest(path))
        options = self._options
        if options.select or options.rule:
            settings = settings._replace(select=(*options.select, *options.rule))
        elif settings.style:
            styled = tuple(STYLE_RULES[key] for key in settings.style)
            settings = settings._replace(extend_select=settings.extend_select + styled)
        if options.extend_select or options.ignore:
            settings = settings._replace(
                extend_select=settings.extend_select + options.extend_select,
                ignore=settings.ignore + options.ignore,
            )
        if options.fail_level:
            settings = settings._replace(
                fail_level=level_of(options.fail_level, "--fail-level")
            )
        if options.show_level:
            settings = settings._replace(
                show_level=level_of(options.show_level, "--show-level")
            )
        return settings

    def nearest(self, path: str) -> Settings:
        """Return the settings of the file nearest to the story, overrides not yet applied."""
        if self._fixed is not None:
            return self._fixed
        if path == "-":
            return self.run
        near = find_settings(os.path.dirname(path) or ".")
        if near.source != self.run.source and near.source not in self._foreign:
            self._foreign.add(near.source)
            loaded = [name for name in ("rules", "tables") if getattr(near, name)]
            if loaded:
                note(
                    f"{near.source}: its {' and '.join(loaded)} are not loaded, since the run "
                    "is governed elsewhere; run from that folder or give --config"
                )
        return near

    def wanted(self, path: str) -> bool:
        """Whether the settings' ``drafts`` and ``exclude`` make ``path`` a story."""
        settings = self.nearest(path)
        if not settings.drafts and not settings.exclude:
            return True
        from factcheck.settings.globs import matches

        drafts, excluded = settings.drafts or ("**",), settings.exclude
        return any(matches(path, glob, settings.folder) for glob in drafts) and not any(
            matches(path, glob, settings.folder) for glob in excluded
        )

    def check_words(self, rules: "Sequence[Rule]", paths: Sequence[str]) -> None:
        """Raise ``SettingsError`` if the settings of a story name a rule that is not there."""
        options = self._options
        _check(rules, (*options.select, *options.rule), "--select")
        _check(rules, options.extend_select, "--extend-select")
        _check(rules, options.ignore, "--ignore")
        seen = {self.nearest(path).source: self.nearest(path) for path in paths}
        for settings in (self.run, *seen.values()):
            for key, words in _words(settings):
                _check(rules, words, "", (settings.source, key))

    def words(self, path: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the words that the settings of a story choose rules by, with their keys.

        A kept report vouches for them, since they were checked before it was made.
        """
        return (*_words(self.run), *_words(self.nearest(path)))

    def _fixed_settings(self) -> Settings | None:
        options = self._options
        if options.isolated:
            if options.config:
                raise SettingsError("--isolated and --config exclude each other")
            return DEFAULTS
        if not options.config:
            return None
        if not os.path.isfile(options.config):
            raise SettingsError(f"--config {options.config}: no such file")
        from factcheck.settings.load import load_settings

        return load_settings(options.config)


def _words(settings: Settings) -> Iterator[tuple[str, tuple[str, ...]]]:
    tables: tuple[Settings | Override, ...] = (settings, *settings.per_path)
    for table in tables:
        yield "select", table.select or ()
        yield "extend-select", table.extend_select
        yield "ignore", table.ignore
        yield "severity", tuple(table.severity)


def _check(
    rules: "Sequence[Rule]", words: Sequence[str], place: str, key: tuple[str, str] = ("", "")
) -> None:
    from factcheck.check.selection import ALL, check_names

    own = ("suppressions", "unused-suppression", "suppression-without-reason")
    words = [word for word in words if word not in (ALL, *SEVERITIES, *own)]
    try:
        check_names(rules, words)
    except SettingsError as error:
        if key[0]:
            from factcheck.cli.where_set import where_set

            word = next((w for w in words if f" {w}" in str(error)), "")
            keys = (key[1], word) if key[1] == "severity" else (key[1],)
            place = f"{where_set(key[0], *keys)}: {key[1]}"
        raise SettingsError(f"{place}: {error}") from None
