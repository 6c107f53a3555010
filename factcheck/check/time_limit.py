"""Stop work on one story that runs longer than it may: a rule, a finder, the whole story."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

STEP_LIMIT = 5.0  # seconds for one rule or finder on one story of usual length
LOAD_LIMIT = 30.0  # seconds for what a rule file does when it is loaded: it may read tables
STORY_LIMIT = 60.0  # seconds for all that is done to such a story
_LONG = 1_000_000  # characters; a longer text gets as much again for each such stretch
_TICKS = 5  # of a timer to a limit: how often code that goes on is interrupted again
_WARNINGS = 3  # interruptions that code may swallow before the process ends


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

    message = _told(seconds, over)
    fired = 0

    def interrupt(_number: int, _frame: "FrameType | None") -> None:
        nonlocal fired
        fired += 1
        if fired > _WARNINGS:
            _end_in(what)
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
    signal.setitimer(timer, soonest, max(0.05, seconds / _TICKS))
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(number, before)
        if left:  # the limit around this one, or a test's own, runs on
            signal.setitimer(timer, max(left - (clock() - begun), 0.001), every)


def _told(seconds: float, over: str) -> str:
    length = f"{seconds:.0f}" if seconds >= 1 else f"{seconds:.1g}"
    return f"took longer than {length} seconds{over and f' {over}'}"


def _end_in(what: str) -> "NoReturn":
    """End the process in work that goes on whatever interrupts it."""
    named = "".join(letter if letter.isprintable() else "?" for letter in what)
    sys.stderr.write(f"factcheck: {named}: cannot be interrupted\n")
    sys.stderr.flush()
    os._exit(2)


class Steps:
    """Counts how long each of many steps runs; the block of one is ``with steps.of(what)``.

    ``seconds`` is the limit of each. ``overdue`` tells that a limit around all of them is
    reached: then none is gone on with.
    """

    __slots__ = ("_ticks", "_what", "overdue", "seconds")

    def __init__(self, seconds: float) -> None:
        """Begin with no step."""
        self.seconds = seconds
        self.overdue = False
        self._ticks = -1  # since the step began; -1 between steps
        self._what = ""

    def of(self, what: str) -> AbstractContextManager[None]:
        """Return the block of a step; ``what`` names it as in ``limited``."""
        self._what = what
        return self

    def __enter__(self) -> None:
        """Begin a step."""
        self._ticks = 0

    def __exit__(self, *_error: object) -> None:
        """End the step."""
        self._ticks = -1

    def are_late(self) -> bool:
        """Count a tick of the timer; return whether the step has had its time."""
        if self._ticks < 0:
            return False
        self._ticks += 1
        return self._ticks > _TICKS

    def end_if_deaf(self) -> None:
        """End the process where a step goes on after several interruptions."""
        if self._ticks > _TICKS + _WARNINGS:
            _end_in(self._what)


@contextmanager
def limited_steps(seconds: float) -> Iterator[Steps]:
    """Give each of many steps a limit of its own, as ``limited`` does, with one timer for all.

    A story takes some two hundred steps, most of them done before a timer would be set. So
    one timer ticks while the block lasts, and the step that hears it for the sixth time has
    run for ``seconds``, and for a fifth more at most. Time is the process's own.
    """
    import signal

    steps = Steps(seconds)
    message = _told(seconds, "on one story")
    begun = time.process_time()

    def tick(number: int, frame: "FrameType | None") -> None:
        if left and time.process_time() - begun >= left and callable(before):
            try:
                before(number, frame)
            except TimeLimitError:
                steps.overdue = True
                raise
        if steps.are_late():
            steps.end_if_deaf()
            raise TimeLimitError(message)

    try:
        before = signal.signal(signal.SIGPROF, tick)
    except (AttributeError, ValueError):  # Windows, or not the main thread
        yield _StepsInThread(seconds)
        return
    left, every = signal.getitimer(signal.ITIMER_PROF)
    signal.setitimer(signal.ITIMER_PROF, seconds / _TICKS, seconds / _TICKS)
    try:
        yield steps
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        if left:
            soonest = every if steps.overdue else 0.001
            spent = time.process_time() - begun
            signal.setitimer(signal.ITIMER_PROF, max(left - spent, soonest), every)


class _StepsInThread(Steps):
    """Steps outside the main thread, where no signal arrives: each is limited by itself."""

    def of(self, what: str) -> AbstractContextManager[None]:
        """Return the block of a step; ``what`` goes unnamed: no thread ends the process."""
        from factcheck.check.thread_limit import limited_in_thread

        return limited_in_thread(self.seconds, _saying(_told(self.seconds, "on one story")))


def _saying(message: str) -> type[TimeLimitError]:
    """Return an error that needs nothing to be made: a thread is handed its type alone."""

    class _TimeoutError(TimeLimitError):
        def __str__(self) -> str:
            return message

    return _TimeoutError
