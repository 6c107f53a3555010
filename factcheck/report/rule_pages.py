"""Where a rule's page stands: the file whose docstring says what the rule holds and why."""

import os
from typing import NamedTuple

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The wheel's copy first, else the checkout's own folder, as the rule loader looks.
_FOLDERS = (os.path.join(_PACKAGE, "_rules"), os.path.join(os.path.dirname(_PACKAGE), "rules"))


class RulePage(NamedTuple):
    """A rule's own words: what must hold, then why and examples."""

    name: str
    group: str
    summary: str = ""
    text: str = ""


def rule_file(name: str, group: str) -> str:
    """Return the path of a shipped rule's file, empty for a newsroom's own rule."""
    function = f"def check_{name.replace('-', '_')}("
    for folder in _FOLDERS:
        place = os.path.join(folder, group)
        named = os.path.join(place, f"{name.replace('-', '_')}.py")
        others = []
        if os.path.isdir(place):
            others = [os.path.join(place, file) for file in sorted(os.listdir(place))]
        for path in [named, *others]:
            if path.endswith(".py") and os.path.isfile(path):
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


def rule_page(name: str, group: str) -> RulePage:
    """Return a shipped rule's page, an empty one for a newsroom's own rule."""
    path = rule_file(name, group)
    if not path:
        return RulePage(name, group)
    import ast
    from inspect import cleandoc

    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    wanted = f"check_{name.replace('-', '_')}"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == wanted:
            summary, _, text = cleandoc(ast.get_docstring(node) or "").partition("\n")
            return RulePage(name, group, summary.strip(), text.strip())
    return RulePage(name, group)
