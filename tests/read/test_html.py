"""HTML: what a reader of the page sees, in sections."""

from datetime import date

import pytest

from factcheck.errors import DraftError
from factcheck.model.article import Article, Published
from factcheck.read import read_string


def _blocks(source: str) -> list[tuple[str, str]]:
    article = read_string(source, format="html")
    return [(section.kind, article.quote(section.span)) for section in article.sections]


def _published(source: str) -> Published | None:
    article: Article = read_string(f"{source}<h1>Head</h1><p>Some 40.</p>", format="html")
    return article.published


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("3<b>,</b>800", "3,800"),
        ("&pound;5m &amp; &#8364;6 &#x24;7 &poundage", "£5m & €6 $7 £age"),
        ("a\n   b\t\tc  d&nbsp;e", "a b c d\xa0e"),
        ("<del>4</del><ins>5</ins> <s>6</s>7", "5 7"),
        ("3,800<sup>1</sup> x<sup><a href='#1'>[2]</a></sup> y<sup>*</sup>", "3,800 x y"),
        ("10<sup>6</sup> km<sup>2</sup> 26<sup>th</sup>", "10⁶ km² 26th"),
        ("CO<sub>2</sub> and 5 &lt; 6 < 7", "CO2 and 5 < 6 < 7"),
        ('<a title="a > 9" href=x?a=1&b=2>7</a>', "7"),
        ("x<script>9</script>y<style>9</style>z<!-- 9 -->", "xyz"),
        ("a<span hidden>9</span>b<span style='display: none'>9</span>c", "abc"),
        ("<q>We lost 4</q>, he said", "“We lost 4”, he said"),
        ("so\xadft 3\u200b,800", "soft 3,800"),
        ("one<br>two", "one\ntwo"),
        ("<code>9</code>x <unknown>8</unknown>", "x 8"),
        ("a<i class='x sr-only'>9</i>b", "ab"),
        ("open <del>4 stays", "open 4 stays"),
    ],
)
def test_prose(source: str, text: str) -> None:
    """Inline markup leaves the prose as it is shown."""
    assert _blocks(f"<h1>Head</h1><p>{source}</p>") == [("headline", "Head"), ("body", text)]


def test_kinds_of_block() -> None:
    """Elements, classes and roles tell what a block is."""
    source = (
        "<head><title>Site 9</title></head><nav>9</nav><header><h1>Head<br>1</h1></header>"
        "<p class='lead standfirst'>Under 2</p><h1>Head 3</h1><div>Loose 4<p>In 5</div>tail 6"
        "<blockquote>Quote 7<cite>A. Day</cite></blockquote>"
        "<figure><div class='wp-caption-text'>Caption 8</div></figure>"
        "<div role=doc-footnote><div>Note 9</div>more</div>After"
        "<ul><li>a 1<li>b 2<ul><li>c 3</ul></ul><ol><li>d<li>e</ol>"
        "one<br><br>two<footer>9</footer>"
    )

    assert _blocks(source) == [
        ("headline", "Head 1"),
        ("standfirst", "Under 2"),
        ("subhead", "Head 3"),
        ("body", "Loose 4"),
        ("body", "In 5"),
        ("body", "tail 6"),
        ("quote", "Quote 7A. Day"),
        ("caption", "Caption 8"),
        ("footnote", "Note 9"),
        ("footnote", "more"),
        ("body", "After"),
        ("body", "- a 1\n- b 2\n- c 3"),
        ("body", "1. d\n2. e"),
        ("body", "one"),
        ("body", "two"),
    ]


def test_title_where_there_is_no_heading() -> None:
    """The page's title is the headline of a page without an h1."""
    assert _blocks("<title>Cuts &amp; 40</title><p>Some 40.") == [
        ("headline", "Cuts & 40"),
        ("body", "Some 40."),
    ]


def test_table_headers() -> None:
    """Column headers, spanned columns, row headers and a caption."""
    source = (
        "<table><caption>Jobs by year</caption><thead><tr><th>Port<th colspan=2>Jobs</tr>"
        "<tr><th><th>2015<th>2016</thead><tr><th>Elmside<td>4,800<td>3,<b>600</b></table>"
    )

    article = read_string(source, format="html")
    cells = article.sections[1].cells

    assert [section.kind for section in article.sections] == ["caption", "table"]
    assert [(article.quote(c.span), c.row_header, c.column_header) for c in cells[-2:]] == [
        ("4,800", "Elmside", "Jobs 2015"),
        ("3,600", "Elmside", "2016"),
    ]


def test_layout_table_is_prose() -> None:
    """A table that holds paragraphs lays out a page: they are body."""
    assert _blocks("<table><tr><td><p>One 1.</p><p>Two 2.</p><p>Three.</td></table>") == [
        ("body", "One 1."),
        ("body", "Two 2."),
        ("body", "Three."),
    ]


@pytest.mark.parametrize(
    "source",
    [
        '<meta property="article:published_time" content="2016-05-10T23:00:00Z">',
        "<meta content='2016-05-10' name=date>",
        '<meta itemprop="datePublished" content="May 10, 2016">',
        '<script type="application/ld+json">{"datePublished": "2016-05-10T10:00"}</script>',
        '<time itemprop="datePublished" datetime="2016-05-10">Tuesday</time>',
    ],
)
def test_day_of_publication(source: str) -> None:
    """Meta elements, linked data and marked times give the day."""
    found = _published(source)

    assert found is not None
    assert found.day == date(2016, 5, 10)


def test_other_times_are_no_publication() -> None:
    """An event's time in the story is not the day of publication."""
    assert _published("<p>It opens on <time datetime='2016-05-10'>10 May</time>.</p>") is None


def test_author() -> None:
    """The author that the page names is kept."""
    article = read_string("<meta name=author content='A. Nokes'><p>Some 40.", format="html")

    assert article.meta == {"author": "A. Nokes"}


_PAGE = (
    "<html><head><title>Cuts hit 40 jobs - The Elmside Post</title></head><body>"
    "<h1><a href=/>The Elmside Post</a></h1><div class=menu><a href=/>Jobs</a> "
    "<p><a href=/a>Best 5 deals</a></p><p>port</p></div><article><h1>Cuts hit 40 jobs</h1>"
    + "".join(
        f"<p>The port of Elmside lost {40 + n} of its <b>4</b>,800 jobs in year {n}, it said, "
        "and more are to go before the summer of the following year, its head said.</p>"
        for n in range(6)
    )
    + "</article><div class=sidebar><p>Sign up for 7 letters</p></div></body></html>"
)


def test_saved_page() -> None:
    """Of a saved page only the story stays, with its places in the page's source."""
    pytest.importorskip("trafilatura")

    article = read_string(_PAGE, format="html", extract_article=True)

    assert [section.kind for section in article.sections] == ["headline", *["body"] * 6]
    assert article.quote(article.sections[0].span) == "Cuts hit 40 jobs"
    last = article.sections[-1].span
    assert _PAGE[slice(*article.to_source(last))].startswith(
        "The port of Elmside lost 45 of its <b>"
    )


def test_saved_page_without_story() -> None:
    """A page in which no story is found is an error, as is another format."""
    pytest.importorskip("trafilatura")

    with pytest.raises(DraftError, match="no story found"):
        read_string("<h1>Head</h1>", format="html", extract_article=True)
    with pytest.raises(DraftError, match="only a saved web page"):
        read_string("Some 40", format="txt", extract_article=True)
