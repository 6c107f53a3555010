"""Time limits where no signal arrives: in threads."""

import threading
import time

import pytest

from factcheck.check.time_limit import TimeLimitError, limited


def _in_thread(work: object) -> None:
    thread = threading.Thread(target=work)  # type: ignore[arg-type]
    thread.start()
    thread.join(20)
    assert not thread.is_alive()


def _busy(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def test_a_block_that_runs_too_long_is_stopped() -> None:
    """The inner limit stops its block, the outer one what comes after it."""
    told: list[str] = []

    def work() -> None:
        try:
            with limited(1.0, "outer"):
                try:
                    with limited(0.2, "inner"):
                        _busy(15)
                except TimeLimitError as error:
                    told.append(str(error))
                _busy(15)
        except TimeLimitError as error:
            told.append(str(error))

    _in_thread(work)

    assert told == [
        "took longer than 0.2 seconds on one story",
        "took longer than 1 seconds on one story",
    ]


def test_nothing_is_raised_once_a_block_is_over() -> None:
    """Blocks that end just when they are due leave no interrupt for what follows them."""
    late: list[BaseException] = []

    def work() -> None:
        for _ in range(60):
            try:
                with limited(0.05, "short"):
                    _busy(0.05)
            except TimeLimitError:
                pass
            try:
                _busy(0.01)
            except BaseException as error:
                late.append(error)

    _in_thread(work)

    assert late == []


def test_many_limits_start_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scan on Dask starts no thread for each step: those lock up beside its profiler."""
    started: list[str] = []
    start = threading.Thread.start

    def counted(thread: threading.Thread) -> None:
        started.append(thread.name)
        start(thread)

    def work() -> None:
        for _ in range(50):
            with limited(5, "a step"):
                pass

    thread = threading.Thread(target=work)
    monkeypatch.setattr(threading.Thread, "start", counted)
    thread.start()
    thread.join(20)

    assert len(started) in (1, 2)  # its own, and the watch where it was the first
