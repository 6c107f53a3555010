"""Markdown: blocks, front matter, and prose as the reference library renders it."""

import re
from datetime import date

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.model.article import Article, Published
from factcheck.model.span import Span
from factcheck.read import read_string


def _blocks(article: Article) -> list[tuple[str, str]]:
    return [(section.kind, article.quote(section.span)) for section in article.sections]


def _rendered(source: str) -> str:
    """Return the words that the reference library shows, code and images left out."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    words: list[str] = []
    struck = 0

    def show(token: Token) -> None:
        nonlocal struck
        struck += {"s_open": 1, "s_close": -1}.get(token.type, 0)
        if token.type == "text" and not struck:
            words.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")

    for token in parser.parse(source):
        for child in token.children or ():
            show(child)
        words.append(" ")
    return " ".join("".join(words).split())


_SPANS = st.sampled_from(
    [
        "3,800 troops", "**25%** of", "*about 40*", "_nearly_ 12", "***all 9***", "snake_5_x",
        "2 * 3 * 4", "5\\*", "[link 7](http://a.example/1)", "[ref 8][r]", "[r]", "[no link 6]",
        "`code 1`", "~~gone 2~~", "&pound;5m", "AT&T", "a < b", "<b>bold 3</b>", "**a *b* c**",
        "x**y**z", "f*(3)*", "“*5*”", "![alt](i.png)", "10% & 1", "\\[12]", "**open", "14* x",
    ]
)  # fmt: skip
_LINES = st.lists(_SPANS, min_size=1, max_size=5).map(" ".join)


@given(
    st.lists(_LINES, min_size=1, max_size=4), st.sampled_from(["", "## ", "> ", "- ", "1. "])
)
def test_prose_is_what_the_library_shows(lines: list[str], prefix: str) -> None:
    """Emphasis, links, escapes, entities and strikes read as a renderer shows them."""
    source = "\n\n".join(f"x {prefix and ''}{line}" for line in lines)
    source = f"Start\n\n{prefix}{source}\n\n[r]: http://a.example/2\n"

    article = read_string(source, format="md")

    shown = " ".join(article.quote(section.span) for section in article.sections)
    shown = re.sub(r"(?m)^(?:-|1\.) ", "", shown.replace("Start - x", "Start x"))
    shown = shown.replace("Start 1. x", "Start x")
    assert _rendered(source) == " ".join(shown.split())


def test_front_matter_gives_headline_date_and_standfirst() -> None:
    """The fields become sections with their own places, and the day of publication."""
    source = '---\nheadline: Cuts hit 40\ndate: 2016-05-10\nstandfirst: "Nearly 12"\n---\nBody.'

    article = read_string(source, format="md")

    assert _blocks(article) == [
        ("headline", "Cuts hit 40"),
        ("standfirst", "Nearly 12"),
        ("body", "Body."),
    ]
    assert source[slice(*article.to_source(article.sections[1].span))] == "Nearly 12"
    assert article.published == Published(date(2016, 5, 10), "front matter")


def test_front_matter_and_heading_may_both_be_the_headline() -> None:
    """A first heading above all text is a headline beside the field's; a later one is not."""
    source = "---\ntitle: Eight dead\n---\n\n# Eight dead\n\n# At the bridge\n\nSeven died."

    assert _blocks(read_string(source, format="md")) == [
        ("headline", "Eight dead"),
        ("headline", "Eight dead"),
        ("subhead", "At the bridge"),
        ("body", "Seven died."),
    ]


@pytest.mark.parametrize(
    ("value", "headline"),
    [
        ("'It''s 40'", "It's 40"),
        ('"Say \\"40\\""', 'Say "40"'),
        (">\n  Folded\n  to 40", "Folded to 40"),
        ("\n  - Listed 40", "Listed 40"),
        ("Plain 40 # a comment", "Plain 40"),
    ],
)
def test_front_matter_in_full_yaml(value: str, headline: str) -> None:
    """Quoted, folded, listed and commented values are read as YAML reads them."""
    article = read_string(f"---\nheadline: {value}\nauthor: [A, B]\n---\n\nBody.", format="md")

    assert _blocks(article)[0] == ("headline", headline)
    assert article.meta["author"] == "A"


