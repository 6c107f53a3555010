"""Stop work on one story that runs longer than it may: a rule, a finder, the whole story."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

STEP_LIMIT = 5.0  # seconds for one rule or finder on one story of usual length
LOAD_LIMIT = 30.0  # seconds for what a rule file does when it is loaded: it may read tables
STORY_LIMIT = 60.0  # seconds for all that is done to such a story
_LONG = 1_000_000  # characters; a longer text gets as much again for each such stretch


class TimeLimitError(BaseException):
    """Something ran past its time limit; no ``except Exception`` on the way is meant for it."""


def step_limit(length: int) -> float:
    """Return the seconds that a rule or finder has for a text of ``length`` characters."""
    return STEP_LIMIT * (1 + length / _LONG)


def story_limit(length: int) -> float:
    """Return the seconds that all the work on a story of ``length`` characters has."""
    return STORY_LIMIT * (1 + length / _LONG)


@contextmanager
def limited(
    seconds: float, what: str, *, waiting: bool = False, over: str = "on one story"
) -> Iterator[None]:
    """Raise ``TimeLimitError`` inside the block once it has run for ``seconds``.

    Time is the process's own, so that a busy machine stops nothing; with ``waiting``
    it is the clock's, for code that may sleep. ``over`` says in the message what it was
    at, ``what`` names the work in the line
    that is printed where nothing short of leaving helps: code that catches the error
    and goes on is interrupted three times more, then the process ends with exit code
    2. Limits nest; the one that is reached first counts.
    """
    # signal is imported by none that a start-up needs; threads never get its signals.
    import signal

    length = f"{seconds:.0f}" if seconds >= 1 else f"{seconds:.1g}"
    message = f"took longer than {length} seconds{over and f' {over}'}"
    fired = 0

    def interrupt(_number: int, _frame: "FrameType | None") -> None:
        nonlocal fired
        fired += 1
        if fired > 3:
            named = "".join(letter if letter.isprintable() else "?" for letter in what)
            sys.stderr.write(f"factcheck: {named}: cannot be interrupted\n")
            sys.stderr.flush()
            os._exit(2)
        raise TimeLimitError(message)

    try:
        timer, number = (
            (signal.ITIMER_REAL, signal.SIGALRM)
            if waiting
            else (signal.ITIMER_PROF, signal.SIGPROF)
        )
        before = signal.signal(number, interrupt)
    except (AttributeError, ValueError):  # Windows, or not the main thread
        from factcheck.check.thread_limit import limited_in_thread

        with limited_in_thread(seconds, _saying(message)):
            yield
        return
    clock = time.monotonic if waiting else time.process_time
    begun = clock()
    left, every = signal.getitimer(timer)
    soonest = min(seconds, left) if left else seconds
    signal.setitimer(timer, soonest, max(0.05, seconds / 5))
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(number, before)
        if left:  # the limit around this one, or a test's own, runs on
            signal.setitimer(timer, max(left - (clock() - begun), 0.001), every)


def _saying(message: str) -> type[TimeLimitError]:
    """Return an error that needs nothing to be made: a thread is handed its type alone."""

    class _TimeoutError(TimeLimitError):
        def __str__(self) -> str:
            return message

    return _TimeoutError
