"""Tables in the forms in which offices publish them."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from factcheck.compare import read_tables, verdicts
from factcheck.compare.tables.html_tables import tables_of_page
from factcheck.compare.tables.periods import meets, period_key, split_header, told_periods
from factcheck.compare.tables.source_tables import header_place
from factcheck.pipeline import read_figures
from factcheck.read import read_string

PAGE = """<html><body><h1>Ferry passengers</h1><p>Published in May.</p>
<table><caption>Passengers by route, 2022 to 2024</caption>
<thead><tr><th>Route</th><th>2022</th><th>2023</th><th>2024</th></tr></thead>
<tr><th>Isle Line</th><td>41,200</td><td>43,900</td><td>..</td></tr>
<tr><th>Bay Line</th><td>18,500</td><td>17,050</td><td>19,600</td></tr></table></body></html>"""


def judged(sentence: str, path: Path) -> dict[str, str]:
    """Return the status of each figure of a one-sentence draft."""
    draft = read_figures(read_string(f"Draft\n\n{sentence}\n", "draft.txt", "txt"))
    return {each.text: each.status for each in verdicts(draft, [], read_tables(str(path)))}


def test_table_of_a_page(tmp_path: Path) -> None:
    """Years across a page's table are times; a missing cell contradicts nothing."""
    path = tmp_path / "ferries.html"
    path.write_text(PAGE, encoding="utf-8")

    assert judged("The Bay Line carried 17,050 passengers in 2023.", path) == {
        "17,050": "supported", "2023": "supported",
    }  # fmt: skip
    assert judged("The Bay Line carried 71,050 passengers in 2023.", path)["71,050"] == (
        "contradicted"
    )
    assert judged("The Isle Line carried 44,000 passengers in 2024.", path)["44,000"] == (
        "not-found"
    )


def test_cells_that_span() -> None:
    """A cell over several columns or rows stands in each of them."""
    page = """<table><tr><th rowspan="2">Town</th><th colspan="2">2024</th></tr>
    <tr><th>Men</th><th>Women</th></tr><tr><td>Ashby</td><td>3</td><td>4</td></tr></table>"""

    assert tables_of_page(page)[0].rows == [
        ["Town", "2024", "2024"], ["Town", "Men", "Women"], ["Ashby", "3", "4"],
    ]  # fmt: skip


def test_workbook_with_titles_and_notes(tmp_path: Path) -> None:
    """Rows above the header are the title, a note below is no row, no row is lost."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Library loans by branch, 2024"], [], ["Branch", "Loans"],
        *([f"Branch {place}", 1000 + place] for place in range(48)),
        [], ["Source: library service"],
    ):  # fmt: skip
        sheet.append(row)
    path = tmp_path / "loans.xlsx"
    book.save(path)

    (table,) = read_tables(str(path))

    assert (table.title, table.rows) == ("Library loans by branch, 2024", 48)


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([["Region", "Year", "Deaths"], ["A", "2020", "3"]], 0),
        ([["Deaths by region"], [], ["Region", "2020", "2021"], ["A", "3", "4"]], 2),
        ([["Table 4", "", ""], ["Region", "2020", "2021"], ["A", "3", "4"]], 1),
    ],
)
def test_header_place(rows: list[list[str]], place: int) -> None:
    """The header is the first row about as wide as the table."""
    assert header_place(rows) == place


def test_totals_are_not_counted_twice(tmp_path: Path) -> None:
    """A row of sums is known by its name or by its values, and left out of sums."""
    for label in ("Total", "Kingdom"):
        path = tmp_path / f"{label}.csv"
        path.write_text(f"Duchy,Births\nAla,410\nBor,250\nCen,333\n{label},993\n")

        assert judged("There were 993 births in all duchies together.", path)["993"] in (
            "supported", "derived",
        )  # fmt: skip
        assert judged("The average duchy had 331 births.", path)["331"] == "derived"
        assert judged("The average duchy had 497 births.", path)["497"] == "contradicted"


def test_ranks_and_differences(tmp_path: Path) -> None:
    """The place of a row, and how far one row is above another, are worked out."""
    path = tmp_path / "courts.csv"
    path.write_text("Court,Year,Cases\nEast,2024,910\nWest,2024,1240\nMid,2024,655\n")

    assert judged("East had the second-highest number of cases in 2024.", path)["second"] == (
        "derived"
    )
    assert judged("East had the third-highest number of cases in 2024.", path)["third"] == (
        "contradicted"
    )
    assert judged("West heard 330 more cases than East in 2024.", path)["330"] == "derived"
    assert judged("West heard 230 more cases than East in 2024.", path)["230"] == "contradicted"


def test_what_was_not_tried_is_said(tmp_path: Path) -> None:
    """Where a sentence leaves a long column open, the finding says so."""
    path = tmp_path / "stops.csv"
    rows = "".join(f"Stop {n},{1000 + 7 * n}\n" for n in range(500))
    path.write_text(f"Stop,Passengers\n{rows}")
    draft = read_figures(read_string("Draft\n\nIt had 4,502 passengers.\n", "d.txt", "txt"))

    (verdict,) = verdicts(draft, [], read_tables(str(path)))

    assert verdict.status == "not-found"
    assert "not every combination" in verdict.working


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2023", "2023"), ("2023/24", "2023/24"), ("2023-24", "2023/24"),
        ("Q3 2023", "2023-q3"),
        ("2023 Q3", "2023-q3"), ("March 2024", "2024-03"), ("2024-03", "2024-03"),
        ("Sept. 2024", "2024-09"), ("May", "-05"), ("Mayfield", ""), ("12", ""),
    ],
)  # fmt: skip
def test_period_keys(text: str, key: str) -> None:
    """Labels that are times have one key, however they are written."""
    assert period_key(text) == key


@pytest.mark.parametrize(
    ("header", "rest"),
    [
        ("Revenue 2024", "Revenue"),
        ("2024 sales (GBP)", "sales (GBP)"),
        ("Sales 2024 (GBP)", "Sales (GBP)"),
        ("Sales (GBP, 2024)", "Sales (GBP)"),
        ("Sales (2024, GBP)", "Sales (GBP)"),
        ("Sales (2024)", "Sales"),
        ("(2024) sales", "sales"),
        ("2024 (sales)", "sales"),
        ("sales_2024_gbp", "sales gbp"),
    ],
)
def test_header_without_its_period(header: str, rest: str) -> None:
    """What a header says beside its period keeps its brackets in pairs."""
    assert ("2024", rest) == split_header(header)


def test_periods_in_words() -> None:
    """A sentence tells quarters, months and years."""
    told = told_periods("Up in the third quarter of 2023, in Q1 2024 and in May 2024.")

    assert [each.key for each in told] == ["2023-q3", "2024-q1", "2024-05"]
    assert meets("2024", "2024-q2")
    assert not meets("2024-q1", "2024-q2")
