"""Every figure's text is found at its place in the source, whatever the format."""

import html
import json
import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.errors import DraftError
from factcheck.model.article import Article
from factcheck.model.span import Span
from factcheck.read import read_string
from tests.drafts.pdf import pdf_file
from tests.drafts.story import word_file

_FIGURE = re.compile(r"[£$]?\d+(?:[.,]\d+)*%?")
_FIGURES = st.sampled_from(["3,800", "£5", "$2.10", "25%", "1,200", "7", "2015", "40.5"])
_WORDS = st.sampled_from("troops jobs of the port fell to about in by and café Elmside".split())
_PARAGRAPHS = st.lists(
    st.lists(st.one_of(_FIGURES, _WORDS), min_size=1, max_size=9), min_size=1, max_size=5
)
_CHOICES = st.lists(st.integers(0, 99), min_size=60, max_size=60)


class Pen:
    """Writes words with markup that a list of choices picks."""

    def __init__(self, choices: list[int]) -> None:
        """Go round the choices for as long as they are asked for."""
        self._choices = choices
        self._next = 0

    def pick(self, *options: str) -> str:
        """Return one of the options."""
        self._next += 1
        return options[self._choices[self._next % len(self._choices)] % len(options)]

    def html_word(self, word: str) -> str:
        """Return a word in HTML: whole, marked up in the middle, or with entities."""
        escaped = word.replace("£", self.pick("£", "&pound;", "&#163;", "&#xA3;"))
        middle = f"<b>{escaped[:1]}</b>{escaped[1:]}" if escaped == word else escaped
        return self.pick(
            escaped,
            f"<b>{escaped}</b>",
            middle,
            f"<ins>{escaped}</ins><del>9{word}</del>",
            f"{escaped}<!-- 66 -->",
            f'<a href="x?y=55&z=<4">{escaped}</a>',
            f"<span\n class='n44'>{escaped}</span>",
        )

    def markdown_word(self, word: str) -> str:
        """Return a word in Markdown: emphasised, linked, struck, escaped or noted."""
        escaped = word.replace("£", self.pick("£", "&pound;")).replace("$", "\\$")
        return self.pick(
            escaped,
            f"**{escaped}**",
            f"*{escaped}*",
            f"_{escaped}_",
            f"[{escaped}](http://x.example/55 '44')",
            f"~~99~~{escaped}",
            f"{escaped}[^33]",
            f"`77` {escaped}",
            f"{escaped}<!-- 66 -->",
        )

    def space(self) -> str:
        """Return white space between two words."""
        return self.pick(" ", " ", "\n", "  ", "\r\n   ")


def _figures(article: Article) -> Iterator[Span]:
    for section in article.sections:
        for match in _FIGURE.finditer(article.text, *section.span):
            yield Span(*match.span())


def _written(paragraphs: list[list[str]]) -> list[str]:
    return [word for words in paragraphs for word in words if _FIGURE.fullmatch(word)]


def _check_invariants(article: Article) -> None:
    """Sections and sentences are in order, inside one another and inside the source."""
    place = 0
    for section in article.sections:
        assert place <= section.span.start < section.span.end <= len(article.text)
        assert not article.quote(section.span)[0].isspace()
        place = section.span.start
        for sentence in section.sentences:
            assert place <= sentence.span.start < sentence.span.end <= section.span.end
            assert sentence.text.strip() == sentence.text
            place = sentence.span.end
            start, end = article.to_source(sentence.span)
            assert 0 <= start <= end <= len(article.source)
        place = section.span.end
    assert [sentence.index for sentence in article.sentences] == list(
        range(len(article.sentences))
    )


def _markup_out(source: str) -> str:
    source = re.sub(
        r"(?s)<!--.*?-->|<del>.*?</del>|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", "", source
    )
    return html.unescape(source)


@given(_PARAGRAPHS, _CHOICES)
def test_html(paragraphs: list[list[str]], choices: list[int]) -> None:
    """In HTML: entities, elements inside a figure, deletions and comments beside it."""
    pen = Pen(choices)
    blocks = []
    for words in paragraphs:
        text = "".join(pen.html_word(word) + pen.space() for word in words)
        tag = pen.pick("p", "li", "blockquote", "h2", "div")
        blocks.append(f"<{tag}>{text}</{tag}>")
    source = "<nav>12</nav>" + pen.pick("\n", "<script>88</script>").join(blocks)

    article = read_string(source, format="html")

    _check_invariants(article)
    assert [article.quote(span) for span in _figures(article)] == _written(paragraphs)
    for span in _figures(article):
        assert _markup_out(source[slice(*article.to_source(span))]) == article.quote(span)


