"""The unit catalogue: quantulum3's data, our overlay, and where the compiled table is kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.kept_files import read_sealed, write_sealed
from factcheck.lexicon import catalogue as module
from factcheck.lexicon.catalogue import (
    OVERLAY,
    catalogue_key,
    find_quantulum3,
    load_catalogue,
    parse_catalogue,
    parse_spellings,
)
from factcheck.lexicon.catalogue_build import compile_catalogue, plural


def unit_of(spelling: str, table: dict[str, str]) -> str:
    """Return the unit of a one-token spelling, empty if the table lacks it."""
    for tokens, name in parse_spellings(table.get(spelling, "")):
        if tokens == (spelling,):
            return name
    return ""


def test_catalogue_units_and_overlay() -> None:
    """Units come from quantulum3's data, with its prefixes, and from the overlay."""
    found = load_catalogue()

    assert "bushel" == unit_of("bushels", found.words)  # quantulum3's own
    assert "gigahertz" == unit_of("GHz", found.symbols)
    assert "brake horsepower" == unit_of("bhp", found.symbols)  # ours
    assert "metric ton" == unit_of("tonnes", found.words)  # renamed
    assert "speed" == found.dimensions["kilometre per hour"]


@pytest.mark.parametrize("word", ["won", "set", "time-out", "pack", "real", "gross", "quarter"])
def test_news_words_are_denied(word: str) -> None:
    """Words that mean something else in news are no units."""
    assert "" == unit_of(word, load_catalogue().words)


@pytest.mark.parametrize("symbol", ["a", "y", "d", "Ci", "in", "at", "PM", "k", "M"])
def test_news_letters_are_denied(symbol: str) -> None:
    """Letters that mean something else in news are no units."""
    assert "" == unit_of(symbol, load_catalogue().symbols)


@pytest.mark.parametrize(
    ("singular", "expected"),
    [
        ("square foot", "square feet"), ("mile per hour", "miles per hour"),
        ("degree celsius", "degrees celsius"), ("inch", "inches"),
        ("barrel of oil", "barrels of oil"), ("horsepower", "horsepower"),
    ],
)  # fmt: skip
def test_plural(singular: str, expected: str) -> None:
    """The noun that counts is made plural."""
    assert expected == plural(singular)


def test_absent_quantulum3_leaves_the_overlay() -> None:
    """Without quantulum3 the overlay's units still compile."""
    found = parse_catalogue(compile_catalogue("", OVERLAY, "key"))

    assert "kilometre" == unit_of("km", found.symbols)
    assert "" == unit_of("bushels", found.words)


def test_kept_table_is_used_and_a_stale_one_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table that somebody else wrote, or with another key, is made anew and kept."""
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "kept"))
    monkeypatch.setattr(module, "SHIPPED", str(tmp_path / "no wheel"))
    made = load_catalogue()
    (kept,) = (tmp_path / "kept").iterdir()
    key, sealed = catalogue_key(find_quantulum3()[1]), kept.read_bytes()
    other = read_sealed(str(kept)) or b""
    assert other.startswith(key.encode())

    write_sealed(str(kept), other.replace(b"=bushel", b"=basket"))
    assert "basket" == unit_of("bushels", load_catalogue().words)  # read, not made
    kept.write_bytes(sealed.replace(b"=bushel", b"=basket"))  # without its seal
    assert made == load_catalogue()
    write_sealed(str(kept), b"old key\n" + other.partition(b"\n")[2])
    assert made == load_catalogue()
    assert sealed == kept.read_bytes()


def test_damaged_table_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table cut short is made anew, without an error."""
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "kept"))
    monkeypatch.setattr(module, "SHIPPED", str(tmp_path / "no wheel"))
    made = load_catalogue()
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_text(catalogue_key(find_quantulum3()[1]) + "\nmetre", encoding="utf-8")

    assert made == load_catalogue()


def test_unwritable_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written the table is kept in memory."""
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(blocked / "kept"))
    monkeypatch.setattr(module, "SHIPPED", str(tmp_path / "no wheel"))

    assert "kilometre" == unit_of("km", load_catalogue().symbols)


def test_loading_imports_nothing_heavy() -> None:
    """Loading the catalogue imports neither quantulum3 nor what it stands on."""
    load_catalogue()
    script = (
        "import sys; from factcheck.lexicon.catalogue import load_catalogue; load_catalogue();"
        "print([m for m in ('quantulum3','inflect','pydantic','pandas','tomllib','json',"
        "'importlib.metadata') if m in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        env=environment,
    )  # fmt: skip

    assert "[]" == run.stdout.strip()
