"""The cache recalls what has not changed, and nothing else."""

import os
import time
from pathlib import Path

from factcheck.runs.cache import KEPT_DAYS, Cache, state_of


def _cache(folder: Path, *parts: str) -> Cache:
    return Cache(str(folder), parts)


def test_recalls_what_was_kept(tmp_path: Path) -> None:
    """A record comes back equal from another cache object over the same folder."""
    record = ("text", None, ((1, 2),), 3.5, True)
    key = _cache(tmp_path).key(b"story", ".md")

    _cache(tmp_path).put(key, record)

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
    """A cut or altered file is as good as none."""
    cache = _cache(tmp_path)
    key = cache.key(b"story")
    cache.put(key, ("x",) * 50)
    path = next(path for path in tmp_path.rglob("*") if path.is_file())
    whole = path.read_bytes()

    for damaged in (b"", whole[:10], whole[:-1], whole[:-1] + b"?", b"?" + whole[1:]):
        path.write_bytes(damaged)
        assert cache.get(key) is None


def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A cache that cannot be written keeps nothing and breaks nothing."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    cache = _cache(blocked)
    key = cache.key(b"story")

    cache.put(key, ("x",))

    assert cache.get(key) is None


def test_no_partial_files_stay(tmp_path: Path) -> None:
    """Only whole entries lie in the folder."""
    cache = _cache(tmp_path)
    for number in range(20):
        cache.put(cache.key(str(number).encode()), (number,))

    names = [path.name for path in tmp_path.rglob("*") if path.is_file()]

    assert len(names) == 20
    assert not [name for name in names if "." in name]


def test_old_entries_are_forgotten(tmp_path: Path) -> None:
    """Writing an entry tidies those of its folder that nobody wrote for a month."""
    cache = _cache(tmp_path)
    key = cache.key(b"story")
    cache.put(key, ("x",))
    path = next(path for path in tmp_path.rglob("*") if path.is_file())
    old = path.with_name("0" * 38)
    old.write_bytes(b"old")
    long_ago = time.time() - (KEPT_DAYS + 1) * 86400
    os.utime(old, (long_ago, long_ago))

    _cache(tmp_path).put(key, ("y",))

    assert not old.exists()
    assert cache.get(key) == ("y",)


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
