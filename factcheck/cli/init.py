"""``factcheck init``: set up a newsroom's own repository, and overwrite nothing."""

import os
import sys

from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.newsroom import files_of
from factcheck.cli.origin import is_local, requirement
from factcheck.cli.stories import complain
from factcheck.cli.writers import note
from factcheck.errors import FactcheckError, SettingsError
from factcheck.policy.atomic import write_new
from factcheck.settings.search import settings_file


def init_newsroom(folder: str = ".") -> int:
    """Write settings, an example rule, a CI file and a pre-commit hook into ``folder``.

    A file that exists is kept as it is; so are settings that the folder has in
    its ``pyproject.toml``, and a rules folder that holds rules already.
    """
    try:
        for line in _write_all(folder):
            sys.stdout.write(f"{line}\n")
    except FactcheckError as error:
        complain(error)
        return BROKEN
    if is_local(requirement()):
        note(
            "the CI file and the pre-commit hook install factcheck from a folder of this "
            "machine, which no other has: put in its place an address that all can install from"
        )
    inside = "" if folder == "." else f" in {folder}"
    sys.stdout.write(f"next{inside}: factcheck test, then factcheck check drafts\n")
    return CLEAN


def _write_all(folder: str) -> list[str]:
    lines = []
    own = settings_file(folder)
    has_settings = bool(own) and os.path.dirname(own) == os.path.abspath(folder)
    has_rules = os.path.isdir(os.path.join(folder, "rules"))
    for name, text in files_of(requirement()).items():
        path = os.path.join(folder, *name.split("/"))
        shown = os.path.normpath(path)
        if os.path.lexists(path):
            lines.append(f"kept  {shown}")
        elif name == "factcheck.toml" and has_settings:
            lines.append(f"kept  {os.path.relpath(own)}, which holds the settings")
        elif name.startswith("rules/") and has_rules:
            lines.append(f"left out {shown}: the rules folder was there already")
        elif name.startswith("drafts/") and os.path.isdir(os.path.dirname(path)):
            lines.append(f"kept  {os.path.dirname(shown)}")
        else:
            _write(path, text)
            lines.append(f"wrote {shown}")
    return lines


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        write_new(path, text)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror}") from error
