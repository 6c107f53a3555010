"""``factcheck baseline``: keep what is known already, so that only what is new is reported."""

import os

from factcheck.cli.desk import Desk
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.gathered import Gathered, gather, listed
from factcheck.cli.options import CheckOptions
from factcheck.cli.policy import default_path
from factcheck.cli.stories import complain
from factcheck.errors import FactcheckError
from factcheck.policy.entries import Entry, read_entries, relative, write_entries
from factcheck.policy.known import counted_by_rule
from factcheck.policy.names import BASELINE
from factcheck.report.characters import shown


def run_baseline(action: str, options: CheckOptions) -> int:
    """Write, prune or show the baseline, and return the exit code."""
    try:
        desk = Desk(options)
        path = options.baseline or desk.run.baseline or default_path(BASELINE, desk)
        return _ACTIONS[action](path, options, desk)
    except FactcheckError as error:
        complain(error)
        return BROKEN


def _write(path: str, options: CheckOptions, desk: Desk) -> int:
    """Keep every finding of the stories; others and unread ones keep their entries."""
    gathered = gather(options, desk, path)
    if _is_left(path, gathered):
        return BROKEN
    checked = {relative(story, path) for story in gathered.stories}
    before = read_entries(path, missing_is_empty=True)
    others = [entry for entry in before if entry.path not in checked]
    write_entries(path, (*others, *gathered.entries))
    _say(f"{path}: {_counted(gathered.entries)} of {_stories(gathered)} kept")
    return _unread_told(path, gathered)


def _prune(path: str, options: CheckOptions, desk: Desk) -> int:
    """Drop the entries that no finding needs any more, and say which."""
    before = read_entries(path)
    gathered = gather(options, desk, path, accepted_too=True)
    if _is_left(path, gathered):
        return BROKEN
    gone = _gone(before, gathered, path)
    if gone:
        write_entries(path, [entry for entry in before if entry not in gone])
    for entry in gone:
        _say(f"dropped {listed(entry)}")
    _say(f"{path}: {_counted(gone)} dropped, {len(before) - len(gone)} left")
    return _unread_told(path, gathered)


def _show(path: str, options: CheckOptions, desk: Desk) -> int:
    """List the entries by story, then how many each rule has."""
    entries = read_entries(path)
    for entry in sorted(entries):
        _say(listed(entry))
    for rule, count in counted_by_rule(entries).most_common():
        _say(f"{count:5} {rule}")
    _say(f"{path}: {_counted(entries)}")
    return CLEAN


def _is_left(path: str, gathered: Gathered) -> bool:
    """Whether the run failed so that the baseline stays as it was, which is told."""
    if gathered.faulty or (gathered.unread and not gathered.stories):
        which = "no" if not gathered.stories else "not every"
        complain(f"{path}: left as it was, since {which} story could be checked")
        return True
    return False


def _unread_told(path: str, gathered: Gathered) -> int:
    """Tell which stories the baseline says nothing new of, and return the exit code."""
    if not gathered.unread:
        return CLEAN
    complain(f"{path}: nothing changed for {', '.join(gathered.unread)}: not checked")
    return BROKEN


_ACTIONS = {"write": _write, "prune": _prune, "show": _show}


def _gone(before: tuple[Entry, ...], gathered: Gathered, path: str) -> list[Entry]:
    """Return the entries of checked or deleted stories that match no finding."""
    checked = {relative(story, path) for story in gathered.stories}
    found = {(entry.path, entry.id) for entry in gathered.entries}
    ids = {entry.id for entry in gathered.entries}
    folder = os.path.dirname(os.path.abspath(path))
    gone = []
    for entry in before:
        if entry.path in checked:
            if (entry.path, entry.id) not in found:
                gone.append(entry)
        elif gathered.unread:
            continue  # one of them may be that story, renamed
        elif not os.path.exists(os.path.join(folder, entry.path)) and entry.id not in ids:
            gone.append(entry)
    return gone


def _counted(entries: tuple[Entry, ...] | list[Entry]) -> str:
    return f"{len(entries)} finding{'' if len(entries) == 1 else 's'}"


def _stories(gathered: Gathered) -> str:
    count = len(gathered.stories)
    return f"{count} stor{'y' if count == 1 else 'ies'}"


def _say(line: str) -> None:
    print(shown(line))  # noqa: T201
