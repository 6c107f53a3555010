"""Tables as offices print them: odd cells, other marks, columns that are changes themselves."""

import sys
from pathlib import Path

import pytest

from factcheck.cli.compare import CompareOptions, compare_draft
from factcheck.compare import read_tables, verdicts
from factcheck.errors import DraftError
from factcheck.pipeline import read_figures
from factcheck.read import read_string


def judged(sentence: str, table: str, folder: Path) -> dict[str, str]:
    """Return the status of each figure of a one-sentence draft beside one CSV table."""
    path = folder / "table.csv"
    path.write_text(table, "utf-8")
    draft = read_figures(read_string(f"Draft\n\n{sentence}\n", "draft.txt", "txt"))
    return {v.text: v.status for v in verdicts(draft, [], read_tables(str(path)))}


QUARTERS = "Quarter,Output growth (%)\nQ1 2024,0.7\nQ2 2024,-0.3\n"
MONTHS = "Month,Rental change (%)\nApril,-2.5\nMay,1.4\n"
HIRED = "Year,Nurses added\n2022,31000\n2023,12000\n"
SHED = "Year,Posts lost\n2022,31000\n2023,12000\n"
CHANGES = [
    ("Output grew 0.7% in the first quarter of 2024.", QUARTERS, "0.7%", "supported"),
    ("Output fell 0.3% in the second quarter of 2024.", QUARTERS, "0.3%", "supported"),
    ("Output grew 0.3% in the second quarter of 2024.", QUARTERS, "0.3%", "contradicted"),
    ("Output grew 0.9% in the first quarter of 2024.", QUARTERS, "0.9%", "contradicted"),
    (
        "Output grew 0.7% in the first quarter of 2024 and shrank 0.3% in the second.",
        QUARTERS, "0.3%", "supported",
    ),
    ("The rental change was -2.5% in April.", MONTHS, "-2.5%", "supported"),
    ("Rental prices fell 2.5% in April and rose 1.4% in May.", MONTHS, "2.5%", "supported"),
    ("Rental prices fell 2.5% in April and rose 1.4% in May.", MONTHS, "1.4%", "supported"),
    ("Rental prices rose 2.5% in April.", MONTHS, "2.5%", "contradicted"),
    ("The trust added 31,000 nurses in 2022.", HIRED, "31,000", "supported"),
    ("The trust added 13,000 nurses in 2022.", HIRED, "13,000", "contradicted"),
    ("The county lost 12,000 posts in 2023.", SHED, "12,000", "supported"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "table", "figure", "status"), CHANGES)
def test_column_of_changes(
    sentence: str, table: str, figure: str, status: str, tmp_path: Path
) -> None:
    """A column headed growth, change, added or lost is asked for its cell, sign and all."""
    assert judged(sentence, table, tmp_path)[figure] == status


ODD = [
    ("Ash made a profit of $530.", 'Ward,Profit\nYew,"(2,140)"\nAsh,530\n', "$530"),
    ("Yew made a loss of $2,140.", 'Ward,Profit\nYew,"(2,140)"\nAsh,530\n', "$2,140"),
    ("Ash had 3,120 tenants.", "Ward,Tenants\nYew,2250 r\nAsh,3120\n", "3,120"),
    ("Ash had 3,120 tenants.", "Ward,Tenants\nYew,withheld\nAsh,3120\n", "3,120"),
    ("Prices rose 1.6 percent in May.", "Month,Prices change (%)\nApril,−2.5\nMay,1.6\n",
     "1.6 percent"),
    ("Turnout was 39.4% in Ash.", "Ward;Turnout\nYew;51,2\nAsh;39,4\n", "39.4%"),
    ("Ash had 3,120 tenants.", "Ward;Tenants\nYew;2250\nAsh;3120\n", "3,120"),
    ("Ash had 3,120.50 in cash.", 'Ward;Cash\nYew;"2.250,00"\nAsh;"3.120,50"\n', "3,120.50"),
    ("Ash had 3,120 tenants.", "Ward|Tenants\nYew|2250\nAsh|3120\n", "3,120"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "table", "figure"), ODD)
