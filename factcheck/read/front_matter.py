"""Read a Markdown story's front matter, with the place of each value."""

import re

from factcheck.errors import DraftError
from factcheck.model.span import Span

# A plain YAML scalar cannot begin with these; " #" would end it.
_INDICATORS = frozenset("|>[]{}&*!%@`\"'#?,-")
# A value that YAML ends where its quotation mark or bracket closes.
_CLOSED = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^']|'')*'|\[[^][]*\]""")
_NEVER_FIRST = frozenset("@`%")
_ENTRY = re.compile(r"^[\w-]+:[ ]+(\S.*?)[ \t\r]*$", re.MULTILINE)
_STAND_IN = "\ue000"  # YAML takes it for a letter


class Field:
    """A value of the front matter as text, and where the source writes it."""

    __slots__ = ("span", "text")

    def __init__(self, text: str, span: Span) -> None:
        """Remember both."""
        self.text = text
        self.span = span


def read_front_matter(source: str, path: str) -> tuple[dict[str, Field], int]:
    """Return the fields by name, and where the body begins in the source.

    Front matter stands between a first line ``---`` and the next such line;
    between ``+++`` it is TOML. Empty lines and a comment may stand above it. Raises
    ``DraftError`` for front matter that is no mapping.
    """
    top = _top(source)
    first = source.find("\n", top)
    fence = source[top:first].rstrip() if first >= 0 else ""
    if fence not in ("---", "+++"):
        return {}, 0
    place = start = first + 1
    while place < len(source):
        stop = source.find("\n", place)
        stop = len(source) if stop < 0 else stop
        line = source[place:stop].rstrip()
        if line == fence or (line == "..." and fence == "---"):
            if fence == "+++":
                return _toml_fields(source, start, place, path), min(stop + 1, len(source))
            fields = _simple_fields(source, start, place)
            if fields is None and top:
                return {}, 0  # rules across the page, below a comment
            if fields is None:
                fields = _yaml_fields(source, start, place, path)
            return fields, min(stop + 1, len(source))
        place = stop + 1
    if top:
        return {}, 0
    if fence == "+++" or ":" in source[start : start + 200].partition("\n")[0]:
        raise DraftError(f"{path}:1: front matter has no closing {fence}")
    return {}, 0


def _top(source: str) -> int:
    """Return where the first line stands that is neither empty nor of a comment."""
    at = len(source) - len(source.lstrip())
    if source.startswith("<!--", at):
        end = source.find("-->", at)
        at = end + 3 if end >= 0 else at
        at += len(source) - at - len(source[at:].lstrip())
    return source.rfind("\n", 0, at) + 1 if source[:at].strip(" \t") else 0


def _simple_fields(source: str, start: int, end: int) -> dict[str, Field] | None:
    """Return the fields of plain ``key: value`` lines, or ``None`` if YAML must decide.

    Loading a YAML library costs as much as reading and checking the story.
    """
    fields: dict[str, Field] = {}
    place = start
    for line in source[start:end].splitlines(keepends=True):
        text = line.strip()
        if text and not line.startswith("#"):
            key, colon, value = line.partition(":")
            bare = value.strip()
            if not colon or not key.replace("_", "").replace("-", "").isalnum():
                return None
            quote = bare[:1]
            at = place + len(key) + 1 + value.index(bare)
            if bare and value[0] == " " and _refused(bare):
                pass
            elif quote in ("'", '"') and len(bare) > 1 and bare[-1] == quote:
                bare = bare[1:-1]
                at += 1
                if quote in bare or "\\" in bare:
                    return None
            elif not bare or value[:1] != " " or quote in _INDICATORS or " #" in bare:
                return None
            if key.lower() in fields:
                return None
            fields[key.lower()] = Field(bare, Span(at, at + len(bare)))
        place += len(line)
    return fields


def _refused(value: str) -> bool:
    """Whether YAML refuses what a desk may well write, so that it can only mean its words.

    So "Poll: 54% would leave", '"Enough" says mayor', "[Update] Five dead", "@council".
    """
    closed = _CLOSED.match(value)
    if closed is not None:
        behind = value[closed.end() :]
        return behind != "" and not behind.startswith(" #")
    if value[0] in _INDICATORS:
        return value[0] in _NEVER_FIRST
    return ": " in value.partition(" #")[0] or value.endswith(":")


def _yaml_fields(source: str, start: int, end: int, path: str) -> dict[str, Field]:
    import yaml

    text, refused = source[start:end], {}
    for entry in _ENTRY.finditer(text):
        first, last = entry.span(1)
        if _refused(entry[1]):
            refused[start + first] = entry[1]
            text = text[:first] + _STAND_IN * (last - first) + text[last:]
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = 2 + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or "it cannot be read"
        message = f"{path}:{line}: front matter is not YAML: {problem}"
        raise DraftError(message) from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise DraftError(f"{path}:2: front matter must be `key: value` lines")
    fields: dict[str, Field] = {}
    for key, value in node.value:
        listed = isinstance(value, yaml.SequenceNode) and value.value
        scalar = value.value[0] if listed else value
        if isinstance(key, yaml.ScalarNode) and isinstance(scalar, yaml.ScalarNode):
            first, last = start + scalar.start_mark.index, start + scalar.end_mark.index
            words = refused.get(first, "") + scalar.value.lstrip(_STAND_IN)
            at = source.find(words, first, last) if words else -1
            span = Span(at, at + len(words)) if at >= 0 else Span(first, last)
            fields[str(key.value).lower()] = Field(words, span)
    return fields


def _toml_fields(source: str, start: int, end: int, path: str) -> dict[str, Field]:
    import tomllib

    try:
        table = tomllib.loads(source[start:end].replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        raise DraftError(f"{path}: front matter is not TOML: {error}") from error
    fields: dict[str, Field] = {}
    for key, value in table.items():
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, (list, dict)):
            continue
        text = str(first)
        at = source.find(text, start, end)
        fields[key.lower()] = Field(
            text, Span(at, at + len(text)) if at >= 0 else Span(start, end)
        )
    return fields
