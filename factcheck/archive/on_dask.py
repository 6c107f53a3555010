"""Scan shards on a Dask cluster, with the function that the crew of processes runs.

The workers read the archive and write the results themselves, so both folders
must lie under the same path on all of them.
"""

import logging
import os
from collections.abc import Iterator
from concurrent.futures import CancelledError
from itertools import islice
from threading import Lock
from time import monotonic, sleep
from typing import Any

from factcheck import __version__
from factcheck.archive.shard import ShardDone, scan_shard
from factcheck.archive.store import MANIFEST, Shard
from factcheck.archive.work import StoryScanner, Work
from factcheck.errors import FactcheckError, SettingsError

_WAITING = 4  # shards a thread of the cluster has before it, so that none is idle
_TIMEOUT = "15s"  # to find the scheduler, and to hear from its workers
_LOOK = 0.05  # seconds between looks for what is done
_ASK = 5.0  # seconds between questions to the scheduler whether there are workers
_DESERTED = 60.0  # seconds without any worker, as between the jobs of a batch system
_MOST_TRIES = 20  # of a shard whose workers end, as in a crew

# One worker process scans one shard at a time: Python runs one thread anyway,
# and if the process dies it is plain which story it was at.
_one_at_a_time = Lock()
_scanners: dict[Work, StoryScanner] = {}


def scan_on_dask(work: Work, shards: list[Shard], address: str) -> Iterator[ShardDone]:
    """Yield what came of each shard as it is done on the cluster at ``address``.

    Raises ``SettingsError`` where there is no cluster, or its workers cannot
    see the archive; ``FactcheckError`` where the scheduler goes away: what is
    done stays done.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise SettingsError(
            "--on needs the extra 'dask': pip install 'factcheck-figures[dask]'"
        ) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(
            address.replace("dask://", "tcp://", 1), timeout=_TIMEOUT, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise SettingsError(f"--on {address}: no Dask scheduler answers there") from error
    try:
        _check_workers(client, work, address)
        yield from _gather(client, work, shards)
    except (OSError, RuntimeError, CancelledError) as error:
        raise FactcheckError(
            f"--on {address}: the scheduler is gone; what is done is kept: run the same "
            "command again to go on"
        ) from error
    finally:
        client.close(timeout=2)


def _check_workers(client: Any, work: Work, address: str) -> None:
    """Raise ``SettingsError`` where a worker cannot do the work."""
    told = client.run(_able, work, __version__)
    if not told:
        raise SettingsError(f"--on {address}: the cluster has no workers")
    for worker, fault in told.items():
        if fault:
            raise SettingsError(f"--on {address}: worker {worker}: {fault}")


def _able(work: Work, version: str) -> str:
    """Say what keeps this worker from the work; empty if nothing does."""
    if version != __version__:
        return f"has factcheck {__version__}, where this is {version}"
    if not os.path.isfile(os.path.join(work.archive, MANIFEST)):
        return f"finds no archive at {work.archive}"
    if not os.path.isdir(os.path.join(work.out, "shards")):
        return f"finds no results folder at {work.out}"
    try:
        scanner_for(work)
    except FactcheckError as error:
        return str(error)
    return ""


def _gather(client: Any, work: Work, shards: list[Shard]) -> Iterator[ShardDone]:
    """Keep the cluster busy, never with more tasks than it needs to be so."""
    from distributed import as_completed

    left = iter(shards)
    attendance = _Attendance(client)
    tries: dict[str, int] = {}
    at_once = _WAITING * max(1, sum(client.nthreads().values()))
    running = {_submit(client, work, shard): shard for shard in islice(left, at_once)}
    futures = as_completed(list(running), loop=client.loop)
    while running:
        future = _next(futures, attendance)
        shard = running.pop(future)
        done, error = _outcome(future, attendance)
        if future.cancelled():
            raise CancelledError
        if done is not None:
            yield done
            following = next(left, None)
        elif isinstance(error, FactcheckError):
            raise FactcheckError(str(error)) from None
        else:  # its workers ended more often than the scheduler allows
            tries[shard.name] = tries.get(shard.name, 0) + 1
            if tries[shard.name] > _MOST_TRIES:
                raise FactcheckError(f"shard {shard.name}: {' '.join(str(error).split())}")
            following = shard
        if following is not None:
            submitted = _submit(client, work, following)
            running[submitted] = following
            futures.add(submitted)


class _Attendance:
    """Whether the cluster has workers: without any, its tasks would wait forever."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._deserted: float | None = None  # since when, by the clock

    def look(self) -> None:
        """Raise ``FactcheckError`` once there has been no worker for a while."""
        now = monotonic()
        if self._client.nthreads():
            self._deserted = None
        elif self._deserted is None:
            self._deserted = now
        elif now - self._deserted > _DESERTED:
            raise FactcheckError(
                f"the cluster has had no worker for {_DESERTED:g} seconds; what is done is "
                "kept: run the same command again to go on"
            )


def _next(futures: Any, attendance: _Attendance) -> Any:
    """Return the next future that is done."""
    asked = monotonic()
    while not futures.has_ready():
        sleep(_LOOK)
        if monotonic() - asked > _ASK:
            attendance.look()
            asked = monotonic()
    return next(futures)


def _outcome(
    future: Any, attendance: _Attendance
) -> tuple[ShardDone | None, BaseException | None]:
    """Return what came of a future that is done, or its error.

    A worker may take a result with it when it dies; another then does the task anew.
    """
    while True:
        try:
            error = future.exception(timeout=_ASK)
            return (None, error) if error else (future.result(timeout=_ASK), None)
        except TimeoutError:
            attendance.look()


def _submit(client: Any, work: Work, shard: Shard) -> Any:
    return client.submit(scan_here, work, shard, pure=False, priority=-shard.partition)


def scan_here(work: Work, shard: Shard) -> ShardDone:
    """Scan a shard in a worker of the cluster."""
    with _one_at_a_time:
        return scan_shard(work, shard, scanner_for(work))


def scanner_for(work: Work) -> StoryScanner:
    """Return this process's scanner for the work."""
    if work not in _scanners:
        _scanners[work] = StoryScanner(work)
    return _scanners[work]
