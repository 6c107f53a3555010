"""Stop work in a thread that runs longer than it may: no signal arrives there."""

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_TICK = 0.05  # seconds between looks at what is due


class _Due:
    """A thread, what is to be raised in it, and when: by the clock, then again and again."""

    def __init__(self, seconds: float, error: type[BaseException]) -> None:
        self.at = time.monotonic() + seconds
        self.again = max(_TICK, seconds / 5)
        self.error = error
        self.thread = threading.get_ident()
        self.over = False


class _Watch:
    """One thread that interrupts all others when they are due.

    A thread for each limit would be some 200 for a story, and a lock-up now and then: in
    Python before 3.11.9 a thread that starts another can wait forever for one that looks
    at every thread's frames (CPython issue 106883), as Dask's profiler does a hundred
    times a second.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._due: list[_Due] = []
        self._thread: threading.Thread | None = None

    def add(self, due: _Due) -> None:
        """Watch from now on."""
        with self._lock:
            self._due.append(due)
            if self._thread is None or not self._thread.is_alive():  # or this is a fork
                self._thread = threading.Thread(target=self._look, daemon=True)
                self._thread.start()

    def take_back(self, due: _Due) -> None:
        """Take back the interrupt of what is over, should it be on its way."""
        with self._lock:
            _raise_in(due.thread, None)

    def _look(self) -> None:
        while True:
            time.sleep(_TICK)
            now = time.monotonic()
            with self._lock:
                self._due = [due for due in self._due if not due.over]
                for due in self._due:
                    if now >= due.at:
                        due.at = now + due.again
                        _raise_in(due.thread, due.error)


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), ctypes.py_object(error) if error else None
    )


_watch = _Watch()


@contextmanager
def limited_in_thread(seconds: float, error: type[BaseException]) -> Iterator[None]:
    """Raise ``error`` inside the block once it has run for ``seconds`` by the clock."""
    due = _Due(seconds, error)
    _watch.add(due)
    try:
        yield
    finally:
        due.over = True  # first, and alone: an interrupt comes only where something is called
        _watch.take_back(due)