@pytest.mark.parametrize(
    "headline",
    [
        "Poll: 54% would keep the tram",
        "Correction: rent story: 12 homes",
        "What the council spent on:",
        '"Enough," say 40 tenants',
        '"Yes" or "no": 54% decide',
        "'We won': the mayor's 12 hours",
        "[Update] Five dead in mill fire",
        "@council owes 3 million",
    ],
)
@pytest.mark.parametrize("rest", ["", "tags:\n  - rail\n", "author: [A, B]\n"])
def test_headline_that_yaml_refuses_is_read_as_it_stands(headline: str, rest: str) -> None:
    """A colon, a quotation or a bracket at the beginning ends no check."""
    source = f"---\n{rest}headline: {headline}\ndate: 2024-05-10\n---\n\nBody."
    article = read_string(source, format="md")

    assert _blocks(article)[0] == ("headline", headline)
    assert source[slice(*article.to_source(article.sections[0].span))] == headline
    assert article.published is not None


def test_refused_headline_over_two_lines() -> None:
    """A value that goes on in the next line is put together as YAML does."""
    source = "---\nheadline: Poll: 54%\n  would go\n---\n\nBody."

    assert _blocks(read_string(source, format="md"))[0] == ("headline", "Poll: 54% would go")


def test_kinds_of_block() -> None:
    """Headings, quotes, captions, notes, lists and paragraphs are told apart."""
    source = (
        "Cuts hit 40\n===\n\nFirst 1.\n\n    code 99\n\nSub 2\n---\n\n> Quote 3\n> more\n\n"
        "![A picture](p.jpg 'Caption 4')\n\n![](q.jpg)\n\n_Caption 5_\n\n"
        "- one 6\n- two\n  wrapped\n\n1. A 7\n\n2. B\n\n   more\n\n```\nmore 99\n```\n"
        "***\n\n[^n]: Note 8.\n[r]: http://x.example/99\n\nLast 9.  \nnew line\n"
    )

    article = read_string(source, format="md")

    assert _blocks(article) == [
        ("headline", "Cuts hit 40"),
        ("body", "First 1."),
        ("subhead", "Sub 2"),
        ("quote", "Quote 3 more"),
        ("caption", "Caption 4"),
        ("caption", "Caption 5"),
        ("body", "- one 6\n- two wrapped\n1. A 7\n2. B\nmore"),
        ("footnote", "Note 8."),
        ("body", "Last 9.\nnew line"),
    ]


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("Cuts hit 40\n\nSome 40 went.", ["headline", "body"]),
        ("By A. Nokes\n\n# Cuts hit 40\n\nSome 40 went.", ["body", "headline", "body"]),
        ("# Cuts\n\n# More\n\nSome 40 went.", ["headline", "subhead", "body"]),
    ],
)
def test_headline(source: str, kinds: list[str]) -> None:
    """The first heading is the headline; without one, a first paragraph like a title."""
    assert [kind for kind, _ in _blocks(read_string(source, format="md"))] == kinds


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Some 40 {{< figure width=600 >}} jobs", "Some 40  jobs"),
        ("{% include chart.html height=99 %}Some 40", "Some 40"),
        ("Some 40 {: .big width=9}", "Some 40"),
        ("Some {curly 40} {{ 9", "Some {curly 40} {{ 9"),
    ],
)
def test_template_tags(source: str, text: str) -> None:
    """Tags and attributes of site builders are no prose."""
    assert _blocks(read_string(f"# Head\n\n{source}\n", format="md"))[1] == ("body", text)


def test_front_matter_in_toml() -> None:
    """Between plus signs the front matter is TOML, as some site builders write it."""
    source = '+++\ntitle = "Cuts hit 40"\ndate = 2016-05-10\ntags = ["a"]\n+++\n\nBody.\n'

    article = read_string(source, format="md")

    assert _blocks(article) == [("headline", "Cuts hit 40"), ("body", "Body.")]
    assert source[slice(*article.to_source(article.sections[0].span))] == "Cuts hit 40"
    assert article.published is not None
    assert str(article.published.day) == "2016-05-10"


