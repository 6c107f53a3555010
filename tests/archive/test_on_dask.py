"""The same scan on real local Dask clusters, whatever dies in the middle."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from factcheck.archive.on_dask import scan_on_dask
from factcheck.archive.scan import scan
from factcheck.archive.work import Work
from factcheck.errors import FactcheckError, SettingsError
from tests.archive.conftest import Row
from tests.archive.test_scan import POISON, by_story, many, plain, two, work_in

pytest.importorskip("distributed", reason="needs the extra 'dask'")

Make = Callable[[Iterable[Row]], Path]


class Cluster:
    """A scheduler and workers, each a process of its own."""

    def __init__(self, folder: Path, workers: int) -> None:
        """Start them; the scheduler writes its address into a file."""
        self._file = folder / "scheduler.json"
        self.scheduler = self._start(
            "scheduler", "--scheduler-file", str(self._file), "--port", "0",
            "--host", "127.0.0.1", "--no-dashboard",
        )  # fmt: skip
        self.workers: list[subprocess.Popen[bytes]] = []
        for _ in range(workers):
            self.add_worker()
        self.address = self._address()

    def add_worker(self) -> None:
        """Start one more worker, without a nanny: what dies stays dead."""
        worker = self._start(
            "worker", "--scheduler-file", str(self._file), "--nthreads", "1", "--no-nanny",
            "--no-dashboard", "--death-timeout", "20",
        )  # fmt: skip
        self.workers.append(worker)

    def close(self) -> None:
        """End all processes."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd=Path(__file__).parents[2],
        )  # fmt: skip

    def _address(self) -> str:
        from distributed import Client

        for _ in range(600):
            if self._file.exists():
                break
            time.sleep(0.05)
        with Client(scheduler_file=str(self._file), set_as_default=False) as client:
            client.wait_for_workers(len(self.workers), timeout=60)
            return str(client.scheduler.address)


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """Run a cluster for the length of a test."""
    made = Cluster(folder, workers)
    try:
        yield made
    finally:
        made.close()


def _once_begun(work: Work, then: Callable[[], None], shards: int = 1) -> Thread:
    """Do something once that many shards are done."""

    def wait() -> None:
        folder = Path(work.out) / "shards"
        deadline = time.monotonic() + 60
        while len(list(folder.glob("*.parquet"))) < shards:
            if time.monotonic() > deadline:
                return
            time.sleep(0.02)
        then()

    thread = Thread(target=wait, daemon=True)
    thread.start()
    return thread


@pytest.mark.parametrize("workers", [2, 4])
def test_killed_workers(workers: int, archive: Make, tmp_path: Path) -> None:
    """Workers killed in the middle, twice, leave every story's findings exactly once."""
    work = work_in(archive(many(900)))
    with cluster(tmp_path, workers) as made:

        def kill(number: int) -> None:
            made.workers[number].send_signal(signal.SIGKILL)
            made.add_worker()

        threads = [_once_begun(work, partial(kill, n), 1 + 3 * n) for n in range(2)]
        done = scan(work, partial(scan_on_dask, address=made.address))
        for thread in threads:
            thread.join()

    assert done.aside == ()
    assert by_story(work) == plain(work)


def _ends_and_goes_on(
    stories: Path, folder: Path, kill: Callable[[Cluster], None], line: str
) -> None:
    """Hold that a run ends in one line where a cluster dies, and that the next one goes on."""
    work = work_in(stories)
    with cluster(folder, 2) as made:
        thread = _once_begun(work, partial(kill, made))
        with pytest.raises(FactcheckError, match=line):
            scan(work, partial(scan_on_dask, address=made.address))
        thread.join()
    kept = len(list((Path(work.out) / "shards").glob("*.parquet")))
    scan(work, two)

    assert 0 < kept < 15
    assert by_story(work) == plain(work)


def test_killed_scheduler(archive: Make, tmp_path: Path) -> None:
    """A scheduler that dies ends the run in one line; the next run, anywhere, goes on."""
    line = "run the same command again to go on"
    _ends_and_goes_on(archive(many(900)), tmp_path, lambda made: made.scheduler.kill(), line)


def test_cluster_without_workers(
    archive: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cluster that has lost every worker ends the run in one line; nothing waits forever."""
    monkeypatch.setattr("factcheck.archive.on_dask._ASK", 0.2)
    monkeypatch.setattr("factcheck.archive.on_dask._DESERTED", 1.0)

    def kill(made: Cluster) -> None:
        for worker in made.workers:
            worker.kill()

    line = "has had no worker for 1 seconds"
    _ends_and_goes_on(archive(many(900)), tmp_path, kill, line)


def test_a_poison_story_is_set_aside(archive: Make, tmp_path: Path) -> None:
    """A story that ends its worker twice is set aside; the cluster does the rest."""
    rules = tmp_path / "own"
    rules.mkdir()
    (rules / "plague.py").write_text(POISON)
    rows = list(many(130))
    rows[40]["text"] = "The plague came with 3 ships."
    work = work_in(archive(rows), folders=(str(rules),))
    with cluster(tmp_path, 4) as made:
        done = scan(work, partial(scan_on_dask, address=made.address))

    assert [told.rpartition(":")[2] for told in done.aside] == [
        " its worker ended at it 2 times"
    ]
    assert f"{tmp_path}/rows.jsonl:41: set aside" in done.aside[0]
    assert len(by_story(work)) == 130


def test_no_cluster_is_told(archive: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no scheduler answers, the run says so, and no folder of results is left."""
    monkeypatch.setattr("factcheck.archive.on_dask._TIMEOUT", "1s")
    work = work_in(archive(many(3)))

    with pytest.raises(
        SettingsError, match=r"dask://127\.0\.0\.1:9: no Dask scheduler answers"
    ):
        scan(work, partial(scan_on_dask, address="dask://127.0.0.1:9"))
    assert not os.path.exists(work.out)


def test_workers_that_cannot_see_the_archive(archive: Make, tmp_path: Path) -> None:
    """A worker says what keeps it from the work."""
    from factcheck.archive.on_dask import _able

    work = work_in(archive(many(3)))
    gone = os.path.join(str(tmp_path), "elsewhere")

    assert _able(work._replace(archive=gone), "0.1.0") == f"finds no archive at {gone}"
    assert _able(work, "9").startswith("has factcheck 0.1.0")
