"""A scan gives every story's findings exactly once, whatever is killed on the way."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from factcheck.archive.crew import scan_on_processes
from factcheck.archive.results import read_results
from factcheck.archive.scan import scan
from factcheck.archive.shard import ShardDone, scan_shard
from factcheck.archive.store import Archive, Shard
from factcheck.archive.story import ArchivedStory
from factcheck.archive.work import StoryScanner, Work
from factcheck.check.time_limit import TimeLimitError
from factcheck.errors import SettingsError
from factcheck.memory.schema import create, opened
from factcheck.memory.writer import PrintedStory, Writer
from factcheck.model.reading import Report
from factcheck.pipeline import read_source
from factcheck.read import read_string
from tests.archive.conftest import RIGHT, WRONG, Row, row

Make = Callable[[Iterable[Row]], Path]

POISON = '''
"""A rule that kills its process where a story holds the word plague."""
import os, signal

def check_plague(article):
    """No story holds the word plague.

    Flags: The plague is here with [[3]] rats.
    Passes: The rain is here with 3 rats.
    """
    if "plague" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
'''


def two(work: Work, shards: list[Shard]) -> Iterator[ShardDone]:
    """Scan with two processes."""
    return scan_on_processes(work, shards, 2)


def work_in(archive: Path, **more: object) -> Work:
    """Return the work of a scan beside the archive."""
    return Work(str(archive), str(archive.parent / "results"))._replace(**more)  # type: ignore[arg-type]


def by_story(work: Work) -> dict[str, list[str]]:
    """Return the rules that found something in each story; each story is there once."""
    rows = [found for _, found in read_results(work.out)]
    assert len({found.id for found in rows}) == len(rows)
    return {found.id: [finding["rule"] for finding in found.findings] for found in rows}


def plain(work: Work) -> dict[str, list[str]]:
    """Return the same by checking each story in turn, in this process."""
    check = StoryScanner(work)
    return {
        story.id: [finding.rule for finding in check(story).findings]
        for story in Archive(work.archive).every_story()
    }


def many(count: int) -> Iterator[Row]:
    """Yield stories, every seventh with a wrong percentage."""
    return (row(n, RIGHT if n % 7 else WRONG) for n in range(count))


def test_results_are_those_of_the_plain_loop(archive: Make) -> None:
    """Two processes find what one loop finds, story by story, with words and places."""
    work = work_in(archive(many(150)))

    done = scan(work, two)

    assert by_story(work) == plain(work)
    found = next(one for _, one in read_results(work.out) if one.id == "s7")
    finding = next(one for one in found.findings if one["rule"] == "percent-change")
    assert (done.stories, done.done, done.before) == (150, 150, 0)
    assert "25%" in {label["text"] for label in finding["labels"]}
    assert finding["context"] == WRONG
    assert (found.day, found.outlet, found.words) == ("2024-08-08", "Tilling Mail", 26)


def test_a_second_run_scans_nothing(archive: Make) -> None:
    """What is done is not done again; what was added since is."""
    folder = archive(many(30))
    work = work_in(folder)
    scan(work, two)

    again = scan(work, two)
    archive(row(n) for n in range(50, 60))
    more = scan(work, two)

    assert (again.before, again.done) == (30, 0)
    assert (more.before, more.done) == (30, 10)


def test_other_rules_want_another_folder(archive: Make) -> None:
    """Results of other rules are not mixed into a folder of results."""
    work = work_in(archive(many(3)))
    scan(work, two)

    with pytest.raises(SettingsError, match="holds results of other rules; name a new folder"):
        scan(work._replace(ignore=("percent-change",)), two)


def test_a_missing_memory_stops_the_scan(archive: Make, tmp_path: Path) -> None:
    """A memory that is not there is told before the first story, and no folder is left."""
    work = work_in(archive(many(3)), memory=str(tmp_path / "m.sqlite"))

    with pytest.raises(SettingsError, match=r"m\.sqlite: no memory; factcheck remember makes"):
        scan(work, two)

    assert not Path(work.out).exists()


def test_a_memory_that_has_grown_is_another(archive: Make, tmp_path: Path) -> None:
    """What was scanned with a memory is not mixed with what it says once it holds more."""
    memory = str(tmp_path / "m.sqlite")
    create(memory)
    work = work_in(archive(many(3)), memory=memory)
    scan(work, two)
    same = scan(work, two)
    with opened(memory, write=True) as connection:
        writer = Writer(connection)
        draft = read_string("The works in Farrow has 12 looms.", "a.txt")
        writer.add(PrintedStory(b"a", "a", None, "", "", ""), read_source(draft))
        writer.commit()

    assert (same.before, same.done) == (3, 0)
    with pytest.raises(SettingsError, match="holds results of other rules; name a new folder"):
        scan(work, two)


def _children() -> list[int]:
    """Return the processes that this one started and that still run."""
    path = f"/proc/{os.getpid()}/task/{os.getpid()}/children"
    return [int(word) for word in Path(path).read_text().split()]


needs_proc = pytest.mark.skipif(
    not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists(),
    reason="children are found in /proc",
)


@needs_proc
def test_killed_workers(archive: Make) -> None:
    """Workers killed in the middle, twice, cost nothing but time."""
    work = work_in(archive(many(700)))
    before = set(_children())
    kills: list[int] = []

    def kill_one() -> None:
        deadline = time.monotonic() + 60
        while len(kills) < 2 and time.monotonic() < deadline:
            begun = os.listdir(os.path.join(work.out, "trying"))
            workers = [pid for pid in _workers(before) if pid not in kills]
            if begun and workers:
                os.kill(workers[0], signal.SIGKILL)
                kills.append(workers[0])
            time.sleep(0.25)

    killer = threading.Thread(target=_when_there, args=(work.out, kill_one))
    killer.start()
    done = scan(work, two)
    killer.join()

    assert len(kills) == 2
    assert done.aside == ()
    assert by_story(work) == plain(work)


def _when_there(out: str, then: Callable[[], None]) -> None:
    while not os.path.isdir(os.path.join(out, "trying")):
        time.sleep(0.01)
    then()


def _workers(before: set[int]) -> list[int]:
    """Return the workers among the children: those that run our module's spawn."""
    found = []
    for pid in set(_children()) - before:
        try:
            line = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            continue
        if b"spawn_main" in line:
            found.append(pid)
    return found


