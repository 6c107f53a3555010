"""Keep the findings with a figure that changed since a git revision."""

import os
import subprocess
from collections.abc import Callable
from difflib import SequenceMatcher

from factcheck.errors import FactcheckError, SettingsError
from factcheck.files import item_of
from factcheck.model.reading import Report
from factcheck.model.span import Span

_WHOLE = Span(0, 1 << 62)


class Since:
    """What changed in the stories of one or more git work trees since a revision."""

    def __init__(
        self,
        revision: str,
        old_source: Callable[[str, bytes], str],
        *,
        on_disk: bool = True,
    ) -> None:
        """Compare with ``revision``; ``old_source(path, data)`` reads an old draft's source.

        ``on_disk`` says that the stories are the files of the work tree, so
        that those which git calls unchanged need not be compared.
        """
        self._on_disk = on_disk
        self._revision = revision
        self._old_source = old_source
        self._changed: dict[str, frozenset[str]] = {}
        self._tops: dict[str, str] = {}

    def keep_changed(self, report: Report) -> tuple[Report, int]:
        """Return the report with the findings that mark a changed figure, and how many went.

        A finding that marks no figure is kept. Raises ``SettingsError`` where
        the story is in no git work tree or the revision is unknown.
        """
        article = report.reading.article
        if not report.findings:
            return report, 0
        changes = self._changes(article.path, article.source)
        kept = []
        for finding in report.findings:
            places = [article.to_source(label.span) for label in finding.labels]
            if not places or any(place.overlaps(one) for place in places for one in changes):
                kept.append(finding)
        return report.showing(kept), len(report.findings) - len(kept)

    def _changes(self, path: str, source: str) -> list[Span]:
        file, number = item_of(path)
        top = self._top(os.path.dirname(os.path.realpath(file)), path)
        name = os.path.relpath(os.path.realpath(file), top).replace(os.sep, "/")
        if self._on_disk and name not in self._changed[top]:
            return []
        old = _git(top, "show", f"{self._revision}:{name}")
        if old is None or number:  # an item has no number that lasts
            return [_WHOLE]
        try:
            return changed_spans(self._old_source(path, old), source)
        except FactcheckError:  # it was no story then
            return [_WHOLE]

    def _top(self, folder: str, path: str) -> str:
        if folder in self._tops:
            return self._tops[folder]
        answer = _git(folder, "rev-parse", "--show-toplevel")
        if answer is None:
            raise SettingsError(f"--since {self._revision}: {path} is in no git work tree")
        top = os.path.realpath(answer.decode("utf-8", "surrogateescape").rstrip("\n"))
        if top not in self._changed:
            self._changed[top] = self._names_changed(top)
        self._tops[folder] = top
        return top

    def _names_changed(self, top: str) -> frozenset[str]:
        revision = self._revision
        found = _git(
            top,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{revision}^{{commit}}",
        )
        if revision.startswith("-") or found is None:
            raise SettingsError(f"--since {revision}: no such revision in {top}")
        commit = found.decode().strip()
        tracked = _git(top, "diff", "--name-only", "--no-renames", "-z", commit, "--") or b""
        new = _git(top, "ls-files", "--others", "-z") or b""
        names = (tracked + new).decode("utf-8", "surrogateescape").split("\0")
        return frozenset(filter(None, names))


def changed_spans(old: str, new: str) -> list[Span]:
    """Return the stretches of ``new`` that ``old`` does not hold, by lines, then by words."""
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in new_lines:
        starts.append(starts[-1] + len(line))
    spans: list[Span] = []
    matcher = SequenceMatcher(None, old_lines, new_lines, autojunk=False)
    for tag, old_first, old_last, first, last in matcher.get_opcodes():
        if tag == "insert":
            spans.append(Span(starts[first], starts[last]))
        elif tag == "replace":
            before = "".join(old_lines[old_first:old_last])
            after = "".join(new_lines[first:last])
            spans += _changed_words(before, after, starts[first])
    return spans


def _changed_words(old: str, new: str, base: int) -> list[Span]:
    import re

    pieces = re.compile(r"\s+|[^\s]+")
    old_words = pieces.findall(old)
    found = list(pieces.finditer(new))
    # Past a few thousand words, exact matching of the commonest ones costs their square.
    new_words = [word[0] for word in found]
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=len(new_words) > 5000)
    return [
        Span(base + found[first].start(), base + found[last - 1].end())
        for tag, _, _, first, last in matcher.get_opcodes()
        if tag in ("insert", "replace")
    ]


def _git(folder: str, *words: str) -> bytes | None:
    """Return what git prints, ``None`` where it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - git with words of our own
            ["git", "-C", folder, *words],  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise SettingsError(
            f"--since needs git, which cannot be run: {error.strerror}"
        ) from error
    return done.stdout if done.returncode == 0 else None
