"""Gather the findings that a desk has not yet accepted, for the lists that keep findings."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.cli.desk import Desk
from factcheck.cli.options import CheckOptions
from factcheck.cli.policy import Policy
from factcheck.cli.story_run import StoryRun
from factcheck.model.finding import Finding
from factcheck.policy.entries import Entry, entry_for
from factcheck.report.placed import placed


class Gathered(NamedTuple):
    """The entries for all findings of the stories, and what could not be done.

    ``unread`` are the drafts that were not checked, ``faulty`` tells of anything else.
    """

    entries: tuple[Entry, ...]
    stories: tuple[str, ...]
    unread: tuple[str, ...]
    faulty: bool

    @property
    def broken(self) -> bool:
        """Whether something could not be done."""
        return self.faulty or bool(self.unread)


def gather(
    options: CheckOptions, desk: Desk, listing: str, *, accepted_too: bool = False
) -> Gathered:
    """Return an entry of the list at ``listing`` for each finding of the stories.

    Findings accepted in comments or the ledger are left out unless
    ``accepted_too``; so are those that tell of a suppression at fault.
    """
    run = StoryRun(options, desk, reporting=False)
    policy = Policy(options._replace(no_baseline=True), desk, run.checker.old_source)
    entries: list[Entry] = []
    stories: list[str] = []
    unread: list[str] = []
    for found_in in run.reports():
        path = found_in.reading.article.path
        if found_in.reading.article.unread:
            unread.append(path)
            continue
        stories.append(path)
        report = found_in if accepted_too else policy.accept(found_in, desk.story(path))
        for found in placed(report):
            if found.finding.labels:
                text = " … ".join(" ".join(label.text.split()) for label in found.labels)
                entries.append(entry_for(found.finding, path, listing, text))
    return Gathered(tuple(entries), tuple(stories), tuple(unread), run.faulty)


def listed(entry: Entry) -> str:
    """Return one line for an entry: its story, id, rule and figures."""
    told = f"{entry.path}: {entry.id} {entry.rule}: {entry.text or entry.message}"
    return f"{told} ({entry.reason})" if entry.reason else told


def nearest_ids(wanted: str, findings: Sequence[Finding | Entry]) -> list[str]:
    """Return the ids that begin as ``wanted`` does, else those that look like it."""
    import difflib

    ids = sorted({one.id for one in findings})
    begin = [id for id in ids if id.startswith(wanted)]
    return begin or difflib.get_close_matches(wanted, ids, n=3, cutoff=0.5)