@pytest.mark.parametrize(
    ("image", "kinds"),
    [
        ("![caption](p.jpg)", ["headline", "caption", "body"]),
        ("![crane](p.jpg)", ["headline", "body", "body"]),
        ("![A crane at 9](p.jpg)", ["headline", "caption", "body", "body"]),
        ("![Crane](p.jpg)\n*The crane, 9 feet tall*", ["headline", "caption", "body", "body"]),
        ("Caption: The crane, 9 feet tall", ["headline", "caption", "body", "body"]),
        ("Photo caption: The crane is 9 feet", ["headline", "caption", "body", "body"]),
        ("Caption contest: 9 entries came", ["headline", "body", "body", "body"]),
    ],
)
def test_image_alone(image: str, kinds: list[str]) -> None:
    """An image's words are its caption; the one word "caption" announces the next paragraph."""
    article = read_string(f"# Head\n\n{image}\n\nSome 40.\n\nLast 9.\n", format="md")

    assert [section.kind for section in article.sections] == kinds


def test_html_inside() -> None:
    """HTML blocks are read as HTML: a table's cells, a figure's caption, hidden parts."""
    source = (
        "# Head\n\n<table>\n<tr><th>Year</th><th>Jobs</th></tr>\n\n"
        "<tr><td>2015</td><td>4,800</td></tr>\n</table>\n\n"
        "<figure><img src=x><figcaption>Caption 4</figcaption></figure>\n\n"
        "<!-- factcheck: ignore[x] 5 -->\n\nLast <span>9</span>.\n"
    )

    article = read_string(source, format="md")

    assert [kind for kind, _ in _blocks(article)] == ["headline", "table", "caption", "body"]
    assert [article.quote(cell.span) for cell in article.sections[1].cells] == [
        "Year", "Jobs", "2015", "4,800",
    ]  # fmt: skip
    assert _blocks(article)[-1] == ("body", "Last 9.")
    assert [source[slice(*span)] for span in article.comments] == [
        "<!-- factcheck: ignore[x] 5 -->"
    ]


def test_comment_inside_a_paragraph() -> None:
    """A comment's place is in the source, and no word of it in the text."""
    source = "# Head\n\nSome\n40 jobs <!-- factcheck: ignore[x] y --> went.\n"

    article = read_string(source, format="md")

    assert _blocks(article)[1] == ("body", "Some 40 jobs  went.")
    assert [source[slice(*span)] for span in article.comments] == [
        "<!-- factcheck: ignore[x] y -->"
    ]


def test_figure_over_two_lines() -> None:
    """A figure cut by a soft break is one figure, and its place covers the break."""
    source = "# Head\n\nIt cost 3.4\nmillion.\n"

    article = read_string(source, format="md")
    start = article.text.index("3.4 million")

    assert source[slice(*article.to_source(Span(start, start + 11)))] == "3.4\nmillion"


def test_no_heavy_imports_for_markdown() -> None:
    """Plain front matter and no HTML load neither YAML nor a Markdown library."""
    import subprocess
    import sys

    code = (
        "import sys; from factcheck.read import read_string;"
        "read_string('---\\nheadline: A\\ndate: 2016-05-10\\n---\\n\\nSome *40*.', format='md')"
        ";print([m for m in ('yaml', 'markdown_it', 'html', 'pathlib', 'dataclasses', 'lxml',"
        " 'zipfile', 'json', 'xml') if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("top", ["<!-- drafts/jobs.md -->\n", "\n\n", "<!-- a\nb -->\n\n"])
def test_front_matter_below_a_comment(top: str) -> None:
    """A comment and empty lines above the front matter do not make text of it."""
    draft = f"{top}---\nheadline: City adds jobs\n---\n\nIt has 4 men.\n"
    article = read_string(draft, "a.md", "md")

    assert _blocks(article) == [("headline", "City adds jobs"), ("body", "It has 4 men.")]


def test_rule_below_a_comment_is_no_front_matter() -> None:
    """Lines across the page below a comment hold text, not fields."""
    article = read_string("<!-- a -->\n---\nIt has 4 men and no fields.\n\n---\n", "a.md", "md")

    assert "It has 4 men and no fields." in article.text
