"""Work: what a scan does to each story, as plain values that any process can take."""

import os
from hashlib import blake2b
from typing import NamedTuple

from factcheck import __version__
from factcheck.archive.story import ArchivedStory, to_article
from factcheck.check import load_rules
from factcheck.check.loader import built_in_folder, load_file
from factcheck.check.rule import Rule
from factcheck.check.selection import select_rules
from factcheck.errors import RuleError
from factcheck.memory.schema import content_of
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.settings import DEFAULTS, Settings

STORY_SECONDS = 60.0  # an average story takes four thousandths of one
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_CODE = (".py", ".toml", ".csv", ".xlsx", ".parquet")  # what findings can depend on


class Work(NamedTuple):
    """An archive, a folder for the results, and the rules with all that governs them.

    ``files`` are single rule files, in place of the rules of the same names;
    with them alone ``only`` names the rules to run.
    """

    archive: str
    out: str
    folders: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    memory: str = ""
    locale: str = ""
    currency: str = ""
    style: tuple[tuple[str, str], ...] = ()
    story_seconds: float = STORY_SECONDS

    @property
    def settings(self) -> Settings:
        """The settings that the engine reads."""
        return DEFAULTS._replace(
            rules=self.folders,
            tables=self.tables,
            memory=self.memory,
            locale=self.locale,
            currency=self.currency,
            style=dict(self.style),
        )

    @property
    def state(self) -> str:
        """A hash of all that a story's findings depend on but the story.

        Raises ``FactcheckError`` for a rule file or a memory that cannot be read.
        """
        digest = blake2b(digest_size=16)
        told = self._replace(
            archive="", out="", folders=(), files=(), tables=(), story_seconds=0
        )
        digest.update(f"{__version__} {told!r}".encode("utf-8", "surrogatepass"))
        for folder in (_PACKAGE, built_in_folder(), *self.folders, *self.tables):
            _add_files(digest, folder)
        for path in self.files:
            _add_file(digest, path)
        if self.memory:
            digest.update(content_of(self.memory).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


class StoryScanner:
    """Checks archived stories as the work says; every process has its own."""

    def __init__(self, work: Work) -> None:
        """Load the rules; raise ``FactcheckError`` where one cannot be loaded."""
        self._settings = work.settings
        self._seconds = work.story_seconds
        self.rules = rules_for(work)

    def __call__(self, story: ArchivedStory) -> Report:
        """Return the story's report; raise whatever keeps it from being checked."""
        from factcheck.check.time_limit import limited

        with limited(self._seconds, story.source or story.id):
            return check_article(to_article(story), self.rules, self._settings)


def rules_for(work: Work) -> tuple[Rule, ...]:
    """Return the rules of the work; raise ``FactcheckError`` where one cannot be loaded."""
    own = tuple(rule for path in work.files for rule in load_file(path))
    names = [rule.name for rule in own]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise RuleError(f"{', '.join(work.files)}: the rule {twice} is there twice")
    known = {rule.name: rule for rule in load_rules(work.folders)}
    for rule in own:
        group = known[rule.name].group if rule.name in known else rule.group
        known[rule.name] = rule._replace(group=group)
    select = work.select
    if own and select is None:
        select = tuple(names)
    return select_rules(
        tuple(known.values()),
        select=select,
        extend_select=work.extend_select,
        ignore=work.ignore,
    )


def _add_files(digest: blake2b, folder: str) -> None:
    """Add names and contents of the code and tables under a folder, not their times."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(files):
            if name.endswith(_CODE):
                _add_file(digest, os.path.join(root, name), os.path.relpath(root, folder))


def _add_file(digest: blake2b, path: str, within: str = "") -> None:
    digest.update(os.path.join(within, os.path.basename(path)).encode("utf-8", "replace"))
    try:
        with open(path, "rb") as file:
            digest.update(blake2b(file.read()).digest())
    except OSError as error:
        raise RuleError(f"{path}: cannot be read: {error.strerror}") from error
