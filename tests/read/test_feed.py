"""A feed or a list of documents is as many stories as it holds."""

from pathlib import Path

import pytest

from factcheck.errors import DraftError
from factcheck.files import file_of
from factcheck.model.article import Article
from factcheck.read import read_draft, read_string, stories_in
from factcheck.read.items import MOST

RSS = """<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE rss>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Feed of 7</title>
<item><title>Port loses 40 jobs</title><pubDate>Fri, 25 Mar 2016 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Some 40 jobs went.&lt;/p&gt;</description></item>
<item><title>Fares rise</title><description>What it costs</description>
<content:encoded><![CDATA[<p>Fares went up by £2.40.</p>]]></content:encoded></item>
</channel></rss>
"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Feed of 7</title></channel>
<item><title>Port loses 40 jobs</title><dc:date>2016-03-25T10:00:00Z</dc:date>
<description>Some 40 jobs went.</description></item>
<item><title>Fares rise</title><description>Fares went up by £2.40.</description></item>
</rdf:RDF>
"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml">
<title>Feed of 7</title><updated>2003-12-13T18:30:02Z</updated>
<entry><title type="html">Port loses &lt;b&gt;40&lt;/b&gt; jobs</title>
<updated>2016-03-25T18:30:02Z</updated><author><name>Ann Orr</name></author>
<summary>Some 40 jobs went.</summary></entry>
<entry><title>Fares rise</title><summary type="html">What it &lt;i&gt;costs&lt;/i&gt;</summary>
<content type="xhtml"><x:div><x:p>Fares went <x:b>up</x:b> by £2.40.</x:p></x:div></content>
</entry>
</feed>
"""
LIST = """[
 {"headline": "Port loses 40 jobs", "date": "2016-03-25", "body": "Some 40 jobs went."},
 {"headline": "Fares rise", "body": "Fares went up by £2.40."}]
"""


def _told(article: Article) -> list[tuple[str, str]]:
    return [(section.kind, article.quote(section.span)) for section in article.sections]


@pytest.mark.parametrize(
    ("name", "text", "standfirst"),
    [
        ("f.xml", RSS, True),
        ("f.rss", RDF, False),
        ("f.atom", ATOM, True),
        ("l.json", LIST, False),
    ],
)
def test_each_story_of_a_file_is_one(
    name: str, text: str, standfirst: bool, tmp_path: Path
) -> None:
    """Each item has its title, its text, its own day, and a name that leads to its file."""
    path = str(tmp_path / name)
    encoding = "iso-8859-1" if "iso" in text else "utf-8"
    Path(path).write_text(text, encoding)

    names = stories_in(path)
    first, second = map(read_draft, names)

    assert names == [f"{path}#1", f"{path}#2"]
    assert [file_of(name) for name in names] == [path, path]
    assert _told(first) == [("headline", "Port loses 40 jobs"), ("body", "Some 40 jobs went.")]
    assert first.published is not None
    assert first.published.day.isoformat() == "2016-03-25"
    summary = [("standfirst", "What it costs")] if standfirst else []
    body = ("body", "Fares went up by £2.40.")
    assert _told(second) == [("headline", "Fares rise"), *summary, body]
    assert second.published is None


def test_who_wrote_an_entry() -> None:
    """The name of an entry's author is its byline, the feed's title no part of a story."""
    one = ATOM[: ATOM.index("<entry><title>Fares")] + "</feed>"

    article = read_string(one, "feed.xml", "xml")

    assert article.meta["byline"] == "Ann Orr"
    assert article.text == "Port loses 40 jobs\n\nSome 40 jobs went."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("one.xml", RSS[: RSS.index("<item><title>Fares")] + "</channel></rss>"),
        ("broken.xml", RSS[:-20]),
        ("bomb.xml", RSS.replace("<!DOCTYPE rss>", '<!DOCTYPE rss [<!ENTITY a "b">]>')),
        ("nitf.xml", "<nitf><body><body.content><p>Some 40.</p></body.content></body></nitf>"),
        ("numbers.json", '[{"a": 1}, {"a": 2}]'),
        ("broken.json", LIST[:-4]),
        ("deep.json", "[" * 100_000),
        ("story.txt", RSS),
    ],
)
def test_what_is_one_story_or_none(name: str, text: str, tmp_path: Path) -> None:
    """A file that holds one story, or cannot be taken apart, goes by its own name."""
    path = tmp_path / name
    path.write_text(text)

    assert stories_in(str(path)) == [str(path)]


@pytest.mark.parametrize(("text", "format"), [(RSS, "xml"), (LIST, "json")])
def test_several_stories_in_one_text(text: str, format: str) -> None:
    """Several stories that are no file are not read as one."""
    with pytest.raises(DraftError, match=r"holds 2 .*: name them as a file"):
        read_string(text, "<stdin>", format)


def test_a_number_that_no_item_has(tmp_path: Path) -> None:
    """A story that is not in the file is a fault that says how many are."""
    path = tmp_path / "feed.xml"
    path.write_text(RSS, "iso-8859-1")

    with pytest.raises(DraftError, match="holds 2 stories"):
        read_draft(f"{path}#3")


def test_a_feed_without_end(tmp_path: Path) -> None:
    """More items than any feed has are refused with the bound."""
    path = tmp_path / "feed.xml"
    path.write_text("<rss><channel>" + "<item/>" * (MOST + 1) + "</channel></rss>")

    with pytest.raises(DraftError, match="more than 10,000 stories"):
        stories_in(str(path))
