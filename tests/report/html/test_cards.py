"""A card quotes a sentence once, says where a cell stands, and calls stated what is stated."""

import pytest

from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.read import read_string
from factcheck.report.coverage import outcomes
from factcheck.report.html.cards import Card
from factcheck.report.html.rule_section import rule_sections
from factcheck.report.html.story_page import StoryPage


def _report(text: str, format: str = "md") -> Report:
    return check_article(read_string(text, "story.md", format), load_rules())


def _card(report: Report, rule: str) -> Card:
    (card,) = [card for card in StoryPage(1, report).cards() if card.finding.rule == rule]
    return card


WRONG = "Sales rose 25% from $40 million to $48 million in the year, Ann Orr said.\n"


def test_sentence_is_quoted_once() -> None:
    """Three figures of one sentence are one quotation with three marks."""
    card = _card(_report(f"# Sales\n\n{WRONG}"), "percent-change")

    (quote,) = card.quotes
    assert "".join(stretch.text for stretch in quote.stretches) == WRONG.strip()
    assert [s.text for s in quote.stretches if s.start >= 0] == [
        "25%",
        "$40 million",
        "$48 million",
    ]
    assert quote.where == "body, line 3"


def test_long_gap_between_marks_is_cut() -> None:
    """What stands between two marks of a long sentence is shortened, never the marks."""
    far = "said " + "and so on " * 40
    report = _report(f"# Sales\n\nSales rose 25% from $40 million, {far}, to $48 million.\n")

    for card in StoryPage(1, report).cards():
        for quote in card.quotes:
            assert sum(len(stretch.text) for stretch in quote.stretches) < 400


def test_cell_is_told_by_row_and_column() -> None:
    """A table's cell is placed by its headers, not by a line alone."""
    text = (
        "# Fares\n\nThe fare rose 30% in the outer zone.\n\n"
        "| Zone | Before | Change |\n|---|---|---|\n| Outer | 40 | 25% |\n"
    )
    report = _report(text)
    maker = StoryPage(1, report)
    places = {quote.where for card in maker.cards() for quote in card.quotes}

    assert [place for place in places if place.startswith("table")] in (
        [], ["table, line 7: Outer, Change"],
    )  # fmt: skip


def test_number_line_calls_stated_what_is_stated() -> None:
    """The bar of the stated value carries the figure that stands for it."""
    card = _card(_report(f"# Sales\n\n{WRONG}"), "percent-change")

    assert card.drawing is not None
    assert [bar.name for bar in card.drawing.bars] == ["stated: 25%", "expected"]

    poll = "A poll found 52 percent for it, 40 percent against and 12 percent undecided.\n"
    card = _card(_report(f"# Poll\n\n{poll}"), "shares-of-one-whole")

    assert card.drawing is not None
    assert [bar.name for bar in card.drawing.bars] == ["the copy's figures", "expected"]


@pytest.mark.parametrize(
    ("text", "rule", "drawn"),
    [
        (
            "The company spent $2 billion, or 1 percent of its sales of $21.1 billion.",
            "share-of-base",
            ("percent", "stated: 1 percent", "0.5 to 1.5"),
        ),
        (
            "Profit rose by 10% in a year. It halved, down 50 percent from 300,000 to 200,000.",
            "percent-change",
            ("percent", "stated: 50 percent", "−51 to −49"),
        ),
    ],
)
def test_number_line_is_in_the_terms_of_the_figure(
    text: str, rule: str, drawn: tuple[str, str, str]
) -> None:
    """A share is drawn in percent, as it is stated, and a fall is named by its figure."""
    card = _card(_report(f"# Sales\n\n{text}\n"), rule)

    assert card.drawing is not None
    bar = card.drawing.bars[0]
    assert (card.unit, bar.name, bar.said) == drawn


def test_headline_that_agrees_with_a_wrong_figure_is_not_ticked() -> None:
    """A headline's figure is no more right than the figure of the text that it repeats."""
    report = _report(f"# Sales rise 25%\n\n{WRONG}")

    met = outcomes(report)
    assert report.reading.figures[0].text == "25%"
    assert met[0] != "agrees"


def test_rule_page_keeps_its_examples_whole() -> None:
    """An example that goes on in the next line is one, and no tail of it is prose."""
    doc = (
        "Holds.\n\nWhy it does,\nin two lines.\n\nFlags: The town is [[quiet]]. ¶ It\n"
        "    rained.\nPasses: One.\n\nMore prose.\n"
    )

    class _Rule:
        name, group = "one", "desk"

        @property
        def doc(self) -> str:
            return doc

    (page,) = rule_sections([("desk", "one")], [_Rule()])

    assert page.examples == (("Flags", "The town is quiet. ¶ It rained."), ("Passes", "One."))
    assert page.paragraphs == ("Why it does, in two lines.", "More prose.")


def test_every_built_in_example_is_whole() -> None:
    """No page of a built-in rule has a lone end of an example among its prose."""
    rules: tuple[Rule, ...] = load_rules()

    for page in rule_sections({(rule.group, rule.name) for rule in rules}, rules):
        assert page.examples
        assert [text for text in page.paragraphs if text[0].islower()] == []