def test_odd_cell_silences_nothing(
    sentence: str, table: str, figure: str, tmp_path: Path
) -> None:
    """Accounts' brackets, notes, a true minus, commas and other separators are read."""
    assert judged(sentence, table, tmp_path)[figure] == "supported"


def test_names_with_digits_stay_names(tmp_path: Path) -> None:
    """A column of names is not one of numbers because most of them are digits."""
    path = tmp_path / "table.csv"
    path.write_text("Lot,Price\n1,900\n2,950\n3A,800\n", "utf-8")

    (table,) = read_tables(str(path))

    assert table.columns[0].labels == ("1", "2", "3A")


def test_what_is_not_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A cell that is no number and an encoding that was guessed are told on stderr."""
    table, draft = tmp_path / "table.csv", tmp_path / "draft.txt"
    table.write_bytes("Ward,Tenants\nCafé Row,withheld\nAsh,3120\n".encode("cp1252"))
    draft.write_text("Draft\n\nAsh had 3,120 tenants.\n")

    code = compare_draft(CompareOptions(str(draft), (str(table),)))

    assert code == 0
    assert capsys.readouterr().err.splitlines() == [
        "factcheck: table.csv: not UTF-8, so read as Windows-1252",
        "factcheck: table.csv: column 'Tenants': no number, so left out: 'withheld'",
    ]


WIDER = [
    ("Ash had 3,120 tenants.", "Ward,Tenants\nYew,<5\nAsh,3120\n", "3,120"),
    ("Ash had 3,120 tenants.", "Ward,Tenants\nYew,c. 1200\nAsh,3120\n", "3,120"),
    ("Ash had 3,120 tenants.", "Ward,Tenants\nYew,2'250\nAsh,3'120\n", "3,120"),
    ("Ash had 3,120 tenants.", "Ward,Tenants\nYew,2250†\nAsh,3120¹\n", "3,120"),
    ("Rents fell 3.5 percent in May.", "Month,Rents change (%)\nMay,–3.5\nJune,1.2\n",
     "3.5 percent"),
    ("Rents fell 3.5 percent in May.", "Month,Rents change (%)\nMay,3.5-\nJune,1.2\n",
     "3.5 percent"),
    ("Rents rose 4 percent in 2024.", "Year,Rents (y/y)\n2023,2\n2024,4\n", "4 percent"),
    ("Growth was 0.4% in May.", "Month,Growth\nMay,0.4 pp\nJune,0.1 pp\n", "0.4%"),
    ("Spending was €1.2 million in Ash.", "Ward;Spending\nAsh;1.200.000\nYew;900.000\n",
     "€1.2 million"),
    ("Spending was $1.2 million in Ash.", "Ward,Spending\nAsh,$1.2m\nYew,$0.9m\n",
     "$1.2 million"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "table", "figure"), WIDER)
def test_cells_in_rarer_forms(sentence: str, table: str, figure: str, tmp_path: Path) -> None:
    """Bounds kept back, marks, signs behind and scales in cells do not hide their column."""
    assert judged(sentence, table, tmp_path)[figure] == "supported"


def test_races_are_no_millions(tmp_path: Path) -> None:
    """Labels such as "100m" name races; they are no numbers of millions."""
    table = "Race,Runners\n100m,8\n200m,6\n"

    assert judged("The 200m had 6 runners.", table, tmp_path)["6"] == "supported"


def test_missing_extra_is_told_with_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table that no library here can read says what to type."""
    (tmp_path / "x.xlsx").write_bytes(b"")
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(DraftError) as raised:
        read_tables(str(tmp_path / "x.xlsx"))

    assert str(raised.value).endswith("'tables': pip install 'factcheck-figures[tables]'")
