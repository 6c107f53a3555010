"""A story's own tables: what their rows add up to, and what the text tells of their cells."""

from pathlib import Path

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.pipeline import read_figures
from factcheck.read import read_draft, read_string

SHOWCASE = Path(__file__).parents[2] / "docs" / "rail-fares.md"
STAFF = "| Mill | Workers |\n|---|---|\n| Low Mill | 310 |\n| High Mill | 145 |\n"
TURNOUT = "| Ward | Turnout |\n|---|---|\n| Ash | 38% |\n| Yew | 64% |\n"
SUMS = "| Item | Sum |\n|---|---|\n| Roof | -$1,240 |\n| Gate | -$300 |\n| Total | {} |\n"
VOTES = "| Side | Votes |\n|---|---|\n| For | 150 |\n| Against | 178 |\n| Total | {} |\n"


def drawn(body: str, table: str) -> list[str]:
    """Return the rules that a Markdown story with a table draws, infos aside."""
    story = read_figures(read_string(f"# News\n\n{body}\n\n{table}", "story.md", "md"))
    report = run_rules(story, load_rules())
    return [finding.rule for finding in report.findings if finding.severity != "info"]


@pytest.mark.parametrize(
    ("body", "table"),
    [
        ("Low Mill has 130 workers.", STAFF),
        ("Turnout was 83% in Ash.", TURNOUT),
        ("In Yew the turnout was 46%.", TURNOUT),
    ],
)
def test_text_that_tells_a_cell_otherwise(body: str, table: str) -> None:
    """A sentence that names a cell's row and column tells its number."""
    assert drawn(body, table) == ["caption-against-text"]


@pytest.mark.parametrize(
    ("body", "table"),
    [
        ("Low Mill has 310 workers.", STAFF),
        ("Low Mill has 300 machines.", STAFF),
        ("Turnout was 38% in Ash and 64% in Yew.", TURNOUT),
        ("Turnout was 51% in Elm.", TURNOUT),
        ("The sums follow.", SUMS.format("-$1,540")),
        ("The votes follow.", VOTES.format("328")),
    ],
)
def test_right_copy_passes(body: str, table: str) -> None:
    """What fits, and what is of another row or thing, draws nothing."""
    assert drawn(body, table) == []


@pytest.mark.parametrize(
    "table", [SUMS.format("-$1,850"), VOTES.format("330"), VOTES.format("382")]
)
def test_total_row_is_the_sum_of_its_column(table: str) -> None:
    """Cells of a table are exact, so a total that is off by a little is wrong too."""
    assert drawn("The table follows.", table) == ["parts-and-total"]


def test_averages_have_no_total() -> None:
    """The row "Total" of a column of rates is no sum."""
    table = "| Area | Rate |\n|---|---|\n| Ash | 31 |\n| Yew | 52 |\n| Total | 44 |\n"

    assert drawn("The rates follow.", table) == []


def test_two_cells_are_two_quantities() -> None:
    """Near values of two columns are not taken for one number told twice."""
    table = (
        "| Ward | 2024 | 2025 |\n|---|---|---|\n| Ash | 2,100 | 2,150 |\n| Yew | 500 | 520 |\n"
    )

    story = read_figures(read_string(f"# News\n\nPupils by ward.\n\n{table}", "story.md", "md"))

    assert story.relations.get("restatement", ()) == ()


def test_table_of_the_showcase() -> None:
    """The row that is wrong in the story of our pages is found, and the right one is left."""
    story = read_figures(read_draft(str(SHOWCASE)))
    report = run_rules(story, load_rules())

    told = [
        [story.article.quote(label.span) for label in finding.labels]
        for finding in report.findings
        if all(
            story.article.sentence_at(label.span.start).section.kind == "table"
            for label in finding.labels
        )
    ]

    assert told == [["£40", "£46", "25%"]]
