"""Take the findings out of a report that a baseline or the ledger already holds."""

import os
from collections import Counter

from factcheck.check.suppressions import UNREASONED, UNUSED, complaint
from factcheck.model.finding import Finding
from factcheck.model.reading import Report
from factcheck.policy.entries import Entry, read_entries, relative


class Known:
    """The entries of one list, by story and id.

    A story that was renamed keeps its entries: those of paths that are gone
    match by id alone.
    """

    def __init__(self, path: str) -> None:
        """Read the list at ``path``; raise ``SettingsError`` if it cannot be read."""
        self.path = path
        self.entries = read_entries(path)
        folder = os.path.dirname(os.path.abspath(path))
        self._by_place = {(entry.path, entry.id): entry for entry in self.entries}
        self._orphans: dict[str, Entry] = {}
        for entry in self.entries:
            if not entry.path or not os.path.exists(os.path.join(folder, entry.path)):
                self._orphans[entry.id] = entry
        self._paths = {entry.path for entry in self.entries}
        self.used: set[Entry] = set()

    def find(self, story: str, finding: Finding) -> Entry | None:
        """Return the entry that holds ``finding``, and remember that it is needed."""
        place = relative(story, self.path), finding.id
        entry = self._by_place.get(place) or self._orphans.get(finding.id)
        if entry is not None:
            self.used.add(entry)
        return entry

    def unused_in(self, story: str) -> list[Entry]:
        """Return the entries for ``story`` that held nothing so far, in order."""
        path = relative(story, self.path)
        if path not in self._paths:
            return []
        return [e for e in self.entries if e.path == path and e not in self.used]


def without_baseline(report: Report, baseline: Known) -> tuple[Report, int]:
    """Return the report without the findings of the baseline, and their number."""
    story = report.reading.article.path
    kept = tuple(f for f in report.findings if baseline.find(story, f) is None)
    return report.showing(kept), len(report.findings) - len(kept)


def without_accepted(
    report: Report, ledger: Known, *, tell_unused: bool = True
) -> tuple[Report, int]:
    """Return the report without the findings that the ledger accepts with a reason.

    Entries without a reason accept nothing and are reported, as are entries
    for this story that no finding needs, unless ``tell_unused`` says that not
    every rule ran.
    """
    article = report.reading.article
    kept: list[Finding] = []
    faults: list[Finding] = []
    for finding in report.findings:
        entry = ledger.find(article.path, finding)
        if entry is not None and not entry.reason.strip():
            message = f"{ledger.path}: no reason is given for accepting {finding.id}"
            faults.append(complaint(UNREASONED, message, article, None))
        if entry is None or not entry.reason.strip():
            kept.append(finding)
    hidden = len(report.findings) - len(kept)
    for entry in ledger.unused_in(article.path) if tell_unused else ():
        what = f"{entry.id} ({entry.rule})" if entry.rule else entry.id
        message = f"{ledger.path}: {what} is found no more: remove it"
        faults.append(complaint(UNUSED, message, article, None))
    return report.showing((*kept, *faults)), hidden


def counted_by_rule(entries: tuple[Entry, ...]) -> Counter[str]:
    """Return how many entries each rule has."""
    return Counter(entry.rule or "(no rule given)" for entry in entries)