SCAN = [sys.executable, "-m", "factcheck", "archive", "scan", "--jobs", "2", "--isolated"]


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_goes_on(way: signal.Signals, archive: Make) -> None:
    """A run that is killed or interrupted is completed by the next, with no worker left."""
    folder = archive(many(700))
    work = work_in(folder)
    command = [*SCAN, str(folder), "--out", work.out]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    shards = Path(work.out) / "shards"
    while not list(shards.glob("*.parquet")) and first.poll() is None:
        time.sleep(0.05)
    first.send_signal(way)
    _, err = first.communicate(timeout=60)
    kept = len(list(shards.glob("*.parquet")))
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert b"Traceback" not in err
    assert 0 < kept < 12
    assert "were there before" in done.stdout
    assert list((Path(work.out) / "trying").iterdir()) == []
    assert by_story(work) == plain(work)


def _poisoned(archive: Make, tmp_path: Path) -> Work:
    rules = tmp_path / "own"
    rules.mkdir()
    (rules / "plague.py").write_text(POISON)
    rows = [row(n, "The plague came." if n == 40 else RIGHT) for n in range(90)]
    return work_in(archive(rows), folders=(str(rules),))


def test_a_poison_story_is_set_aside(archive: Make, tmp_path: Path) -> None:
    """A story that ends its worker twice is named, and all others are checked."""
    work = _poisoned(archive, tmp_path)

    done = scan(work, two)

    rows = {found.id: found for _, found in read_results(work.out)}
    assert len(rows) == 90
    assert done.aside == (
        f"{tmp_path / 'rows.jsonl'}:41: set aside: its worker ended at it 2 times",
    )
    assert [found.id for found in rows.values() if found.fault] == ["s40"]


def test_a_rule_that_breaks_is_named(archive: Make, tmp_path: Path) -> None:
    """A rule that breaks on one story is told with the story, and the others are checked."""
    rule = tmp_path / "broken.py"
    rule.write_text(POISON.replace("os.kill(os.getpid(), signal.SIGKILL)", "1 / 0"))
    rows = [row(n, "The plague came." if n == 4 else RIGHT) for n in range(9)]
    work = work_in(archive(rows), files=(str(rule),))

    done = scan(work, two)

    assert len(done.aside) == 1
    assert "rule plague broke on s4: ZeroDivisionError" in done.aside[0]


def test_a_story_that_takes_too_long_is_set_aside(archive: Make) -> None:
    """A story past its time is told as that; no worker dies of it."""
    work = work_in(archive([row(1), row(2)]))
    scan(work, two)
    (shard,) = Archive(work.archive).shards()

    def late(story: ArchivedStory) -> Report:
        if story.id == "s2":
            raise TimeLimitError("took longer than 60 seconds on one story")
        return StoryScanner(work)(story)

    done = scan_shard(work, shard, late)  # type: ignore[arg-type]

    assert done.stories == 2
    (told,) = done.aside
    assert told.endswith(": set aside: it took longer than 60 seconds on one story")


def test_a_rule_that_cannot_load_stops_the_run(archive: Make, tmp_path: Path) -> None:
    """A rule file at fault stops the scan before the first story."""
    rule = tmp_path / "broken.py"
    rule.write_text("def check_x(")
    folder = archive(many(3))
    work = work_in(folder)
    done = subprocess.run(
        [*SCAN, str(folder), "--out", work.out, "--rules", str(rule)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr.startswith(f"factcheck: {rule}:1: ")
    assert done.stderr.count("\n") == 1
    assert not Path(work.out).exists()


def test_damaged_partitions_are_named(archive: Make) -> None:
    """A partition that cannot be read ends the scan with one line."""
    folder = archive(many(3))
    (folder / "stories" / "000001.parquet").write_bytes(b"PAR1 rot")
    done = subprocess.run(
        [*SCAN, str(folder), "--out", str(folder.parent / "results")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr.startswith(f"factcheck: {folder}/stories/000001.parquet: cannot be read")
    assert done.stderr.count("\n") == 1
