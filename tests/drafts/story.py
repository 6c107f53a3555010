"""One story, and writers that save it in each format that can be read."""

import html
import io
import json
import zipfile
from typing import NamedTuple


class Story(NamedTuple):
    """A story in the parts that every format but PDF can mark."""

    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]
    subhead: str
    quote: str
    table: tuple[tuple[str, ...], ...]
    caption: str
    last: str


HARBOUR = Story(
    headline="Harbour cuts 1,200 jobs & keeps 40 cranes",
    standfirst="Port says <two thirds> of the cuts fall on day shifts",
    paragraphs=(
        "The port of Elmside will cut 1,200 of its 4,800 jobs by June, it said on Tuesday. "
        "That is 25% of the total, after losses of £3.4m in two years.",
        "The union put the figure at 1,350. Its head, J. P. Marsh, said 60 more were at risk.",
    ),
    subhead="What happens next",
    quote="We have lost 12 ships to other harbours since January. It cannot go on.",
    table=(("Year", "Jobs", "Ships"), ("2015", "4,800", "310"), ("2016", "3,600", "298")),
    caption="Three of the 40 cranes that stay, seen on 5 May.",
    last="A first group of 400 leaves within six weeks, and the rest by the end of the year "
    "at a cost of $2.1 million.",
)


def as_txt(story: Story) -> bytes:
    """Return plain text: marks in brackets where a blank line tells too little."""
    table = "\n".join("\t".join(row) for row in story.table)
    blocks = [
        story.headline,
        f"[Standfirst] {story.standfirst}",
        *story.paragraphs,
        story.subhead,
        story.last,
        f"[Quote] {story.quote}",
        table,
        f"[Caption] {story.caption}",
    ]
    return "\n\n".join(blocks).encode()


def as_md(story: Story) -> bytes:
    """Return Markdown with front matter, emphasis, a link and a note's mark."""
    head, *rows = ("| " + " | ".join(row) + " |" for row in story.table)
    first, *others = story.paragraphs
    first = first.replace("1,200", "**1,200**").replace(
        "Tuesday", "[Tuesday](http://a.example/9)"
    )
    blocks = [
        f"---\nheadline: {story.headline}\nstandfirst: '{story.standfirst}'\n---",
        first.replace("June", "June[^1]").replace("£", "&pound;"),
        *others,
        f"## {story.subhead}",
        story.last.replace("$", "\\$"),
        f"> {story.quote}",
        "\n".join([head, "|---" * len(story.table[0]) + "|", *rows]),
        f"![]({'x' * 9}.jpg)\n\n*{story.caption}*",
    ]
    return "\n\n".join(blocks).encode()


def html_body(story: Story, *, head: bool = True) -> str:
    """Return the story's blocks as HTML; ``head`` adds headline and standfirst."""
    plain = [html.escape(text) for text in story.paragraphs]
    plain[0] = plain[0].replace("1,200", "<b>1</b>,200").replace("£", "&pound;")
    plain[0] = (
        plain[0]
        .replace("June", "June<sup>1</sup>")
        .replace("25%", "<del>24%</del><ins>25%</ins>")
    )
    title = f"<h1>{html.escape(story.headline)}</h1>"
    standfirst = f'<p class="standfirst">{html.escape(story.standfirst)}</p>'
    return "\n".join(
        [
            title + standfirst if head else "",
            *(f"<p>{text}</p>" for text in plain),
            f"<h2>{story.subhead}</h2>",
            f"<p>{story.last}</p><!-- a comment of 7 words -->",
            f"<blockquote><p>{story.quote}</p></blockquote>",
            html_table(story),
            f"<figure><img src='9.jpg'><figcaption>{story.caption}</figcaption></figure>",
        ]
    )


def html_table(story: Story) -> str:
    """Return the story's table in HTML."""
    head, *rows = story.table
    heads = "".join(f"<th>{cell}</th>" for cell in head)
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return (
        f"<table><tr>{heads}</tr>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
    )


def as_html(story: Story) -> bytes:
    """Return an HTML page with entities, tracked changes, a script and a comment."""
    date = '<meta property="article:published_time" content="2016-05-10">'
    head = f"<head><title>Page 8</title>{date}</head>"
    script = "<script>var figures = 99 < 100;</script><nav>Page 3 of 12</nav>"
    return f"<!doctype html><html>{head}<body>{script}{html_body(story)}</body></html>".encode()


def as_ninjs(story: Story) -> bytes:
    """Return a ninjs 3 document with its body in HTML."""
    wire = {
        "uri": "tag:example.com,2016:1",
        "versionCreated": "2016-05-10T10:00:00Z",
        "headlines": [{"role": "main", "value": story.headline}],
        "descriptions": [{"role": "summary", "value": story.standfirst}],
        "bodies": [
            {"role": "main", "contentType": "text/html", "value": html_body(story, head=False)}
        ],
    }
    return json.dumps(wire).encode()


