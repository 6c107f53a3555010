"""``factcheck new-rule``: write a working skeleton of a rule."""

import difflib
import os
import re
import sys

from factcheck.check.loader import load_rules
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.skeletons import SKELETONS, skeleton_of
from factcheck.cli.stories import complain
from factcheck.errors import FactcheckError, RuleError, SettingsError
from factcheck.policy.atomic import write_new
from factcheck.settings import find_settings

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def write_rule(name: str, subject: str = "figure", group: str = "", folder: str = "") -> int:
    """Write ``<folder>/<group>/<name>.py`` with examples that pass, and say what comes next.

    Without ``folder`` the first configured rules folder is used. Nothing is
    overwritten.
    """
    try:
        path = _write(name.replace("_", "-"), subject, group, folder)
    except FactcheckError as error:
        complain(error)
        return BROKEN
    sys.stdout.write(
        f"wrote {path}\nnow edit it, then run: factcheck test {path}\n"
        "it is off, so that no story is held to a template: take out @off_by_default at last\n"
    )
    return CLEAN


def _write(name: str, subject: str, group: str, folder: str) -> str:
    if not _NAME.fullmatch(name):
        raise RuleError(f"{name}: a rule's name is words in lower case joined by hyphens")
    if subject not in SKELETONS:
        near = difflib.get_close_matches(subject, SKELETONS, n=2)
        hint = (
            f"did you mean {' or '.join(near)}?"
            if near
            else f"there are {', '.join(SKELETONS)}"
        )
        raise RuleError(f"no skeleton for the subject {subject!r}; {hint}")
    own = find_settings().rules
    if not folder and not own:
        raise SettingsError(
            "no rules folder is configured; run factcheck init, or give --folder"
        )
    for rule in load_rules(own):
        if rule.name == name:
            raise RuleError(f"there is a rule {name} already, at {rule.path}:{rule.line}")
    home = os.path.join(folder or os.path.relpath(own[0]), _inside(group))
    path = os.path.join(home, f"{name.replace('-', '_')}.py")
    try:
        os.makedirs(home, exist_ok=True)
        write_new(path, skeleton_of(name, subject))
    except FileExistsError:
        raise RuleError(f"{path}: exists already; nothing was written") from None
    except OSError as error:
        raise RuleError(f"{path}: cannot be written: {error.strerror}") from error
    return path


def _inside(group: str) -> str:
    """Return the group, a folder of the rules folder; raise ``RuleError`` for one outside."""
    if os.path.isabs(group) or os.path.normpath(group or ".").split(os.sep)[0] == os.pardir:
        raise RuleError(f"--group {group}: a group is a folder inside the rules folder")
    return group
