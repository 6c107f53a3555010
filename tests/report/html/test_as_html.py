"""The page as a text: golden, self-contained, escaped, streamed, and of modest size."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from io import StringIO

from factcheck import __version__
from factcheck.model.finding import Label
from factcheck.model.reading import Report
from factcheck.read import read_string
from factcheck.report.as_html import write
from tests.report.factory import article_of, figure_of, finding_of, report_of, span_of
from tests.report.golden import golden
from tests.report.html.long_story import long_story
from tests.report.stories import HOSTILE_MARK, council, harbour, hostile


def page(*reports: Report) -> str:
    """Return the page of these reports."""
    out = StringIO()
    write(reports, out)
    return out.getvalue()


def bare(text: str) -> str:
    """Return a page without styles, script, hashes, rule pages and version."""
    for tag in ("style", "script"):
        text = re.sub(rf"<{tag}>.*</{tag}>", f"<{tag}/>", text, flags=re.DOTALL)
    text = re.sub(r'<section class="rules".*?</section>', "", text, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-", text).replace(__version__, "VERSION")


def test_page() -> None:
    """The page of two stories is the golden one."""
    actual = bare(page(harbour(), council()))

    assert golden("page.html", actual) == actual


def test_policy_allows_the_own_script_and_style_alone() -> None:
    """The policy's hashes are those of the page's one style and one script."""
    text = page(council())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    allowed = dict(part.strip().split(" ", 1) for part in policy[1].split(";"))
    for tag in ("style", "script"):
        found = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        hashes = [f"'sha256-{b64encode(sha256(t.encode()).digest()).decode()}'" for t in found]
        assert [allowed[f"{tag}-src"].replace("&#39;", "'")] == hashes
    assert allowed["default-src"].replace("&#39;", "'") == "'none'"


def test_nothing_points_outside() -> None:
    """No address leads out of the page, and no attribute styles or scripts an element."""
    text = bare(page(council(), hostile(), harbour()))

    assert re.findall(r'(?:href|src|action)="(?!#)', text) == []
    assert re.findall(r'<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*\s(?:style|on\w+)=', text) == []


def test_hostile_text_is_escaped() -> None:
    """Markup in a draft's text never reaches the page as markup."""
    text = bare(page(hostile()))

    assert HOSTILE_MARK not in text
    assert text.count("<script") == 1
    assert "{{ 7*7 }}" in text


def test_links_lead_somewhere() -> None:
    """Every link within the page has its target, and no id stands twice."""
    text = page(council(), harbour(), hostile())
    ids = re.findall(r'\bid="([^"]*)"', text)
    targets = set(re.findall(r'href="#([^"]*)"', text))

    assert targets - set(ids) == set()
    assert len(ids) == len(set(ids))


def test_article_stands_as_written() -> None:
    """The prose without marks and badges is the story's own text."""
    report = council()
    text = page(report)
    prose = text[text.index('<section class="prose') : text.index('<section class="cards"')]
    blocks = re.findall(r"<p [^>]*data-section[^>]*>(.*?)</p>", prose, re.DOTALL)
    plain = [unescape(re.sub(r"<a class=.badge.*?</a>|<[^>]*>", "", block)) for block in blocks]
    sections = report.reading.article.sections

    assert plain == [report.reading.article.quote(section.span) for section in sections]


def test_rule_pages_come_from_the_rules_of_the_run() -> None:
    """A rule handed over gives its page: what must hold, why, and its examples."""

    class Own:
        name, group = "percent-change", "percent"
        doc = (
            "Changes add up.\n\nOften\nwrong.\n\nFlags: Up [[5%]] from 1 to 2.\nPasses: Up 5%."
        )

    out = StringIO()
    write([council()], out, [Own()])
    text = out.getvalue()

    assert '<p class="holds">Changes add up.</p>' in text
    assert "<p>Often wrong.</p>" in text
    assert "<dt>Flags</dt><dd>Up 5% from 1 to 2.</dd>" in text


def test_loudest_story_stands_first() -> None:
    """The index and the stories go from most errors to least."""
    text = page(harbour(), hostile(), council())

    assert re.findall(r'<section class="story" id="(\w+)"', text) == ["s3", "s2", "s1"]


def test_unread_story_says_why() -> None:
    """A story that was not read says so in its verdict."""
    article = article_of("Ein Satz.\n\nNoch einer.\n")
    unread = type(article)(
        path="a.txt", text=article.text, sections=article.sections, unread="not in English"
    )

    assert "<strong>Not checked:</strong> not in English" in page(report_of(unread))


def test_size() -> None:
    """A story of 1,000 words gives at most 150 KB."""
    report = long_story(1000, 60, 12)

    assert 950 < len(report.reading.article.text.split()) < 1050
    assert len(page(report).encode()) <= 150_000


def test_writer_streams() -> None:
    """The page is handed over in pieces while it is made, none of them large."""

    class Pieces:
        sizes: list[int]

        def __init__(self) -> None:
            self.sizes = []

        def write(self, text: str) -> int:
            self.sizes.append(len(text))
            return len(text)

    out = Pieces()
    write([long_story(8000, 400, 40)], out)  # type: ignore[arg-type]

    assert len(out.sizes) > 10
    assert max(out.sizes) < sum(out.sizes) / 4


def test_labels_across_sections_and_one_another() -> None:
    """Labels that overlap, nest or leave a section lose no text and end in a badge each."""
    article = article_of("Head 1\n\nSome 40 of 60 people.\n")
    labels = [
        Label(span_of(article, "40 of 60"), "a", primary=True),
        Label(span_of(article, "of 60 people"), "b"),
        Label(span_of(article, "1\n\nSome"), "c"),
    ]
    finding = finding_of("r", "m", labels)
    text = page(report_of(article, [figure_of(article, "60")], [finding]))
    prose = re.sub(
        r"<a class=.badge.*?</a>", "[]", text[text.index('data-section="headline"') :]
    )
    shown = re.sub(r"<[^>]*>", "", prose.partition("</section>")[0])

    assert "Head 1" in shown
    assert "Some[] 40 of 60[] people[]." in shown


def test_tables_and_lists_keep_their_shape() -> None:
    """A table is shown as one with its headings, and a list keeps its lines."""
    text = "# Head\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n- one 3\n- two 4\n"
    shown = page(report_of(read_string(text.encode(), "a.md", "md")))

    assert "<tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>" in shown
    assert '<p class="body lines" data-section="body">- one 3\n- two 4</p>' in shown
