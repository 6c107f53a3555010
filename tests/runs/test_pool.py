"""Several processes give what one gives, in the same order."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import DraftError
from factcheck.runs.pool import Checked, Outcome, check_in_processes
from factcheck.runs.record import to_record
from tests.report.stories import council, harbour


def make(_: object) -> Callable[[str], Checked]:
    """Return a checker that knows two stories and cannot read the rest."""

    def check(path: str) -> Checked:
        if path.endswith("bad"):
            raise DraftError(f"{path}: no story")
        if path == "killer":
            os.kill(os.getpid(), signal.SIGKILL)
        if path == "broken":
            raise ValueError("a fault of ours")
        return Checked(council() if int(path) % 3 else harbour())

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
    """The story that the system kills a worker on is told; all others are checked."""
    outcomes = _outcomes([*map(str, range(20)), "killer", *map(str, range(20, 40))], 2)

    faults = {place: outcome.fault for place, outcome in enumerate(outcomes) if outcome.fault}
    assert list(faults) == [20]
    assert faults[20].startswith("killer: not checked: the process that checked it was killed")
    assert all(outcome.record for place, outcome in enumerate(outcomes) if place != 20)


def test_fault_of_ours_is_told_of_its_story() -> None:
    """Whatever a check raises is one line on that story, and the others are checked."""
    outcomes = _outcomes(["1", "broken", "2"], 2)

    assert [bool(outcome.record) for outcome in outcomes] == [True, False, True]
    assert outcomes[1].fault.startswith("broken: not checked: a fault of ours: ValueError:")
    assert outcomes[1].fault.endswith("please report it with the text that shows it")


ORPHANS = """
import os, sys, time
from factcheck.runs.pool import check_in_processes

def make(_):
    def check(path):
        open(os.path.join(sys.argv[1], str(os.getpid())), "w").close()
        time.sleep(600)
    return check

list(check_in_processes(["1", "2", "3", "4"], make(None), make, None, 2))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not those of POSIX")
@pytest.mark.parametrize("ended_by", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_no_worker_outlives_the_run(ended_by: str, tmp_path: Path) -> None:
    """However the run ends, its workers end with it and hold no pipe open."""
    with subprocess.Popen(
        [sys.executable, "-c", ORPHANS, str(tmp_path)], stdout=subprocess.PIPE
    ) as process:
        deadline = time.monotonic() + 60
        while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(getattr(signal, ended_by))
        assert process.stdout is not None
        assert process.stdout.read() == b""  # ends once the last holder of the pipe is gone

    workers = [int(path.name) for path in tmp_path.iterdir()]
    assert len(workers) == 2
    while any(map(_runs, workers)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(_runs(worker) for worker in workers)


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
