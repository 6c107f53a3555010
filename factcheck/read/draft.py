"""Open a draft, decide its format and hand it to that format's reader."""

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.errors import DraftError
from factcheck.files import OF_SEVERAL, UnusualFileError, item_of, read_regular
from factcheck.read.decoding import decode
from factcheck.read.formats import format_of

if TYPE_CHECKING:
    from factcheck.model.article import Article, Published

# A long book is 5 MB; beyond this a file is no story, and memory stays bounded.
LARGEST_DRAFT = 50_000_000

# Each reader is imported when its format first turns up: start-up pays for one.
_READERS = {
    "txt": ("factcheck.read.from_text", "read_text"),
    "md": ("factcheck.read.from_markdown", "read_markdown"),
    "html": ("factcheck.read.from_html", "read_html"),
    "docx": ("factcheck.read.from_docx", "read_docx"),
    "json": ("factcheck.read.from_json", "read_json"),
    "xml": ("factcheck.read.from_xml", "read_xml"),
    "pdf": ("factcheck.read.from_pdf", "read_pdf"),
}
_PACKED = frozenset({"docx", "pdf"})  # readers that take the file's bytes


def read_draft(
    path: str,
    *,
    input_format: str | None = None,
    published: "Published | None" = None,
    extract_article: bool = False,
) -> "Article":
    """Return the article in the file at ``path``.

    The format follows from the file's extension and content unless
    ``input_format`` names it. ``published`` is the day of publication that
    the user gave; front matter wins over it. ``extract_article`` takes the
    story out of a saved web page. Raises ``DraftError`` for a file that
    cannot be read.
    """
    data = load_draft(path)
    name = input_format or format_of(path, data)
    return read_string(data, path, name, published, extract_article=extract_article)


def load_draft(path: str) -> bytes:
    """Return the bytes of the file at ``path``; raise ``DraftError`` if it is no draft.

    ``feed.xml#2`` is the second story of a file that holds several.
    """
    file, number = item_of(path)
    try:
        if number:
            return _item(file, number)
        return read_regular(path, LARGEST_DRAFT)
    except UnusualFileError as error:
        raise DraftError(f"{path}: {error.strerror}, not a story") from error
    except OSError as error:
        raise DraftError(f"{path}: {error.strerror or error}") from error


def stories_in(path: str) -> list[str]:
    """Return the name of each story in a file: its own, or ``feed.xml#1`` and so on.

    A file that cannot be read counts as one story, which is told when it is read.
    Raises ``DraftError`` for one of more stories than are taken apart.
    """
    if path.lower().endswith(OF_SEVERAL):
        from factcheck.read.items import items_in

        try:
            found = items_in(path, LARGEST_DRAFT)
        except OSError:
            found = None
        if found is not None:
            return [f"{path}#{number}" for number in range(1, len(found.places) + 1)]
    return [path]


def _item(file: str, number: int) -> bytes:
    from factcheck.read.items import items_in

    found = items_in(file, LARGEST_DRAFT)
    count = len(found.places) if found else 1
    if found is None and number == 1:
        return read_regular(file, LARGEST_DRAFT)
    if found is None or not 0 < number <= count:
        raise DraftError(f"{file}#{number}: holds {count} stories")
    return found.draft(number)


def read_string(
    draft: str | bytes,
    path: str = "<text>",
    format: str | None = "txt",
    published: "Published | None" = None,
    *,
    extract_article: bool = False,
) -> "Article":
    """Return the article in ``draft``; ``format`` ``None`` decides by the content.

    Raises ``DraftError`` for a draft that cannot be read.
    """
    if format is None:
        format = format_of(path, draft.encode() if isinstance(draft, str) else draft)
    if format not in _READERS:
        known = ", ".join(_READERS)
        raise DraftError(f"{path}: unknown format {format!r}; known formats: {known}")
    if extract_article and format != "html":
        raise DraftError(f"{path}: only a saved web page (html) has an article to extract")
    module, function = _READERS[format]
    read = getattr(import_module(module), function)
    if format in _PACKED:
        if isinstance(draft, str):
            raise DraftError(f"{path}: {format} is not a text format")
        article: Article = read(draft, path, published)
        return article
    source = draft if isinstance(draft, str) else decode(draft, path, format)
    if extract_article:
        article = read(source, path, published, extract_article=True)
    else:
        article = read(source, path, published)
    return article
