"""Sentences in the words of reporters on tables in the shapes of statistics releases."""

from pathlib import Path

import pytest

from factcheck.compare import read_tables, verdicts
from factcheck.pipeline import read_figures
from factcheck.read import read_string

BORNE_OUT = ("supported", "rounded", "derived")

STAYS = """Overnight stays by canton (thousand)

Canton,2021,2022,2023,2024
Arlen,1204,1388,1512,1490
Bosk,880,902,955,1011
Cerva,410,433,401,398
Dorn,95,120,133,140
All cantons,2589,2843,3001,3039

Source: tourism office
"""

EMPLOYED = """Region,Quarter,Sex,Employed,Unemployment rate (%)
North,2024 Q1,Men,10200,5.1
North,2024 Q1,Women,9800,4.8
North,2024 Q2,Men,10350,4.9
North,2024 Q2,Women,9950,4.4
South,2024 Q1,Men,20400,7.2
South,2024 Q1,Women,18700,6.9
South,2024 Q2,Men,20100,7.6
South,2024 Q2,Women,18800,6.8
"""

REVENUE = """Segment,Revenue 2023 ($ million),Revenue 2024 ($ million),Change (%)
Retail,812.4,870.1,7.1
Wholesale,455.0,431.2,-5.2
Online,120.3,188.8,56.9
Total,1387.7,1490.1,7.4
"""