def as_wordpress(story: Story) -> bytes:
    """Return a post of the WordPress REST interface."""
    content = f'<p class="standfirst">{html.escape(story.standfirst)}</p>' + html_body(
        story, head=False
    )
    post = {
        "id": 12,
        "date": "2016-05-10T10:00:00",
        "title": {"rendered": html.escape(story.headline)},
        "content": {"rendered": content},
    }
    return json.dumps([post]).encode()


def as_ans(story: Story) -> bytes:
    """Return an Arc ANS document."""
    head, *rows = story.table
    elements = [
        *({"type": "text", "content": html.escape(text)} for text in story.paragraphs),
        {"type": "header", "level": 2, "content": story.subhead},
        {"type": "text", "content": story.last},
        {"type": "quote", "content_elements": [{"type": "text", "content": story.quote}]},
        {"type": "table", "header": list(head), "rows": [list(row) for row in rows]},
        {"type": "image", "url": "9.jpg", "caption": story.caption},
    ]
    document = {
        "type": "story",
        "version": "0.10.9",
        "display_date": "2016-05-10T10:00:00Z",
        "headlines": {"basic": html.escape(story.headline)},
        "subheadlines": {"basic": html.escape(story.standfirst)},
        "content_elements": elements,
    }
    return json.dumps(document).encode()


def nitf_body(story: Story) -> str:
    """Return the story as a NITF document's element."""
    escape = html.escape
    paragraphs = "".join(f"<p>{escape(text)}</p>\n" for text in story.paragraphs)
    return (
        "<nitf><head><title>Slug 5</title><docdata><date.issue norm='20160510T100000Z'/>"
        "</docdata></head><body><body.head><hedline>"
        f"<hl1>{escape(story.headline)}</hl1></hedline><byline>By A. Nokes</byline>"
        f"<abstract><p>{escape(story.standfirst)}</p></abstract></body.head><body.content>"
        f"{paragraphs}<hl2>{story.subhead}</hl2><p>{story.last}</p>"
        f"<bq><block><p>{story.quote}</p></block></bq>{html_table(story)}"
        f"<media><media-reference source='9.jpg'/><media-caption><p>{story.caption}</p>"
        "</media-caption></media></body.content></body></nitf>"
    )


def as_nitf(story: Story) -> bytes:
    """Return a NITF document."""
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{nitf_body(story)}".encode()


def as_newsml(story: Story) -> bytes:
    """Return a NewsML-G2 item with NITF inside."""
    escaped = html.escape(story.headline)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><itemMeta>'
        "<versionCreated>2016-05-10T10:00:00Z</versionCreated></itemMeta><contentMeta>"
        f"<headline>{escaped}</headline></contentMeta><contentSet>"
        f'<inlineXML contenttype="application/nitf+xml">{nitf_body(story)}</inlineXML>'
        "</contentSet></newsItem>"
    ).encode()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_paragraph(text: str, style: str = "") -> str:
    """Return a Word paragraph, with a style if one is named."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r>'
    return f"<w:p>{properties}{run}</w:p>"


def word_file(body: str, parts: dict[str, str] | None = None) -> bytes:
    """Return a Word file with this body, and other parts by name."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    package = "http://schemas.openxmlformats.org/package/2006/"
    made = {
        "[Content_Types].xml": f'{head}<Types xmlns="{package}content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{package}relationships"><Relationship '
        'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body>'
        "</w:document>",
        **(parts or {}),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, part in made.items():
            out.writestr(name, part)
    return file.getvalue()


def as_docx(story: Story) -> bytes:
    """Return a Word file with tracked changes in its first paragraph."""
    first, *others = story.paragraphs
    before, after = first.split("25%")
    changed = (
        f"<w:p><w:r><w:t>{before}</w:t></w:r>"
        '<w:del w:id="1" w:author="A"><w:r><w:delText>24%</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="A"><w:r><w:rPr><w:b/></w:rPr><w:t>25%</w:t></w:r></w:ins>'
        f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r></w:p>'
    )
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in story.table
    )
    return word_file(
        word_paragraph(story.headline, "Title")
        + word_paragraph(story.standfirst, "Subtitle")
        + changed
        + "".join(map(word_paragraph, others))
        + word_paragraph(story.subhead, "Heading2")
        + word_paragraph(story.last)
        + word_paragraph(story.quote, "Quote")
        + f"<w:tbl>{rows}</w:tbl>"
        + word_paragraph(story.caption, "Caption")
    )


WRITERS = {
    "story.txt": as_txt,
    "story.md": as_md,
    "story.html": as_html,
    "story.docx": as_docx,
    "ninjs.json": as_ninjs,
    "post.json": as_wordpress,
    "ans.json": as_ans,
    "nitf.xml": as_nitf,
    "newsml.xml": as_newsml,
}
