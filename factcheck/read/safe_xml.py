"""Parse XML from strangers: no entities of its own, no outside files."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.errors import DraftError

if TYPE_CHECKING:
    from pyexpat import XMLParserType

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Characters = Callable[[str], None]


def xml_parser(
    start: Start, end: End, characters: Characters, *, doctype: bool = False
) -> "XMLParserType":
    """Return a parser that calls back with names as ``namespace}name``.

    A document type declaration is refused unless ``doctype`` allows one, and
    an entity declaration always: both are how an XML bomb is built.
    """
    parser = expat.ParserCreate("utf-8", "}")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters

    def refuse_entity(*_: object) -> None:
        raise DraftError("declares entities of its own, as an XML bomb does")

    def refuse_doctype(*_: object) -> None:
        if not doctype:
            raise DraftError("declares a document type, which its format never does")

    parser.EntityDeclHandler = refuse_entity
    parser.StartDoctypeDeclHandler = refuse_doctype
    return parser


def parse(parser: "XMLParserType", data: bytes, where: str) -> None:
    """Feed ``data``, in UTF-8, to the parser; ``where`` begins an error's line.

    Raises ``DraftError`` with the line of the fault.
    """
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        what = expat.errors.messages.get(error.code, "not well-formed")
        raise DraftError(f"{where}:{error.lineno}: damaged XML: {what}") from error
    except DraftError as error:
        raise DraftError(f"{where}: {error}") from error


def as_utf8(data: bytes, where: str) -> bytes:
    """Return XML bytes in UTF-8, whatever encoding a byte order mark gives them."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding).encode()
            except UnicodeDecodeError as error:
                raise DraftError(f"{where}: not {encoding.upper()}") from error
    return data
