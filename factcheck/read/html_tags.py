"""Find the tags of an HTML source, in time that grows with its length alone."""

import re
from typing import NamedTuple

# Possessive, and stopped by the next angle bracket: no tag is looked at twice.
_PLAIN = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)((?:[^<>\"']|\"[^\"<>]*+\"|'[^'<>]*+')*+)>")
_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,60})")
_ATTRIBUTE = re.compile(
    r"([a-zA-Z_:@][\w:.-]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?"
)


class Tag(NamedTuple):
    """A tag, a comment (named "!--") or a declaration (named "!")."""

    name: str
    closing: bool
    attributes: str
    end: int


class Tags:
    """Reads the tag at a place of one source."""

    __slots__ = ("_last", "source")

    def __init__(self, source: str) -> None:
        """Remember where each kind of closing mark last occurs."""
        self.source = source
        self._last: dict[str, int] = {}

    def at(self, place: int) -> Tag | None:
        """Return the tag that begins with the ``<`` at ``place``, if one does."""
        found = _PLAIN.match(self.source, place)
        if found:
            return Tag(found[2].lower(), bool(found[1]), found[3], found.end())
        if self.source.startswith("<!--", place):
            end = self.find("-->", place + 4)
            return Tag("!--", False, "", end + 3) if end >= 0 else None
        if self.source.startswith(("<!", "<?"), place):
            end = self.find(">", place)
            return Tag("!", False, "", end + 1) if end >= 0 else None
        return self._quoted(place)

    def find(self, mark: str, place: int) -> int:
        """Return where ``mark`` next occurs; asking in vain costs nothing twice."""
        if mark not in self._last:
            self._last[mark] = self.source.rfind(mark)
        return self.source.find(mark, place) if place <= self._last[mark] else -1

    def _quoted(self, place: int) -> Tag | None:
        """Return a tag that has angle brackets or unpaired quotes in its attributes."""
        found = _NAME.match(self.source, place)
        if not found:
            return None
        at = found.end()
        while at < len(self.source):
            mark = self.source[at]
            if mark == ">":
                text = self.source[found.end() : at]
                return Tag(found[2].lower(), bool(found[1]), text, at + 1)
            if mark in "\"'" and (close := self.find(mark, at + 1)) >= 0:
                at = close
            elif mark == "<":
                return None
            at += 1
        return None


def attributes(text: str) -> dict[str, str]:
    """Return a tag's attributes by lower-case name, entities decoded."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        value = double or single or bare
        if "&" in value:
            import html

            value = html.unescape(value)
        found.setdefault(name.lower(), value)
    return found
