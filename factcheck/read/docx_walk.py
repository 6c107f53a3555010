"""Walk a Word part's XML and compose its accepted text, paragraph by paragraph."""

from typing import Any, NamedTuple

from factcheck.model.article import SectionKind
from factcheck.read.composer import Composer
from factcheck.read.docx_styles import kind_of_style
from factcheck.read.note_marks import exponent
from factcheck.read.safe_xml import as_utf8, parse, xml_parser
from factcheck.read.tables import TableComposer

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Deleted words, the former properties of changed ones, field codes.
_SKIPPED = (
    "moveFrom delText delInstrText instrText rPrChange pPrChange tblPrChange trPrChange "
    "tcPrChange sectPrChange tblGridChange numberingChange".split()
)
_OFF = ("0", "false", "off", "none")


class Piece(NamedTuple):
    """A stretch of composed text and the bytes of the XML that give it.

    ``run`` indexes ``DocxWalk.runs``; ``size`` is the number of bytes.
    """

    text: int
    length: int
    at: int
    size: int
    run: int


class Run(NamedTuple):
    """Where a run's properties stand in the XML, for runs that get split."""

    start: int
    properties: tuple[int, int]


class DocxWalk:
    """Composes the paragraphs and tables of one part in the order of the file.

    With ``places`` it also keeps where every stretch of text stands, which
    writing comments needs. ``notes`` lists the ids of footnotes referred to.
    """

    def __init__(
        self,
        composer: Composer,
        kinds: dict[str, SectionKind],
        *,
        notes: dict[str, int] | None = None,
        places: bool = False,
    ) -> None:
        """Compose into ``composer``; ``notes`` makes this a part of footnotes."""
        self.composer = composer
        self.kinds = kinds
        self.has_headline = notes is not None
        self.note_numbers = notes
        self.notes: list[tuple[str, str]] = []
        self.note_runs: dict[tuple[str, str], int] = {}
        self.pieces: list[Piece] = []
        self.runs: list[Run] = []
        self._places = places
        self._skip = 0
        self._paragraphs = 0
        self._tables = 0
        self._note = ""
        self._kind: SectionKind = "body"
        self._open = self._joined = False
        self._in_text = self._in_paragraph_properties = self._in_row_properties = False
        self._hidden = self._raised = False
        self._depth = 0
        self._boxes: list[SectionKind] = []
        self._table: TableComposer | None = None
        self._columns = 1
        self._start_handlers = _handlers(self, "start")
        self._end_handlers = _handlers(self, "end")
        self.parser = xml_parser(self._started, self._ended, self._characters)

    def read(self, data: bytes, where: str) -> None:
        """Compose the part; raises ``DraftError`` for damaged XML."""
        parse(self.parser, as_utf8(data, where), where)

    def _started(self, name: str, attributes: dict[str, str]) -> None:
        if self._skip:
            self._skip += 1
            return
        handler = self._start_handlers.get(name)
        if handler:
            handler({key.rpartition("}")[2]: value for key, value in attributes.items()})

    def _ended(self, name: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        handler = self._end_handlers.get(name)
        if handler:
            handler()

    def _characters(self, text: str) -> None:
        if self._in_text and not self._skip and not self._hidden:
            self._add(text, text)

    def _add(self, text: str, written: str) -> None:
        """Add text; ``written`` is what the XML holds for it, "" for an element."""
        if self._raised and text.isdecimal():
            text = exponent(self.composer.tail_characters(4), text)
        if not text:
            return
        self._begin_block()
        if self._places and written:
            at = self.parser.CurrentByteIndex
            size = len(written.encode())
            place = (self.composer.length, len(text), at, size, len(self.runs) - 1)
            self.pieces.append(Piece(*place))
        self.composer.plain(text)

    def _begin_block(self) -> None:
        if self._open or self._depth:
            return
        self._open = True
        self.composer.open()

    def skip(self, _: dict[str, str]) -> None:
        """Pass over the element that begins here."""
        self._skip = 1

    def start_del(self, _: dict[str, str]) -> None:
        """A deletion: of a paragraph's mark, a table's row, or of words."""
        if self._in_paragraph_properties:
            self._joined = True
        elif self._in_row_properties:
            self._in_row_properties = False
            self._skip = 3  # until the properties and then the row end
        else:
            self._skip = 1

    def start_p(self, _: dict[str, str]) -> None:
        """A paragraph begins, perhaps inside another one's text box."""
        if self._depth:
            if self._table and self.composer.pieces and self.composer.pieces[-1][-1:].strip():
                self.composer.plain(" ")
            return
        self._paragraphs += not self._boxes
        if self._open and not self._joined:
            self._end_block()
        if not self._joined:
            self._kind = "footnote" if self._note else "body"
        self._joined = False

    def end_p(self) -> None:
        """A paragraph ends, unless the deletion of its mark joins it to the next."""
        if not self._depth and not self._joined:
            self._end_block()

    def _end_block(self) -> None:
        if not self._open:
            return
        self._open = False
        kind = self._kind
        if kind == "headline" and self.has_headline:
            kind = "subhead"
        part = self._note or f"paragraph {self._paragraphs}"
        if self.composer.close(kind, part) and kind == "headline":
            self.has_headline = True

    def start_txbxContent(self, _: dict[str, str]) -> None:  # noqa: N802
        """A text box begins inside a paragraph, which it cuts in two."""
        self._boxes.append(self._kind)
        if not self._depth:
            self._end_block()

    def end_txbxContent(self) -> None:  # noqa: N802
        """A text box ends and its paragraph goes on."""
        if not self._depth:
            self._end_block()
        self._kind = self._boxes.pop()

    def start_pPr(self, _: dict[str, str]) -> None:  # noqa: N802
        """Paragraph properties begin."""
        self._in_paragraph_properties = True

    def end_pPr(self) -> None:  # noqa: N802
        """Paragraph properties end."""
        self._in_paragraph_properties = False

    def start_pStyle(self, attributes: dict[str, str]) -> None:  # noqa: N802
        """The paragraph's style tells its kind."""
        style = attributes.get("val", "")
        kind = self.kinds.get(style) or kind_of_style(style)
        if kind and not self._note and not self._open:
            self._kind = kind

    def start_r(self, _: dict[str, str]) -> None:
        """A run begins."""
        self._hidden = self._raised = False
        if self._places:
            self.runs.append(Run(self.parser.CurrentByteIndex, (0, 0)))

    def end_r(self) -> None:
        """A run ends."""
        self._hidden = self._raised = False

    def start_rPr(self, _: dict[str, str]) -> None:  # noqa: N802
        """A run's properties begin."""
        if self._places and self.runs and not self._in_paragraph_properties:
            self.runs[-1] = self.runs[-1]._replace(properties=(self.parser.CurrentByteIndex, 0))

    def end_rPr(self) -> None:  # noqa: N802
        """A run's properties end; the parser stands at their end tag."""
        if self._places and self.runs and not self._in_paragraph_properties:
            first = self.runs[-1].properties[0]
            last = self.parser.CurrentByteIndex
            self.runs[-1] = self.runs[-1]._replace(properties=(first, last))

    def start_vanish(self, attributes: dict[str, str]) -> None:
        """The run is hidden or struck out."""
        if not self._in_paragraph_properties and attributes.get("val", "") not in _OFF:
            self._hidden = True

    start_strike = start_dstrike = start_vanish

    def start_vertAlign(self, attributes: dict[str, str]) -> None:  # noqa: N802
        """The run is raised, as a note's number or an exponent."""
        if not self._in_paragraph_properties:
            self._raised = attributes.get("val") == "superscript"

    def start_t(self, _: dict[str, str]) -> None:
        """Text begins."""
        self._in_text = True

    def end_t(self) -> None:
        """Text ends."""
        self._in_text = False

    def start_br(self, _: dict[str, str]) -> None:
        """A line break within the paragraph."""
        if not self._hidden and (self._open or self._depth):
            self._add(" " if self._depth else "\n", "")

    start_cr = start_br

    def start_tab(self, _: dict[str, str]) -> None:
        """A tab of the text, or a stop among the properties."""
        if not self._in_paragraph_properties and not self._hidden and self._open:
            self._add(" ", "")

    def start_noBreakHyphen(self, _: dict[str, str]) -> None:  # noqa: N802
        """A hyphen that holds its words together."""
        if not self._hidden:
            self._add("-", "")

    def start_footnoteReference(self, attributes: dict[str, str]) -> None:  # noqa: N802
        """A footnote's number; its text follows the body."""
        self._refer("footnote", attributes.get("id", ""))

    def start_endnoteReference(self, attributes: dict[str, str]) -> None:  # noqa: N802
        """An endnote's number."""
        self._refer("endnote", attributes.get("id", ""))

    def _refer(self, noun: str, note: str) -> None:
        self.notes.append((noun, note))
        if self._places:
            self.note_runs.setdefault((noun, note), len(self.runs) - 1)

    def start_footnote(self, attributes: dict[str, str], noun: str = "footnote") -> None:
        """A footnote of the notes' own part."""
        note = attributes.get("id", "")
        numbers = self.note_numbers or {}
        if note in numbers:
            self._note = f"{noun} {numbers[note]}"
        else:
            self._skip = 1

    def start_endnote(self, attributes: dict[str, str]) -> None:
        """An endnote of the notes' own part."""
        self.start_footnote(attributes, "endnote")

    def start_tbl(self, _: dict[str, str]) -> None:
        """A table begins; one inside a cell is part of the cell's text."""
        self._depth += 1
        if self._depth == 1:
            self._end_block()
            self._tables += 1
            self._table = TableComposer(self.composer, 0)

    def end_tbl(self) -> None:
        """A table ends."""
        self._depth = max(0, self._depth - 1)
        if not self._depth and self._table:
            self._table.close(self._note or f"table {self._tables}")
            self._table = None

    def start_tr(self, _: dict[str, str]) -> None:
        """A row begins."""
        if self._table and self._depth == 1:
            self._table.row()

    def start_trPr(self, _: dict[str, str]) -> None:  # noqa: N802
        """Row properties begin."""
        self._in_row_properties = True

    def end_trPr(self) -> None:  # noqa: N802
        """Row properties end."""
        self._in_row_properties = False

    def start_tc(self, _: dict[str, str]) -> None:
        """A cell begins."""
        if self._table and self._depth == 1:
            self._table.begin(0)
            self._columns = 1

    def start_gridSpan(self, attributes: dict[str, str]) -> None:  # noqa: N802
        """The cell spans columns."""
        span = attributes.get("val", "")
        self._columns = int(span) if span.isdecimal() and len(span) < 4 else 1

    def end_tc(self) -> None:
        """A cell ends."""
        if self._table and self._depth == 1:
            self._table.end(self._columns)


def _handlers(walk: DocxWalk, moment: str) -> dict[str, Any]:
    """Return the methods that handle elements' starts or ends, by full name."""
    found: dict[str, Any] = {}
    for name in dir(walk):
        if name.startswith(f"{moment}_"):
            local = name.partition("_")[2]
            found.update((space + local, getattr(walk, name)) for space in _WORD)
    if moment == "start":
        found.update((space + name, walk.skip) for space in _WORD for name in _SKIPPED)
        found[_COMPATIBILITY + "Fallback"] = walk.skip
    return found
