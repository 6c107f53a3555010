"""The cache recalls what has not changed, and nothing else."""

import os
import random
import sqlite3
import sys
import time
from hashlib import blake2b
from pathlib import Path

import pytest

from factcheck.runs.cache import KEPT_DAYS, Cache, state_of
from factcheck.runs.record import Record


def _cache(folder: Path, *parts: str) -> Cache:
    return Cache(str(folder), parts)


def _keep(folder: Path, key: str, record: Record) -> None:
    cache = _cache(folder)
    cache.put(key, record)
    cache.close()


def test_recalls_what_was_kept(tmp_path: Path) -> None:
    """A record comes back equal from another cache object over the same folder."""
    record = ("text", None, ((1, 2),), 3.5, True)
    key = _cache(tmp_path).key(b"story", ".md")

    _keep(tmp_path, key, record)

    assert _cache(tmp_path).get(key) == record


def test_keys_tell_everything_apart() -> None:
    """Another story, format, rule state or a shifted boundary gives another key."""
    keys = {
        _cache(Path("x")).key(b"story", ".md"),
        _cache(Path("x")).key(b"story.", ".md"),
        _cache(Path("x")).key(b"story", ".txt"),
        _cache(Path("x")).key(b"story", ".m", "d"),
        _cache(Path("x")).key(b"story.md"),
        _cache(Path("x"), "rules changed").key(b"story", ".md"),
    }

    assert len(keys) == 6


def test_damaged_entry_is_passed_over(tmp_path: Path) -> None:
    """An entry that was altered, or stands under another key, is as good as none."""
    key, other = (_cache(tmp_path).key(story) for story in (b"story", b"other"))
    _keep(tmp_path, key, ("x",) * 50)
    with sqlite3.connect(_cache(tmp_path).path) as base:
        ((entry,),) = base.execute("SELECT entry FROM reports")
        base.execute("INSERT INTO reports VALUES (?, 1, ?)", (bytes.fromhex(other), entry))
    assert _cache(tmp_path).get(other) is None

    for damaged in (b"", entry[:10], entry[:-1], entry[:-1] + b"?", b"?" + entry[1:]):
        with sqlite3.connect(_cache(tmp_path).path) as base:
            base.execute("UPDATE reports SET entry = ?", (damaged,))
        assert _cache(tmp_path).get(key) is None


@pytest.mark.parametrize("at", [0, 40, 100, 4096, 5000])
def test_damaged_file_breaks_nothing(at: int, tmp_path: Path) -> None:
    """A file of which some bytes are wrong gives right entries or none."""
    for number in range(200):
        _keep(tmp_path, _cache(tmp_path).key(b"%d" % number), ("x" * 100, number))
    path = Path(_cache(tmp_path).path)
    data = path.read_bytes()
    path.write_bytes(data[:at] + b"\xff" * 64 + data[at + 64 :])
    key = _cache(tmp_path).key(b"new")

    for _ in range(2):
        _keep(tmp_path, key, ("y",))

    assert _cache(tmp_path).get(key) in (None, ("y",))
    assert _cache(tmp_path).get(_cache(tmp_path).key(b"5")) in (None, ("x" * 100, 5))


def test_file_that_is_no_database_is_made_again(tmp_path: Path) -> None:
    """What stands in the cache's place is replaced, and entries are kept again."""
    key = _cache(tmp_path).key(b"story")
    Path(_cache(tmp_path).path).write_bytes(b"nonsense" * 1000)

    for _ in range(2):
        _keep(tmp_path, key, ("y",))

    assert _cache(tmp_path).get(key) == ("y",)


def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A cache that cannot be written keeps nothing and breaks nothing."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    key = _cache(blocked).key(b"story")

    _keep(blocked, key, ("x",))

    assert _cache(blocked).get(key) is None


def test_one_file(tmp_path: Path) -> None:
    """However many entries there are, they stand in one file with nothing beside it."""
    cache = _cache(tmp_path)
    for number in range(200):
        cache.put(cache.key(b"%d" % number), (number,))
    cache.close()

    assert [str(path) for path in tmp_path.iterdir()] == [cache.path]


