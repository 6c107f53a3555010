"""Word files: accepted text, styles, notes, text boxes, and comments on a copy."""

import io
import zipfile
from pathlib import Path

import pytest

from factcheck.cli.entry import run
from factcheck.errors import DraftError, SettingsError
from factcheck.model.finding import Finding, Label
from factcheck.model.span import Span
from factcheck.read import read_draft, read_string
from factcheck.read.word_comments import write_comments
from tests.drafts.story import HARBOUR, WORD, as_docx, word_file, word_paragraph


def _run(text: str, properties: str = "") -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _blocks(data: bytes) -> list[tuple[str, str, str]]:
    article = read_string(data, format="docx")
    return [(s.kind, s.part, article.quote(s.span)) for s in article.sections]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (_run("paid ") + f'<w:ins w:id="1">{_run("$3 billion")}</w:ins>' + _run(" to"),
         "paid $3 billion to"),
        (_run("a") + '<w:del><w:r><w:delText>9</w:delText></w:r></w:del>' + _run("b"), "ab"),
        (f'<w:moveFrom>{_run("9")}</w:moveFrom><w:moveTo>{_run("7")}</w:moveTo>', "7"),
        (_run("a") + _run("9", "<w:vanish/>") + _run("9", "<w:strike/>") + _run("b"), "ab"),
        (_run("a", '<w:strike w:val="0"/>'), "a"),
        (_run("a", '<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>'), "a"),
        (_run("10") + _run("6", '<w:vertAlign w:val="superscript"/>'), "10⁶"),
        (_run("jobs") + _run("6", '<w:vertAlign w:val="superscript"/>') + _run("."), "jobs."),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb c"),
        ("<w:r><w:t>2</w:t><w:noBreakHyphen/><w:t>for</w:t></w:r>", "2-for"),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE 9</w:instrText></w:r>'
         + _run("7"), "7"),
        (f'<w:hyperlink>{_run("link 7")}</w:hyperlink><w:sdt><w:sdtContent>{_run(" 8")}'
         "</w:sdtContent></w:sdt>", "link 7 8"),
        (_run("R&amp;D &#163;5"), "R&D £5"),
    ],
)  # fmt: skip
def test_accepted_text(runs: str, text: str) -> None:
    """Insertions stay; deletions, hidden words, field codes and notes' marks go."""
    assert _blocks(word_file(f"<w:p>{runs}</w:p>")) == [("body", "paragraph 1", text)]


def test_deleted_paragraph_mark_joins() -> None:
    """Where the mark between two paragraphs was deleted, they are one."""
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    body = f"<w:p>{mark}{_run('Some ')}</w:p><w:p>{_run('40 jobs.')}</w:p>"

    assert _blocks(word_file(body)) == [("body", "paragraph 2", "Some 40 jobs.")]


def test_deleted_row_goes() -> None:
    """A row whose deletion is tracked is no part of the table."""
    gone = '<w:trPr><w:del w:id="1"/></w:trPr>'
    rows = "".join(
        f"<w:tr>{properties}<w:tc>{word_paragraph(text)}</w:tc></w:tr>"
        for properties, text in (("", "Jobs"), (gone, "99"), ("", "40"))
    )
    article = read_string(word_file(f"<w:tbl>{rows}</w:tbl>"), format="docx")

    assert [article.quote(cell.span) for cell in article.sections[0].cells] == ["Jobs", "40"]


def test_styles_by_name() -> None:
    """A style's name tells the kind, also through the style it is based on."""
    styles = (
        f'<w:styles xmlns:w="{WORD}">'
        '<w:style w:styleId="A1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="B2"><w:name w:val="Our caption"/><w:basedOn w:val="C3"/></w:style>'
        '<w:style w:styleId="C3"><w:name w:val="caption"/></w:style></w:styles>'
    )
    body = (
        word_paragraph("Head", "A1")
        + word_paragraph("Second", "A1")
        + word_paragraph("C", "B2")
    )

    assert _blocks(word_file(body, {"word/styles.xml": styles})) == [
        ("headline", "paragraph 1", "Head"),
        ("subhead", "paragraph 2", "Second"),
        ("caption", "paragraph 3", "C"),
    ]


def test_draft_without_styles() -> None:
    """A draft that uses no styles has its first line as headline, and subheads by shape."""
    prose = (
        "The port of Elmside will cut 1,200 of its 4,800 jobs by June, it said on Tuesday " * 2
    )
    lines = ["Cuts hit 40", prose + ".", "What happens next", prose + "."]
    body = "".join(map(word_paragraph, lines))

    assert [kind for kind, _, _ in _blocks(word_file(body))] == [
        "headline",
        "body",
        "subhead",
        "body",
    ]


_NOTES = (
    f'<w:footnotes xmlns:w="{WORD}">'
    f'<w:footnote w:type="separator" w:id="-1">{word_paragraph("9")}</w:footnote>'
    f'<w:footnote w:id="5">{word_paragraph("Unused 9")}</w:footnote>'
    f'<w:footnote w:id="7">{word_paragraph("Since 2015.")}</w:footnote></w:footnotes>'
)
_NOTED = word_file(
    f'<w:p>{_run("Some 40")}<w:r><w:footnoteReference w:id="7"/></w:r>{_run(" jobs")}</w:p>',
    {"word/footnotes.xml": _NOTES},
)


def test_footnotes_follow() -> None:
    """A footnote that is referred to follows the body under its number."""
    assert _blocks(_NOTED) == [
        ("body", "paragraph 1", "Some 40 jobs"),
        ("footnote", "footnote 1", "Since 2015."),
    ]


