"""Tables whose headers are years, and numbers that stand in one but are tied to no cell."""

from pathlib import Path

import pytest

from factcheck.compare import Verdict, read_tables, verdicts
from factcheck.pipeline import read_figures
from factcheck.read import read_string

ROWS = "Mill Street,190000,210000\nNorthgate,104000,128000\nEaston,64000,72000\n"
SENTENCE = (
    "Of the visits in 2024, 210,000 were to the library in Mill Street, {} to the branch at "
    "Northgate and 72,000 to Easton."
)


def judged(sentence: str, path: Path, header: str) -> dict[str, Verdict]:
    """Return the verdict on each figure of a sentence held against one table."""
    path.write_text(f"{header}\n{ROWS}", encoding="utf-8")
    draft = read_figures(read_string(f"\n\n{sentence}\n", "draft.txt", "txt"))
    return {verdict.text: verdict for verdict in verdicts(draft, [], read_tables(str(path)))}


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("visits.csv", "Branch,2023,2024"),
        ("a.csv", "Branch,visits 2023,visits 2024"),
        ("a.csv", "branch,visits_2023,visits_2024"),
    ],
)
def test_years_as_headers(tmp_path: Path, name: str, header: str) -> None:
    """A cell is found by its row and by the year in its header, alone or with the noun."""
    found = judged(SENTENCE.format("118,000"), tmp_path / name, header)

    assert {text: found[text].status for text in ("210,000", "118,000", "72,000")} == {
        "210,000": "supported", "118,000": "contradicted", "72,000": "supported",
    }  # fmt: skip
    assert "Northgate" in found["118,000"].working


def test_no_header_names_the_noun(tmp_path: Path) -> None:
    """Where only row and year are named, an equal cell bears out, another is told, no more."""
    found = judged(SENTENCE.format("118,000"), tmp_path / "v3.csv", "Branch,2023,2024")

    assert found["72,000"].status == "supported"
    assert (found["118,000"].status, found["118,000"].working) == (
        "not-found", "v3 (Branch Northgate, 2024) = 128,000 in v3.csv, if that is meant",
    )  # fmt: skip


def test_number_stands_in_the_table(tmp_path: Path) -> None:
    """A number that some cell has is not said to be in none of the sources."""
    found = judged("The mayor spoke to 72,000 fans.", tmp_path / "v3.csv", "Branch,2023,2024")

    assert (found["72,000"].status, found["72,000"].working) == (
        "not-compared", "the number stands in v3.csv, where no words tie it to a cell",
    )  # fmt: skip
