"""Check stories in several processes and give the outcomes in the order of the stories."""

import marshal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import FactcheckError
from factcheck.model.reading import Report
from factcheck.runs.record import Record, to_record

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.synchronize import Event

Check = Callable[[str], Report]

_LARGEST_CHUNK = 16  # stories sent to a worker at a time

# One worker's checker, and the word to stop after the story at hand; set when it starts.
_check: Check | None = None
_stop: "Event | None" = None


class Outcome(NamedTuple):
    """One story's record, or the one line that says why there is none."""

    record: Record | None
    fault: str = ""


def check_in_processes(
    paths: Sequence[str], check: Check, make: Callable[[Any], Check], options: Any, jobs: int
) -> Iterator[Outcome]:
    """Return the outcome for each path in order, from ``jobs`` processes started now.

    Where the system can fork, workers share ``check``; elsewhere each calls
    ``make(options)``, both importable, for one of its own. Closing the
    iterator, or an interrupt, ends the workers. Raises ``FactcheckError`` if
    the system kills one.
    """
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    fork = sys.platform == "linux"
    size = max(1, min(_LARGEST_CHUNK, len(paths) // (jobs * 4)))
    chunks = [paths[first : first + size] for first in range(0, len(paths), size)]
    context = multiprocessing.get_context("fork" if fork else "spawn")
    stop = context.Event()
    pool = ProcessPoolExecutor(
        min(jobs, len(chunks)),
        context,
        initializer=_start,
        initargs=(stop, check if fork else None, make, options),
    )
    with _interrupts_held():
        answers = pool.map(_check_chunk, chunks)
    return _outcomes(pool, stop, answers)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold an interrupt back while workers start: they are to ignore it from the first."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _outcomes(
    pool: "ProcessPoolExecutor", stop: "Event", answers: Iterator[list[bytes]]
) -> Iterator[Outcome]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        for chunk in answers:
            for answer in chunk:
                yield Outcome(*marshal.loads(answer))  # noqa: S302 - from our own worker
    except BrokenProcessPool:
        raise FactcheckError(
            "a worker process was killed, perhaps for want of memory; try fewer --jobs"
        ) from None
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _start(
    stop: "Event", check: Check | None, make: Callable[[Any], Check], options: Any
) -> None:
    global _check, _stop  # noqa: PLW0603 - a process pool offers a worker no other place
    import signal

    # The interrupt reaches every process of the terminal; the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _check = check or make(options)
    _stop = stop


def _check_chunk(paths: Sequence[str]) -> list[bytes]:
    assert _check is not None, "a worker is started before it is given work"
    assert _stop is not None, "a worker is told how it will be stopped"
    found = []
    for path in paths:
        if _stop.is_set():
            break
        found.append(marshal.dumps(tuple(_outcome(path, _check))))
    return found


def _outcome(path: str, check: Check) -> Outcome:
    try:
        return Outcome(to_record(check(path)))
    except FactcheckError as error:
        return Outcome(None, str(error))
