"""Check stories in several processes and give the outcomes in the order of the stories.

Each worker has a pipe of its own and answers story by story, so the parent knows
which story a worker died on: that one is told, the others are checked. All
workers watch one more pipe, whose other end the parent alone holds: however the
parent ends, they end with it.
"""

import marshal
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import FactcheckError, NoStoryError
from factcheck.model.reading import Report
from factcheck.runs.record import Record, to_record

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_LARGEST_CHUNK = 16  # stories sent to a worker at a time


class Checked(NamedTuple):
    """A story's report, and the key under which it may be kept; empty if it may not."""

    report: Report
    key: str = ""


Check = Callable[[str], Checked]


class Outcome(NamedTuple):
    """One story's record, or the one line that says why there is none.

    ``key`` is where the record may be kept; ``no_story`` tells a file that holds
    something else than a story.
    """

    record: Record | None
    key: str = ""
    fault: str = ""
    no_story: bool = False


class Pool:
    """``jobs`` processes that check stories, started when there is work for them.

    Where the system can fork, workers share ``check``; elsewhere each calls
    ``make(options)``, both importable, for one of its own.
    """

    def __init__(
        self, check: Check, make: Callable[[Any], Check], options: Any, jobs: int
    ) -> None:
        """Get ready; no process is started yet."""
        import multiprocessing

        self._fork = sys.platform == "linux"
        self._context = multiprocessing.get_context("fork" if self._fork else "spawn")
        self._check = check
        self._make = make
        self._options = options
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._watched, self._alive = self._context.Pipe(duplex=False)

    def __enter__(self) -> "Pool":
        """Return the pool; leaving the block ends its processes."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, whatever they are at."""
        self._alive.close()
        self._watched.close()
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def outcomes(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """Yield the outcome for each path in order."""
        from multiprocessing.connection import wait

        size = max(1, min(_LARGEST_CHUNK, len(paths) // (self._jobs * 4)))
        waiting = [
            list(range(first, min(first + size, len(paths))))
            for first in range(0, len(paths), size)
        ]
        waiting.reverse()
        arrived: dict[int, Outcome] = {}
        due = 0
        while due < len(paths):
            self._hand_out(paths, waiting)
            busy = {worker.pipe: worker for worker in self._workers if worker.places}
            for pipe in wait(list(busy)):
                worker = busy[pipe]  # type: ignore[index]
                place = worker.places.pop(0)
                try:
                    arrived[place] = Outcome(*marshal.loads(worker.pipe.recv_bytes()))  # noqa: S302 - our own worker's
                except (EOFError, OSError):
                    arrived[place] = Outcome(None, fault=worker.death(paths[place]))
                    self._workers.remove(worker)
                    if worker.places:
                        waiting.append(worker.places)
            while due in arrived:
                yield arrived.pop(due)
                due += 1

    def _hand_out(self, paths: Sequence[str], waiting: list[list[int]]) -> None:
        """Give every idle worker a chunk, and start workers while there are chunks left."""
        for worker in self._workers:
            if waiting and not worker.places:
                worker.take(waiting.pop(), paths)
        while waiting and len(self._workers) < self._jobs:
            worker = self._start()
            self._workers.append(worker)
            worker.take(waiting.pop(), paths)

    def _start(self) -> "_Worker":
        ours, theirs = self._context.Pipe()
        # A forked worker holds copies of all these: it closes them, or none would ever
        # see the other end close.
        copies = [self._alive, ours, *(worker.pipe for worker in self._workers)]
        work = (self._check if self._fork else None, self._make, self._options)
        process = self._context.Process(  # type: ignore[attr-defined]
            target=_work,
            args=((theirs, self._watched), copies if self._fork else [], *work),
            daemon=True,
        )  # fmt: skip
        with _signals_held():
            process.start()
        theirs.close()
        return _Worker(process, ours)


class _Worker:
    """One process, its pipe, and the places of the stories it has still to answer for."""

    def __init__(self, process: "BaseProcess", pipe: "Connection[Any, Any]") -> None:
        self.process = process
        self.pipe = pipe
        self.places: list[int] = []

    def take(self, places: list[int], paths: Sequence[str]) -> None:
        """Send the stories at these places; that it has died is seen when it is to answer."""
        self.places = places
        try:
            self.pipe.send([paths[place] for place in places])
        except OSError:
            return

    def death(self, path: str) -> str:
        """Return the line for the story that the process died on."""
        self.end()
        code = self.process.exitcode or 0
        how = f"ended (exit code {code})"
        if code < 0:
            how = f"was killed (signal {-code}), perhaps for want of memory; try fewer --jobs"
        return f"{path}: not checked: the process that checked it {how}"

    def end(self) -> None:
        """Kill the process; all that it writes is its answers."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def check_in_processes(
    paths: Sequence[str], check: Check, make: Callable[[Any], Check], options: Any, jobs: int
) -> Iterator[Outcome]:
    """Yield the outcome for each path in order, from ``jobs`` processes started now.

    Closing the iterator, or an interrupt, ends the workers.
    """
    with Pool(check, make, options, min(jobs, len(paths) or 1)) as pool:
        yield from pool.outcomes(paths)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Hold signals back while a worker starts: it is to have its own answer from the first."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    ended_by = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ended_by)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(
    pipes: "tuple[Connection[Any, Any], Connection[Any, Any]]",
    copies: "Sequence[Connection[Any, Any]]",
    check: Check | None,
    make: Callable[[Any], Check],
    options: Any,
) -> None:
    """Answer for the stories that come through the first pipe until one of both closes."""
    import signal
    import threading

    pipe, watched = pipes
    for copy in copies:
        copy.close()
    threading.Thread(target=_end_with_parent, args=(watched,), daemon=True).start()
    # The interrupt reaches every process of the terminal; the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
    check = check or make(options)
    try:
        while True:
            for path in pipe.recv():
                pipe.send_bytes(marshal.dumps(tuple(_outcome(path, check))))
    except (EOFError, OSError):
        os._exit(0)


def _end_with_parent(watched: "Connection[Any, Any]") -> None:
    try:
        watched.poll(None)
    finally:
        os._exit(1)


def _outcome(path: str, check: Check) -> Outcome:
    from factcheck.runs.story_faults import on_one_story

    try:
        with on_one_story(path):
            checked = check(path)
            return Outcome(to_record(checked.report), checked.key)
    except FactcheckError as error:
        return Outcome(None, fault=str(error), no_story=isinstance(error, NoStoryError))
