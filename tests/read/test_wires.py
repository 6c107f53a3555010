"""JSON and XML wires: the fields of each version, dates and parts."""

import json
from datetime import date
from typing import Any

import pytest

from factcheck.model.article import Published
from factcheck.read import read_string

Blocks = list[tuple[str, str, str]]

_BODY = "<p>Some <b>40</b> jobs went.</p><p>It said so.</p>"
_PLAIN = "Some 40 jobs went.\n\nIt said so."


def _json(wire: Any) -> Blocks:
    article = read_string(json.dumps(wire), format="json")
    return [(s.kind, s.part, article.quote(s.span)) for s in article.sections]


def _xml(source: str) -> Blocks:
    article = read_string(source, format="xml")
    return [(s.kind, s.part, article.quote(s.span)) for s in article.sections]


@pytest.mark.parametrize(
    ("wire", "headline", "body"),
    [
        ({"headline": "Cuts", "body_xhtml": _BODY, "body_text": _PLAIN},
         "/headline", "/body_xhtml"),
        ({"headline": "Cuts", "body_text": _PLAIN}, "/headline", "/body_text"),
        ({"headline_main": "Cuts", "body_main": _PLAIN, "body_richtext": _BODY},
         "/headline_main", "/body_richtext"),
        ({"headlines": [{"role": "main", "value": "Cuts"}],
          "bodies": [{"contenttype": "text/plain", "value": _PLAIN},
                     {"contenttype": "text/html", "value": _BODY}]},
         "/headlines/0/value", "/bodies/1/value"),
        ({"headlines": [{"value": "Cuts"}],
          "bodies": [{"contentType": "text/plain", "value": _PLAIN}]},
         "/headlines/0/value", "/bodies/0/value"),
        ({"headlines": [{"role": "sub", "value": "9"}, {"role": "main", "value": "Cuts"}],
          "bodies": [{"contentType": "application/xhtml+xml", "value": _BODY}]},
         "/headlines/1/value", "/bodies/0/value"),
    ],
)  # fmt: skip
def test_ninjs(wire: dict[str, Any], headline: str, body: str) -> None:
    """Versions 1, 2 and 3 name their fields differently; one body of several is read."""
    assert _json(wire) == [
        ("headline", headline, "Cuts"),
        ("body", body, "Some 40 jobs went."),
        ("body", body, "It said so."),
    ]


def test_ninjs_pictures() -> None:
    """The captions of associated pictures are captions, in both shapes."""
    picture = {"type": "picture", "description_text": "Caption 4"}
    other = {"type": "picture", "descriptions": [{"value": "Caption 5"}]}

    listed = _json({"headline": "Cuts", "associations": [other]})
    keyed = _json({"headline": "Cuts", "associations": {"a/b": picture}})

    assert listed[1:] == [("caption", "/associations/0/descriptions/0/value", "Caption 5")]
    assert keyed[1:] == [("caption", "/associations/a~1b/description_text", "Caption 4")]


@pytest.mark.parametrize(
    ("wire", "day"),
    [
        (
            {"versioncreated": "2016-05-10T23:30:00Z", "firstcreated": "2015-01-01"},
            (2016, 5, 10),
        ),
        (
            {"display_date": "2016-05-09T10:00:00Z", "versionCreated": "2016-05-10"},
            (2016, 5, 9),
        ),
        ({"date": "2016-05-08T10:00:00", "modified": "2017-01-01T00:00:00"}, (2016, 5, 8)),
    ],
)
def test_json_dates(wire: dict[str, str], day: tuple[int, int, int]) -> None:
    """The wire's own date is the day of publication, and the field that gave it is named."""
    article = read_string(json.dumps({"headline": "Cuts", **wire}), format="json")

    assert article.published == Published(date(*day), next(iter(wire)))


def test_wordpress_entities() -> None:
    """A WordPress title holds entities; the story's own order is kept."""
    post = {"title": {"rendered": "Cuts &#038; 40"}, "content": {"rendered": _BODY}}

    assert _json([post])[:2] == [
        ("headline", "/0/title/rendered", "Cuts & 40"),
        ("body", "/0/content/rendered", "Some 40 jobs went."),
    ]


