"""Walk the XML of a Word part and take its accepted text."""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.model.article import SectionKind
from factcheck.read.composer import Composer
from factcheck.read.docx_styles import kind_of_style
from factcheck.read.docx_text import DocxText
from factcheck.read.note_marks import exponent
from factcheck.read.safe_xml import as_utf8, parse, xml_parser

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Words moved or deleted, field codes, and the former properties of changed runs.
_SKIPPED = (
    "moveFrom delText delInstrText instrText rPrChange pPrChange tblPrChange trPrChange "
    "tcPrChange sectPrChange tblGridChange numberingChange".split()
)
_OFF = ("0", "false", "off", "none")

Attributes = dict[str, str]


class Piece(NamedTuple):
    """Composed text from ``text`` on, and the bytes of the part that write it.

    ``tag`` is where the text's element begins; ``run`` indexes ``DocxWalk.runs``.
    """

    text: int
    written: str
    at: int
    tag: int
    run: int


class Run(NamedTuple):
    """Where a run begins and where its properties stand, in bytes of the part."""

    start: int
    properties: tuple[int, int] = (0, 0)


class DocxWalk:
    """Reads one part; with ``places`` it keeps where each stretch of text stands.

    ``notes`` lists the notes referred to as (noun, id). ``numbers`` makes it
    a part of notes: only those in it are read.
    """

    def __init__(
        self,
        composer: Composer,
        kinds: dict[str, SectionKind],
        *,
        numbers: dict[str, int] | None = None,
        places: bool = False,
    ) -> None:
        """Compose into ``composer``; ``kinds`` maps style ids to kinds of section."""
        self.text = DocxText(composer, has_headline=numbers is not None)
        self.composer = composer
        self.notes: list[tuple[str, str]] = []
        self.note_runs: dict[tuple[str, str], int] = {}
        self.pieces: list[Piece] = []
        self.runs: list[Run] = []
        self._kinds = kinds
        self._numbers = numbers or {}
        self._places = places
        self._skip = self._tag = 0
        self._in_text = self._in_properties = self._in_row_properties = False
        self._hidden = self._raised = False
        self._starts = self._start_handlers()
        self._ends = self._end_handlers()
        self.parser = xml_parser(self._started, self._ended, self._characters)

    def read(self, data: bytes, where: str) -> None:
        """Compose the part; raises ``DraftError`` for damaged XML."""
        parse(self.parser, as_utf8(data, where), where)

    def _started(self, name: str, attributes: Attributes) -> None:
        if self._skip:
            self._skip += 1
        elif handler := self._starts.get(name):
            handler({key.rpartition("}")[2]: value for key, value in attributes.items()})

    def _ended(self, name: str) -> None:
        if self._skip:
            self._skip -= 1
        elif handler := self._ends.get(name):
            handler()

    def _characters(self, text: str) -> None:
        if not self._in_text or self._skip or self._hidden:
            return
        shown = text
        if self._raised and text.isdecimal():
            shown = exponent(self.composer.tail_characters(4), text)
        if not shown:
            return
        self.text.add(shown)
        if self._places:
            at = self.parser.CurrentByteIndex
            start = self.composer.length - len(shown)
            self.pieces.append(Piece(start, text, at, self._tag, len(self.runs) - 1))

    def _start_handlers(self) -> dict[str, Callable[[Attributes], None]]:
        text = self.text
        handlers: dict[str, Callable[[Attributes], None]] = {
            "p": lambda _: text.begin_paragraph(),
            "pPr": lambda _: self._enter(properties=True),
            "pStyle": self._styled,
            "r": lambda _: self._run(),
            "rPr": lambda _: self._run_properties(),
            "t": lambda _: self._text(),
            "del": lambda _: self._deleted(),
            "vanish": self._hide,
            "strike": self._hide,
            "dstrike": self._hide,
            "vertAlign": self._raise,
            "br": lambda _: self._break("\n"),
            "cr": lambda _: self._break("\n"),
            "tab": lambda _: self._break(" "),
            "noBreakHyphen": lambda _: self._hyphen(),
            "footnoteReference": lambda values: self._refer("footnote", values),
            "endnoteReference": lambda values: self._refer("endnote", values),
            "footnote": lambda values: self._note("footnote", values),
            "endnote": lambda values: self._note("endnote", values),
            "txbxContent": lambda _: text.begin_box(),
            "tbl": lambda _: text.begin_table(),
            "tr": lambda _: text.row(),
            "trPr": lambda _: self._enter(row_properties=True),
            "tc": lambda _: text.begin_cell(),
            "gridSpan": lambda values: text.span_columns(values.get("val", "")),
        }
        handlers.update(dict.fromkeys(_SKIPPED, self._pass_over))
        named = {space + name: each for space in _WORD for name, each in handlers.items()}
        return named | {_FALLBACK: self._pass_over}

    def _end_handlers(self) -> dict[str, Callable[[], None]]:
        text = self.text
        handlers: dict[str, Callable[[], None]] = {
            "p": text.end_paragraph,
            "pPr": self._enter,
            "r": self._end_run,
            "rPr": self._end_run_properties,
            "t": self._enter,
            "txbxContent": text.end_box,
            "tbl": text.end_table,
            "trPr": self._enter,
            "tc": text.end_cell,
        }
        return {space + name: each for space in _WORD for name, each in handlers.items()}

    def _enter(
        self, *, properties: bool = False, text: bool = False, row_properties: bool = False
    ) -> None:
        """Note which of the three elements the walk is in; they never nest."""
        self._in_properties = properties
        self._in_text = text
        self._in_row_properties = row_properties

    def _text(self) -> None:
        self._enter(text=True)
        self._tag = self.parser.CurrentByteIndex

    def _pass_over(self, _: Attributes) -> None:
        self._skip = 1

    def _deleted(self) -> None:
        if self._in_properties:
            self.text.joined = True
        elif self._in_row_properties:
            self._enter()
            self._skip = 3  # until the deletion, the properties and then the row end
        else:
            self._skip = 1

    def _styled(self, values: Attributes) -> None:
        style = values.get("val", "")
        self.text.style(self._kinds.get(style) or kind_of_style(style))

    def _run(self) -> None:
        self._hidden = self._raised = False
        if self._places:
            self.runs.append(Run(self.parser.CurrentByteIndex))

    def _end_run(self) -> None:
        self._hidden = self._raised = False

    def _run_properties(self) -> None:
        if self._places and not self._in_properties:
            start = self.parser.CurrentByteIndex
            self.runs[-1] = self.runs[-1]._replace(properties=(start, start))

    def _end_run_properties(self) -> None:
        if self._places and not self._in_properties:
            start, _ = self.runs[-1].properties
            end = self.parser.CurrentByteIndex  # where the end tag begins
            self.runs[-1] = self.runs[-1]._replace(properties=(start, end))

    def _hide(self, values: Attributes) -> None:
        if not self._in_properties:
            self._hidden = self._hidden or values.get("val", "") not in _OFF

    def _raise(self, values: Attributes) -> None:
        if not self._in_properties:
            self._raised = values.get("val") == "superscript"

    def _break(self, text: str) -> None:
        if not self._in_properties and not self._hidden:
            self.text.add_break(text)

    def _hyphen(self) -> None:
        if not self._hidden:
            self.text.add("-")

    def _refer(self, noun: str, values: Attributes) -> None:
        note = (noun, values.get("id", ""))
        self.notes.append(note)
        if self._places:
            self.note_runs.setdefault(note, len(self.runs) - 1)

    def _note(self, noun: str, values: Attributes) -> None:
        number = self._numbers.get(values.get("id", ""))
        if number is None:
            self._skip = 1
        else:
            self.text.note = f"{noun} {number}"
