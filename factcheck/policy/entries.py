"""Read and write the list of findings that a baseline or a ledger keeps."""

import os
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.errors import SettingsError
from factcheck.files import read_regular
from factcheck.model.finding import Finding

VERSION = 1
LARGEST_LIST = 100_000_000  # bytes; some 300,000 findings


class Entry(NamedTuple):
    """A finding kept by its id; ``path`` is relative to the folder of the list.

    The words after the id are for people, and for a story that was renamed.
    """

    path: str
    id: str
    rule: str = ""
    message: str = ""
    text: str = ""
    reason: str = ""
    by: str = ""
    on: str = ""


def read_entries(path: str, *, missing_is_empty: bool = False) -> tuple[Entry, ...]:
    """Return the entries of the list at ``path``; raise ``SettingsError`` if it is none."""
    import json

    try:
        table = json.loads(read_regular(path, LARGEST_LIST).decode("utf-8-sig"))
        if table["version"] != VERSION:
            raise SettingsError(
                f"{path}: is of version {table['version']}, this program reads {VERSION}"
            )
        return tuple(_entry(one) for one in table["findings"])
    except FileNotFoundError:
        if missing_is_empty:
            return ()
        raise SettingsError(f"{path}: no such file") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise SettingsError(f"{path}:{error.lineno}: is not JSON: {error.msg}") from None
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path}: is no list of findings of ours ({error!r})") from None


def write_entries(path: str, entries: Iterable[Entry]) -> None:
    """Write the list in order of path and id, one entry a line, so that it merges well."""
    import json

    from factcheck.policy.atomic import replaced

    lines = [
        json.dumps(
            {key: value for key, value in entry._asdict().items() if value}, ensure_ascii=False
        )
        for entry in sorted(entries)
    ]
    with replaced(path, errors="backslashreplace") as out:
        out.write(f'{{"version": {VERSION}, "findings": [\n')
        out.write(",\n".join(lines))
        out.write("\n]}\n" if lines else "]}\n")


def relative(story: str, listing: str) -> str:
    """Return ``story`` as it is written in the list at ``listing``: relative, with slashes."""
    folder = os.path.dirname(os.path.abspath(listing))
    try:
        path = os.path.relpath(os.path.abspath(story), folder)
    except ValueError:  # another drive of a Windows machine
        path = os.path.abspath(story)
    return path.replace(os.sep, "/")


def entry_for(finding: Finding, story: str, listing: str, text: str) -> Entry:
    """Return the entry that keeps ``finding`` of ``story``."""
    return Entry(relative(story, listing), finding.id, finding.rule, finding.message, text)


def _entry(table: dict[str, object]) -> Entry:
    known = {key: str(table[key]) for key in Entry._fields if key in table}
    return Entry(**{"path": "", **known, "id": str(table["id"])})
