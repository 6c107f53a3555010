"""A crew of processes on this machine that scans shards, and outlives any of them."""

import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from factcheck.archive.shard import ShardDone, StoppedError, scan_shard
from factcheck.archive.store import Shard
from factcheck.archive.work import StoryScanner, Work
from factcheck.errors import FactcheckError

# Workers of one shard that may die before the run gives up: something kills them
# that no single story explains.
_MOST_DEATHS = 20
_PATIENCE = 10.0  # seconds for a worker to end the story it is at


class _Worker:
    """One process, the shard it is at, and the way to it."""

    def __init__(self, work: Work) -> None:
        # A new interpreter for each: forking a process with threads, as Arrow
        # starts them, can leave the child waiting for a lock that nobody holds.
        context = get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(
            target=_serve, args=(work, theirs, os.getpid()), daemon=True
        )
        self.process.start()
        theirs.close()
        self.shard: Shard | None = None

    def give(self, shard: Shard | None) -> None:
        """Send the next shard, or the word that there is none; a dead worker hears nothing."""
        self.shard = shard
        try:
            self.line.send(shard)
        except OSError:
            return


class _Answer(NamedTuple):
    done: ShardDone | None
    fault: str = ""


def scan_on_processes(work: Work, shards: Sequence[Shard], count: int) -> Iterator[ShardDone]:
    """Yield what came of each shard as it is done, from ``count`` processes started now.

    A worker that dies is replaced, and its shard begun anew. Closing the
    iterator stops the workers between two stories. Raises ``FactcheckError``
    where the rules cannot be loaded or the archive cannot be read.
    """
    left = deque(shards)
    deaths: dict[str, int] = {}
    crew = [_Worker(work) for _ in range(min(count, len(left)))]
    try:
        for worker in crew:
            worker.give(left.popleft())
        while any(worker.shard for worker in crew):
            wait([worker.line for worker in crew if worker.shard])
            for place, worker in enumerate(crew):
                if worker.shard is None or not worker.line.poll():
                    continue
                answer = _answer(worker)
                if answer is None:
                    _bury(worker, deaths)
                    left.appendleft(worker.shard)
                    crew[place] = worker = _Worker(work)  # noqa: PLW2901
                elif answer.done is None:
                    raise FactcheckError(answer.fault)
                else:
                    yield answer.done
                if left:
                    worker.give(left.popleft())
                else:
                    worker.shard = None
    finally:
        _dismiss(crew)


def _answer(worker: _Worker) -> _Answer | None:
    """Return what the worker says, ``None`` if it is dead."""
    try:
        answer: _Answer = worker.line.recv()
    except (EOFError, OSError):
        return None
    return answer


def _bury(worker: _Worker, deaths: dict[str, int]) -> None:
    assert worker.shard is not None, "only a worker with a shard is waited for"
    worker.line.close()
    worker.process.join(_PATIENCE)
    name = worker.shard.name
    deaths[name] = deaths.get(name, 0) + 1
    if deaths[name] > _MOST_DEATHS:
        raise FactcheckError(
            f"shard {name}: its worker ended {deaths[name]} times (last exit "
            f"{worker.process.exitcode}), perhaps for want of memory; try fewer --jobs"
        )


def _dismiss(crew: Sequence[_Worker]) -> None:
    for worker in crew:
        worker.line.close()
    for worker in crew:
        worker.process.join(_PATIENCE)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


def _serve(work: Work, line: Connection, parent: int) -> None:
    """Scan shards for as long as the parent gives some; it ends when the line does."""
    # The interrupt reaches every process of the terminal; the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def stopped() -> bool:
        # Nothing is sent while a shard is scanned, so a readable line is a closed one.
        return line.poll() or os.getppid() != parent

    try:
        scan = StoryScanner(work)
        while (shard := line.recv()) is not None:
            line.send(_Answer(scan_shard(work, shard, scan, stopped)))
    except (EOFError, StoppedError, ConnectionError):
        return
    except FactcheckError as error:
        _tell(line, str(error))
    except OSError as error:
        _tell(line, f"{work.out}: cannot be written: {error.strerror}")


def _tell(line: Connection, fault: str) -> None:
    with suppress(OSError):  # the parent may be gone
        line.send(_Answer(None, fault))
