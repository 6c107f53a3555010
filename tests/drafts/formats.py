"""Save an article, section by section, in every format that marks its sections."""

import html
import json
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.article import Article
from tests.drafts.story import word_file, word_paragraph


class Part(NamedTuple):
    """A section: its kind, its text, and a table's rows."""

    kind: str
    text: str
    rows: tuple[tuple[str, ...], ...] = ()


def parts_of(article: Article) -> list[Part]:
    """Return the article's sections as parts, in order."""
    parts = []
    for section in article.sections:
        rows: dict[int, list[str]] = {}
        for cell in section.cells:
            rows.setdefault(cell.row, []).append(article.quote(cell.span))
        parts.append(
            Part(section.kind, article.quote(section.span), tuple(map(tuple, rows.values())))
        )
    return parts


def txt(parts: Sequence[Part], date: str) -> bytes:
    """Return plain text; ``date`` goes on a line of publication."""
    blocks = []
    for kind, text, rows in parts:
        if rows:
            blocks.append("\n".join("\t".join(row) for row in rows))
        else:
            blocks.append(text if kind in ("headline", "body") else f"[{kind}] {text}")
    return "\n\n".join([*blocks, f"Published {date}" if date else ""]).encode()


def html_page(parts: Sequence[Part], date: str) -> bytes:
    """Return an HTML page."""
    meta = f'<meta name="date" content="{date}">' if date else ""
    body = "\n".join(_html(part) for part in parts)
    return f"<html><head>{meta}</head><body>{body}</body></html>".encode()


_TAGS = {
    "headline": "<h1>{}</h1>",
    "standfirst": "<p class=standfirst>{}</p>",
    "subhead": "<h2>{}</h2>",
    "caption": "<figure><figcaption>{}</figcaption></figure>",
    "quote": "<blockquote><p>{}</p></blockquote>",
    "footnote": "<div role=doc-footnote><p>{}</p></div>",
}


def _html(part: Part) -> str:
    if part.rows:
        head, *rest = part.rows
        cells = "<tr>" + "".join(f"<th>{html.escape(cell)}</th>" for cell in head) + "</tr>"
        for row in rest:
            cells += "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"
        return f"<table>{cells}</table>"
    text = html.escape(part.text).replace("\n", "<br>")
    return _TAGS.get(part.kind, "<p>{}</p>").format(text)


_STYLES = {
    "headline": "Title",
    "standfirst": "Subtitle",
    "subhead": "Heading2",
    "caption": "Caption",
    "quote": "Quote",
    "footnote": "FootnoteText",
}


def docx(parts: Sequence[Part], date: str) -> bytes:
    """Return a Word file; ``date`` goes on a line of publication."""
    body = ""
    for kind, text, rows in parts:
        if rows:
            lines = (
                "".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row) for row in rows
            )
            body += "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"
        else:
            line = word_paragraph(text, _STYLES.get(kind, ""))
            body += line.replace("\n", "</w:t><w:br/><w:t>")
    return word_file(body + (word_paragraph(f"Published {date}") if date else ""))


def ninjs(parts: Sequence[Part], date: str) -> bytes:
    """Return a ninjs document with the body in HTML."""
    wire = {
        "headline": parts[0].text,
        "body_html": "\n".join(_html(part) for part in parts[1:]),
        "versioncreated": date,
    }
    return json.dumps(wire).encode()


_NITF = {
    "standfirst": "<abstract><p>{}</p></abstract>",
    "subhead": "<hl2>{}</hl2>",
    "caption": "<media><media-caption>{}</media-caption></media>",
    "quote": "<bq><p>{}</p></bq>",
    "footnote": "<fn><p>{}</p></fn>",
    "headline": "<hl1>{}</hl1>",
}


def nitf(parts: Sequence[Part], date: str) -> bytes:
    """Return a NITF document."""
    issued = f"<head><docdata><date.issue norm='{date}'/></docdata></head>" if date else ""
    body = "".join(
        _html(part)
        if part.rows
        else _NITF.get(part.kind, "<p>{}</p>").format(html.escape(part.text, quote=False))
        for part in parts
    )
    return f"<nitf>{issued}<body>{body}</body></nitf>".replace("<br>", "<br/>").encode()


FORMATS = {"txt": txt, "html": html_page, "docx": docx, "json": ninjs, "xml": nitf}
