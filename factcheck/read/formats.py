"""Tell a draft's format by its file name's extension and by its content."""

import os

from factcheck.errors import DraftError
from factcheck.files import file_of

BY_EXTENSION = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".mdown": "md",
    ".mkd": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".docm": "docx",
    ".json": "json",
    ".xml": "xml",
    ".nitf": "xml",
    ".newsml": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".pdf": "pdf",
}

# Formats that drafts are kept in and that are not read: what to do, by extension.
UNREADABLE_SUFFIXES = {
    ".doc": "an old Word file: save it as .docx",
    ".rtf": "a rich text file: save it as .docx or .txt",
    ".odt": "an OpenDocument text: save it as .docx",
    ".pages": "a Pages document: export it as .docx",
    ".wpd": "a WordPerfect document: save it as .docx",
    ".gdoc": "a link to Google Docs: download the document as .docx",
    ".epub": "a book: save its text as .html or .txt",
    ".rst": "reStructuredText: save it as .md or .txt",
    ".tex": "LaTeX: save its text as .md or .txt",
}

# First bytes of files that are no stories, whatever they are called.
_FOREIGN = (
    (
        b"\xd0\xcf\x11\xe0",
        "an old Word file (.doc), or one locked with a password: save it as .docx",
    ),
    (b"{\\rtf", "a rich text file: save it as .docx or .txt"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program, whatever its name ends in"),
    (b"SQLite format 3", "a database"),
)
# First tags of a piece of HTML without its page.
_FRAGMENTS = (
    b"<h1",
    b"<h2",
    b"<p>",
    b"<p ",
    b"<div",
    b"<article",
    b"<section",
    b"<meta",
    b"<title",
)
# Root elements of wires, in lower case.
_WIRES = (
    b"<newsitem",
    b"<newsmessage",
    b"<packageitem",
    b"<nitf",
    b"<newsml",
    b"<rss",
    b"<feed",
)
_LOCK = "only Word's mark that a document is open: name the document itself"
_SNIFFED = 2048  # bytes of the file's head that content is told by


def format_of(path: str, data: bytes) -> str:
    """Return the format's name: txt, md, html, docx, json, xml or pdf.

    Content wins where it cannot be what the extension says; a file without
    an extension goes by its content. Raises ``DraftError`` for a format that
    cannot be read.
    """
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            raise DraftError(f"{path}: {what}")
    name = os.path.basename(file_of(path))
    if name.startswith("~$"):
        raise DraftError(f"{path}: {_LOCK}")
    extension = os.path.splitext(name)[1].lower()
    if extension in UNREADABLE_SUFFIXES:
        raise DraftError(f"{path}: {UNREADABLE_SUFFIXES[extension]}")
    named = BY_EXTENSION.get(extension)
    if named in ("txt", "md", "html", "xml", "json"):
        if data.startswith(b"PK\x03\x04"):
            raise DraftError(f"{path}: a zip or Word file, though it is named {extension}")
        if data.startswith(b"%PDF-"):
            raise DraftError(f"{path}: a PDF, though it is named {extension}")
    if named == "xml" and _looks_html(data):
        return "html"
    if named:
        return named
    if extension and not path.startswith(("-", "<")) and " " not in extension:
        known = " ".join(BY_EXTENSION)
        message = f"unknown format {extension!r}; give --input-format, or use one of {known}"
        raise DraftError(f"{path}: {message}")
    return _by_content(data)


def _looks_html(data: bytes) -> bool:
    head = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if any(root in head for root in _WIRES):
        return False  # a wire may hold its story as XHTML
    return head.startswith(b"<!doctype html") or b"<html" in head


def _by_content(data: bytes) -> str:
    head = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if _looks_html(data) or head.lower().startswith(_FRAGMENTS):
        return "html"
    if head.startswith((b"<?xml", b"<nitf", b"<newsItem", b"<newsMessage", b"<rss", b"<feed")):
        return "xml"
    if head.startswith((b'{"', b"{\n", b"{\r", b"{ ", b"[{")):
        return "json"
    return "md" if head.startswith((b"---\n", b"---\r\n", b"# ")) else "txt"
