"""One story saved in each format lands in the same sections."""

from pathlib import Path

import pytest

from factcheck.model.article import Article
from factcheck.read import read_draft
from tests.drafts.pdf import pdf_file
from tests.drafts.story import HARBOUR, WRITERS

Sections = list[tuple[str, str]]
Cells = list[tuple[str, int, int, str, str]]


def _sections(article: Article) -> Sections:
    return [
        (section.kind, "" if section.cells else article.quote(section.span))
        for section in article.sections
    ]


def _cells(article: Article) -> Cells:
    return [
        (article.quote(cell.span), cell.row, cell.column, cell.row_header, cell.column_header)
        for section in article.sections
        for cell in section.cells
    ]


EXPECTED: Sections = [
    ("headline", HARBOUR.headline),
    ("standfirst", HARBOUR.standfirst),
    *(("body", text) for text in HARBOUR.paragraphs),
    ("subhead", HARBOUR.subhead),
    ("body", HARBOUR.last),
    ("quote", HARBOUR.quote),
    ("table", ""),
    ("caption", HARBOUR.caption),
]


@pytest.mark.parametrize("name", WRITERS)
def test_sections_and_cells(name: str, tmp_path: Path) -> None:
    """Headline, standfirst, body, subhead, quote, table and caption are told alike."""
    path = tmp_path / name
    path.write_bytes(WRITERS[name](HARBOUR))

    article = read_draft(str(path))

    assert _sections(article) == EXPECTED
    assert _cells(article) == [
        ("Year", 0, 0, "", ""),
        ("Jobs", 0, 1, "", ""),
        ("Ships", 0, 2, "", ""),
        ("2015", 1, 0, "", "Year"),
        ("4,800", 1, 1, "", "Jobs"),
        ("310", 1, 2, "", "Ships"),
        ("2016", 2, 0, "", "Year"),
        ("3,600", 2, 1, "", "Jobs"),
        ("298", 2, 2, "", "Ships"),
    ]


@pytest.mark.parametrize("name", WRITERS)
def test_sentences(name: str, tmp_path: Path) -> None:
    """Every format cuts the prose into the same sentences."""
    path = tmp_path / name
    path.write_bytes(WRITERS[name](HARBOUR))
    plain = tmp_path / "plain.txt"
    plain.write_bytes(WRITERS["story.txt"](HARBOUR))

    found = [sentence.text for sentence in read_draft(str(path)).sentences]

    assert [sentence.text for sentence in read_draft(str(plain)).sentences] == found


def test_pdf_keeps_headline_and_paragraphs(tmp_path: Path) -> None:
    """A PDF, which marks nothing, tells the headline by size and paragraphs by gaps."""
    lines = [("Harbour cuts 1,200 jobs", 20.0, 720.0)]
    lines += [("The port will cut 1,200 of its 4,800 jobs by June, it said on", 11.0, 680.0)]
    lines += [("Tuesday. That is 25% of the total.", 11.0, 666.0)]
    lines += [("The union put the figure at 1,350.", 11.0, 636.0)]
    path = tmp_path / "story.pdf"
    path.write_bytes(pdf_file([lines, [("A second page has 7 words.", 11.0, 720.0)]]))

    article = read_draft(str(path))

    assert _sections(article) == [
        ("headline", "Harbour cuts 1,200 jobs"),
        (
            "body",
            "The port will cut 1,200 of its 4,800 jobs by June, it said on Tuesday. "
            "That is 25% of the total.",
        ),
        ("body", "The union put the figure at 1,350."),
        ("body", "A second page has 7 words."),
    ]
    assert [section.part for section in article.sections] == ["page 1"] * 3 + ["page 2"]
