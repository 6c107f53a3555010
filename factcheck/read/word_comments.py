"""Write each finding as a comment on a copy of the Word draft."""

import os
import re
import shutil
import zipfile
from collections.abc import Sequence

from factcheck.errors import DraftError, SettingsError
from factcheck.model.article import Article, Section
from factcheck.model.finding import Finding, Label
from factcheck.read.docx_anchors import DocxAnchors
from factcheck.read.docx_package import DocxPackage
from factcheck.read.draft import load_draft
from factcheck.read.from_docx import walk_package
from factcheck.read.safe_xml import as_utf8

_OPEN = "http://schemas.openxmlformats.org/"
_SPACE = _OPEN + "wordprocessingml/2006/main"
_RELATION = _OPEN + "officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ID = re.compile(rb'<(?:[\w.-]+:)?comment\s[^<>]*?\bid="(\d{1,9})"')
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_comments(article: Article, findings: Sequence[Finding], out_path: str) -> None:
    """Write a copy of the article's Word file to ``out_path``, a comment a finding.

    A comment stands on the finding's main label; one in a footnote, on the
    footnote's mark. The copy appears whole or not at all. Raises
    ``SettingsError`` for a draft that is no Word file or an output that cannot
    be written, ``DraftError`` if the draft has changed since it was read.
    """
    if article.format != "docx":
        raise SettingsError(f"{article.path}: comments need a Word draft (.docx)")
    package = DocxPackage(load_draft(article.path), article.path)
    composer, walk = walk_package(package, places=True)
    if composer.text() != article.text:
        raise DraftError(f"{article.path}: changed since it was read")
    anchors = DocxAnchors(as_utf8(package.document(), article.path), walk)
    existing = package.related("comments")
    first = 1 + max((int(number) for number in _ID.findall(existing)), default=-1)
    comments = []
    for number, finding in enumerate(findings, start=first):
        if _anchor(anchors, article, finding, number):
            comments.append(_comment(article, finding, number))
        else:
            raise DraftError(f"{article.path}: no place for the comment on {finding.message!r}")
    changed = {package.main: anchors.result()}
    if comments:
        changed |= _comment_parts(package, existing, "".join(comments).encode())
    _write_copy(package, changed, article.path, out_path)


def _main_label(finding: Finding) -> Label:
    return next((label for label in finding.labels if label.primary), finding.labels[0])


def _anchor(anchors: DocxAnchors, article: Article, finding: Finding, number: int) -> bool:
    span = _main_label(finding).span
    if anchors.mark(span, number):
        return True
    noun, _, note = _section_at(article, span.start).part.partition(" ")
    return note.isdecimal() and anchors.mark_note(noun, int(note), number)


def _section_at(article: Article, place: int) -> Section:
    return article.sentence_at(place).section


def _comment(article: Article, finding: Finding, number: int) -> str:
    """Return the comment's XML: what disagrees, the working, where else, the question."""
    main = _main_label(finding)
    lines = [f"{finding.severity}: {finding.message} [{finding.rule}]"]
    lines += [text for text in (finding.working, finding.question) if text]
    for label in finding.labels:
        if label is not main:
            place = _section_at(article, label.span.start).part
            note = f" ({label.note})" if label.note else ""
            lines.append(f"{place}: “{article.quote(label.span)}”{note}")
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{_escaped(line)}</w:t></w:r></w:p>'
        for line in lines
    )
    return (
        f'<w:comment xmlns:w="{_SPACE}" w:id="{number}" w:author="factcheck" w:initials="fc">'
        f"{paragraphs}</w:comment>"
    )


def _escaped(text: str) -> str:
    text = _UNPRINTABLE.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _comment_parts(package: DocxPackage, existing: bytes, comments: bytes) -> dict[str, bytes]:
    """Return the parts that hold the comments and make them known."""
    name = package.name_of("comments")
    if existing:
        at = existing.rindex(b"</")
        return {name: existing[:at] + comments + existing[at:]}
    head = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    space = _SPACE.encode()
    part = head + b'<w:comments xmlns:w="' + space + b'">' + comments + b"</w:comments>"
    types = package.parts.read("[Content_Types].xml")
    override = f'<Override PartName="/{name}" ContentType="{_CONTENT}"/>'.encode()
    relations = package.parts.read(package.relations)
    relation = f'<Relationship Id="rIdFactcheck" Type="{_RELATION}" Target="/{name}"/>'.encode()
    if not relations:
        open_relations = f'<Relationships xmlns="{_OPEN}package/2006/relationships">'.encode()
        relations = head + open_relations + b"</Relationships>"
    return {
        name: part,
        "[Content_Types].xml": _before_end(types, override),
        package.relations: _before_end(relations, relation),
    }


def _before_end(xml: bytes, addition: bytes) -> bytes:
    if xml.rstrip().endswith(b"/>"):  # an empty root element
        at = xml.rindex(b"/>")
        name = xml[xml.rindex(b"<", 0, at) + 1 : at].split()[0]
        return xml[:at] + b">" + addition + b"</" + name + b">"
    at = xml.rindex(b"</")
    return xml[:at] + addition + xml[at:]


def _write_copy(
    package: DocxPackage, changed: dict[str, bytes], path: str, out_path: str
) -> None:
    if os.path.exists(out_path) and os.path.samefile(path, out_path):
        raise SettingsError(f"{out_path}: comments go on a copy, not on the draft itself")
    partial = f"{out_path}.{os.getpid()}.part"
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as out:
            for info in package.parts.zip.infolist():
                if info.filename in changed:
                    out.writestr(info.filename, changed.pop(info.filename))
                else:
                    with (
                        package.parts.zip.open(info) as part,
                        out.open(info.filename, "w") as to,
                    ):
                        shutil.copyfileobj(part, to)
            for name, data in changed.items():
                out.writestr(name, data)
        os.replace(partial, out_path)
    except OSError as error:
        raise SettingsError(
            f"{out_path}: cannot be written: {error.strerror or error}"
        ) from error
    finally:
        if os.path.exists(partial):
            os.remove(partial)
