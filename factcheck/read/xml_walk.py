"""Walk a news item's XML and compose its prose, each block with its element's path."""

import html

from factcheck.model.article import SectionKind
from factcheck.read.composer import Composer
from factcheck.read.note_marks import exponent
from factcheck.read.safe_xml import xml_parser
from factcheck.read.tables import TableComposer

_KINDS: dict[str, SectionKind] = {
    "hl1": "headline",
    "h1": "headline",
    "headline": "headline",
    "hl2": "subhead",
    "h2": "subhead",
    "h3": "subhead",
    "h4": "subhead",
    "abstract": "standfirst",
    "media-caption": "caption",
    "figcaption": "caption",
    "caption": "caption",
    "bq": "quote",
    "blockquote": "quote",
    "fn": "footnote",
    "tagline": "footnote",
}
_BLOCKS = frozenset(_KINDS) | frozenset(
    "p li ol ul dl dt dd div section block pre hr body.head body.content body.end".split()
)
# Text stands only within these; all else is the wire's own bookkeeping.
_BODIES = frozenset("body inlineData headline description".split())
_DEEPEST = 100  # elements inside one another that a section's part names
_KEPT = frozenset("byline by dateline".split())
_SKIPPED = frozenset(
    "head script style del media-metadata media-producer media-reference note distributor "
    "body.end-bibliography rightsInfo".split()
)


class XmlWalk:
    """Composes the blocks of one document, and notes its dates and byline."""

    def __init__(self) -> None:
        """Start without text."""
        self.composer = Composer(mapped=False)
        self.root = ""
        self.stories = 0
        self.dates: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self.parser = xml_parser(self._started, self._ended, self._characters, doctype=True)
        # Wires use HTML's entity names and leave their declaration to a DTD.
        self.parser.UseForeignDTD(True)
        self.parser.SkippedEntityHandler = self._entity
        self._path: list[str] = []
        self._counts: list[dict[str, int]] = [{}]
        self._kinds: list[SectionKind] = []
        self._buffer: list[str] = []
        self._skip = self._inside = 0
        self._seen: set[str] = set()
        self._noted = ""
        self._table: TableComposer | None = None
        self._has_headline = False

    def _started(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition("}")[2]
        self.root = self.root or name
        if self._skip:
            self._skip += 1
            self._dated(name, attributes)
            return
        if name in _SKIPPED:
            self._skip = 1
            return
        counts = self._counts[-1]
        counts[name] = counts.get(name, 0) + 1
        number = counts[name]
        self._path.append(name if number == 1 and name not in _BLOCKS else f"{name}[{number}]")
        self._counts.append({})
        self._dated(name, attributes)
        if name in _KEPT:
            self._flush()
            self._noted = name
        elif name in _BODIES:
            self._begin_body(name, attributes)
        elif self._inside and (name in _BLOCKS or name == "table"):
            self._flush(before=True)
            if name == "table":
                self._table = self._table or TableComposer(self.composer)
        elif self._table and name in ("tr", "td", "th"):
            self._buffer.clear()
            if name == "tr":
                self._table.row()
            else:
                self._table.begin(0, head=name == "th")
        elif name in ("br", "sup"):
            self._buffer.append("\n" if name == "br" else "\0")
        if name in _KINDS and self._inside:
            self._kinds.append(self._kind_of(name))

    def _begin_body(self, name: str, attributes: dict[str, str]) -> None:
        if name == "description" and "summary" not in attributes.get("role", ""):
            self._skip = 1
            self._path.pop()
            self._counts.pop()
            return
        if name in ("body", "inlineData") and not self._inside:
            self.stories += 1
        self._inside += 1
        self._flush(before=True)
        if name == "description":
            self._kinds.append("standfirst")

    def _kind_of(self, name: str) -> SectionKind:
        if name == "hl2" and any(part.startswith("hedline") for part in self._path):
            return "standfirst"
        return _KINDS[name]

    def _dated(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("date.issue", "date.release", "story.date"):
            self.dates.setdefault(name, attributes.get("norm", ""))

    def _ended(self, name: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        name = name.rpartition("}")[2]
        if name in ("versionCreated", "contentCreated"):
            self.dates.setdefault(name, "".join(self._buffer).strip())
            self._buffer.clear()
        elif name == self._noted:
            self.notes.setdefault(name, " ".join("".join(self._buffer).split()))
            self._noted = ""
            self._buffer.clear()
        elif self._table and name in ("td", "th"):
            self.composer.plain(self._taken() or " ")
            self._table.end()
        elif self._table and name == "table":
            self._buffer.clear()
            self._table.close("/" + "/".join(self._path))
            self._table = None
        elif name == "sup":
            self._raise()
        elif self._inside and name in _BLOCKS | _BODIES:
            self._flush()
        if self._inside and (name in _KINDS or name == "description") and self._kinds:
            self._kinds.pop()
        self._inside -= name in _BODIES and self._inside > 0
        self._path.pop()
        self._counts.pop()

    def _characters(self, text: str) -> None:
        if not self._skip and (
            self._inside or self._noted or self._path[-1].endswith("Created")
        ):
            self._buffer.append(text)

    def _entity(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._characters(html.unescape(f"&{name};"))

    def _raise(self) -> None:
        """Replace the raised text since the element's start by an exponent or nothing."""
        text = "".join(self._buffer)
        before, _, raised = text.rpartition("\0")
        shown = raised if not raised.strip("[]() ").isdigit() else exponent(before[-4:], raised)
        self._buffer = [before + shown]

    def _taken(self) -> str:
        text = "".join(self._buffer).replace("\0", "")
        self._buffer.clear()
        lines = (" ".join(line.split()) for line in text.split("\n"))
        return " ".join(line for line in lines if line)

    def _flush(self, *, before: bool = False) -> None:
        """Compose the text so far as a block of the element that ends, or surrounds."""
        text = self._taken() if not self._table else ""
        if not text or not self._inside:
            return
        kind = self._kinds[-1] if self._kinds else "body"
        if kind in ("headline", "standfirst"):
            if text.casefold() in self._seen:
                return
            self._seen.add(text.casefold())
        if kind == "headline":
            kind = "subhead" if self._has_headline else "headline"
            self._has_headline = True
        depth = min(len(self._path) - before, _DEEPEST)
        self.composer.open()
        self.composer.plain(text)
        self.composer.close(kind, "/" + "/".join(self._path[:depth]))
