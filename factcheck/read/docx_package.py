"""The parts of a Word file: which is the body, where notes and styles are."""

import posixpath
import re

from factcheck.errors import DraftError
from factcheck.model.article import SectionKind
from factcheck.read.docx_styles import style_kinds
from factcheck.read.zip_parts import ZipParts

_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^<>]*+)>")
_TARGET = re.compile(rb'Target\s*+=\s*+["\']([^"\']*+)["\']')
_TYPE = re.compile(rb'Type\s*+=\s*+["\']([^"\']*+)["\']')


class DocxPackage:
    """A Word file opened for reading; ``main`` names the part with the body."""

    def __init__(self, data: bytes, path: str) -> None:
        """Open the file; raises ``DraftError`` if it is damaged or no Word file."""
        self.path = path
        self.parts = ZipParts(data, path)
        self.main = self._target("_rels/.rels", "", b"/officeDocument") or "word/document.xml"
        if self.main not in self.parts.names or not self.main.endswith(".xml"):
            raise DraftError(f"{path}: a zip file without a Word document in it")
        self.folder, name = posixpath.split(self.main)
        self.relations = f"{self.folder}/_rels/{name}.rels"

    def where(self, part: str) -> str:
        """Return how an error names a part."""
        return f"{self.path}: {part}"

    def document(self) -> bytes:
        """Return the XML of the body."""
        return self.parts.read(self.main)

    def related(self, kind: str) -> bytes:
        """Return the XML of the body's "footnotes", "styles" or other part, or nothing."""
        return self.parts.read(self.name_of(kind))

    def name_of(self, kind: str) -> str:
        """Return the name that the body's related part of this kind has, or would have."""
        name = self._target(self.relations, self.folder, b"/" + kind.encode())
        return name or f"{self.folder}/{kind}.xml"

    def style_kinds(self) -> dict[str, SectionKind]:
        """Return the kinds of section that the file's paragraph styles stand for."""
        return style_kinds(self.related("styles"), self.where("styles.xml"))

    def _target(self, relations: str, folder: str, ending: bytes) -> str:
        for found in _RELATION.finditer(self.parts.read(relations)):
            kind, target = _TYPE.search(found[1]), _TARGET.search(found[1])
            if kind and target and kind[1].endswith(ending):
                name = target[1].decode("utf-8", "replace")
                return posixpath.normpath(posixpath.join("/", folder, name)).lstrip("/")
        return ""
