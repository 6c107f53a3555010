"""Measure reading alone, each format against its library in the same run.

    python -m benchmarks.reading [MEGABYTES]

Prints characters read a CPU second (for docx, JSON, XML and PDF: of the text
that comes out), the median of several runs, ours and the library's. The
stories are made of words drawn from a seeded list, with markup as newsrooms
write it.
"""

import io
import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from html.parser import HTMLParser

from factcheck.read import read_string
from tests.drafts.pdf import pdf_file
from tests.drafts.story import Story, as_ans, as_html, as_md, as_nitf, as_txt, word_file

_RUNS = 5
_WORDS = (
    "the port of said that jobs in and to a council will workers for on after years "
    "harbour U.S. million percent 1,200 4,800 25 £3.4m 2015 cranes head it was more than"
).split()


def main(megabytes: float = 1.0) -> None:
    """Measure every format and print a table."""
    story = make_story(int(megabytes * 1_000_000))
    print(f"{'format':8}{'size MB':>9}{'ours MB/s':>11}{'library MB/s':>14}  library")
    for name, draft, library, run in cases(story):
        text = read_string(draft, format=name).text
        size = len(draft) if name in ("txt", "md", "html") else len(text)
        ours = _rate(size, partial(read_string, draft, format=name))
        theirs = _rate(size, run) if run else 0.0
        print(f"{name:8}{size / 1e6:9.2f}{ours:11.2f}{theirs:14.2f}  {library}")


def make_story(size: int) -> Story:
    """Return a story of about ``size`` characters, always the same one."""
    draw = random.Random(7)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        sentences = (
            " ".join(draw.choices(_WORDS, k=draw.randint(8, 30))).capitalize() + "."
            for _ in range(draw.randint(1, 4))
        )
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    paragraphs[0] = (
        "The port cut 1,200 jobs in June, 25% of the total, on Tuesday. It cost £3.4m."
    )
    table = tuple((str(year), str(year * 3), str(year % 90)) for year in range(2000, 2020))
    return Story(
        "Harbour cuts 1,200 jobs",
        "Two thirds are day shifts",
        tuple(paragraphs),
        "What happens next",
        "We have lost 12 ships.",
        (("Year", "Jobs", "Ships"), *table),
        "Three of the cranes.",
        "A first group of 400 leaves within six weeks.",
    )


Case = tuple[str, bytes, str, Callable[[], object] | None]


def cases(story: Story) -> list[Case]:
    """Return each format's draft with its library's reading of it."""
    pages = _pages(story)
    html, markdown, word = as_html(story), as_md(story), _word_like(story)
    wire, xml = as_ans(story), as_nitf(story)
    return [
        ("txt", as_txt(story), "str.splitlines", lambda: as_txt(story).decode().splitlines()),
        ("md", markdown, "markdown-it-py", lambda: _markdown_it(markdown)),
        ("html", html, "html.parser", lambda: _html_parser(html)),
        ("docx", word, "python-docx", lambda: _python_docx(word)),
        ("json", wire, "json alone", lambda: _json(wire)),
        ("xml", xml, "ElementTree", lambda: _element_tree(xml)),
        ("pdf", pages, "pypdfium2 text", lambda: _pdfium(pages)),
    ]


def _word_like(story: Story) -> bytes:
    """Return a Word file with its text in runs of six words, as editing leaves them."""
    properties = (
        '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/>'
        '<w:lang w:val="en-GB"/></w:rPr>'
    )
    paragraphs = []
    for text in story.paragraphs:
        words = text.replace("&", "&amp;").split()
        runs = (" ".join(words[at : at + 6]) + " " for at in range(0, len(words), 6))
        paragraphs.append(
            '<w:p w:rsidR="00A77427"><w:pPr><w:spacing w:after="200"/></w:pPr>'
            + "".join(
                f'<w:r w:rsidRPr="0012">{properties}<w:t xml:space="preserve">{run}</w:t></w:r>'
                for run in runs
            )
            + "</w:p>"
        )
    return word_file("".join(paragraphs))


def _rate(size: int, run: Callable[[], object]) -> float:
    """Return millions of characters a CPU second, the median of the runs."""
    times = []
    for _ in range(_RUNS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return size / statistics.median(times) / 1e6


def _markdown_it(draft: bytes) -> object:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").parse(draft.decode())


class _Places(HTMLParser):
    """Keeps every text with its place, the least that offsets need."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[int, int]]] = []

    def handle_data(self, data: str) -> None:
        self.found.append((data, self.getpos()))


def _html_parser(draft: bytes) -> object:
    parser = _Places()
    parser.feed(draft.decode())
    return parser.found


def _python_docx(draft: bytes) -> object:
    import docx

    document = docx.Document(io.BytesIO(draft))
    return [(paragraph.text, paragraph.style) for paragraph in document.paragraphs]


def _json(draft: bytes) -> object:
    import json

    return json.loads(draft)


def _element_tree(draft: bytes) -> object:
    from xml.etree import ElementTree

    tree = ElementTree.fromstring(draft)
    return [("".join(paragraph.itertext())) for paragraph in tree.iter("p")]


def _pages(story: Story) -> bytes:
    words = " ".join(story.paragraphs).replace("£", "$").split()
    lines = [" ".join(words[at : at + 12]) for at in range(0, min(len(words), 60_000), 12)]
    return pdf_file(
        [
            [(line, 10.0, 740.0 - 13 * row) for row, line in enumerate(lines[at : at + 50])]
            for at in range(0, len(lines), 50)
        ]
    )


def _pdfium(draft: bytes) -> object:
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(draft)
    return [document[page].get_textpage().get_text_range() for page in range(len(document))]


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]))
