"""Find the line on which a key of a TOML file is set."""

import re

_HEADER = re.compile(r"\s*\[\[?(?P<keys>[^\]#]+)\]")
_SETTING = re.compile(r"""\s*(?P<keys>(?:[\w-]+|"[^"]*"|'[^']*'|\s*\.\s*)+?)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")


def line_of(text: str, keys: tuple[str, ...]) -> int:
    """Return the line, from 1, that sets ``keys``, or the deepest table on the way to it.

    ``keys`` are read from our own table, so a leading ``tool.factcheck`` in
    ``text`` is passed over.
    """
    best, depth = 1, -1
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _without_tool(_parts(header["keys"]))
            path = table
        elif setting := _SETTING.match(line):
            path = _without_tool((*table, *_parts(setting["keys"])))
        else:
            continue
        if len(path) > depth and path == keys[: len(path)] and path:
            best, depth = number, len(path)
    return best


def _parts(keys: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(keys))


def _without_tool(keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys[2:] if keys[:2] == ("tool", "factcheck") else keys
