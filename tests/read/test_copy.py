"""What content systems and editors leave in a file is no copy, and what is copy is read."""

import pytest

from factcheck.errors import DraftError
from factcheck.extract import extract
from factcheck.model.article import Article
from factcheck.read import read_string
from factcheck.read.formats import format_of

CAPTION = '[caption id="attachment_12" align="left" width="300"]The pier in 2016[/caption]'
GALLERY = "[gallery ids=12,13 columns='3']"


def _figures(article: Article) -> list[str]:
    return [article.quote(mention.span) for mention in extract(article)[0]]


def _figures_in_source(article: Article) -> list[str]:
    spans = (article.to_source(mention.span) for mention in extract(article)[0])
    return [article.source[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("format", "draft"),
    [
        ("html", f"<p>We had 5 cows.</p>{CAPTION}<p>And 7 pigs {GALLERY} [sic].</p>"),
        ("md", f"We had 5 cows. {CAPTION}\n\nAnd 7 pigs {GALLERY} [sic].\n"),
        ("txt", f"Head\n\nWe had 5 cows. {CAPTION}\n\nAnd 7 pigs {GALLERY} [sic].\n"),
    ],
)
def test_shortcodes_are_no_copy(format: str, draft: str) -> None:
    """Shortcodes and the numbers in them are left out; words in brackets are copy."""
    article = read_string(draft, "story", format)

    assert _figures(article) == ["5", "2016", "7"]
    assert "[sic]" in article.text
    assert "caption" not in article.text
    for mention in extract(article)[0]:
        source = article.to_source(mention.span)
        assert article.source[source.start : source.end] == article.quote(mention.span)


@pytest.mark.parametrize(
    ("format", "draft"),
    [
        (
            "txt",
            "Head\n\nWe had 5[a] cows.\n\nThe end[b].\n\n[a]Is 5 right? I have 6\n[b]No, 7\n",
        ),
        (
            "html",
            '<p>We had 5<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> cows.</p>'
            '<div class="c1"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>'
            "<span>I have 6</span></p></div><p>The end.</p>",
        ),
        (
            "html",
            '<p>We had 5<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> cows.</p>'
            '<p>The end.</p><div class="c1">'
            '<p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a>'
            '<span class="c3">I have 6</span></p><p class="c2"><span>or 7?</span></p></div>',
        ),
        (
            "md",
            "# Head\n\nWe had 5[\\[a\\]](#cmnt1) cows. The end[\\[b\\]](#cmnt2).\n\n"
            "[\\[a\\]](#cmnt_ref1) I have 6\n\n[\\[b\\]](#cmnt_ref2)Or 7\n",
        ),
        (
            "md",
            "# Head\n\nWe had 5\\[a\\] cows. The *end*[b].\n\n"
            "\\[a\\]I have 6\n[b]No:\n7, I think\n",
        ),
        ("txt", "Head\r\n\r\nWe had 5[a] cows. The end[b].\r\n[a]I have 6\r\n[b]No:\r\n7\r\n"),
    ],
)
def test_comments_of_google_docs_are_no_copy(format: str, draft: str) -> None:
    """Comments that an export writes out are not read as copy."""
    article = read_string(draft, "story", format)

    assert _figures(article) == ["5"]
    assert "We had 5 cows." in article.text
    assert "The end." in article.text
    assert _figures_in_source(article) == ["5"]


def test_comments_hang_inside_figures() -> None:
    """The mark of a comment parts no figure from its scale or noun."""
    for format in ("txt", "md"):
        draft = "Head\n\nThe port made $4[a] million from 12[b] ships.\n\n[a]No 6\n[b]Or 7\n"
        article = read_string(draft, "story", format)

        assert _figures(article) == ["$4 million", "12"]


@pytest.mark.parametrize(
    "draft",
    [
        "Head\n\nWe had 5[a] cows.\n\n[a]One was red.\n\nThe 7 pigs stayed.\n",
        "Head\n\nWe had 5[a] cows.\n\n[a] Counted later, when 7 were there.\n",
        "Head\n\nWe had 5[a] cows.\n\n[a]One was red.\n\n[c]The 7 pigs stayed.\n",
        "Head\n\nWe had 5 cows, [a] red, and more.\n\n[a]The 7 pigs stayed.\n",
    ],
)
@pytest.mark.parametrize("format", ["txt", "md"])
def test_no_copy_is_lost_as_a_comment(format: str, draft: str) -> None:
    """What is not plainly a list of comments at the end of an export is read."""
    assert _figures(read_string(draft, "story", format)) == ["5", "7"]


def test_list_of_letters_stays_copy() -> None:
    """Lines that begin like such comments, but that no mark points to, are copy."""
    article = read_string("Head\n\nThree points:\n\n[a]We had 5 cows.\n[b]And 7 pigs.\n")

    assert _figures(article)[-2:] == ["5", "7"]


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("The council has 49 seats.", "body"),
        ("The council will build a bridge over the river in the year after next.", "body"),
        ("Council builds a bridge over the river", "headline"),
        ("Council meets in the U.S.", "headline"),
        ("Shares fall at Marsh Inc.", "headline"),
        ("And then there were three...", "headline"),
    ],
)
@pytest.mark.parametrize("format", ["txt", "md"])
def test_full_sentence_is_no_headline(format: str, first: str, kind: str) -> None:
    """A first paragraph that ends as sentences do is copy."""
    article = read_string(f"{first}\n\nIt met on Friday to talk of 12 jobs.\n", "x", format)

    assert article.sections[0].kind == kind


XHTML = (
    '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet>'
    '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Port loses 40 jobs</h1>'
    "<p>Some 40 jobs went.</p></body></html></inlineXML></contentSet></newsItem>"
)
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Feed of 7</title><item>'
    "<title>Port loses 40 jobs</title><pubDate>Fri, 25 Mar 2016 10:00:00 GMT</pubDate>"
    "<description>&lt;p&gt;Some 40 jobs went.&lt;/p&gt;</description></item>{}</channel></rss>"
)


@pytest.mark.parametrize("draft", [XHTML, RSS.format("")])
@pytest.mark.parametrize("name", ["wire.xml", "<stdin>"])
def test_xml_that_holds_html_is_a_wire(name: str, draft: str) -> None:
    """A wire whose story is XHTML, and a feed's item, are wires wherever they come from."""
    format = format_of(name, draft.encode())
    article = read_string(draft, name, format)

    assert format == "xml"
    assert [(section.kind, article.quote(section.span)) for section in article.sections] == [
        ("headline", "Port loses 40 jobs"), ("body", "Some 40 jobs went."),
    ]  # fmt: skip


def test_feed_of_several_items() -> None:
    """Several stories are not read as one."""
    with pytest.raises(DraftError, match="holds 2 items; a draft is one story"):
        read_string(RSS.format("<item><title>Two</title></item>"), "feed.xml", "xml")


def test_long_lists_are_cut_into_sentences() -> None:
    """No sentence is so long that comparing its figures with each other takes for ever."""
    article = read_string("Head\n\n" + "1 job, " * 3000)

    longest = max(sentence.span.end - sentence.span.start for sentence in article.sentences)
    assert longest <= 2000
    assert len(_figures(article)) == 3000
