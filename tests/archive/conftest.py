"""Archives to test on, made of stories of our own."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from factcheck.archive import adding
from factcheck.archive.adding import Added, adding_to
from factcheck.archive.sources import How, find_sources

pytest.importorskip("pyarrow", reason="archives need the extra 'tables'")

WRONG = "Sales at the mill rose 25% from 40 million to 48 million last year."
RIGHT = "Sales at the mill rose 20% from 40 million to 48 million last year."

Row = dict[str, Any]


def row(number: int, text: str = RIGHT, **more: Any) -> Row:
    """Return a story's row: one of many, a day each."""
    day = f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    return {
        "id": f"s{number}",
        "date": day,
        "headline": f"Mill tells of year {number}",
        "text": f"{text}\n\nThe mill in Farrow has {number + 100} looms.",
        "outlet": ("Farrow Post", "Tilling Mail")[number % 2],
        "section": "business",
        **more,
    }


def write_rows(path: Path, rows: Iterable[Row]) -> Path:
    """Write JSON lines."""
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), "utf-8")
    return path


def add(folder: Path, *sources: Path, **columns: str) -> Added:
    """Add sources to the archive in ``folder``."""
    with adding_to(str(folder), lambda _: None) as adder:
        for source in find_sources(tuple(map(str, sources))):
            adder.add(source, How(columns))
    return adder.done


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterable[Row]], Path]:
    """Return a function that makes an archive of rows, in small shards."""
    monkeypatch.setattr(adding, "GROUP", 60)

    def make(rows: Iterable[Row]) -> Path:
        add(tmp_path / "archive", write_rows(tmp_path / "rows.jsonl", rows))
        return tmp_path / "archive"

    return make
