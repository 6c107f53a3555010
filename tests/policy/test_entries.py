"""Lists of findings are written to merge well and refused when they are not ours."""

from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.policy.entries import Entry, read_entries, relative, write_entries

ENTRIES = (
    Entry("b.md", "22", "two-values", "two “values”", "12 … 13"),
    Entry("a.md", "11", "percent-change", "m", "25%", "the board’s own rounding", "desk", "x"),
)


def test_entries_survive(tmp_path: Path) -> None:
    """What is written is read back, sorted by story."""
    path = str(tmp_path / "list.json")

    write_entries(path, ENTRIES)

    assert read_entries(path) == ENTRIES[::-1]


def test_one_entry_a_line(tmp_path: Path) -> None:
    """Each entry has its own line, so that a merge touches no other."""
    path = tmp_path / "list.json"

    write_entries(str(path), ENTRIES)

    lines = path.read_text("utf-8").splitlines()
    assert lines[0] == '{"version": 1, "findings": ['
    assert [line.startswith('{"path": ') for line in lines] == [False, True, True, False]


def test_missing_list(tmp_path: Path) -> None:
    """A missing list is a fault unless the caller may begin one."""
    path = str(tmp_path / "none.json")

    assert read_entries(path, missing_is_empty=True) == ()
    with pytest.raises(SettingsError, match=r"none\.json: no such file"):
        read_entries(path)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "list.json:1: is not JSON"),
        ("[]", "list.json: is no list of findings of ours"),
        ('{"version": 9, "findings": []}', "list.json: is of version 9, this program reads 1"),
        ('{"version": 1, "findings": [{}]}', "list.json: is no list of findings of ours"),
        ('{"version": 1, "findings": [3]}', "list.json: is no list of findings of ours"),
    ],
)
def test_broken_lists(tmp_path: Path, text: str, complaint: str) -> None:
    """Each fault is one line with the file's name."""
    path = tmp_path / "list.json"
    path.write_text(text)

    with pytest.raises(SettingsError) as caught:
        read_entries(str(path))

    assert complaint in str(caught.value)


def test_failed_write_leaves_the_old_list(tmp_path: Path) -> None:
    """If writing breaks midway, the list stays as it was and nothing else is left."""
    path = tmp_path / "list.json"
    write_entries(str(path), ENTRIES)
    before = path.read_bytes()

    with pytest.raises(TypeError):
        write_entries(str(path), [Entry("a", "1", object())])  # type: ignore[arg-type]

    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_paths_are_relative_to_the_list(tmp_path: Path) -> None:
    """A list can be moved with its stories."""
    assert relative(str(tmp_path / "d" / "a.md"), str(tmp_path / "list.json")) == "d/a.md"
    assert relative(str(tmp_path / "a.md"), str(tmp_path / "lists" / "b.json")) == "../a.md"
