"""Several processes give what one gives, in the same order."""

import os
import signal
import sys
from collections.abc import Callable

import pytest

from factcheck.errors import DraftError, FactcheckError
from factcheck.model.reading import Report
from factcheck.runs.pool import Outcome, check_in_processes
from factcheck.runs.record import to_record
from tests.report.stories import council, harbour


def make(_: object) -> Callable[[str], Report]:
    """Return a checker that knows two stories and cannot read the rest."""

    def check(path: str) -> Report:
        if path.endswith("bad"):
            raise DraftError(f"{path}: no story")
        if path == "killer":
            os.kill(os.getpid(), signal.SIGKILL)
        return council() if int(path) % 3 else harbour()

    return check


def _outcomes(paths: list[str], jobs: int) -> list[Outcome]:
    return list(check_in_processes(paths, make(None), make, None, jobs))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_outcomes_come_in_order(jobs: int) -> None:
    """Whatever the number of processes, each outcome stands at its story's place."""
    outcomes = _outcomes([str(number) for number in range(40)], jobs)

    records = [to_record(harbour()), to_record(council()), to_record(council())]
    assert outcomes == [Outcome(records[number % 3]) for number in range(40)]


def test_faults_are_told_at_their_place() -> None:
    """A story that cannot be read gives its one line, the others their records."""
    outcomes = _outcomes(["1", "x.bad", "2"], 2)

    assert [outcome.fault for outcome in outcomes] == ["", "x.bad: no story", ""]


def test_closing_ends_the_workers() -> None:
    """Whoever stops listening leaves no process behind."""
    import multiprocessing

    outcomes = check_in_processes([str(n) for n in range(64)], make(None), make, None, 2)
    next(outcomes)

    outcomes.close()  # type: ignore[attr-defined]

    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not those of POSIX")
def test_killed_worker_is_told() -> None:
    """A worker that the system kills ends the run with one line instead of a hang."""
    with pytest.raises(FactcheckError, match="a worker process was killed"):
        _outcomes([*map(str, range(20)), "killer"], 2)
