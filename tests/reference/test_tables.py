"""Reference tables are read beside the rules; a broken one names file and line."""

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.model.figure import Measure, Scope
from factcheck.model.interval import Interval
from factcheck.model.span import Span
from factcheck.reference.tables import Tables

CITIES = """\
place,value,low,high,unit,as_of,source
Leeds,"812,000",,,,2021-03-21,census
York,,202000,203000,,2021,census
The Hague,560000,,,,2023,office
"""
HERE = Span(0, 1)


def tables(folder: Path, text: str = CITIES) -> Tables:
    """Return tables of a folder that holds ``population.csv``."""
    (folder / "population.csv").write_text(text, encoding="utf-8")
    return Tables([str(folder)])


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Leeds", Interval(Decimal(812000), Decimal(812000))),
        ("in leeds", Interval(Decimal(812000), Decimal(812000))),
        ("York", Interval(Decimal(202000), Decimal(203000))),
        ("in the Hague", Interval(Decimal(560000), Decimal(560000))),
        ("Atlantis", None),
        ((Scope("of pensioners", "group", HERE), Scope("in Leeds", "place", HERE)),
         Interval(Decimal(812000), Decimal(812000))),
        ((), None),
    ],
)  # fmt: skip
def test_known(tmp_path: Path, place: object, expected: Interval | None) -> None:
    """A row is looked up by text or by a figure's scopes; an unknown place is no row."""
    assert tables(tmp_path).known("population", place=place) == expected


def test_row_tells_unit_day_and_source(tmp_path: Path) -> None:
    """The whole row carries where the number comes from."""
    row = tables(tmp_path).row("population", place="Leeds")

    assert row is not None
    assert (row.low, row.unit, row.as_of, row.source) == (
        Decimal(812000), "", "2021-03-21", "census",
    )  # fmt: skip


def test_measure_is_looked_up_by_its_head(tmp_path: Path) -> None:
    """A figure's measure answers by its text or its head."""
    (tmp_path / "seats.csv").write_text("what,value\nseat,51\n", encoding="utf-8")

    found = Tables([str(tmp_path)]).known("seats", what=Measure("seat", "council seats", HERE))

    assert found == Interval(Decimal(51), Decimal(51))


def test_table_is_a_plain_data_frame(tmp_path: Path) -> None:
    """A table is a pandas DataFrame with its columns as written."""
    frame = tables(tmp_path).population

    assert list(frame["place"]) == ["Leeds", "York", "The Hague"]
    assert frame.set_index("place").loc["Leeds", "value"] == Decimal(812000)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("place,number\nLeeds,3\n", "population.csv:1: needs a column value, or low and high"),
        ("place,value\nLeeds,3\nYork,many\n", "population.csv:3: 'many' is not a number"),
        ("place,value\nLeeds,\n", "population.csv:2: has no value, nor low and high"),
        ("place,low,high\nLeeds,9,3\n", "population.csv:2: low 9 is above high 3"),
        ("place,value\nLeeds,3\nYork,3,4,5\n", "population.csv:3: cannot be read"),
        ("", "population.csv:1: cannot be read"),
    ],
)
def test_broken_table(tmp_path: Path, text: str, told: str) -> None:
    """What is wrong with a table is told with its file and line."""
    with pytest.raises(SettingsError) as caught:
        tables(tmp_path, text).known("population", place="Leeds")

    assert told in str(caught.value)


def test_missing_table(tmp_path: Path) -> None:
    """A table that is nowhere is named with the folders looked in."""
    with pytest.raises(SettingsError, match="no table 'rainfall'"):
        tables(tmp_path).known("rainfall", place="Leeds")


def test_unknown_column(tmp_path: Path) -> None:
    """A key that is no column is named, with the columns there are."""
    with pytest.raises(SettingsError, match="no column 'town'; the table has place, value"):
        tables(tmp_path).known("population", town="Leeds")


def test_ambiguous_key(tmp_path: Path) -> None:
    """Two rows that answer to one key are told by their lines."""
    text = "place,year,value\nLeeds,2011,1\nLeeds,2021,2\n"
    known = tables(tmp_path, text)

    assert known.known("population", place="Leeds", year=2021) == Interval(
        Decimal(2), Decimal(2)
    )
    with pytest.raises(SettingsError, match="lines 2, 3 all answer to place leeds"):
        known.known("population", place="Leeds")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_tables_folders_that_link_to_each_other(tmp_path: Path) -> None:
    """However links go round among the tables, a table is found, and a missing one ends."""
    for here, there in (("a", "b"), ("b", "a")):
        (tmp_path / here).mkdir()
        (tmp_path / here / "link").symlink_to(tmp_path / there)
    (tmp_path / "again").symlink_to(tmp_path)
    found = tables(tmp_path)

    assert found.known("population", place="York") is not None
    with pytest.raises(SettingsError, match="no table 'rainfall'"):
        found.known("rainfall", place="York")


@pytest.mark.parametrize("suffix", ["xlsx", "parquet"])
def test_other_formats(tmp_path: Path, suffix: str) -> None:
    """Spreadsheets and parquet files follow the same conventions."""
    frame = tables(tmp_path).population
    if suffix == "xlsx":
        frame.to_excel(tmp_path / "towns.xlsx", index=False)
    else:
        frame.to_parquet(tmp_path / "towns.parquet", index=False)

    found = Tables([str(tmp_path)]).known("towns", place="York")

    assert found == Interval(Decimal(202000), Decimal(203000))


def test_missing_extra_is_told_with_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table that no library here can read says what to type."""
    (tmp_path / "population.xlsx").write_bytes(b"")
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(SettingsError) as raised:
        Tables([str(tmp_path)]).known("population", place="Leeds")

    assert str(raised.value).endswith("'tables': pip install 'factcheck-figures[tables]'")