@given(_PARAGRAPHS, _CHOICES)
def test_markdown(paragraphs: list[list[str]], choices: list[int]) -> None:
    """In Markdown: emphasis, links, notes, code and strikes around a figure."""
    pen = Pen(choices)
    blocks = []
    for words in paragraphs:
        text = "x " + "".join(pen.markdown_word(word) + pen.pick(" ", "\n") for word in words)
        blocks.append(pen.pick("", "", "> ", "## ") + text.replace("\n", " \n").strip())
        blocks[-1] = blocks[-1].replace("\n", " ") if blocks[-1][0] in ">#" else blocks[-1]
    source = "---\nheadline: Head\n---\n\n" + pen.pick("\n\n", "\r\n\r\n").join(blocks)

    article = read_string(source, format="md")

    _check_invariants(article)
    assert [article.quote(span) for span in _figures(article)] == _written(paragraphs)
    for span in _figures(article):
        found = source[slice(*article.to_source(span))]
        assert html.unescape(found.replace("\\", "")).strip("*_[") == article.quote(span)


@given(_PARAGRAPHS)
def test_text(paragraphs: list[list[str]]) -> None:
    """In plain text the two are one string."""
    source = "\n\n".join(" ".join(words) for words in paragraphs)

    article = read_string(source)

    _check_invariants(article)
    assert article.text is article.source
    assert [article.quote(span) for span in _figures(article)] == _written(paragraphs)


@given(_PARAGRAPHS)
def test_docx(paragraphs: list[list[str]]) -> None:
    """In Word files a label also names its paragraph, runs and deletions aside."""
    body = "".join(
        "<w:p>"
        + "".join(
            f'<w:r><w:t xml:space="preserve">{word[:1]}</w:t></w:r>'
            '<w:del w:id="4"><w:r><w:delText>99</w:delText></w:r></w:del>'
            f'<w:ins w:id="5"><w:r><w:t xml:space="preserve">{word[1:]} </w:t></w:r></w:ins>'
            for word in words
        )
        + "</w:p>"
        for words in paragraphs
    )

    article = read_string(word_file(body), format="docx")

    _check_invariants(article)
    assert article.text == article.source
    for section in article.sections:
        number = int(section.part.removeprefix("paragraph "))
        assert article.quote(section.span) == " ".join(paragraphs[number - 1])


@given(_PARAGRAPHS)
def test_json(paragraphs: list[list[str]]) -> None:
    """In JSON a label also names the pointer of the field that holds it."""
    elements = [{"type": "text", "content": " ".join(words)} for words in paragraphs]
    wire = {"headlines": {"basic": "Head"}, "content_elements": elements}

    article = read_string(json.dumps(wire), format="json")

    _check_invariants(article)
    assert article.text == article.source
    for section in article.sections[1:]:
        _, name, number, field = section.part.split("/")
        assert (name, field) == ("content_elements", "content")
        assert article.quote(section.span) == elements[int(number)]["content"]


@given(_PARAGRAPHS)
def test_xml(paragraphs: list[list[str]]) -> None:
    """In XML a label also names the path of its element."""
    body = "".join(f"<p>{html.escape('  '.join(words))}</p>" for words in paragraphs)

    article = read_string(
        f"<nitf><body><body.content>{body}</body.content></body></nitf>", format="xml"
    )

    _check_invariants(article)
    assert article.text == article.source
    for section in article.sections:
        number = int(section.part.rpartition("[")[2].removesuffix("]"))
        assert section.part.startswith("/nitf/body/body.content")
        assert article.quote(section.span) == " ".join(paragraphs[number - 1])


@settings(max_examples=25)
@given(_PARAGRAPHS)
def test_pdf(paragraphs: list[list[str]]) -> None:
    """In PDF a label also names its page."""
    plain = [" ".join(words).replace("£", "$").replace("é", "e") for words in paragraphs]
    pages = [[(f"Page has {text} here.", 11.0, 700.0)] for text in plain]

    article = read_string(pdf_file(pages), format="pdf")

    _check_invariants(article)
    assert article.text == article.source
    for section in article.sections:
        number = int(section.part.removeprefix("page "))
        assert article.quote(section.span) == f"Page has {plain[number - 1]} here."


_MARKS = "<p> </p> <table><tr><td> <li> <sup> &amp; <!-- --> [Caption] <del> </del> ---".split()
_NOISE = st.lists(
    st.sampled_from([*"ab Z5.,\n\n\r\t#*_`~[]()<>!&;|-=:'“”\\/$£é\u200b\ufeff—1\"", *_MARKS]),
    max_size=120,
).map("".join)


@pytest.mark.parametrize("format", ["txt", "md", "html"])
@settings(max_examples=300)
@given(noise=_NOISE)
def test_noise(format: str, noise: str) -> None:
    """Whatever the characters, a reader gives a sound article or one clear error."""
    with suppress(DraftError):
        _check_invariants(read_string(noise, format=format))
