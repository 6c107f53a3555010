"""Time limits of single steps, of all of them together, and of threads."""

import signal
import time
from threading import Thread

import pytest

from factcheck.check.time_limit import TimeLimitError, limited, limited_steps


def _work(seconds: float) -> None:
    """Use so much of the processor's time."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_each_step_has_the_whole_limit() -> None:
    """Steps that together run past the limit of one are not stopped."""
    with limited_steps(0.2) as steps:
        for _ in range(4):
            with steps.of("short"):
                _work(0.1)
    assert not steps.overdue


def test_step_that_runs_on_is_stopped_and_the_next_is_not() -> None:
    """A step is stopped within a fifth of its limit; the next one starts anew."""
    begun = time.process_time()
    with limited_steps(0.2) as steps:
        with pytest.raises(TimeLimitError, match=r"longer than 0\.2 seconds"), steps.of("long"):
            _work(5)
        spent = time.process_time() - begun
        with steps.of("short"):
            _work(0.1)
    assert 0.2 <= spent < 0.4


def test_time_between_steps_is_nobodys() -> None:
    """What runs between two steps is not interrupted."""
    with limited_steps(0.1) as steps:
        with steps.of("short"):
            pass
        _work(0.3)
    assert not steps.overdue


def _run_short_steps(count: int, done: list[int]) -> None:
    """Run steps within a limit of all of them, as a story's finders are run."""
    with limited(0.3, "the story"), limited_steps(1) as steps:
        for number in range(count):
            try:
                with steps.of("short"):
                    _work(0.1)
                done.append(number)
            except TimeLimitError:
                if steps.overdue:
                    raise


def test_limit_around_steps_ends_them_all() -> None:
    """A story that is out of time is not gone on with, though no step took its own."""
    done: list[int] = []
    with pytest.raises(TimeLimitError, match=r"longer than 0\.3 seconds"):
        _run_short_steps(100, done)
    assert len(done) < 10


def _run_on_behind_steps() -> None:
    with limited(0.3, "the story"):
        with limited_steps(1) as steps, steps.of("short"):
            _work(0.1)
        _work(5)


def test_limit_around_steps_runs_on_behind_them() -> None:
    """What is left of the limit around the steps holds when they are done."""
    with pytest.raises(TimeLimitError, match=r"longer than 0\.3 seconds"):
        _run_on_behind_steps()
    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0


def test_steps_of_a_thread_are_stopped() -> None:
    """Where no signal arrives each step is stopped as well, and the next one runs."""
    told: list[str] = []

    def run() -> None:
        with limited_steps(0.2) as steps:
            try:
                with steps.of("long"):
                    _work(20)
            except TimeLimitError as error:
                told.append(str(error))
            with steps.of("short"):
                _work(0.05)
                told.append("done")

    thread = Thread(target=run)
    thread.start()
    thread.join()

    assert ["took longer than 0.2 seconds on one story", "done"] == told
