"""Stop a block in a thread that no signal reaches; one thread watches those of all threads.

More than a hundred blocks are limited while one story is checked, and to start a thread for
each costs nearly as much as the check. Locks are used bare: an exception that is raised from
outside can part a lock of ``threading``'s own classes from its release.
"""

import ctypes
import threading
import time
from _thread import start_new_thread
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.check.time_limit import TimeLimitError

_raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc


class _Block:
    """A block that runs: its thread, when its time is over, and what to say then."""

    __slots__ = ("end", "message", "thread")

    def __init__(self, seconds: float, message: str) -> None:
        self.thread = ctypes.c_ulong(threading.get_ident())
        self.end = time.monotonic() + seconds
        self.message = message

    def interrupt(self) -> None:
        """Raise in the block's thread; only a class can be raised there."""
        message = self.message

        class _OverError(TimeLimitError):
            def __str__(self) -> str:
                return message

        _raise_in(self.thread, ctypes.py_object(_OverError))


_changing = threading.Lock()  # held to look at or change the two lists
_blocks: list[_Block] = []
_wakes: list[float] = []  # when the watching thread looks next; empty while there is none
_bell = threading.Lock()  # released to wake it sooner


@contextmanager
def limited_by_watching(seconds: float, message: str) -> Iterator[None]:
    """Raise ``TimeLimitError`` inside the block once the clock has moved ``seconds`` on."""
    block = _Block(seconds, message)
    with _changing:
        _blocks.append(block)
        if not _wakes:
            _wakes.append(block.end)
            start_new_thread(_watch, ())
        elif block.end < _wakes[0] and _bell.locked():
            _bell.release()
    try:
        yield
    finally:
        with _changing:
            if block in _blocks:
                _blocks.remove(block)
            else:
                _raise_in(block.thread, None)  # what has not arrived yet is out of date


def _watch() -> None:
    """Interrupt the blocks that are due; end once nothing is limited."""
    while True:
        with _changing:
            now = time.monotonic()
            for block in [each for each in _blocks if each.end <= now]:
                _blocks.remove(block)
                block.interrupt()
            if not _blocks:
                _wakes.clear()
                return
            _wakes[0] = min(block.end for block in _blocks)
        _bell.acquire(timeout=max(_wakes[0] - now, 0))
