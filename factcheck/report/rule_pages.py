"""Where a rule's page stands: the file whose docstring says what the rule holds and why."""

import os
from typing import Protocol

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The wheel's copy first, else the checkout's own folder, as the rule loader looks.
_FOLDERS = (os.path.join(_PACKAGE, "_rules"), os.path.join(os.path.dirname(_PACKAGE), "rules"))


class Documented(Protocol):
    """A rule as far as a report shows it: ``doc`` is its docstring."""

    @property
    def name(self) -> str:
        """The rule's name in kebab-case."""

    @property
    def group(self) -> str:
        """The folder it lies in."""

    @property
    def doc(self) -> str:
        """What must hold in one line, then why and examples."""


def rule_file(name: str, group: str) -> str:
    """Return the path of a shipped rule's file, empty for a newsroom's own rule."""
    if not _is_name(name) or not _is_name(group):
        return ""
    function = f"def check_{name.replace('-', '_')}("
    for folder in _FOLDERS:
        place = os.path.join(folder, group)
        files = sorted(os.listdir(place)) if os.path.isdir(place) else []
        likely = f"{name.replace('-', '_')}.py"
        files.sort(key=lambda file: file != likely)
        for path in (os.path.join(place, file) for file in files if file.endswith(".py")):
            with open(path, encoding="utf-8") as file:
                if function in file.read():
                    return path
    return ""


def rule_url(name: str, group: str) -> str:
    """Return a link to a shipped rule's file, empty for a newsroom's own rule."""
    path = rule_file(name, group)
    if not path:
        return ""
    from urllib.parse import quote

    return f"file://{quote(path.replace(os.sep, '/'))}"


def shipped_doc(name: str, group: str) -> str:
    """Return a shipped rule's docstring, empty for a newsroom's own rule."""
    path = rule_file(name, group)
    if not path:
        return ""
    import ast

    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    wanted = f"check_{name.replace('-', '_')}"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == wanted:
            return ast.get_docstring(node) or ""
    return ""


def _is_name(word: str) -> bool:
    return word.replace("-", "").replace("_", "").isalnum()
