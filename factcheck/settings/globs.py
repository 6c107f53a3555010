"""Match paths against the globs of a settings file."""

import os.path
import re
from functools import cache

from factcheck.files import file_of


def matches(path: str, pattern: str, folder: str = "") -> bool:
    """Whether ``path`` matches ``pattern``, read from ``folder`` as in .gitignore.

    ``*`` stays within a folder, ``**`` crosses folders; a pattern without a
    slash matches a name at any depth; one that names a folder covers all in it.
    """
    whole = os.path.abspath(file_of(path)).replace(os.sep, "/")
    base = os.path.abspath(folder).replace(os.sep, "/").rstrip("/")
    inside = whole.startswith(base + "/")
    relative = whole[len(base) + 1 :] if inside else whole
    return _compiled(pattern).fullmatch(relative) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.removeprefix("./")
    at_any_depth = "/" not in pattern.rstrip("/")
    body = "".join(map(_translate, re.findall(r"\*\*/|\*\*|\*|\?|\[!?[^\]/]+\]|.", pattern)))
    prefix = "(?:.*/)?" if at_any_depth else ""
    return re.compile(prefix + body.removesuffix("/") + "(?:/.*)?", re.DOTALL)


def _translate(piece: str) -> str:
    if piece == "**/":
        return "(?:.*/)?"
    if piece == "**":
        return ".*"
    if piece == "*":
        return "[^/]*"
    if piece == "?":
        return "[^/]"
    if piece.startswith("[") and len(piece) > 2:
        return "[" + piece[1:-1].replace("\\", "\\\\").replace("!", "^", 1) + "]"
    return piece if piece == "/" else re.escape(piece)
