"""Colours and links of a terminal; without them the text says the same."""

from factcheck.model.finding import Severity

_CODES = {
    "error": "1;31", "warning": "1;33", "info": "1;36",
    "strong": "1", "faint": "2", "related": "34",
}  # fmt: skip


class Ink:
    """Paints words where colour or links are on, else returns them unchanged."""

    __slots__ = ("_color", "links")

    def __init__(self, *, color: bool, links: bool) -> None:
        """Choose what the terminal can show."""
        self._color = color
        self.links = links

    def paint(self, text: str, name: str) -> str:
        """Return ``text`` in the ink ``name``."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self._color and text else text

    def severity(self, text: str, severity: Severity) -> str:
        """Return ``text`` in the colour of ``severity``."""
        return self.paint(text, severity)

    def link(self, text: str, url: str) -> str:
        """Return ``text`` as an OSC 8 hyperlink to ``url``."""
        if not self.links or not url:
            return text
        return f"\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\"
