"""Check stories in several processes and give the outcomes in the order of the stories.

Workers are forked where the system can (they share what is loaded); elsewhere
each is started afresh, so ``make`` and ``options`` must be importable.
"""

import marshal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from factcheck.errors import FactcheckError
from factcheck.model.reading import Report
from factcheck.runs.record import Record, to_record

Check = Callable[[str], Report]

_LARGEST_CHUNK = 16  # stories sent to a worker at a time

_check: Check | None = None  # one worker's checker, set when the worker starts


class Outcome(NamedTuple):
    """One story's record, or the one line that says why there is none."""

    record: Record | None
    fault: str = ""


def check_in_processes(
    paths: Sequence[str], make: Callable[[Any], Check], options: Any, jobs: int
) -> Iterator[Outcome]:
    """Yield the outcome for each path in order, from ``jobs`` processes.

    ``make(options)`` returns a worker's function from a path to a report.
    Closing the iterator, or an interrupt, ends the workers at once.
    """
    import multiprocessing

    fork = sys.platform == "linux"
    context = multiprocessing.get_context("fork" if fork else "spawn")
    start = (_keep, (make(options),)) if fork else (_make, (make, options))
    size = max(1, min(_LARGEST_CHUNK, len(paths) // (jobs * 4)))
    chunks = [paths[first : first + size] for first in range(0, len(paths), size)]
    with context.Pool(min(jobs, len(chunks)), *start) as pool:
        for answers in pool.imap(_check_chunk, chunks):
            for answer in answers:
                yield Outcome(*marshal.loads(answer))  # noqa: S302 - from our own worker


def _make(make: Callable[[Any], Check], options: Any) -> None:
    _keep(make(options))


def _keep(check: Check) -> None:
    global _check  # noqa: PLW0603 - a process pool offers a worker no other place
    import signal

    # The interrupt reaches every process of the terminal; the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _check = check


def _check_chunk(paths: Sequence[str]) -> list[bytes]:
    assert _check is not None, "a worker is started before it is given work"
    return [marshal.dumps(tuple(_outcome(path, _check))) for path in paths]


def _outcome(path: str, check: Check) -> Outcome:
    try:
        return Outcome(to_record(check(path)))
    except FactcheckError as error:
        return Outcome(None, str(error))