def test_old_entries_are_forgotten(tmp_path: Path) -> None:
    """A run that keeps or uses something drops what nobody asked for in a month."""
    old, used = (_cache(tmp_path).key(story) for story in (b"old", b"used"))
    _keep(tmp_path, old, ("x",))
    _keep(tmp_path, used, ("y",))
    with sqlite3.connect(_cache(tmp_path).path) as base:
        base.execute("UPDATE reports SET day = day - ?", (KEPT_DAYS + 1,))
    recalled = _cache(tmp_path)
    assert recalled.get(used) == ("y",)
    recalled.close()

    assert (_cache(tmp_path).get(old), _cache(tmp_path).get(used)) == (None, ("y",))


def test_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Past its bound the file loses entries, those unused for longest first."""
    monkeypatch.setattr("factcheck.runs.cache.LARGEST", 200_000)
    noise = random.Random(7)
    old = _cache(tmp_path)
    for number in range(100):
        old.put(old.key(b"old %d" % number), (noise.randbytes(1000),))
    old.close()
    with sqlite3.connect(old.path) as base:
        base.execute("UPDATE reports SET day = day - 1")
    new = _cache(tmp_path)
    for number in range(100):
        new.put(new.key(b"new %d" % number), (noise.randbytes(1000),))
    new.close()

    kept = _cache(tmp_path)
    counts = [
        sum(kept.get(kept.key(b"%s %d" % (kind, number))) is not None for number in range(100))
        for kind in (b"old", b"new")
    ]
    assert counts[0] < 90
    assert counts[1] == 100


def test_size_is_bounded_while_a_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run over more stories than there is room for does not fill the disk before it ends."""
    monkeypatch.setattr("factcheck.runs.cache.LARGEST", 400_000)
    noise = random.Random(7)
    # Keys of the test's own: those of the program change with its code, and the room with them.
    keys = [blake2b(b"%d" % number, digest_size=16).hexdigest() for number in range(2000)]
    cache = _cache(tmp_path)
    largest = 0
    for number, key in enumerate(keys):
        cache.put(key, (noise.randbytes(1000),))
        largest = max(largest, os.path.getsize(cache.path) if number > 100 else 0)
    cache.close()

    assert largest < 600_000
    kept = _cache(tmp_path)
    assert 200 < sum(kept.get(key) is not None for key in keys) < 600


def test_files_of_other_versions_are_removed_when_unused(tmp_path: Path) -> None:
    """What another version kept goes when nobody has written to it for a month."""
    for name, days in (("reports-0.sqlite", KEPT_DAYS + 2), ("reports-1.sqlite", 2)):
        (tmp_path / name).write_bytes(b"x")
        then = time.time() - days * 86400
        os.utime(tmp_path / name, (then, then))

    _keep(tmp_path, _cache(tmp_path).key(b"story"), ("x",))

    own = Path(_cache(tmp_path).path).name
    assert {path.name for path in tmp_path.iterdir()} == {own, "reports-1.sqlite"}


@pytest.mark.skipif(sys.platform == "win32", reason="a profile folder is its user's")
def test_files_of_others_are_not_trusted(tmp_path: Path) -> None:
    """A cache that anybody may write to is neither read nor written."""
    key = _cache(tmp_path).key(b"story")
    _keep(tmp_path, key, ("x",))
    assert _cache(tmp_path).get(key) == ("x",)

    Path(_cache(tmp_path).path).chmod(0o666)

    assert _cache(tmp_path).get(key) is None


def test_state_goes_by_content(tmp_path: Path) -> None:
    """The same rules in a fresh checkout, with other times, have the same state."""
    states: list[list[str]] = []
    for name in ("one", "two"):
        rule = tmp_path / name / "rules" / "rule.py"
        rule.parent.mkdir(parents=True)
        rule.write_text("1")
        os.utime(rule, (1, len(states)))
        states.append(list(state_of(str(rule.parent))))

    assert states[0] == states[1]


def test_state_follows_the_files(tmp_path: Path) -> None:
    """A rule that is added, edited or removed changes the state."""
    states = []
    rule = tmp_path / "group" / "rule.py"
    rule.parent.mkdir()
    for text in ("", "one", "three", None):
        if text is None:
            rule.unlink()
        elif text:
            rule.write_text(text)
        states.append(tuple(state_of(str(tmp_path))))

    assert states[0] == states[3]
    assert len(set(states)) == 3
