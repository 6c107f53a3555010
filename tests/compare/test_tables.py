"""Each figure of a draft against cells and simple aggregates of tables."""

from pathlib import Path

import pandas as pd
import pytest

from factcheck.compare import read_tables, verdicts
from factcheck.errors import DraftError
from factcheck.pipeline import read_figures
from factcheck.read import read_string

ROWS = [
    ("Northmoor", 2022, 410, 12.4), ("Northmoor", 2023, 436, 11.8),
    ("Eastvale", 2022, 655, 9.1), ("Eastvale", 2023, 618, 8.7),
    ("Port Arden", 2022, 204, 15.0), ("Port Arden", 2023, 198, 14.2),
]  # fmt: skip
FRAME = pd.DataFrame(ROWS, columns=["District", "Year", "Burglaries", "Vacancy rate (%)"])


@pytest.fixture(params=["csv", "xlsx", "parquet", "tsv"])
def table_file(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the same table in each format."""
    path = tmp_path / f"crime.{request.param}"
    if request.param == "xlsx":
        FRAME.to_excel(path, index=False)
    elif request.param == "parquet":
        FRAME.to_parquet(path)
    else:
        FRAME.to_csv(path, index=False, sep="\t" if request.param == "tsv" else ",")
    return str(path)


def judged(sentence: str, path: str) -> dict[str, str]:
    """Return the status of each figure of a one-sentence draft."""
    draft = read_figures(read_string(f"Draft\n\n{sentence}\n", "draft.txt", "txt"))
    return {v.text: v.status for v in verdicts(draft, [], read_tables(path))}


CASES = [
    ("Northmoor recorded 436 burglaries in 2023.", "436", "supported"),
    ("Northmoor recorded 463 burglaries in 2023.", "463", "contradicted"),
    ("Burglaries in Eastvale fell 5.6% to 618 in 2023.", "5.6%", "derived"),
    ("Burglaries in Eastvale fell 15.6% to 618 in 2023.", "618", "supported"),
    ("A total of 1,252 burglaries were recorded in 2023.", "1,252", "derived"),
    ("The vacancy rate in Port Arden was 14.2% in 2023.", "14.2%", "supported"),
    ("The vacancy rate in Port Arden was 24.2% in 2023.", "24.2%", "contradicted"),
    ("The three districts were compared.", "three", "derived"),
    ("The mayor has 31 cousins.", "31", "not-found"),
]


@pytest.mark.parametrize(("sentence", "figure", "status"), CASES)
def test_reading_of_a_table(sentence: str, figure: str, status: str, table_file: str) -> None:
    """Cells, changes, totals and counts are found by the words of the sentence."""
    assert judged(sentence, table_file)[figure] == status


def test_broken_tables(tmp_path: Path) -> None:
    """A table that cannot be read is one line that names the file."""
    for name in ("broken.csv", "broken.xlsx", "broken.parquet"):
        path = tmp_path / name
        path.write_bytes(b"" if name.endswith("csv") else b"PK\x03\x04 not a table")

        with pytest.raises(DraftError) as caught:
            read_tables(str(path))

        assert str(caught.value).startswith(str(path))
        assert "\n" not in str(caught.value)


def test_scale_in_the_header(tmp_path: Path) -> None:
    """A header that says "$ million" scales its column."""
    path = tmp_path / "revenue.csv"
    path.write_text("Region,Revenue ($ million)\nCoast,41.8\nHills,17.2\n")

    assert judged("Revenue on the Coast was $41.8 million.", str(path)) == {
        "$41.8 million": "supported"
    }


TOWNS = (
    "Town,Homes 2023,Homes 2024,Flats to let,Residents\nLydd,520,640,224,31200\n"
    "Hythe,480,520,182,27400\nDeal,430,410,164,22050\nRye,300,340,102,18900\n"
)


@pytest.mark.parametrize(
    ("sentence", "figure", "status"),
    [
        ("The towns have 99,550 residents, and the average rent is £612.", "99,550", "derived"),
        ("The towns have 99,550 residents; on average flats cost £612.", "99,550", "derived"),
        (
            "The average rent is £612, while the towns have 99,550 residents.",
            "99,550",
            "derived",
        ),
        ("On average, the towns have 24,888 residents.", "24,888", "derived"),
        ("The towns have an average of 24,888 residents.", "24,888", "derived"),
        ("On average, the towns have 99,550 residents.", "99,550", "contradicted"),
        ("Lydd built 640 of a total of 1,910 homes.", "1,910", "derived"),
        ("Lydd has 31,200 residents, 1.65 times as many as Rye.", "1.65 times", "derived"),
        ("Lydd has 31,200 residents, twice as many as Rye.", "twice", "contradicted"),
        ("In Rye the share of flats to let is a third.", "a third", "not-found"),
        ("Rye has a third of the flats to let.", "a third", "contradicted"),
    ],
)
def test_words_that_belong_to_the_figure(
    sentence: str, figure: str, status: str, tmp_path: Path
) -> None:
    """Average and total are of the figure they stand with, a multiple of two rows' numbers."""
    path = tmp_path / "towns.csv"
    path.write_text(TOWNS)

    assert judged(sentence, str(path))[figure] == status
