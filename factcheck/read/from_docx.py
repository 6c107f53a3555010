"""Read Word drafts (.docx): the text as it stands with every tracked change accepted."""

from factcheck.errors import DraftError
from factcheck.model.article import Article, Published
from factcheck.read.assembly import assemble
from factcheck.read.composer import Composer
from factcheck.read.docx_package import DocxPackage
from factcheck.read.docx_walk import DocxWalk
from factcheck.read.titles import title_unmarked


def read_docx(data: bytes, path: str, published: Published | None = None) -> Article:
    """Return the article; a section's part names its paragraph, table or footnote.

    Paragraphs count from 1 in the order of the file, empty ones too and those
    in tables not. Raises ``DraftError`` for a file that is damaged, locked,
    no Word file, or unpacks to more than a draft can hold.
    """
    composer, _ = walk_package(DocxPackage(data, path))
    if not composer.blocks:
        raise DraftError(f"{path}: the Word file holds no text")
    text = composer.text()
    title_unmarked(text, composer.blocks)
    return assemble(path, "docx", text, composer.blocks, given_date=published)


def walk_package(package: DocxPackage, *, places: bool = False) -> tuple[Composer, DocxWalk]:
    """Compose body, footnotes and endnotes; return the text and the body's walk."""
    composer = Composer(mapped=False)
    kinds = package.style_kinds()
    body = DocxWalk(composer, kinds, places=places)
    body.read(package.document(), package.where(package.main))
    for part, noun in (("footnotes", "footnote"), ("endnotes", "endnote")):
        ids = [note for kind, note in body.notes if kind == noun]
        numbers = {note: number for number, note in enumerate(dict.fromkeys(ids), start=1)}
        data = package.related(part)
        if data and numbers:
            notes = DocxWalk(composer, kinds, numbers=numbers)
            notes.read(data, f"{package.path}: {part}")
    return composer, body