def test_wordpress_excerpt() -> None:
    """An excerpt written by hand is the standfirst; one cut from the content is left out."""
    post = {"title": {"rendered": "Cuts"}, "content": {"rendered": _BODY}}
    cut = {"rendered": "<p>Some 40 jobs went. It said [&hellip;]</p>"}
    written = {"rendered": "<p>A tenth of jobs are to go</p>"}

    assert [kind for kind, _, _ in _json({**post, "excerpt": cut})] == [
        "headline",
        "body",
        "body",
    ]
    assert _json({**post, "excerpt": written})[1] == (
        "standfirst",
        "/excerpt/rendered",
        "A tenth of jobs are to go",
    )


def test_ans_elements_inside_elements() -> None:
    """Lists and quotes hold elements of their own; each keeps its pointer."""
    inner = {"type": "list", "items": [{"type": "text", "content": "Two 2"}]}
    document = {
        "content_elements": [
            {"type": "list", "items": [{"type": "text", "content": "One 1"}, inner]},
            {"type": "quote", "content_elements": [{"type": "text", "content": "Quote 3"}]},
            {"type": "interstitial_link", "content": "9"},
            {"type": "correction", "text": "It was 5."},
        ],
        "promo_items": {"basic": {"caption": "Caption 4"}},
    }  # fmt: skip

    assert _json(document) == [
        ("body", "/content_elements/0/items/0/content", "One 1"),
        ("body", "/content_elements/0/items/1/items/0/content", "Two 2"),
        ("quote", "/content_elements/1/content_elements/0/content", "Quote 3"),
        ("body", "/content_elements/3/text", "It was 5."),
        ("caption", "/promo_items/basic/caption", "Caption 4"),
    ]


def test_nitf_entities_and_inline_elements() -> None:
    """HTML's entity names, exponents, notes' marks and wrapped lines read as prose."""
    source = (
        '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n<nitf><body><body.head><hedline><hl1>Cuts</hl1>'
        "<hl2>Under 2</hl2></hedline><byline>By A. Nokes</byline>"
        "<dateline>ELMSIDE, May 10, 2016</dateline></body.head><body.content>"
        "<p>Some <num>40</num>\n   jobs &mdash; 10<sup>6</sup> of<sup>1</sup> <em>£5</em>."
        "</p><ul><li>One 1</li></ul></body.content></body></nitf>"
    )

    article = read_string(source, format="xml")

    assert _xml(source) == [
        ("headline", "/nitf/body/body.head[1]/hedline/hl1[1]", "Cuts"),
        ("standfirst", "/nitf/body/body.head[1]/hedline/hl2[1]", "Under 2"),
        ("body", "/nitf/body/body.content[1]/p[1]", "Some 40 jobs — 10⁶ of £5."),
        ("body", "/nitf/body/body.content[1]/ul[1]/li[1]", "One 1"),
    ]
    assert article.published == Published(date(2016, 5, 10), "dateline")
    assert article.meta == {"byline": "By A. Nokes"}


def test_newsml_plain_text_and_html() -> None:
    """NewsML-G2 may hold plain text or XHTML as well; its summary is the standfirst."""
    frame = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>'
        "2016-05-10T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Cuts</headline>"
        '<description role="drol:summary">Under 2</description><description>9</description>'
        "</contentMeta><contentSet>{}</contentSet></newsItem>"
    )
    page = (
        '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>9</title></head>'
        "<body><h1>Cuts</h1><p>Some 40.</p></body></html></inlineXML>"
    )
    plain = '<inlineData contenttype="text/plain">Some 40.</inlineData>'

    for content in (page, plain):
        found = _xml(frame.format(content))
        assert [(kind, text) for kind, _, text in found] == [
            ("headline", "Cuts"),
            ("standfirst", "Under 2"),
            ("body", "Some 40."),
        ]
    article = read_string(frame.format(plain), format="xml")
    assert article.published == Published(date(2016, 5, 10), "versionCreated")


def test_declared_encoding_does_not_matter() -> None:
    """Text that is decoded already is parsed as it is, whatever it declares."""
    source = "<?xml version='1.0' encoding='utf-16'?><nitf><body><p>Café 40</p></body></nitf>"

    assert _xml(source) == [("body", "/nitf/body/p[1]", "Café 40")]
