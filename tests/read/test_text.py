"""Plain text: which block is what, and the day of publication."""

from datetime import date

import pytest

from factcheck.model.article import Published
from factcheck.read import read_string

_PROSE = (
    "The port of Elmside will cut 1,200 of its 4,800 jobs by the end of June, it said on "
    "Tuesday after two years of losses."
)


def _kinds(text: str) -> list[str]:
    return [section.kind for section in read_string(text).sections]


def test_headline_paragraphs_and_captions() -> None:
    """First line, then paragraphs, and blocks marked as captions."""
    article = read_string(f"Cuts hit 40\n\n{_PROSE}\n\n[Caption] Some 3 cranes.\n")

    assert [section.kind for section in article.sections] == ["headline", "body", "caption"]
    assert article.quote(article.sections[2].span) == "Some 3 cranes."


def test_caption_on_top() -> None:
    """A first line that the next block repeats or continues is a caption; then the headline."""
    line = "Cranes of the 4th dock on May 5, 2016."

    assert _kinds(f"{line}\n\n{line} Photo by A. Nokes\n\nCuts hit 40\n\n{_PROSE}") == [
        "caption",
        "caption",
        "headline",
        "body",
    ]


def test_repeated_title() -> None:
    """A page's title repeated as its headline is no caption."""
    assert (
        _kinds(f"Cuts hit 40\n\nCuts hit 40\n\n{_PROSE} It said so.\n\n{_PROSE}")[0]
        == "headline"
    )


def test_headline_over_a_byline() -> None:
    """A headline right above other lines is parted from them."""
    article = read_string(f"Cuts hit 40\n{_PROSE}\n\n{_PROSE}")

    assert article.headline is not None
    assert article.quote(article.headline.span) == "Cuts hit 40"


def test_one_paragraph_is_body() -> None:
    """A text of one block is prose, not a headline without a story."""
    assert _kinds("Some 40 jobs went") == ["body"]


def test_subheads() -> None:
    """A short line without a stop before prose is a subhead; figures after a colon are not."""
    text = f"Head\n\n{_PROSE}\n\nWhat happens next\n\n{_PROSE}\n\nActual: $2,600\n\n{_PROSE}"

    assert _kinds(text) == ["headline", "body", "subhead", "body", "body", "body"]


def test_tabbed_table() -> None:
    """Lines parted alike by tabs are a table with headers."""
    article = read_string(f"Head\n\n{_PROSE}\n\nYear\tJobs\n2015\t4,800\nElmside\t12\n")
    table = article.sections[2]

    assert table.kind == "table"
    assert [
        (article.quote(cell.span), cell.row_header, cell.column_header)
        for cell in table.cells[2:]
    ] == [
        ("2015", "", "Year"),
        ("4,800", "", "Jobs"),
        ("Elmside", "", "Year"),
        ("12", "Elmside", "Jobs"),
    ]


@pytest.mark.parametrize(
    ("line", "stated_by"),
    [
        ("Published March 3, 2016", "“Published” line"),
        ("Posted: 3 Mar 2016 10:04", "“Published” line"),
        ("Updated Thursday, March 3rd, 2016 at 9 a.m.", "“Updated” line"),
        ("By Ann Nokes | March 3, 2016", "byline"),
        ("Thursday, 3 March 2016", "byline"),
        ("2016-03-03", "byline"),
        (f"ELMSIDE, March 3, 2016 (PA) — {_PROSE}", "dateline"),
        (f"LONDON, 3 March 2016 - {_PROSE}", "dateline"),
    ],
)
def test_stated_publication(line: str, stated_by: str) -> None:
    """A dateline, byline or line of publication gives the day, and says that it did."""
    article = read_string(f"Head\n\n{line}\n\n{_PROSE}")

    assert article.published == Published(date(2016, 3, 3), stated_by)


@pytest.mark.parametrize(
    "line",
    [
        "[Caption] Published March 3, 2016",
        "The port opened on March 3, 2016, and lost 40 jobs.",
        "LONDON, March 3 (PA) — The port lost 40 jobs.",
        "By March 3, 2016, it had lost 40 jobs.",
        "Published 03/04/2016",
        "Published March 32, 2016",
    ],
)
def test_no_stated_publication(line: str) -> None:
    """A caption's or event's date, or one without its year or order, is none."""
    assert read_string(f"Head\n\n{line}\n\n{_PROSE}").published is None


def test_published_line_before_updated() -> None:
    """The day of publication is the first, not the last revision's; a given day beats both."""
    text = f"Head\n\nUpdated March 5, 2016\n\nPublished March 3, 2016\n\n{_PROSE}"
    given = Published(date(2016, 3, 9), "--date")

    assert read_string(text).published == Published(date(2016, 3, 3), "“Published” line")
    assert read_string(text, published=given).published == given


def test_byte_order_mark_is_not_counted() -> None:
    """A mark at the start is no character of the text, in UTF-8 or UTF-16."""
    for encoding in ("utf-8-sig", "utf-16"):
        article = read_string("Café cuts\n\nSome 40.".encode(encoding))

        assert article.text == "Café cuts\n\nSome 40."
        assert article.sections[0].span.start == 0


def test_twenty_megabytes() -> None:
    """A story of 20 MB is read whole."""
    text = "Head\n\n" + f"{_PROSE}\n\n" * (20_000_000 // len(_PROSE))

    article = read_string(text)

    assert len(article.sentences) == 1 + 20_000_000 // len(_PROSE)