def test_text_box_once() -> None:
    """A text box is read once, though the file holds it twice for old programs."""
    compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = f"<w:txbxContent>{word_paragraph('Box 5')}</w:txbxContent>"
    both = (
        f'<mc:AlternateContent xmlns:mc="{compatibility}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p>{_run('Before 4')}<w:r>{both}</w:r>{_run('after 6')}</w:p>"

    assert [text for _, _, text in _blocks(word_file(body))] == ["Before 4", "Box 5", "after 6"]


def _finding(article_text: str, *quotes: str) -> Finding:
    labels = [
        Label(Span(at, at + len(quote)), "seen" if number else "", primary=not number)
        for number, quote in enumerate(quotes)
        for at in [article_text.index(quote)]
    ]
    return Finding("id", "some-rule", "sums", "error", "A & B", "1 < 2", "Why?", tuple(labels))


def test_comments_stand_on_their_words(tmp_path: Path) -> None:
    """A copy has a comment a finding, around the main label's words, and the same text."""
    document = pytest.importorskip("docx").Document
    draft, copy = tmp_path / "story.docx", tmp_path / "copy.docx"
    draft.write_bytes(as_docx(HARBOUR))
    article = read_draft(str(draft))
    quotes = [("1,200 of its 4,800", "3,600"), ("25% of", "25%"), ("3,600",), ("& keeps",)]

    write_comments(article, [_finding(article.text, *quote) for quote in quotes], str(copy))

    comments = list(document(str(copy)).comments)
    assert read_draft(str(copy)).text == article.text
    assert [comment.comment_id for comment in comments] == [0, 1, 2, 3]
    assert comments[0].text.split("\n") == [
        "error: A & B [some-rule]",
        "1 < 2",
        "Why?",
        "table 1: “3,600” (seen)",
    ]
    assert [_commented(copy, number) for number in range(4)] == [quote[0] for quote in quotes]


def _commented(path: Path, number: int) -> str:
    """Return the text between a comment's two marks."""
    import re

    with zipfile.ZipFile(path) as file:
        xml = file.read("word/document.xml").decode()
    found = re.search(
        rf'RangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"', xml
    )
    assert found
    texts = re.findall(r"<w:t\b[^>]*>([^<]*)</w:t>", found[1])
    return "".join(texts).replace("&amp;", "&")


def test_comments_are_added_to_those_there(tmp_path: Path) -> None:
    """A second round of comments keeps the first, and a footnote's stands on its mark."""
    draft, once, twice = (tmp_path / name for name in ("a.docx", "b.docx", "c.docx"))
    draft.write_bytes(_NOTED)
    article = read_draft(str(draft))
    write_comments(article, [_finding(article.text, "40")], str(once))
    write_comments(read_draft(str(once)), [_finding(article.text, "2015")], str(twice))

    with zipfile.ZipFile(twice) as file:
        comments = file.read("word/comments.xml").decode()
        body = file.read("word/document.xml").decode()

    assert comments.count("<w:comment ") == 2
    assert body.index('commentReference w:id="1"') < body.index("footnoteReference")
    assert read_draft(str(twice)).text == article.text


def test_comments_need_a_word_draft_and_another_file(tmp_path: Path) -> None:
    """Text drafts, the draft itself and a folder that is missing are refused, whole."""
    draft = tmp_path / "story.docx"
    draft.write_bytes(as_docx(HARBOUR))
    article = read_draft(str(draft))
    findings = [_finding(article.text, "1,200")]

    with pytest.raises(SettingsError, match="not on the draft itself"):
        write_comments(article, findings, str(draft))
    with pytest.raises(SettingsError, match="cannot be written"):
        write_comments(article, findings, str(tmp_path / "none" / "copy.docx"))
    with pytest.raises(SettingsError, match="need a Word draft"):
        write_comments(read_string("Some 40"), [], str(tmp_path / "copy.docx"))
    draft.write_bytes(_NOTED)
    with pytest.raises(DraftError, match="changed since"):
        write_comments(article, findings, str(tmp_path / "copy.docx"))
    assert [path.name for path in tmp_path.iterdir()] == ["story.docx"]


def test_locked_part() -> None:
    """A part that is encrypted is named."""
    data = bytearray(word_file(word_paragraph("Some 40")))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        offset = file.getinfo("word/document.xml").header_offset
    data[offset + 6] |= 1
    directory = data.rindex(b"word/document.xml") - 46
    data[directory + 8] |= 1

    with pytest.raises(DraftError, match="locked with a password"):
        read_string(bytes(data), format="docx")


def test_comments_from_the_command_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """``--comments`` writes the copy; with two stories or a text it is refused."""
    draft, text, copy = (tmp_path / name for name in ("a.docx", "b.txt", "c.docx"))
    line = "Sales rose 25% from 40 million to 48 million, it said."
    draft.write_bytes(word_file(word_paragraph(line) + word_paragraph("It said no more.")))
    text.write_text(line, "utf-8")

    refused = [run(["check", *words, "--comments", str(copy)]) for words in
               ([str(draft), str(text)], [str(text)])]  # fmt: skip
    assert refused == [2, 2]
    assert not copy.exists()
    assert capfd.readouterr().err.count("\n") == 2
    assert run(["check", str(draft), "--comments", str(copy)]) == 1
    assert _commented(copy, 0) == "25%"
