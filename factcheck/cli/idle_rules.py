"""Tell that rules lie here which no run looks at, or which nothing tests."""

import os
from collections.abc import Iterable

from factcheck.check.loader import built_in_folder
from factcheck.check.rule import Rule
from factcheck.settings import Settings

_FOLDER = "rules"
_NAMED = 5  # rules named in a line


def idle_rules(settings: Settings) -> str:
    """Return a line on rule files in ``rules/`` here that are not loaded, empty for none.

    In a checkout of ours that is installed without ``-e`` the built-in rules are those of
    the installed copy; in a newsroom's folder a settings file has to name its own.
    """
    here = os.path.abspath(_FOLDER)
    loaded = (built_in_folder(), *settings.rules)
    if any(here == os.path.abspath(folder) for folder in loaded) or not os.path.isdir(here):
        return ""
    count = sum(_holds_rules(os.path.join(root, name))
                for root, _, files in os.walk(here) for name in files)  # fmt: skip
    if not count:
        return ""
    files = f"{count} rule file{'' if count == 1 else 's'}"
    if _is_checkout():
        how = (
            f"the rules of {built_in_folder()} are; install the checkout with pip install -e ."
        )
    else:
        how = f'rules = "{_FOLDER}" in factcheck.toml has them loaded'
    return f"{_FOLDER}/ here holds {files} that no run looks at: {how}"


def untested_rules(rules: Iterable[Rule]) -> str:
    """Return a line on newsroom rules that lack an example of either kind, empty for none."""
    found = [rule for rule in rules if not rule.trusted and not _has_examples(rule)]
    if not found:
        return ""
    names = ", ".join(rule.name for rule in found[:_NAMED])
    more = ", …" if len(found) > _NAMED else ""
    told = "rule has" if len(found) == 1 else "rules have"
    return (
        f"{len(found)} {told} no Flags: or no Passes: example, so nothing tests what it does: "
        f"{names}{more}; see factcheck test"
    )


def _has_examples(rule: Rule) -> bool:
    doc = rule.load().__doc__ or ""
    return "Flags:" in doc and "Passes:" in doc


def _holds_rules(path: str) -> bool:
    if not path.endswith(".py"):
        return False
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read(100_000)
    except OSError:
        return False
    return "def check_" in text and "factcheck" in text


def _is_checkout() -> bool:
    return os.path.isfile(os.path.join("factcheck", "check", "loader.py"))
