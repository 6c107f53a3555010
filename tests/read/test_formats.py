"""The format of a draft: by its name, by its content, and where the two disagree."""

import pytest

from factcheck.errors import DraftError
from factcheck.read.formats import format_of


@pytest.mark.parametrize(
    ("path", "data", "format"),
    [
        ("a.txt", b"# no heading", "txt"),
        ("a.MD", b"Some 40", "md"),
        ("a.markdown", b"", "md"),
        ("a.htm", b"Some 40", "html"),
        ("a.docm", b"PK", "docx"),
        ("a.nitf", b"<nitf/>", "xml"),
        ("a.xml", b"<?xml version='1.0'?>\n<!DOCTYPE html>\n<html>", "html"),
        ("a.xml", b"\xef\xbb\xbf<newsItem/>", "xml"),
        ("<stdin>", b"---\nheadline: A\n---\n", "md"),
        ("<stdin>", b"# Head", "md"),
        ("<stdin>", b"  <!DOCTYPE HTML><title>", "html"),
        ("<stdin>", b"<p class=lead>Some 40", "html"),
        ("<stdin>", b"<?xml version='1.0'?><nitf/>", "xml"),
        ("<stdin>", b'{"headline": "A"}', "json"),
        ("<stdin>", b"%PDF-1.4", "pdf"),
        ("<stdin>", b"PK\x03\x04", "docx"),
        ("draft", b"Some 40 jobs went.", "txt"),
        ("No. 5 draft", b"Some 40 jobs went.", "txt"),
    ],
)
def test_format(path: str, data: bytes, format: str) -> None:
    """A known extension decides; without one the content does."""
    assert format_of(path, data) == format


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("a.odt", "a.odt: an OpenDocument text: save it as .docx"),
        ("a.gdoc", "a.gdoc: a link to Google Docs: download the document as .docx"),
        ("a.doc", "a.doc: an old Word file: save it as .docx"),
        ("b/~$a.docx", "b/~$a.docx: only Word's mark that a document is open: name"),
    ],
)
def test_what_to_do_with_a_file_that_is_not_read(path: str, told: str) -> None:
    """A file that newsrooms have, and that is not read, says what to do instead."""
    with pytest.raises(DraftError) as caught:
        format_of(path, b"Some 40")
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("path", ["a.log", "a.csv"])
def test_unknown_format(path: str) -> None:
    """An unknown extension is an error that names those known and the option."""
    with pytest.raises(DraftError, match=r"unknown format .*--input-format.*\.docx"):
        format_of(path, b"Some 40")
