"""Broken drafts of every format, each with words that its error must hold."""

import io
import zipfile
from typing import NamedTuple

from tests.drafts.story import (
    HARBOUR,
    WORD,
    as_docx,
    as_ninjs,
    as_nitf,
    word_file,
    word_paragraph,
)


class Broken(NamedTuple):
    """A file that cannot be read: its name, its bytes, words of the error."""

    name: str
    data: bytes
    words: str


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
_BOMB = f'<!DOCTYPE x [<!ENTITY l0 "lol">{_LAUGHS}]>'


def _text() -> list[Broken]:
    return [
        Broken("empty.txt", b"", "empty"),
        Broken("blank.txt", b"\n \n\t\n", "no text"),
        Broken("nul.txt", b"Jobs fall\n\nSome 40\0 jobs went.\n", "nul.txt:3: a NUL"),
        Broken(
            "latin.txt",
            "Jobs fall\n\nThe caf\xe9 lost 4.\n".encode("latin-1"),
            "0xE9 at offset 18",
        ),
        Broken("utf16.txt", "Jobs fall by 40.".encode("utf-16-le"), "UTF-16 without"),
        Broken("cut16.txt", "Jobs fall".encode("utf-16")[:-1], "not UTF-16-LE"),
        Broken("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        Broken("word.txt", as_docx(HARBOUR), "Word file, though it is named .txt"),
        Broken("old.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old Word file"),
        Broken("rich.rtf", b"{\\rtf1 Some 40 jobs went.}", "rich text"),
        Broken("controls.txt", b"\x01\x02\x03\x04 jobs" * 9, "binary"),
        Broken("story.xyz", b"Some 40 jobs went.", "unknown format '.xyz'"),
    ]


def _markdown() -> list[Broken]:
    return [
        Broken(
            "list.md", b"---\nheadline: [a, b\n---\n\nBody.\n", "list.md:3: front matter is not"
        ),
        Broken(
            "tab.md", b"---\nheadline: |\n\t\tx\n---\n\nBody.\n", "front matter is not YAML"
        ),
        Broken(
            "twice.md", b"---\n headline: One\ntags: a\n---\n\nBody.\n", "twice.md:3: front"
        ),
        Broken("open.md", b"---\nheadline: One\n\nBody of 5.\n", "no closing ---"),
        Broken("toml.md", b"+++\ntitle = Cuts\n+++\n\nBody.\n", "front matter is not TOML"),
        Broken("prose.md", b"---\nJust some words\n---\n\nBody.\n", "`key: value`"),
        Broken(
            "day.md", b"---\ndate: last Friday\n---\n\nBody.\n", "'last Friday': not a date"
        ),
        Broken("deep.md", b"---\na: " + b"[" * 5000 + b"\n---\n\nBody.\n", "front matter"),
        Broken("code.md", b"```\n5\n```\n", "no text to check"),
        Broken("latin.md", "# Caf\xe9s\n".encode("latin-1"), "not UTF-8"),
    ]


def _html() -> list[Broken]:
    lying = '<meta charset="utf-16"><p>Caf\xe9s lost 4</p>'.encode("latin-1")
    unknown = '<meta charset="x-klingon"><p>Caf\xe9s lost 4</p>'.encode("latin-1")
    return [
        Broken("blank.html", b"<html><body><script>5</script></body></html>", "no text"),
        Broken("lying.html", b"<meta charset=utf-8><p>Caf\xe9s lost 4</p>", "byte 0xE9"),
        Broken("wide.html", lying, "not UTF-8"),
        Broken("unknown.html", unknown, "unknown encoding 'x-klingon'"),
        Broken("nul.html", b"<p>Some 40\0 jobs</p>", "NUL"),
    ]


def _cut_in_middle(data: bytes, name: str) -> bytes:
    """Return a Word file whose part ``name`` has damaged compressed bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        info = file.getinfo(name)
    start = info.header_offset + 30 + len(name)
    return data[:start] + b"\xff" * 20 + data[start + 20 :]


def _docx() -> list[Broken]:
    whole = as_docx(HARBOUR)
    spaces = io.BytesIO()
    with (
        zipfile.ZipFile(spaces, "w", zipfile.ZIP_DEFLATED) as file,
        file.open("word/document.xml", "w") as part,
    ):
        for _ in range(70):
            part.write(b" " * 1_000_000)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as file:
        file.writestr("xl/workbook.xml", "<x/>")
    document = f'<w:document xmlns:w="{WORD}"><w:body>&l9;</w:body></w:document>'
    entity = f'<?xml version="1.0"?>{_BOMB}{document}'
    return [
        Broken("cut.docx", whole[: len(whole) // 2], "truncated or damaged"),
        Broken("garbage.docx", b"not a zip file at all", "truncated or damaged"),
        Broken("part.docx", _cut_in_middle(whole, "word/document.xml"), "truncated or damaged"),
        Broken("bomb.docx", spaces.getvalue(), "unpacks to more than 60 MB"),
        Broken("sheet.docx", other.getvalue(), "without a Word document"),
        Broken("entity.docx", word_file("", {"word/document.xml": entity}), "document type"),
        Broken("xml.docx", word_file("<w:p><w:r></w:p>"), "damaged XML"),
        Broken("blank.docx", word_file(word_paragraph("  ")), "no text"),
    ]


def _json() -> list[Broken]:
    whole = as_ninjs(HARBOUR)
    lying = '{"headline": "Caf\xe9s", "body_text": "Some 40."}'.encode("latin-1")
    return [
        Broken("cut.json", whole[: len(whole) // 2], "cut.json:1: not JSON"),
        Broken("deep.json", b"[" * 100_000, "nested too deeply"),
        Broken("deep2.json", b'{"headline":' * 50_000, "nested too deeply"),
        Broken("value.json", b"40", "bare value"),
        Broken("other.json", b'{"name": "x", "version": 3}', "no headline or body"),
        Broken(
            "types.json",
            b'{"headline": 5, "bodies": {"a": [1]}, "headlines": 7}',
            "no headline",
        ),
        Broken("digits.json", b'{"headline": ' + b"9" * 9000 + b"}", "not JSON"),
        Broken("latin.json", lying, "not UTF-8"),
    ]


def _xml() -> list[Broken]:
    whole = as_nitf(HARBOUR)
    outside = (
        b'<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hosts">]><nitf><body>&x;</body></nitf>'
    )
    return [
        Broken("cut.xml", whole[: len(whole) // 2], "damaged XML"),
        Broken("bomb.xml", f"{_BOMB}<nitf><body>&l9;</body></nitf>".encode(), "bomb"),
        Broken("outside.xml", outside, "entities of its own"),
        Broken("other.xml", b"<rss><channel><title>Some 40</title></channel></rss>", "<rss>"),
        Broken(
            "blank.xml", b"<nitf><body><body.content/></body></nitf>", "no headline or body"
        ),
        Broken("lying.xml", b"<?xml version='1.0' encoding='utf-8'?><nitf>\xe9</nitf>", "0xE9"),
    ]


def _pdf() -> list[Broken]:
    from tests.drafts.pdf import pdf_file

    return [
        Broken("garbage.pdf", b"%PDF-1.7\ngarbage", "truncated or damaged"),
        Broken("cut.pdf", pdf_file([[("Some 40 jobs", 12, 700)]])[:60], "truncated or damaged"),
        Broken("scan.pdf", pdf_file([[]]), "no text in the PDF"),
    ]


BROKEN = [*_text(), *_markdown(), *_html(), *_docx(), *_json(), *_xml(), *_pdf()]