TRUE = [
    (
        STAYS,
        "Arlen counted 1.49 million overnight stays in 2024, down from 1.51 "
        "million a year earlier.",
        "1.49 million",
    ),
    (
        STAYS,
        "Arlen counted 1.49 million overnight stays in 2024, down from 1.51 "
        "million a year earlier.",
        "1.51 million",
    ),
    (STAYS, "Nationwide, stays rose 1.3% to 3.04 million in 2024.", "1.3%"),
    (STAYS, "Nationwide, stays rose 1.3% to 3.04 million in 2024.", "3.04 million"),
    (STAYS, "Nationwide, stays rose 3.3% to 3.04 million in 2024.", "3.04 million"),
    (STAYS, "Nearly half of all overnight stays in 2024 were in Arlen.", "half"),
    (STAYS, "Bosk accounted for a third of stays in 2024, or 1.01 million.", "a third"),
    (STAYS, "Bosk accounted for a third of stays in 2024, or 1.01 million.", "1.01 million"),
    (
        STAYS,
        "Stays in Cerva fell for the second year running, to 398,000 in 2024 "
        "from 401,000 in 2023.",
        "398,000",
    ),
    (
        STAYS,
        "Stays in Cerva fell for the second year running, to 398,000 in 2024 "
        "from 401,000 in 2023.",
        "401,000",
    ),
    (STAYS, "Dorn remained the smallest destination with 140,000 stays in 2024.", "140,000"),
    (STAYS, "Bosk recorded 56,000 more stays in 2024 than in 2023.", "56,000"),
    (
        EMPLOYED,
        "In the second quarter of 2024, 10,350 men in the North were employed.",
        "10,350",
    ),
    (EMPLOYED, "The North had 20,300 people employed in the second quarter of 2024.", "20,300"),
    (
        EMPLOYED,
        "The unemployment rate among women in the South fell to 6.8% in the "
        "second quarter of 2024 from 6.9% in the first.",
        "6.8%",
    ),
    (
        EMPLOYED,
        "The unemployment rate among women in the South fell to 6.8% in the "
        "second quarter of 2024 from 6.9% in the first.",
        "6.9%",
    ),
    (
        EMPLOYED,
        "Unemployment among men was higher in the South (7.6%) than in the "
        "North (4.9%) in the second quarter of 2024.",
        "7.6%",
    ),
    (
        EMPLOYED,
        "Unemployment among men was higher in the South (7.6%) than in the "
        "North (4.9%) in the second quarter of 2024.",
        "4.9%",
    ),
    (REVENUE, "Online revenue jumped 56.9% to $188.8 million in 2024.", "56.9%"),
    (REVENUE, "Online revenue jumped 56.9% to $188.8 million in 2024.", "$188.8 million"),
    (REVENUE, "Online revenue jumped 65.9% to $188.8 million in 2024.", "$188.8 million"),
    (REVENUE, "Wholesale revenue slipped 5.2% to $431.2 million.", "5.2%"),
    (REVENUE, "Wholesale revenue slipped 5.2% to $431.2 million.", "$431.2 million"),
    (
        REVENUE,
        "Total revenue reached $1.49 billion in 2024, compared with $1.39 billion in 2023.",
        "$1.49 billion",
    ),
    (
        REVENUE,
        "Total revenue reached $1.49 billion in 2024, compared with $1.39 billion in 2023.",
        "$1.39 billion",
    ),
    (
        REVENUE,
        "Retail brought in $870 million in 2024, twice as much as Wholesale.",
        "$870 million",
    ),
    (REVENUE, "Retail made up 58% of revenue in 2024.", "58%"),
    (
        REVENUE,
        "Online, the smallest of the three segments, had revenue of $188.8 million in 2024.",
        "three",
    ),
    (
        REVENUE,
        "Online, the smallest of the three segments, had revenue of $188.8 million in 2024.",
        "$188.8 million",
    ),
    (
        REVENUE,
        "The company employs 4,300 people, and online revenue was $188.8 million in 2024.",
        "$188.8 million",
    ),
]
FALSE = [
    (STAYS, "Arlen counted 1.59 million overnight stays in 2024.", "1.59 million"),
    (STAYS, "Nationwide, stays rose 3.3% to 3.04 million in 2024.", "3.3%"),
    (STAYS, "Stays in Cerva fell to 389,000 in 2024.", "389,000"),
    (STAYS, "Dorn remained the smallest destination with 410,000 stays in 2024.", "410,000"),
    (STAYS, "Bosk recorded 65,000 more stays in 2024 than in 2023.", "65,000"),
    (
        EMPLOYED,
        "In the second quarter of 2024, 10,530 men in the North were employed.",
        "10,530",
    ),
    (
        EMPLOYED,
        "The unemployment rate among women in the South was 8.6% in the second "
        "quarter of 2024.",
        "8.6%",
    ),
    (REVENUE, "Online revenue jumped 65.9% to $188.8 million in 2024.", "65.9%"),
    (REVENUE, "Total revenue reached $1.94 billion in 2024.", "$1.94 billion"),
    (REVENUE, "Retail made up 85% of revenue in 2024.", "85%"),
]
UNTOLD = [
    (STAYS, "The mayor of Arlen said 12 hotels had closed since 2021.", "12"),
    (
        REVENUE,
        "The company employs 4,300 people, and online revenue was $188.8 million in 2024.",
        "4,300",
    ),
]


def status(table: str, sentence: str, figure: str, folder: Path) -> str:
    """Return the verdict on one figure of a one-sentence draft."""
    path = folder / "table.csv"
    path.write_text(table, encoding="utf-8")
    draft = read_figures(read_string(f"Draft\n\n{sentence}\n", "draft.txt", "txt"))
    found = verdicts(draft, [], read_tables(str(path)))
    return next(each.status for each in found if figure.lower() in each.text.lower())


@pytest.mark.parametrize(("table", "sentence", "figure"), TRUE)
def test_true_figures(table: str, sentence: str, figure: str, tmp_path: Path) -> None:
    """What the table holds or yields is borne out."""
    assert status(table, sentence, figure, tmp_path) in BORNE_OUT


@pytest.mark.parametrize(("table", "sentence", "figure"), FALSE)
def test_false_figures(table: str, sentence: str, figure: str, tmp_path: Path) -> None:
    """What the table gives otherwise is contradicted."""
    assert status(table, sentence, figure, tmp_path) == "contradicted"


@pytest.mark.parametrize(("table", "sentence", "figure"), UNTOLD)
def test_untold_figures(table: str, sentence: str, figure: str, tmp_path: Path) -> None:
    """What the table does not speak of is neither borne out nor contradicted."""
    assert status(table, sentence, figure, tmp_path) == "not-found"
