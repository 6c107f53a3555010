"""Stop a newsroom rule that runs longer than it may on one story."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from types import FrameType

from factcheck.check.rule import Rule


class RuleTimeoutError(Exception):
    """A rule ran past its time limit."""


@contextmanager
def limited(seconds: float, rule: Rule, story: str) -> Iterator[None]:
    """Raise ``RuleTimeoutError`` inside the block once it has run for ``seconds``.

    A rule that catches the error and loops on is interrupted twice more; then
    nothing short of leaving helps, and the run ends with exit code 2. What the
    rule prints goes to standard error, since standard output is the report's.
    """
    place = f"{rule.path}:{rule.line}: rule {rule.name} on {story}"
    with redirect_stdout(sys.stderr), interrupted(seconds, place):
        yield


@contextmanager
def interrupted(seconds: float, place: str) -> Iterator[None]:
    """Raise ``RuleTimeoutError`` inside the block, which ``place`` names, after ``seconds``."""
    message = f"took longer than {seconds:g} seconds on one story"
    if threading.current_thread() is not threading.main_thread() or os.name == "nt":
        with _limited_by_thread(seconds, message):
            yield
        return
    fired = 0

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal fired
        fired += 1
        if fired > 3:
            sys.stderr.write(f"factcheck: {place}: cannot be interrupted\n")
            sys.stderr.flush()
            os._exit(2)
        raise RuleTimeoutError(message)

    before = signal.signal(signal.SIGALRM, interrupt)
    begun = time.monotonic()
    left, every = signal.setitimer(signal.ITIMER_REAL, seconds, max(0.05, seconds / 5))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:  # somebody else's timer, such as a test's own limit, runs on
            spent = time.monotonic() - begun
            signal.setitimer(signal.ITIMER_REAL, max(left - spent, 0.001), every)


@contextmanager
def _limited_by_thread(seconds: float, message: str) -> Iterator[None]:
    """Outside the main thread no signal arrives; a timer thread raises instead."""
    import ctypes

    class _TimeoutError(RuleTimeoutError):
        def __str__(self) -> str:
            return message

    target = ctypes.c_ulong(threading.get_ident())
    raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
    timer = threading.Timer(seconds, raise_in, (target, ctypes.py_object(_TimeoutError)))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
